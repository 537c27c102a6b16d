"""Text in, the same for comparing out: without case, accents, vowel marks, widths.

What a reader takes for the same word is the same: "Café" and "CAFE", "كِتَاب" and
"كتاب", "צה״ל" and 'צה"ל', "Łódź" and "Lodz". Letters of their own stay apart: "й" and
"и", "が" and "か", the vowel signs of Hindi and Thai.
"""

import unicodedata
from array import array
from functools import cache


class Folded:
    """A text for comparing, and where in the text each of its characters was."""

    def __init__(self, source: str) -> None:
        self.source = source
        if source.isascii():
            self.text = source.lower()
            self._places: array[int] | None = None
            return
        parts = [_fold(character) for character in source]
        self.text = "".join(parts)
        self._places = None
        if any(len(part) != 1 for part in parts):
            places = array("L")
            for place, part in enumerate(parts):
                places.extend([place] * len(part))
            places.append(len(source))
            self._places = places

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where `text[start:end]` was; None if it cuts a character in two."""
        places = self._places
        if places is None:
            return start, end
        first, last = places[start], places[end - 1]
        if (start and places[start - 1] == first) or places[end] == last:
            return None
        stop = last + 1
        # Marks that stand on the last letter, and folded to nothing, are part of it.
        while stop < len(self.source) and is_mark(self.source[stop]):
            stop += 1
        return first, stop


def fold(text: str) -> str:
    """Return a text as `Folded` compares it."""
    return "".join(map(_fold, text))


def is_mark(character: str) -> bool:
    """Say whether a character stands on the letter before it."""
    return unicodedata.category(character)[0] == "M"


# Accents and points that do not make another word of a word, as readers search: those
# of Latin, Greek and Hebrew, and of Arabic those that are not part of the spelling.
_ACCENTS = frozenset(
    map(
        chr,
        (
            *range(0x300, 0x370),
            *range(0x591, 0x5BE),
            *(0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7),
            *range(0x610, 0x61B),
            0x640,  # the stroke that stretches an Arabic word
            *range(0x64B, 0x660),
            0x670,
            *range(0x6D6, 0x6DD),
            *range(0x6DF, 0x6E5),
            *(0x6E7, 0x6E8, *range(0x6EA, 0x6EE)),
            *range(0x1AB0, 0x1AFF),
            *range(0x1DC0, 0x1E00),
            *range(0xFE20, 0xFE30),
        ),
    )
)
_ALIKE = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "ς": "σ",
    # Arabic and Persian write these letters with different codes, or without points.
    "ك": "ک",
    **dict.fromkeys("يى", "ی"),
    **dict.fromkeys("‘’‛ʼ׳′", "'"),
    **dict.fromkeys("“”„‟״″", '"'),
    **dict.fromkeys("‐‑־", "-"),
}


@cache
def _fold(character: str) -> str:
    """Return what one character is compared as; nothing for what none can see."""
    if unicodedata.category(character) == "Cf":
        return ""
    # Korean syllables fall apart into letters, and would be found in one another.
    if "\uac00" <= character <= "\ud7a3":
        return character
    small = character.casefold()
    if small in _OWN_LETTERS:
        return small
    parts = unicodedata.normalize("NFKD", _ALIKE.get(small, small))
    return "".join(
        _ALIKE.get(part, part) for part in parts.casefold() if part not in _ACCENTS
    )


_OWN_LETTERS = frozenset("йїўѓќ")
"""Cyrillic letters that only look accented; "ё" is printed as "е" by most papers."""
