"""Glyphs in the order they are drawn in, what each stands for when copied out.

WeasyPrint 70 gives a cluster's text to the first of its glyphs that is drawn and has
none yet. Where an Arabic letter is drawn as a joint and a shape, or as a vowel sign and
a shape, the joint came to stand for the letter, and the letter for nothing.
"""

import unicodedata
from collections.abc import Callable
from enum import Enum


class Kind(Enum):
    """What a glyph is by its measures."""

    LETTER = "letter"
    """It has ink, and takes room."""
    MARK = "mark"
    """It has ink, and takes no room of its own."""
    FILLING = "filling"
    """It joins letters or parts them: it has no ink, or only ever follows others."""


class GlyphTexts(dict[int, str]):
    """A font's glyph numbers → their texts.

    A page asks `in` of each glyph in the order of drawing, and sets those that are not
    in: the first of a cluster to all of the cluster's text, the others to nothing.
    """

    def __init__(self, kind: Callable[[int], Kind]) -> None:
        super().__init__()
        self._kind = kind
        self._settled: set[int] = set()
        """Letters, and spaces: what needs to be set once only."""
        self._letters = ""
        """What a mark or filling was given and belongs to the letter drawn next."""
        self._marks = ""
        """What a letter was given and belongs to a mark, should one be drawn next."""
        self._marked: int | None = None
        """That letter."""

    def __contains__(self, glyph: object) -> bool:
        if not isinstance(glyph, int):
            return False
        if self._marked is not None:
            if self._kind(glyph) is Kind.MARK:
                super().__setitem__(self._marked, _bare(self[self._marked]))
            else:
                self._marks = ""
            self._marked = None
        if glyph in self._settled:
            self._letters = ""
            return True
        # A mark is asked about each time, since it tells which letter comes next.
        return False

    def __setitem__(self, glyph: int, text: str) -> None:
        letters, marks = _bare(text), _marks(text)
        match self._kind(glyph):
            case Kind.LETTER:
                text = text or self._letters
                self._letters = ""
                self._settled.add(glyph)
                if letters and marks:
                    self._marked, self._marks = glyph, marks
            case Kind.MARK:
                self._letters = letters if marks else ""
                text = self.get(glyph) or marks or text or self._marks
                self._marks = ""
            case Kind.FILLING if _prints(text):
                self._letters, text = text, ""
            case Kind.FILLING if text:
                self._settled.add(glyph)
            case Kind.FILLING:
                text = self.get(glyph, "")
        super().__setitem__(glyph, text)


def _prints(text: str) -> bool:
    return any(unicodedata.category(each)[0] not in "ZC" for each in text)


def _marks(text: str) -> str:
    return "".join(each for each in text if unicodedata.combining(each))


def _bare(text: str) -> str:
    return "".join(each for each in text if not unicodedata.combining(each))
