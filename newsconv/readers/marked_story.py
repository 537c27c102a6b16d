"""A marked text and what its file states in, an article with its diagnostics out."""

from newsconv.parsing.article import ParsedArticle
from newsconv.parsing.marked import parse_marked
from newsconv.parsing.marked_text import MarkedText
from newsconv.readers.stated import Stated
from newsconv.source import Source


def marked_story(
    marked: MarkedText, file: Source, stated: Stated, *, part: int | None = None
) -> ParsedArticle:
    """Return the article of a text that was taken from a file.

    Args:
        marked: The text, which becomes the article's source.
        file: What it was taken from; its name, hash and encoding are kept.
        stated: What the file states of the article.
        part: Which of several articles in the file it is, from 1.
    """
    source = Source(
        marked.text,
        file.name,
        # As where a text is split: a part's hash is of its own text.
        sha256=file.sha256 if part is None else None,
        encoding=file.encoding,
        encoding_note=file.encoding_note if part in {None, 1} else None,
        part=part,
    )
    return parse_marked(
        source,
        marked,
        bar=stated.bar(),
        stated=stated.statements(),
        language=stated.language,
    )
