"""`cases/date.md`: printed dates in the languages of the news, and what is no date."""

import re
from collections import Counter

import pytest

from newsconv.model import Moment
from newsconv.parsing.fields.date_line import is_date_line, read_date_line
from newsconv.parsing.fields.dates import find_dates, moment
from tests.parsing.case_file import NOTHING, Row, cases, rows

TWO_READINGS = "?"
SERVED = (
    *("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "fi"),
    *("pl", "cs", "ru", "uk", "tr", "ar", "he", "zh", "ja", "ko"),
)

POSITIVE = [row for row in rows("date.md") if "published" in row]


def language(row: Row) -> str:
    """Return the tag that a section's heading ends with: "French (fr)"."""
    match = re.search(r"\(([\w-]+)\)\Z", row.section)
    assert match, row.section
    return match[1]


def said(found: Moment | None) -> str:
    return NOTHING if found is None else found.value or TWO_READINGS


def test_there_are_many_cases() -> None:
    assert len(POSITIVE) >= 400
    assert len(rows("date.md", "None")) >= 120
    counts = Counter(language(row) for row in POSITIVE)
    assert all(counts[each] >= 10 for each in SERVED), counts


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
        "Bank holiday 30 May",
        "The bridge on November 19, 2026",
        "What happened on 19 November 2026",
        "同国で撮影した橋の写真2026年11月",
        "Galaxy 12 Pro",
        "Section 4 May",
        "9. November 2026 bis 11. November 2026",
        "1 May 2026 - 3 May 2026",
        "* 3 May 1935 † 11 November 2026",
        "$300 on 3 May 2026",
        "Born May 3, 1935; died November 11, 2026",
        "2026年11月19日，江水回落到警戒线以下，渡轮恢复通航。",
    ):
        assert not is_date_line(line), line


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("10 set", "it", "en"),
        ("5 ago", "es", "en"),
        ("11 pro", "cs", "en"),
        ("8 mag", "it", "de"),
        ("3 out", "pt", "en"),
        ("12 lip", "pl", "en"),
        ("5 led", "cs", "de"),
        ("3 may", "es", "fr"),
        ("7 ara", "tr", "es"),
    ],
)
def test_a_word_is_a_month_where_its_language_has_it(
    text: str, own: str, other: str
) -> None:
    assert find_dates(text, own)
    assert find_dates(text)
    assert not find_dates(text, other)
    assert find_dates(f"{text} 2026", other)


@pytest.mark.parametrize(
    "text",
    ["5 Mar", "5 Mar 9:12 am", "5 March at 09:12", "5 Mar, 19:12", "9:12 on 5 March"],
)
def test_an_english_month_with_a_time_or_alone_is_one_in_any_language(
    text: str,
) -> None:
    for language in ("und", "en", "de"):
        assert [found.value for found in find_dates(text, language)] == ["XXXX-03-05"]


def test_words_like_months_are_none_without_a_time() -> None:
    for text in ("They had 5 March brothers", "5 may go home", "the 5 Mar bars"):
        assert not find_dates(text, "de"), text
        assert not find_dates(text, "und"), text


@pytest.mark.parametrize(
    ("language", "value"),
    [
        ("en", None),
        (None, None),
        ("en-US", "2026-03-04"),
        ("en-GB", "2026-04-03"),
        ("en-AU", "2026-04-03"),
        ("fr", "2026-04-03"),
        ("de", "2026-04-03"),
        ("pt-BR", "2026-04-03"),
    ],
)
def test_who_writes_the_month_first(language: str | None, value: str | None) -> None:
    assert [found.value for found in find_dates("03/04/2026", language)] == [value]


def test_no_year_is_made_up() -> None:
    for text in ("October 7", "7. Oktober", "10月7日", "7 октября, 11:42", "7 أكتوبر"):
        assert [found.value for found in find_dates(text, None)] == ["XXXX-10-07"], text
