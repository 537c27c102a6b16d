"""EDTF values in, dates as people of a language print them out."""

import re
from datetime import date, datetime
from functools import lru_cache

from newsconv.renderers.locale import (
    day_text,
    month_and_day_text,
    month_text,
    short_day_text,
    year_and_month_text,
)

_EDTF = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<time>T.+)?)?)?",
    re.ASCII,
)
_TIME = re.compile(r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)


@lru_cache(maxsize=4096)
def date_text(value: str, language: str | None, *, weekday: bool = False) -> str:
    """Return a date in words: "19 November 2026", "November 2026", "7 octobre".

    What is not a date comes back as it is; a part that is not given is not printed.
    """
    found = _EDTF.fullmatch(value)
    if not found:
        return value
    year, month, day = found["year"], found["month"], found["day"]
    moment = _in_calendar(year, month, day)
    if moment is None:
        return value
    if year == "XXXX":
        if not month:
            return value
        return (month_and_day_text if day else month_text)(moment, language)
    if day:
        return day_text(moment, language, weekday=weekday)
    return year_and_month_text(moment, language) if month else year


@lru_cache(maxsize=4096)
def short_date_text(value: str, language: str | None) -> str:
    """Return a date as `date_text` does, a whole day in short: "19 Nov 2026"."""
    day = day_of(value)
    if day is None:
        return date_text(value, language)
    return short_day_text(date.fromisoformat(day), language)


@lru_cache(maxsize=4096)
def day_of(value: str | None) -> str | None:
    """Return the day of an EDTF value when it is whole: "2026-11-19"."""
    found = _EDTF.fullmatch(value or "")
    if not found or not found["day"] or found["year"] == "XXXX":
        return None
    if _in_calendar(found["year"], found["month"], found["day"]) is None:
        return None
    return found[0].partition("T")[0]


@lru_cache(maxsize=4096)
def machine_date(value: str | None) -> str | None:
    """Return a whole day, with its time, as HTML and schema.org write it, or None.

    Both take ISO 8601 without the reduced forms that EDTF has: no "2026-11".
    """
    day = day_of(value)
    if value is None or day is None:
        return None
    time = value.removeprefix(day)
    if not _TIME.fullmatch(time):
        return day
    try:
        datetime.fromisoformat(value)
    except ValueError:  # "T25:00"
        return day
    return value


def _in_calendar(year: str, month: str | None, day: str | None) -> date | None:
    # 2000 is a leap year, so that a 29 February without a year is a date.
    number = 2000 if year == "XXXX" else int(year)
    try:
        return date(number, int(month or 1), int(day or 1))
    except ValueError:
        return None
