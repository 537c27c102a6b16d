"""A digest with a watch list in, the same with its articles ordered by it out."""

from collections.abc import Callable, Sequence

import msgspec

from newsconv.annotations.highlights import count_hits
from newsconv.model import Article, Digest


def ordered_by_watch(digest: Digest) -> Digest:
    """Put those articles of a section first that meet the watch list most often.

    Equals keep their order. What points to an article by its number goes with it.
    """
    order: list[int] = []
    start = 1
    for section in digest.sections:
        numbers = range(start, start + len(section.articles))
        order += sorted(
            numbers,
            key=lambda number: -_hits(section.articles[number - start], digest),
        )
        start += len(section.articles)
    return reordered(digest, order)


def _hits(article: Article, digest: Digest) -> int:
    return sum(count_hits(article, digest.watch).values())


def reordered(digest: Digest, order: Sequence[int]) -> Digest:
    """Return the digest with its articles in another order, each in its own section.

    Args:
        digest: What to order.
        order: The articles' numbers, section by section.
    """
    articles = [article for section in digest.sections for article in section.articles]
    new = {old: at for at, old in enumerate(order, 1)}
    left = iter(order)
    sections = tuple(
        msgspec.structs.replace(
            section,
            articles=tuple(articles[next(left) - 1] for _ in section.articles),
        )
        for section in digest.sections
    )
    moved = renumbered(digest, lambda number: new.get(number, number))
    return msgspec.structs.replace(moved, sections=sections)


def renumbered(digest: Digest, new: Callable[[int], int]) -> Digest:
    """Return the digest with all that points to articles by their numbers changed."""
    return msgspec.structs.replace(
        digest,
        top_stories=tuple(map(new, digest.top_stories)),
        synthesis=tuple(
            msgspec.structs.replace(part, articles=tuple(map(new, part.articles)))
            for part in digest.synthesis
        ),
        same_stories=tuple(
            msgspec.structs.replace(
                story,
                article=new(story.article),
                also_in=tuple(
                    msgspec.structs.replace(other, article=new(other.article))
                    for other in story.also_in
                ),
            )
            for story in digest.same_stories
        ),
        overlaps=tuple(
            msgspec.structs.replace(
                each, first=new(each.first), second=new(each.second)
            )
            for each in digest.overlaps
        ),
    )
