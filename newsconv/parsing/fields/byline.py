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
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from newsconv.model import Author, Contribution
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.asides import TIME, masked
from newsconv.parsing.fields.byline_parts import (
    Piece,
    fields_of,
    parts_of,
    without_brackets,
)
from newsconv.parsing.fields.byline_people import (
    AT_PLACE,
    author,
    one_more,
    outlet_after,
    role_before,
    told,
    told_more,
    with_aside,
)
from newsconv.parsing.fields.bywords import Lead, following, lead, middle
from newsconv.parsing.fields.east_bylines import HINT, signed_in_east
from newsconv.parsing.fields.given_names import (
    fold,
    has_given_name,
    names_run_together,
    no_names,
    without_rubric,
)
from newsconv.parsing.fields.inverted_names import read_inverted
from newsconv.parsing.fields.name_words import PARTICLES, word_set
from newsconv.parsing.fields.names import (
    is_desk,
    is_korean_name,
    is_menu,
    is_name,
    is_organisation,
    is_role_line,
    is_signed_name,
    is_signed_word,
    is_titled_outlet,
    signs_alone,
    with_more,
)
from newsconv.parsing.patterns import lazy
from newsconv.parsing.scripts import is_western

__all__ = [
    "is_name",
    "is_role_line",
    "opens_like_byline",
    "read_byline",
    "read_labelled_byline",
]

# One word, or what an agency puts over its datelines: "AFP, NEW MERROW".
_PLACE = lazy(r"(?:[^\W\d_a-zß-öø-ÿ][^\W\d_]{2,}|[A-Z]{2,}(?:\s[A-Z]{2,}){0,2})\Z")
# Lower-case words that a line of names may hold; any other makes it a sentence.
_SMALL = PARTICLES | word_set(
    """and nuotr. et und en og ja a и та ve oraz z και dan with in at mit con com met med
    avec by par por door à aus w в och i"""
)
_WEAK = word_set(
    "from with mit con com met med avec di da dal por av af door von tekst teksti автор"
)
"""By-words that also open sentences, titles and surnames ("Di Maio"): no desk is taken
after them, and one word only with a date behind it."""
_DIVIDES = frozenset(",;/&、，|–—-")
# Who wrote for an agency signs with some letters: "hsa/dpa", "jd, ČTK".
_SIGN = lazy(r"[^\W\d_A-Z]{2,4}\Z")
_RUBRIC = lazy(r"([^\W\d_]+):?\s+")
# "Por Lucía Ferrán, El País"
_OUTLET_OF_TWO = lazy(r"(?:The|El|La|Le|Il|Die|Der|Das|De|Het|O|A)\s[A-ZÀ-Þ]\S+\Z")
_ASIDE = lazy(r"[\d@|•·]")
_LETTERS = lazy(r"[^\W\d_]+")
_ENDS_OF_PROSE = frozenset("!?…。")
_FEW = 9
_DASHES = frozenset("—–-")
_PHOTO = lazy(r"(?<!\w)(?:nuotr|foto|fot|photo|фото)\.?\Z", re.IGNORECASE)
# "القاهرة - نادين الشرقاوي", "ANKARA - Elif Karaca"
_PLACE_FIRST = lazy(
    r"(?:[\u0590-\u06ff]+(?:\s[\u0590-\u06ff]+)?|[A-ZÀ-ÖØ-ÞİŞĞ]{3,20})\Z"
)
_NOBODY = word_set(
    "agencies agences agencias agenzie agenturen agências others autres wires كالات"
)
_DESKS = word_set("redazione redacción redação redaktion rédaction redactie")
_LONGEST = 600
"""A byline has no more characters than this."""
_LONGEST_LABELLED = 100
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
    if not is_western(text) and HINT.search(text):
        signed = signed_in_east(text)
        if signed:
            return tuple(
                author(name, start, offset, kind, role)
                for name, start, role, kind in signed
            )
    first = lead(text)
    # "— Elena Marsh (@elenamarsh) 19 November 2026" signs a quotation.
    if first is None and (text[:1] in _DASHES or not _may_be_names(text)):
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


@lru_cache(maxsize=256)
def read_labelled_byline(text: str, offset: int) -> tuple[Author, ...]:
    """Return the people of a line of which more than its words says it is a byline.

    Where `read_byline` abstains, the line is read as if "By" stood before it: "Harbour
    Tribune" and "Dallas Robinson" sign here, and are a menu's elsewhere.

    Args:
        text: The line, with or without its "By".
        offset: Where it starts in the source.
    """
    found = read_byline(text, offset)
    if found or text[-1:] in _ENDS_OF_PROSE:
        return found
    if len(text) > _LONGEST_LABELLED:
        return read_inverted(text, offset) if len(text) <= _LONGEST else ()
    if lead(text) is not None:
        return ()
    if is_role_line(text) and not is_organisation(text) and not is_desk(text):
        return ()
    marked = masked(text)
    by = Lead(Contribution.AUTHOR, 0, 0)
    for start, stop in fields_of(marked, Piece(0, len(marked))):
        field = marked[start:stop]
        begin = start + len(field) - len(field.lstrip("([（ "))
        end = start + len(field.rstrip(")]） "))
        begin += _size_of_rubric(marked[begin:end])
        people = [
            person
            for person in _signed(marked, Piece(begin, end), by, offset)
            if (is_signed_name(person.name) and not is_menu(person.name))
            or is_organisation(person.name)
            or is_desk(person.name)
            or is_titled_outlet(person.name)
        ]
        if people:
            return tuple(people)
    return read_inverted(text, offset)


def _size_of_rubric(text: str) -> int:
    """Return how long the rubric before a name is: "Opinion Elena Marsh"."""
    match = _RUBRIC.match(text)
    if match and fold(match[1]) in no_names() and has_given_name(text[match.end() :]):
        return match.end()
    return 0


def _may_be_names(text: str) -> bool:
    """Say whether a line without a by-word at its head can be one of names.

    Made to be fast: nearly all lines of a page end here.
    """
    # Prose ends in a full stop; of names only "Jr." and initials do.
    if text[-1:] in _ENDS_OF_PROSE or (text[-1:] == "." and text.count(" ") > _FEW):
        return False
    words = text.replace("/", " ").split(maxsplit=_MOST_BARE_WORDS)
    if not words or len(words) > _MOST_BARE_WORDS:
        return False
    small = [word for word in words if word[0].islower()]
    if len(small) * 2 > len(words) and not (
        is_agency(words[0]) or (len(words) == 2 and is_agency(words[1]))  # noqa: PLR2004 - a sign and an agency
    ):
        return False
    # A date, a handle: what is left without them is looked at.
    if _ASIDE.search(text):
        letters = _LETTERS.findall(text)
        if text.isascii() and len(letters) == 1:
            return is_agency(letters[0])
        return bool(letters)
    if "/" in text and all(map(_SIGN.match, small)):
        return True
    if "," not in text and any(
        word not in _SMALL and not is_agency(word) for word in small
    ):
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
    fields = list(fields_of(text, piece))
    for field in fields:
        for part in parts_of(text, field, split_han=False):
            name, aside = without_brackets(part.name)
            if not any(map(str.isalnum, name)):
                continue
            at_place = AT_PLACE.search(name)
            before = name[: at_place.start()] if at_place else ""
            more = None
            opens_field = bool(people) and part.start == field.start
            if _reads_alone(before) or is_agency(before):
                name = before
            elif not _reads_alone(name) and (not people or not is_role_line(name)):
                more = with_more(name)
            named = _alone(name, aside, part.start, offset)
            if named:
                people += named
            elif more:
                people.append(author(name[: more.size], part.start, offset))
                people[-1] = told(people[-1], more.rest, is_role=more.is_role)
            elif is_agency(name) and opens_field:
                people[-1] = told(people[-1], name, is_role=False)
            elif (is_agency(name) and (not people or part.joined)) or signs_alone(name):
                people.append(author(name, part.start, offset))
            elif people and is_role_line(name):
                people[-1] = told(people[-1], name, is_role=True)
            elif is_organisation(name) or (people and _PLACE.match(name)):
                if people and (part.start > field.start or is_organisation(name)):
                    people[-1] = told(people[-1], name, is_role=False)
            elif people and _PHOTO.search(name):
                # "Jonas Petraitis / A. Kalnius / ELN nuotr."
                if len(people) > 1:
                    people[-1] = msgspec.structs.replace(
                        people[-1], contribution=Contribution.PHOTOGRAPHER
                    )
            elif not (
                _SIGN.match(name)
                or (people and at_place and not before)
                or (not people and field != fields[-1] and _PLACE_FIRST.match(name))
            ):
                return []
    return people


def _alone(name: str, aside: str | None, start: int, offset: int) -> list[Author]:
    """Return whom words name that have no by-word: one person, or several in a row."""
    several = names_run_together(name)
    if several:
        return [author(name[at:end], start + at, offset) for at, end in several]
    if not _reads_alone(name):
        return []
    found = author(name, start, offset)
    return with_aside(found, aside, start + len(name) + 1, offset)


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
        behind = start + len(name) + 1
        if name.casefold() in _NOBODY:
            continue
        at_place = AT_PLACE.search(name)
        if at_place and is_signed_name(name[: at_place.start()]):
            name = name[: at_place.start()]
        if name.startswith("the ") and is_agency(name[4:]):
            name, start = name[4:], start + 4
        role, begin = role_before(name) or (None, 0)
        name, start = name[begin:], start + begin
        more = None if is_agency(name) else with_more(name)
        wrote_for = outlet_after(name)
        if not more and not wrote_for:
            name = without_rubric(name)
        if people and not part.joined and _OUTLET_OF_TWO.match(name):
            people[-1] = told(people[-1], name, is_role=False)
        elif more:
            people.append(author(name[: more.size], start, offset, by.kind))
            people[-1] = told(people[-1], more.rest, is_role=more.is_role)
        elif wrote_for:
            people.append(author(wrote_for[0], start, offset, by.kind))
            people[-1] = told(people[-1], wrote_for[1], is_role=False)
        elif _reads_signed(
            name, alone=len(parts) == 1 and (date_follows or word not in _WEAK)
        ) or ((not people or part.joined) and _is_signatory(name, word)):
            found = author(name, start, offset, by.kind, role)
            people += with_aside(found, aside, behind, offset)
        elif people and name:
            people[-1] = told_more(people[-1], name)
        elif name:
            return []
    _add_later(text, fields[1:], by, offset, people)
    return people


def _add_later(
    text: str, fields: Iterable[Piece], by: Lead, offset: int, people: list[Author]
) -> None:
    """Take in what the later fields tell: a role, an outlet, one more who signs."""
    for field in fields:
        another = one_more(text, field) if people else None
        if another:
            if another.role:
                people[-1] = told_more(people[-1], another.role)
            people.append(author(another.name, another.start, offset, by.kind))
            continue
        rest = text[field.start : field.end].strip(" ,;-–—")
        if people and (is_role_line(rest) or is_organisation(rest)):
            people[-1] = told_more(people[-1], rest)


def _reads_signed(name: str, *, alone: bool) -> bool:
    """Say whether words are a person's name after a by-word."""
    return (is_signed_name(name) and not is_organisation(name)) or (
        is_korean_name(name) or (alone and is_signed_word(name))
    )


def _is_signatory(name: str, word: str) -> bool:
    """Say whether words are an agency, a paper or a desk that signs a story."""
    desk, _, agency = name.partition(" ")
    if is_agency(name) or (desk.casefold() in _DESKS and is_agency(agency)):
        return True
    return word != "from" and (
        is_organisation(name)
        or (is_desk(name) and word not in _WEAK)
        or (not word and is_titled_outlet(name))
    )
