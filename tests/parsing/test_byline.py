"""`cases/byline.md` and `cases/byline/`: who a line names, and which name nobody."""

import re

import pytest

from newsconv.model import Author, Contribution
from newsconv.parsing.fields.byline import (
    opens_like_byline,
    read_byline,
    read_labelled_byline,
)
from tests.parsing.case_file import CASES, Row, cases, rows

_PERSON = re.compile(
    r"(?P<name>[^(@\[]+?)(?: \((?P<role>[^)]+)\))?(?: @ (?P<affiliation>[^\[]+?))?"
    r"(?: \[(?P<contribution>\w+)\])?\Z"
)
LANGUAGES = (
    *("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs"),
    *("ru", "uk", "tr", "ar", "he", "zh", "ja", "ko"),
)
BY_LANGUAGE = {name: rows(f"byline/{name}.md") for name in LANGUAGES}
ALL = [row for found in BY_LANGUAGE.values() for row in found]
EVERY = [*rows("byline.md"), *ALL]


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


def people(row: Row) -> list[Author]:
    """Return whom a row says that its line names: nobody where it says why not."""
    if "people" not in row:
        return []
    return [person(cell) for cell in row["people"].split(" + ")]


def read(line: str, offset: int = 0) -> list[Author]:
    return [
        Author(author.name, author.role, author.affiliation, author.contribution)
        for author in read_byline(line, offset)
    ]


def test_there_are_many_cases() -> None:
    assert len([row for row in rows("byline.md") if "people" in row]) >= 120
    assert len(rows("byline.md", "Not")) >= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_cases_of_both_kinds(language: str) -> None:
    found = BY_LANGUAGE[language]
    assert len(found) >= 18
    assert len([row for row in found if "people" in row]) >= 12
    assert len([row for row in found if "why" in row]) >= 5


def test_no_language_is_forgotten() -> None:
    assert {file.stem for file in (CASES / "byline").iterdir()} == set(LANGUAGES)


@cases("byline.md")
def test_people(row: Row) -> None:
    assert read(row["line"]) == people(row)


@pytest.mark.parametrize("row", ALL, ids=[row.place for row in ALL])
def test_people_by_language(row: Row) -> None:
    assert read(row["line"]) == people(row)


@pytest.mark.parametrize("row", EVERY, ids=[row.place for row in EVERY])
def test_names_stand_where_they_say(row: Row) -> None:
    line = row["line"]
    for author in read_byline(line, 100):
        assert author.span
        assert line[author.span.start - 100 : author.span.end - 100] == author.name


LABELLED = {
    "The Merrow Journal": ["The Merrow Journal"],
    "(Merrow Daily Times)": ["Merrow Daily Times"],
    "Dallas Oxley": ["Dallas Oxley"],
    "Merrow Times Staff": ["Merrow Times Staff"],
    "The Editorial Board": ["The Editorial Board"],
    "Opinion Elena Marsh": ["Elena Marsh"],
    "OPINION | Elena Marsh": ["Elena Marsh"],
    "By Elena Marsh": ["Elena Marsh"],
    "The Merrow Bugle": ["The Merrow Bugle"],
    "The Tidal Brightest": ["The Tidal Brightest"],
    "The Latest Stories": [],
    "The Author": [],
    "Share Tweet Send": [],
    "Teilen Twittern Senden": [],
    "AddThis Sharing Buttons": [],
    "Elena Marsh Calls Desmond Quill’s ‘The Narrow Strait’ Her ‘Best Book’": [],
    "Eva Roth Politik": ["Eva Roth"],
    "Most Read": [],
    "3 min read": [],
    "Follow @merrowtimes": [],
    "Share this story on your favourite network.": [],
    "Von unserem Korrespondenten": [],
}


INVERTED = {
    "Calder, Ines; Marsh, Owen": {
        "Ines Calder": "Calder, Ines",
        "Owen Marsh": "Marsh, Owen",
    },
    "CALDER, INES": {"INES CALDER": "CALDER, INES"},
    "O'Neil, Mary K.": {"Mary K. O'Neil": "O'Neil, Mary K."},
    "van der Berg, Jan.": {"Jan van der Berg": "van der Berg, Jan"},
    "Holt, J. R.": {"J. R. Holt": "Holt, J. R."},
    "Müller-Lüders, Karl-Heinz; Weiß, Jörg": {
        "Karl-Heinz Müller-Lüders": "Müller-Lüders, Karl-Heinz",
        "Jörg Weiß": "Weiß, Jörg",
    },
    "Marsh, Holt": {},
    "Anna, Tom": {},
    "Paris, London": {},
    "Berlin, Anna Schmidt": {},
    "Monday, March": {},
    "News, Sport; Weather, Jobs": {},
}


@pytest.mark.parametrize(("line", "names"), INVERTED.items())
def test_a_catalogue_writes_the_family_name_first(
    line: str, names: dict[str, str]
) -> None:
    people = read_labelled_byline(line, 0)
    assert {
        author.name: line[author.span.start : author.span.end]
        for author in people
        if author.span
    } == names


@pytest.mark.parametrize(("line", "names"), LABELLED.items())
def test_a_labelled_line_is_read_more_freely(line: str, names: list[str]) -> None:
    people = read_labelled_byline(line, 0)
    assert [author.name for author in people] == names
    for author in people:
        assert author.span
        assert line[author.span.start : author.span.end] == author.name


@pytest.mark.parametrize(
    "line",
    [
        "By Elena Marsh",
        "Von Henrike Sandmann",
        "di Chiara Bellandi",
        "Автор Тимофей Белозёров",
        "记者 顾文博",
        "Entrevista de Marta Echevarría",
    ],
)
def test_opens_like_a_byline(line: str) -> None:
    assert opens_like_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By",
        "di nuovo in piazza",
        "автор неизвестен",
        "Report: Merrow bridge to close",
        "Marcus Webley",
        "Vonnegut Reads",
    ],
)
def test_opens_like_no_byline(line: str) -> None:
    assert not opens_like_byline(line)
