"""The time of day beside a printed date in, its hours, minutes and zone out.

Nov. 19, 2026, 9:15 a.m. EST · le 19 novembre 2026 à 07h10 · 19.11.2026, 06:30 Uhr
06:30, 19 November 2026 · 2026年11月19日 午後6時30分 · 입력 2026.11.19. 오후 6:30
"""

import re
from typing import NamedTuple

from newsconv.parsing.patterns import lazy

_FORM = lazy(
    r"""(?:(?P<part>午前|午後|上午|下午|오전|오후|凌晨|早上|晚上)\s?)?
        (?P<hour>[0-2]?\d)
        \s?(?:[:：hH時时시点點]\s?|(?<=\d)\.(?=\d\d(?:\b|(?-i:[A-ZÅÄÖ]))))
        (?P<minute>[0-5]\d)(?!\d)
        (?::[0-5]\d(?:\.\d{1,9})?)?[分분]?
        # "7:05 AM ESTUpdated": the next word's capital may follow at once.
        (?:\s?(?P<half>[ap])\.?\s?m(?:\b\.?|(?-i:(?=[A-Z][a-z])))
          |\s?(?P<arabic>[صم])(?!\w)|\s?(?P<greek>[πμ])\.?μ\.?(?!\w))?
        (?:\s?(?P<zone>Z\b|Uhr\b|МСК\b|(?-i:[A-Z]{2,4}(?=\b|[A-Z][a-z]|\d\s))
           |[+-]\d\d:?\d\d))?""",
    re.VERBOSE | re.IGNORECASE,
)
_HOUR = lazy(r"(?P<hour>1?\d)\s?(?P<half>[ap])\.?\s?m\b\.?", re.IGNORECASE)
_BEFORE = lazy(
    r"(?<!\d)(?P<hour>[0-2]?\d)[:：](?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s(?P<zone>[A-Z]{2,4})\b)?[\s,|/·•–—-]{0,6}"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s,.]{1,3})?"
    r"(?:on\s+)?\Z",
    re.IGNORECASE,
)
_BETWEEN = lazy(
    r"(?:\s?[(（][月火水木金土日一二三四五六월화수목금토일][)）])?"
    # 14 июня 2026 года в 11:20 · 14. јун 2026. у 11:20
    r"(?:\s{1,2}(?:года?|г|року?|р|година|године)(?!\w)\.?|\.(?=\sу\s))?[\s,;|·•–—-]{0,6}"
    r"(?:T(?=\d)|(?:at|às|à|um|a\s+las|alle|ore|klo|kl\.?|om|о|(?:o\s)?godz\.?|o|в|у|v|w|u|ob|saat"
    r"|στις|الساعة|ساعت|בשעה|เวลา)(?!\w))?[\s,.|·•–—-]{0,6}",
    re.IGNORECASE,
)
_REACH = 36
"""A time before a date stands so near."""

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
_AFTERNOON = frozenset({"午後", "下午", "오후", "晚上"})
_NOON = 12
_LAST_HOUR = 23


class Clock(NamedTuple):
    """A time of day, and what it and its date take up together."""

    start: int
    end: int
    value: str
    """"09:15" or "09:15-05:00"."""


def clock_beside(text: str, start: int, end: int) -> Clock | None:
    """Return the time right after or right before the date at `[start, end)`."""
    between = _BETWEEN.match(text, end)
    at = between.end() if between else end
    time = _FORM.match(text, at) or _HOUR.match(text, at)
    if time is None:
        time = _BEFORE.search(text, max(0, start - _REACH), start)
    value = _value(time) if time else None
    if time is None or value is None:
        return None
    return Clock(min(start, time.start()), max(end, time.end()), value)


def _value(time: re.Match[str]) -> str | None:
    parts = time.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    half = _half(parts)
    if parts.get("part") and hour <= _NOON:
        hour = hour % _NOON + (_NOON if parts["part"] in _AFTERNOON else 0)
    elif half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if hour > _LAST_HOUR:
        return None
    zone = parts.get("zone") or ""
    offset = _ZONES.get(zone.casefold(), "")
    if zone[:1] in {"+", "-"}:
        offset = f"{zone[:3]}:{zone[-2:]}"
    return f"{hour:02}:{minute:02}{offset}"


def _half(parts: dict[str, str]) -> str:
    if parts.get("arabic"):
        return "p" if parts["arabic"] == "م" else "a"
    if parts.get("greek"):
        return "p" if parts["greek"] in "μΜ" else "a"
    return (parts.get("half") or "").lower()
