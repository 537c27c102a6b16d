"""`cases/language.md`: the language of a text, or none where it can't be told."""

import pytest

from newsconv.parsing.language import language_of
from tests.parsing.case_file import Row, cases, rows


def test_there_are_many_languages() -> None:
    assert len({row["tag"] for row in rows("language.md")}) > 25


@cases("language.md")
def test_language(row: Row) -> None:
    assert language_of(row["text"]) == row.named("tag")


@cases("language.md")
def test_capitals_do_not_matter(row: Row) -> None:
    # Turkish capitals fold to other letters: "I" is no "ı".
    if row["tag"] != "tr":
        assert language_of(row["text"].upper()) == row.named("tag")


def test_names_of_another_script_do_not_matter() -> None:
    text = "Der Fluss ist gestiegen, sagte Иван Петров, und das Wasser ist da."
    assert language_of(text) == "de"


def test_a_quotation_in_another_language_does_not_matter() -> None:
    text = (
        "The mayor said that it was time to leave. “La rivière est montée”, she said, "
        "and that was all that there was to be said about it on that day in the town."
    )
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", ["", "   ", "\n", "…", "—" * 5000, "a" * 100_000])
def test_no_language(text: str) -> None:
    assert language_of(text) is None
