"""The lines of a story that carry fields: its bylines, its dates, its dateline."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from newsconv.model import Author, Byline, Date, Dateline, Label, Span
from newsconv.parsing.body import Piece
from newsconv.parsing.by_hand import is_by_hand
from newsconv.parsing.fields.byline import read_labelled_byline
from newsconv.parsing.fields.date_line import read_date_line
from newsconv.parsing.fields.dateline import read_dateline
from newsconv.parsing.placing import placed, text_of

_DASHES = frozenset("-–—")
_TOLD = frozenset({Label.HEADLINE, Label.DECK, Label.PARAGRAPH})
_DATED = frozenset({Label.DATELINE, Label.PARAGRAPH})
_FIRST_PARAGRAPHS = 3


class Story(NamedTuple):
    """The body's pieces, with the dateline taken off a paragraph."""

    dateline: Dateline | None
    pieces: list[Piece]


def bylines_of(pieces: Sequence[Piece], language: str | None) -> tuple[Byline, ...]:
    """Return the bylines among a text's pieces, with the people and the date named."""
    found: list[Byline] = []
    for piece in pieces:
        if piece.label is not Label.BYLINE:
            continue
        words = text_of(piece.block)
        people = read_labelled_byline(piece.block.text, 0)
        byline = placed(
            Byline(
                words.text,
                _without_place(people, piece.block.text, pieces),
                read_date_line(piece.block.text, 0, language).published,
            ),
            piece.block,
        )
        found.append(
            msgspec.structs.replace(byline, span=words.span, decision=piece.decision)
        )
    return tuple(found)


def _without_place(
    people: tuple[Author, ...], text: str, pieces: Sequence[Piece]
) -> tuple[Author, ...]:
    """Take the place for one where a byline has place and name with a dash between.

    "Port Salem – Leila Haddad": of the two the story speaks of the place.
    """
    match people:
        case (Author(span=Span() as one), Author(span=Span() as two)):
            if text[one.end : two.start].strip() not in _DASHES:
                return people
        case _:
            return people
    told = [piece.block.text for piece in pieces if piece.label in _TOLD]
    said = [any(each.name in words for words in told) for each in people]
    if said[0] is said[1]:
        return people
    place, name = people if said[0] else people[::-1]
    affiliation = name.affiliation or place.name
    return (msgspec.structs.replace(name, affiliation=affiliation),)


def dates_of(pieces: Sequence[Piece], language: str | None) -> tuple[Date, ...]:
    """Return the date lines with what they say."""
    found: list[Date] = []
    for piece in pieces:
        words = text_of(piece.block)
        reading = read_date_line(piece.block.text, 0, language)
        date = placed(Date(words.text, reading.published, reading.updated), piece.block)
        found.append(
            msgspec.structs.replace(date, span=words.span, decision=piece.decision)
        )
    return tuple(found)


def story_of(pieces: Sequence[Piece], language: str | None) -> Story:
    """Take the dateline off one of the first paragraphs, or from a line of its own.

    A caption without a credit can pass for the first paragraph, so a few are tried.
    """
    kept: list[Piece] = []
    tried = 0
    for at, piece in enumerate(pieces):
        if piece.label not in _DATED or tried == _FIRST_PARAGRAPHS:
            kept.append(_undated(piece))
            continue
        tried += 1
        found = read_dateline(piece.block.text, 0, language) or _told(piece)
        if found and found.span:
            if found.span.end < len(piece.block.text):
                kept.append(_undated(piece)._replace(skip=found.span.end))
            below = map(_undated, pieces[at + 1 :])
            return Story(_placed(found, piece), [*kept, *below])
        kept.append(_undated(piece))
    return Story(None, kept)


def _told(piece: Piece) -> Dateline | None:
    """Return the dateline that a text's own field tells: the place alone, mostly."""
    sure = piece.decision.confidence == 1 and not is_by_hand(piece.decision)
    if piece.label is not Label.DATELINE or not sure:
        return None
    text = piece.block.text
    return Dateline(text, place=text, span=Span(0, len(text)))


def _undated(piece: Piece) -> Piece:
    """Make a paragraph of what is no dateline, or not the story's."""
    if piece.label is Label.DATELINE:
        return piece._replace(label=Label.PARAGRAPH)
    return piece


def _placed(dateline: Dateline, piece: Piece) -> Dateline:
    return msgspec.structs.replace(
        placed(dateline, piece.block), decision=piece.decision
    )
