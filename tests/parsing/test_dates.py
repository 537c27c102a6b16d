"""`cases/date.md`: printed dates in the languages of the news, and what is no date."""

import re

from newsconv.model import Moment
from newsconv.parsing.fields.date_line import is_date_line, read_date_line
from newsconv.parsing.fields.dates import find_dates, moment
from tests.parsing.case_file import NOTHING, Row, cases, rows

TWO_READINGS = "?"

POSITIVE = [row for row in rows("date.md") if "published" in row]


def language(row: Row) -> str:
    """Return the tag that a section's heading ends with: "French (fr)"."""
    match = re.search(r"\(([\w-]+)\)\Z", row.section)
    assert match, row.section
    return match[1]


def said(found: Moment | None) -> str:
    return NOTHING if found is None else found.value or TWO_READINGS


def test_there_are_many_cases() -> None:
    assert len(POSITIVE) >= 100
    assert len({language(row) for row in POSITIVE}) >= 15


@cases("date.md")
def test_published_and_updated(row: Row) -> None:
    reading = read_date_line(row["text"], 0, language(row))
    if "why" in row:
        assert reading.published is reading.updated is None
        return
    assert (said(reading.published), said(reading.updated)) == (
        row["published"],
        row["updated"],
    )
    ambiguous = TWO_READINGS in {row["published"], row["updated"]}
    assert bool(reading.ambiguous) == ambiguous


@cases("date.md")
def test_a_date_line_is_one(row: Row) -> None:
    assert is_date_line(row["text"]) == ("why" not in row)


@cases("date.md")
def test_a_moment_is_printed_where_it_says(row: Row) -> None:
    text = row["text"]
    for found in find_dates(text, language(row)):
        node = moment(text, found, 50)
        assert node.span
        assert text[node.span.start - 50 : node.span.end - 50] == node.text
        assert node.text == node.text.strip()


def test_a_month_of_many_days_is_found_in_a_sentence() -> None:
    text = "The council met on October 7, 2026, and again on 9 November 2026 at 9:15."
    assert [found.value for found in find_dates(text, "en")] == [
        "2026-10-07",
        "2026-11-09T09:15",
    ]


def test_lines_that_hold_a_date_and_say_more_are_no_date_lines() -> None:
    for line in (
        "The council will meet on November 19, 2026",
        "Flood of November 19, 2026 remembered",
        "Photo taken on November 19, 2026 in Hull",
        "19 November 2026 was a cold day",
        "Am 19. November 2026 beginnt der Prozess",
        "Le 18 novembre 2026 restera dans les mémoires",
        "Born May 3, 1935; died November 11, 2026",
        "2026年11月19日，江水回落到警戒线以下，渡轮恢复通航。",
    ):
        assert not is_date_line(line), line
