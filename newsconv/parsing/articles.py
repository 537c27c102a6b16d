"""A source in, each of the articles that it holds out, with its diagnostics."""

from collections.abc import Sequence

from newsconv.parsing.article import ParsedArticle, draft, finished, parse_article
from newsconv.parsing.by_hand import Given, place_given
from newsconv.parsing.split import split
from newsconv.source import Source


def parse_articles(
    source: Source, *, overrides: Sequence[Given] = ()
) -> tuple[ParsedArticle, ...]:
    """Return the articles of a source, in order; one, where it holds no more.

    Every character of the source lies in exactly one article's text. An article's spans
    count in its own text, `Origin.text`; `Origin.start` is where that begins in the
    source. Diagnostics give the lines of the source. Blocks that `overrides` name have
    the labels that these say.

    Raises:
        TypeError: `source` is no Source; `newsconv.parse_all` takes a string.
    """
    if not isinstance(source, Source):
        raise TypeError(
            f"parse_articles takes a Source, not {type(source).__name__}; "
            "newsconv.parse_all takes a string"
        )
    parts = split(source)
    if not overrides:
        return tuple(map(parse_article, parts))
    drafts = list(map(draft, parts))
    placed = place_given(overrides, [(each.source, each.blocks) for each in drafts])
    # What is in no part is said once.
    lost = [placed.lost, *[()] * (len(drafts) - 1)]
    return tuple(
        finished(each, None, given, own_lost)
        for each, given, own_lost in zip(drafts, placed.parts, lost, strict=True)
    )
