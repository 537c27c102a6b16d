"""A name in an index in, the part that it is filed by out, as its language has it.

People by the family name: "García Márquez, Gabriel", "Berg, Imogen van der" but "Van
Buren, Martin"; outlets without the article they open with: "Gazette, The".
"""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from newsconv.parsing.fields.given_names import is_given_name
from newsconv.renderers.collation import folded


class Filed(NamedTuple):
    """A name, divided around what it is filed by."""

    before: str
    key: str
    after: str


# Writing systems in which a person's family name mostly comes last.
_FAMILY_NAME_LAST = ("LATIN", "CYRILLIC", "GREEK", "HEBREW")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd"})
# "The Associated Press", "Agence France-Presse": nobody's first name.
_OPENS_A_HOUSE = frozenset(
    {"the", "agence", "agencia", "agenzia", "staff", "redaktion"}
)
_PARTICLES = frozenset(
    folded(word)
    for word in (
        *("abu", "af", "al", "av", "bar", "ben", "bin", "d", "da", "dal", "dalla"),
        *("das", "de", "degli", "dei", "del", "della", "delle", "dello", "den", "der"),
        *("des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "les"),
        *("lo", "los", "mac", "mc", "o", "saint", "san", "santa", "st", "te", "ten"),
        *("ter", "vam", "van", "vom", "von", "y", "zu", "zum", "zur"),
        *("אבו", "בן", "בר"),
    )
)
_BETWEEN_SURNAMES = frozenset({"y", "e", "i"})
""" "José Ortega y Gasset", "Antoni Puig i Ferrer"."""
_TWO_SURNAMES = frozenset({"es", "ca", "gl"})
"""Languages in which the father's name comes before the mother's."""
_ARTICLES = {
    "en": ("the", "a", "an"),
    "fr": ("le", "la", "les"),
    "de": ("der", "die", "das"),
    "es": ("el", "la", "los", "las"),
    "it": ("il", "lo", "la", "i", "gli", "le"),
    "pt": ("o", "a", "os", "as"),
    "nl": ("de", "het"),
}
_SMALL = frozenset(
    (
        *("am", "an", "and", "da", "das", "de", "del", "der", "des", "di", "do", "dos"),
        *("du", "en", "in", "la", "las", "le", "les", "los", "of", "on", "sur", "the"),
        *("upon", "van", "von", "y", "на"),
    )
)
"""What has no capital inside a place's name."""
_INITIALS = 3
"""A name of so many letters stays in capitals: "USA"."""


def person(name: str, language: str | None) -> Filed:
    """Divide a person's name around the family name.

    A particle belongs to it where it has a capital: "De Luca", "Van Buren", "La
    Fontaine"; "de Gaulle" and "van der Berg" are filed under G and B.

    Args:
        name: On one line.
        language: Of the article that names the person.
    """
    words = name.split(" ")
    letter = next((char for char in name if char.isalpha()), "")
    script = unicodedata.name(letter, "") if letter else ""
    if not script.startswith(_FAMILY_NAME_LAST) or folded(words[0]) in _OPENS_A_HOUSE:
        return Filed("", name, "")
    last = len(words) - 1
    while last > 0 and folded(words[last]).replace(" ", "") in _SUFFIXES:
        last -= 1
    first = _first_surname(words, last, language)
    return Filed(
        "".join(f"{word} " for word in words[:first]),
        " ".join(words[first : last + 1]),
        "".join(f" {word}" for word in words[last + 1 :]),
    )


def _first_surname(words: Sequence[str], last: int, language: str | None) -> int:
    first = last
    if last > 2 and words[last - 1] in _BETWEEN_SURNAMES:  # noqa: PLR2004 - a given name
        first = last - 2
    elif _primary(language) in _TWO_SURNAMES and last > 1:
        before = words[last - 1]
        if folded(before) not in _PARTICLES and not is_given_name(before):
            first = last - 1
    opens = first
    while opens > 1 and folded(words[opens - 1]) in _PARTICLES:
        opens -= 1
    while opens < first and words[opens][0].islower():
        opens += 1
    return opens


def outlet(name: str, language: str | None) -> Filed:
    """Divide an outlet's name after the article it opens with.

    Args:
        name: On one line.
        language: Of its articles.
    """
    article, _, rest = name.partition(" ")
    if rest and article.casefold() in _ARTICLES.get(_primary(language), ()):
        return Filed(f"{article} ", rest, "")
    return Filed("", name, "")


def place(name: str) -> str:
    """Return a place as an index prints it: "KIEL, Maine" → "Kiel, Maine"."""
    return ", ".join(_small(part) for part in name.split(", "))


def _small(name: str) -> str:
    words = name.split(" ")
    letters = max(sum(map(str.isalpha, word)) for word in words)
    if not name.isupper() or letters <= _INITIALS:
        return name
    return " ".join(
        word.lower() if at and word.lower() in _SMALL else word.title()
        for at, word in enumerate(words)
    )


def _primary(language: str | None) -> str:
    return (language or "").partition("-")[0].lower()
