"""A byline in, the people it names out; a line that names nobody gives none.

    By Elena Marsh and Desmond Quill          Von Jörg Wunderlich, Halle
    By Nora Whittaker, Associated Press       Por Lucía Ferrán | Madrid
    Propos recueillis par Olivier Tesquet     Автор: Ольга Мезенцева
    Text: Anna Berg Foto: Ola Dahl            كتبت: نادين الشرقاوي      记者 李忠发

Names are taken only where every part of one reads like a name: better to leave one
out than to make an author of "Staff and agencies". Roles are kept as printed.
"""

import re
from typing import NamedTuple

import msgspec

from newsconv.model import Author, Contribution, Span
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.dates import find_dates

_BY = {
    Contribution.AUTHOR: r"""
        (?:(?:written|reported|story|text|words|analysis|opinion|interview(?:ed)?|review
           |report|compiled|posted)\s+)?by | from | author\s*: | words\s*:
           |interview\s*:
        | (?:propos\s+recueillis|entretien|texte|enquête|reportage|écrit|publié)?\s*par
        | auteure?s?\s*: | texte\s*: | (?:ein(?:e)?\s+\w+\s+)?von
        | text(?:\s+(?:von|by)|\s+(?:och|og|und|and)\s+\w+\s*:|\s*:)
        | auto[rř](?:a|as|es|i|in|innen|en|zy)?\s*: | interview\s+von
        | por | texto\s*: | (?:entrevista|redacción)\s*: | di | a\s+cura\s+di
        |testo\s+di
        | dal(?:la)?\s+nostr[oa]\s+(?:inviat[oa]|corrispondente) | texto\s+de | door
        |tekst\s*:
        | av | af | teksti\s*: | kirjoittanut | opracowa[łl]a?\s*:? | napisa[łl]a?\s*:?
        | автор\w*\s*: | текст\s*: | беседовала?\s*:? | підготув\w+\s*: | yazan\s*:
        |haber\s*:
        | كتبت?\s*: | كتبت?(?=\s) | بقلم\s*:? | إعداد\s*: | تقرير\s*: | حوار\s*:
        |מאת\s*:? | כתב\w*\s*:
        | (?:글|글·사진)\s*:
        | (?:本报|本報|本刊|新华社|新華社|新京报|澎湃新闻)?(?:记者|記者)\s*[:：]? | 作者\s*[:：]? | 文\s*[/／|｜:：・]
        |撰文\s*[:：]?
        | 取材・文\s*[/／:：]? | 文・""",
    Contribution.CONTRIBUTOR: r"""
        with | additional\s+reporting\s+by | avec | mit | con | com | met | med
        |contributors?\s*:""",
    Contribution.PHOTOGRAPHER: r"""
        (?:photo(?:graph)?s?|photography|pictures?|fotos?|bild(?:er)?|images?)
          (?:\s*:|\s+by|\s+von|\s+de|\s+di|\s+par)
        | kuvat?\s*: | фото\s*: | تصوير\s*: | (?:摄影|攝影)\s*[:：]?""",
    Contribution.TRANSLATOR: r"""
        translat(?:ed|ion)\s+by | traduit\s+(?:de\s+l\W\w+\s+)?par | traduction\s*:
        | übersetzt\s+von | aus\s+dem\s+\w+\s+von | traducido\s+por | traducción\s*:
        | vertaald\s+door | перевод\s*: | ترجمة\s*: | (?:翻译|翻譯)\s*[:：] | 译者\s*[:：]""",
    Contribution.EDITOR: r"""
        edited\s+by | editing\s+by | editor\s*: | redaktion\s*: | 编辑\s*[:：]?
        |校对\s*[:：]?
        | (?:责任?编辑|責任編輯|編輯)\s*[:：] | редактор\s*: | تحرير\s*:""",
}
_LEADS = tuple(
    (
        kind,
        re.compile(
            rf"(?:{words})(?=[\s:：（(]|(?<=[\u2e80-\u9fff/／|｜:：・]))\s*",
            re.IGNORECASE | re.VERBOSE,
        ),
    )
    for kind, words in _BY.items()
)
_NEXT_LEAD = re.compile(
    r"[\s,;|·•–—-]*\b(?=(?:with|photos?\s+by|photograph\w*\s+by|pictures?\s+by|foto\w*\s*:"
    r"|foto\s+di|translated\s+by|edited\s+by|additional\s+reporting\s+by|avec|photos?\s*:"
    r"|con|com|mit|met|med|kuvat?\s*:|фото\s*:|تصوير\s*:"
    r"|traduit|übersetzt\s+von)\s)|\s*(?=(?:校对|编辑|摄影|翻译)\s)",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s*(?:,\s*(?:and|et|und|y|e)\b|[,;&、，/]|\s(?:and|et|und|y|e|i|en|och|og|ja|a|и|та|ve"
    r"|oraz|z|ו)\s|\s[&+]\s|\s(?P<joined>[وו])(?=\S+\s+\S))\s*"
)
_IN = frozenset({"en", "i", "a", "z"})
"""And in one language, in another: "corresponsal en Lima"."""
_CUT = re.compile(
    r"\s*(?:[|•·｜]|\s[–—-]\s|\s{2,}|\t|(?<![\s.][A-Z])(?<!\bSt)(?<!\b[JS]r)\.\s+(?=[A-Z]))\s*"
)

_PARTICLE = re.compile(
    r"(?:de|del|della|di|da|dos|das|do|du|des|la|le|los|las|van|von|vom|zu|zur|der|den"
    r"|ter|ten|te|el|al|bin|ibn|ben|abu|af|av|y|e|och|d'|o'|’t|'t|dit|i)\Z",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"[dlo]['’][^\W\d_a-z]")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-‐])*\.?\Z")
_DESK = re.compile(
    r"""\b(?:staff|writers?|reporters?|correspondents?|correspondant\w*|korrespondent\w*
    |corresponsal|editors?|redactor\w*|rédact\w+|redaktion|redaktör|redacción|redazione
    |redação|redactie|agenc\w+|agentur\w*|agences?|agencias|wire|reports?|news|newspaper
    |desk|team|service|photographer|special|contribut\w+|columnist|producer|bureau|chief
    |senior|political|science|business|sports?|health|freelance\w*|journalist\w*|author
    |updated|published|posted|the|our|your|this|read|more|share|minutes?|comments?|press
    |times|post|gazette|herald|tribune|guardian|today|editorial|board|mitarbeiter\w*
    |envoyée?|spéciale?|inviat[oa]|enviad[oa]|analyst|professor|lecturer|university
    |media
    |research\w*|director|manager|assistant|associate|and|company|inc|ltd|magazine
    |journal
    |key|points?|highlights?|images?|enlarge|order|reprints?|print|article|tech
    |industry|insider|buttons?|sharing|social|nation|diary|closing|bell|black|friday
    |lesen|hören|teilen|twittern|senden|real|estate|stories|story|latest|trending|top
    |best|photos?|videos?|gallery|games?|weather|home|contact|about|privacy|policy
    |terms|cookie|follow|view|all|posts|am|pm|ago|by
)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_NAMES = re.compile(
    r"""\b(?:says?|said|must|every|how|why|what|when|where|which|again|after|before
        |into|against
    |between|without|with|from|for|are|was|were|have|had|its|their|than|law
    |new|north|south|east|west|middle|united|port|fort|cape|hong|tel|house|bank
    |في|من|على|إلى|أن|إن|لا|ما|لم|لن|قد|كل|عن|مع|هذا|هذه|التي|الذي|של|את|על|לא)\b
    |^(?:san|são|saint|st|los|las)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ROLE = re.compile(
    r"""\b(?:writers?|reporters?|correspond[ae]nt\w*|korrespondent\w*|corresponsal
        |editors?
    |columnist|staff|journalist\w*|redakteur\w*|rédact\w+|redactor\w*|producer|bureau
    |photographer|envoyée?\s+spéciale?|special\s+to|inviat[oa]|enviad[oa]|professor
    |lecturer|analyst|author|freelance\w*|chief|mitarbeiter\w*|корреспондент
    |обозреватель
    |مراسل\w*|محرر\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SUFFIX = re.compile(r"\s*,\s*(?=(?:Jr|Sr|II|III|IV|MD|PhD)\b\.?)")
_AT_PLACE = re.compile(r"(?:\s|\A)(?:in|à|en|aus|i|w|в|at)\s[^\W\d_].*\Z")
_HAN_NAME = re.compile(
    r"(?!简介|介绍|來源|来源|手记)[\u4e00-\u9fff]{2,4}"
    r"|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8}"
)
_HANGUL_NAME = re.compile("[가-힣]{2,4}")
"""After a by-word only: most words of two to four letters are no names."""
_HAN_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4})+")
# The role stands after the name, and the place before it: 홍길동 기자, 山田花子記者.
_NAME_THEN_ROLE = re.compile(
    r"(?P<name>(?<![가-힣])[가-힣]{2,4})\s*(?P<role>(?:선임)?기자|특파원|논설위원)(?![가-힣])"
    r"|(?P<name_ja>[\u4e00-\u9fff]{2,6}(?<![社报報网網刊聞]))(?P<role_ja>記者|特派員)\Z"
    r"|【[^＝=【】]{1,12}[＝=](?P<name_bracket>[\u4e00-\u9fff]{2,6})】"
)
_MOST_WORDS = 5
_LONGEST = 600
"""A byline has no more characters than this."""


class Piece(NamedTuple):
    """A stretch of a byline."""

    start: int
    end: int


def opens_like_byline(text: str) -> bool:
    """Say whether a line opens with a by-word, with something after it."""
    head = text[:_LONGEST]
    return any(
        (match := lead.match(head)) and match.end() < len(head) for _, lead in _LEADS
    )


def read_byline(text: str, offset: int) -> tuple[Author, ...]:
    """Return the people of a byline in printed order.

    Args:
        text: The line, with or without its "By".
        offset: Where it starts in the source.
    """
    if len(text) > _LONGEST:
        return ()
    authors = _names_before_roles(text, offset)
    if authors:
        return tuple(authors)
    kind = Contribution.AUTHOR
    at = 0
    while at < len(text):
        for lead_kind, lead in _LEADS:
            match = lead.match(text, at)
            if match and match.end() > at:
                kind, at = lead_kind, match.end()
                break
        following = _NEXT_LEAD.search(text, at + 1)
        stop = following.start() if following else len(text)
        authors += _people(text, Piece(at, stop), kind, offset)
        at = following.end() if following else len(text)
    return tuple(authors)


def _names_before_roles(text: str, offset: int) -> list[Author]:
    """Return the people of the forms that put the role after the name."""
    found: list[Author] = []
    for match in _NAME_THEN_ROLE.finditer(text):
        parts = {name: part for name, part in match.groupdict().items() if part}
        name = next(key for key in parts if key.startswith("name"))
        role = next((part for key, part in parts.items() if key != name), None)
        start, end = match.span(name)
        found.append(
            Author(parts[name], role=role, span=Span(offset + start, offset + end))
        )
    return found


def is_role_line(text: str) -> bool:
    """Say whether a line is only a role: "Staff Writers", "Rivers correspondent"."""
    if len(text) > _LONGEST:
        return False
    return len(text.split()) <= 2 * _MOST_WORDS and bool(_ROLE.search(text))


def is_name(text: str) -> bool:
    """Say whether words read like one person's name, in the scripts that show it."""
    if len(text) > _LONGEST:
        return False
    if _HAN_NAME.fullmatch(text):
        return True
    words = _SUFFIX.sub(" ", text).split()
    if not 2 <= len(words) <= _MOST_WORDS:  # noqa: PLR2004 - given and family name
        return False
    if _DESK.search(text) or _NOT_NAMES.search(text):
        return False
    capitals = 0
    for word in words:
        if not _NAME_WORD.match(word):
            return False
        if not word[0].islower() or _ELIDED.match(word):
            capitals += 1
        elif not _PARTICLE.match(word):
            return False
    return capitals >= 2 and not _PARTICLE.match(words[-1])  # noqa: PLR2004


def _people(text: str, piece: Piece, kind: Contribution, offset: int) -> list[Author]:
    """Return the people named in a stretch that has no by-word in it."""
    end = piece.end
    cut = _CUT.search(text, piece.start, end)
    rest = ""
    if cut and cut.start() > piece.start:
        rest, end = text[cut.end() : end], cut.start()
    dates = find_dates(text[piece.start : end], "de")
    if dates:
        end = min(end, piece.start + dates[0].start)
    people: list[Author] = []
    parts = _parts(text, Piece(piece.start, end))
    for part in parts:
        name, start = _trimmed(text, part)
        name, aside = _without_brackets(name)
        at_place = _AT_PLACE.search(name)
        if at_place and is_name(name[: at_place.start()]):
            name = name[: at_place.start()]
        if aside and _AT_PLACE.match(aside):
            aside = None
        if name.startswith("the ") and is_agency(name[4:]):
            name, start = name[4:], start + 4
        korean = piece.start and _HANGUL_NAME.fullmatch(name)
        if part is parts[0] and not (_may_open(name) or korean):
            return []
        if korean or is_name(name) or (is_agency(name) and not people):
            people.append(
                Author(
                    name,
                    role=aside,
                    contribution=kind,
                    span=Span(offset + start, offset + start + len(name)),
                )
            )
        elif people and name:
            people[-1] = _told_more(people[-1], name)
    rest = rest.strip()
    if rest and people and (is_role_line(rest) or is_agency(rest)):
        people[-1] = _told_more(people[-1], rest)
    return people


def _may_open(name: str) -> bool:
    """Say whether a list of people may open so: "By Law, Every Town" is none."""
    plain = name.removesuffix(".")
    return is_name(plain) or is_agency(name) or bool(_DESK.search(name))


def _told_more(author: Author, words: str) -> Author:
    """Take a role or an affiliation in, where none is known yet."""
    if author.role is None and (_ROLE.search(words) or words[0].islower()):
        return msgspec.structs.replace(author, role=words)
    if author.affiliation is None and (is_agency(words) or words[0].isupper()):
        return msgspec.structs.replace(author, affiliation=words)
    return author


def _parts(text: str, piece: Piece) -> list[Piece]:
    """Divide at commas and ands, leaving "Landon Thomas, Jr." whole."""
    han = _HAN_NAMES.fullmatch(text, *piece)
    if han:
        return [
            Piece(*match.span())
            for match in re.finditer(r"\S+", text)
            if match.start() >= piece.start and match.end() <= piece.end
        ]
    suffixes = {match.start() for match in _SUFFIX.finditer(text, *piece)}
    parts: list[Piece] = []
    begin = piece.start
    for match in _AND.finditer(text, *piece):
        before = text[begin : match.start()]
        if match.start() in suffixes:
            continue
        # "محمد وليد": the letter may be the name's own.
        if match["joined"] and len(before.split()) < 2:  # noqa: PLR2004 - a whole name
            continue
        if match[0].strip() in _IN and _ROLE.search(before):
            continue
        parts.append(Piece(begin, match.start()))
        begin = match.end()
    parts.append(Piece(begin, piece.end))
    return parts


def _trimmed(text: str, piece: Piece) -> tuple[str, int]:
    raw = text[piece.start : piece.end]
    name = raw.strip(" \t.,;:|·•–—-\u00a0\u3000")
    # "Don Van Natta Jr." keeps its full stop: it is the name's.
    if (
        re.search(r"\b(?:Jr|Sr)\Z", name)
        and raw[raw.find(name) + len(name) :][:1] == "."
    ):
        name += "."
    return name, piece.start + (raw.find(name) if name else 0)


def _without_brackets(name: str) -> tuple[str, str | None]:
    match = re.match(r"(.+?)\s*[(（]([^()（）]*)[)）]\Z", name)
    return (match[1], match[2]) if match else (name, None)
