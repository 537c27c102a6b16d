"""A line in, out how surely its words say that they name who wrote the story.

By Elena Marsh · Text: Anna Berg · 김하늘 기자        (signed: a by-word, a reporter)
Elena Marsh · Elena Marsh, Staff Writer              (a person)
Reuters · CNB.com staff                              (an outlet)
Kasu Nomvete                                         (a name's shape)
"""

from enum import IntEnum
from functools import lru_cache

from newsconv.model import Author, Contribution
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.asides import CONTACT, masked
from newsconv.parsing.fields.byline import opens_like_byline, read_byline
from newsconv.parsing.fields.bywords import lead, middle
from newsconv.parsing.fields.dates import UNKNOWN, find_dates
from newsconv.parsing.fields.east_names import EAST
from newsconv.parsing.fields.name_evidence import NameEvidence, name_evidence
from newsconv.parsing.fields.name_words import word_set
from newsconv.parsing.fields.names import signs_alone
from newsconv.parsing.patterns import lazy

_WEAK = frozenset({"di", "da", "from", "von", "av", "af", "par", "por", "with", "mit"})
"""By-words that open surnames and titles too."""
_PICTURES = word_set("getty shutterstock imago alamy zuma rex sipa epa epa-efe efe-epa")
"""Agencies that sell pictures: alone on a line they are a credit's."""
_LONGEST = 200
_LEAST = 2
_MARKS = lazy(r"[\x1e\x1f][\s\x1e\x1f|•·,;–—-]*\Z")


class Claim(IntEnum):
    """How surely a line says that it names who wrote, weakest first."""

    NONE = 0
    """It names nobody, or who took the pictures."""
    SHAPE = 1
    """Words of a name's shape, of which nothing is known."""
    OUTLET = 2
    """An agency, or a paper's staff."""
    PERSON = 3
    """Words that are known to be a person's name."""
    SIGNED = 4
    """A name with a by-word before it or a reporter's role after it."""


@lru_cache(maxsize=256)
def claim(text: str) -> Claim:
    """Say how surely a line names who wrote."""
    if len(text) > _LONGEST:
        return Claim.NONE
    people = [
        author
        for author in read_byline(text, 0)
        if author.contribution is Contribution.AUTHOR
    ]
    if not people:
        return Claim.NONE
    best = max(name_evidence(author.name) for author in people)
    outlet = all(_is_outlet(author.name) for author in people)
    if (best or outlet) and (_is_worded(text, best) or _has_east_role(people)):
        return Claim.SIGNED
    if best >= NameEvidence.FAMILY:
        return Claim.PERSON
    if outlet:
        return Claim.OUTLET
    return Claim.SHAPE if best else Claim.NONE


@lru_cache(maxsize=256)
def has_byword(text: str) -> bool:
    """Say whether a by-word opens a line, or stands in it behind a date or a bar."""
    return opens_like_byline(text) or middle(masked(text)) is not None


def is_marked_name(text: str) -> bool:
    """Say whether a line is a name with only a handle or an age beside it.

    "Kasu Nomvete 2 minutes read", "Elena Marsh @elenamarsh", but no place and day.
    """
    marked = masked(text)
    if _MARKS.search(marked) is None or claim(text) < Claim.SHAPE:
        return False
    return CONTACT in marked or not any(find_dates(text, UNKNOWN))


def opens_list(text: str) -> bool:
    """Say whether a line is a by-word alone: "By", "Von", "Авторы:"."""
    found = lead(text + " ") if text.count(" ") <= _LEAST else None
    return (
        found is not None
        and found.end > len(text)
        and found.kind is Contribution.AUTHOR
    )


def _is_worded(text: str, best: NameEvidence) -> bool:
    first = lead(text)
    if first is None:
        return middle(masked(text)) is not None
    word = text[first.start : first.end].strip(" :").casefold()
    return word not in _WEAK or best >= NameEvidence.FAMILY


def _is_outlet(name: str) -> bool:
    return signs_alone(name) or (
        is_agency(name)
        and name.casefold().removesuffix(" images").strip(" .") not in _PICTURES
    )


def _has_east_role(people: list[Author]) -> bool:
    return all(person.role and EAST.search(person.role) for person in people)
