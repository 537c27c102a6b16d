"""Years of other calendars in, the Gregorian date out, where the two agree on one day.

    令和8年11月19日 · 民國115年11月19日      an era's name and the year in it
    19 พฤศจิกายน 2569                    the Buddhist era of Thailand
    28 آبان 1405                         the solar Hijri calendar of Iran

The lunar Hijri month begins when the moon is seen and the Hebrew day at sunset: a date
in them can be two of ours, so that they stay as they are printed.
"""

from datetime import date, timedelta

ERAS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "民國": 1911,
    "民国": 1911,
}
"""The Gregorian years before an era's first."""

BUDDHIST = 543
"""The years of the Thai calendar before the Gregorian first."""

SOLAR_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "فروردین فروردين",
            "اردیبهشت ارديبهشت",
            "خرداد",
            "تیر تير",
            "مرداد امرداد",
            "شهریور شهريور",
            "مهر",
            "آبان ابان",
            "آذر",
            "دی دي",
            "بهمن",
            "اسفند",
        ),
        1,
    )
    for name in names.split()
}
"""The months of the solar Hijri year, with the Persian and the Arabic yeh."""

_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""The leap years of a cycle of 33, right from 1178 to 1633 (Birashk 1993)."""
_EPOCH_YEAR = 1403
_EPOCH = date(2024, 3, 20)
"""The first of Farvardin 1403."""
_LONG_MONTHS = 6
"""Months of 31 days; five of 30 follow, and one of 29 or 30."""
_MONTHS = 12


def solar_date(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of one of the solar Hijri calendar, or None."""
    short_last = month == _MONTHS and year % 33 not in _LEAP
    longest = 31 if month <= _LONG_MONTHS else 29 if short_last else 30
    if not 1 <= month <= _MONTHS or not 1 <= day <= longest:
        return None
    step = 1 if year >= _EPOCH_YEAR else -1
    between = range(_EPOCH_YEAR, year) if step > 0 else range(year, _EPOCH_YEAR)
    days = step * sum(365 + (each % 33 in _LEAP) for each in between)
    days += (month - 1) * 30 + min(month - 1, _LONG_MONTHS) + day - 1
    return _EPOCH + timedelta(days=days)
