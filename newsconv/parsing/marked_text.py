"""Blocks, words and marks in, one text with the place of each out.

What has markup (a web page, a newsletter, a word processor's file) is told to a
`Marking` piece by piece, in order. Its words become the source of an article: nothing
is put between them but white space, and each block, stressed word, link and picture
keeps its place in that text.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from newsconv.model import Label


class Form(StrEnum):
    """What the markup calls a block."""

    PARAGRAPH = "paragraph"
    """Running text, or anything that the markup does not name."""
    HEADING = "heading"
    """A heading of a level."""
    LIST_ITEM = "list_item"
    """An entry of a list."""
    QUOTE = "quote"
    """A paragraph of a quotation that is set apart."""
    INDENTED = "indented"
    """A paragraph that is set in: as a quotation is, and much else."""
    ROW = "row"
    """A table's line of cells."""
    CAPTION = "caption"
    """The words of a picture."""
    CREDIT = "credit"
    """Whose picture it is."""


class Mark(StrEnum):
    """What the markup says of words."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"


class MarkedBlock(NamedTuple):
    """A block and its place, `[start, end)` in the text."""

    start: int
    end: int
    form: Form
    level: int = 0
    """A heading's, from 1; how deep in lists an entry's list is, from 0."""
    group: int = 0
    """The list, quotation, table or figure it belongs to; 0 for none."""
    ordered: bool = False
    """Its list counts."""
    header: bool = False
    """The row names the columns."""
    cells: tuple[tuple[int, int], ...] = ()
    """A row's cells, each `[start, end)`; an empty one begins where it ends."""
    label: Label | None = None
    """What it is, where the file says so."""
    style: str = ""
    """The name of the style that says so."""


class MarkedWords(NamedTuple):
    """Words that are marked, and their place."""

    start: int
    end: int
    mark: Mark
    target: str = ""
    """A link's address."""


class MarkedPicture(NamedTuple):
    """A picture, and the place in the text that it stands before."""

    at: int
    uri: str
    alt: str = ""
    group: int = 0
    """The figure it belongs to; 0 for none."""


class MarkedText(NamedTuple):
    """A text, and what its markup says of it; all in order."""

    text: str
    blocks: tuple[MarkedBlock, ...]
    words: tuple[MarkedWords, ...] = ()
    pictures: tuple[MarkedPicture, ...] = ()


_SPACE = re.compile(r"[ \t\n\r\f]+")
"""What HTML calls white space; a space that does not break is none."""


class Marking:
    """Takes blocks, words and marks in order, and gives the text that they make.

    Blocks do not nest: opening one ends the one before. White space is one space.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._size = 0
        self._blocks: list[MarkedBlock] = []
        self._words: list[MarkedWords] = []
        self._open: list[tuple[int, Mark, str]] = []
        self._pictures: list[MarkedPicture] = []
        self._block: MarkedBlock | None = None
        self._started = False
        self._gap = ""
        self._cells: list[tuple[int, int]] = []
        self._cell: int | None = None
        self._groups = 0

    @property
    def is_open(self) -> bool:
        """Whether a block is open, so that words go into it."""
        return self._block is not None

    @property
    def in_cell(self) -> bool:
        """Whether a cell of a row is open."""
        return self._cell is not None

    @property
    def size(self) -> int:
        """The characters of the text so far."""
        return self._size

    def group(self) -> int:
        """Return the number of a new list, quotation, table or figure."""
        self._groups += 1
        return self._groups

    def open(
        self,
        form: Form = Form.PARAGRAPH,
        *,
        level: int = 0,
        group: int = 0,
        ordered: bool = False,
        header: bool = False,
        label: Label | None = None,
        style: str = "",
    ) -> None:
        """Begin a block; one in which nothing is said leaves no trace."""
        self.close()
        self._block = MarkedBlock(
            0, 0, form, level, group, ordered, header, label=label, style=style
        )

    def close(self) -> None:
        """End the block that is open, if one is."""
        block, self._block = self._block, None
        self._gap = ""
        if block is None or not self._started:
            self._cells, self._cell = [], None
            return
        self._end_cell()
        self._started = False
        cells, self._cells = tuple(self._cells), []
        self._blocks.append(block._replace(end=self._size, cells=cells))
        # A mark goes on in the next block as another, so that each lies in one block.
        for at, (start, mark, target) in enumerate(self._open):
            self._words.append(MarkedWords(start, self._size, mark, target))
            self._open[at] = (self._size, mark, target)

    def say(self, text: str) -> None:
        """Add words to the open block; a paragraph is opened where none is."""
        said = _SPACE.sub(" ", text)
        if said[:1] == " " and not self._gap and self._is_after_words():
            self._gap = " "
        if not said.strip(" "):
            return
        if self._block is None:
            self.open()
        self._begin()
        self._put(self._gap + said.strip(" "))
        self._gap = " " if said[-1] == " " else ""

    def line_end(self) -> None:
        """End a line of the open block, as the author meant it."""
        if self._is_after_words():
            # In a cell, lines run on: a row is one line.
            self._gap = " " if self._cell is not None else "\n"

    def cell(self) -> None:
        """Begin the next cell of the open row."""
        self._end_cell()
        self._begin()
        if self._cells:
            self._put("\t")
        self._gap = ""
        self._cell = self._size

    def mark(self, mark: Mark, target: str = "") -> bool:
        """Begin marked words; False where words are so marked already."""
        if any(mark is other for _, other, _ in self._open):
            return False
        self._open.append((self._size, mark, target))
        return True

    def unmark(self, mark: Mark) -> None:
        """End the words so marked, and those marked within."""
        while any(mark is other for _, other, _ in self._open):
            start, last, target = self._open.pop()
            self._words.append(MarkedWords(start, self._size, last, target))

    def picture(self, uri: str, alt: str = "", *, group: int = 0) -> None:
        """Add a picture at this place."""
        self._pictures.append(MarkedPicture(self._size, uri, alt.strip(), group))

    def done(self) -> MarkedText:
        """Return the text that was told, with all its marks."""
        self.close()
        while self._open:
            self.unmark(self._open[-1][1])
        text = "".join(self._parts)
        blocks = tuple(
            block for block in self._blocks if text[block.start : block.end].strip()
        )
        words = (_trimmed(each, text) for each in self._words)
        return MarkedText(
            text,
            blocks,
            # Of two that begin together, the outer one first.
            tuple(sorted(filter(None, words), key=lambda each: (each[0], -each[1]))),
            tuple(self._pictures),
        )

    def _is_after_words(self) -> bool:
        """Say whether words of the same block, or of the same cell, stand before."""
        return self._started and self._cell != self._size

    def _begin(self) -> None:
        """Put what divides a block from the one above, before its first words."""
        if self._started or self._block is None:
            return
        block = self._block
        if self._blocks:
            last = self._blocks[-1]
            near = block.group == last.group and block.form is last.form
            tight = near and block.form in {Form.LIST_ITEM, Form.ROW}
            self._put("\n" if block.group and tight else "\n\n")
        self._block = block._replace(start=self._size)
        self._started = True
        self._gap = ""

    def _end_cell(self) -> None:
        if self._cell is not None:
            self._cells.append((self._cell, self._size))
        self._cell = None

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)


def _trimmed(words: MarkedWords, text: str) -> MarkedWords | None:
    """Return marked words without the white space around; None where nothing is left."""
    said = text[words.start : words.end]
    start = words.start + len(said) - len(said.lstrip())
    end = words.end - (len(said) - len(said.rstrip()))
    return words._replace(start=start, end=end) if start < end else None
