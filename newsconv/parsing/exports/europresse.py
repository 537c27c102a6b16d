"""Europresse's exports: outlet, then section, date and page; a number at the end.

The headline stands below these, then the author, and "news·20261119·HG·1234" last.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from newsconv.parsing.exports.export import Export, Field, Part, bar_of, contiguous
from newsconv.parsing.fields.byline import read_labelled_byline
from newsconv.parsing.fields.dates import UNKNOWN, find_dates
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy

HINTS = ("·19", "·20")
_NUMBER = lazy(r"[a-z]{2,10}·(?:19|20)\d{6}·[A-Z0-9_]{1,12}·\S+\Z")
_SIZE = lazy(r"\b\d+ (?:mots?|words?|palabras|Wörter|parole)\b|\bp\. ?[A-Z]?\d")
_PAGE = lazy(r"\bp\. ?([A-Z]?\d+(?:[-–]\d+)?)\b")
_RIGHTS = "©"
_LEAST = 2
"""Lines below the date: a headline, a paragraph."""


def read(lines: tuple[Line, ...]) -> Export | None:
    """Return the fields of an export's lines; None where they are none."""
    ends = [at + 1 for at, line in enumerate(lines) if _NUMBER.match(line.text)]
    found = (list(_fields(lines, *each)) for each in pairwise([0, *ends]))
    texts = [text for text in found if text]
    if not texts:
        return None
    fields = contiguous(lines, (field for text in texts for field in text))
    openings = tuple(text[0].first for text in texts[1:])
    dated = next(field for field in fields if field.part is Part.DATE)
    page = _PAGE.search(lines[dated.first].text)
    bar = replace(bar_of(lines, fields), page=page[1] if page else None)
    return Export(lines, fields, openings, bar)


def _fields(lines: Sequence[Line], begin: int, end: int) -> Iterator[Field]:
    """Yield the fields of one text, none where its lines are no text."""
    number = end - 1
    dated = (at for at in range(begin + 1, number) if _is_dated(lines[at].text))
    date = next(dated, None)
    if date is None or number - date <= _LEAST:
        return
    if begin < date - 1:
        yield Field("", Part.ABOUT, begin, date - 1, 0)
    yield Field("", Part.OUTLET, date - 1, date, 0)
    yield Field("", Part.DATE, date, date + 1, 0)
    yield Field("", Part.HEADLINE, date + 1, date + 2, 0)
    story = date + 2
    if read_labelled_byline(lines[story].text, 0):
        yield Field("", Part.BYLINE, story, story + 1, 0)
        story += 1
    rights = (
        at for at in range(story + 1, number) if lines[at].text.startswith(_RIGHTS)
    )
    close = next(rights, number)
    if story < close:
        yield Field("", Part.STORY, story, close, 0)
    yield Field("", Part.ABOUT, close, end, 0)


def _is_dated(text: str) -> bool:
    """Say whether a line gives a day, and the text's length or page."""
    return bool(_SIZE.search(text)) and bool(find_dates(text, UNKNOWN))
