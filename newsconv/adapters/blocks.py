"""An article in, its labelled blocks in the order of the text out."""

from collections.abc import Iterator
from typing import NamedTuple

from newsconv.model import Article, BlockQuote, Figure, Labelled, Node, Span
from newsconv.model.walk import walk


class LabelledBlock(NamedTuple):
    """A block of the text."""

    label: str
    """The newsroom's word: "headline", "list_item"."""
    start: int
    """In code points of the article's own text, from 0."""
    end: int
    text: str
    """The text from `start` to `end`."""
    confidence: float | None
    """Of the label, 0 to 1; None where no decision was needed."""


class Field(NamedTuple):
    """What a block says, or who, and its place."""

    name: str
    """"author", "moment"."""
    start: int
    end: int


_FIELDS = frozenset({"author", "moment", "credit_party"})


def text_of(article: Article) -> str:
    """Return the text that an article's spans count in.

    Raises:
        ValueError: it has none: it was written without its source.
    """
    if article.origin is None or article.origin.text is None:
        raise ValueError(
            "the article has no text of its own (origin.text); read it from its file, "
            "or write its JSON with the source"
        )
    return article.origin.text


def labelled_blocks(article: Article) -> list[LabelledBlock]:
    """Return the blocks that were read from the text, in its order.

    They do not overlap: a list is its entries, a table its rows, a quotation its
    paragraphs, a figure its caption and its credit.

    Raises:
        ValueError: the article has no text.
    """
    text = text_of(article)
    found = [
        LabelledBlock(
            label,
            span.start,
            span.end,
            text[span.start : span.end],
            node.decision.confidence if node.decision else None,
        )
        for label, node, span in _blocks(article)
    ]
    return _apart(sorted(found, key=lambda block: (block.start, -block.end)), text)


def fields(article: Article) -> list[Field]:
    """Return what the blocks say and who, in the order of the text."""
    found = [
        Field(name, node.span.start, node.span.end)
        for node in walk(article)
        if (name := _name(node)) in _FIELDS and node.span
    ]
    return sorted(found, key=lambda field: (field.start, field.end, field.name))


def _blocks(article: Article) -> Iterator[tuple[str, Labelled, Span]]:
    quoted: set[int] = set()
    for node in walk(article, Labelled):
        if isinstance(node, BlockQuote):
            quoted.update(map(id, node.paragraphs))
        elif isinstance(node, Labelled) and not isinstance(node, Figure) and node.span:
            yield "block_quote" if id(node) in quoted else _name(node), node, node.span


def _apart(blocks: list[LabelledBlock], text: str) -> list[LabelledBlock]:
    """End each block where one within it begins: an entry holds the lists under it."""
    found: list[LabelledBlock] = []
    for at, block in enumerate(blocks):
        below = blocks[at + 1].start if at + 1 < len(blocks) else block.end
        end = min(block.end, below)
        said = text[block.start : end].rstrip()
        found.append(block._replace(end=block.start + len(said), text=said))
    return found


def _name(node: Node) -> str:
    return str(type(node).__struct_config__.tag)
