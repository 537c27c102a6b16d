"""Quotes in, the pronouns among their speakers resolved: to the last person that fits.

Persons are those who speak, and names that open with a given name. Whether a person is
a man or a woman is told by titles, roles and given names; who is neither, fits both.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.genders import (
    BOTH,
    MEN,
    MEN_WORDS,
    WOMEN,
    WOMEN_ENDS,
    WOMEN_WORDS,
)
from newsconv.annotations.speech.tongue import Tongue
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.given_names import is_given_name

_BIG = "A-ZÀ-ÖØ-Þ\u0100-\u017f\u0386-\u03ab\u0400-\u042f\u0490"
NAME = (
    rf"\b[{_BIG}][\w’'-]*(?: (?:(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|"
    rf"al|bin|ben) ){{0,3}}[{_BIG}](?:\.|[\w’'-]*)){{1,3}}"
)
"""Two words or more with capitals, and the small words of names between."""
_NAME = re.compile(NAME)
_REACH = 3000
"""Characters back that a pronoun reaches."""
_MANY = 60
"""Mentions back that it reaches."""


class Person(NamedTuple):
    """Somebody who is named at a place."""

    start: int
    name: str
    woman: bool | None
    leads: bool
    """Speaks, or opens a sentence: whom the next pronoun is likely to mean."""


def resolve(text: str, found: Sequence[Found], tongue: Tongue) -> None:
    """Name whom pronouns stand for; what none fits stays as printed."""
    pronouns = [
        each
        for each in found
        if each.pronoun
        and each.speaker
        and _kinds(text, each, tongue) != (False, False)
    ]
    if not pronouns:
        return
    people = _people(text, found, tongue)
    places = [person.start for person in people]
    for quote in pronouns:
        start, end = quote.speaker or (0, 0)
        person = _last(
            people, bisect_left(places, start), start, _kinds(text, quote, tongue)
        )
        if person is None:
            continue
        quote.name = person.name
        quote.resolved = True
        quote.confidence = round(quote.confidence * 0.8, 2)
        quote.reason += f"; “{text[start:end]}” is the last person named"


def _kinds(text: str, quote: Found, tongue: Tongue) -> tuple[bool, bool]:
    """Return whether a pronoun may be a man, and a woman."""
    start, end = quote.speaker or (0, 0)
    low = text[start:end].lower().replace("’", "'")
    if low == "sie" and _plural(text, quote):
        return False, False
    return low in tongue.men, low in tongue.women


def _last(
    people: Sequence[Person], at: int, start: int, kinds: tuple[bool, bool]
) -> Person | None:
    """Return the last person before a place who fits; who leads goes before others."""
    man, woman = kinds
    other: Person | None = None
    for person in reversed(people[max(0, at - _MANY) : at]):
        if start - person.start > _REACH:
            break
        if person.woman is None or (woman if person.woman else man):
            if person.leads:
                return person
            other = other or person
    return other


def _plural(text: str, quote: Found) -> bool:
    """Say whether German "sie" is they: "sagten sie"."""
    return bool(quote.cue) and text[quote.cue[0] : quote.cue[1]].endswith("en")  # type: ignore[index]


def _people(text: str, found: Sequence[Found], tongue: Tongue) -> list[Person]:
    """Return all mentions of persons, each with its fullest name."""
    full: dict[str, Person] = {}
    people: dict[int, Person] = {}
    for match in _NAME.finditer(text):
        words = match[0].removesuffix("’s").removesuffix("'s").split()
        first = next((n for n, word in enumerate(words) if is_given_name(word)), None)
        if first is None or first == len(words) - 1:
            continue
        start = match.start() + sum(len(word) + 1 for word in words[:first])
        name = " ".join(words[first:])
        leads = _opens(text, match.start())
        people[start] = Person(start, name, gender(match[0]), leads)
        full.setdefault(words[-1], people[start])
    for quote in found:
        if quote.speaker is None or quote.pronoun or not quote.name:
            continue
        at = quote.speaker[0]
        known = full.get(quote.name.split()[-1])
        if known:
            people[at] = known._replace(start=at, leads=True)
        elif is_person(quote.name, tongue) and not (" " not in quote.name and full):
            woman = gender(quote.name, cue=_cue(text, quote))
            people[at] = Person(at, quote.name, woman, leads=True)
            full.setdefault(quote.name.split()[-1], people[at])
    if full:
        surnames = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(full)))})\b")
        for match in surnames.finditer(text):
            at = match.start()
            leads = _opens(text, at)
            people.setdefault(at, full[match[0]]._replace(start=at, leads=leads))
    return sorted(people.values())


def _opens(text: str, at: int) -> bool:
    """Say whether a name opens a sentence, or a clause behind a comma."""
    before = text[max(0, at - 2) : at]
    return not before.strip() or before[0] in '.!?\n”",' or before[-1] == "\n"


def _cue(text: str, quote: Found) -> str:
    return text[quote.cue[0] : quote.cue[1]].lower() if quote.cue else ""


def is_person(name: str, tongue: Tongue | None) -> bool:
    """Say whether a speaker's words name a person rather than a house or a role."""
    words = name.split()
    low = [word.lower().strip(".,") for word in words]
    if is_agency(name) or not any(word[:1].isupper() for word in words):
        return False
    if tongue and low[0] in tongue.articles:
        return False
    if any(is_given_name(word) for word in words[:-1]):
        return True
    titles = tongue.titles if tongue else frozenset()
    if low[0] in titles | MEN_WORDS | WOMEN_WORDS:
        return words[-1][:1].isupper() and low[-1] not in titles
    return len(words) == 1 and words[0][:1].isupper() and not words[0].isupper()


def gender(name: str, cue: str = "") -> bool | None:
    """Return True for a woman, False for a man, None where nothing tells."""
    words = [word.lower().strip(".,") for word in name.split()]
    for word in words:
        if word in WOMEN_WORDS:
            return True
        if word in MEN_WORDS:
            return False
    for word in words:
        if word in BOTH:
            return None
        if word in WOMEN:
            return True
        if word in MEN:
            return False
    if words and words[-1].endswith(WOMEN_ENDS):
        return True
    if cue.endswith(("ла", "ала", "ła", "řekla", "قالت", "אמרה")):
        return True
    return None
