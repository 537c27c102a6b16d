"""A digest with a watch list in, the same with each place where it is met out."""

from collections.abc import Iterator, Sequence

import msgspec

from newsconv.annotations.highlights import hits
from newsconv.annotations.placed import Placed, contents
from newsconv.model import Article, Content, Digest, Span
from newsconv.model.stories import WatchEntry, WatchHit
from newsconv.model.text import content_text, headline_text


def annotate(digest: Digest) -> Digest:
    """Return the digest with the hits of its own watch list on each article."""
    return msgspec.structs.replace(
        digest,
        sections=tuple(
            msgspec.structs.replace(
                section,
                articles=tuple(
                    msgspec.structs.replace(
                        article, watch_hits=watch_hits(article, digest.watch)
                    )
                    for article in section.articles
                ),
            )
            for section in digest.sections
        ),
    )


def watch_hits(article: Article, watch: Sequence[WatchEntry]) -> tuple[WatchHit, ...]:
    """Return where an article meets the entries of a watch list, in printed order.

    Looked at is what `newsconv.annotations.highlights.count_hits` counts.
    """
    return tuple(_hits(article, tuple(watch)))


def _hits(article: Article, watch: tuple[WatchEntry, ...]) -> Iterator[WatchHit]:
    if not watch:
        return
    printed, headline = headline_text(article), article.headline
    if printed:
        # The manifest's headline is in no source.
        read = headline and headline.text == printed
        yield from _of_line(
            printed, headline.span if headline and read else None, watch
        )
    if article.kicker:
        yield from _of_line(article.kicker.text, article.kicker.span, watch)
    if article.deck:
        yield from _of_content(article, article.deck.content, watch)
    for block in (*article.body, *((article.comments,) if article.comments else ())):
        for content, _ in contents(block):
            yield from _of_content(article, content, watch)


def _of_line(
    text: str, span: Span | None, watch: tuple[WatchEntry, ...]
) -> Iterator[WatchHit]:
    for hit in hits(text, watch):
        place = span
        if span and span.end - span.start == len(text):
            place = Span(span.start + hit.start, span.start + hit.end)
        yield WatchHit(hit.keyword, text[hit.start : hit.end], place)


def _of_content(
    article: Article, content: Content, watch: tuple[WatchEntry, ...]
) -> Iterator[WatchHit]:
    found = hits(content_text(content), watch)
    placed = Placed(content, article)
    for hit in found:
        text = placed.text[hit.start : hit.end]
        yield WatchHit(hit.keyword, text, placed.span(hit.start, hit.end))
