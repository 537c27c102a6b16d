"""A source in, each of the articles that it holds out, with its diagnostics."""

from newsconv.parsing.article import ParsedArticle, parse_article
from newsconv.parsing.split import split
from newsconv.source import Source


def parse_articles(source: Source) -> tuple[ParsedArticle, ...]:
    """Return the articles of a source, in order; one, where it holds no more.

    Every character of the source lies in exactly one article's text. An article's spans
    count in its own text, `Origin.text`; `Origin.start` is where that begins in the
    source. Diagnostics give the lines of the source.

    Raises:
        TypeError: `source` is no Source; `newsconv.parse_all` takes a string.
    """
    if not isinstance(source, Source):
        raise TypeError(
            f"parse_articles takes a Source, not {type(source).__name__}; "
            "newsconv.parse_all takes a string"
        )
    return tuple(map(parse_article, split(source)))
