"""`cases/tail.md`: what ends a story, and sentences that open alike."""

from newsconv.parsing.cues.tail import form
from tests.parsing.case_file import Row, cases, rows

POSITIVE = [row for row in rows("tail.md") if row.get("cue", "—") != "—"]


def test_there_are_many_cases() -> None:
    assert len(POSITIVE) >= 180
    assert len(rows("tail.md", "Not")) >= 50
    assert {row["cue"] for row in POSITIVE} == {
        "tail-reporting",
        "tail-sign",
        "correction-word",
        "note-word",
        "tagline-form",
    }


@cases("tail.md")
def test_form(row: Row) -> None:
    wanted = row.named("cue") if "cue" in row else None
    assert form(row["line"]) == wanted
