"""An article in, the sentences that say what it is about out, as it has them.

They are the deck, where there is one, else the first two sentences of the story: what
a newsroom puts there beats what can be counted. Nothing is ever rewritten.
"""

from collections.abc import Iterator
from itertools import islice

import msgspec

from newsconv.annotations.placed import Placed
from newsconv.annotations.sentences import sentences
from newsconv.model import Article, Content, Paragraph
from newsconv.model.stories import Sentence, SentencePlace
from newsconv.model.text import content_text

_FROM_BODY = 2
_SHORTEST = 12
"""Letters of a first sentence, at least; fewer are a label, "Analysis." """


def annotate(article: Article) -> Article:
    """Return the article with its key sentences."""
    return msgspec.structs.replace(article, key_sentences=key_sentences(article))


def key_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the deck's sentences, else the first two of the story's paragraphs."""
    if article.deck and content_text(article.deck.content).strip():
        language = article.deck.language or article.language
        return tuple(
            sentences_of(article, article.deck.content, language, SentencePlace.DECK)
        )
    found = (
        sentence
        for block in article.body
        if isinstance(block, Paragraph)
        for sentence in sentences_of(
            article, block.content, block.language or article.language
        )
    )
    told = (sentence for sentence in found if _tells(sentence.text))
    return tuple(islice(told, _FROM_BODY))


def sentences_of(
    article: Article,
    content: Content,
    language: str | None,
    place: SentencePlace = SentencePlace.BODY,
) -> Iterator[Sentence]:
    """Yield the sentences of a run of inlines, with their spans."""
    placed = Placed(content, article)
    for start, end in sentences(placed.text, language):
        text = " ".join(placed.text[start:end].split())
        yield Sentence(text, span=placed.span(start, end), place=place)


def _tells(text: str) -> bool:
    # A Chinese or Japanese sentence has a third of the letters.
    letters = sum(3 if ord(char) >= 0x2E80 else 1 for char in text if char.isalnum())  # noqa: PLR2004 - where CJK begins
    return letters >= _SHORTEST
