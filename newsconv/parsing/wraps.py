"""Lines in, the width that they were hard-wrapped at, if they were.

Nobody says at what width a text was wrapped. It shows: in wrapped text the first word
of each line would not have fitted on the line above, and more often than not it opens
with a small letter.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from math import log2
from typing import NamedTuple

from newsconv.parsing.line_forms import (
    AMID,
    DENSE,
    DENSE_CLOSING,
    DENSE_OPENING,
    end_of_line,
    is_row,
    kind_of,
)
from newsconv.parsing.lines import Line, columns
from newsconv.parsing.patterns import lazy

_NARROWEST, _WIDEST = 24, 120
"""Columns that texts are broken at: newspapers' columns, mail, pages of a PDF."""
_SHORT = 12
"""Shorter lines stand in menus, or end a paragraph."""
_LONG_SHARE = 4
"""Where a fourth of the lines are longer than any wrap the text is not wrapped."""
_GAP_SHARE = 10
"""A tenth of the lines have as many blank ones above as the lines of a paragraph."""
_EVIDENCE = 2
"""Full lines that a text must have before it can be called wrapped."""
_NARROW, _NARROW_EVIDENCE = 40, 8
"""In narrow columns so many: verse and menus have short lines too."""
_MUCH = 4
"""Below so many, most of them must end amid a sentence."""
_MOST = 0.6
_BY_CHANCE = 2.0
"""So many times more full lines than chance makes are no chance."""
_AMID_WEIGHT = 10
_AMID = 0.15
"""Of the full lines of a wrapped text, so many end amid a sentence."""
_WELL_BEFORE = 12
"""A line that ends so many columns before the width ends its paragraph."""
_OVER = 4
"""For each line that runs over the width so many are as full as can be."""
_PLENTY = 30
"""With fewer lines amid sentences it matters how sure it is that they are."""
_SURELY_AMID = AMID - {"comma capital"}
_LINES = 60
"""For so many lines of a wrapped text one ends amid a sentence at least."""
_RAGGED = 0.75
"""A line set in letters of different widths fills so much of the widest at least."""
_EXACT_SHARE, _RAGGED_SHARE, _RAGGED_LEAST = 0.05, 0.005, 8
"""Where one line in twenty falls short the width is none of a program, and the floor is
set so that one in two hundred does."""
_LONGEST_WORD = 80
"""What is longer, an address or a sentence of Thai, is broken anywhere."""
_FIRST_WORD = lazy(rf"[{DENSE_OPENING}]*[{DENSE}][{DENSE_CLOSING}]*|[^\s{DENSE}]+")
_SPACED_WORD = lazy(r"\S+")
_DENSE_CHAR = lazy(rf"[{DENSE}]")


class Ruler(NamedTuple):
    """How a program measured the lines that it broke."""

    measure: Callable[[str], int]
    first_word: re.Pattern[str]


_RULERS = (
    Ruler(columns, _FIRST_WORD),
    Ruler(len, _FIRST_WORD),
    Ruler(len, _SPACED_WORD),
    Ruler(columns, _SPACED_WORD),
)


class Pair(NamedTuple):
    """A line and the one below it."""

    at: int
    """The number of the lower one."""
    used: int
    """Columns of the upper one, with its indent."""
    room: int
    """Columns that it would have with the next one's first word."""


class Wrap(NamedTuple):
    """How a text is wrapped."""

    width: int
    floor: int
    """What a line that is broken for want of width exceeds with the next word."""
    most: int
    """What a line fills at most: the width, or more in letters of many widths."""
    ruler: Ruler
    evidence: float
    """Bits that the full lines amid sentences give for this width."""
    pairs: list[Pair]
    kinds: list[str]


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """Return how a text is wrapped, or None if it is not."""
    sizes = [line.end - line.start for line in lines]
    long = sum(size > _WIDEST for size in sizes)
    if len(lines) < _EVIDENCE or long * _LONG_SHARE > len(lines) - long:
        return None
    if long * _LONG_SHARE > sum(size >= _SHORT for size in sizes) - long:
        return None
    gaps = Counter(line.gap for line in lines[1:])
    usual = sorted(gap for gap in gaps if gaps[gap] * _GAP_SHARE >= len(lines) - 1)
    if usual and gaps[usual[0]] * 2 >= len(lines):
        usual = usual[:1]
    # Mail programs count columns and some others characters; some break Thai at spaces.
    wide = sum(
        columns(line.text) != len(line.text)
        for line in lines
        if not line.text.isascii()
    )
    rulers = _RULERS if wide * _GAP_SHARE > len(lines) else _RULERS[:1]
    for gap in usual[:2]:
        found = [_wrap_at(lines, gap, ruler) for ruler in rulers]
        best = max(filter(None, found), key=lambda wrap: wrap.evidence, default=None)
        if best:
            return best
    return None


def _wrap_at(lines: Sequence[Line], gap: int, ruler: Ruler) -> Wrap | None:
    """Return how a text is wrapped that has so many blank lines in a paragraph."""
    pairs = [
        _pair(at, lines[at - 1], below, ruler)
        for at, below in enumerate(lines)
        if at and below.gap <= gap and below.text[0] != ">"
    ]
    kinds = [
        kind_of(lines[pair.at - 1].text, lines[pair.at].text)
        if pair.used >= _SHORT
        else ""
        for pair in pairs
    ]
    found = _wrap_of_many(lines, pairs, kinds, ruler)
    if found is None and (width := _width_of_few(lines, pairs, kinds, ruler)):
        return Wrap(width, width, width, ruler, 0.0, pairs, kinds)
    return found


def _wrap_of_many(
    lines: Sequence[Line], pairs: list[Pair], kinds: list[str], ruler: Ruler
) -> Wrap | None:
    """Return how a text is wrapped whose lines are enough to tell, or None."""
    width = _width(pairs, kinds)
    if width is None:
        return None
    full = [
        (pair, kind)
        for pair, kind in zip(pairs, kinds, strict=True)
        if pair.used <= width < pair.room and not is_row(lines[pair.at - 1].text)
    ]
    amid = [pair for pair, kind in full if kind in AMID]
    short = sum(pair.room <= width for pair in pairs)
    all_full = len(full) >= _MUCH and short * _SHORT < len(full)
    least = _AMID if len(full) >= _MUCH else _MOST
    if not amid or (len(amid) < least * len(full) and not all_full):
        return None
    window = sum(pair.room - pair.used for pair in amid) / len(amid)
    half, near = width // 2, width - min(_WELL_BEFORE, width // 4)
    early = sum(
        kind in AMID and half <= pair.used < near
        for pair, kind in zip(pairs, kinds, strict=True)
    )
    if len(amid) < _BY_CHANCE * window * early / (near - half):
        return None
    if len(amid) < _PLENTY and (
        sum(kind in _SURELY_AMID for _, kind in full) < _EVIDENCE
        or (early * _MUCH > len(amid) and sum(map(_is_small, full)) * 2 < len(amid))
    ):
        return None
    # Chinese and Japanese fill their lines to the last column but one.
    rooms = (
        pair.room
        for pair, kind in zip(pairs, kinds, strict=True)
        if kind in AMID
        and pair.used >= _RAGGED * width
        and not "\u2e80" <= lines[pair.at].text[0] <= "\u9fff"
    )
    floor = _floor(rooms, width) if len(amid) >= _RAGGED_LEAST else width
    most = width if floor == width else int(width / _RAGGED)
    over = sum(pair.used > most and " " in lines[pair.at - 1].text for pair in pairs)
    if over * _OVER > len(full) or len(amid) * _LINES < len(pairs):
        return None
    evidence = len(amid) * log2(max(1.0, width / window))
    return Wrap(width, floor, most, ruler, evidence, pairs, kinds)


def _width_of_few(
    lines: Sequence[Line], pairs: Sequence[Pair], kinds: Sequence[str], ruler: Ruler
) -> int | None:
    """Return the width of a text so short that few of its sentences are broken.

    None if it has none or more. No line is wider than that, the next word of each such
    sentence would have been, and the sentence ends on the line below or goes on to the
    next, which a headline's second line and a byline do not.
    """
    amid = {
        pair.at: pair for pair, kind in zip(pairs, kinds, strict=True) if kind in AMID
    }
    if not 0 < len(amid) < _MUCH:
        return None
    widest = max(line.indent + ruler.measure(line.text) for line in lines)
    full = all(pair.used >= _NARROW and widest < pair.room for pair in amid.values())
    ended = all(at + 1 in amid or end_of_line(lines[at].text) == "stop" for at in amid)
    small = any(lines[at].text[:1].islower() for at in amid)
    return widest if widest <= _WIDEST and full and ended and small else None


def _is_small(pair: tuple[Pair, str]) -> bool:
    return pair[1].endswith("small")


def _pair(at: int, above: Line, below: Line, ruler: Ruler) -> Pair:
    used = above.indent + ruler.measure(above.text)
    if used < _SHORT:
        return Pair(at, used, used + 1)
    word = ruler.first_word.match(below.text)
    size = ruler.measure(word[0]) if word else 1
    if size > _LONGEST_WORD:
        size = 1
    last = above.text[-1]
    close = last in "-\u2010" or (
        last > "\u0dff"
        and ruler.first_word is _FIRST_WORD
        and _DENSE_CHAR.match(last)
        and _DENSE_CHAR.match(below.text)
    )
    return Pair(at, used, used + size + (0 if close else 1))


def _width(pairs: Sequence[Pair], kinds: Sequence[str]) -> int | None:
    """Return the width that explains most lines' ends: not too wide, yet no word more.

    What goes on with a small letter counts for more, as a menu's lines never do.
    """
    changes = [0] * (_WIDEST + 2)
    for (_, used, room), kind in zip(pairs, kinds, strict=True):
        if used <= _WIDEST:
            weight = _AMID_WEIGHT if kind in AMID else 1
            changes[used] += weight
            changes[min(room, _WIDEST + 1)] -= weight
    explained = list(accumulate(changes))
    width = max(range(_NARROWEST, _WIDEST + 1), key=lambda at: (explained[at], -at))
    least = _EVIDENCE if width >= _NARROW else _NARROW_EVIDENCE
    return width if explained[width] >= least * _AMID_WEIGHT else None


def _floor(rooms: Iterable[int], width: int) -> int:
    """Return what a full line and the next word fill at least.

    That is the width where a program broke the lines at a column, and less where they
    were set in letters of different widths.
    """
    found = sorted(rooms)
    if not found or found[int(len(found) * _EXACT_SHARE)] > width:
        return width
    return found[int(len(found) * _RAGGED_SHARE)] - 1
