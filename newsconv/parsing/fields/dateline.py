"""A paragraph's text in, the dateline it opens with out, or none.

    GROSSETO, Italy (AP) -- The trial          → GROSSETO, Italy · AP
    SHANGHAI, Oct 13 (Reuters) - Shares        → SHANGHAI · October 13 · Reuters
    Madrid, 11 may (EFE).- El presidente       → Madrid · May 11 · EFE
    (ANSA) - ROMA, 22 MAR - Nuova              → ROMA · March 22 · ANSA
    МОСКВА, 25 ноября. /ТАСС/. Президент       → МОСКВА · November 25 · ТАСС
    新华社北京1月27日电（记者李忠发、潘洁）        → 北京 · January 27 · 新华社
    PORT MERROW — The council                  → PORT MERROW

An agency's sign is strong evidence; without one, only a place in capitals and a dash
will do: "PARIS, Texas is small" and "NATO (AP) members" are sentences.
"""

import re
from typing import NamedTuple

from newsconv.model import Author, Dateline, Moment, Span
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.dates import find_dates, moment

_REACH = 160
"""A dateline is over within so many characters."""

_SEP = r"(?:\.\s?[-–—]+|[—–―]+|--?|_|◦|ـ)"
_STOP = rf"\s*(?:{_SEP}(?:\s*[–—-]+)?|[.:])"
# Whatever stands in its place; whether it is an agency is looked up after. A list of
# 150 names in each form would take longer to compile than an article to parse.
_AGENCY = r"(?P<agency>[^()/\n]{2,30}?)"
_AGENCIES = r"(?P<agency>[^()\n]{2,60}?)"
_CAPS = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄ]"
_WORD = rf"{_CAPS}[\w.'’\-]*"
# A place: capitalised words with the small ones of place names between them.
_PLACE = (
    rf"{_WORD}(?:[ /]+(?:(?:de|del|la|le|les|sur|am|an|der|den|di|do|da|dos|du|of|on|"
    rf"upon|and|in|bei|im|el|al)[ /]+)*{_WORD}){{0,4}}"
)
_REGION = rf"(?:,\s+{_PLACE})?(?:\s*\({_PLACE}\))?"
_DATE = r"(?P<date>[^()/—–\n]{2,24}?)"

_FORMS = tuple(
    re.compile(form)
    for form in (
        # PLACE, Region, date (AGENCY) -
        rf"(?P<place>{_PLACE}{_REGION})(?:,\s+{_DATE})?\s*\({_AGENCIES}\){_STOP}",
        # Jan 30 (Reuters) - Gold
        rf"(?P<date>{_CAPS}[a-z]{{2,8}}\.? \d{{1,2}})\s*\({_AGENCY}\){_STOP}",
        # PLACE, date /AGENCY/ --   and   МОСКВА, 25 ноября. /ТАСС/.
        rf"(?P<place>{_PLACE}{_REGION})(?:,\s+{_DATE})?\.?\s*/{_AGENCY}/\.?"
        rf"(?:{_STOP})?",
        # LONDON--(BUSINESS WIRE)--
        rf"(?P<place>{_PLACE}{_REGION})\s*-{{1,2}}\({_AGENCY}\)-{{1,2}}",
        # МОСКВА, 10 фев — РИА Новости.
        rf"(?P<place>{_PLACE})(?:,\s+{_DATE})?\s*[—–-]\s*{_AGENCY}\s*\.",
        # (ANSA) - ROMA, 22 MAR -
        rf"\({_AGENCY}\)\s*[-–—]+\s*(?P<place>{_PLACE})(?:,\s+{_DATE})?\s*[-–—]+",
        # STOCKHOLM (TT) Isen
        rf"(?P<place>{_CAPS}{{3,}})\s*\((?P<agency>TT|NTB|STT|Ritzau)\)\s+(?={_CAPS})",
        # (Reuters) - Gold rose
        rf"\({_AGENCY}\)\s*(?:[—–]|--?)\s",
        # EFE.- Sube
        r"(?P<agency>EFE|ANSA|Europa Press|EUROPA PRESS)\s*\.?\s*[-–—]{1,2}",
        # مانيلا، 3 ديسمبر (رويترز) -
        r"(?P<place>[\u0600-\u06ff][\u0600-\u06ff ]{1,30}?)"
        r"(?:،\s*(?P<date>\d{1,2} [\u0600-\u06ff ]{2,20}?))?"
        rf"\s*\({_AGENCY}\)\s*[-–—ـ:]",
        r"(?P<place>[\u0600-\u06ff]{3,15})\s*[-–—ـ]\s*(?P<agency>وكالات|رويترز)\s*[:：]",
        r"(?P<date>[\d\u0660-\u0669]{1,2} [\u0600-\u06ff ]{3,20}?)"
        rf"\s*\({_AGENCY}\)\s*[-–—ـ:]",
        # 新华社北京1月27日电（记者李忠发、潘洁）
        r"(?P<agency>新华社|新華社|新华网|人民网|中新社|中新网)"
        r"(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<date>\d{1,2}月\d{1,2}日)电"
        r"(?:\s*[（(]\s*(?:记者|記者)?\s*(?P<names>[^）)]{2,60})[）)])?",
        # 【エルサレム共同】
        r"【(?P<place>[^】]{1,12}?)(?P<agency>共同|時事)】",
        # (서울=연합뉴스) 홍길동 기자 =
        rf"\((?P<place>[가-힣]{{2,8}})={_AGENCY}\)"
        r"(?:\s*(?P<names>[가-힣]{2,4}(?:[·, ]+[가-힣]{2,4}){0,4})\s*기자)?\s*=",
    )
)

# PLACE, Region, date — with no known agency: the place is in capitals, the dash real.
_CAPITALS = re.compile(
    rf"(?P<place>(?:{_CAPS}[{_CAPS[1:-1]}.'’\-]+)(?:[ /](?:{_CAPS}[{_CAPS[1:-1]}.'’\-]+))"
    rf"{{0,3}}(?:,\s+{_PLACE})?)(?:,\s+{_DATE})?"
    # A paper's or a station's own sign, which no list of agencies has: "(CNN)".
    rf"(?:\s*\((?P<agency>[A-Z]{{2,5}})\))?\s*(?P<dash>—|–|--| - |_)\s*(?=[\W\d_]*{_CAPS}|[\"“«„])"
)


# What stands in every dateline; one look for it spares most paragraphs sixteen.
_SEPARATES = re.compile(r"[—–―_/ـ◦】=电)]|--|[)\s.]-|\)\s*[-:.]|-\(")


class DatelineReading(NamedTuple):
    """A dateline's parts, in offsets of the text it was found in."""

    end: int
    """After the separator."""
    place: str | None
    agency: str | None
    date: tuple[int, int] | None
    names: tuple[tuple[int, int], ...]


def find_dateline(text: str) -> DatelineReading | None:
    """Return the dateline a paragraph opens with, or None."""
    head = text[:_REACH]
    if head[:1].islower() or not _SEPARATES.search(head):
        return None
    for form in _FORMS:
        match = form.match(head)
        if match and _is_sound(match, text) and _are_agencies(match["agency"]):
            return _reading(match)
    match = _CAPITALS.match(head)
    if match and _is_sound(match, text) and _is_place(match, head):
        return _reading(match)
    return None


def is_dateline(text: str) -> bool:
    """Say whether a line is a dateline with no story after it."""
    if len(text) > _REACH // 2:
        return False
    found = find_dateline(f"{text} Story")
    return found is not None and found.end >= len(text)


def read_dateline(text: str, offset: int, language: str | None) -> Dateline | None:
    """Return the dateline that `text` opens with; `offset` is where `text` starts."""
    found = find_dateline(text) or find_dateline(f"{text} Story")
    if found is None:
        return None
    printed = text[: found.end].rstrip()
    date: Moment | None = None
    if found.date:
        start, end = found.date
        dates = find_dates(text[start:end], language)
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


def _is_sound(match: re.Match[str], text: str) -> bool:
    """Refuse what has no story after it, or a date that is none."""
    if not text[match.end() :].strip():
        return False
    date = match.groupdict().get("date")
    return date is None or bool(find_dates(date, "de"))


def _are_agencies(names: str) -> bool:
    """Say whether what stands in an agency's place is one, or several."""
    return is_agency(names) or all(map(is_agency, _BETWEEN.split(names)))


_BETWEEN = re.compile(r"\s*[/,]\s*|\s+")


def _is_place(match: re.Match[str], head: str) -> bool:
    """Refuse shouting, short forms of names, and matches: "ROMA - LAZIO"."""
    place = match["place"]
    if len(place) < _SHORTEST or _NOT_A_PLACE.search(place):
        return False
    words = head[match.end() :].split(None, 1)
    following = words[0] if words else ""
    return match["dash"] != " - " or len(following) == 1 or not following.isupper()


_SHORTEST = 4
"""ROME and GAZA are places; EU, AI, WHO and II are none."""
_NOT_A_PLACE = re.compile(
    r"\b(?:BREAKING|UPDATE|UPDATED|EXCLUSIVE|LIVE|VIDEO|WATCH|PHOTOS?|OPINION|ANALYSIS|"
    r"REVIEW|CORRECTION|EDITOR|NOTE|NEWS|ALERT|FLASH|FILE|Q|A|THE|I|WHAT|WHY|HOW|WHO|"
    r"(?<!ISLE )OF|NASA|NATO|FIFA|UEFA|OPEC|ASEAN|UNESCO|UNICEF|COVID|LETTERS?|SPORTS?|"
    r"INTERVIEW|EXPLAINER|ADVERTISEMENT|WARNING|NOTICE|SUMMARY|CONTENTS?|PART|CHAPTER)\b"
)


# "李忠发、潘洁", "张艺和俞铮"; 李和平 has the and in his name.
_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,3}(?=和[\u4e00-\u9fff]{2,3}(?:[、，,\s]|\Z))"
    r"|(?<=[\u4e00-\u9fff]{2}和)[\u4e00-\u9fff]{2,3}(?=[、，,\s]|\Z)"
    r"|[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])|[가-힣]{2,4}"
)


def _reading(match: re.Match[str]) -> DatelineReading:
    parts = match.groupdict()
    names: list[tuple[int, int]] = []
    if parts.get("names"):
        at = match.start("names")
        names = [
            (at + name.start(), at + name.end())
            for name in _NAME.finditer(parts["names"])
        ]
    return DatelineReading(
        match.end(),
        (parts.get("place") or "").rstrip(" -") or None,
        parts.get("agency"),
        match.span("date") if parts.get("date") else None,
        tuple(names),
    )
