"""A list of writers, a line each: one line of it in, the others out.

By                              Ingrid Holm
Tomas Eklund &                  Rosa Keller, News Reporter
Elena Marsh                     Desmond Quill
"""

from collections.abc import Sequence
from itertools import pairwise

from newsconv.model import Label
from newsconv.parsing.body import Piece
from newsconv.parsing.fields.byline import read_labelled_byline
from newsconv.parsing.missed_bylines import NAME, NEAR, chance, is_subject, may_be
from newsconv.parsing.signatures import Claim, claim, has_byword, opens_list

NEXT = (",", "&", " and", " und", " et", " y", " e", " en", " och", " og", " ja")
"""What a line of a list of names ends in, where another follows."""


def listed(head: Sequence[Piece]) -> list[int]:
    """Return where names stand right below a by-word that stands alone."""
    return [
        below.at
        for above, below in pairwise(head)
        if may_be(below, NAME)
        and opens_list(above.block.text)
        and (
            claim(_name_in(below)) >= Claim.SHAPE
            or (
                below.block.text.endswith(NEXT)
                and read_labelled_byline(below.block.text, 0)
            )
        )
    ]


def neighbours(at: int, within: range, pieces: Sequence[Piece]) -> list[int]:
    """Return where names stand in the lines right above and below a byline."""
    found: list[int] = []
    if has_byword(pieces[at].block.text):
        return found
    for step in (-1, 1):
        for beside in range(at + step, at + step * NEAR, step):
            if beside not in within:
                break
            if _is_next(pieces, beside, step):
                found.append(beside)
            elif any(map(str.isalnum, pieces[beside].block.text)):
                break
    return found


def _name_in(piece: Piece) -> str:
    """Return a line without the note's number and the comma after a name."""
    return piece.block.text.rstrip(" ,;&0123456789*")


def _is_next(pieces: Sequence[Piece], at: int, step: int) -> bool:
    """Say whether a line beside a byline is another name of the same list."""
    piece = pieces[at]
    if piece.label is Label.BYLINE:
        return True
    if not may_be(piece, NAME):
        return False
    name = _name_in(piece)
    known = claim(name)
    if known is Claim.SHAPE:
        upper = piece if step < 0 else pieces[at - 1]
        return chance(piece) > 0 or upper.block.text.endswith(NEXT)
    return known is Claim.PERSON and not is_subject(name, pieces)
