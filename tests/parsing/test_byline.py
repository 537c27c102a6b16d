"""`cases/byline.md`: who a line names, and which lines name nobody."""

import re

from newsconv.model import Author, Contribution
from newsconv.parsing.fields.byline import read_byline
from tests.parsing.case_file import Row, cases, rows

_PERSON = re.compile(
    r"(?P<name>[^(@\[]+?)(?: \((?P<role>[^)]+)\))?(?: @ (?P<affiliation>[^\[]+?))?"
    r"(?: \[(?P<contribution>\w+)\])?\Z"
)


def person(cell: str) -> Author:
    """Read `Name (role) @ affiliation [contribution]`."""
    match = _PERSON.match(cell)
    assert match, cell
    return Author(
        match["name"],
        match["role"],
        match["affiliation"],
        Contribution(match["contribution"] or "author"),
    )


def read(line: str, offset: int = 0) -> list[Author]:
    return [
        Author(author.name, author.role, author.affiliation, author.contribution)
        for author in read_byline(line, offset)
    ]


POSITIVE = [row for row in rows("byline.md") if "people" in row]


def test_there_are_many_cases() -> None:
    assert len(POSITIVE) >= 120
    assert len(rows("byline.md", "Not")) >= 40


@cases("byline.md")
def test_people(row: Row) -> None:
    if "people" in row:
        assert read(row["line"]) == [
            person(cell) for cell in row["people"].split(" + ")
        ]


@cases("byline.md", "Not")
def test_nobody(row: Row) -> None:
    assert read(row["line"]) == []


@cases("byline.md")
def test_names_stand_where_they_say(row: Row) -> None:
    line = row["line"]
    for author in read_byline(line, 100):
        assert author.span
        assert line[author.span.start - 100 : author.span.end - 100] == author.name
