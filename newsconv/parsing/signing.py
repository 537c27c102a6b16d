"""Labelled pieces in, the same with one story's bylines among them out.

A byline stands between the headline and the first paragraph, or at the story's end. A
date line that names somebody is one too ("9 September 2025 / Frank Brunner"), and so is
the line in the head that is most like one, where no other is. One that a page prints
below belongs to the next story; a doubtful one that names nobody is furniture.
"""

from collections.abc import Sequence

from newsconv.model import Author, Contribution, Label
from newsconv.parsing.body import Piece
from newsconv.parsing.fields.byline import (
    opens_like_byline,
    read_byline,
    read_labelled_byline,
)
from newsconv.parsing.fields.name_evidence import NameEvidence, name_evidence

_MISTAKEN = frozenset({Label.FURNITURE, Label.KICKER, Label.SUBHEAD, Label.CAPTION})
_LINE = 20
"""A line that signs a story has no more words."""
_LIKELY = 0.08
"""A line in the head that is a byline with this probability is one if no other is."""
_DOUBTFUL = 0.5
"""A byline of a lower confidence has to name somebody."""
_ABOVE = 3
"""A byline stands so many blocks over the headline at most."""


def settle_bylines(pieces: Sequence[Piece], headline: int | None) -> list[Piece]:
    """Return the pieces with their bylines settled; `headline` is that block's number."""
    first = next(
        (piece.at for piece in pieces if piece.label is Label.PARAGRAPH), len(pieces)
    )
    top = 0 if headline is None else max(0, headline - _ABOVE)
    found = [
        _doubted(piece) if piece.label is Label.BYLINE else piece for piece in pieces
    ]
    if headline is not None:
        found[top:first] = map(_signed_date, found[top:first])
    bylines = [piece.at for piece in found if piece.label is Label.BYLINE]
    if not bylines and headline is not None:
        return _likeliest(found, headline, first)
    if not bylines or bylines[0] > first:
        return found
    return [
        piece._replace(label=Label.FURNITURE)
        if piece.label is Label.BYLINE and piece.at > first
        else piece
        for piece in found
    ]


def _doubted(piece: Piece) -> Piece:
    """Make furniture of a doubtful byline that names nobody."""
    if piece.decision.confidence >= _DOUBTFUL:
        return piece
    text = piece.block.text
    if opens_like_byline(text) or _names(read_labelled_byline(text, 0)):
        return piece
    return piece._replace(label=Label.FURNITURE)


def _signed_date(piece: Piece) -> Piece:
    """Make a byline of a date line that names who wrote."""
    if piece.label is not Label.DATE or piece.block.size > _LINE:
        return piece
    if not _names(read_byline(piece.block.text, 0)):
        return piece
    return piece._replace(label=Label.BYLINE)


def _likeliest(pieces: list[Piece], headline: int, first: int) -> list[Piece]:
    """Make a byline of the line in the head that is most like one, if any is."""
    best, most = None, _LIKELY
    for piece in pieces[headline + 1 : first]:
        second = piece.decision.runner_up
        if piece.label not in _MISTAKEN or second is None:
            continue
        if second.label is not Label.BYLINE or piece.block.size > _LINE:
            continue
        if second.confidence > most and _names(read_byline(piece.block.text, 0)):
            best, most = piece.at, second.confidence
    if best is not None:
        pieces[best] = pieces[best]._replace(label=Label.BYLINE)
    return pieces


def _names(authors: Sequence[Author]) -> bool:
    """Say whether one of them is known to be a person, and wrote."""
    return any(
        author.contribution is Contribution.AUTHOR
        and name_evidence(author.name) >= NameEvidence.FAMILY
        for author in authors
    )
