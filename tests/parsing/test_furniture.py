"""`cases/furniture*.md`: what is no story, and stories that look like it."""

from newsconv.model import FurnitureKind
from newsconv.parsing.cues.furniture import kind_of
from tests.parsing.case_file import Row, cases, rows

POSITIVE = [row for row in rows("furniture.md") if "kind" in row]


def test_there_are_many_cases() -> None:
    assert len(POSITIVE) >= 100
    assert len(rows("furniture_languages.md")) >= 240
    assert len(rows("furniture.md", "Not")) >= 40
    kinds = {FurnitureKind(row["kind"]) for row in POSITIVE}
    assert kinds == set(FurnitureKind) - {FurnitureKind.INVISIBLE, FurnitureKind.OTHER}


@cases("furniture_languages.md")
def test_kind_by_language(row: Row) -> None:
    wanted = FurnitureKind(row["kind"]) if "kind" in row else None
    assert kind_of(row["line"]) is wanted


@cases("furniture.md")
def test_kind(row: Row) -> None:
    wanted = FurnitureKind(row["kind"]) if "kind" in row else None
    assert kind_of(row["line"]) is wanted
