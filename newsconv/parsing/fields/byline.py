"""A byline in, the people it names out; a line that names nobody gives none.

    By Elena Marsh and Desmond Quill          Von Jörg Wunderlich, Halle
    By Nora Whittaker, Associated Press       Por Lucía Ferrán | Madrid
    Propos recueillis par Olivier Tesquet     Автор: Ольга Мезенцева
    Text: Anna Berg Foto: Ola Dahl            كتبت: نادين الشرقاوي      记者 李忠发
    19 Nov 2026 by Elena Marsh                Elena Marsh@elenamarsh • 3 min read

Names are taken only where every part of one reads like a name: better to leave one
out than to make an author of "Staff and agencies". A line without a by-word names
somebody only where all its parts are understood. Roles are kept as printed; dates,
handles, addresses and reading times are passed over.
"""

import re
from functools import lru_cache

import msgspec

from newsconv.model import Author, Contribution, Span
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.asides import TIME, masked
from newsconv.parsing.fields.byline_parts import (
    Piece,
    fields_of,
    parts_of,
    without_brackets,
)
from newsconv.parsing.fields.bywords import Lead, following, lead, middle
from newsconv.parsing.fields.name_words import PARTICLES
from newsconv.parsing.fields.names import (
    is_desk,
    is_korean_name,
    is_name,
    is_organisation,
    is_role_line,
    is_signed_name,
    is_signed_word,
    signs_alone,
    with_more,
)

__all__ = ["is_name", "is_role_line", "opens_like_byline", "read_byline"]

_AT_PLACE = re.compile(r"(?:\s|\A)(?:in|à|en|aus|i|w|в|at)\s[^\W\d_].*\Z")
# The role stands after the name, and the place before it: 홍길동 기자, 山田花子記者.
_NAME_THEN_ROLE = re.compile(
    r"(?P<name>(?<![가-힣])[가-힣]{2,4})\s*(?P<role>(?:선임)?기자|특파원|논설위원)(?![가-힣])"
    r"|(?P<name_ja>[\u4e00-\u9fff]{2,6}(?<![社报報网網刊聞]))(?P<role_ja>記者|特派員)\Z"
    r"|【[^＝=【】]{1,12}[＝=](?P<name_bracket>[\u4e00-\u9fff]{2,6})】"
)
_ROLE_CHARS = re.compile("[기특논記特【]")
# One word, or what an agency puts over its datelines: "AFP, NEW MERROW".
_PLACE = re.compile(r"(?:[A-ZÀ-Þ][^\W\d_]{2,}|[A-Z]{2,}(?:\s[A-Z]{2,}){0,2})\Z")
# Lower-case words that a line of names may hold; any other makes it a sentence.
_SMALL = PARTICLES | frozenset(
    (
        "and",
        "nuotr.",
        "et",
        "und",
        "en",
        "og",
        "ja",
        "a",
        "и",
        "та",
        "ve",
        "oraz",
        "z",
        "και",
        "dan",
        "with",
        "in",
        "at",
        "mit",
        "con",
        "com",
        "met",
        "med",
        "avec",
        "by",
        "par",
        "por",
        "door",
        "à",
        "aus",
        "w",
        "в",
    )
)
_WEAK = frozenset(
    (
        "from",
        "with",
        "mit",
        "con",
        "com",
        "met",
        "med",
        "avec",
        "di",
        "da",
        "dal",
        "por",
        "av",
        "af",
        "door",
        "von",
    )
)
"""By-words that also open sentences, titles and surnames ("Di Maio"): no desk is taken
after them, and one word only with a date behind it."""
_DIVIDES = frozenset(",;/&、，|–—-")
_PHOTO = re.compile(r"(?<!\w)(?:nuotr|foto|fot|photo|фото)\.?\Z", re.IGNORECASE)
_LONGEST = 600
"""A byline has no more characters than this."""
_MOST_BARE_WORDS = 24


def opens_like_byline(text: str) -> bool:
    """Say whether a line opens with a by-word, with something after it."""
    found = lead(text)
    return found is not None and found.end < len(text)


# A line is asked for its people by its cues and again when its fields are read.
@lru_cache(maxsize=256)
def read_byline(text: str, offset: int) -> tuple[Author, ...]:
    """Return the people of a byline in printed order.

    Args:
        text: The line, with or without its "By".
        offset: Where it starts in the source.
    """
    if len(text) > _LONGEST:
        return ()
    if _ROLE_CHARS.search(text):
        authors = _names_before_roles(text, offset)
        if authors:
            return tuple(authors)
    first = lead(text)
    if first is None and not _may_be_names(text):
        return ()
    marked = masked(text)
    first = first or middle(marked)
    authors = []
    if first is None:
        at, here = following(marked, 1)
        authors = _bare(marked, Piece(0, at), offset)
        if not authors:
            return ()
        first = lead(marked, here) if here < len(marked) else None
    while first is not None:
        stop, here = following(marked, first.end + 1)
        authors += _signed(marked, Piece(first.end, stop), first, offset)
        first = lead(marked, here) if here < len(marked) else None
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


def _may_be_names(text: str) -> bool:
    """Say whether a line without a by-word at its head can be one of names.

    Made to be fast: nearly all lines of a page end here.
    """
    words = text.split()
    if not words or len(words) > _MOST_BARE_WORDS:
        return False
    small = [word for word in words if word[0].islower()]
    if len(small) * 2 > len(words) and not is_agency(words[0]):
        return False
    # A date, a handle: what is left without them is looked at.
    if any(char.isdigit() or char in "@|•·" for char in text):
        return True
    if any(word.strip(",") not in _SMALL for word in small) and "," not in text:
        return is_role_line(text) or is_agency(words[0])
    if len(words) <= 2 and _DIVIDES.isdisjoint(text):  # noqa: PLR2004 - a name
        return (
            is_name(text)
            or is_agency(text)
            or signs_alone(text)
            or with_more(text) is not None
        )
    return True


def _bare(text: str, piece: Piece, offset: int) -> list[Author]:
    """Return the people of a stretch without a by-word; none unless all is clear."""
    people: list[Author] = []
    for field in fields_of(text, piece):
        for part in parts_of(text, field, split_han=False):
            name, aside = without_brackets(part.name)
            if not any(map(str.isalnum, name)):
                continue
            at_place = _AT_PLACE.search(name)
            before = name[: at_place.start()] if at_place else ""
            more = None
            if _reads_alone(before) or is_agency(before):
                name = before
            elif not _reads_alone(name) and (not people or not is_role_line(name)):
                more = with_more(name)
            if _reads_alone(name):
                people.append(_author(name, part.start, offset, role=aside))
            elif more:
                people.append(_author(name[: more.size], part.start, offset))
                people[-1] = _told(people[-1], more.rest, is_role=more.is_role)
            elif (is_agency(name) and (not people or part.joined)) or signs_alone(name):
                people.append(_author(name, part.start, offset))
            elif people and is_role_line(name):
                people[-1] = _told(people[-1], name, is_role=True)
            elif is_organisation(name) or (people and _PLACE.match(name)):
                if people and (part.start > field.start or is_organisation(name)):
                    people[-1] = _told(people[-1], name, is_role=False)
            elif people and _PHOTO.search(name):
                # "Jonas Petraitis / A. Kalnius / ELN nuotr."
                if len(people) > 1:
                    people[-1] = msgspec.structs.replace(
                        people[-1], contribution=Contribution.PHOTOGRAPHER
                    )
            elif not (people and at_place and not before):
                return []
    return people


def _reads_alone(name: str) -> bool:
    """Say whether words are a name where nothing says that one is to come."""
    return is_name(name) and not is_organisation(name)


def _signed(text: str, piece: Piece, by: Lead, offset: int) -> list[Author]:
    """Return the people named after a by-word."""
    date = text.find(TIME, piece.start, piece.end)
    end = piece.end if date < 0 else date
    fields = list(fields_of(text, Piece(piece.start, end)))
    if not fields:
        return []
    date_follows = date >= 0
    word = text[by.start : by.end].strip(" :：").casefold()
    people: list[Author] = []
    parts = list(parts_of(text, fields[0], split_han="記者" in word or "记者" in word))
    for part in parts:
        name, aside = without_brackets(part.name)
        start = part.start
        if aside and _AT_PLACE.match(aside):
            aside = None
        at_place = _AT_PLACE.search(name)
        if at_place and is_signed_name(name[: at_place.start()]):
            name = name[: at_place.start()]
        if name.startswith("the ") and is_agency(name[4:]):
            name, start = name[4:], start + 4
        more = None if is_agency(name) else with_more(name)
        if more:
            people.append(_author(name[: more.size], start, offset, by.kind))
            people[-1] = _told(people[-1], more.rest, is_role=more.is_role)
        elif _reads_signed(
            name, alone=len(parts) == 1 and (date_follows or word not in _WEAK)
        ) or ((not people or part.joined) and _is_signatory(name, word)):
            people.append(_author(name, start, offset, by.kind, aside))
        elif people and name:
            people[-1] = _told_more(people[-1], name)
        elif name:
            return []
    for field in fields[1:]:
        rest = text[field.start : field.end].strip(" ,;-–—")
        if people and (is_role_line(rest) or is_organisation(rest)):
            people[-1] = _told_more(people[-1], rest)
    return people


def _reads_signed(name: str, *, alone: bool) -> bool:
    """Say whether words are a person's name after a by-word."""
    return (is_signed_name(name) and not is_organisation(name)) or (
        is_korean_name(name) or (alone and is_signed_word(name))
    )


def _is_signatory(name: str, word: str) -> bool:
    """Say whether words are an agency, a paper or a desk that signs a story."""
    if is_agency(name):
        return True
    return word != "from" and (
        is_organisation(name) or (is_desk(name) and word not in _WEAK)
    )


def _author(
    name: str,
    start: int,
    offset: int,
    kind: Contribution = Contribution.AUTHOR,
    role: str | None = None,
) -> Author:
    span = Span(offset + start, offset + start + len(name))
    return Author(name, role=role, contribution=kind, span=span)


def _told(author: Author, words: str, *, is_role: bool) -> Author:
    """Take in what is known to be a role or an affiliation, unless one is known."""
    if is_role and author.role is None:
        return msgspec.structs.replace(author, role=words)
    if not is_role and author.affiliation is None:
        return msgspec.structs.replace(author, affiliation=words)
    return author


def _told_more(author: Author, words: str) -> Author:
    """Take a role or an affiliation in, where none is known yet."""
    outlet = is_organisation(words)
    if author.role is None and (
        is_role_line(words) or (words[0].islower() and not outlet)
    ):
        return msgspec.structs.replace(author, role=words)
    if author.affiliation is None and (outlet or words[0].isupper()):
        return msgspec.structs.replace(author, affiliation=words)
    return author
