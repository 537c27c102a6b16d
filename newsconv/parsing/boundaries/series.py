"""Signs and blocks in, the lines that number a text's articles out.

"Document 1 of 3" … "Document 3 of 3"; "1." … "2."; "1. River rises" … "2. Bakers strike".
"""

from collections.abc import Sequence
from enum import IntEnum

from newsconv.parsing.boundaries.signs import Sign
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock


class Series(IntEnum):
    """How a line is numbered."""

    NONE = 0
    BARE = 1
    """One of several lines with numbers that go up by one."""
    NAMED = 2
    """The same, and the lines say what they number, or of how many."""


_DIGITS = lazy(r"\d+")
_OPENING = lazy(r"([\[(]?)(\d{1,3})([.)\]:])\s+\S")
_LONGEST = 40


def series_of(
    blocks: Sequence[RawBlock], signs: Sequence[Sign], prose: Sequence[bool]
) -> dict[int, Series]:
    """Return the numbered lines with running text between them, 1 the first or none."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for at, block in enumerate(blocks):
        if signs[at] is Sign.NUMBER:
            number = _DIGITS.search(block.text)
            form = _DIGITS.sub("0", block.text, count=1)
        elif block.size <= _LONGEST and (opening := _OPENING.match(block.text)):
            number = _DIGITS.search(block.text)
            form = f"{opening[1]}0{opening[3]} "
        else:
            continue
        if number:
            groups.setdefault(form, []).append((int(number[0]), at))
    found: dict[int, Series] = {}
    for form, lines in groups.items():
        kind = Series.NAMED if _says_what(form) else Series.BARE
        for run in _runs(lines, prose):
            found.update(dict.fromkeys(run, kind))
    return found


def _says_what(form: str) -> bool:
    return (
        any(map(str.isalpha, form))
        or _DIGITS.search(form[form.find("0") + 1 :]) is not None
    )


def _runs(lines: Sequence[tuple[int, int]], prose: Sequence[bool]) -> list[list[int]]:
    """Return the blocks of numbers that go up by one, with running text between."""
    runs: list[list[int]] = []
    last = None
    for number, at in lines:
        goes_on = (
            last is not None and number == last[0] + 1 and any(prose[last[1] + 1 : at])
        )
        if goes_on:
            runs[-1].append(at)
        elif number == 1:
            runs.append([at])
        else:
            last = None
            continue
        last = (number, at)
    return [run for run in runs if len(run) > 1]
