"""Words in, how much speaks for their being one person's name out.

Elena Marsh · Lars von Trotha · Dr. Max Orlow · Мезенцева О. П. · 大渡 美咲   (names)
Data Centre · Weitere Angebote · A Small History · أخبار العالم · 会社概要    (none)

A name and a menu's entry have the same shape, "Amber Lane" and "Data Lane": lists of
given names and of the words that are in no name tell them apart.
"""

from enum import IntEnum
from functools import lru_cache

from newsconv.parsing.fields.east_names import EAST, is_east_name
from newsconv.parsing.fields.given_names import (
    fold,
    is_given_name,
    is_title,
    no_names,
)
from newsconv.parsing.fields.name_words import (
    NO_NAME,
    NO_NAME_OPENS,
    PARTICLES,
    ROLE_NOUNS,
    word_set,
)
from newsconv.parsing.patterns import lazy
from newsconv.parsing.scripts import is_small, is_western

LONGEST_NAME = 80
"""No name has more characters."""
_MOST_WORDS = 8
"""With particles: "María del Carmen Pérez de la Torre"."""
_MOST_CAPITALS = 5
_LONG_ENOUGH = 4

_MARKS = (
    r"\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f"
)
NAME_WORD = lazy(rf"[^\W\d_](?:[^\W\d_]|['’׳.\-‐{_MARKS}])*\.?\Z")
_ELIDED = lazy(
    r"(?:[dlo]|dell|nell)['’][^\W\d_a-z]|(?:a[ldnrstz]|ash|el|ul|u[dr])-[^\W\d_a-z]"
)
_SUFFIX = lazy(r"\s*,\s*(?=(?:Jr|Sr|II|III|IV|MD|PhD)\b\.?)")
_INITIAL = lazy(r"[^\W\d_a-z]\.?(?:-?[^\W\d_a-z]\.)?\Z")
_INITIALS = word_set(
    "AJ BJ CJ DJ EJ JB JC JD JJ JK JP JR JT KC KJ LJ MJ OJ PJ RJ TJ TD"
)
# "PolitikTermine" lost a space; "McBride", "DeSoto" and "RaBeon" are spelt so.
_HUMP = lazy(r"(?<=[a-zß-öø-ÿ]{3})(?<!\bFitz)[A-ZÀ-ÖØ-Þ]")
_LATIN = lazy("[A-Za-z]")
_OTHER_SCRIPT = lazy(r"[\u0370-\u1cff\u2c80-\uabff]")
_INSIDE = PARTICLES | frozenset("abcdefghijklmnopqrstuvwxyzаоуиівжкмспртлнядегбхфцчшюэ")
"""What stands among `no_names` and in names too, after the first word."""
_NO_FIRST_WORD = word_set(
    """von par por di da do de del des du der die das le la les el los las av af van e y i
    o a the en et und og och om på til till zu zum zur"""
)
_NOBLE = frozenset({"van", "bin", "ibn", "bint", "ben"})
_FAMILY_ENDS = (
    *("sson", "nsen", "rsen", "lsen", "tsen", "dsen", "ksen", "gsen", "dottir", "mann"),
    *("berg", "stein", "quist", "qvist", "strom", "gaard", "inen", "anen", "ov", "ova"),
    *("ev", "eva", "sky", "skyi", "skyy", "ski", "ska", "skaya", "enko", "chuk", "yan"),
    *("shvili", "idis", "poulos", "akis", "escu", "eanu", "vic", "oglu", "zadeh", "ez"),
    *("wicz", "czyk", "czak", "ini", "etti", "elli", "ucci", "azzi", "dze", "vich"),
    *(
        "vych",
        "kova",
        "ов",
        "ова",
        "ев",
        "ева",
        "ский",
        "ская",
        "ський",
        "ська",
        "енко",
    ),
    *("чук", "ич", "ян", "швили", "дзе", "ін", "ин", "ина", "юк", "ук", "ић"),
)
"""What family names end in and few other words do, folded."""
_NO_NAME_ENDS = (
    *("tion", "tions", "ment", "ments", "ness", "ity", "ities", "ings", "ism"),
    *("able", "ische", "ischer", "isches", "ischen", "ung", "ungen", "heit", "keit"),
    *("keiten", "schaft", "schaften", "lich", "liche", "licher", "liches", "lichen"),
    *("cion", "ciones", "dad", "dades", "ismo", "miento", "zione", "zioni", "menti"),
    *("mento", "cao", "coes", "dade", "isme", "ique", "iques", "euse", "euses", "het"),
    *("heter", "skap", "anie", "enie", "nosc", "stwo", "nost", "stvo", "lari", "leri"),
    *("ости", "ость", "ение", "ения", "ания", "ание", "ция", "ции", "ство", "ства"),
)
"""What abstract nouns and adjectives end in, where nothing speaks for a name."""


_SHORTEST_STEM = 3
"""Letters before one of these: "Jinping" and "Trung" are names."""


class NameEvidence(IntEnum):
    """What speaks for a line's being one person's name and nothing else."""

    NONE = 0
    """It is none: no name's shape, or a menu's or a headline's word in it."""
    SHAPE = 1
    """Two to five capitalised words of which nothing is known."""
    FAMILY = 2
    """An initial, a title, a family name's ending, a given name not in first place."""
    GIVEN = 3
    """It opens with a known given name, or with a family name in Han or Hangul."""


@lru_cache(maxsize=4096)
def name_evidence(text: str) -> NameEvidence:
    """Weigh whether words read like one person's name where nothing says one comes."""
    if not 2 <= len(text) <= LONGEST_NAME:  # noqa: PLR2004 - no name is shorter
        return NameEvidence.NONE
    if not is_western(text) and EAST.search(text):
        return NameEvidence.GIVEN if is_east_name(text) else NameEvidence.NONE
    words = name_words(text)
    if not words or not has_name_shape(words) or _is_glued(text, words):
        return NameEvidence.NONE
    titled = 0
    while titled < len(words) and is_title(words[titled]):
        titled += 1
    keys = [fold(word) for word in words[titled:]]
    if not keys or words[titled].casefold() in _NO_FIRST_WORD:
        return NameEvidence.NONE
    given = is_given_name(keys[0])
    if any(key in no_names() and key not in _INSIDE for key in keys[given:]):
        # "Rachel Brazil", and no "Donald Duck Stories".
        two = len(keys) == 2  # noqa: PLR2004 - a given and a family name
        return NameEvidence.SHAPE if given and two else NameEvidence.NONE
    if given:
        return NameEvidence.GIVEN
    if not NO_NAME.isdisjoint(keys) or keys[0] in NO_NAME_OPENS:
        return NameEvidence.NONE
    if titled or _shows_family(words, keys):
        return NameEvidence.FAMILY
    return NameEvidence.NONE if _is_common(text, words, keys) else NameEvidence.SHAPE


def name_words(text: str) -> list[str] | None:
    """Return the words of what may be a name; None where there are too many."""
    words = (_SUFFIX.sub(" ", text) if "," in text else text).split(
        maxsplit=_MOST_WORDS
    )
    return words if 2 <= len(words) <= _MOST_WORDS else None  # noqa: PLR2004 - given and family name


def has_name_shape(words: list[str]) -> bool:
    """Say whether words open with capitals, but for particles, and end in a name."""
    capitals = 0
    for word in words:
        if is_title(word) and not word[0].islower():
            capitals += 1
            continue
        # "Today's Paper", "She's Hung Out"
        if not NAME_WORD.match(word) or word.endswith(("'s", "’s")):
            return False
        if not is_small(word[0]) or _ELIDED.match(word):
            capitals += 1
        elif word.casefold() not in PARTICLES:
            return False
    folded = [word.casefold().strip(".") for word in words]
    return (
        2 <= capitals <= _MOST_CAPITALS  # noqa: PLR2004 - given and family name
        and folded[-1] not in PARTICLES
        and ROLE_NOUNS.isdisjoint(folded)
    )


def _is_glued(text: str, words: list[str]) -> bool:
    """Say whether words lost a space, are in two scripts, or twice the same."""
    return (
        _HUMP.search(text) is not None
        or words[0] == words[1]
        or (
            not text.isascii()
            and max(text) >= "\u0370"
            and _OTHER_SCRIPT.search(text) is not None
            and _LATIN.search(text) is not None
        )
    )


def _shows_family(words: list[str], keys: list[str]) -> bool:
    """Say whether words hold what only names do: "Kiefer J. Oxley", "Zorka Milić"."""
    if any(
        _INITIAL.match(word) and word[0].isupper() for word in words
    ) or _NOBLE.intersection(words[1:-1]):
        return True
    # "Nachfolge von Wolfgang Nickl"
    if any(word[0].islower() for word in words):
        return False
    if any(map(is_given_name, keys[1:-1])):
        return True
    last = keys[-1]
    return (
        (len(last) > _LONG_ENOUGH and last.endswith(_FAMILY_ENDS))
        or (words[-1][:2] in {"Mc", "O'", "O’"} and len(last) > _LONG_ENOUGH)
        or (len(keys) == 2 and is_given_name(last))  # noqa: PLR2004 - Kovács Ágnes
    )


def _is_common(text: str, words: list[str], keys: list[str]) -> bool:
    """Say whether words of which nothing is known are more likely a title's."""
    # Scripts without capitals, and capitals throughout, show nothing by their shape.
    return (
        text.isupper()
        # Titles have few capitals in Cyrillic: "Нижний Новгород" has, and is a place.
        or "\u0400" <= text[0] <= "\u04ff"
        or not words[0][0].isupper()
        or any(key[_SHORTEST_STEM:].endswith(_NO_NAME_ENDS) for key in keys)
        or any(word[0].islower() or _opens_with_acronym(word) for word in words)
    )


def _opens_with_acronym(word: str) -> bool:
    """Say whether a word is one, or a compound with one: "CBC", "WM-Quali"."""
    head = word.partition("-")[0]
    return len(head) > 1 and head.isupper() and word not in _INITIALS
