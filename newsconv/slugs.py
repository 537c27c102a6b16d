"""A headline or a name in, a safe file name out, unique within one folder."""

import re
import unicodedata
from collections.abc import Iterable

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""Names that Windows gives to devices, with any suffix."""

MAX_BYTES = 80
"""UTF-8 bytes of a slug; leaves room for a counter and a suffix in any file system."""


def slug(text: str, *, fallback: str = "article") -> str:
    """Return `text` as a file name's stem: lower case, words joined by `-`.

    Letters of every script stay; Latin ones lose their accents, so that the name
    can be typed. Never empty, never a reserved name, at most `MAX_BYTES` bytes.
    """
    words = re.sub("-{2,}", "-", _letters(text)).strip("-")
    cut = words.encode()[:MAX_BYTES].decode(errors="ignore")
    if cut != words and "-" in cut:
        cut = cut.rpartition("-")[0]
    stem = cut.strip("-") or fallback
    return f"{stem}-1" if stem in _RESERVED else stem


class Slugs:
    """Gives each text a slug of its own: a repeated one gets `-2`, then `-3`.

    Args:
        taken: Slugs that no text is to have.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        # A hundred thousand folders may each have an "article.txt": their numbers
        # are not counted from 2 again.
        self._numbers: dict[str, int] = {}

    def of(self, text: str) -> str:
        """Return a text's slug, and take it."""
        stem = name = slug(text)
        number = self._numbers.get(stem, 1)
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}"
        if number > 1:
            self._numbers[stem] = number
        self._taken.add(name)
        return name


def _letters(text: str) -> str:
    """Return letters, their marks and digits in lower case, `-` for all else."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFKC", text.casefold()):
        base = unicodedata.normalize("NFD", char)[0]
        if base.isascii():
            kept.append(base if base.isalnum() else "-")
        elif unicodedata.category(char).startswith("M"):
            # A vowel sign is half the word in Hindi; on a Latin letter a mark by
            # itself is an accent, as the dot that "İ" leaves in lower case.
            if kept and not kept[-1].isascii():
                kept.append(char)
        else:
            kept.append(char if char.isalnum() else "-")
    return "".join(kept)
