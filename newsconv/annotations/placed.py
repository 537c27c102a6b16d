"""A run of inlines in, its text and the place of each part of it in the source out."""

from collections.abc import Iterator
from functools import cached_property

from newsconv.model import Article, Content, Emphasis, Link, Node, Span, Strong, Text
from newsconv.model.node import Passage
from newsconv.model.text import content_text
from newsconv.model.walk import children

_NOWHERE = -1


def contents(
    node: Node, language: str | None = None
) -> Iterator[tuple[Content, str | None]]:
    """Yield each run of inlines under a node, with the language it is in.

    Args:
        node: A block, comments, or any other node.
        language: Of what stands around it.
    """
    own = (node.language if isinstance(node, Passage) else None) or language
    content: Content | None = getattr(node, "content", None)
    if content is not None:
        yield content, own
    for child in children(node):
        if not isinstance(child, Emphasis | Strong | Link):
            yield from contents(child, own)


class Placed:
    """The text of a run of inlines, and where the source has it."""

    def __init__(self, content: Content, article: Article) -> None:
        self.text = content_text(content)
        self._content = content
        self._source = article.origin.text if article.origin else None

    def span(self, start: int, end: int) -> Span | None:
        """Return where the source has `text[start:end]`; None if it is not known."""
        places = [at for at in self._places[start:end] if at[0] != _NOWHERE]
        return Span(places[0][0], places[-1][1]) if places else None

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        """Where each character is, as `[start, end)`."""
        return _places(self._content, self._source)


def _places(content: Content, source: str | None) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for inline in content:
        match inline:
            case Text():
                found += _of_leaf(inline, source)
            case Emphasis() | Strong() | Link():
                found += _places(inline.content, source)
            case _:
                found.append((_NOWHERE, _NOWHERE))
    return found


def _of_leaf(leaf: Text, source: str | None) -> list[tuple[int, int]]:
    text, span = leaf.text, leaf.span
    if span is None:
        return [(_NOWHERE, _NOWHERE)] * len(text)
    if len(text) == span.end - span.start:
        return [(at, at + 1) for at in range(span.start, span.end)]
    if source is None:
        # Lines were joined, and nobody knows where: the leaf as a whole.
        return [(span.start, span.end)] * len(text)
    found: list[tuple[int, int]] = []
    at = span.start
    for character in text:
        # What only laid the text out is in the source and not in the leaf.
        stop = at
        while stop < span.end and not _alike(source[stop], character):
            stop += 1
        at = stop if stop < span.end else at
        found.append((at, min(at + 1, span.end)))
        at = min(at + 1, span.end)
    return found


def _alike(one: str, other: str) -> bool:
    return one == other or (one.isspace() and other.isspace())
