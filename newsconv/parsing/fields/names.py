"""What reads as a person's name, a role, an organisation: words in, an answer out.

Elena Marsh · Lars von Trotha · Dr. Max Orlow · Мезенцева О. П. · 大渡 美咲   (names)
Staff Writer · Deputy Content Director · Journalist i Paris                  (roles)
Harbour Tribune · merrow.com · Port Merrow News Agency               (organisations)
"""

import re
from typing import NamedTuple

from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.east_names import EAST, is_east_name
from newsconv.parsing.fields.given_names import fold, no_names
from newsconv.parsing.fields.months import MONTHS
from newsconv.parsing.fields.name_evidence import (
    LONGEST_NAME,
    NAME_WORD,
    NameEvidence,
    has_name_shape,
    name_evidence,
    name_words,
)
from newsconv.parsing.fields.name_words import (
    DESK_NOUNS,
    NO_NAME,
    NO_NAME_OPENS,
    NO_ONE_WORD,
    ORGANISATION_NOUNS,
    OUTLET_ENDS,
    PARTICLES,
    ROLE_NOUNS,
    ROLE_OPENINGS,
    SECTIONS,
    SURE_STOPS,
)
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy

_ROLE_WORDS = ROLE_NOUNS | frozenset(["staff", "bureau", "freelance"])
_ROLE_STEMS = (
    *("correspond", "korrespondent", "journalist", "redakteur", "rédact", "redactor"),
    *("freelance", "mitarbeiter", "inviat", "enviad", "envoyé", "مراسل", "محرر"),
)
_ROLE_ENDS = (
    *("redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporter"),
    *("reporterin", "journalist", "journalistin", "journaliste", "redaktör"),
)
_ROLE_HINTS = (
    *("respond", "journal", "redakt", "rédact", "redact", "freelance", "mitarbeiter"),
    *("inviat", "enviad", "envoyé", "reporter", "مراسل", "محرر"),
)
"""In each of these stems and ends one is."""
_SPECIAL = frozenset(
    [
        *("special to", "special for", "speciale per", "especial para", "spécial pour"),
        *("специально для", "спеціально для", "speciaal voor", "specjalnie dla"),
    ]
)
# Outlets that are printed right after a name, with no comma: "Elena Marsh Fox News".
_OUTLET = lazy(
    r"(?:FOX\s?(?:News|Business)|BBC(?:\s(?:News|Sport|Verify))?|CNN(?:\s(?:Business|Wire"
    r"|Politics))?|(?:NBC|ABC|CBS|Sky|ITV|CBC|CTV|PBS)\s?News|NPR|MSNBC|CNBC|Euronews"
    r"|Deutsche\sWelle|Al\sJazeera|USA\sTODAY|Business\sInsider|Associated\sPress)\Z",
    re.IGNORECASE,
)
_WRITERS = frozenset({"writers", "reporters", "correspondents", "contributors"})
_SIGNED_DESK = lazy(
    r"([^\W_][\w.]{1,30}(?:[ -][A-Z]\w{1,20})?)[ -](?:[Ss]taff|Redaktion|Newsroom|Newsdesk)\Z"
)
_DOMAIN = lazy(
    r"[\w-]{2,40}\.(?:com|org|net|news|info|co\.uk|[a-z]{2})\Z", re.IGNORECASE
)

_HAN_NAME = lazy(
    r"(?!简介|介绍|來源|来源|手记|会[见見谈議议]|從|从|在|获悉|了解|节|站|团|日前|近日|采访|走访|看到"
    r"|发现|调查|观察|報導|报道|报导)[\u4e00-\u9fff々]{2,4}"
    r"|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8}"
)
_HAN = lazy("[\u4e00-\u9fff]+")
_HAN_PAIR = lazy(r"([\u4e00-\u9fff々]{1,3})[ \u3000]([\u4e00-\u9fff々]{1,3})")
_KANA_NAME = lazy("[\u4e00-\u9fff々\u3041-\u3096\u30a1-\u30fc]{2,10}")
_HANGUL_NAME = lazy("[가-힣]{2,4}")
"""After a by-word only: most words of two to four letters are no names."""
_MOST_WORDS = 5
_MOST_WORDS_OF_A_ROLE = 10
_TITLE_WORDS = range(1, 4)
_LONGEST = 600
_ARTICLES = frozenset({"the", "le", "la", "les", "el", "il", "die", "der", "das", "de"})
_SIGNED_STOPS = SURE_STOPS | DESK_NOUNS
_GLUE = lazy(r"(?<=[^\W\d_A-Z])(?=[A-ZÄÖÜ])")


class WithMore(NamedTuple):
    """A name with what runs on after it: "Bruce Lee Senior Contributor"."""

    size: int
    """How many characters the name has."""
    rest: str
    is_role: bool


def is_name(text: str) -> bool:
    """Say whether words read like one person's name, in the scripts that show it."""
    return name_evidence(text) is not NameEvidence.NONE


def is_signed_name(text: str) -> bool:
    """Say whether words read like a name where a by-word says that one follows.

    "Conrad Black" and "Kristen Bell" are taken, which alone might be a headline's.
    """
    if len(text) > LONGEST_NAME:
        return False
    if not text.isascii() and EAST.search(text):
        if _HAN_NAME.fullmatch(text):
            return text not in SECTIONS
        pair = _HAN_PAIR.fullmatch(text)
        if pair:
            return SECTIONS.isdisjoint(pair.groups())
        return is_east_name(text)
    words = name_words(text)
    if words is None:
        return False
    keys = [word.casefold().strip(".") for word in words]
    if keys[0] not in _ARTICLES and all(fold(word) in no_names() for word in words):
        return False  # "By Appointment Only", but "Par Le Figaro"
    return (
        _SIGNED_STOPS.isdisjoint(keys)
        and keys[0] not in NO_NAME_OPENS
        and has_name_shape(words)
        and not _is_role_words(text)
    )


def is_signed_word(text: str) -> bool:
    """Say whether one word may be a name after a by-word: "By Lisa", no "By Noon"."""
    if _HAN.fullmatch(text):
        return is_signed_name(text)
    if _KANA_NAME.fullmatch(text) or _HANGUL_NAME.fullmatch(text):
        return text not in SECTIONS and text not in NO_ONE_WORD
    folded = text.casefold()
    return (
        len(text) > 1
        and text[0].isupper()
        and NAME_WORD.match(text) is not None
        and folded not in NO_ONE_WORD
        and folded not in SURE_STOPS
        and folded not in PARTICLES
        and folded not in ROLE_NOUNS
        and folded not in MONTHS
    )


def is_korean_name(text: str) -> bool:
    """Say whether a word has a Korean name's length."""
    return _HANGUL_NAME.fullmatch(text) is not None


def is_role_line(text: str) -> bool:
    """Say whether a line is only a role: "Staff Writers", "Rivers correspondent"."""
    if len(text) > _LONGEST:
        return False
    folded = text.casefold()
    words = [word.strip(".,;:()") for word in folded.split()]
    if not words or len(words) > _MOST_WORDS_OF_A_ROLE:
        return False
    if not _ROLE_WORDS.isdisjoint(words) or " ".join(words[:2]) in _SPECIAL:
        return True
    if not holds_any(folded, _ROLE_HINTS):
        return False
    for word in words:
        if word.startswith(_ROLE_STEMS) or word.endswith(_ROLE_ENDS):
            return True
    return False


def is_organisation(text: str) -> bool:
    """Say whether words name an agency, an outlet or a site, and show it."""
    if is_agency(text) or _OUTLET.match(text) or _DOMAIN.match(text):
        return True
    words = text.split()
    return (
        2 <= len(words) <= _MOST_WORDS  # noqa: PLR2004 - a name before the noun
        and words[-1].casefold() in ORGANISATION_NOUNS
        and _capitalised(words)
    )


def is_menu(text: str) -> bool:
    """Say whether words are a menu's, and no name: "Share Tweet Send"."""
    words = text.casefold().split()
    return sum(word in NO_NAME for word in words) * 2 > len(words)


def is_titled_outlet(text: str) -> bool:
    """Say whether words may be an outlet's by its article: "The Merrow Bugle"."""
    first, *words = text.split() or [""]
    return (
        first == "The"
        and len(words) in _TITLE_WORDS
        and _capitalised(words)
        and ROLE_NOUNS.isdisjoint(text.casefold().split())
        and not all(
            word.casefold() in NO_NAME or fold(word) in no_names() for word in words
        )
    )


def is_desk(text: str) -> bool:
    """Say whether words name who signs for a paper: "Staff Reports", "National Desk".

    "Staff Writers" is a role, and "la rédaction" nobody's name.
    """
    words = text.split()
    folded = [word.casefold() for word in words]
    if not words or (folded[0] in _ROLE_WORDS and folded[-1] in _WRITERS):
        return False
    return (
        2 <= len(words) <= _MOST_WORDS  # noqa: PLR2004 - a name before the noun
        and folded[-1] in DESK_NOUNS | ORGANISATION_NOUNS
        and folded[0] not in {"our", "your", "la", "die", "unsere", "a", "this"}
        and _capitalised(words)
    )


def signs_alone(text: str) -> bool:
    """Say whether a desk can't be taken for anything else: "CNB.com staff", "HNN Staff".

    "Gazette Staff" may be a title, "Staff" a menu's word.
    """
    match = _SIGNED_DESK.match(text)
    return match is not None and (
        _DOMAIN.match(match[1]) is not None
        or sum(map(str.isupper, match[1].split()[0])) > 1
    )


def with_more(text: str) -> WithMore | None:
    """Return a name and the role or the outlet that follows it without a comma.

    "Elena MarshStaff Writer" lost a space; "Elena Marsh Fox News" has only that.
    """
    folded = text.casefold().split()
    if not folded or (
        ROLE_NOUNS.isdisjoint(folded)
        and folded[-1] not in OUTLET_ENDS
        and _GLUE.search(text) is None
    ):
        return None
    for match in _GLUE.finditer(text):
        at = match.start()
        if is_signed_name(text[:at]):
            rest = text[at:]
            if _is_role_words(rest) or _is_glued_role(rest):
                return WithMore(at, rest, is_role=True)
            if _OUTLET.match(rest):
                return WithMore(at, rest, is_role=False)
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    for at in ends[1:_MOST_WORDS]:
        rest = text[at:].strip()
        if rest and is_name(text[:at]):
            if _is_role_words(rest):
                return WithMore(at, rest, is_role=True)
            if _OUTLET.match(rest):
                return WithMore(at, rest, is_role=False)
    return None


def _is_role_words(text: str) -> bool:
    """Say whether words are a role from the first to the noun: "Deputy Hub Director"."""
    words = text.casefold().split()
    if not words or len(words) > _MOST_WORDS_OF_A_ROLE:
        return False
    if words[0] not in ROLE_OPENINGS and words[0] not in ROLE_NOUNS:
        return False
    last = max(
        (at for at, word in enumerate(words) if word.strip(".,") in ROLE_NOUNS),
        default=-1,
    )
    rest = words[last + 1 :]
    return last >= 0 and (
        not rest
        or rest[0] in {"in", "i", "for", "at", "à", "of"}
        # "Redakteurin Politik"
        or all(fold(word) in no_names() for word in rest)
    )


def _is_glued_role(text: str) -> bool:
    """Say whether words that lost the space before them end in a role's noun."""
    words = text.casefold().split()
    return 1 <= len(words) <= _MOST_WORDS and words[-1] in ROLE_NOUNS


def _capitalised(words: list[str]) -> bool:
    return all(
        not word[0].islower() or word.casefold() in {"of", "and", "for", "de", "the"}
        for word in words
    )
