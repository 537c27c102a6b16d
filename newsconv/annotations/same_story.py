"""A digest in, the same with what its articles have in common out.

Of one text in several articles the fullest is found, and what the others say that it
does not; articles with passages in common are named. Nothing is taken away: renderers
print the others under the fullest.
"""

from collections.abc import Iterator, Sequence

import msgspec

from newsconv.annotations.comparing import Group, compared, groups
from newsconv.annotations.key_sentences import sentences_of
from newsconv.annotations.placed import contents
from newsconv.annotations.shingles import (
    CHARACTERS,
    Shingles,
    run_length,
    shingles,
    story_blocks,
    story_text,
    units,
)
from newsconv.model import Article, Digest
from newsconv.model.stories import AlsoIn, Overlap, SameStory, Sentence
from newsconv.model.walk import articles


def annotate(digest: Digest) -> Digest:
    """Return the digest with its same stories and its overlaps.

    Raises:
        MissingDependencyError: it has more than 50,000 articles, and datasketch is not
            installed.
    """
    stories = list(articles(digest))
    texts = [shingles(story_text(article)) for article in stories]
    found = compared(texts)
    same = groups(texts, found)
    folded = {at for group in same for at, _ in group.members}
    return msgspec.structs.replace(
        digest,
        same_stories=tuple(_story(stories, texts, group) for group in same),
        overlaps=tuple(
            Overlap(pair.first + 1, pair.second + 1, pair.containment)
            for pair in found.pairs
            if pair.first not in folded and pair.second not in folded
        ),
    )


def _story(
    stories: Sequence[Article], texts: Sequence[Shingles], group: Group
) -> SameStory:
    fullest = stories[group.fullest]
    return SameStory(
        article=group.fullest + 1,
        also_in=tuple(
            AlsoIn(
                article=at + 1,
                containment=share,
                reason=_reason(stories[at], texts[at], share, group.fullest + 1),
                differing=tuple(differing(stories[at], fullest)),
            )
            for at, share in group.members
        ),
    )


def _reason(article: Article, runs: Shingles, share: float, number: int) -> str:
    unit = run_length(units(story_text(article)))
    of = "characters" if unit == CHARACTERS else "words"
    return (
        f"article {number} has {round(share * len(runs))} of its {len(runs)} runs of "
        f"{unit} {of}"
    )


def differing(article: Article, fullest: Article) -> Iterator[Sentence]:
    """Yield the sentences of a story that a fuller one does not have, word for word."""
    has = f" {' '.join(units(story_text(fullest)))} "
    for block in story_blocks(article):
        for content, language in contents(block, article.language):
            for sentence in sentences_of(article, content, language):
                said = " ".join(units(sentence.text))
                if said and f" {said} " not in has:
                    yield sentence
