"""A text in, the lines that count its articles out: "Document 3 of 12".

News databases print such a line over each article of an export; Europresse prints the
outlet below it, then the section, the date and the page, then the headline.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsconv.model import Decision, Label, SourceBar
from newsconv.parsing.document import Document
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.found_comments import with_comments
from newsconv.parsing.label import Labelled, label
from newsconv.parsing.labelling.model import Models
from newsconv.parsing.lines import Line, lines_of
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock

_STEMS = ("ocument", "OCUMENT", "okument", "OKUMENT", "окумент", "ОКУМЕНТ")
"""Most texts have none of these, and cost no more than the search."""
OF = "of|de|di|von|van|av|af|sur|из"
"""Between a count and its total, as a pattern."""
_COUNT = lazy(
    rf"(?:(?:do[ck]ument[oe]?|документ) (\d{{1,5}}) (?:{OF}) (\d{{1,5}})"
    rf"|(\d{{1,5}}) (?:{OF}) (\d{{1,5}}) (?:do[ck]ument[a-z]{{0,2}}|документ\w{{0,2}}))\Z"
)
_NUMBER_OF_ISSUE = lazy(r"(?:,? (?:no|n°|nº|nr)\.? ?\d[\d ]*|,? \d{4,})\Z")
_PAGE = lazy(r"\b(?:p|pp|s|pág)\. ?([A-Z]?\d+(?:[-–]\d+)?)\Z")
_HEAD = 3
"""Blocks: the count, the outlet, the date."""
_COUNTS = "counts the texts of a database's export"
_OUTLET = "stands where a database's export has the outlet"
_DATE = "stands where a database's export has the date"


class Counted(NamedTuple):
    """The head of one counted text."""

    outlet: RawBlock | None
    date: RawBlock | None

    def bar(self) -> SourceBar:
        """Return what the head says of the clip."""
        if self.outlet is None or self.date is None:
            return SourceBar()
        outlet = _NUMBER_OF_ISSUE.sub("", self.outlet.text)
        page = _PAGE.search(self.date.text)
        return SourceBar(
            outlet=outlet,
            page=page[1] if page else None,
        )


def counts_of(text: str) -> list[Line]:
    """Return the lines that count a text's articles, from its first line on.

    They count on by one, to one total, or they count something else.
    """
    if not any(stem in text for stem in _STEMS):
        return []
    lines = lines_of(text)
    found = [(line, match) for line in lines if (match := _matched(line))]
    if not found or found[0][0] is not lines[0]:
        return []
    numbers = [
        (int(match[1] or match[3]), int(match[2] or match[4])) for _, match in found
    ]
    follow = all(
        second == (number + 1, total) for (number, total), second in pairwise(numbers)
    )
    return [line for line, _ in found] if follow and _within(numbers) else []


def _matched(line: Line) -> re.Match[str] | None:
    return _COUNT.match(line.text.casefold())


def _within(numbers: Sequence[tuple[int, int]]) -> bool:
    number, total = numbers[-1]
    return number <= total


def head_of(text: str, blocks: Sequence[RawBlock]) -> Counted | None:
    """Return the head of a text that opens with its count, if it does."""
    if not blocks or not (counts := counts_of(text)):
        return None
    if blocks[0].text != counts[0].text:
        return None
    if len(blocks) > _HEAD and is_date_line(blocks[2].text):
        return Counted(blocks[1], blocks[2])
    return Counted(None, None)


def labelled_counted(
    head: Counted, blocks: list[RawBlock], by: Models | None = None
) -> list[Labelled]:
    """Return the blocks' labels; what stands below the head is as any other text."""
    labels = [_sure(Label.FURNITURE, _COUNTS)]
    if head.outlet:
        labels += [_sure(Label.FURNITURE, _OUTLET), _sure(Label.DATE, _DATE)]
    rest = Document(blocks[len(labels) :])
    return [*labels, *with_comments(rest, label(rest, by))]


def _sure(kind: Label, reason: str) -> Labelled:
    return Labelled(kind, Decision(1.0, (reason,), None, kind))
