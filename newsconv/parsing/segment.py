"""A text in, its blocks out: lines grouped as the author meant, hard wraps undone.

A block is what gets one label: a paragraph, a headline, a name over a comment. In a
text that is not hard-wrapped every line is a block of its own; in one that is, the
lines that were broken only for want of width are joined again. So are, in both, those
of a sentence that a soft line break or a page end divides. No character of the text is
changed: a block points at its lines, and its `text` is for reading.
"""

from collections.abc import Sequence
from itertools import accumulate

from newsconv.parsing.joints import Joints
from newsconv.parsing.line_forms import BULLET
from newsconv.parsing.lines import Line, lines_of
from newsconv.parsing.patterns import lazy
from newsconv.parsing.soft_breaks import softly_broken
from newsconv.parsing.unwrap import going_on
from newsconv.parsing.wraps import find_wrap

# Letters of scripts that put no spaces between words.
_DENSE = lazy("[\u2e80-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_FIRST = "\u0e00"
_MARKS_AFTER = "\u2e80"
"""Before it, letters of an alphabet may stand among marks that come after `_FIRST`."""
_WORD_LENGTH = 8
"""Where words have more letters on average, spaces may not divide them."""
_LETTERS = lazy(r"[^\W_]+")


class RawBlock:
    """Lines that belong together, before anything is known of them."""

    __slots__ = (
        *("_words", "bullet", "end", "folded", "folded_words", "gap", "indent"),
        *("lines", "quoted", "size", "start", "starts", "text"),
    )

    def __init__(
        self,
        lines: tuple[Line, ...],
        text: str,
        starts: tuple[int, ...] = (0,),
        *,
        quoted: bool = False,
    ) -> None:
        first = lines[0]
        self.lines = lines
        self.start = first.begin
        """Offset of the first printed character, or of the quote marks before it."""
        self.end = lines[-1].end
        """Offset after the last printed character."""
        self.gap = first.gap
        """Blank lines above; 0 for the first block and for a line right below one."""
        self.indent = first.indent
        self.quoted = quoted
        """Every line opens with ">", as in an e-mail's quotation inside a text."""
        self.text = text
        """The words as they read: a space at each joined line end, or none where a
        word or a script without spaces was broken; a hyphen that only broke a word is
        left out. The quote marks of a quotation inside a text are kept."""
        self.starts = starts
        """Where in `text` each line begins."""
        # Most lines open with a letter, and then a bullet has its bracket next.
        letter = text[0].isalpha() and text[1:2] != ")"
        self.bullet = None if letter else _bullet(text)
        """The bullet or number that it opens with, without the space after."""
        self.folded = folded = text.casefold()
        """The text in lower case, for looking words up."""
        self.folded_words = words = folded.split()
        """The same, divided at white space."""
        self._words: list[str] | None = None
        size = len(words)
        spaced = len(text) <= _WORD_LENGTH * size or text.isascii()
        self.size = size if spaced else _size(text, size)
        """The length in words; where words are not divided, two characters are one."""

    @property
    def words(self) -> list[str]:
        """The words as they are printed, divided at white space."""
        if self._words is None:  # of long blocks hardly anyone asks
            self._words = self.text.split()
        return self._words

    @property
    def key(self) -> str:
        """Letters and digits alone, folded: equal where two lines say the same."""
        return "".join(_LETTERS.findall(self.folded))


def segment(text: str) -> list[RawBlock]:
    """Return a text's blocks in order; blank ones are left out."""
    return blocks_of(lines_of(text), text)


def blocks_of(lines: list[Line], text: str) -> list[RawBlock]:
    """Return the blocks that some lines of a text make."""
    wrap = find_wrap(lines)
    on = going_on(lines, wrap, text) if wrap else [False] * len(lines)
    soft = softly_broken(lines, text, on)
    if wrap is None and not soft and "\n>" not in text:
        return [
            RawBlock((line,), line.text, quoted=line.text[0] == ">") for line in lines
        ]
    for at in soft:
        on[at] = True
    joints = Joints(lines, wrap)
    blocks: list[RawBlock] = []
    group: list[Line] = []
    for at, line in enumerate(lines):
        if group and not (on[at] or _quotes_on(group, line)):
            blocks.append(_block(group, joints))
            group = []
        group.append(line)
    if group:
        blocks.append(_block(group, joints))
    return blocks


def _block(lines: list[Line], joints: Joints) -> RawBlock:
    if len(lines) == 1:
        line = lines[0]
        return RawBlock((line,), line.text, quoted=line.text.startswith(">"))
    if all(line.text.startswith(">") for line in lines):
        text = " ".join(line.text for line in lines)
        sizes = (len(line.text) + 1 for line in lines[:-1])
        return RawBlock(
            tuple(lines), text, tuple(accumulate(sizes, initial=0)), quoted=True
        )
    text, starts = joints.joined(lines)
    return RawBlock(tuple(lines), text, tuple(starts))


def _quotes_on(group: Sequence[Line], line: Line) -> bool:
    """Say whether a line goes on with a quotation: one until a blank line or mark."""
    return (
        not line.gap
        and line.text.startswith(">")
        and len(line.text) > 1
        and group[-1].text.startswith(">")
        and len(group[-1].text) > 1
    )


def _bullet(text: str) -> str | None:
    found = BULLET.match(text)
    return found[0].rstrip() if found else None


def _size(text: str, words: int) -> int:
    highest = max(text)
    if highest < _MARKS_AFTER and max(filter(str.isalpha, text), default="") < _FIRST:
        return words
    return max(words, len(_DENSE.findall(text)) // 2)
