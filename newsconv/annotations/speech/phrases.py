"""What may stand in a noun phrase and what ends it: the ground of finding speakers."""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue, words

LONGEST = 14
"""Words of a noun phrase."""
PARTICLES = words(
    """de del della di da dos das do du la le van von vom zu der den ter ten te el al
    bin ibn ben bint af av y e d' l' dal dalla degli dei st und bar abu"""
)
ADVERBS = ("end", "lich", "weise", "ig", "isch", "ens")
"""Ends of German adverbs, which have a capital at a sentence's front."""
OWNERS = ("'s", "s'", "ʼs")
CONTRACTED = words(
    "that's it's there's what's here's he's she's let's i'm we're they're you're"
)


class Phrase(NamedTuple):
    """A noun phrase, by its tokens."""

    first: int
    last: int
    pronoun: bool = False
    named: bool = False
    """It holds a name, as capitals tell."""


def is_pronoun(token: Token, tongue: Tongue) -> bool:
    """Say whether a word stands for a person."""
    low = token.low
    return low in tongue.men or low in tongue.women or low in tongue.others


def is_verb(token: Token, tongue: Tongue) -> bool:
    """Say whether a word reports speech."""
    return token.kind == "w" and (
        token.low in tongue.said or token.low in tongue.called
    )


def is_nominal(token: Token, tongue: Tongue) -> bool:
    """Say whether a word may be part of a noun phrase."""
    return token.big or not (
        token.low in tongue.small
        or token.low in tongue.said
        or token.low in tongue.helpers
    )


def is_sign(token: Token, signs: str) -> bool:
    """Say whether a token is one of some signs."""
    return token.kind == "p" and token.low in signs


def has_noun(tokens: Sequence[Token], first: int, last: int, tongue: Tongue) -> bool:
    """Say whether a phrase may name somebody: a noun is in it, not a year alone."""
    inside = [token for token in tokens[first : last + 1] if token.kind == "w"]
    if all(token.low.isdigit() for token in inside):
        return False
    if not tongue.nouns_big:
        return True
    return any(
        token.big and token.low not in tongue.small and token.low not in tongue.articles
        for token in inside
    )


def bears_name(tokens: Sequence[Token], first: int, last: int, tongue: Tongue) -> bool:
    """Say whether a word of a phrase has a capital that its place does not give it."""
    opening = tokens[first]
    return (opening.big and opening.low not in tongue.articles) or any(
        token.big for token in tokens[first + 1 : last + 1]
    )
