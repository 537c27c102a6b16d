"""Dates in words, in many languages; what is no date is left as it is."""

import subprocess
import sys

import pytest

from newsconv.renderers.dates import date_text, day_of, machine_date
from newsconv.renderers.locale import plural_form


@pytest.mark.parametrize(
    ("language", "day", "month", "no_year"),
    [
        ("en", "7 October 2026", "October 2026", "7 October"),
        ("en-US", "October 7, 2026", "October 2026", "October 7"),
        ("fr", "7 octobre 2026", "octobre 2026", "7 octobre"),
        ("de", "7. Oktober 2026", "Oktober 2026", "7. Oktober"),
        ("es", "7 de octubre de 2026", "octubre de 2026", "7 de octubre"),
        ("it", "7 ottobre 2026", "ottobre 2026", "7 ottobre"),
        ("pt", "7 de outubro de 2026", "outubro de 2026", "7 de outubro"),
        ("nl", "7 oktober 2026", "oktober 2026", "7 oktober"),
        ("sv", "7 oktober 2026", "oktober 2026", "7 oktober"),
        ("pl", "7 października 2026", "październik 2026", "7 października"),
        ("ru", "7 октября 2026\u202fг.", "октябрь 2026\u202fг.", "7 октября"),
        ("ar", "7 أكتوبر 2026", "أكتوبر 2026", "7 أكتوبر"),
        ("he", "7 באוקטובר 2026", "אוקטובר 2026", "7 באוקטובר"),
        ("zh", "2026年10月7日", "2026年10月", "10月7日"),
        ("zh-Hant", "2026年10月7日", "2026年10月", "10月7日"),
        ("ja", "2026年10月7日", "2026年10月", "10月7日"),
    ],
)
def test_a_date_in_words(language: str, day: str, month: str, no_year: str) -> None:
    assert date_text("2026-10-07", language) == day
    assert date_text("2026-10", language) == month
    assert date_text("XXXX-10-07", language) == no_year


def test_a_year_or_a_month_alone() -> None:
    assert date_text("2026", "fr") == "2026"
    assert date_text("XXXX-10", "fr") == "octobre"
    assert date_text("XXXX-10", "ru") == "октябрь"
    assert date_text("XXXX-10", "ja") == "10月"


def test_a_weekday() -> None:
    # 20 November 2026 is a Friday.
    assert date_text("2026-11-20", "en", weekday=True) == "Friday, 20 November 2026"
    assert date_text("2026-11-20", "de", weekday=True) == "Freitag, 20. November 2026"


def test_a_time_is_not_printed() -> None:
    assert date_text("2026-11-19T06:30", "en") == "19 November 2026"


def test_a_leap_day_without_a_year() -> None:
    assert date_text("XXXX-02-29", "en") == "29 February"


@pytest.mark.parametrize("language", ["tlh", "xx-YY", "", None, "not a language"])
def test_an_unknown_language_is_english(language: str | None) -> None:
    assert date_text("2026-11-19", language) == "19 November 2026"


def test_an_unknown_region_keeps_the_language() -> None:
    assert date_text("2026-11-19", "de-XX") == "19. November 2026"


@pytest.mark.parametrize(
    "value",
    [
        *(
            "2026-13-01",
            "2026-02-30",
            "2027-02-29",
            "2026-1-5",
            "20261119",
            "yesterday",
        ),
        *(
            "2026-11-19~",
            "2026-11-19/2026-11-20",
            "XXXX",
            "XXXX-02-30",
            "0000",
            "",
            " ",
        ),
    ],
)
def test_what_is_no_date_is_left_as_it_is(value: str) -> None:
    assert date_text(value, "en") == value
    assert day_of(value) is None
    assert machine_date(value) is None


def test_digits_of_other_scripts_are_no_date() -> None:
    assert date_text("٢٠٢٦-١١-١٩", "ar") == "٢٠٢٦-١١-١٩"


def test_day_of() -> None:
    assert day_of("2026-11-19") == "2026-11-19"
    assert day_of("2026-11-19T06:30") == "2026-11-19"
    assert day_of("2026-11") is None
    assert day_of("XXXX-11-19") is None
    assert day_of(None) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-11-19", "2026-11-19"),
        ("2026-11-19T06:30", "2026-11-19T06:30"),
        ("2026-11-19T06:30:15Z", "2026-11-19T06:30:15Z"),
        ("2026-11-19T06:30+01:00", "2026-11-19T06:30+01:00"),
        ("2026-11-19T25:00", "2026-11-19"),
        ("2026-11-19Tnoon", "2026-11-19"),
        ("2026-11", None),
        ("2026", None),
        ("XXXX-11-19", None),
        (None, None),
    ],
)
def test_a_date_for_machines(value: str | None, expected: str | None) -> None:
    assert machine_date(value) == expected


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {0: "other", 1: "one", 2: "other"}),
        ("fr", {0: "one", 1: "one", 2: "other"}),
        ("ru", {1: "one", 3: "few", 5: "many", 11: "many", 21: "one", 112: "many"}),
        ("pl", {1: "one", 2: "few", 5: "many", 21: "many", 22: "few"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}),
        ("zh", {0: "other", 1: "other"}),
    ],
)
def test_plural_forms(language: str, forms: dict[int, str]) -> None:
    assert {count: plural_form(count, language) for count in forms} == forms


# Babel gives some languages the month names of whoever asked before them.
MONTHS = """
import sys
from newsconv.renderers.dates import date_text
told = {tag: [date_text(value, tag) for value in ("2026-10", "XXXX-10", "2026-10-07")]
        for tag in sys.argv[1:]}
print(sorted(told.items()))
"""


def test_the_order_of_asking_changes_nothing() -> None:
    tags = ["he", "ja", "ko", "bs", "cv", "ru", "zh", "en"]
    told = [
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", MONTHS, *order],
            capture_output=True,
            check=True,
        ).stdout
        for order in (tags, tags[::-1])
    ]
    assert told[0] == told[1]
