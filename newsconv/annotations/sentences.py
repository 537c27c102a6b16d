"""A paragraph in, the places of its sentences out.

A sentence ends at its mark, with the quotation marks and brackets that close there,
where what follows can open one. Known are the abbreviations, initials, ordinals and
quotation marks of some twenty languages; Chinese and Japanese need no space. Thai has
no mark for it: a paragraph is one sentence.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsconv.annotations.sentence_words import (
    ABBREVIATIONS,
    ENDING_WORDS,
    ORDINAL_STOP,
    SPEAKS_ON,
)

_STOPS = ".!?…。！？｡؟۔।‽"
_CLOSING = "\"'”’»›」』）)】]〉》״"
_CLOSES_TOO = {
    # „Ja.“ and »Ja.« in German and its neighbours, where “ and » open in others.
    **dict.fromkeys(("de", "cs", "sk", "bg", "ru", "uk", "sl", "hr", "sr"), "“«‘‹"),
    **dict.fromkeys(("da", "no", "nb", "nn"), "«‹"),
}
_FIRST = re.compile(r"[^\w]*(\w)")
_SPACE = re.compile(r"\s+")
_OPENING = frozenset("\"'“”„«»‘‚‹›「『（([【¿¡—–-•…״")
_SIGNS = frozenset("#@$€£₴₽¥₺")
_EAST = frozenset("。！？｡")
_BEFORE = re.compile(r"[^\s(\[“„«\"'’‘‹—–/]+\Z")
_ORDINAL = 3
"""Figures of an ordinal, at most: a sentence may end with a year."""
_PEEK = 12
"""Letters after a closed quotation in which its verb is looked for."""
_PAIRS = {"「": "」", "『": "』", "（": "）", "“": "”", "《": "》"}


def sentences(text: str, language: str | None = None) -> tuple[tuple[int, int], ...]:
    """Return `[start, end)` of each sentence of a paragraph, without outer spaces.

    Args:
        text: One paragraph.
        language: BCP 47; without one, only what all languages share is known.
    """
    primary = (language or "").partition("-")[0].lower()
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*_ends(text, primary), len(text)):
        first, last = _trimmed(text, start, end)
        if first < last:
            found.append((first, last))
        start = end
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


@cache
def _end_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of a mark, with what closes behind it."""
    closing = re.escape(_CLOSING + _CLOSES_TOO.get(language, ""))
    # « Oui. » has spaces inside, which no line may end at.
    spaced = r"(?:[ \u00a0\u202f]»)?" if language in {"fr", ""} else ""
    return re.compile(f"[{_STOPS}]+{spaced}[{closing}]*")


def _ends(text: str, language: str) -> Iterator[int]:
    begun = 0
    for mark in _end_pattern(language).finditer(text):
        if mark.start() < begun:
            continue
        end = _end(text, mark, language, begun)
        if end is not None:
            begun = end
            yield end


def _end(text: str, mark: re.Match[str], language: str, begun: int) -> int | None:
    """Return where the sentence ends that a mark may end; None if it doesn't."""
    end = mark.end()
    if any(char in _EAST for char in mark[0]):
        return end if _ends_east(text, mark, language, begun) else None
    gap = _SPACE.match(text, end)
    if gap is None:
        # "3.5", "U.S.-led", "example.org"; a mark at the very end needs no answer.
        return None
    after = text[gap.end() : gap.end() + _PEEK]
    if not after or not _opens(after):
        return None
    if mark[0][0] == "." and not mark[0].startswith(".."):
        closed = mark[0] != "."
        word = _BEFORE.search(text, 0, mark.start())
        if word and not closed and _goes_on(word[0], language):
            return None
    return end


def _opens(after: str) -> bool:
    """Say whether a sentence can begin so: no small letter, no comma."""
    if not (after[0] in _OPENING or after[0].isalnum() or after[0] in _SIGNS):
        return False
    # «Да!» — сказал он: nothing begins after the dash.
    first = _FIRST.match(after)
    return first is None or not first[1].islower()


def _goes_on(word: str, language: str) -> bool:
    """Say whether a word's full stop is part of the word, and the sentence goes on."""
    small = word.casefold().strip("-")
    last = small.rpartition("-")[2]
    if len(last) == 1 and last.isalpha():
        # "J. Smith", "г. Москва"; but "plan B. The" is lost, which is rare.
        return True
    if small in ENDING_WORDS:
        return False
    if small.isdigit():
        return language in ORDINAL_STOP and len(small) < _ORDINAL
    if "." in small and all(len(part) <= 1 for part in small.split(".")):
        # "J.K. Rowling" goes on; "in the U.S. The" was asked about above.
        return True
    known = ABBREVIATIONS.get(_ALIASES.get(language, language))
    if known is None:
        return small in _SHARED
    return small in known or last in known


_ALIASES = {"nb": "no", "nn": "no", "sk": "cs", "be": "ru", "bg": "ru", "ca": "es"}
_SHARED = frozenset({"dr", "prof", "st", "mr", "mrs", "ms", "nr", "no"})


def _ends_east(text: str, mark: re.Match[str], language: str, begun: int) -> bool:
    end = mark.end()
    closing = mark[0].lstrip("".join(_EAST) + _STOPS)
    inside = text[begun : mark.start()]
    for opening, closes in _PAIRS.items():
        left = inside.count(opening) - inside.count(closes) - closing.count(closes)
        if left > 0:
            return False
    rest = text[end : end + _PEEK].lstrip()
    if not closing or not rest:
        return True
    words = SPEAKS_ON.get(language, ())
    if language == "zh":
        # "“…。”他说。": a short speaker and a verb before the next mark.
        clause = re.split("[，。：；！？,“「]", rest)[0]
        return not any(word in clause for word in words)
    return not rest.startswith(words) if words else True
