"""A text in, its blocks out: lines grouped as the author meant, hard wraps undone.

A block is what gets one label: a paragraph, a headline, a name over a comment. In a
text that is not hard-wrapped every line is a block of its own; in one that is, the
lines that were broken only for want of width are joined again. No character of the
text is changed: a block points at its lines, and its `text` is for reading.
"""

import re
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

# What `str.splitlines` breaks at, less the file, group and record separators, which
# no news text uses as line ends; the page end and the Unicode ones are used.
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

_LETTERS = re.compile(r"[^\W_]+")
_QUOTE_MARK = re.compile(r"(?:>[ \t]?)+")
_BULLET = re.compile(
    r"(?:[•‣▪◦●■□▸►▶➤✓✔*·‧○–—\-]|\(?\d{1,3}[.)]|\(?[a-z]\)|[①-⑳])[ \t\u00a0]+(?=\S)"
)

# East Asian wide letters and full-width forms (Unicode Annex 11), in broad strokes.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
)

_WRAP_WIDTHS = range(40, 101)
"""Columns at which mail programs and old terminals broke lines."""
_WRAP_SHARE = 0.8
"""Of the inner line ends of a wrapped text, so many leave no room for a word more."""
_WRAP_SLACK = 6
_WRAP_EVIDENCE = 3
"""Inner line ends that a text must have before it can be called wrapped."""


class Line(NamedTuple):
    """One line, without the white space around it."""

    start: int
    end: int
    indent: int
    """Columns of white space before it; a tab counts as 4."""
    gap: int
    """Blank lines above it."""
    text: str


class RawBlock:
    """Lines that belong together, before anything is known of them."""

    __slots__ = ("__dict__", "gap", "indent", "lines", "quoted", "text")

    def __init__(self, lines: tuple[Line, ...], *, quoted: bool = False) -> None:
        self.lines = lines
        self.gap = lines[0].gap
        """Blank lines above; 0 for the first block and for a line right below one."""
        self.indent = lines[0].indent
        self.quoted = quoted
        """Every line opens with ">", as in an e-mail's quotation."""
        self.text = " ".join(line.text for line in lines)
        """The words with one space at each joined line end, quote marks kept."""

    @property
    def start(self) -> int:
        """Offset of the first printed character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Offset after the last printed character."""
        return self.lines[-1].end

    @cached_property
    def bullet(self) -> str | None:
        """The bullet or number that it opens with, without the space after."""
        found = _BULLET.match(self.text)
        return found[0].rstrip() if found else None

    @cached_property
    def words(self) -> list[str]:
        """The words, divided at white space."""
        return self.text.split()

    @cached_property
    def size(self) -> int:
        """The length in words; where words are not divided, two characters are one."""
        count = len(self.words)
        if len(self.text) > 8 * count and not self.text.isascii():
            return max(count, sum(map(_is_dense, self.text)) // 2)
        return count

    @cached_property
    def folded(self) -> str:
        """The text in lower case, for looking words up."""
        return self.text.casefold()

    @cached_property
    def key(self) -> str:
        """Letters and digits alone, folded: equal where two lines say the same."""
        return "".join(_LETTERS.findall(self.folded))


def segment(text: str) -> list[RawBlock]:
    """Return a text's blocks in order; blank ones are left out."""
    lines = _lines(text)
    width = _wrap_width(lines)
    blocks: list[RawBlock] = []
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group, line, width):
            blocks.append(_block(group))
            group = []
        group.append(line)
    if group:
        blocks.append(_block(group))
    return blocks


def _block(lines: list[Line]) -> RawBlock:
    return RawBlock(
        tuple(lines), quoted=all(line.text.startswith(">") for line in lines)
    )


def _lines(text: str) -> list[Line]:
    """Return the lines that have anything printed, with the blank ones counted."""
    lines: list[Line] = []
    breaks = [match.span() for match in _BREAK.finditer(text)]
    begin, gap = 0, 0
    for stop, after in [*breaks, (len(text), len(text))]:
        raw = text[begin:stop]
        stripped = raw.strip()
        if stripped:
            lead = len(raw) - len(raw.lstrip())
            start = begin + lead
            indent = lead + 3 * raw.count("\t", 0, lead) if lead else 0
            above = gap if lines else 0
            lines.append(Line(start, start + len(stripped), indent, above, stripped))
            gap = 0
        else:
            gap += 1
        begin = after
    return lines


def _continues(group: list[Line], line: Line, width: int | None) -> bool:
    """Say whether a line goes on with the block above it."""
    last = group[-1]
    if line.gap:
        return False
    quoted = line.text.startswith(">")
    if quoted != last.text.startswith(">"):
        return False
    if quoted and len(group[0].text) > 1:
        # An e-mail's quotation is one passage until a blank line, bare ">" included.
        return len(line.text) > 1 and len(last.text) > 1
    if width is None or _BULLET.match(line.text):
        return False
    return _leaves_no_room(last, line, width)


def _leaves_no_room(line: Line, below: Line, width: int) -> bool:
    """Say whether the next line's first word would have run over the width."""
    word = below.text.partition(" ")[0]
    return line.indent + _columns(line.text) + 1 + _columns(word) > width


def _wrap_width(lines: list[Line]) -> int | None:
    """Return the column a text was hard-wrapped at, or None if it was not."""
    pairs = [(line, below) for line, below in pairwise(lines) if not below.gap]
    if len(pairs) < _WRAP_EVIDENCE:
        return None
    width = max(line.indent + _columns(line.text) for line in lines)
    if width not in _WRAP_WIDTHS:
        return None
    # A line well under the width ends its paragraph by itself: a byline, verse.
    full = [pair for pair in pairs if _columns(pair[0].text) > width // 2]
    if len(full) < _WRAP_EVIDENCE:
        return None
    tight = sum(_leaves_no_room(*pair, width - _WRAP_SLACK) for pair in full)
    return width - _WRAP_SLACK if tight >= _WRAP_SHARE * len(full) else None


def _columns(text: str) -> int:
    """Return a text's width; Chinese, Japanese and Korean letters take two columns."""
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text))


def _is_dense(char: str) -> bool:
    """Say whether a letter is of a script that puts no spaces between words."""
    return (
        "\u2e80" <= char <= "\u9fff"
        or "\u0e00" <= char <= "\u0eff"
        or ("\u1000" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff")
    )
