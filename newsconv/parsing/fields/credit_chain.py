"""A credit's words in, its chain out: who made the picture, for whom, via whom.

Jane Roe/AFP via Getty Images      dpa/Max Muster       AP Photo/Leo Strand, File
新华社记者 陈亦舟 摄                山田花子撮影           홍길동 기자
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsconv.model import CreditParty, CreditRole, Span
from newsconv.parsing.fields.agencies import is_picture_source
from newsconv.parsing.fields.credit_words import COMPANY, FILLER
from newsconv.parsing.fields.name_words import PARTICLES
from newsconv.parsing.patterns import lazy

VIA = lazy(
    r"\s*(?:\b(?:via|vía|über|through|lewat|aracılığıyla|przez|через)\b|عبر|באמצעות)\s*"
    r"|\s(?:on|from|auf|sur|på|na|op)\s+(?=(?:Unsplash|Pixabay|Pexels|Flickr|Wikimedia"
    r"|Instagram|Facebook|Twitter|YouTube|X\b))",
    re.IGNORECASE,
)
DIVIDER = lazy(
    r"\s*[/／|｜;；•·、]\s*|\s+[-–—]+\s+|[—]|,\s*|،\s*|\s*[=＝]\s*|\s*\((?=\S)|\)\s*|(?<=[a-zß-ÿ]{3})\.\s+"
)
_FOR = lazy(
    r"(?<!\s)\s+(?:for|pour|für|para|per|för|dla|для|voor|til|pro)\s+", re.IGNORECASE
)
_AND = lazy(r"\s+(?:and|und|et|y|e|en|och|og|ja|i|a|и|та|ve|&|\+)\s+|、|·")

_EASTERN = "\u1100"
"""Below stand the letters of the West, of the Near East and of India."""
_HAN = r"\u4e00-\u9fff々"
_CHINESE = lazy(
    rf"(?P<agency>新华社|新華社|中新社|中央社|人民网|新华网|[{_HAN}]{{2,6}}[报報网網社])?\s*"
    rf"(?:特约|特約|本报|本報|见习|見習)?(?:记者|記者|通讯员|通訊員)?\s*"
    rf"(?P<name>[{_HAN}]{{2,4}}?)\s*(?:摄影?|攝影?|供图|供圖|拍摄|拍攝)"
)
_JAPANESE = lazy(rf"(?P<name>[{_HAN}\u3040-\u30ff]{{2,12}}?)\s*(?:記者)?(?:撮影|写す)")
_GIVEN = lazy(
    r"(?P<agency>.{2,40}?)\s*(?:提供|供图|供圖|제공|자료\s?사진|資料(?:写真)?)"
)
_KOREAN = lazy(r"(?P<name>[가-힣]{2,4})\s*(?:기자|촬영|작가|인턴기자|선임기자)")
# After these a person is named; after "来源" it may be anybody.
_TAKEN_BY = lazy(
    r"(?:写真|撮影|摄影|攝影|摄|تصوير|عدسة|צילום|צילומים|איור|фотограф|автор|kuvaaja"
    r"|fotograf|photographer|autor)(?!.*(?:提供|来源))|.*\b(?:by|par|von|di|door)\b",
    re.IGNORECASE,
)
_HAN_NAME = lazy(rf"[{_HAN}]{{2,6}}(?<![社報报網网局館馆部省庁署市県])")
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍유고문양손배백허남심노하곽성차주우구나민진지엄"
)
_KOREAN_LETTERS = 3
_MOST_WORDS = 5
_YEAR_AFTER = lazy(r"\s+(?:19|20)\d\d\Z|\A(?:19|20)\d\d\s+")
_BY = lazy(
    r"\s*(?:photo\w*|pictures?|illustrations?|images?|composite|video|sources?|text)"
    r"\s*(?:by\s|[:：])\s*|\s*[©ⓒ]\s*"
    r"|\s*(?:bild(?:er)?|fotos?|foto\w*|grafik|beeld|kuvat?|zdjęcie|фото)\s*[:：]\s*",
    re.IGNORECASE,
)
_INITIAL = lazy(r"(?:[^\W\d_]\.[ -]?){1,3}[^\W\d_]")
_UNCASED = lazy(r"[\u0590-\u06ff]")
_STRIPPED = " \t\u00a0\u3000.,;:：()[]（）［］【】«»“”\"'｜|"


class _Name(NamedTuple):
    """A party's name with its place in the line."""

    text: str
    at: int
    listed: bool = False
    """It follows a comma or a semicolon, as a second photographer does."""


def chain(line: str, offset: int, label: str) -> tuple[CreditParty, ...]:
    """Return creators, agencies, distributors; what is none of them is left out.

    `offset` is where the line stands, `label` the words it was opened with.
    """
    spoken = _spoken(line, offset)
    if spoken:
        return spoken
    taken_by = _TAKEN_BY.match(label.strip()) is not None
    if taken_by and _HAN_NAME.fullmatch(line):
        return (_party(_Name(line, 0), CreditRole.CREATOR, offset),)
    made, *passed = _stretches(line)
    creators: list[CreditParty] = []
    agencies: list[CreditParty] = []
    wire = False
    for name in _names(line, *made):
        # Who stands after a wire's name took it for the wire: "dpa/Max Muster".
        first = not creators or (name.listed and not agencies) or wire
        people = _people(name, taken_by=taken_by) if first else []
        wire = is_picture_source(name.text)
        creators += [_party(each, CreditRole.CREATOR, offset) for each in people]
        if not people and not _is_said(name.text):
            agencies.append(_party(name, CreditRole.AGENCY, offset))
    distributors = [
        _party(name, CreditRole.DISTRIBUTOR, offset)
        for stretch in passed
        for name in _names(line, *stretch)
    ]
    return (*creators, *agencies, *distributors)


def _spoken(line: str, offset: int) -> tuple[CreditParty, ...]:
    """Read what Chinese, Japanese and Korean say with a verb after the name."""
    if line.isascii() or max(line) < _EASTERN:
        return ()
    for form in (_CHINESE, _JAPANESE, _KOREAN, _GIVEN):
        match = form.fullmatch(line)
        if match:
            groups = match.groupdict()
            return tuple(
                _party(_Name(groups[group], match.start(group)), role, offset)
                for group, role in (
                    ("name", CreditRole.CREATOR),
                    ("agency", CreditRole.AGENCY),
                )
                if groups.get(group)
            )
    return ()


def _stretches(line: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that "via" divides: who made it, then who passed it on."""
    begin = 0
    for via in VIA.finditer(line):
        yield begin, via.start()
        begin = via.end()
    yield begin, len(line)


def _names(line: str, begin: int, end: int) -> Iterator[_Name]:
    """Yield the names of a stretch; "AP Photo" is AP, "AFP 2019" is AFP."""
    text = line[begin:end]
    cuts = sorted(
        [match.span() for match in DIVIDER.finditer(text)]
        + [match.span() for match in _FOR.finditer(text)]
    )
    start = 0
    for stop, after in [*cuts, (len(text), len(text))]:
        name = _bare(text, start, stop)
        if name.text and not FILLER().fullmatch(name.text):
            listed = text[:start].rstrip()[-1:] in {",", ";", "，", "、"}
            yield _Name(name.text, begin + name.at, listed)
        start = max(start, after)


_OF_WHAT = lazy(
    r"(?:photo\w*|pictures?|images?|fotos?|fotografía|bild(?:er)?|imagen)"
    r"\s+(?:of|von|de|di|d[’'])\s+\S",
    re.IGNORECASE,
)
"""What a picture shows: "Photo of Arthur and Dora Bell"."""
_SENTENCE_WORDS = 3
_LINKS = frozenset(
    {"of", "for", "the", "and", "und", "für", "des", "et", "y", "e", "o"}
)


def _is_said(piece: str) -> bool:
    """Say whether a piece is a day, a title or what is seen: "12.03.2026", "Streit ums Wasser"."""
    if not any(map(str.isalpha, piece)):
        return True
    if _OF_WHAT.match(piece):
        return True
    words = piece.split()
    small = [word for word in words[1:] if word[:1].islower()]
    return (
        len(words) >= _SENTENCE_WORDS
        and piece[:1].isupper()
        and not is_picture_source(piece)
        and any(word not in PARTICLES and word not in _LINKS for word in small)
    )


def _bare(text: str, start: int, stop: int) -> _Name:
    """Return a piece without marks around it, the word "photo" and a year."""
    by = _BY.match(text, start, stop)
    start = by.end() if by else start
    piece = text[start:stop]
    name = piece.strip(_STRIPPED)
    at = start + piece.find(name) if name else start
    if _INITIAL.fullmatch(name) and piece.rstrip().endswith("."):
        name += "."
    if name.casefold().endswith(" photo"):
        name = name[:-6]
    year = _YEAR_AFTER.search(name)
    if year and year.start():
        name = name[: year.start()]
    elif year:
        name, at = name[year.end() :], at + year.end()
    return _Name(name, at)


def _people(name: _Name, *, taken_by: bool) -> list[_Name]:
    """Return the persons that a piece names: one, or several with "and" between."""
    if is_picture_source(name.text):
        return []
    if is_person(name.text):
        return [name]
    parts: list[_Name] = []
    begin = 0
    for match in [*_AND.finditer(name.text), None]:
        stop = match.start() if match else len(name.text)
        parts.append(_Name(name.text[begin:stop], name.at + begin))
        begin = match.end() if match else stop
    if len(parts) > 1 and all(is_person(part.text) for part in parts):
        return parts
    single = taken_by and not COMPANY().search(name.text) and not name.text.isupper()
    return [name] if single and len(name.text.split()) == 1 else []


def is_person(name: str) -> bool:
    """Say whether a name reads like a person's: two to five words, no company's."""
    if COMPANY().search(name) or is_picture_source(name):
        return False
    words = name.split()
    if "가" <= name[:1] <= "힣":
        return len(name) == _KOREAN_LETTERS and name[0] in _SURNAMES
    if _UNCASED.search(name):
        return 2 <= len(words) <= _MOST_WORDS  # noqa: PLR2004 - given and family name
    if not 2 <= len(words) <= _MOST_WORDS:  # noqa: PLR2004
        return False
    return all(
        word[:1].isupper() or word[:1] in "\"“„'’(" or word.casefold() in PARTICLES
        for word in words
    )


def _party(name: _Name, role: CreditRole, offset: int) -> CreditParty:
    start = offset + name.at
    return CreditParty(name.text, role, span=Span(start, start + len(name.text)))
