"""Printed dates in, `Moment`s out, in the languages of `months`.

Read: "Nov. 19, 2026, 9:15 a.m.", "19 novembre 2026 à 07h10", "19.11.2026, 06:30 Uhr",
"2026-11-19T06:30Z", "2026年11月19日", "١٩ نوفمبر ٢٠٢٦", "October 7" (no year: EDTF
XXXX-10-07), "Nov 19 20266:30 AM" (a space lost), and the calendars of `calendars`.
Left unread: "yesterday", "3 hours ago", "9–11 November" (no one day), and 03/04/2026
where the language does not say which comes first.

A year of two digits ("19.11.26", "11/19/26 6:30 AM") does not print its century: it is
read as POSIX reads %y (69 to 99 are 19xx, the others 20xx), only where a clock stands
beside it, a word such as "am" before it or nothing else on the line, and not in
languages that may put the year first. With hyphens (01-09-26) it is left unread.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Moment, Span
from newsconv.parsing.fields.calendars import BUDDHIST, ERAS, SOLAR_MONTHS, solar_date
from newsconv.parsing.fields.clock import clock_beside
from newsconv.parsing.fields.date_forms import matches, plain_digits
from newsconv.parsing.fields.months import ELSEWHERE, ENGLISH, MONTHS, OWNERS, ROMAN
from newsconv.parsing.patterns import lazy

UNKNOWN = "und"
"""The language of a line whose text nobody has asked for its language (BCP 47).

The day comes first, and months that are words elsewhere too count with a year alone.
"""

_CENTURY_TURNS = 69
_SURE_SIZE = 7
_YEAR_FIRST = frozenset({"ja", "zh", "ko", "hu", "lt", "fa", "mn"})
_MONTH_THEN_DAY = frozenset({"hu", "lt", "mn", "eu"})
_SURE_AFTER_DAY = frozenset({"mars", "mart"})
_MONTH_FIRST = frozenset({"en-US", "en-PH"})
_SHORT_YEAR_AFTER = lazy(
    r"(?:(?<!\w)(?:am|vom|on|le|il|el|em|op|den|stand|updated|published|posted|date)"
    r"[\s:]{1,3})\Z",
    re.IGNORECASE,
)
# "9–11 November", "9.-11.11.2026", "6 et 7 mai": the first day of two or more. The
# minutes of "20:37 - 19 nov" are none.
_FROM = lazy(
    r"(?<![\d:.h/])(?<!\d[ .])[0-3]?\d\.?\s?(?:[–—/-]|al?|to|bis|и|i|e|et|und|and|og|och|ja|en"
    r"|y|au|до|по|til|till|tot|do|až|až\sdo|& )\s?(?:il|de|le|den|dem)?\s?\Z"
)
_UNTIL = lazy(r"\.?\s?[–—~〜～至-]\s?[0-3]?\d(?![\d:.hH])(?:\s?[日일](?!\d))?")


class Found(NamedTuple):
    """A date and where it stands."""

    start: int
    end: int
    value: str | None
    """EDTF; None where it can be read in two ways."""


def find_dates(text: str, language: str | None = None) -> tuple[Found, ...]:
    """Return the dates that a text prints, in order.

    Args:
        text: A line or a part of one.
        language: BCP 47; without one, 03/04/2026 stays unread.
    """
    found = matches(text)
    return _find_dates(text, language) if found else ()


# A line is asked for its dates by its cues and again when its fields are read.
@lru_cache(maxsize=1024)
def _find_dates(text: str, language: str | None) -> tuple[Found, ...]:
    plain = plain_digits(text)
    found: list[Found] = []
    taken = bytearray(len(plain))
    for match in matches(text):
        start, end = match.span()
        if any(taken[start:end]):
            continue
        clock = clock_beside(plain, start, end)
        alone = start == 0 and end == len(plain)
        value = _value(match, language, sure=alone or clock is not None)
        if value == "" or _is_one_of_several(plain, match):
            continue
        each = Found(start, end, value)
        if clock:
            if value is not None and not value.startswith("XXXX"):
                value = f"{value}T{clock.value}"
            each = Found(clock.start, clock.end, value)
        elif match.groupdict().get("short") and not _is_alone(plain, each):
            continue
        found.append(each)
        taken[start:end] = b"\x01" * (end - start)
    return tuple(sorted(found, key=lambda each: each.start))


def moment(text: str, found: Found, offset: int) -> Moment:
    """Return a found date as a node; `offset` is where `text` starts in the source."""
    return Moment(
        text[found.start : found.end],
        found.value,
        span=Span(offset + found.start, offset + found.end),
    )


def _is_alone(plain: str, found: Found) -> bool:
    """Say whether three short numbers are a date's and not a version's or a score's."""
    if _SHORT_YEAR_AFTER.search(plain[max(0, found.start - 12) : found.start]):
        return True
    # "1.2.26" may number a section.
    if found.end - found.start < _SURE_SIZE:
        return False
    first, last = _letters(plain)
    return first >= found.start and last < found.end


@lru_cache(maxsize=8)
def _letters(plain: str) -> tuple[int, int]:
    """Return where a line's first and last letters stand; past its ends without any."""
    # Asked once a line and not once a date: a line may have ten thousand dates.
    first = next((at for at, char in enumerate(plain) if char.isalpha()), len(plain))
    last = next((at for at in range(len(plain) - 1, -1, -1) if plain[at].isalpha()), -1)
    return first, last


def _is_one_of_several(plain: str, match: re.Match[str]) -> bool:
    """Say whether a day is an end of "9–11 November", and no day of publication."""
    start, end = match.span()
    if plain[start : start + 4].isdigit():
        return False
    if start > 1 and _FROM.search(plain, max(0, start - 12), start):
        return True
    return not match.groupdict().get("year") and bool(_UNTIL.match(plain, end))


def _value(match: re.Match[str], language: str | None, *, sure: bool) -> str | None:
    """Return EDTF, None where ambiguous, "" where it is no date at all.

    `sure` where nothing else is on the line, or a time is beside it.
    """
    parts = match.groupdict()
    base = (language or "").partition("-")[0]
    if parts.get("solar"):
        # In figures, 1405 is a year of the lunar Hijri calendar as well.
        if parts.get("month") or base == "fa":
            return _solar(parts)
        return None if language == UNKNOWN else ""
    year = _year(parts)
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        if parts.get("short") and base in _YEAR_FIRST:
            return None
        return _numeric(first, second, year or 0, language, parts["sep"])
    if parts.get("roman"):
        month = ROMAN[parts["roman"]]
    elif parts.get("number"):
        month = int(parts["number"])
    else:
        named = _month(parts, language, sure=sure)
        if named is None:
            return ""
        month = named
    if not parts.get("day"):
        return f"{year:04}-{month:02}" if 1 <= month <= 12 else ""  # noqa: PLR2004 - the year's
    return _edtf(year, month, int(parts["day"]))


def _month(parts: dict[str, str], language: str | None, *, sure: bool) -> int | None:
    """Return the month that a word means where it stands, or None."""
    printed = parts["month"]
    name = " ".join(printed.casefold().split())
    month = MONTHS.get(name) or MONTHS.get(name.removeprefix("ב"))
    if month is None:
        month = MONTHS.get(name.replace(".", "").replace("i̇", "i"))
    if month is None:
        return None
    base = (language or "").partition("-")[0]
    month = ELSEWHERE.get((base, name), month)
    owners = OWNERS.get(name)
    if parts.get("year") or parts.get("thai"):
        # "Mars 2020" is a rover; "mars 2020" is a month, and so is "3 Mars 2020".
        without_day = owners and not parts.get("day") and name not in ENGLISH
        foreign = without_day and base not in (owners or ()) and printed[0].isupper()
        return None if foreign else month
    if parts.get("then") is not None:
        if name not in ENGLISH and base not in _MONTH_THEN_DAY:
            return None
        # "may 4 people": a verb.
        if name in OWNERS and printed[0].islower():
            return None
        return month
    # "3 mars" is nothing else, nor is "5 Mar 9:12 am".
    english = sure and name in ENGLISH and printed[0].isupper()
    shared = owners is not None and name not in _SURE_AFTER_DAY and not english
    return None if shared and language and base not in (owners or ()) else month


def _year(parts: dict[str, str]) -> int | None:
    if parts.get("year"):
        return int(parts["year"])
    if parts.get("short"):
        short = int(parts["short"])
        return short + (1900 if short >= _CENTURY_TURNS else 2000)
    if parts.get("era"):
        in_era = 1 if parts["era_year"] == "元" else int(parts["era_year"])
        return ERAS[parts["era"]] + in_era
    if parts.get("thai"):
        return int(parts["thai"]) - BUDDHIST
    return None


def _solar(parts: dict[str, str]) -> str:
    number = parts.get("number")
    month = int(number) if number else SOLAR_MONTHS.get(parts["month"])
    if month is None:
        return ""
    day = solar_date(int(parts["solar"]), month, int(parts["day"]))
    return day.isoformat() if day else ""


def _numeric(
    first: int, second: int, year: int, language: str | None, sep: str
) -> str | None:
    day_first, month_first = _edtf(year, second, first), _edtf(year, first, second)
    if not month_first or day_first == month_first:
        return day_first
    if not day_first:
        return month_first
    # Full stops are the German, Russian and Nordic form: the day comes first.
    if sep == "." or (language and language != "en" and language not in _MONTH_FIRST):
        return day_first
    return month_first if language in _MONTH_FIRST else None


def _edtf(year: int | None, month: int, day: int) -> str:
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return ""
    return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}-{day:02}"
