"""Lines in, the fields of a news database's export out, where they say what they are.

Factiva writes a code of two or three letters before each field ("HD  River rises"),
Nexis a word in capitals with a colon ("HEADLINE: River rises"). Nothing is taken for
an export unless it has a headline, a story and two other fields, all written alike.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

from newsconv.model import SourceBar
from newsconv.parsing.counted import OF
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.lines import Line, lines_of
from newsconv.parsing.patterns import lazy


class Part(StrEnum):
    """What a field holds."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATE = "date"
    STORY = "story"
    ABOUT = "about"
    """What the database knows of the text, and its own numbers and codes."""


_CODES = {
    **dict.fromkeys(
        # Section, credit, words, time, source and its code, edition, page, volume,
        # language, copyright, contact, reference, companies, industries, subjects,
        # regions, the provider's codes, publisher, number, captions, column.
        (
            *("SE", "CR", "WC", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "CT"),
            *("RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM"),
        ),
        Part.ABOUT,
    ),
    "HD": Part.HEADLINE,
    "BY": Part.BYLINE,
    "PD": Part.DATE,
    "LP": Part.STORY,
    "TD": Part.STORY,
}
_CAPTIONS = {
    **dict.fromkeys(
        (
            *("SECTION", "LENGTH", "LOAD-DATE", "LANGUAGE", "GRAPHIC", "SUBJECT"),
            *("PUBLICATION-TYPE", "JOURNAL-CODE", "COPYRIGHT", "ACC-NO", "TYPE"),
            *("ORGANIZATION", "PERSON", "CITY", "STATE", "COUNTRY", "COMPANY"),
            *("INDUSTRY", "GEOGRAPHIC", "TICKER", "URL", "SERIES", "DISTRIBUTION"),
        ),
        Part.ABOUT,
    ),
    "HEADLINE": Part.HEADLINE,
    "BYLINE": Part.BYLINE,
    "BODY": Part.STORY,
    "FULL TEXT": Part.STORY,
}
_PARTS = {**_CODES, **_CAPTIONS}

_CODE = "|".join(_CODES)
# A paragraph may open with IN or CO: all fields are written as the headline's is.
_STYLES = (
    lazy(rf"({_CODE})\Z"),
    lazy(rf"({_CODE})(?:\t\s*(?=\S)|\Z)"),
    lazy(rf"({_CODE})(?:[ \xa0]{{2,}}(?=\S)|\Z)"),
    lazy(rf"({_CODE})(?:[ \xa0](?=\S)|\Z)"),
    lazy(rf"({'|'.join(map(re.escape, _CAPTIONS))}):[ \t\xa0]*"),
)
_LEAST_ABOUT = 2
_STORY_BELOW = "LENGTH"
"""The field of Nexis below which the story stands, where none opens it."""
_COUNT = lazy(rf"(?:document )?\d{{1,5}} (?:{OF}) \d{{1,5}}(?: documents?)?\Z")
"""The line over each text: "Document 3 of 12", "3 of 12 DOCUMENTS"."""

_BAR = {
    "SN": "outlet",
    "SE": "section",
    "SECTION": "section",
    "ED": "edition",
    "PG": "page",
}
"""Fields that say of the clip what its source bar does."""


class Field(NamedTuple):
    """A field, and the lines that it runs over."""

    name: str
    part: Part
    first: int
    """The line that its name stands on."""
    stop: int
    """The line after its last one."""
    size: int
    """Characters of the first line up to the field's value: all, where it is below."""


class Export(NamedTuple):
    """The lines of a text, or of several, and their fields in order."""

    lines: tuple[Line, ...]
    fields: tuple[Field, ...]

    def bar(self) -> SourceBar:
        """Return what the fields say of the clip, the first of each kind."""
        said: dict[str, str] = {}
        if outlet := self._outlet():
            said["outlet"] = outlet
        for field in self.fields:
            key = _BAR.get(field.name)
            value = self._value(field)
            if key and value:
                said.setdefault(key, value)
        return msgspec.convert(said, SourceBar)

    def _outlet(self) -> str | None:
        """Return the line between a text's count and its date, as Nexis has it."""
        above = [line.text for line in self.lines[: self.fields[0].first]]
        counts = [at for at, text in enumerate(above) if _COUNT.match(text.casefold())]
        if not counts or len(above) < counts[0] + 3:
            return None
        name, date = above[counts[0] + 1 : counts[0] + 3]
        return name if is_date_line(date) and not is_date_line(name) else None

    def _value(self, field: Field) -> str:
        first = self.lines[field.first].text[field.size :]
        rest = (line.text for line in self.lines[field.first + 1 : field.stop])
        return " ".join([first, *rest]).strip()


def export_of(text: str) -> Export | None:
    """Return a text's fields; None where it is no export."""
    if "HD" not in text and "HEADLINE:" not in text:
        return None
    lines = tuple(lines_of(text))
    for style in _STYLES:
        found = [
            (at, match)
            for at, line in enumerate(lines)
            if (match := style.match(line.text))
        ]
        names = [match[1] for _, match in found]
        if _is_export(names):
            return Export(lines, tuple(_fields(lines, found)))
    return None


def openings_of(export: Export) -> list[int]:
    """Return the lines that open the export's texts, that of the first one left out.

    A text begins with its count, "3 of 12", if each has one, or else with the first
    field above its headline since the story before.
    """
    counts = [
        at for at, line in enumerate(export.lines) if _COUNT.match(line.text.casefold())
    ]
    headlines = [field for field in export.fields if field.part is Part.HEADLINE]
    if len(counts) == len(headlines):
        return counts[1:]
    return [_first_above(export, headline) for headline in headlines[1:]]


def _first_above(export: Export, headline: Field) -> int:
    """Return the line of the first field of a headline's text."""
    first = headline.first
    for field in reversed(export.fields[: export.fields.index(headline)]):
        if field.name not in ("SE", "CLM", "ART", "BY", "CR", "SECTION"):
            break
        first = field.first
    return first


def _is_export(names: Sequence[str]) -> bool:
    parts = [_PARTS[name] for name in dict.fromkeys(names)]
    return (
        Part.HEADLINE in parts
        and (Part.STORY in parts or _STORY_BELOW in names)
        and parts.count(Part.ABOUT) >= _LEAST_ABOUT
    )


def _fields(
    lines: Sequence[Line], found: Sequence[tuple[int, re.Match[str]]]
) -> list[Field]:
    fields: list[Field] = []
    stops = [at for at, _ in found[1:]] + [len(lines)]
    story = any(match[1] in ("BODY", "FULL TEXT") for _, match in found)
    for (at, match), stop in zip(found, stops, strict=True):
        name = match[1]
        field = Field(name, _PARTS[name], at, stop, match.end())
        if name == _STORY_BELOW and not story and stop > at + 1:
            fields.append(field._replace(stop=at + 1))
            fields.append(Field("", Part.STORY, at + 1, stop, 0))
        else:
            fields.append(field)
    return fields
