"""A text in, its printed lines out, each with its place, indent and gap.

In an e-mail's quotation of a whole article the marks ">" are no words: a line then
begins at its marks and is read after them.
"""

from collections import Counter
from typing import NamedTuple

from newsconv.parsing.patterns import lazy

# What `str.splitlines` breaks at, less the file, group and record separators, which
# no news text uses as line ends; the page end and the Unicode ones are used.
_BREAK = lazy(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_ASCII_BREAKS = "\r\x0b\x0c"
_OTHER_BREAKS = "\x85\u2028\u2029"

_MARKS = lazy(r"(?:[ \t]{0,3}>)+")
_QUOTED_SHARE = 2 / 3
"""Of the lines of a quoted text, so many open with a mark."""
_QUOTED_LINES = 6
"""A text that is quoted in part has so many such lines, or they are a quotation."""

# East Asian wide letters and full-width forms (Unicode Annex 11), in broad strokes.
_WIDE = lazy(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
)


# Marks set over or under a letter, and what prints nothing.
_NARROW = lazy(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]"
)


class Line(NamedTuple):
    """One line, without the white space around it."""

    start: int
    end: int
    indent: int
    """Columns of white space before it; a tab counts as 4."""
    gap: int
    """Blank lines above it."""
    text: str
    begin: int
    """Offset of the quote marks before it, and of the bare ones above; `start` where
    there are none."""


def lines_of(text: str) -> list[Line]:
    """Return the lines that have anything printed, with the blank ones counted."""
    depth = _quoted_depth(text) if ">" in text else 0
    if depth:
        return _quoted_lines(text, depth)
    lines: list[Line] = []
    new = tuple.__new__  # a third of the time of the class's own
    begin = gap = 0
    for raw, after in _raw_lines(text):
        stripped = raw.strip()
        if stripped:
            size = len(stripped)
            if size == len(raw):
                start, indent = begin, 0
            else:
                lead = len(raw) - len(raw.lstrip())
                start = begin + lead
                indent = lead + 3 * raw.count("\t", 0, lead) if lead else 0
            above = gap if lines else 0
            line = (start, start + size, indent, above, stripped, start)
            lines.append(new(Line, line))
            gap = 0
        else:
            gap += 1
        begin += len(raw) + after
    return lines


def columns(text: str) -> int:
    """Return a text's width; Chinese, Japanese and Korean letters take two columns.

    Marks over letters take none.
    """
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text)) - len(_NARROW.findall(text))


def _raw_lines(text: str) -> list[tuple[str, int]]:
    """Return the lines, each with the number of characters that end it."""
    if _breaks_at_line_feeds(text):
        return [(raw, 1) for raw in text.split("\n")]
    found: list[tuple[str, int]] = []
    begin = 0
    for match in _BREAK.finditer(text):
        stop, after = match.span()
        found.append((text[begin:stop], after - stop))
        begin = after
    return [*found, (text[begin:], 0)]


def _breaks_at_line_feeds(text: str) -> bool:
    """Say whether a text has no other line ends; one look for each is the fastest."""
    return not any(mark in text for mark in _ASCII_BREAKS) and (
        text.isascii() or not any(mark in text for mark in _OTHER_BREAKS)
    )


def _quoted_depth(text: str) -> int:
    """Return how many marks open the lines of a text that is quoted; 0 if it is not."""
    depths: Counter[int] = Counter()
    printed = False
    for raw, _ in _raw_lines(text):
        if raw and not raw.isspace():
            marks = _MARKS.match(raw)
            depths[marks[0].count(">") if marks else 0] += 1
            printed = printed or bool(raw[marks.end() :].strip() if marks else raw)
    count = depths.total()
    quoted = count - depths.pop(0, 0)
    if not printed or quoted < _QUOTED_SHARE * count:
        return 0
    if quoted < count and quoted < _QUOTED_LINES:
        return 0
    return min(depths, key=lambda depth: (-depths[depth], depth))


def _quoted_lines(text: str, depth: int) -> list[Line]:
    """Return the lines of a quoted text, read after as many marks as its lines have."""
    marks = lazy(rf"(?:[ \t]{{0,3}}>){{1,{depth}}}[ \t]?")
    lines: list[Line] = []
    bare: list[Line] = []
    at = gap = 0
    for raw, after in _raw_lines(text):
        mark = marks.match(raw)
        opening = mark.end() if mark else 0
        rest = raw[opening:]
        stripped = rest.strip()
        begin = at + len(raw) - len(raw.lstrip())
        if stripped:
            lead = len(rest) - len(rest.lstrip())
            start = at + opening + lead
            indent = lead + 3 * rest.count("\t", 0, lead) if lead else 0
            above = gap if lines else 0
            if bare:
                begin = bare[0].start
            elif not mark:
                begin = start
            end = start + len(stripped)
            lines.append(Line(start, end, indent, above, stripped, begin))
            bare, gap = [], 0
        else:
            if mark:
                mark_text = mark[0].strip()
                end = begin + len(mark_text)
                bare.append(Line(begin, end, 0, gap, mark_text, begin))
            gap += 1
        at += len(raw) + after
    return lines + bare
