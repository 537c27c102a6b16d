"""`cases/mail.md`: which lines are an e-mail's own, and none of the story."""

from newsconv.parsing.cues.mail import is_field, is_over_quotation, notice
from tests.parsing import noticed
from tests.parsing.case_file import Row, cases


@cases("mail.md", "Fields")
def test_fields(row: Row) -> None:
    assert is_field(row["line"])


@cases("mail.md", "No fields")
def test_no_fields(row: Row) -> None:
    assert not is_field(row["line"])


@cases("mail.md", "Over")
def test_over_a_quotation(row: Row) -> None:
    assert is_over_quotation(row["line"])


@cases("mail.md", "Not over")
def test_not_over_a_quotation(row: Row) -> None:
    assert not is_over_quotation(row["line"])


def named(text: str) -> list[bool]:
    """Say of each line whether it has the cue."""
    return [bool(names) for names in noticed.names(notice, text)]


def test_a_field_alone_is_none() -> None:
    assert named("From: a reader\n\nThe river rose.") == [False, False]


def test_two_fields_are_a_head() -> None:
    text = "From: Jane Roe\nTo: Ed Doe\n\nThe river rose."
    assert named(text) == [True, True, False]


def test_answers_of_an_interview_are_no_head() -> None:
    text = "A: It rose.\nQ: And then?\nA: It fell.\nQ: Is that all?\nA: Yes."
    assert named(text) == [False] * 5


def test_the_line_over_a_quotation_needs_no_other() -> None:
    text = "On 16 November 2026, Jane Roe wrote:\n\n> The river rose."
    assert named(text) == [True, False]
