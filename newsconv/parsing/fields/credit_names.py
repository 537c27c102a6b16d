"""Words in, whether they name somebody as credits do: by capitals, dividers, agencies.

"Jane Roe/AFP", "Jane Roe for The Record", "Jane Roe - stock.adobe.com" need no label.
"""

from newsconv.parsing.fields.agencies import (
    is_agency,
    is_picture_agency,
    is_picture_source,
)
from newsconv.parsing.fields.credit_chain import is_person
from newsconv.parsing.fields.credit_words import COMPANY, FILLER
from newsconv.parsing.fields.name_words import PARTICLES
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy

CREDIT_WORDS = 14
"""A credit is names: it has no more words than this."""
NAMES = 6
"""Names that stand without a label are no more words."""
_SENTENCE_WORDS = 2
"""So many words in small letters make a sentence."""
_DENSE = 24
"""Chinese and Japanese names are no more letters."""

_DIVIDES = lazy(
    r"[/|—;,]|\s[-–]\s|\s(?:via|VIA|for|über|pour|für|para|per|för|dla|для|voor|til)\s"
)
_DIVIDE_MARKS = "/|—;,–-"
_DIVIDE_WORDS = frozenset(
    [
        *("via", "VIA", "for", "über", "pour", "für", "para", "per", "för"),
        *("dla", "для", "voor", "til"),
    ]
)
_VIA_WORDS = frozenset(["via", "VIA", "über", "through", "przez", "через"])
_SLASH_MARKS = "/／|｜—"
_SLASHES = lazy(r"\s*[/／|｜]\s*|\s*—\s*")
_SOFT = lazy(r"\s*[,;]\s*|\s+[-–]\s+")
_VIA = lazy(r"\s+(?:via|VIA|über|through|przez|через)\s+")
_FOR = lazy(r"\s+(?:for|pour|für|para|per|för|dla|для|voor|til)\s+")
_SMALL = PARTICLES | {"and", "und", "of", "the", "for", "via", "by", "from", "on"}
_HUMPED = lazy(r"[A-Z][a-z]+[A-Z]\w+")
"""A studio's name: "RiverWorks"."""
_QUOTES = frozenset("&+(\"“„'’@«")
_PICTURE_WORDS = frozenset({"video", "photo", "photos", "foto", "image", "bild"})
_UNCASED = lazy("[\u0590-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def is_chain(text: str) -> bool:
    """Say whether words without a label are a credit by their names and dividers."""
    words = text.split()
    # Nearly all lines end at the first of these looks.
    spoken = not _DIVIDE_WORDS.isdisjoint(words)
    if not (spoken or holds_any(text, _DIVIDE_MARKS)) or not _DIVIDES.search(text):
        return False
    if ";" in text:
        return all(is_chain(part.strip()) for part in text.split(";"))
    via = None if _VIA_WORDS.isdisjoint(words) else _VIA.search(text)
    if via:
        return _is_passed_on(text[: via.start()], text[via.end() :])
    if holds_any(text, _SLASH_MARKS):
        return _is_slashed(_SLASHES.split(text), text)
    pieces = _FOR.split(text) if spoken else []
    if len(pieces) == 2:  # noqa: PLR2004 - who, for whom
        return _is_made_for(*pieces)
    # "Reuters, Paris" and "Jane Roe, AFP" are bylines; a library's name makes a credit.
    if "," in text and not is_picture_agency(text.rpartition(",")[2].lstrip()):
        return False
    pieces = _SOFT.split(text)
    return (
        len(pieces) == 2  # noqa: PLR2004 - who, from whom
        and is_picture_agency(pieces[1])
        and not is_agency(pieces[1].removesuffix(" Images"))
        and are_names(pieces[0])
    )


def _is_passed_on(made: str, passed: str) -> bool:
    """Say whether a picture's makers and those after "via" are parties all."""
    to = _SOFT.split(passed)
    known = any(map(is_picture_agency, to)) and all(map(_are_parties, to))
    return known and (
        is_picture_source(made)
        or (" " in made and all(map(_are_parties, _SLASHES.split(made))))
    )


def _is_made_for(who: str, whom: str) -> bool:
    """Say whether somebody made a picture for an agency or a company."""
    known = is_picture_agency(who) or is_picture_agency(whom)
    maker = is_person(who) or _HUMPED.fullmatch(who)
    outlet = known or bool(maker and COMPANY().search(whom))
    return outlet and are_names(who) and are_names(whom)


def _is_slashed(pieces: list[str], text: str) -> bool:
    if not all(map(_are_parties, pieces)):
        return False
    if any(is_picture_agency(part) for piece in pieces for part in _SOFT.split(piece)):
        return True
    # "Jane Roe/The Record": a person and somebody, neither "Hip Hop / Rap / Grime"
    # nor "Print View/Mobile View".
    return (
        len(pieces) == 2  # noqa: PLR2004
        and "/" in text
        and "," not in text
        and is_person(pieces[0])
        and not pieces[0].split()[-1].isupper()
        and len(text.split()) <= NAMES
    )


def _are_parties(text: str) -> bool:
    """Say whether a piece of a chain is names, an agency, or a word like "File"."""
    return bool(text) and (
        is_picture_agency(text) or are_names(text) or bool(FILLER().fullmatch(text))
    )


def are_names(text: str, most: int = NAMES) -> bool:
    """Say whether all words are capitalised; scripts without capitals show nothing."""
    words = text.split()
    if not 1 <= len(words) <= most or len(text) == 1 or text[-1] in "!?:":
        return False
    capitals = 0
    for word in words:
        if word[0].isupper():
            capitals += 1
        elif word[0].isdigit():
            if len(word) > 2:  # noqa: PLR2004 - "Fox 5" is a station, 2024 a year
                return False
        elif word.casefold() not in _SMALL and word[0] not in _QUOTES:
            return False
        # "Biden. Jane Roe" are two sentences' words.
        if word[-1] == "." and len(word) > 4 and word[1:-1].islower():  # noqa: PLR2004
            return False
    return capitals > 0 and (text.isascii() or not _UNCASED.search(text))


def is_filler(text: str) -> bool:
    """Say whether words are "Supplied", "File photo", which name nobody."""
    return (
        text.casefold() not in _PICTURE_WORDS
        and not text.isdigit()
        and FILLER().fullmatch(text) is not None
    )


def may_be_names(text: str) -> bool:
    """Refuse what is a sentence: "Photo: The mayor opens the new bridge."."""
    words = text.split()
    if len(words) > CREDIT_WORDS:
        return False
    if not text.isascii() and _UNCASED.search(text):
        letters = text.strip(" .。")
        if len(words) <= 2 and len(letters) > _DENSE:  # noqa: PLR2004 - no spaces
            return False
        return not (text.rstrip()[-1:] in ".。" and len(letters) > _DENSE // 2)
    small = sum(
        len(word) > 2 and word.islower() and word not in _SMALL  # noqa: PLR2004 - "of"
        for word in words
    )
    if small < _SENTENCE_WORDS:
        return True
    bare = text.strip(" .:")
    office = len(words) < NAMES and text[-1:] != "." and COMPANY().search(bare)
    return bool(office) or _are_parties(bare) or is_chain(bare)
