"""`cases/kicker.md`: kinds of stories named over a headline."""

from newsconv.parsing.cues.kicker import is_kicker
from tests.parsing.case_file import Row, cases


@cases("kicker.md", "Kickers")
def test_kickers(row: Row) -> None:
    assert is_kicker(row["line"].casefold())


@cases("kicker.md", "Not")
def test_what_is_none(row: Row) -> None:
    assert not is_kicker(row["line"].casefold())
