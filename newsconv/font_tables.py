"""A font's bytes in, the characters it has glyphs for out (OpenType 1.9, "cmap").

Only that: a library that reads all of a font takes a quarter of a second to name the
glyphs of a Chinese one, which nobody asks for here.
"""

from collections.abc import Iterator
from pathlib import Path
from struct import iter_unpack, unpack_from

_BEST = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platform and encoding of the tables of Unicode, those of all its planes first."""
_SEGMENTS, _GROUPS = 4, 12  # the formats that fonts of this century use
_END = 0xFFFF


def characters(file: Path) -> frozenset[int] | None:
    """Return the code points of a font file, or None where it is of another kind."""
    with file.open("rb") as font:
        head = font.read(12)
        count = unpack_from(">H", head, 4)[0]
        for tag, _, start, length in iter_unpack(">4sLLL", font.read(16 * count)):
            if tag == b"cmap":
                font.seek(start)
                return _of_cmap(font.read(length))
    return None


def _of_cmap(table: bytes) -> frozenset[int] | None:
    count = unpack_from(">H", table, 2)[0]
    records = iter_unpack(">HHL", table[4 : 4 + 8 * count])
    places = {(platform, encoding): at for platform, encoding, at in records}
    for kind in _BEST:
        if kind in places:
            at = places[kind]
            form = unpack_from(">H", table, at)[0]
            if form == _GROUPS:
                return frozenset(_groups(table, at))
            if form == _SEGMENTS:
                return frozenset(_segments(table, at))
            return None
    return None


def _groups(table: bytes, at: int) -> Iterator[int]:
    count = unpack_from(">L", table, at + 12)[0]
    groups = table[at + 16 : at + 16 + 12 * count]
    for first, last, _ in iter_unpack(">LLL", groups):
        yield from range(first, last + 1)


def _segments(table: bytes, at: int) -> Iterator[int]:
    """Yield the characters of each segment whose glyph is not the missing one's."""
    count = unpack_from(">H", table, at + 6)[0] // 2
    numbers = f">{count}H"
    ends = unpack_from(numbers, table, at + 14)
    starts = unpack_from(numbers, table, at + 16 + 2 * count)
    deltas = unpack_from(numbers, table, at + 16 + 4 * count)
    offsets_at = at + 16 + 6 * count
    offsets = unpack_from(numbers, table, offsets_at)
    for place, (first, last) in enumerate(zip(starts, ends, strict=True)):
        delta, offset = deltas[place], offsets[place]
        for code in range(first, min(last, _END - 1) + 1):
            glyph = code
            if offset:
                here = offsets_at + 2 * place + offset + 2 * (code - first)
                glyph = unpack_from(">H", table, here)[0]
                if glyph == 0:
                    continue
            if (glyph + delta) & _END:
                yield code
