"""Labelled pieces in, the same with one story's dates among them out.

A page prints today's date over its menu, and a date under each story that it offers.
The story's own stand between its headline and its first paragraph, or right over the
headline, or at its end: a date line elsewhere is furniture where one of these is found,
and a line between the two that was taken for furniture is a date line where none is.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from newsconv.model import Label
from newsconv.parsing.body import Piece
from newsconv.parsing.cues.mail import is_field
from newsconv.parsing.fields.asides import masked
from newsconv.parsing.fields.byline import opens_like_byline, read_byline
from newsconv.parsing.fields.date_line import (
    is_date_line,
    read_date_line,
    says_when,
)
from newsconv.parsing.fields.date_order import ordered_language
from newsconv.parsing.fields.dates import UNKNOWN, find_dates
from newsconv.parsing.patterns import lazy

_DATED = frozenset({Label.DATE, Label.BYLINE})
_MISTAKEN = frozenset(
    {Label.FURNITURE, Label.KICKER, Label.SUBHEAD, Label.LIST_ITEM, Label.CAPTION}
)
_ABOVE = 4
"""A date stands so many blocks over the headline at most."""
_AFTER = 4
"""A deck may pass for the first paragraph, so that the date stands below it."""
_BELOW = 12
"""A date stands so many blocks below the last paragraph at most."""
_APART = 6
"""Lines so many blocks apart date two things."""
_LINE = 20
"""A line that dates a story has no more words."""
_WORDY = 6
"""A date line has no more words than this that are no date's."""
_DAY = lazy(r"\d{4}-\d\d-\d\d")
_SMALL = 3
"""A line that says "Posted" has no more words in small letters: "minutes ago"."""
_SENTENCE_ENDS = ".!?…。"


class _Place(IntEnum):
    """Where a line stands in its story, the likeliest place for its date first."""

    HEAD = 0
    ABOVE = 1
    OPENING = 2
    END = 3
    ELSEWHERE = 4


class _Story(NamedTuple):
    """The blocks that a story's dates stand around."""

    headline: int
    first: int
    last: int

    def place(self, at: int) -> _Place:
        if self.headline < at < self.first:
            return _Place.HEAD
        if self.headline - _ABOVE <= at < self.headline:
            return _Place.ABOVE
        if self.last < at <= self.last + _BELOW:
            return _Place.END
        if self.first < at <= self.first + _AFTER:
            return _Place.OPENING
        return _Place.ELSEWHERE


class _Line(NamedTuple):
    """A line with a date, and how likely it is the story's."""

    at: int
    place: _Place
    full: bool
    """Whether its date is a day with its year, or has two readings."""
    plain: bool
    """Whether it says little besides; a caption has its own date."""
    says: bool
    """Whether it says that something was published or updated."""


def date_language(pieces: Sequence[Piece], language: str | None) -> str | None:
    """Return the language that dates are read in, with its country where one is told."""
    doubtful = any(
        read_date_line(piece.block.text, 0, language).ambiguous
        for piece in pieces
        if piece.label in _DATED
    )
    if not doubtful:
        return language
    return ordered_language((piece.block.text for piece in pieces), language)


def settle_dates(
    pieces: list[Piece], headline: int | None, language: str | None
) -> list[Piece]:
    """Give the story's own date lines their label, and take it from all others.

    The list that is given is changed and returned.
    """
    story = _story(pieces, headline)
    if story is None:
        return pieces
    lines = [
        line
        for piece in pieces
        if piece.label in _DATED and (line := _line(piece, story, language))
    ]
    own = _own(lines, story)
    if not own:
        found = _overlooked(pieces, story, language)
        if found is None:
            return pieces
        pieces[found.at] = found
        own = {found.at}
    top = min(own)
    for line in lines:
        piece = pieces[line.at]
        if _is_other(line, own) and (piece.label is Label.DATE or piece.at < top):
            pieces[line.at] = piece._replace(label=Label.FURNITURE)
    return pieces


def _story(pieces: Sequence[Piece], headline: int | None) -> _Story | None:
    start = -1 if headline is None else headline
    paragraphs = [
        piece.at
        for piece in pieces
        if piece.label is Label.PARAGRAPH and piece.at > start
    ]
    return _Story(start, paragraphs[0], paragraphs[-1]) if paragraphs else None


def _line(piece: Piece, story: _Story, language: str | None) -> _Line | None:
    text = piece.block.text
    reading = read_date_line(text, 0, language)
    moments = [each for each in (reading.published, reading.updated) if each]
    if not moments:
        return None
    says = says_when(text)
    return _Line(
        piece.at,
        story.place(piece.at),
        any(each.value is None or _DAY.match(each.value) for each in moments),
        says
        or piece.label is Label.BYLINE
        or piece.block.size <= _WORDY
        or is_date_line(text),
        says,
    )


def _own(lines: Sequence[_Line], story: _Story) -> set[int]:
    """Return the lines that date the story: those of the likeliest place, if any."""
    sure = [line for line in lines if line.full and line.plain]
    near = [
        line
        for line in sure
        if line.place < _Place.END or (line.place is _Place.END and line.says)
    ]
    if near:
        best = min(line.place for line in near)
        chosen = [line.at for line in near if line.place is best]
    else:
        # A headline that is none puts all dates elsewhere.
        chosen = sorted((line.at for line in sure), key=lambda at: _distance(at, story))
        chosen = sorted(at for at in chosen if abs(at - chosen[0]) <= _APART)
    if not chosen:
        return set()
    # The day over a page's menu stands far over the story's.
    while chosen[-1] - chosen[0] > _APART:
        del chosen[0]
    return set(chosen)


def _distance(at: int, story: _Story) -> int:
    return story.first - at if at < story.first else 2 * (at - story.first)


def _is_other(line: _Line, own: set[int]) -> bool:
    """Say whether a line dates something else than the story."""
    if line.at in own:
        return False
    # "Nov. 19" over "Updated Nov. 19, 2026"; a caption among them is none.
    if line.plain and min(abs(line.at - at) for at in own) <= 1:
        return False
    # "Updated: 19.11.2026" may stand at the end of a story that is dated at its head.
    return not (line.says and line.place is _Place.END)


def _overlooked(
    pieces: Sequence[Piece], story: _Story, language: str | None
) -> Piece | None:
    """Return the line that dates the story and passed for something else, or None."""
    near = [
        (story.place(piece.at), piece)
        for piece in pieces
        if piece.label in _MISTAKEN
        and piece.block.size <= _LINE
        and not _heads_mail(pieces, piece.at)
    ]
    for place in (_Place.HEAD, _Place.OPENING, _Place.ABOVE, _Place.END):
        for stands, piece in near:
            if stands is not place:
                continue
            line = _line(piece, story, language)
            if line and line.full and _dates_story(piece, line):
                return _relabelled(piece)
    return None


def _heads_mail(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a line is a field of a mail's head: its day is not the story's."""
    if not is_field(pieces[at].block.text):
        return False
    beside = [*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2]]
    return any(is_field(piece.block.text) for piece in beside)


def _dates_story(piece: Piece, line: _Line) -> bool:
    """Say whether a line is no caption, sentence or notice of rights, by its form."""
    text = piece.block.text
    if is_date_line(text):
        return line.says or line.place is not _Place.END
    if line.place is _Place.END or any(sign in text for sign in "©®(@"):
        return False
    if opens_like_byline(text):
        return True
    if piece.label is Label.CAPTION or text[-1] in _SENTENCE_ENDS:
        return False
    if _small_words(text) > (_SMALL if line.says else 1):
        return False
    # "19. November 2026 • Elena Marsh"; a subhead opens with no date.
    return piece.label in {Label.FURNITURE, Label.KICKER} or _opens_date(text)


def _small_words(text: str) -> int:
    """Count the words in small letters beside a line's dates: a caption's are many."""
    return sum(len(word) > 2 and word.islower() for word in masked(text).split())  # noqa: PLR2004 - "at", "pm"


def _opens_date(text: str) -> bool:
    found = find_dates(text, UNKNOWN)
    if not found or found[0].start > 0:
        return False
    rest = text[found[0].end :].lstrip()
    return not rest[:1].isalpha()


def _relabelled(piece: Piece) -> Piece:
    text = piece.block.text
    named = not is_date_line(text) and read_byline(text, 0)
    return piece._replace(label=Label.BYLINE if named else Label.DATE)
