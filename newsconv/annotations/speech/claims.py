"""A claim: who is said to have said something, by which words, and how sure that is."""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.annotations.speech.forward import forward
from newsconv.annotations.speech.phrases import Phrase
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue

REACH = 45
"""Tokens around a stretch that are looked at."""
COMMAS = frozenset(",–—-،、")
_PLAIN_WORDS = 5
"""Of a speaker whom only what is around tells, as in Arabic."""


class Claim(NamedTuple):
    """Somebody who is said to have said it."""

    speaker: Phrase
    cue: tuple[int, int]
    """The first and last token of what says so."""
    confidence: float
    reason: str
    after: bool = False
    """It stands behind the stretch."""
    end: int = 0
    """The last token that belongs to it."""


def according(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> Claim | None:
    """Return the claim of "according to Jane Doe", if it begins here."""
    for phrase in tongue.opens_according.get(tokens[at].low, ()):
        # The Arabic "to" is written in one with what follows: وفقا للشرطة.
        glued = phrase[-1] == "ل"
        stop = at + len(phrase)
        if stop > end or not all(
            tokens[at + number].low == word
            or (glued and word == "ل" and tokens[at + number].low.startswith(word))
            for number, word in enumerate(phrase)
        ):
            continue
        speaker = forward(tokens, stop - glued, end, tongue)
        if speaker is None:
            speaker = _plain(tokens, stop, end, tongue)
        if speaker:
            cue = at, stop - 1 - glued
            return Claim(speaker, cue, 0.93, f"“{' '.join(phrase)}”")
    return None


def _plain(tokens: Sequence[Token], at: int, end: int, tongue: Tongue) -> Phrase | None:
    last = at - 1
    for place in range(at, min(end, at + _PLAIN_WORDS)):
        if tokens[place].kind != "w" or tokens[place].low in tongue.small:
            break
        last = place
    return Phrase(at, last) if last >= at else None
