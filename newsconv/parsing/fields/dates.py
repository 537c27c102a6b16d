"""Printed dates in, `Moment`s out, in the languages of `months`.

Read: "Nov. 19, 2026, 9:15 a.m.", "19 novembre 2026 à 07h10", "19.11.2026, 06:30 Uhr",
"2026-11-19T06:30Z", "2026年11月19日", "١٩ نوفمبر ٢٠٢٦", "October 7" (no year: EDTF
XXXX-10-07). Left unread: "yesterday", "3 hours ago", and 03/04/2026 where the language
does not say which comes first.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Moment, Span
from newsconv.parsing.fields.months import MONTHS

# Any word stands for a month here and is looked up after: 600 names in a pattern
# would be tried letter by letter at every place of every line.
_MONTH = (
    r"(?P<month>(?:كانون|تشرين)\s\w{3,6}|[^\W\d_](?:[^\W\d_]|[\u0900-\u0963\u0970]){1,13})"
    r"(?![^\W\d_])\.?"
)
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# At most so many spaces, or a line of nothing else would be tried in all its parts.
_OF = r"(?:\s{1,4}(?:(?:de|del|di|of)\s{1,4}|d['’]\s?)?|\s{0,2}-\s{0,2})"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/.])(?P<number>[01]?\d)(?P=sep){_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<number>[01]?\d)\s?[月월]\s?{_DAY}\s?[日일]",
        rf"(?<!\d)(?P<first>[0-3]?\d)(?P<sep>[./-])(?P<second>[0-3]?\d)(?P=sep)"
        rf"{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\.\s{_MONTH}\s{_DAY}\.",
        rf"(?<!\d){_DAY}\.?(?:st|nd|rd|th|er|º|ª)?{_OF}{_MONTH}"
        rf"(?:,?{_OF}{_YEAR}(?!\d))?",
        rf"(?<!\w){_MONTH}\s{{1,4}}{_DAY}(?:st|nd|rd|th)?(?!\d)"
        rf"(?:,?\s{{1,4}}(?:at\s)?{_YEAR}(?!\d))?",
        rf"(?<!\d)(?P<number>[01]?\d)\s?[月월]\s?{_DAY}\s?[日일]",
        # Not the rest of "32 November 2026".
        rf"(?<!\w)(?<!\d\s)(?<!\d[.]\s)(?<!\d\w\w\s){_MONTH}\s{{1,4}}{_YEAR}(?!\d)",
    )
)
_NUMERIC = 2
"""The place in `_FORMS` of the form whose order depends on the country."""

_TIME = re.compile(
    r"""(?P<hour>[0-2]?\d)\s?(?:[:：hH時시点]\s?|(?<=\d)\.(?=\d\d\b))(?P<minute>[0-5]\d)(?!\d)
        (?::[0-5]\d(?:\.\d{1,9})?)?[分분]?
        (?:\s?(?P<half>[ap])\.?m\b\.?)?
        (?:\s?(?P<zone>Z\b|(?:[A-Z]{2,4}|МСК)\b|[+-]\d\d:?\d\d))?""",
    re.VERBOSE | re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"(?<!\d)(?P<hour>[0-2]?\d)[:：](?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s(?P<zone>[A-Z]{2,4})\b)?[\s,|·•–—-]*(?:on\s+)?\Z",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?P<hour>1?\d)\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:\s?[(（][月火水木金土日一二三四五六월화수목금토일][)）])?[\s,;|·•–—-]{0,6}"
    r"(?:T(?=\d)|(?:at|às|à|um|a\s+las|alle|ore|klo|kl\.?|om|о|в|v|godz\.?)(?!\w))?"
    r"[\s,.|·•–—-]{0,6}",
    re.IGNORECASE,
)

# Zones whose letters mean one offset wherever they are printed in the news; "IST",
# "CST" and "ET" do not.
_ZONES = {
    "z": "Z",
    "utc": "Z",
    "gmt": "Z",
    "bst": "+01:00",
    "wib": "+07:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "mez": "+01:00",
    "mesz": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "мск": "+03:00",
    "est": "-05:00",
    "edt": "-04:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "sgt": "+08:00",
    "hkt": "+08:00",
}

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)

_DIGIT = re.compile(r"\d")
_MONTH_FIRST = frozenset({"en-US"})
_YEARS = range(1500, 2200)


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
    if _DIGIT.search(text) is None:
        return ()
    return _find_dates(text, language)


# A line is asked for its dates by its cues and again when its fields are read.
@lru_cache(maxsize=1024)
def _find_dates(text: str, language: str | None) -> tuple[Found, ...]:
    plain = text.translate(_DIGITS)
    found: list[Found] = []
    taken = bytearray(len(plain))
    for place, form in enumerate(_FORMS):
        for match in form.finditer(plain):
            value = _value(match, language, numeric=place == _NUMERIC)
            start, end = match.span()
            if value == "" or any(taken[start:end]):
                continue
            found.append(_with_time(plain, start, end, value))
            taken[start:end] = b"\x01" * (end - start)
    return tuple(sorted(found, key=lambda date: date.start))


def moment(text: str, found: Found, offset: int) -> Moment:
    """Return a found date as a node; `offset` is where `text` starts in the source."""
    return Moment(
        text[found.start : found.end],
        found.value,
        span=Span(offset + found.start, offset + found.end),
    )


def _value(match: re.Match[str], language: str | None, *, numeric: bool) -> str | None:
    """Return EDTF, None where ambiguous, "" where it is no date at all."""
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    if numeric:
        first, second = int(parts["first"]), int(parts["second"])
        return _numeric(first, second, year or 0, language, parts["sep"])
    if parts.get("number"):
        month = int(parts["number"])
    else:
        name = " ".join(parts["month"].casefold().split())
        # Hebrew writes "in" as a part of the month: בנובמבר.
        named = MONTHS.get(name) or MONTHS.get(name.removeprefix("ב"))
        if named is None:
            return ""
        month = named
    if not parts.get("day"):
        return f"{year:04}-{month:02}"
    return _edtf(year, month, int(parts["day"]))


def _numeric(
    first: int, second: int, year: int, language: str | None, sep: str
) -> str | None:
    day_first, month_first = _edtf(year, second, first), _edtf(year, first, second)
    if not month_first or day_first == month_first:
        return day_first
    if not day_first:
        return month_first
    # Full stops are the German, Russian and Nordic form: the day comes first.
    if sep == "." or (language and language.partition("-")[0] != "en"):
        return day_first
    return month_first if language in _MONTH_FIRST else None


def _edtf(year: int | None, month: int, day: int) -> str:
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return ""
    return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}-{day:02}"


def _with_time(text: str, start: int, end: int, value: str | None) -> Found:
    """Take in a time that stands right after the date, or right before it."""
    between = _BETWEEN.match(text, end)
    at = between.end() if between else end
    time = _TIME.match(text, at) or _HOUR.match(text, at)
    if time is None:
        time = _TIME_BEFORE.search(text, max(0, start - 24), start)
    clock = _clock(time) if time else None
    if time is None or clock is None:
        return Found(start, end, value)
    start, end = min(start, time.start()), max(end, time.end())
    if value is not None and not value.startswith("XXXX"):
        value = f"{value}T{clock}"
    return Found(start, end, value)


def _clock(time: re.Match[str]) -> str | None:
    parts = time.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    half = (parts.get("half") or "").lower()
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - the clock's
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:  # noqa: PLR2004 - the clock's
        return None
    zone = parts.get("zone") or ""
    offset = _ZONES.get(zone.casefold(), "")
    if zone[:1] in {"+", "-"}:
        offset = f"{zone[:3]}:{zone[-2:]}"
    return f"{hour:02}:{minute:02}{offset}"
