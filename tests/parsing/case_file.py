"""Case files: Markdown in which people write down what a line should be read as.

A case is a row of a table. Its columns are named by the table's head; what stands in
backquotes is taken as it is. Where a column is called "what" or "why" it is for the
reader and no test looks at it.
"""

import re
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
NOTHING = "—"
"""A cell that says that there is nothing to be found."""

_BAR = re.compile(r"(?<!\\)\|")


class Row(dict[str, str]):
    """A row by its columns, with the place it was written at."""

    def __init__(self, cells: dict[str, str], section: str, place: str) -> None:
        super().__init__(cells)
        self.section = section
        self.place = place

    def named(self, column: str) -> str | None:
        """Return a cell, or None where it says that there is nothing."""
        return None if self[column] in {NOTHING, ""} else self[column]


def rows(name: str, section: str = "") -> list[Row]:
    """Return the rows of a case file's tables, those below one heading if it is given.

    A heading is matched by how it opens, so that "Not" takes all that are not.
    """
    found: list[Row] = []
    head: list[str] = []
    at = ""
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            at = line.lstrip("# ")
        if not line.startswith("|"):
            head = []
            continue
        cells = [_bare(cell) for cell in _BAR.split(line)[1:-1]]
        if not head:
            head = cells
        elif not set("".join(cells)) <= set("-: "):
            assert len(cells) == len(head), f"{name}:{number} has a cell too many"
            cased = dict(zip(head, cells, strict=True))
            found.append(Row(cased, at, f"{name}:{number}"))
    return [row for row in found if row.section.startswith(section)]


def cases(name: str, section: str = "") -> pytest.MarkDecorator:
    """Return the mark that runs a test on each row."""
    found = rows(name, section)
    assert found, f"{name} has no rows under {section!r}"
    return pytest.mark.parametrize("row", found, ids=[row.place for row in found])


def _bare(cell: str) -> str:
    """Take the backquotes off, and the bars that belong to the text out of escape."""
    cell = cell.strip().replace("\\|", "|")
    if len(cell) > 1 and cell[0] == cell[-1] == "`":
        cell = cell[1:-1]
        for sign, char in _SIGNS.items():
            cell = cell.replace(sign, char)
    return cell


_SIGNS = {"␉": "\t", "⍽": "\u00a0", "␍": "\r", "␌": "\f", "␊": "\n"}
"""How a table writes what it can't show."""
