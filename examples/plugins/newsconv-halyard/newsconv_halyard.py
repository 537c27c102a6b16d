"""A file of the Halyard wire in, its stories out, each character in its place."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from newsconv.errors import SourceError
from newsconv.model import (
    Article,
    Author,
    Block,
    Byline,
    Date,
    Dateline,
    Digest,
    Furniture,
    Headline,
    Moment,
    Origin,
    Paragraph,
    SourceBar,
    Span,
    Subhead,
    Text,
)
from newsconv.readers.registry import Reading
from newsconv.source import Source

_OPENING = re.compile(r"^HALYARD (\d+)[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"(?:DT|HL|BY|PL|PA|SH)(?=[ \t])")
_CODE_SIZE = 2


class HalyardReader:
    """The wire of Halyard, an agency made up as an example."""

    format: ClassVar[str] = "halyard"
    suffixes: ClassVar[tuple[str, ...]] = (".halyard",)

    def read(self, data: bytes, name: str) -> Reading:
        """Return a file's stories.

        Raises:
            SourceError: it is no text, or none of Halyard's.
        """
        source = Source.from_bytes(data, name)
        starts = [found.start() for found in _OPENING.finditer(source.text)]
        if not starts or source.text[: starts[0]].strip():
            raise SourceError(name, "does not begin with a line HALYARD and a number")
        return Reading(Digest.of(map(_story, source.cut(starts[1:]))))


class _Field(NamedTuple):
    """A line's code, and the words that it names with those of the lines below."""

    code: str
    start: int
    """Of the code."""
    words: str
    span: Span | None
    """Of the words; None where there are none."""


def _fields(text: str) -> Iterator[_Field]:
    """Yield a story's fields; what stands before a code goes on with the one above."""
    starts = [
        (found.start(), match[0])
        for found in re.finditer(r"^.*$", text, re.MULTILINE)
        if (match := _CODE.match(found[0]))
    ]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    for (start, code), end in zip(starts, ends, strict=True):
        begin = start + _CODE_SIZE
        said = text[begin:end]
        lead = len(said) - len(said.lstrip())
        words = " ".join(said.split())
        span = Span(begin + lead, begin + len(said.rstrip())) if words else None
        yield _Field(code, start, words, span)


def _story(source: Source) -> Article:
    text = source.text
    fields = list(_fields(text))
    head = text[: fields[0].start if fields else len(text)]
    first = head.split()
    furniture = [
        Furniture(" ".join(first), span=Span(head.index(first[0]), len(head.rstrip())))
    ]
    article: dict[str, Any] = {}
    body: list[Block] = []
    for field in fields:
        # The codes are in the text, and nothing of it is lost: they are no story.
        furniture.append(
            Furniture(field.code, span=Span(field.start, field.start + _CODE_SIZE))
        )
        if field.span:
            _place(field, field.span, article, body)
    return Article(
        **article,
        body=tuple(body),
        furniture=tuple(furniture),
        source_bar=SourceBar(outlet="Halyard", kind="agency", reference=first[1]),
        origin=Origin(
            source.name,
            source.sha256,
            source.encoding,
            text,
            source.part,
            source.start,
            source.line,
        ),
    )


def _place(
    field: _Field, span: Span, article: dict[str, Any], body: list[Block]
) -> None:
    words = field.words
    match field.code:
        case "HL" if "headline" not in article:
            article["headline"] = Headline(words, span=span)
        case "BY":
            byline = Byline(words, (Author(words, span=span),), span=span)
            article["bylines"] = (*article.get("bylines", ()), byline)
        case "DT":
            moment = Moment(words, _value(words), span=span)
            date = Date(words, published=moment, span=span)
            article["dates"] = (*article.get("dates", ()), date)
        case "PL" if "dateline" not in article:
            article["dateline"] = Dateline(words, place=words, span=span)
        case "PA":
            body.append(Paragraph((Text(words, span=span),), span=span))
        case _:
            body.append(Subhead((Text(words, span=span),), span=span))


def _value(words: str) -> str | None:
    """Return a date as the model has it; None for what is none."""
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return None
    return words
