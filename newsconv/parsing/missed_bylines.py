"""A story's head with no byline among its labels in, the lines that sign it out.

Elena Marsh 2 minutes read        (a name with an age, a handle, a by-word)
Elena Marsh                       (the line that is most like a byline)
Sept. 19, 2026
Elena Marsh                       (beside a date, or right below the story)
"""

from collections.abc import Sequence

from newsconv.model import Label
from newsconv.parsing.body import Piece
from newsconv.parsing.fields.asides import CONTACT, masked
from newsconv.parsing.fields.byline import read_labelled_byline
from newsconv.parsing.fields.date_line import says_when
from newsconv.parsing.signatures import (
    Claim,
    claim,
    is_marked_name,
)

_MISTAKEN = frozenset({Label.FURNITURE, Label.KICKER, Label.SUBHEAD, Label.CAPTION})
_STORY = frozenset({Label.HEADLINE, Label.DECK, Label.PARAGRAPH})
_LINE = 24
"""A line that signs a story has no more words."""
NAME = 8
"""A line with names alone has no more words."""
_LIKELY = 0.08
"""A line in the head that is a byline with this probability is one if no other is."""
_LEAST = 0.001
"""For a line of which another label is second."""
UNKNOWN = 0.2
"""A line that has no more than a name's shape needs this probability."""
NEAR = 20
"""A byline below a summary stands so many blocks below the headline at most."""
_CLOSE = 3
"""A name that signs alone stands so many blocks below the headline at most,"""
_BELOW = 2
"""or so many below the story."""
_DIGITS = 6
"""A telephone number has no fewer."""
_MENTIONS = 2
"""Who is named in so many paragraphs is whom the story is about."""


def chance(piece: Piece) -> float:
    """Return how probable it is that a line is a byline, as far as that is known."""
    second = piece.decision.runner_up
    return second.confidence if second and second.label is Label.BYLINE else 0.0


def likeliest(head: Sequence[Piece]) -> list[int]:
    """Return where the head is signed, or else the line that is most like a byline."""
    signed: list[int] = []
    best: list[int] = []
    most = 0.0
    for piece in head:
        if not may_be(piece, _LINE):
            continue
        text = piece.block.text
        known = claim(text)
        if known is Claim.SIGNED:
            signed.append(piece.at)
        likely = chance(piece) or _LEAST
        if likely > most and (
            (known >= Claim.OUTLET and likely > _LIKELY)
            or (known is Claim.SHAPE and likely > UNKNOWN)
            or is_marked_name(text)
            or (known is Claim.PERSON and says_when(text))
        ):
            best, most = [piece.at], likely
    return signed or best


def alone(head: Sequence[Piece], pieces: Sequence[Piece]) -> list[int]:
    """Return where a name stands alone right below the headline or the story."""
    for piece in head[:_CLOSE]:
        if _is_alone(piece, pieces) and claim(piece.block.text) is Claim.PERSON:
            return [piece.at]
    end = max(
        (piece.at for piece in pieces if piece.label is Label.PARAGRAPH), default=-1
    )
    if head and end < head[-1].at:
        return []
    for piece in pieces[end + 1 : end + 1 + _BELOW]:
        text = piece.block.text
        if (
            _is_alone(piece, pieces)
            and chance(piece)
            and claim(text) >= Claim.OUTLET
            and not _is_contact(pieces, piece.at)
        ):
            return [piece.at]
    return []


def _is_alone(piece: Piece, pieces: Sequence[Piece]) -> bool:
    return (
        piece.label is Label.FURNITURE
        and piece.block.size <= NAME
        and not is_subject(piece.block.text, pieces)
    )


def dated(near: Sequence[Piece], first: int, pieces: Sequence[Piece]) -> list[int]:
    """Return where a name stands beside a date, in the head or below a summary."""
    for piece in near:
        if not may_be(piece, _LINE) or not any(
            beside.label is Label.DATE
            for beside in pieces[max(0, piece.at - 1) : piece.at + 2]
        ):
            continue
        text = piece.block.text
        known = claim(text)
        if known is Claim.SIGNED or (
            (known is Claim.PERSON or (known is Claim.OUTLET and piece.at < first))
            and not is_subject(text, pieces)
        ):
            return [piece.at]
    return []


def is_subject(text: str, pieces: Sequence[Piece]) -> bool:
    """Say whether the story is about whom a line names."""
    people = read_labelled_byline(text, 0)
    return any(_is_told_of(person.name, pieces) for person in people)


def may_be(piece: Piece, size: int) -> bool:
    """Say whether a line of so many words may have missed its label."""
    return piece.label in _MISTAKEN and piece.block.size <= size


def _is_contact(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a name is whom to ask: an address or a number stands below it."""
    below = masked(pieces[at + 1].block.text) if at + 1 < len(pieces) else ""
    return (
        pieces[at - 1].block.text.endswith(":")
        or CONTACT in below
        or sum(map(str.isdigit, below)) >= _DIGITS
    )


def _is_told_of(name: str, pieces: Sequence[Piece]) -> bool:
    family = name.rsplit(maxsplit=1)[-1]
    seen = 0
    for piece in pieces:
        if piece.label in _STORY and family in piece.block.text:
            if piece.label is Label.HEADLINE:
                return True
            seen += 1
    return seen >= _MENTIONS
