"""Nexis' exports of today (Nexis Uni, Nexis Advance): "Body" over the story.

The headline stands first, then the outlet, the date, the edition and a copyright line,
then fields with a colon; "End of Document" closes each text.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsconv.parsing.exports.export import (
    Export,
    Field,
    Part,
    bar_of,
    contiguous,
    group_above,
)
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy

_END = "End of Document"
_LOADED = "Load-Date:"
HINTS = (_END, _LOADED)
_STORY = "Body"
_PARTS = {
    "Section": Part.SECTION,
    "Length": Part.ABOUT,
    "Byline": Part.BYLINE,
    "Dateline": Part.DATELINE,
    "Highlight": Part.DECK,
}
_FIELD = lazy(rf"({'|'.join(_PARTS)}):[ \t\xa0]*")
_LEAST_FIELDS = 2
_BELOW = {
    **dict.fromkeys(("Classification", "Notes", "Correction", _END), Part.ABOUT),
    "Graphic": Part.CAPTION,
}
"""Lines that end a story."""
_RIGHTS = ("Copyright ", "©", "(c)")


def read(lines: tuple[Line, ...]) -> Export | None:
    """Return the fields of an export's lines; None where they are none."""
    ends = [at + 1 for at, line in enumerate(lines) if line.text == _END]
    if not ends or ends[-1] < len(lines):
        ends.append(len(lines))
    found = (list(_fields(lines, *each)) for each in pairwise([0, *ends]))
    texts = [text for text in found if text]
    if not texts:
        return None
    fields = contiguous(lines, (field for text in texts for field in text))
    openings = tuple(text[0].first for text in texts[1:])
    return Export(lines, fields, openings, bar_of(lines, fields))


def _fields(lines: Sequence[Line], begin: int, end: int) -> Iterator[Field]:
    """Yield the fields of one text, none where its lines are no text."""
    story = next((at for at in range(begin, end) if lines[at].text == _STORY), begin)
    named = [
        (at, match)
        for at in range(begin, story)
        if (match := _FIELD.match(lines[at].text))
    ]
    if len(named) < _LEAST_FIELDS:
        return
    yield from _over(lines, begin, named[0][0])
    for at, match in named:
        yield Field(match[1], _PARTS[match[1]], at, at + 1, match.end())
    yield Field(_STORY, Part.STORY, story, end, len(_STORY))
    for at in range(story + 1, end):
        text = lines[at].text
        if text in _BELOW:
            yield Field(text, _BELOW[text], at, end, len(text))
        elif text.startswith(_LOADED):
            yield Field(_LOADED[:-1], Part.ABOUT, at, end, len(_LOADED))


def _over(lines: Sequence[Line], begin: int, first: int) -> Iterator[Field]:
    """Yield what stands over a text's first field, by its place."""
    dated = (at for at in range(begin + 2, first) if is_date_line(lines[at].text))
    date = next(dated, None)
    if date is None:
        yield Field("", Part.HEADLINE, begin, begin + 1, 0)
        if begin + 1 < first:
            yield Field("", Part.ABOUT, begin + 1, first, 0)
        return
    # An export's cover page, which lists its texts, stands over the first headline.
    headline = group_above(lines, begin, date - 1)
    if headline > begin:
        yield Field("", Part.ABOUT, begin, headline, 0)
    yield Field("", Part.HEADLINE, headline, date - 1, 0)
    yield Field("", Part.OUTLET, date - 1, date, 0)
    yield Field("", Part.DATE, date, date + 1, 0)
    for at in range(date + 1, first):
        edition = at == date + 1 and not lines[at].text.startswith(_RIGHTS)
        yield Field("", Part.EDITION if edition else Part.ABOUT, at, at + 1, 0)
