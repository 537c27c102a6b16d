"""`cases/credit*.md`: where a caption ends, and the chain of its credit."""

import pytest

from newsconv.model import CreditParty, CreditRole
from newsconv.parsing.fields.credit import is_credit_line, read_credit, split_credit
from tests.parsing.case_file import NOTHING, Row, rows

_ROLES = {"!": CreditRole.CREATOR, ">": CreditRole.DISTRIBUTOR}
ROWS = [*rows("credit.md"), *rows("credit_languages.md")]
POSITIVE = [row for row in ROWS if "chain" in row]
NEGATIVE = [row for row in ROWS if "why" in row]

each_row = pytest.mark.parametrize("row", ROWS, ids=[row.place for row in ROWS])


def party(cell: str) -> tuple[str, CreditRole]:
    """Read `!Leo Strand`, `AP`, `>Reuters`."""
    role = _ROLES.get(cell[0])
    return (cell[1:], role) if role else (cell, CreditRole.AGENCY)


def roles(chain: tuple[CreditParty, ...]) -> list[tuple[str, CreditRole]]:
    return [(each.name, each.role) for each in chain]


def test_there_are_many_cases() -> None:
    assert len(POSITIVE) >= 300
    assert len(NEGATIVE) >= 90


@each_row
def test_the_caption_ends_where_its_credit_starts(row: Row) -> None:
    text = row["text"]
    split = split_credit(text)
    if "why" in row:
        assert split is None
        return
    if row["caption"] == NOTHING:
        return
    assert split
    assert text[: split.start].strip() == row["caption"]
    assert split.end == len(text)


@each_row
def test_a_credit_alone_is_one(row: Row) -> None:
    alone = row.get("caption") == NOTHING
    assert is_credit_line(row["text"]) == alone


@each_row
def test_chain(row: Row) -> None:
    if "why" in row:
        return
    text = row["text"]
    split = split_credit(text) if row["caption"] != NOTHING else None
    start = split.start if split else 0
    credit = read_credit(text[start:].strip(), 30)
    assert credit.line == row["line"]
    chain = row["chain"].split(" + ") if row.named("chain") else []
    assert roles(credit.chain) == [party(cell) for cell in chain]


@each_row
def test_parties_stand_where_they_say(row: Row) -> None:
    text = row["text"]
    credit = read_credit(text, 30)
    assert credit.text == text
    assert credit.line in text
    for each in credit.chain:
        assert each.span
        assert text[each.span.start - 30 : each.span.end - 30] == each.name
