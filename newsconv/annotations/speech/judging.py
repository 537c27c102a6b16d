"""A stretch in, whether it is speech out: titles, names and scare words are none."""

from collections.abc import Sequence

from newsconv.annotations.speech.marks import Stretch
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue

SCARE_WORDS = 3
"""So few words, and nobody who is said to have said them, are no speech."""
_TITLE_WORDS = 8
_NAME_WORDS = 4


def is_title(
    text: str, quote: Stretch, tokens: Sequence[Token], at: int, tongue: Tongue
) -> bool:
    """Say whether a stretch is a title or a name, by its words and what is before it.

    Args:
        text: All of it.
        quote: The stretch.
        tokens: The paragraph's, the stretches among them.
        at: The stretch's place among them.
        tongue: The language's tables.
    """
    said = text[quote.start : quote.end]
    parts = said.split()
    if len(parts) > _TITLE_WORDS:
        return False
    before = tokens[at - 1] if at else None
    if before and before.kind == "w" and before.low in tongue.titled:
        return True
    if (
        before
        and before.kind == "w"
        and at > 1
        and tokens[at - 2].low in tongue.titled
        and before.low in {"as", "als", "the", "of", "der", "die", "das", "des"}
    ):
        return True
    ended = said[-1] in ".,!?…;"
    if ended and not tongue.nouns_big:
        return (
            said[-1] in ".,"
            and _in_capitals(parts, tongue)
            and before is not None
            and before.kind == "w"
            and before.low not in tongue.said
        )
    if tongue.nouns_big:
        # "das Raumschiff „Shenzhou 6“": a name stands right behind a noun.
        return (
            not ended
            and len(parts) <= _NAME_WORDS
            and parts[0][0].isupper()
            and before is not None
            and before.kind == "w"
            and before.big
            and at > 1
        )
    return (
        len(parts) > 1
        and _in_capitals(parts, tongue)
        and not (before is not None and before.kind == "p" and before.low == ":")
    )


def _in_capitals(parts: Sequence[str], tongue: Tongue) -> bool:
    """Say whether the words have capitals as a title's have, in English mostly."""
    heavy = [
        part
        for part in parts
        if part.strip(".,!?").lower() not in tongue.small
        and part.strip(".,!?").lower() not in tongue.articles
        and part[:1].isalpha()
    ]
    return len(heavy) > 1 and all(part[0].isupper() for part in heavy)


def word_count(text: str, quote: Stretch) -> int:
    """Return the words of a stretch."""
    return len(text[quote.start : quote.end].split())


def is_partly(text: str, quote: Stretch, tokens: Sequence[Token], at: int) -> bool:
    """Say whether a stretch is a part of a sentence that reports: “very bad” for us."""
    before = tokens[at - 1] if at else None
    first = text[quote.start]
    if before is None or before.kind in ".q":
        return first.islower()
    if before.kind == "p" and before.low in ":—–-,":
        return first.islower() and before.low == ","
    return first.islower() or word_count(text, quote) <= SCARE_WORDS
