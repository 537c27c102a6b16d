"""EDTF values in, dates as people of a language print them out."""

import re
from datetime import date
from functools import lru_cache

_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?")


@lru_cache(maxsize=4096)
def date_text(value: str, language: str | None, *, weekday: bool = False) -> str:
    """Return a date in words: "19 November 2026", "November 2026", "7 octobre".

    What is not a date comes back as it is; a part that is not given is not printed.
    """
    found = _EDTF.match(value)
    if not found:
        return value
    year, month, day = found.groups()
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - lazy

    place = _locale(language)
    try:
        # 2000 is a leap year, so that a 29 February without a year is a date.
        moment = date(2000 if year == "XXXX" else int(year), int(month or 1), int(day or 1))
    except ValueError:
        return value
    if year == "XXXX":
        skeleton = "MMMMd" if day else "MMMM"
        return format_skeleton(skeleton, moment, locale=place) if month else value
    if day:
        return format_date(moment, "full" if weekday else "long", locale=place)
    return format_skeleton("yMMMM", moment, locale=place) if month else year


def day_of(value: str | None) -> str | None:
    """Return the day of an EDTF value when it is whole: "2026-11-19"."""
    found = _EDTF.match(value or "")
    if found and found[3] and found[1] != "XXXX":
        return found[0]
    return None


@lru_cache(maxsize=64)
def _locale(language: str | None) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - lazy

    try:
        return str(Locale.parse(language or "en", sep="-"))
    except (UnknownLocaleError, ValueError):
        return "en"
