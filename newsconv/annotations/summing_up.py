"""A digest in, the same with a synthesis of its articles' own sentences out.

For a digest whose editor wrote none and asks for one: the key sentences of the top
stories, else of each section's first, as they stand, each with where it is from.
"""

import msgspec

from newsconv.annotations.key_sentences import key_sentences
from newsconv.model import Article, Digest, SynthesisParagraph
from newsconv.model.walk import articles

_UNSPACED = ("zh", "ja")


def summed_up(digest: Digest) -> Digest:
    """Return the digest with a synthesis; one that has some is left as it is."""
    if digest.synthesis:
        return digest
    stories = list(articles(digest))
    return msgspec.structs.replace(
        digest,
        synthesis=tuple(
            paragraph
            for number in _chosen(digest)
            if (paragraph := _paragraph(stories[number - 1], number))
        ),
    )


def _chosen(digest: Digest) -> tuple[int, ...]:
    if digest.top_stories:
        return digest.top_stories
    # Of one text in several articles, the fullest is the one that is printed.
    fullest = {
        other.article: story.article
        for story in digest.same_stories
        for other in story.also_in
    }
    firsts, number = [], 1
    for section in digest.sections:
        if section.articles:
            firsts.append(fullest.get(number, number))
        number += len(section.articles)
    return tuple(dict.fromkeys(firsts))


def _paragraph(article: Article, number: int) -> SynthesisParagraph | None:
    found = article.key_sentences or key_sentences(article)
    if not found:
        return None
    between = "" if (article.language or "").startswith(_UNSPACED) else " "
    text = between.join(sentence.text for sentence in found)
    return SynthesisParagraph(text, articles=(number,), sentences=found)
