"""Tokens and a verb's place in, the noun phrase right before it out: its subject."""

from collections.abc import Sequence

from newsconv.annotations.speech.phrases import (
    ADVERBS,
    LONGEST,
    OWNERS,
    PARTICLES,
    Phrase,
    bears_name,
    has_noun,
    is_pronoun,
    is_sign,
)
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue, words

_RELATIVES = words("who that qui que che który która который которая som")
_GERMAN_RELATIVES = words("der die")
_ASIDE_WORDS = 8
_ABBREVIATION = 4
"""Letters of "Mrs" and one more."""


def backward(
    tokens: Sequence[Token], at: int, begin: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase that ends right before a verb at `at`, if it is its subject."""
    at -= 1
    while at >= begin and _is_between(tokens, at, begin, tongue):
        at -= 1
    if at < begin:
        return None
    token = tokens[at]
    if is_sign(token, ",)–—-"):
        return _before_aside(tokens, at, begin, tongue)
    if token.kind != "w":
        return None
    if at > begin and token.low in _RELATIVES:
        if (
            at - 2 >= begin
            and is_sign(tokens[at - 1], ",")
            and not is_sign(tokens[at - 2], ")")
        ):
            # "said Roe, who speaks for the mills": whom it stands right behind.
            return _left(tokens, at - 2, begin, tongue)
        return backward(tokens, at, begin, tongue)
    if at > begin and token.low in _GERMAN_RELATIVES and tongue.nouns_big:
        if not is_sign(tokens[at - 1], ","):
            return None
        return backward(tokens, at, begin, tongue)
    if is_pronoun(token, tongue):
        return Phrase(at, at, pronoun=True)
    return _left(tokens, at, begin, tongue)


def _is_between(tokens: Sequence[Token], at: int, begin: int, tongue: Tongue) -> bool:
    """Say whether a word may stand between a subject and its verb."""
    token = tokens[at]
    return (
        token.kind == "w"
        and (token.low in tongue.helpers or token.low.endswith("ly"))
        and not is_pronoun(token, tongue)
        and not (token.big and at > begin and tongue.nouns_big)
    )


def _left(
    tokens: Sequence[Token], last: int, begin: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase that ends at `last`: back to what opens it."""
    token = tokens[last]
    if token.low in tongue.articles or (
        token.low in tongue.small
        and (not token.big or last == begin or tongue.nouns_big)
    ):
        return None
    if tongue.nouns_big and last == begin and token.low.endswith(ADVERBS):
        return None
    if token.low in tongue.said and not token.big and not tongue.nouns_big:
        # "she recalled saying"
        return backward(tokens, last, begin, tongue)
    first = _opening(tokens, last, begin, tongue)
    if first > begin and tokens[first - 1].low in tongue.prepositions:
        return None
    return _phrase(tokens, first, last, tongue)


def _opening(tokens: Sequence[Token], last: int, begin: int, tongue: Tongue) -> int:
    first = at = last
    stop = max(begin, last - LONGEST)
    while at >= stop:
        word = tokens[at]
        step = _step(tokens, at, stop, tongue, last, first)
        if step == 0:
            if word.kind == "w" and word.low in tongue.articles:
                first = at
            break
        if word.kind == "w" and _is_inside(word, tongue):
            first = at
        at -= step
    if (
        not tongue.nouns_big
        and first > begin
        and tokens[first - 1].kind == "w"
        and tokens[first].low not in tongue.articles
        and any(token.big for token in tokens[first : last + 1])
    ):
        # "which made Vaughan believe": no role stands there.
        while not tokens[first].big:
            first += 1
    return first


def _is_inside(word: Token, tongue: Tongue) -> bool:
    """Say whether a word is of the phrase, and not only between two parts of it."""
    if word.low in tongue.articles:
        return True
    joins = word.low in tongue.of and word.low not in tongue.small
    return word.low not in tongue.small and (word.big or not joins)


def _step(  # noqa: PLR0917 - the walk's state
    tokens: Sequence[Token], at: int, stop: int, tongue: Tongue, last: int, first: int
) -> int:
    """Return how far to go on to the left; 0 where the phrase opens here, or behind."""
    word = tokens[at]
    if word.kind == "p":
        abbreviated = (
            word.low == "."
            and at > stop
            and len(tokens[at - 1].low) <= _ABBREVIATION
            and tokens[at - 1].big
        )
        return 1 if word.low in "-&/’'" or abbreviated else 0
    low = word.low
    if word.kind != "w" or (low in tongue.said and not word.big and at != last):
        return 0
    if low in tongue.articles:
        if (
            at > stop
            and tokens[at - 1].kind == "w"
            and tokens[at - 1].low in tongue.of
            and _noun_before(tokens, at - 1, stop, tongue)
        ):
            return 2
        return int(low in tongue.of and _noun_before(tokens, at, stop, tongue))
    if low in tongue.small or low in tongue.of:
        if word.big and low not in tongue.small:
            return 1
        particle = low in PARTICLES and at > stop and tokens[at - 1].big
        joins = low in tongue.of and _noun_before(tokens, at, stop, tongue)
        return int(particle or joins)
    return int(not _ends_name(tokens, at, stop, tongue, last, first))


def _ends_name(  # noqa: PLR0917 - the walk's state
    tokens: Sequence[Token], at: int, stop: int, tongue: Tongue, last: int, first: int
) -> bool:
    """Say whether a name ends before small words: "Roe issued regular promises"."""
    word = tokens[at]
    return (
        word.big
        and not tongue.nouns_big
        and stop < at < last
        and first == at + 1
        and not word.low.endswith(OWNERS)
        and not any(token.big for token in tokens[at + 1 : last + 1])
    )


def _phrase(
    tokens: Sequence[Token], first: int, last: int, tongue: Tongue
) -> Phrase | None:
    while (
        first < last
        and tokens[first].low in tongue.small
        and tokens[first].low not in tongue.articles
    ):
        first += 1
    opening = tokens[first]
    if (
        tongue.nouns_big
        and first == 0
        and opening.low.endswith(ADVERBS)
        and opening.low not in tongue.articles
    ):
        return None
    if opening.low in tongue.prepositions - PARTICLES or not has_noun(
        tokens, first, last, tongue
    ):
        return None
    return Phrase(first, last, named=bears_name(tokens, first, last, tongue))


def _noun_before(tokens: Sequence[Token], at: int, begin: int, tongue: Tongue) -> bool:
    if at <= begin:
        return False
    word = tokens[at - 1]
    if word.kind != "w":
        return False
    if word.big:
        return at - 1 > begin or tongue.nouns_big or word.low not in tongue.small
    return not (
        tongue.nouns_big
        or word.low in tongue.small
        or word.low in tongue.articles
        or word.low in tongue.said
        or word.low in tongue.called
    )


def _before_aside(
    tokens: Sequence[Token], comma: int, begin: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase before an aside: "Jane Doe, the mayor of Springfield, said"."""
    opening = "(" if tokens[comma].low == ")" else tokens[comma].low
    at = _sign_before(tokens, comma, begin, opening)
    if at <= begin:
        return None
    # "Roe, 42, the mayor, said": the first of several asides.
    while opening == ",":
        before = _sign_before(tokens, at, begin + 1, ",")
        if before <= begin or at - before > _ASIDE_WORDS:
            break
        at = before
    head = tokens[at - 1]
    if is_sign(head, ")"):
        return _before_aside(tokens, at - 1, begin, tongue)
    if head.kind != "w":
        return None
    if is_pronoun(head, tongue) and head.low not in tongue.articles:
        return Phrase(at - 1, at - 1, pronoun=True)
    return _left(tokens, at - 1, begin, tongue)


def _sign_before(tokens: Sequence[Token], at: int, begin: int, sign: str) -> int:
    at -= 1
    while at >= begin and not is_sign(tokens[at], sign):
        at -= 1
    return at
