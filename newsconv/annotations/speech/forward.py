"""Tokens and a place in, the noun phrase that begins there out.

"Jane Doe", "the mayor of Springfield", "a spokesman for the company", "he". The phrase
ends at what can be in none: signs, verbs that report, prepositions.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.annotations.speech.phrases import (
    CONTRACTED,
    LONGEST,
    OWNERS,
    PARTICLES,
    Phrase,
    bears_name,
    has_noun,
    is_nominal,
    is_pronoun,
    is_sign,
)
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue, words

_GENITIVES = words(
    "of de des du d' del di della van von der do da dos das του της των של"
)
_FORS = words("for für pour para per voor för från fra")
_OBJECTS = words("him me ihm ihr lui es")
"""Pronouns that stand between a verb and its subject: "sagte ihm Kern"."""
_ROLE_WORDS = 4
"""Of "deputy White House press secretary", those in small letters."""


def forward(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase that begins at a token, or behind what may stand before it."""
    at = _skip_helpers(tokens, at, end, tongue)
    if at >= end or tokens[at].kind != "w":
        return None
    token = tokens[at]
    low = token.low
    if is_pronoun(token, tongue) and not (
        low in tongue.articles and _opens_noun(tokens, at, end, tongue)
    ):
        return Phrase(at, at, pronoun=True)
    opens = low in tongue.articles or token.big or low in tongue.titles
    if not opens and (low in tongue.small or low in tongue.said):
        return None
    if low in tongue.subjunctive or low in CONTRACTED:
        return None
    last = _grown(tokens, at, min(end, at + LONGEST), tongue)
    if last == at and low in tongue.articles and not token.big:
        return None
    if not has_noun(tokens, at, last, tongue):
        return None
    return Phrase(at, last, named=bears_name(tokens, at, last, tongue))


class _Step(NamedTuple):
    """Where to look next, and whether the phrase now ends here."""

    place: int
    last: int | None


def _grown(tokens: Sequence[Token], at: int, stop: int, tongue: Tongue) -> int:
    """Return the last token of the phrase that begins at `at`."""
    last, place = at, at + 1
    while place < stop:
        step = _step(tokens, at, place, stop, tongue, last)
        if step is None:
            break
        if step.last is not None:
            last = step.last
        if step.place <= place:
            break
        place = step.place
    return last


def _step(  # noqa: PLR0917 - the walk's state
    tokens: Sequence[Token], at: int, place: int, stop: int, tongue: Tongue, last: int
) -> _Step | None:
    word = tokens[place]
    nxt = tokens[place + 1] if place + 1 < stop else None
    if word.kind == "p":
        joins = nxt is not None and (
            nxt.big if word.low == "." else word.low in "-&/’'" and nxt.kind == "w"
        )
        return _Step(place + 1, None) if joins else None
    if word.kind != "w":
        return None
    low = word.low
    if word.big and (tongue.nouns_big or low not in tongue.small):
        return _Step(place + 1, place)
    if low in PARTICLES and nxt is not None and nxt.big:
        return _Step(place + 1, None)
    if low in tongue.of and _goes_on(tokens, at, place, stop, tongue):
        return _Step(place + 1, None)
    if not is_nominal(word, tongue) or low in tongue.subjunctive | tongue.called:
        return None
    if low in tongue.articles:
        # "a spokesman the company": only behind what joins two nouns.
        return _Step(place + 1, None) if tokens[place - 1].low in tongue.of else None
    if (
        last == place - 1
        and tokens[last].big
        and (last > at or _is_name(tokens, at, tongue))
    ):
        return _after_name(tokens, at, place, stop, tongue)
    return _Step(place + 1, place)


def _is_name(tokens: Sequence[Token], at: int, tongue: Tongue) -> bool:
    return tokens[at].low not in tongue.articles


def _after_name(
    tokens: Sequence[Token], at: int, place: int, stop: int, tongue: Tongue
) -> _Step | None:
    """Go on over small words behind a name, where a name or an owner's thing comes.

    "Smith angrily", "Kern fest" do not go on; "NASA administrator Jim Roe" does.
    """
    if tongue.nouns_big:
        return None
    if tokens[place - 1].low.endswith(OWNERS):
        return _Step(place + 1, place)
    ahead = _role_before_name(tokens, place, stop, tongue)
    if ahead is not None:
        return _Step(ahead, None)
    if tokens[at].low in tongue.articles:
        # "the Republican governor said"
        verb = _noun_before_verb(tokens, place, stop, tongue)
        if verb is not None:
            return _Step(place, verb - 1)
    return None


def _role_before_name(
    tokens: Sequence[Token], at: int, stop: int, tongue: Tongue
) -> int | None:
    """Return where the name begins behind a role's words, if one does."""
    for place in range(at, min(stop, at + _ROLE_WORDS)):
        token = tokens[place]
        if token.kind != "w":
            return None
        if token.big:
            role = any(word.low in tongue.titles for word in tokens[at:place])
            return place if role and token.low not in tongue.small else None
        if not is_nominal(token, tongue) or token.low in tongue.articles:
            return None
    return None


def _noun_before_verb(
    tokens: Sequence[Token], at: int, stop: int, tongue: Tongue
) -> int | None:
    for place in range(at, min(stop, at + 3)):
        token = tokens[place]
        if token.kind != "w" or token.low in tongue.small:
            return None
        if token.low in tongue.said:
            return place if place > at else None
    return None


def _goes_on(
    tokens: Sequence[Token], first: int, at: int, stop: int, tongue: Tongue
) -> bool:
    """Say whether what joins nouns joins two here: "the mayor of Springfield"."""
    if at + 1 >= stop or tokens[at + 1].kind != "w":
        return False
    low, nxt = tokens[at].low, tokens[at + 1]
    named = bears_name(tokens, first, at - 1, tongue)
    if named and not tongue.nouns_big and not tokens[at - 1].big:
        return False
    if low in _GENITIVES:
        return nxt.big or nxt.low in tongue.articles or nxt.low not in tongue.small
    if nxt.low in tongue.small and nxt.low not in tongue.articles:
        return False
    return (tongue.nouns_big or low in _FORS) and (
        nxt.big or nxt.low in tongue.articles
    )


def _skip_helpers(tokens: Sequence[Token], at: int, end: int, tongue: Tongue) -> int:
    while at < end and tokens[at].kind == "w":
        token = tokens[at]
        low = token.low
        if low not in tongue.helpers or (
            low in tongue.articles and _opens_noun(tokens, at, end, tongue)
        ):
            break
        if is_pronoun(token, tongue) and low not in _OBJECTS:
            break
        at += 1
    return at


def _opens_noun(tokens: Sequence[Token], at: int, end: int, tongue: Tongue) -> bool:
    return (
        at + 1 < end
        and tokens[at + 1].kind == "w"
        and is_nominal(tokens[at + 1], tongue)
    )


def first_phrase(
    tokens: Sequence[Token], begin: int, end: int, tongue: Tongue
) -> Phrase | None:
    """Return the sentence's first phrase that no preposition stands before."""
    at = begin
    while at < end and tokens[at].kind == "p":
        at += 1
    if at >= end or tokens[at].kind != "w":
        return None
    low = tokens[at].low
    if low in tongue.small and low not in tongue.articles:
        # "In Paris, Doe": what stands behind the first comma.
        while at < end and not is_sign(tokens[at], ","):
            at += 1
        at += 1
        if at >= end:
            return None
    return forward(tokens, at, end, tongue)
