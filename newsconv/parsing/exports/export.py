"""What the fields of a database's export are, whatever the database."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

from newsconv.model import SourceBar
from newsconv.parsing.counted import OF
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy

COUNT = lazy(
    rf"(?:document )?\d{{1,5}} (?:{OF}) \d{{1,5}}(?: do[ck]ument[a-z]{{0,2}})?\Z"
)
"""The line over each text, casefolded: "document 3 of 12", "3 of 12 documents"."""
_PAGE = lazy(
    r"(.*\S)\s*[;,]\s*(?:pg|pp?|s|blz|pág)\.?\s*([A-Z]?\d+)\b.*\Z", re.IGNORECASE
)
"""A section and the page it is on: "NEWS; Pg. 4", "POLITIK; S. 4"."""
_VERSION = lazy(r"\s*;\s*version:?\s*\d+\Z", re.IGNORECASE)


class Part(StrEnum):
    """What a field holds."""

    HEADLINE = "headline"
    DECK = "summary"
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    STORY = "story"
    CAPTION = "caption"
    OUTLET = "outlet"
    SECTION = "section"
    EDITION = "edition"
    PAGE = "page"
    ABOUT = "other"
    """What else the database knows of the text, and its own numbers and codes."""


OF_THE_BAR = frozenset({Part.OUTLET, Part.SECTION, Part.EDITION, Part.PAGE})
"""What a clip's source bar says, by the same names."""


class Field(NamedTuple):
    """A field, and the lines that it runs over."""

    name: str
    """Empty where its place alone says what it is."""
    part: Part
    first: int
    """The line that its name stands on."""
    stop: int
    """The line after its last one."""
    size: int
    """Characters of the first line up to the field's value: all, where it is below."""


class Export(NamedTuple):
    """The lines of a text, or of several, and their fields in order.

    From the first field on every line is one's; those above are the head.
    """

    lines: tuple[Line, ...]
    fields: tuple[Field, ...]
    openings: tuple[int, ...]
    """The lines that open the texts below the first one."""
    bar: SourceBar
    """What the first text says of the clip."""


def contiguous(lines: Sequence[Line], fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return fields in order, each up to the next one, the last up to the end."""
    ordered = sorted(fields, key=lambda field: field.first)
    stops = [field.first for field in ordered[1:]] + [len(lines)]
    return tuple(
        field._replace(stop=stop) for field, stop in zip(ordered, stops, strict=True)
    )


def value_of(lines: Sequence[Line], field: Field) -> str:
    """Return what a field says, in one line."""
    first = lines[field.first].text[field.size :]
    rest = (line.text for line in lines[field.first + 1 : field.stop])
    return " ".join([first, *rest]).strip()


def bar_of(lines: Sequence[Line], fields: Iterable[Field]) -> SourceBar:
    """Return what fields say of the clip, the first of each kind."""
    said: dict[str, str] = {}
    for field in fields:
        value = value_of(lines, field) if field.part in OF_THE_BAR else ""
        if field.part is Part.OUTLET:
            value = value.partition(";")[0].rstrip()
        elif field.part is Part.SECTION:
            value = _VERSION.sub("", value)
            if paged := _PAGE.match(value):
                said.setdefault(Part.PAGE.value, paged[2])
                value = paged[1]
        if value:
            said.setdefault(field.part.value, value)
    return msgspec.convert(said, SourceBar)


def group_above(lines: Sequence[Line], first: int, at: int) -> int:
    """Return where the lines begin that stand close together right above one."""
    begin = at - 1
    while begin > first and not lines[begin].gap:
        begin -= 1
    return begin
