"""Printed dates in, `Moment`s out, in the languages of `months`.

Read: "Nov. 19, 2026, 9:15 a.m.", "19 novembre 2026 à 07h10", "19.11.2026, 06:30 Uhr",
"2026-11-19T06:30Z", "2026年11月19日", "١٩ نوفمبر ٢٠٢٦", "October 7" (no year: EDTF
XXXX-10-07), "Nov 19 20266:30 AM" (a space lost), "令和8年11月19日", "19 พฤศจิกายน 2569".
Left unread: "yesterday", "3 hours ago", and 03/04/2026 where the language does not say
which comes first.

A year of two digits ("19.11.26", "11/19/26 6:30 AM") does not print its century: it is
read as POSIX reads %y (69 to 99 are 19xx, the others 20xx), only where a clock stands
beside it, a word such as "am" before it or nothing else on the line, and not in
languages that may put the year first. With hyphens (01-09-26) it is left unread.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Moment, Span
from newsconv.parsing.fields.months import MONTHS

# Vowel signs, which Python counts as no letters.
_MARKS = r"\u0900-\u0963\u0970-\u0dff\u0e31-\u0e4e\u102b-\u103e"
# Any word stands for a month here and is looked up after: 600 names in a pattern
# would be tried letter by letter at every place of every line.
_MONTH = (
    rf"(?P<month>(?:كانون|تشرين)\s\w{{3,6}}|[^\W\d_](?:[^\W\d_]|[{_MARKS}]){{1,13}})"
    # "نوفمبر/تشرين الثاني": both names of one month.
    r"(?![^\W\d_])\.?(?:\s?/\s?[\u0620-\u064a]{2,6}(?:\s[\u0620-\u064a]{4,6})?)?"
)
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# At most so many spaces, or a line of nothing else would be tried in all its parts.
_OF = r"(?:\s{1,4}(?:(?:de|del|di|of)\s{1,4}|d['’]\s?)?|\s{0,2}-\s{0,2}|(?<=\.))"
# A time or an age may be glued to the year: "20267:05 AM", "20263 years".
_END = r"(?!\d(?!\d?:[0-5]\d)(?!\d?\s(?:min|hour|day|week|month|year)))"

_NUMBERS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/.])(?P<number>[01]?\d)(?P=sep){_DAY}(?!\d)",
        rf"(?<!\d)(?P<first>[0-3]?\d)(?P<sep>[./-])(?P<second>[0-3]?\d)(?P=sep)"
        rf"{_YEAR}{_END}",
        r"(?<![\d./:-])(?<!\bv)(?P<first>[0-3]?\d)(?P<sep>[./])(?P<second>[0-3]?\d)(?P=sep)"
        r"(?P<short>\d\d)(?![\w/:-]|[.,]\d)",
    )
)
_MARKED = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<number>[01]?\d)\s?[月월]\s?{_DAY}\s?[日일]",
        r"(?P<era>令和|平成|昭和|民國|民国)\s?(?P<era_year>\d{1,3}|元)\s?年\s?"
        rf"(?P<number>[01]?\d)\s?月\s?{_DAY}\s?日",
        rf"(?<!\d)(?P<number>[01]?\d)\s?[月월]\s?{_DAY}\s?[日일]",
        rf"(?<!\d){_DAY}\stháng\s(?P<number>[01]?\d)(?:,|\snăm)?\s{_YEAR}(?!\d)",
    )
)
_WORDED = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}\.\s{_MONTH}\s{_DAY}\.",
        rf"(?<!\d){_DAY}\s{{1,4}}(?P<month>[\u0e01-\u0e4e]{{5,12}})\s{{1,4}}"
        r"(?:พ\.ศ\.\s?)?(?P<thai>2[45]\d\d)(?!\d)",
        rf"(?<!\d)(?<!\d:){_DAY}\.?(?:st|nd|rd|th|er|º|ª)?{_OF}{_MONTH}(?:,?{_OF}{_YEAR}{_END})?",
        rf"(?<!\w){_MONTH}\s{{1,4}}{_DAY}(?:st|nd|rd|th)?(?!\d)"
        rf"(?:,?\s{{1,4}}(?:at\s)?{_YEAR}{_END})?",
        # Not the rest of "32 November 2026".
        rf"(?<!\w)(?<!\d\s)(?<!\d[.]\s)(?<!\d\w\w\s){_MONTH}\s{{1,4}}{_YEAR}{_END}",
    )
)
# What a line must hold for a form to be tried at all.
_NUMBER_HINT = re.compile(r"\d[-/.]\d")
_MARK_HINT = re.compile("[年월月]|tháng", re.IGNORECASE)
_WORD = re.compile(rf"[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}][^\W\d_]*)*")
_TIME = re.compile(
    r"""(?:(?P<part>午前|午後|上午|下午|오전|오후)\s?)?(?P<hour>[0-2]?\d)\s?(?:[:：hH時시点]\s?|(?<=\d)\.(?=\d\d(?:\b|(?-i:[A-ZÅÄÖ]))))(?P<minute>[0-5]\d)(?!\d)
        (?::[0-5]\d(?:\.\d{1,9})?)?[分분]?
        # "7:05 AM ESTUpdated": the next word's capital may follow at once.
        (?:\s?(?P<half>[ap])\.?m(?:\b\.?|(?-i:(?=[A-Z][a-z]))))?
        (?:\s?(?P<zone>Z\b|Uhr\b|МСК\b|(?-i:[A-Z]{2,4}(?=\b|[A-Z][a-z]))
           |[+-]\d\d:?\d\d))?""",
    re.VERBOSE | re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"(?<!\d)(?P<hour>[0-2]?\d)[:：](?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s(?P<zone>[A-Z]{2,4})\b)?[\s,|/·•–—-]{0,6}"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s,.]{1,3})?"
    r"(?:on\s+)?\Z",
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

_ZEROS = "٠۰०০੦૦௦౦೦൦๐၀០０"
_DIGITS = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The years before an era's first."""
_BUDDHIST = 543
_CENTURY_TURNS = 69
_SURE_SIZE = 7
_YEAR_FIRST = frozenset({"ja", "zh", "ko", "hu", "lt", "fa", "mn"})
_MONTH_OPENINGS = frozenset(name.split()[0] for name in MONTHS)
_SHORT_YEAR_AFTER = re.compile(
    r"(?:(?<!\w)(?:am|vom|on|le|il|el|em|op|den|stand|updated|published|posted|date)"
    r"[\s:]{1,3})\Z",
    re.IGNORECASE,
)

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
    plain = text if text.isascii() else text.translate(_DIGITS)
    found: list[Found] = []
    taken = bytearray(len(plain))
    for form in _forms(plain):
        for match in form.finditer(plain):
            value = _value(match, language)
            start, end = match.span()
            if value == "" or any(taken[start:end]):
                continue
            date = _with_time(plain, start, end, value)
            if match.groupdict().get("short") and not _is_alone(plain, date, end):
                continue
            found.append(date)
            taken[start:end] = b"\x01" * (end - start)
    return tuple(sorted(found, key=lambda date: date.start))


def _forms(plain: str) -> Iterator[re.Pattern[str]]:
    """Yield the forms that a text may have; most lines with a digit have none."""
    if _NUMBER_HINT.search(plain):
        yield from _NUMBERS
    if _MARK_HINT.search(plain):
        yield from _MARKED
    for word in _WORD.findall(plain):
        folded = word.casefold()
        # Hebrew writes "in" as a part of the month: בנובמבר.
        if folded in _MONTH_OPENINGS or folded[:1] == "ב":
            yield from _WORDED
            return


def _is_alone(plain: str, date: Found, end: int) -> bool:
    """Say whether three short numbers are a date's and not a version's or a score's."""
    has_clock = date.end > end or ":" in plain[date.start : end]
    if has_clock or _SHORT_YEAR_AFTER.search(plain[: date.start][-12:]):
        return True
    # "1.2.26" may number a section.
    return len(plain[date.start : date.end]) >= _SURE_SIZE and not any(
        map(str.isalpha, plain[: date.start] + plain[date.end :])
    )


def moment(text: str, found: Found, offset: int) -> Moment:
    """Return a found date as a node; `offset` is where `text` starts in the source."""
    return Moment(
        text[found.start : found.end],
        found.value,
        span=Span(offset + found.start, offset + found.end),
    )


def _value(match: re.Match[str], language: str | None) -> str | None:
    """Return EDTF, None where ambiguous, "" where it is no date at all."""
    parts = match.groupdict()
    year = _year(parts)
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        if parts.get("short") and (language or "").partition("-")[0] in _YEAR_FIRST:
            return None
        return _numeric(first, second, year or 0, language, parts["sep"])
    if parts.get("number"):
        month = int(parts["number"])
    else:
        name = " ".join(parts["month"].casefold().split())
        named = MONTHS.get(name) or MONTHS.get(name.removeprefix("ב"))
        if named is None:
            return ""
        month = named
    if not parts.get("day"):
        return f"{year:04}-{month:02}"
    return _edtf(year, month, int(parts["day"]))


def _year(parts: dict[str, str]) -> int | None:
    if parts.get("year"):
        return int(parts["year"])
    if parts.get("short"):
        short = int(parts["short"])
        return short + (1900 if short >= _CENTURY_TURNS else 2000)
    if parts.get("era"):
        in_era = 1 if parts["era_year"] == "元" else int(parts["era_year"])
        return _ERAS[parts["era"]] + in_era
    if parts.get("thai"):
        return int(parts["thai"]) - _BUDDHIST
    return None


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
        time = _TIME_BEFORE.search(text, max(0, start - 36), start)
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
    part = parts.get("part")
    if part and hour <= 12:  # noqa: PLR2004 - the clock's
        hour = hour % 12 + (12 if part in {"午後", "下午", "오후"} else 0)
    elif half:
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
