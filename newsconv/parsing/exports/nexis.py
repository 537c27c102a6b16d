"""Nexis' exports of old: a word in capitals and a colon before each field.

"3 of 12 DOCUMENTS" stands over each text, then the outlet and the date; the headline
has a field of its own or stands bare over the first one. Fields are named in the
language that the database was used in.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from newsconv.parsing.exports.export import (
    COUNT,
    Export,
    Field,
    Part,
    bar_of,
    contiguous,
)
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy

_LENGTHS = ("LENGTH", "LÄNGE", "LONGUEUR", "LENGTE", "LONGITUD", "LUNGHEZZA")
"""The field below which the story stands, where none opens it."""
HINTS = ("HEADLINE:", *(f"{name}:" for name in _LENGTHS))
_STORIES = ("BODY", "FULL TEXT")
_PARTS = {
    **dict.fromkeys(
        (
            *(*_LENGTHS, "LOAD-DATE", "LANGUAGE", "SUBJECT", "UPDATE", "COPYRIGHT"),
            *("PUBLICATION-TYPE", "JOURNAL-CODE", "ACC-NO", "TYPE", "DISTRIBUTION"),
            *("ORGANIZATION", "PERSON", "CITY", "STATE", "COUNTRY", "COMPANY"),
            *("INDUSTRY", "GEOGRAPHIC", "TICKER", "URL", "SERIES", "SPRACHE"),
            *("LANGUE", "TAAL", "IDIOMA", "LINGUA", "DATE-CHARGEMENT"),
            *("TYPE-PUBLICATION", "CODE-JOURNAL", "PUBLICATIE-TYPE"),
        ),
        Part.ABOUT,
    ),
    **dict.fromkeys(
        ("SECTION", "RUBRIK", "RUBRIQUE", "RUBRIEK", "SECCIÓN", "SEZIONE"),
        Part.SECTION,
    ),
    **dict.fromkeys(("BYLINE", "AUTOR", "AUTEUR", "AUTORE"), Part.BYLINE),
    **dict.fromkeys(("HIGHLIGHT", "ENCART"), Part.DECK),
    **dict.fromkeys(("GRAPHIC", "GRAFIK"), Part.CAPTION),
    **dict.fromkeys(_STORIES, Part.STORY),
    "DATELINE": Part.DATELINE,
    "HEADLINE": Part.HEADLINE,
}
_FIELD = lazy(rf"({'|'.join(sorted(_PARTS, key=len, reverse=True))}):[ \t\xa0]*")
_ABOUT = frozenset({Part.ABOUT, Part.SECTION})
_LEAST_ABOUT = 2
_HEAD = frozenset({Part.BYLINE, Part.DECK, Part.DATELINE})
"""What may stand between a text's length and its story."""
_OVER_HEADLINE = frozenset({Part.BYLINE, Part.SECTION})


def read(lines: tuple[Line, ...]) -> Export | None:
    """Return the fields of an export's lines; None where they are none."""
    counts = [at for at, line in enumerate(lines) if COUNT.match(line.text.casefold())]
    texts = [_fields(lines, *each) for each in pairwise([*counts, len(lines)])]
    if texts and all(map(_is_text, texts)):
        fields = contiguous(lines, (field for text in texts for field in text))
        return Export(lines, fields, tuple(counts[1:]), bar_of(lines, fields))
    named = list(_named(lines, 0, len(lines)))
    if not _is_text(named):
        return None
    fields = contiguous(lines, named)
    return Export(lines, fields, _openings(fields), bar_of(lines, fields))


def _is_text(fields: Sequence[Field]) -> bool:
    parts = {field.part for field in fields}
    about = {field.name for field in fields if field.part in _ABOUT and field.name}
    return {Part.HEADLINE, Part.STORY} <= parts and len(about) >= _LEAST_ABOUT


def _fields(lines: Sequence[Line], count: int, end: int) -> list[Field]:
    """Return the fields of one text, from the line that counts it on."""
    named = list(_named(lines, count, end))
    first = named[0].first if named else end
    told = {field.part for field in named}
    return [*_over(lines, count, first, told), *named]


def _over(
    lines: Sequence[Line], count: int, first: int, told: Collection[Part]
) -> Iterator[Field]:
    """Yield what stands over a text's first field, by its place.

    The outlet, the date, close below it the edition, and apart from these the headline,
    below a semicolon its deck, unless a field of the text has told them.
    """
    yield Field("", Part.ABOUT, count, count + 1, 0)
    date = count + 2
    if date >= first or not is_date_line(lines[date].text):
        return
    yield Field("", Part.OUTLET, count + 1, date, 0)
    yield Field("", Part.DATE, date, date + 1, 0)
    apart = next((at for at in range(date + 1, first) if lines[at].gap), first)
    if date + 1 < apart:
        yield Field("", Part.EDITION, date + 1, apart, 0)
    if apart == first:
        return
    if Part.HEADLINE in told:
        yield Field("", Part.ABOUT, apart, first, 0)
        return
    yield Field("", Part.HEADLINE, apart, first, 0)
    ends = (at + 1 for at in range(apart, first - 1) if lines[at].text.endswith(";"))
    deck = next(ends, None)
    if deck and Part.DECK not in told:
        yield Field("", Part.DECK, deck, first, 0)


def _named(lines: Sequence[Line], begin: int, end: int) -> Iterator[Field]:
    """Yield the fields that are named, and the stories below the last of a head."""
    found = [
        (at, match)
        for at in range(begin, end)
        if (match := _FIELD.match(lines[at].text))
    ]
    stops = [at for at, _ in found[1:]] + [end]
    opened = any(match[1] in _STORIES for _, match in found)
    heads = False
    for (at, match), stop in zip(found, stops, strict=True):
        name = match[1]
        heads = not opened and (name in _LENGTHS or (heads and _PARTS[name] in _HEAD))
        yield Field(name, _PARTS[name], at, stop, match.end())
        story = _below(lines, at, stop, close=name in _LENGTHS) if heads else None
        if story:
            yield Field("", Part.STORY, story, stop, 0)
            heads = False


def _below(lines: Sequence[Line], at: int, stop: int, *, close: bool) -> int | None:
    """Return where a story begins below a field's value, if it does."""
    apart = next((below for below in range(at + 1, stop) if lines[below].gap), None)
    return at + 1 if apart is None and close and stop > at + 1 else apart


def _openings(fields: Sequence[Field]) -> tuple[int, ...]:
    """Return the lines that open texts: the first field over each headline."""
    headlines = [at for at, field in enumerate(fields) if field.part is Part.HEADLINE]
    found = []
    for at in headlines[1:]:
        first = at
        while fields[first - 1].part in _OVER_HEADLINE:
            first -= 1
        found.append(fields[first].first)
    return tuple(found)
