"""An article in, a spaCy document of its text out, with its labels as spans."""

from bisect import bisect_right
from itertools import pairwise
from typing import Any

from newsconv.adapters.blocks import fields, labelled_blocks, text_of
from newsconv.errors import MissingDependencyError
from newsconv.model import Article

BLOCKS, FIELDS = "newsconv_blocks", "newsconv_fields"
"""The groups of spans: the blocks with their labels; names, dates and credits."""


def to_spacy(article: Article, nlp: Any = None) -> Any:  # noqa: ANN401 - spaCy's
    """Return a `spacy.tokens.Doc` whose text is the article's own, letter for letter.

    `doc.spans["newsconv_blocks"]` has a span a block, its label the block's;
    `doc.spans["newsconv_fields"]` the authors, moments and parties of credits. Where
    one begins or ends within a token of spaCy's, the token is divided, so that every
    span is exact.

    Args:
        article: An article with its text.
        nlp: The pipeline whose tokenizer and vocabulary to use; nothing else of it is
            run. By default `spacy.blank("xx")`, which needs no model.

    Raises:
        ValueError: the article has no text.
        MissingDependencyError: spaCy is not installed.
    """
    try:
        import spacy  # noqa: PLC0415 - seconds, and an extra
        from spacy.tokens import Doc, SpanGroup  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "to_spacy", "spaCy", "pip install 'newsconv[spacy]'"
        ) from error
    nlp = nlp or spacy.blank("xx")
    text = text_of(article)
    blocks = [(each.start, each.end, each.label) for each in labelled_blocks(article)]
    inner = [(each.start, each.end, each.name) for each in fields(article)]
    cuts = sorted({edge for each in (*blocks, *inner) for edge in each[:2]})
    words, spaces = _cut(nlp.make_doc(text), cuts)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    for name, found in ((BLOCKS, blocks), (FIELDS, inner)):
        spans: list[Any] = [doc.char_span(*each) for each in found]
        doc.spans[name] = SpanGroup(doc, name=name, spans=spans)
    return doc


def _cut(doc: Any, cuts: list[int]) -> tuple[list[str], list[bool]]:  # noqa: ANN401
    """Return a document's tokens, divided at some places, and the spaces after them."""
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        start, end = token.idx, token.idx + len(token.text)
        edges = [start]
        at = bisect_right(cuts, start)
        while at < len(cuts) and cuts[at] < end:
            edges.append(cuts[at])
            at += 1
        edges.append(end)
        for first, last in pairwise(edges):
            words.append(token.text[first - start : last - start])
            spaces.append(last == end and bool(token.whitespace_))
    return words, spaces
