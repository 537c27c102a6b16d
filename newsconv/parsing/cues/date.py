"""Lines that date the story: "November 19, 2026", "Publié le 18 novembre à 07h10".

Cues: `date-line`, `date-in-head`, `date-word` ("Published", "Updated"), `clock` (a bare time or a
time that opens the line, as in a live blog), `ago` ("2 hours ago").
"""

import re

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.fields.byline import opens_like_byline
from newsconv.parsing.fields.date_line import is_date_line, says_when
from newsconv.parsing.fields.dates import UNKNOWN, find_dates
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy, when_asked

_LINE = Cue("date-line", "is a date and nothing else")
_IN_HEAD = Cue("date-in-head", "holds a date, over the story")
_WORD = Cue("date-word", "says published or updated")
_CLOCK = Cue("clock", "opens with a time of day")
_AGO = Cue("ago", "says how long ago")

_CLOCK_OPENS = lazy(r"\(?(?:[0-2]?\d[:.h][0-5]\d|1?\d\s?[ap]\.?m\.?)\b", re.IGNORECASE)
_AGO_FORMS = when_asked(
    r"""\b\d+\+?\s*(?:s|secs?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|mo
    |yrs?|y|years?)\s+ago\b|\b(?:an?|one)\s+(?:minute|hour|day|week|month|year)\s+ago\b
    |^\d+\s?(?:h|hrs?|m|min|d|w)$|\byesterday\b|\bjust\s+now\b
    |\bvor\s+(?:\d+|einer|einem)\s+(?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?
    |monat(?:en)?|jahr(?:en)?)\b
    |\bil\s+y\s+a\s+(?:\d+|une?)\s+(?:minutes?|heures?|jours?|semaines?|mois|ans?)\b
    |\bhace\s+(?:\d+|una?)\s+(?:minutos?|horas?|días?|semanas?|mes(?:es)?|años?)\b
    |\bhá\s+(?:\d+|uma?)\s+(?:minutos?|horas?|dias?|semanas?|meses|anos?)\b
    |\b\d+\s+(?:minuti|ore|giorni|settimane|mesi|anni)\s+fa\b
    |\b\d+\s+(?:minuten|uur|dagen|weken|maanden|jaar)\s+geleden\b
    |\b\d+\s+(?:минут\w*|час\w*|дн\w+|день|недел\w+|месяц\w*|лет|год\w*)\s+назад\b
    |\b(?:för|for)\s+\d+\s+(?:minut\w*|timm?\w*|dag\w*|veck\w*|uk\w*)\s+(?:sedan
    |siden)\b
    |\b\d+\s+(?:minut\w*|godzin\w*|dni)\s+temu\b|\b\d+\s+(?:dakika|saat|gün
    |hafta)\s+önce\b
    |منذ\s+\S+\s+(?:دقيقة|دقائق|ساعة|ساعات|يوم|أيام)|قبل\s+\d+\s+(?:دقيقة|ساعة|ساعات
    |يوم|أيام)
    |\d{1,4}\s?(?:分钟|分鐘|小时|小時|天|个月|個月)前|\d{1,4}\s?(?:分|時間|日)前|\d{1,4}\s?(?:분|시간|일)\s*전
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 24
# One of these stands in each form of "ago" that has no digit, …
_AGO_WORDS = (
    *(" ago", "yesterday", "just now", "vor ein", "il y a", "hace un", "há um"),
    *("منذ", "قبل"),
)
# … and one of these in each that has.
_AGO_AFTER = (
    *(" ago", "vor ", "il y a", "hace ", "há ", " fa", "geleden", "назад", " sedan"),
    *(" siden", "temu", "önce", "منذ", "قبل", "前", "전"),
)
_AGO_ALONE = 5
"""A line of no more characters can be a bare "12 h"."""
_FEW = 14


def notice(document: Document, noticed: Noticed) -> None:
    """Add what the dates and times of a line say."""
    first = document.first_prose
    for at, (block, digit) in enumerate(
        zip(document.blocks, document.digits, strict=True)
    ):
        size = block.size
        if size > _LONGEST:
            continue
        text = block.text
        if digit:
            if is_date_line(text) and not opens_like_byline(text):
                noticed[at].append(_LINE)
            elif at < first and size <= _FEW and _has_full_date(text):
                noticed[at].append(_IN_HEAD)
        if size > _FEW:
            continue
        if digit:
            if says_when(text):
                noticed[at].append(_WORD)
            if _CLOCK_OPENS.match(text):
                noticed[at].append(_CLOCK)
        if _may_say_ago(block.folded, digit=digit) and _AGO_FORMS().search(text):
            noticed[at].append(_AGO)


def _may_say_ago(folded: str, *, digit: bool) -> bool:
    """Say whether a word of "ago" is in a line at all: its patterns are slow."""
    if digit and (len(folded) <= _AGO_ALONE or holds_any(folded, _AGO_AFTER)):
        return True
    return holds_any(folded, _AGO_WORDS)


def _has_full_date(text: str) -> bool:
    """Say whether a line holds a date with its year, or with a time."""
    return any(
        found.value is None or not found.value.startswith("XXXX") or ":" in text
        for found in find_dates(text, UNKNOWN)
    )
