"""A byline's people as they are put together: a name, then what stands beside it."""

import re
from typing import NamedTuple

import msgspec

from newsconv.model import Author, Contribution, Span
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.asides import CONTACT
from newsconv.parsing.fields.byline_parts import Piece, parts_of
from newsconv.parsing.fields.bywords import lead
from newsconv.parsing.fields.given_names import has_given_name
from newsconv.parsing.fields.name_words import ROLE_NOUNS, word_set
from newsconv.parsing.fields.names import is_organisation, is_role_line, is_signed_name
from newsconv.parsing.patterns import lazy

AT_PLACE = lazy(r"(?:\s|\A)(?:in|à|en|em|aus|i|w|в|у|at|ve)\s[^\W\d_].*\Z")
_PHOTO = lazy(r"(?:photo|foto|bild|kuva|фото|صور|תצלום|照片|写真)", re.IGNORECASE)
_FOR = lazy(r"\s+(?:[Ff]or|[Oo]f|[Ff]rom)\s+(?:the\s+)?(?=[A-Z]|\w+\.\w)")
_OURS = word_set(
    """our unser unsere unserem unseren unserer onze notre nos nostro nostra nuestro nuestra
    nosso nossa vår vores vårt den der ons"""
)
_MOST_WORDS_OF_A_ROLE = 4


def author(
    name: str,
    start: int,
    offset: int,
    kind: Contribution = Contribution.AUTHOR,
    role: str | None = None,
) -> Author:
    """Return a person who stands at a place of the line."""
    span = Span(offset + start, offset + start + len(name))
    return Author(name, role=role, contribution=kind, span=span)


def told(person: Author, words: str, *, is_role: bool) -> Author:
    """Take in what is known to be a role or an affiliation, unless one is known."""
    if is_role and person.role is None:
        return msgspec.structs.replace(person, role=words)
    if not is_role and person.affiliation is None:
        return msgspec.structs.replace(person, affiliation=words)
    return person


def told_more(person: Author, words: str) -> Author:
    """Take a role or an affiliation in, where none is known yet; a place says neither."""
    outlet = is_organisation(words)
    if (
        AT_PLACE.match(words)
        or ":" in words  # "Illustration: Jens Albrand"
        or (not outlet and any(map(str.isdigit, words)))
    ):
        return person
    if person.role is None and (
        is_role_line(words) or (words[0].islower() and not outlet)
    ):
        return msgspec.structs.replace(person, role=words)
    if person.affiliation is None and (outlet or words[0].isupper()):
        return msgspec.structs.replace(person, affiliation=words)
    return person


def with_aside(
    person: Author, aside: str | None, start: int, offset: int
) -> list[Author]:
    """Return a person with what stands in brackets after the name: "(dpa)", "(Fotos)".

    "(avec AFP)" names somebody more.
    """
    if not aside or AT_PLACE.match(aside):
        return [person]
    if is_agency(aside):
        return [told(person, aside, is_role=False)]
    by = lead(aside)
    if by:
        name = aside[by.end :].strip()
        if is_agency(name) or is_signed_name(name):
            return [person, author(name, start + by.end, offset, by.kind)]
    if _PHOTO.match(aside):
        person = msgspec.structs.replace(person, contribution=Contribution.PHOTOGRAPHER)
    return [told(person, aside, is_role=True)]


def outlet_after(name: str) -> tuple[str, str] | None:
    """Return a name and the outlet that it wrote for: "Elena Marsh for The Post"."""
    match = _FOR.search(name)
    if match is None or not is_signed_name(name[: match.start()]):
        return None
    outlet = name[match.end() :]
    if is_organisation(outlet) or is_agency(outlet) or outlet.startswith("The "):
        return name[: match.start()], outlet
    return None


def role_before(name: str) -> tuple[str, int] | None:
    """Return the role before a name and where the name starts: "Redakteurin Eva Roth"."""
    words = list(re.finditer(r"\S+", name))
    first = int(bool(words) and words[0][0].casefold() in _OURS)
    noun = False
    for at, word in enumerate(words[first : first + _MOST_WORDS_OF_A_ROLE], first):
        noun = noun or word[0].casefold() in ROLE_NOUNS
        rest = words[at + 1 :]
        if noun and rest and not rest[0][0][0].islower():
            begin = rest[0].start()
            if is_signed_name(name[begin:]):
                return name[words[first].start() : word.end()], begin
    return None


class OneMore(NamedTuple):
    """One more who signs, and the role of the one before."""

    name: str
    start: int
    role: str


def one_more(text: str, field: Piece) -> OneMore | None:
    """Return who else a later field names, None if nobody.

    The field of the one before ends with an address or a role: "Elena Marsh |
    emarsh@tribune.example and Tom Quill", "Elena Marsh | Staff Writer and Tom Quill".
    """
    # With what stands before it: a field may open with "and".
    stretch = Piece(max(0, field.start - 1), field.end)
    *before, last = parts_of(text, stretch, split_han=False)
    role = before[0].name.strip(CONTACT) if before else ""
    joined = (before and last.joined) or text[: field.start].endswith(
        (CONTACT, CONTACT + " ")
    )
    if not joined or len(before) > 1 or (role and not is_role_line(role)):
        return None
    named = is_signed_name(last.name) and has_given_name(last.name)
    if not named or is_role_line(last.name) or " " not in last.name:
        return None
    return OneMore(last.name, last.start, role)
