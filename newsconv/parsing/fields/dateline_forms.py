r"""The forms that datelines are printed in: a paragraph's head in, what fits them out.

A form says where a place, a date, an agency and names stand; whether the words there
are a date and an agency is looked up after (`newsconv.parsing.fields.dateline`). What
has a form without an agency is told apart: it needs more evidence.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsconv.parsing.patterns import lazy

_SEP = r"(?:\.\s?[-–—]+|[—–―]+|--?|_|◦|ـ)"
_STOP = rf"\s*(?:{_SEP}(?:\s*[–—-]+)?|[.:])"
_UP = r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚА-ЯЁІЇЄҐЈЉЊЋЂЏΆΈ-ΏΑ-ΩẠ-ỹ]"
_LETTER = r"[^\W\d_]"
# "MADRID 18 Nov.": the month is no word of the place.
_MONTHS = (
    r"(?:jan|feb|fev|fév|mar|mär|apr|abr|avr|may|mai|jun|jui|jul|aug|ago|aoû|sep|set|oct|okt"
    rf"|out|ott|nov|dec|dez|dic|déc|ene|gen|giu|lug){_LETTER}{{0,7}}\.?\s\d"
)
_WORD = rf"(?!(?i:{_MONTHS})){_UP}[\w.'’‘ʼ\-]*"
_SMALL = (
    r"(?:de|del|della|la|le|les|sur|am|an|der|den|di|do|da|dos|du|of|on|upon|and|in|bei|im|el|al"
    r"|na|nad|u|над|на|pod|aan|ob|a\.\s?d\.|a\.)"
)
_PLACE = (
    rf"(?:['’‘]s[- ])?{_WORD}(?:(?<!\w{{4}}\.)[ /&·]+(?:{_SMALL}[ /]+)*{_WORD}){{0,5}}"
)
_REGION = rf"(?:,\s+{_PLACE}){{0,2}}(?:\s*[(\[]{_PLACE}[)\]])?"
_AT = rf"(?P<place>{_PLACE}{_REGION})"
_TOWN = rf"(?P<place>{_PLACE})"
# A day with its month in any language, or in figures; looked up after.
_DAY = (
    rf"(?:(?!(?i:{_MONTHS})){_LETTER}{{3,12}}\.?,?\s)?(?:(?:le|den|d\.|el|am)\s)?"
    rf"(?:\d{{1,2}}(?:\.|er|º|st|nd|rd|th)?(?:[ -](?:de\s)?{_LETTER}{{3,12}}\.?"
    r"(?:,?\s(?:de\s)?\d{4})?|[./-]\d{1,2}(?:[./-](?:\d{4}|\d\d))?\.?)"
    rf"|{_LETTER}{{3,10}}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|\d{{4}}\.\s{_LETTER}{{3,12}}\s\d{{1,2}}\.(?:,\s{_LETTER}{{4,10}})?|\d{{4}}-\d\d-\d\d)"
)
_DATE = rf"(?P<date>{_DAY})"
_DATED = rf"(?:[.,]?\s+{_DATE})?"
# Whatever stands in its place; whether it is an agency is looked up after. A list of
# 150 names in each form would take longer to compile than an article to parse.
_AGENCY = r"(?P<agency>[^()/\n]{2,40}?)"
_AGENCIES = r"(?P<agency>[^()\n]{2,60}?)"
_PLAIN = r"(?P<agency>[^()/—–|,\n]{2,40}?)"
_PERSON = rf"{_UP}[\w.'’\-]+(?:\s{_UP}[\w.'’\-]+){{1,2}}"


class _Form(NamedTuple):
    """A form, and what a head must hold to be tried: most forms are never compiled."""

    pattern: re.Pattern[str]
    hint: re.Pattern[str] | None


def _forms_of(*patterns: str) -> tuple[_Form, ...]:
    return tuple(map(_form, patterns))


def _form(pattern: str, hint: re.Pattern[str] | None = None) -> _Form:
    return _Form(lazy(pattern), hint)


_DIGIT = lazy(r"\d")
_COMMA = lazy(",")
_IN_BRACKETS = (
    # Ali VELİ/İSTANBUL, (DHA)-   and alone on a line   AYŞE DEMİR / AKKOY, (DHA)
    _form(
        rf"(?P<names>{_PERSON})\s?/\s?{_TOWN},?\s*\({_AGENCY}\)(?:\s*[-–—]|(?=\sStory\Z))",
        lazy("/"),
    ),
    # PLACE, Region, date (AGENCY) -
    _form(
        rf"{_AT}{_DATED}[.,]?\s*[(\[]{_AGENCIES}\*?[)\]]{_STOP}", lazy(rf"[)\]]{_STOP}")
    ),
    # New Delhi, Nov 18 (PTI) The
    _form(rf"{_AT}[.,]?\s+{_DATE},?\s*\({_AGENCIES}\)\s+(?={_UP})", _DIGIT),
    # STOCKHOLM (TT) Isen
    _form(
        rf"(?P<place>{_UP}{{3,}}(?:[/ ]{_UP}{{3,}}){{0,2}})\s*\({_AGENCY}\)\s+(?={_UP})",
        lazy(r"\)\s+\w"),
    ),
    # WASHINGTON — (AP) The · LONDON--(BUSINESS WIRE)-- · HONG KONG, Nov 18 - (ACN) -
    _form(
        rf"{_AT}{_DATED}\s*(?:--?|[—–])\s*\((?:{_AGENCY}(?:\s-\s{_DAY})?)\)(?:{_STOP})?",
        lazy(r"[-—–]\s*\("),
    ),
)
_OPENS_BRACKET = _forms_of(
    # (ANSA) - ROMA, 22 MAR - · (DIRE) Roma, 18 Nov. -
    rf"\({_AGENCIES}\)\s*(?:[-–—]+\s*)?{_AT}{_DATED}\.?\s*[-–—]+",
    # (Reuters) - Gold rose · (NTB): Isen
    rf"\({_AGENCIES}\)\s*(?:[—–]|--?|_|:)\s",
)
_SLASHED = _forms_of(
    # PLACE, date /AGENCY/ --   and   МОСКВА, 25 ноября. /Корр. ТАСС Иван Петров/.
    rf"{_AT}{_DATED}[.,]?\s+/\s?(?:Корр\.\s?)?{_AGENCY}(?:\s(?P<names>{_PERSON}))?\s?/\.?"
    rf"(?:{_STOP})?",
    # NEW YORK, NY / ACCESS Newswire / November 18, 2026 /
    rf"{_AT}\s/\s{_AGENCY}\s/\s{_DATE}\s/",
    # Halle/MZ. -
    rf"(?P<place>{_UP}{_LETTER}{{2,20}})/(?P<paper>[A-Z]{{2,4}})\.\s?[-–—]",
)
_DASHED = (
    # London CNN —
    _form(rf"{_TOWN}\s{{1,2}}(?P<agency>CNN)\s{{1,2}}[—–]\s", lazy("CNN")),
    # SINGAPORE - Media OutReach - 18 November 2026 -
    _form(rf"{_AT}\s[-–—]\s{_PLAIN}\s[-–—]\s{_DATE}\s[-–—]", _DIGIT),
    # МОСКВА, 10 фев — РИА Новости, Иван Петров. · Lima, nov. 18. ANDINA.–
    _form(
        rf"{_AT}{_DATED}[.,]?(?:\s*[—–]\s*|\s-{{1,2}}\s|(?<=\.)\s){_PLAIN}"
        rf"(?:,\s(?P<names>{_PERSON}))?\s*(?:{_SEP}|\.(?!\w))"
    ),
    # Accra, Nov. 18, GNA - · JAKARTA, KOMPAS.com -
    _form(rf"{_AT},\s+{_DATE},\s{_PLAIN}\s*[-–—]", _DIGIT),
    _form(rf"{_TOWN},\s{_PLAIN}\s*[-–—]", _COMMA),
)
_PIPED = _forms_of(
    # Beirut, Lebanon | AFP | Tuesday 11/18/2026 - 10:15 UTC+2 | 450 words
    rf"(?P<place>{_PLACE},\s{_PLACE})\s*\|\s*{_PLAIN}\s*\|(?:[^|\n]{{4,50}}\|){{0,2}}",
)
_OPENS_DATE = _forms_of(
    # Jan 30 (Reuters) - Gold · 18. nov (NTB) -
    rf"{_DATE}[.,]?\s*\({_AGENCIES}\){_STOP}",
    # 18.11. Warszawa (PAP) -
    rf"{_DATE},?\s+{_TOWN}\s*\({_AGENCIES}\){_STOP}",
    # 18 ноября, Минск /Корр. БЕЛТА/.
    rf"{_DATE},?\s+{_TOWN}\s*/(?:Корр\.\s?)?{_AGENCY}/\.?(?:{_STOP})?",
)
_BARE_AGENCY = _forms_of(
    # EFE.- Sube
    rf"(?P<agency>EFE|ANSA|Europa Press|EUROPA PRESS|Notimex|NTX|Télam)"
    rf"\s*\.?\s*[-–—]{{1,2}}\s*(?={_UP})",
)

_AR = r"[\u0620-\u06d3]"
_AR_DATE = (
    r"(?P<date>[\d\u0660-\u0669]{1,2}(?:\s[\u0620-\u06d3]{3,8}(?:[\s/][\u0620-\u06d3]{2,6}){0,2}"
    r"(?:\s[\d\u0660-\u0669]{4})?|[-/][\d\u0660-\u0669]{1,2}[-/][\d\u0660-\u0669]{4}))"
)
_ARABIC = _forms_of(
    # مانيلا، 3 ديسمبر (رويترز) -
    rf"(?P<place>{_AR}(?:{_AR}| ){{1,30}}?)(?:[،,]?\s*(?:في\s|-\s)?{_AR_DATE})?"
    r"(?:\s-\s\d{1,2}\s?-\s?\d{1,2})?"
    rf"\s*[-–—ـ]?\s*\({_AGENCY}\)\s*[-–—ـ:]+",
    # القدس - وكالات: · أنقرة / الأناضول - · أبوظبي في 18 نوفمبر / وام /
    rf"(?P<place>{_AR}(?:{_AR}| ){{1,24}}?)(?:[،,]?\s(?:في\s)?{_AR_DATE})?"
    rf"\s*[-–—ـ/]\s*(?P<agency>{_AR}(?:{_AR}|[ .]){{2,24}}?)\s*[-–—ـ:：/]+",
    # القاهرة ـ «الميناء»:
    rf"(?P<place>{_AR}{{3,15}}(?: {_AR}{{3,12}})?)\s*[-–—ـ]\s*«(?P<paper>[^»]{{3,25}})»\s*[:：]",
    # 9 يونيو (رويترز) -
    rf"{_AR_DATE}\s*\({_AGENCY}\)\s*[-–—ـ:]",
)
_SAUDI = _forms_of(
    # الرياض 08 جمادى الآخرة 1448 هـ الموافق 18 نوفمبر 2026 م واس
    rf"(?P<place>{_AR}(?:{_AR}| ){{1,24}}?)\s\d{{1,2}}\s{_AR}{{3,8}}(?:\s{_AR}{{4,8}})?"
    rf"\s1[34]\d\d\s?هـ\.?\s(?:الموافق\s)?{_AR_DATE}\s?م\s(?P<agency>{_AR}{{3,8}})"
    r"(?:\s?[-–—:])?\s",
)
# जयपुर, 18 नवंबर (भाषा) राजस्थान · ঢাকা, ১৯ নভেম্বর (বাসস) –
_IN = r"[\u0900-\u0963\u0970-\u09e3\u0a00-\u0a65\u0a70-\u0dff]"
_INDIC = _forms_of(
    rf"(?P<place>{_IN}{{2,20}}(?:[ /]{_IN}{{2,20}}){{0,2}})"
    rf"(?:,\s(?P<date>[\d०-९০-৯]{{1,2}}\s{_IN}{{2,12}}))?,?\s\({_AGENCY}\)"
    r"(?:\s?[-–—:।.]+)?\s",
)
_HEBREW = _forms_of(
    r"(?P<place>[\u05d0-\u05ea](?:[\u05d0-\u05ea'\"׳״]|[ -](?=[\u05d0-\u05ea])){2,24})"
    rf"\s*\({_AGENCY}\)\s*[-–—:]",
)

_HAN = r"[\u3005\u4e00-\u9fff]"
_ZH = (
    "新华社|新華社|新华网|人民网|中新社|中新网|央视网|光明网|中国网|环球网|国际在线|法新社|路透社|路透"
    "|美联社|美聯社|塔斯社|共同社|韩联社|彭博社|俄新社|德新社|中央社|中通社|香港中通社|安莎社|埃菲社"
    "|本报|本報|本刊|本台|人民日报|中国日报"
)
_REPORTERS = (
    r"(?:\s*[（(]\s*(?:本报|本報|特约|總社)?(?:记者|記者|通讯员|特派员)?\s*"
    r"(?P<names>[^）)]{2,60})[）)])"
)
_CHINESE = _forms_of(
    # 新华社北京1月27日电（记者李忠发、潘洁） · 中新网11月18日电
    rf"[据據【]?(?P<agency>{_ZH})(?P<place>{_HAN}{{2,8}}?)?"
    rf"(?P<date>(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日)"
    rf"(?:[专專]?[电電讯訊]】?{_REPORTERS}?|\s-\s)",
    # 本报讯（记者陈明）
    rf"(?P<agency>本报|本報)[讯訊]{_REPORTERS}",
    # （中央社記者王小明台北18日電） · （法新社巴黎18日電）
    rf"[（(](?P<agency>{_ZH})[记記]者(?P<names>{_HAN}{{3}})(?P<place>{_HAN}{{2,6}}?)\d{{1,2}}日"
    r"(?:[专專]|[综綜]合外)?[电電][）)]",
    rf"[（(](?P<agency>{_ZH})(?P<place>{_HAN}{{2,8}}?)\d{{1,2}}日(?:[专專]|[综綜]合外|外)?[电電][）)]",
    # （吉隆坡18日讯）
    rf"[（(](?P<paper>)(?P<place>{_HAN}{{2,8}}?)\d{{1,2}}日[讯訊][）)]",
)
_KANA = r"[\u3005\u30a0-\u30ff\u4e00-\u9fff]"
_JAPANESE = _forms_of(
    # 【エルサレム共同】 · 【カイロ時事＝鈴木一郎】
    rf"【(?P<place>{_KANA}{{1,12}}?)[=＝]?(?P<agency>共同|時事|聯合ニュース|中央社|AFP|ＡＦＰ|AP|ＡＰ|ロイター)"
    rf"(?:[=＝](?P<names>{_HAN}{{2,6}}))?】",
    # 【ワシントン＝山田太郎】 · 【北京・鈴木一郎】
    rf"【(?P<paper>)(?P<place>[\u30a0-\u30ff]{{2,10}}|{_HAN}{{2,4}})"
    rf"(?:[=＝](?=.{{3,7}}】)|・(?={_HAN}+】))(?P<names>{_HAN}{{3,6}}|{_HAN}{{1,4}}[ぁ-ん]{{1,4}})】",
    # 【11月18日 AFP】
    r"【(?P<date>\d{1,2}月\d{1,2}日)[\s　]?(?P<agency>AFP|ＡＦＰ|CNN|ロイター|時事|共同)(?:[^】]{0,8})】",
    # ［東京　１８日　ロイター］
    rf"[［\[](?P<place>{_KANA}{{1,14}}(?:／{_KANA}{{1,14}})?)[\s　]"
    r"(?:(?P<date>[\d０-９]{1,2}月[\d０-９]{1,2}日)|[\d０-９]{1,2}日)"
    r"[\s　](?P<agency>ロイター|ＡＰ|AP)[］\]](?:\s*[-－–—])?",
)
_BY_KOREAN = (
    r"\s*(?P<names>[가-힣]{2,4}(?:[·, ]+[가-힣]{2,4}){0,4})\s*"
    r"(?:기자|특파원|통신원|선임기자|인턴기자)"
)
_KOREAN = _forms_of(
    # (서울=연합뉴스) 홍길동 기자 = · [베이징=신화/뉴시스] · (도쿄 AFP=연합뉴스)
    r"[(\[【](?P<place>[가-힣]{2,10}(?:[·,/][가-힣]{2,8}){0,2})"
    r"(?:\s(?:AFP|AP|EPA|UPI|로이터|신화|교도|타스))?\s?[=＝]\s?"
    rf"(?P<agency>[가-힣A-Z]{{2,6}}(?:[/·=][가-힣\d]{{2,6}})?\d?)[)\]】](?:{_BY_KOREAN}\s*=?|\s*=)",
    # [매일항구 홍길동 기자]
    rf"[\[(](?P<paper>[가-힣A-Za-z\d]{{2,10}})[\s=]{_BY_KOREAN}[\])]\s*=?",
)

_CAPITAL = rf"{_UP}[{_UP[1:-1]}.'’ʼ\-]+"
# PLACE, Region, date — with no agency: the place is in capitals, the dash real.
_CAPITALS = lazy(
    rf"(?P<place>(?:['’]s-)?{_CAPITAL}(?:(?: (?:and|de|upon) |[ /]|\s&\s){_CAPITAL}){{0,3}}"
    rf"(?:,\s+{_PLACE}){{0,2}})(?:[.,]?\s+{_DATE})?"
    # A paper's or a station's own sign, which no list of agencies has: "(CNN)".
    rf"(?:\s*\((?P<sign>[A-Z][\w ]{{1,20}})\))?"
    rf"\s*(?P<dash>—|–|--| - |_)\s*(?=[\W\d_]*{_UP}|[\"“«„])"
)
# Basel, 18 November 2026 – Novartis: a day with its year stands for the agency.
_FULL_DATE = lazy(
    rf"(?P<place>{_PLACE}(?:,\s+{_PLACE}){{0,2}}),?\s+(?P<date>{_DAY}),?\s*[—–-]{{1,2}}\s*"
    rf"(?=[\W\d_]*{_UP}|[\"“«„])"
)
# Kiel (dpo) -
_SMALL_SIGN = lazy(
    rf"(?P<place>{_UP}{_LETTER}+(?:[ /-]{_UP}{_LETTER}+)?)\s\((?P<sign>[a-zäöü]{{3,4}})\)"
    rf"\s(?P<dash>[-–—])\s(?={_UP})"
)

_UNSIGNED = (
    (_CAPITALS, lazy(rf"^['’]?\w{_UP[:-1]}.’']|^['’]s-")),
    (_FULL_DATE, lazy(r"(?:19|20)\d\d,?\s*[—–-]")),
    (_SMALL_SIGN, lazy(r"\([a-zäöü]{3,4}\)")),
)
"""The forms without an agency, each with what a head must hold to be tried."""

_LATIN = lazy(_UP + r"|['’]")
_SEPARATES = lazy(r"[—–―_/|◦(\[]|--|[\s.]-|-\(|^\w{3,20}\.\s\d")


_DASHES = lazy(r"[—–]|\s-|-\s|\.-|^\w{3,20}\.\s\d")


class Fit(NamedTuple):
    """What fits a form."""

    match: re.Match[str]
    has_agency: bool
    """Whether the form has an agency's place; else its place must look like one."""


def fits(head: str) -> Iterator[Fit]:
    """Yield what fits a form at the start of a text, the surest form first."""
    first = head[:1]
    for form, hint in _forms(head, first):
        match = form.match(head) if hint is None or hint.search(head) else None
        if match:
            yield Fit(match, has_agency=True)
    if _LATIN.match(first):
        for form, hint in _UNSIGNED:
            match = form.match(head) if hint.search(head) else None
            if match:
                yield Fit(match, has_agency=False)


def _forms(head: str, first: str) -> Iterator[_Form]:
    """Yield the forms that may fit, by the head's first sign and the signs in it."""
    if first < "\u0590":
        yield from _western(head, first)
    elif first < "\u0600":
        yield from _HEBREW
    elif first < "\u0700":
        yield from _ARABIC
        if "هـ" in head:
            yield from _SAUDI
    elif "\u0900" <= first < "\u0e00":
        yield from _INDIC
    elif "\u3000" <= first <= "\u9fff" or first in "（［":
        yield from _JAPANESE if first in "【［" else _CHINESE
        if first == "【":
            yield from (*_CHINESE, *_KOREAN)


def _western(head: str, first: str) -> Iterator[_Form]:
    if first in "([":
        yield from _OPENS_BRACKET
        if not head.isascii():
            yield from (*_KOREAN, *_JAPANESE, *_CHINESE)
        return
    if first.isdigit():
        yield from _OPENS_DATE
        yield from _ARABIC[-1:]
        return
    if not _LATIN.match(first) or not _SEPARATES.search(head):
        return
    if "(" in head or "[" in head:
        yield from _IN_BRACKETS
        if _DIGIT.search(head):
            yield from _OPENS_DATE
    if "/" in head:
        yield from _SLASHED
    if "|" in head:
        yield from _PIPED
    if _DASHES.search(head):
        yield from _BARE_AGENCY
        yield from _DASHED
