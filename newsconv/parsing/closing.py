"""Settled pieces in, the same with what closes a story told by whom it names out.

"Elena Marsh covers harbours for the Tribune." tells of the story's own author, whatever
verb it has; "TT" right below the last paragraph is the agency that it comes from.
"""

from collections.abc import Sequence

from newsconv.model import Label
from newsconv.parsing.body import Piece
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.byline import read_labelled_byline

_STORY = frozenset({Label.PARAGRAPH, Label.LIST_ITEM, Label.BLOCK_QUOTE})
_SIGNS = frozenset({Label.FURNITURE, Label.CREDIT})
_LEAST = 1
"""A story has so many paragraphs above its end."""
_LONGEST = 70
"""Who somebody is takes no more words."""
_MARKS = " \u00a0•*–—-"
_SLASHES = "/()[] ."
_LONGEST_SIGN = 24


def settle_closing(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the tagline and the agency's sign at the story's end."""
    found = list(pieces)
    told = [piece.at for piece in pieces if piece.label in _STORY]
    if len(told) <= _LEAST:
        return found
    last = told[-1]
    below = found[last + 1 : last + 2]
    if below and below[0].label in _SIGNS and _is_sign(below[0].block.text):
        found[last + 1] = below[0]._replace(label=Label.AGENCY_TAIL)
    if _presents(found[last], _authors(pieces[:last])):
        found[last] = found[last]._replace(label=Label.TAGLINE)
    return found


def _authors(pieces: Sequence[Piece]) -> set[str]:
    """Return the names in full of those who sign above, folded."""
    return {
        author.name.casefold()
        for piece in pieces
        if piece.label is Label.BYLINE
        for author in read_labelled_byline(piece.block.text, 0)
        if " " in author.name
    }


def _presents(piece: Piece, authors: set[str]) -> bool:
    """Say whether a paragraph opens with an author's name and goes on with a verb."""
    if piece.label is not Label.PARAGRAPH or piece.block.size > _LONGEST:
        return False
    text = piece.block.text.lstrip(_MARKS)
    folded = text.casefold()
    for name in authors:
        # "ß" alone is longer when it is folded.
        if folded.startswith(name) and len(folded) == len(text):
            rest = text[len(name) :]
            first = rest[1:].lstrip()[:1]
            return rest[:1] in {" ", ","} and (first.islower() or first.isdigit())
    return False


def _is_sign(text: str) -> bool:
    """Say whether a line is an agency's name and nothing else: "TT", "/ritzau/"."""
    return len(text) <= _LONGEST_SIGN and is_agency(text.strip(_SLASHES))
