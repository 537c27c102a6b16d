"""Factiva's exports: a code of two or three letters before each field.

"HD  River rises": after tabs, spaces, one space, or on a line of its own.
"""

from collections.abc import Sequence

from newsconv.parsing.exports.export import Export, Field, Part, bar_of, contiguous
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy

HINTS = ("HD",)
_PARTS = {
    **dict.fromkeys(
        # Credit, words, time, the source's code, volume, language, copyright, contact,
        # reference, companies, industries, subjects, regions, the provider's codes,
        # publisher, number, captions, column.
        (
            *("CR", "WC", "ET", "SC", "VOL", "LA", "CY", "CT", "RF", "CO", "IN", "NS"),
            *("RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM"),
        ),
        Part.ABOUT,
    ),
    "HD": Part.HEADLINE,
    "BY": Part.BYLINE,
    "PD": Part.DATE,
    "LP": Part.STORY,
    "TD": Part.STORY,
    "SN": Part.OUTLET,
    "SE": Part.SECTION,
    "ED": Part.EDITION,
    "PG": Part.PAGE,
}
_TOLD = frozenset({Part.HEADLINE, Part.BYLINE, Part.DATE, Part.STORY})
_CODE = "|".join(_PARTS)
# A paragraph may open with IN or CO: all fields are written as the headline's is.
_STYLES = (
    lazy(rf"({_CODE})\Z"),
    lazy(rf"({_CODE})(?:\t\s*(?=\S)|\Z)"),
    lazy(rf"({_CODE})(?:[ \xa0]{{2,}}(?=\S)|\Z)"),
    lazy(rf"({_CODE})(?:[ \xa0](?=\S)|\Z)"),
)
_LEAST_ABOUT = 2
_OVER_HEADLINE = frozenset({"SE", "CLM", "ART", "BY", "CR"})


def read(lines: tuple[Line, ...]) -> Export | None:
    """Return the fields of an export's lines; None where they are none."""
    for style in _STYLES:
        found = [
            (at, match)
            for at, line in enumerate(lines)
            if (match := style.match(line.text))
        ]
        parts = [_PARTS[name] for name in dict.fromkeys(match[1] for _, match in found)]
        if (
            Part.HEADLINE in parts
            and Part.STORY in parts
            and sum(part not in _TOLD for part in parts) >= _LEAST_ABOUT
        ):
            fields = contiguous(
                lines,
                (
                    Field(match[1], _PARTS[match[1]], at, at + 1, match.end())
                    for at, match in found
                ),
            )
            return Export(lines, fields, _openings(fields), bar_of(lines, fields))
    return None


def _openings(fields: Sequence[Field]) -> tuple[int, ...]:
    """Return the lines that open texts: the first field over each headline."""
    headlines = [at for at, field in enumerate(fields) if field.part is Part.HEADLINE]
    found = []
    for at in headlines[1:]:
        first = at
        while fields[first - 1].name in _OVER_HEADLINE:
            first -= 1
        found.append(fields[first].first)
    return tuple(found)
