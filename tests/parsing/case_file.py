"""Case files: Markdown in which people write down what a line should be read as.

A case is a row of a table. Its columns are named by the table's head; what stands in
backquotes is taken as it is. Where a column is called "what" or "why" it is for the
reader and no test looks at it.
"""

import re
from pathlib import Path
from typing import NamedTuple

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


class Passage(NamedTuple):
    """A text of several lines, and what stands in a list under it."""

    title: str
    text: str
    items: tuple[str, ...]


def passages(name: str) -> list[Passage]:
    """Return the fenced texts of a case file, each with the list that follows it."""
    found: list[Passage] = []
    for part in re.split(r"(?m)^## ", (CASES / name).read_text(encoding="utf-8"))[1:]:
        title, _, rest = part.partition("\n")
        opening, text, below = re.split(r"(?m)^```\n", rest, maxsplit=2)
        assert "```" not in opening + below, f"{name}: {title} has two texts"
        items = re.findall(r"(?m)^- (.*)$", below)
        found.append(Passage(title, _plain(text), tuple(map(_bare, items))))
    return found


def passage_cases(name: str) -> pytest.MarkDecorator:
    """Return the mark that runs a test on each fenced text."""
    found = passages(name)
    ids = [passage.title for passage in found]
    return pytest.mark.parametrize("passage", found, ids=ids)


def _plain(text: str) -> str:
    """Put the characters that can't be shown in the place of their signs."""
    for sign, char in _SIGNS.items():
        text = text.replace(sign, char)
    return text


def _bare(cell: str) -> str:
    """Take the backquotes off, and the bars that belong to the text out of escape."""
    cell = cell.strip().replace("\\|", "|")
    if len(cell) > 1 and cell[0] == cell[-1] == "`":
        return _plain(cell[1:-1])
    return cell


_SIGNS = {"␉": "\t", "␍": "\r", "␌": "\f", "␋": "\v", "␤": "\u2028", "␠": " "}
"""How a case writes what it can't show."""
