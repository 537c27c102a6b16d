"""Quotes in, those whose speaker's name stands beside his role with that name out.

"…," said the mayor, Odile Garrec. · a expliqué la maire de Saint-Aubin, Odile Garrec.
"""

import re
from collections.abc import Sequence

from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.persons import NAME, is_person
from newsconv.annotations.speech.tongue import Tongue
from newsconv.parsing.fields.agencies import is_agency

_BESIDE = re.compile(rf",\s({NAME})(?=\s*(?:[,.;:!?)»”\"]|\s[—–-]\s|\Z|\n))")
_WORDS = 2
"""A word alone may be a place's or a paper's."""


def name_beside(text: str, found: Sequence[Found], tongue: Tongue) -> None:
    """Name the speakers that are told by their role, a comma and their name."""
    for quote in found:
        if quote.speaker is None or quote.pronoun or not quote.name:
            continue
        first = quote.name.split()[0].lower()
        if first not in tongue.articles or is_person(quote.name, tongue):
            continue
        beside = _BESIDE.match(text, quote.speaker[1])
        if beside is None or len(beside[1].split()) < _WORDS or is_agency(beside[1]):
            continue
        quote.speaker = beside.span(1)
        quote.name = beside[1]
