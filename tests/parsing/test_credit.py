"""`cases/credit*.md`: where a caption ends, and the chain of its credit."""

import pytest

from newsconv.model import CreditParty, CreditRole, Decision, Figure, Label
from newsconv.model.text import content_text
from newsconv.parsing.body import Piece, body_blocks
from newsconv.parsing.fields.credit import (
    is_credit_line,
    lead_credit,
    read_credit,
    split_credit,
)
from newsconv.parsing.segment import segment
from tests.parsing.case_file import NOTHING, Row, cases, rows

_ROLES = {"!": CreditRole.CREATOR, ">": CreditRole.DISTRIBUTOR}
ALL = [*rows("credit.md"), *rows("credit_languages.md")]
ROWS = [row for row in ALL if "text" in row]
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


@cases("credit.md", "The credit comes first")
def test_a_credit_that_opens_a_caption(row: Row) -> None:
    text = f"{row['credit']} {row['caption']}"
    lead = lead_credit(text)
    assert lead
    assert text[lead.end :] == row["caption"]
    credit = read_credit(text[: lead.end].strip(), 0)
    assert credit.line == row["lead"]
    assert roles(credit.chain) == [party(cell) for cell in row["chain"].split(" + ")]


@cases("credit.md", "The credit does not come first")
def test_what_opens_no_caption(row: Row) -> None:
    assert lead_credit(row["caption alone"]) is None


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("A barge waits. Photo: Ada Pell/AP", "A barge waits.", "Photo: Ada Pell/AP"),
        (
            "[Photo: Ada Pell] A barge waits here.",
            "A barge waits here.",
            "[Photo: Ada Pell]",
        ),
    ],
)
def test_a_figure_is_divided(line: str, caption: str, credit: str) -> None:
    piece = Piece(0, segment(line)[0], Label.CAPTION, Decision(confidence=1.0))
    (figure,) = body_blocks([piece])
    assert isinstance(figure, Figure)
    assert figure.caption
    assert content_text(figure.caption.content) == caption
    assert figure.credit
    assert figure.credit.text == credit
