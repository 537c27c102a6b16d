"""A date as somebody typed it in, checked against the calendar; EDTF out."""

import re
from datetime import datetime

_FORM = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})"
    r"(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?",
    re.ASCII,
)


def real_date(text: str) -> str:
    """Return `text` if it is a date there is, in EDTF level 0 (ISO 8601-2).

    A day, a month, a year, or a day with its time: "2026-11-19", "2026-11",
    "2026", "2026-11-19T06:30".

    Raises:
        ValueError: it is none of these, with the reason in words.
    """
    found = _FORM.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a date; write YYYY-MM-DD")
    year, month, day, time = found.groups()
    try:
        datetime.fromisoformat(f"{year}-{month or '01'}-{day or '01'}{time or ''}")
    except ValueError:
        raise ValueError(f"{text!r} is not in the calendar") from None
    return text


def real_period(text: str) -> str:
    """Return `text` if it is a date there is, or two with a stroke between.

    Raises:
        ValueError: a date is none, or the last comes before the first.
    """
    first, stroke, last = text.partition("/")
    if not stroke:
        return real_date(text)
    if real_date(first) > real_date(last):
        raise ValueError(f"{text!r} ends before it begins")
    return text
