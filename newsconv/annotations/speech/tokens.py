"""A paragraph and its stretches in, its words, signs and stretches as tokens out."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsconv.annotations.speech.marks import Stretch
from newsconv.annotations.speech.tongue import Tongue, words


class Token(NamedTuple):
    """A word, a sign, or a whole stretch."""

    kind: str
    """ "w" a word, "p" a sign, "." the end of a sentence, "q" a stretch."""
    low: str
    """In small letters, without the full stop of an abbreviation."""
    start: int
    end: int
    big: bool = False
    """With a capital at its front."""
    quote: int = -1
    """Which stretch."""


_ENDS = ".!?…。！？।؟"
_ABBREVIATIONS = words(
    """mr mrs ms dr prof sen rep gov gen lt col sgt capt maj adm rev hon st jr sr inc
    corp co ltd vs no bzw ca z.b u.a d.h m mm mme mlle sr sra dott sig on str nr abs
    art bd geb usw etc hr feb jan aug sept oct okt nov dec dez ul pl tj tzv tzn r r.
    ing mgr im inż г ул им т д ph.d u.s u.k u.n a.m p.m pvt cmdr det supt"""
)


@cache
def _pattern(tongue: Tongue) -> re.Pattern[str]:
    parts = []
    if tongue.clitics:
        parts.append(
            r"(?P<h>-(?:t-)?(?:ils?|elles?|on|je|nous|vous|tu|ce)\b)"
            r"|(?P<a>[^\W\d_]{1,5}[’'])(?=\w)"
            r"|(?P<v>[^\W_]+(?=-(?:t-)?(?:ils?|elles?|on|je|nous|vous)\b))"
        )
    parts.append(
        r"(?P<w>(?:[^\W_]\.){2,}|[^\W_]+(?:[-’'ʼ\u2010\u2011\u200c.·\u05f3\u05f4&](?=[^\W_])[^\W_]+)*"
        r"[\u0900-\u0903\u093a-\u094f]*(?:[^\W_]+[\u0900-\u0903\u093a-\u094f]*)*)"
    )
    parts.append(r"(?P<p>\.\.\.|[^\w\s]|_)")
    return re.compile("|".join(parts))


def tokens(
    text: str, start: int, end: int, quotes: Sequence[Stretch], tongue: Tongue
) -> list[Token]:
    """Return the tokens of `text[start:end]`; a stretch is one of them."""
    found: list[Token] = []
    at = start
    for number, quote in enumerate(quotes):
        _words(text, at, quote.outer, tongue, found)
        found.append(Token("q", "", quote.outer, quote.after, quote=number))
        at = quote.after
    _words(text, at, end, tongue, found)
    return found


def _words(text: str, start: int, end: int, tongue: Tongue, found: list[Token]) -> None:
    if start >= end:
        return
    for match in _pattern(tongue).finditer(text, start, end):
        begin, stop = match.span()
        kind = match.lastgroup
        if kind == "p":
            sign = match[0]
            if sign[0] in _ENDS and _ends(text, begin, stop, end, found):
                kind = "."
            found.append(Token(kind, sign, begin, stop))
            continue
        word = match[0]
        found.append(
            Token("w", word.lower().replace("’", "'"), begin, stop, word[0].isupper())
        )


def _ends(text: str, begin: int, stop: int, end: int, found: list[Token]) -> bool:
    """Say whether a sign ends a sentence: not that of "Mr.", "J.", "3.5", "19. Mai"."""
    if text[begin] != ".":
        return True
    last = found[-1] if found else None
    if last is None or last.end != begin:
        return True
    if last.low in _ABBREVIATIONS or (len(last.low) == 1 and last.big and stop < end):
        return False
    if (
        "." in last.low
        and stop < end
        and not text[stop : stop + 3].lstrip()[:1].isupper()
    ):
        return False
    if not last.low.isdigit():
        return True
    rest = text[stop : stop + 3].lstrip()
    return not rest or (rest[0].isupper() and not text.startswith(_MONTHS, stop + 1))


_MONTHS = (
    "Jan",
    "Feb",
    "Mär",
    "Apr",
    "Mai",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Okt",
    "Nov",
    "Dez",
)
