"""Marks between parts, and table rows.

Cues: `rule`, `cells` (divided by tabs or bars), `end-mark` ("###", "-ends-"),
`no-letters`.
"""

import re

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.patterns import lazy

_RULE = Cue("rule", "is a line of asterisks or dashes")
_CELLS = Cue("cells", "is divided into cells")
_END_MARK = Cue("end-mark", "is a mark of the end")
_NO_LETTERS = Cue("no-letters", "has no letter in it")

_RULES = lazy(r"(?:[*•·⁂◆◇■✦★~=_–—-]\s*){3,}\Z|⁂\Z|\*\s\*\Z")
_ENDS = lazy(
    r"(?:#\s*){2,}\Z|[-–—\s(]*(?:ends?|fin|ende|30)[-–—\s)]+\Z|[■◼□▪]\Z", re.IGNORECASE
)
_CELLS_LEAST = 3
_CELL_WORDS = 6
_LONGEST = 40


def notice(document: Document, noticed: Noticed) -> None:
    """Add what the marks of a line say."""
    for at, block in enumerate(document.blocks):
        if block.size > _LONGEST:
            continue
        text = block.text
        if not text[0].isalpha():
            _notice_marks(text, noticed[at])
        if ("\t" in text or "|" in text) and _is_row(text) and _row_near(document, at):
            noticed[at].append(_CELLS)


def _notice_marks(text: str, found: list[Cue]) -> None:
    """Add what a line is that opens with no letter."""
    if not any(map(str.isalpha, text)):
        if _ENDS.match(text):
            found.append(_END_MARK)
        elif _RULES.match(text):
            found.append(_RULE)
        found.append(_NO_LETTERS)
    elif len(text) < 12 and text[0] in "-–—(" and _ENDS.match(text):  # noqa: PLR2004
        found.append(_END_MARK)


def _is_row(text: str) -> bool:
    """Say whether a line is cells: three at least, by bars none of them a sentence."""
    cells = [cell for cell in re.split(r"\t+|\|", text.strip("|\t ")) if cell.strip()]
    return len(cells) >= _CELLS_LEAST and (
        "|" not in text or all(len(cell.split()) <= _CELL_WORDS for cell in cells)
    )


def _row_near(document: Document, at: int) -> bool:
    """Say whether a neighbour has as many cells: one bar alone divides a byline."""
    count = _count(document.blocks[at].text)
    return any(
        0 <= other < len(document.blocks)
        and _count(document.blocks[other].text) == count
        for other in (at - 1, at + 1)
    )


def _count(text: str) -> int:
    return len(re.findall(r"\t+|\|", text.strip("|\t ")))
