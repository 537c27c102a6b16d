"""Texts that the models were never trained on, with what a person read in them.

`texts/NAME.txt` is the text, `texts/NAME.toml` its reading: made up from the first word
to the last, but laid out as pages and pastes of pages are.
"""

from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from newsconv.parsing.article import ParsedArticle, parse_article
from newsconv.parsing.document import Document
from newsconv.parsing.found_comments import with_comments
from newsconv.parsing.label import label
from newsconv.parsing.segment import segment
from newsconv.source import Source
from tests.parsing.hand_read import HandReading, hand_reading

FOLDER = Path(__file__).parent / "texts"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))


class OwnReading(HandReading, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reading that says how its text was come by."""

    track: Literal["paste", "page"]
    """What a person selected of a page, or all text of it."""


class Line(NamedTuple):
    """A printed line, as a person labelled it and as the parser did."""

    name: str
    """The text's."""
    number: int
    start: int
    end: int
    text: str
    truth: str
    found: str


@cache
def source(name: str) -> Source:
    """Return a text."""
    return Source.from_path(FOLDER / f"{name}.txt")


@cache
def reading(name: str) -> OwnReading:
    """Return what a person read in a text."""
    return hand_reading(FOLDER / f"{name}.toml", OwnReading)


@cache
def parsed(name: str) -> ParsedArticle:
    """Return what the parser reads in a text."""
    return parse_article(source(name))


@cache
def lines(name: str) -> tuple[Line, ...]:
    """Return the printed lines of a text; a wrapped one has its block's label."""
    text = source(name).text
    blocks = segment(text)
    document = Document(blocks)
    labelled = with_comments(document, label(document))
    labels = [each.label.value for each in labelled]
    starts = [block.start for block in blocks]
    truth = ""
    found: list[Line] = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        truth = reading(name).labels.get(number, truth)
        if line.strip():
            at = bisect_right(starts, end - 1) - 1
            found.append(Line(name, number, start, end, line, truth, labels[at]))
        start = end + 1
    return tuple(found)
