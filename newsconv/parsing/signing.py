"""Labelled pieces in, the same with one story's bylines among them out.

A byline stands between the headline and the first paragraph, or at the story's end. A
date line that names somebody is one too ("9 September 2025 / Frank Brunner"). Beside
one that opens with a by-word, a name alone is a picture's or a teaser's. One that a
page prints above the headline or below the head belongs to another story; a doubtful
one that names nobody is furniture.
"""

from collections.abc import Iterable, Sequence

from newsconv.model import Label
from newsconv.parsing.body import Piece
from newsconv.parsing.fields.byline import opens_like_byline, read_labelled_byline
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.fields.name_evidence import NameEvidence, name_evidence
from newsconv.parsing.missed_bylines import (
    NEAR,
    UNKNOWN,
    alone,
    chance,
    dated,
    likeliest,
)
from newsconv.parsing.signatures import Claim, claim, has_byword, is_marked_name
from newsconv.parsing.writer_lists import NEXT, listed, neighbours

_INSTEAD = frozenset({Label.CAPTION, Label.CREDIT, Label.DATE})
_LINE = 20
"""A date line that names somebody has no more words."""
_DOUBTFUL = 0.5
"""A byline of a lower confidence has to name somebody."""
_BELOW = 2
"""A name that signs stands so many blocks below the story at most,"""
_AFTER = 3
"""and over so many paragraphs: an offer, a word to the reader."""
_ABOVE = 3
"""A byline stands so many blocks over the headline at most."""


def settle_bylines(pieces: Sequence[Piece], headline: int | None) -> list[Piece]:
    """Return the pieces with their bylines settled; `headline` is that block's number."""
    start = 0 if headline is None else headline
    first = _first_paragraph(pieces, start)
    found = [
        _doubted(piece, in_head=start <= piece.at < first)
        if piece.label is Label.BYLINE
        else piece
        for piece in pieces
    ]
    if headline is not None:
        top = max(0, start - _ABOVE)
        found[top:first] = map(_signed_date, found[top:first])
        _add_missed(found, start + 1, first)
    _take_others(found, start, first)
    return found


def _first_paragraph(pieces: Sequence[Piece], start: int) -> int:
    """Return where the story starts: a summary may stand over the byline."""
    paragraphs = (
        piece.at for piece in pieces[start:] if piece.label is Label.PARAGRAPH
    )
    first = next(paragraphs, len(pieces))
    below = next(paragraphs, len(pieces))
    near = pieces[first + 1 : min(below, start + NEAR)]
    return below if any(piece.label is Label.BYLINE for piece in near) else first


def _add_missed(pieces: list[Piece], start: int, first: int) -> None:
    """Make bylines of the lines that sign the story and were not taken for one."""
    _sign(pieces, listed(pieces[start:first]))
    head = range(start, first)
    if not any(at in head for at in _signed(pieces)):
        _sign(pieces, likeliest(pieces[start:first]))
    for at in [at for at in _signed(pieces) if at in head][:NEAR]:
        _sign(pieces, neighbours(at, head, pieces))
    if not _signed(pieces):
        _sign(pieces, dated(pieces[start : start + NEAR], first, pieces))
    if not _signed(pieces):
        _sign(pieces, alone(pieces[start:first], pieces))


def _sign(pieces: list[Piece], found: Iterable[int]) -> None:
    for at in found:
        pieces[at] = pieces[at]._replace(label=Label.BYLINE)


def _signed(pieces: Sequence[Piece]) -> list[int]:
    """Return where the bylines are that name somebody or should."""
    return [
        piece.at
        for piece in pieces
        if piece.label is Label.BYLINE
        and (has_byword(text := piece.block.text) or read_labelled_byline(text, 0))
    ]


def _take_others(pieces: list[Piece], start: int, first: int) -> None:
    """Take the bylines that are another story's, a picture's or a teaser's."""
    bylines = _signed(pieces)
    kept = (
        [at for at in bylines if start < at < first]
        or [
            at
            for at in bylines
            if at < first
            and (at >= start - _ABOVE or has_byword(pieces[at].block.text))
        ]
        or [at for at in bylines if _signs_below(at, pieces)]
    )
    own = frozenset(kept)
    taken = [at for at in bylines if at not in own]
    if kept and kept[0] < first:
        taken += [piece.at for piece in pieces[first:] if piece.label is Label.BYLINE]
    if any(has_byword(pieces[at].block.text) for at in kept):
        taken += [at for at in kept if _is_beside(pieces, at)]
    for at in taken:
        pieces[at] = pieces[at]._replace(label=_instead(pieces[at]))


def _signs_below(at: int, pieces: Sequence[Piece]) -> bool:
    """Say whether a byline below the first paragraph may be the story's."""
    if has_byword(pieces[at].block.text) or any(
        piece.label is Label.DATE for piece in pieces[max(0, at - 1) : at + 2]
    ):
        return True
    above = pieces[max(0, at - _BELOW) : at]
    below = pieces[at + 1 : at + NEAR]
    return (
        any(piece.label is Label.PARAGRAPH for piece in above)
        and sum(piece.label is Label.PARAGRAPH for piece in below) <= _AFTER
    )


def _is_beside(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a byline without a by-word is not the story's, where one has it."""
    text = pieces[at].block.text
    if has_byword(text) or (at and pieces[at - 1].block.text.endswith(NEXT)):
        return False
    people = read_labelled_byline(text, 0)
    return bool(people) and not any(person.role for person in people)


def _doubted(piece: Piece, *, in_head: bool) -> Piece:
    """Make furniture of a doubtful byline that names nobody, or the date that it is."""
    text = piece.block.text
    if is_date_line(text) and not read_labelled_byline(text, 0):
        return piece._replace(label=Label.DATE)
    if piece.decision.confidence >= _DOUBTFUL or opens_like_byline(text):
        return piece
    known = claim(text)
    if known >= Claim.PERSON or (known is Claim.OUTLET and in_head):
        return piece
    if any(
        name_evidence(author.name) >= NameEvidence.FAMILY
        for author in read_labelled_byline(text, 0)
    ):
        return piece
    return piece._replace(label=_instead(piece))


def _instead(piece: Piece) -> Label:
    """Return what a line is that passed for a byline."""
    second = piece.decision.runner_up
    return second.label if second and second.label in _INSTEAD else Label.FURNITURE


def _signed_date(piece: Piece) -> Piece:
    """Make a byline of a date line that names who wrote."""
    if piece.label is not Label.DATE or piece.block.size > _LINE:
        return piece
    text = piece.block.text
    known = claim(text)
    if known >= Claim.OUTLET or (
        known is Claim.SHAPE and (chance(piece) > UNKNOWN or is_marked_name(text))
    ):
        return piece._replace(label=Label.BYLINE)
    return piece
