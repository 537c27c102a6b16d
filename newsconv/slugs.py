"""A headline in, a safe file name out, unique within one folder."""

import re
import unicodedata
from collections.abc import Iterable

_UNSAFE = re.compile(r"[^\w]+")
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
    folded = "".join(
        _plain(char) for char in unicodedata.normalize("NFKC", text).casefold()
    )
    words = _UNSAFE.sub("-", folded).replace("_", "-").strip("-")
    cut = words.encode()[:MAX_BYTES].decode(errors="ignore")
    if cut != words and "-" in cut:
        cut = cut.rpartition("-")[0]
    stem = re.sub("-{2,}", "-", cut).strip("-") or fallback
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


def _plain(char: str) -> str:
    """Drop the accent of a Latin letter; leave other scripts' marks alone."""
    base = unicodedata.normalize("NFD", char)
    return base[0] if base[0].isascii() else char
