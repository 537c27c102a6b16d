"""A paragraph's text in, the dateline it opens with out, or none.

    GROSSETO, Italy (AP) -- The trial          → GROSSETO, Italy · AP
    SHANGHAI, Oct 13 (Reuters) - Shares        → SHANGHAI · October 13 · Reuters
    Madrid, 11 may (EFE).- El presidente       → Madrid · May 11 · EFE
    (ANSA) - ROMA, 22 MAR - Nuova              → ROMA · March 22 · ANSA
    МОСКВА, 25 ноября. /ТАСС/. Президент       → МОСКВА · November 25 · ТАСС
    LEEDS, March 12, 2026 /NewsLine/ -- A      → LEEDS · March 12 · NewsLine
    新华社北京1月27日电（记者李忠发、潘洁）        → 北京 · January 27 · 新华社
    PORT MERROW — The council                  → PORT MERROW

An agency's sign is strong evidence; without one, only a place in capitals and a dash,
or a day with its year, will do: "PARIS, Texas is small" and "NATO (AP) members" are
sentences.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Author, Dateline, Moment, Span
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.dateline_forms import Fit, fits
from newsconv.parsing.fields.dates import find_dates, moment
from newsconv.parsing.fields.places import may_be_place, opens_with_by
from newsconv.parsing.fields.wires import (
    is_small_sign,
    is_station,
    is_weak,
    is_wire,
    says_news,
)
from newsconv.parsing.patterns import lazy, when_asked

_REACH = 160
"""A dateline is over within so many characters."""
_LINE = 80
"""A line that is a dateline and nothing else is no longer."""

# What stands in every dateline; one look for it spares most paragraphs the rest.
_SEPARATES = lazy(r"[—–―_/|ـ◦】］=电電讯訊)\]]|--|[\s.]-|^\w{3,20}\.\s\d")


class DatelineReading(NamedTuple):
    """A dateline's parts, in offsets of the text it was found in."""

    end: int
    """After the separator."""
    place: str | None
    agency: str | None
    date: tuple[int, int] | None
    names: tuple[tuple[int, int], ...]


# A paragraph is asked by its cues and again when the story is read.
@lru_cache(maxsize=64)
def find_dateline(text: str) -> DatelineReading | None:
    """Return the dateline a paragraph opens with, or None."""
    return _found(text, text)


def is_dateline(text: str) -> bool:
    """Say whether a line is a dateline with no story after it."""
    return len(text) <= _LINE and _alone(text) is not None


def read_dateline(text: str, offset: int, language: str | None) -> Dateline | None:
    """Return the dateline that `text` opens with; `offset` is where `text` starts."""
    found = (_alone(text) if len(text) <= _LINE else None) or find_dateline(text)
    if found is None:
        return None
    printed = text[: found.end].rstrip()
    date: Moment | None = None
    if found.date:
        start, end = found.date
        # In a dateline "2 ago" is no time past, whatever the story's language.
        dates = find_dates(text[start:end], language) or find_dates(text[start:end])
        if dates:
            date = moment(text[start:end], dates[0], offset + start)
    return Dateline(
        printed,
        found.place,
        found.agency,
        date,
        tuple(
            Author(text[start:end], span=Span(offset + start, offset + end))
            for start, end in found.names
        ),
        span=Span(offset, offset + len(printed)),
    )


def _alone(text: str) -> DatelineReading | None:
    """Return the dateline that is all of a line: its story stands on the next."""
    found = _found(f"{text} {_STORY}", None)
    return found if found and found.end >= len(text) else None


_STORY = "Story"


def _found(text: str, story: str | None) -> DatelineReading | None:
    """Find a dateline; `story` is None where the line ends with it."""
    head = text[:_REACH]
    first = head[:1]
    if (first.islower() and first not in "'’") or not _SEPARATES.search(head):
        return None
    for fit in fits(head):
        match = fit.match
        if not text[match.end() :].strip() or not _dates(match):
            continue
        if fit.has_agency:
            sound = _is_signed(match, on_its_own=story is None)
        else:
            sound = _is_unsigned(fit, head, story)
        if sound:
            return _reading(match)
    return None


def _dates(match: re.Match[str]) -> bool:
    """Refuse what has a day's form and is none."""
    date = match.groupdict().get("date")
    return date is None or bool(find_dates(date))


def _is_signed(match: re.Match[str], *, on_its_own: bool) -> bool:
    """Say whether what stands in an agency's place is one, or several."""
    parts = match.groupdict()
    if opens_with_by(parts.get("place") or ""):
        return False
    agency = parts.get("agency")
    if agency is None:
        # A paper's own sign: its form says enough.
        return parts.get("paper") is not None and not _NO_PAPER.match(match[0])
    if not is_wire(agency):
        # No list has all agencies and distributors: (Harbour Press), /NewsLine/.
        if _DISTRIBUTED.search(match[0]):
            return True
        return parts.get("date") is not None and says_news(agency)
    # "LONDON (CNN)" may name a bureau; "STOCKHOLM (TT)" is a wire's.
    if on_its_own and match[0].endswith(") ") and not parts.get("date"):
        return is_agency(agency)
    if _NO_PAPER.match(match[0]):
        return False
    if not is_weak(agency):
        return True
    place = parts.get("place") or ""
    return place.partition(",")[0].isupper() or parts.get("date") is not None


_DISTRIBUTED = lazy(
    r"(?:19|20)\d\d\s+/\s?[A-Z][\w.\-]*(?: [A-Z][\w.\-]*){0,3}\s?/\s*(?:--|[—–-])\s*\Z"
)
_NO_PAPER = lazy(r"【(?:写真|動画|図|解説|社説|特集|連載|速報|独自|画像|映像|地図)")


def _is_unsigned(fit: Fit, head: str, story: str | None) -> bool:
    """Say whether a place with no agency's sign is one, and a story follows."""
    match = fit.match
    parts = match.groupdict()
    place = parts["place"]
    sign = parts.get("sign")
    more = parts.get("dash") in {"—", "--", "_"} and " " not in place
    if not may_be_place(place, sure=bool(sign or parts.get("date")) or more):
        return False
    if sign and not (is_station(sign) or is_small_sign(sign)):
        return False
    rest = head[match.end() :] if story is None else story[match.end() :]
    if story is not None and not _is_story(rest):
        return False
    if "dash" not in parts:
        # Basel, 18 November 2026 – Novartis
        return _HAS_YEAR.search(parts["date"]) is not None and not is_wire(place)
    # Matches: "ROMA - LAZIO".
    words = rest.split(None, 1)
    following = words[0] if words else ""
    return parts["dash"] != " - " or len(following) == 1 or not following.isupper()


_HAS_YEAR = lazy(r"(?:19|20)\d\d")
_CLOSED = lazy(r"[.!?…。][\"”“»«’‘')]*(?:\s|\Z)")
_STORY_WORDS = 8


def _is_story(rest: str) -> bool:
    """Say whether a sentence follows, and not the rest of a title or a headline."""
    return bool(_CLOSED.search(rest[:400])) or rest.count(" ") >= _STORY_WORDS


_TRADE = lazy("(?:特约|特約|见习|實習|实习)?(?:记者|記者|通讯员|通訊員|特派员|特派員)")
# "李忠发、潘洁", "张艺和俞铮"; 李和平 has the and in his name.
_NAME = when_asked(
    r"[\u3005\u4e00-\u9fff]{2,3}(?=和[\u4e00-\u9fff]{2,3}(?:[、，,\s]|\Z))"
    r"|(?<=[\u4e00-\u9fff]{2}和)[\u4e00-\u9fff]{2,3}(?=[、，,\s]|\Z)"
    r"|[\u3005\u4e00-\u9fff]{2,6}[ぁ-ん]{0,4}(?![\u4e00-\u9fff])|[가-힣]{2,4}"
    r"|[^\W\d_][\w.'’\-]+(?:\s[^\W\d_][\w.'’\-]+)+"
)


def _reading(match: re.Match[str]) -> DatelineReading:
    parts = match.groupdict()
    names: list[tuple[int, int]] = []
    if parts.get("names"):
        at = match.start("names")
        # "记者李明 通讯员王芳": each with what he is.
        said = _TRADE.sub(lambda trade: " " * len(trade[0]), parts["names"])
        names = [
            (at + name.start(), at + name.end()) for name in _NAME().finditer(said)
        ]
    return DatelineReading(
        match.end(),
        _place(parts.get("place") or ""),
        parts.get("agency") or parts.get("sign") or parts.get("paper") or None,
        match.span("date") if parts.get("date") else None,
        tuple(names),
    )


def _place(printed: str) -> str | None:
    """Take off what ends a place's sentence: "МОСКВА. 18 ноября." but "BOSTON, Mass."."""
    place = printed.rstrip(" -")
    if "," not in place and place.endswith("."):
        place = place[:-1]
    return place or None
