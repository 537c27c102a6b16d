"""`cases/name.md`: what reads as a person's name, and the lists that tell."""

import pytest

from newsconv.parsing.fields.given_names import (
    fold,
    given_names,
    has_given_name,
    names_run_together,
    no_names,
)
from newsconv.parsing.fields.name_evidence import NameEvidence, name_evidence
from newsconv.parsing.fields.names import is_name
from tests.parsing.case_file import Row, cases


@cases("name.md")
def test_evidence(row: Row) -> None:
    assert name_evidence(row["line"]).name.lower() == row["evidence"]


@cases("name.md")
def test_a_name_is_what_something_speaks_for(row: Row) -> None:
    assert is_name(row["line"]) == (row["evidence"] != "none")


def test_the_lists_are_folded() -> None:
    for word in given_names() | no_names():
        assert fold(word) == word.rstrip(".")


def test_no_word_is_in_both_lists() -> None:
    assert not given_names() & no_names()


@pytest.mark.parametrize(
    "line", ["Elena Marsh", "Dr. Elena Marsh", "Anna-Lena Roth", "Elena marches on"]
)
def test_opens_with_a_given_name(line: str) -> None:
    assert has_given_name(line)


@pytest.mark.parametrize("line", ["", "Dr.", "Marsh Elena", "The Elena Marsh Prize"])
def test_opens_with_no_given_name(line: str) -> None:
    assert not has_given_name(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Elena Marsh Priya Nair Thomas Okoro", 3),
        ("Elena Marsh Anna Maria Roth", 2),
        ("Ольга Мезенцева Антон Штерн", 2),
        ("Marta García Alonso Martín", 0),
        ("Elena Marsh", 0),
        ("Elena Marsh says Thomas Okoro lied", 0),
        ("Elena Marsh Politics Thomas Okoro", 0),
        ("", 0),
    ],
)
def test_names_side_by_side(line: str, names: int) -> None:
    assert len(names_run_together(line)) == names


def test_evidence_is_ordered() -> None:
    assert NameEvidence.NONE < NameEvidence.SHAPE < NameEvidence.FAMILY
    assert NameEvidence.FAMILY < NameEvidence.GIVEN
