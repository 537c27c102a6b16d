"""A headline in, a safe file name out, unique within one folder."""

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


def unique_slugs(texts: Iterable[str], *, fallback: str = "article") -> tuple[str, ...]:
    """Return one slug a text, in order; a repeated one gets `-2`, then `-3`."""
    taken: set[str] = set()
    names: list[str] = []
    for text in texts:
        stem = name = slug(text, fallback=fallback)
        count = 1
        while name in taken:
            count += 1
            name = f"{stem}-{count}"
        taken.add(name)
        names.append(name)
    return tuple(names)


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
