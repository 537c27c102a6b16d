"""ProQuest's exports: the title bare, then fields with a colon, the story among them.

A line of underscores stands between texts. Authors are written "Marsh, Owen".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsconv.parsing.exports.export import (
    COUNT,
    Export,
    Field,
    Part,
    bar_of,
    contiguous,
)
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy

HINTS = ("ProQuest document ID:",)
_RULE = lazy(r"_{10,}\Z")
_TITLE = "Title"
_PARTS = {
    **dict.fromkeys(
        (
            *("abstract", "links", "subject", "location", "people", "title"),
            *("company / organization", "identifier / keyword", "publication info"),
            *("publication year", "publisher", "place of publication", "country"),
            *("country of publication", "publication subject", "issn", "e-issn"),
            *("source type", "language of publication", "document type", "volume"),
            *("document feature", "proquest document id", "document url", "issue"),
            *("copyright", "full text availability", "last updated", "database"),
            *("classification", "column", "credit", "correspondence author"),
        ),
        Part.ABOUT,
    ),
    **dict.fromkeys(("author", "authors"), Part.BYLINE),
    **dict.fromkeys(("pages", "first page"), Part.PAGE),
    "dateline": Part.DATELINE,
    "publication title": Part.OUTLET,
    "publication date": Part.DATE,
    "section": Part.SECTION,
    "full text": Part.STORY,
}
_FIELD = lazy(r"([A-Z][A-Za-z/ -]{2,30}):(?:[ \t\xa0]+|\Z)")
_NEAR = 3
_SURE = 2


def read(lines: tuple[Line, ...]) -> Export | None:
    """Return the fields of an export's lines; None where they are none."""
    rules = [at for at, line in enumerate(lines) if _RULE.match(line.text)]
    marks = sorted({0, *(at + 1 for at in rules), len(lines)})
    found = (list(_fields(lines, *each)) for each in pairwise(marks))
    texts = [text for text in found if text]
    if not texts:
        return None
    fields = contiguous(lines, (field for text in texts for field in text))
    openings = tuple(text[0].first for text in texts[1:])
    return Export(lines, fields, openings, bar_of(lines, fields))


def _fields(lines: Sequence[Line], begin: int, end: int) -> Iterator[Field]:
    """Yield the fields of one text, none where its lines are no text."""
    named = dict(_named(lines, begin, end))
    stories = (at for at, field in named.items() if field.part is Part.STORY)
    story = next(stories, None)
    if story is None or not any(at > story for at in named):
        return
    below = next(
        at
        for at in [*(at for at in named if at > story), end]
        if sum(near in named for near in range(at + 1, at + 1 + _NEAR)) >= _SURE
        or at == end
    )
    top = begin
    while top < story and COUNT.match(lines[top].text.casefold()):
        yield Field("", Part.ABOUT, top, top + 1, 0)
        top += 1
    bare = top not in named
    if bare:
        yield Field("", Part.HEADLINE, top, top + 1, 0)
    for at, field in named.items():
        if story < at < below:
            continue
        titled = field.name == _TITLE and not bare
        yield field._replace(part=Part.HEADLINE) if titled else field
    if _RULE.match(lines[end - 1].text):
        yield Field("", Part.ABOUT, end - 1, end, 0)


def _named(lines: Sequence[Line], begin: int, end: int) -> Iterator[tuple[int, Field]]:
    for at in range(begin, end):
        match = _FIELD.match(lines[at].text)
        name = match[1].casefold() if match else ""
        if match and name in _PARTS:
            yield at, Field(match[1], _PARTS[name], at, at + 1, match.end())
