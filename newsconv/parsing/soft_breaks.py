"""Lines in, which of them go on with the one above: breaks within a paragraph undone.

Word breaks a line within a paragraph with a vertical tab, others do with U+2028, and a
page can end amid a sentence. The same marks stand between a headline and the story below
it, so that the two lines have to be one sentence: left open above, going on below with a
small letter, and closed in the end.
"""

from collections.abc import Sequence

from newsconv.parsing.line_forms import BULLET, end_of_line, is_row
from newsconv.parsing.lines import Line

_MARKS = "\v\f\u2028"
_BLANK = " \t\u00a0"
_OPEN = frozenset({"open", "comma", "number"})
_CLOSED = frozenset({"stop", "colon"})


def softly_broken(lines: Sequence[Line], text: str, on: Sequence[bool]) -> list[int]:
    """Return the lines that go on below such a break, the last one first.

    Args:
        lines: All of them.
        text: What they are lines of.
        on: Whether each goes on with the one above, for all that is known.
    """
    if not any(mark in text for mark in _MARKS):
        return []
    found: list[int] = []
    goes_on = closed = False
    for at in range(len(lines) - 1, 0, -1):
        above, below = lines[at - 1], lines[at]
        if not goes_on:
            # "bread", "butter" and "milk" are a list: no sentence ends below.
            closed = end_of_line(below.text) in _CLOSED
        soft = _is_soft(text[above.end : below.begin]) and _reads_on(above, below)
        if soft and closed:
            found.append(at)
        goes_on = on[at] or soft
    return found


def _is_soft(between: str) -> bool:
    """Say whether one mark alone divides two lines."""
    mark = between.strip(_BLANK)
    return len(mark) == 1 and mark in _MARKS


def _reads_on(above: Line, below: Line) -> bool:
    """Say whether two lines read as one sentence."""
    return (
        below.text[0].islower()
        and end_of_line(above.text) in _OPEN
        and not BULLET.match(below.text)  # "b) the lock"
        and not is_row(above.text)
        and not is_row(below.text)
    )
