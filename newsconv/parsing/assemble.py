"""Labelled blocks in, an article out: every block in its place, none left over.

A text has one headline, one kicker and one deck; what was labelled so besides goes to
the body or the furniture by what it says, and keeps its decision.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from newsconv.model import (
    Article,
    Decision,
    Deck,
    Furniture,
    FurnitureKind,
    Headline,
    Kicker,
    Label,
    LineBreak,
    RunnerUp,
    Span,
    Text,
)
from newsconv.parsing.body import Piece, body_blocks, caption_label
from newsconv.parsing.by_hand import is_by_hand
from newsconv.parsing.characters import prints_nothing
from newsconv.parsing.closing import settle_closing
from newsconv.parsing.comment_zone import comments_of
from newsconv.parsing.cues.caption import heads_caption
from newsconv.parsing.cues.furniture import kind_of, opens_related
from newsconv.parsing.dating import date_language, settle_dates
from newsconv.parsing.label import Labelled
from newsconv.parsing.placing import text_of
from newsconv.parsing.segment import RawBlock
from newsconv.parsing.signing import settle_bylines
from newsconv.parsing.story import bylines_of, dates_of, story_of

_COMMENTS = frozenset(
    {
        Label.COMMENT_HEADING,
        Label.COMMENT_AUTHOR,
        Label.COMMENT_TEXT,
        Label.COMMENT_META,
    }
)
_HEAD = frozenset({Label.HEADLINE, Label.KICKER, Label.DECK, Label.BYLINE, Label.DATE})
_ONE = frozenset({Label.HEADLINE, Label.KICKER, Label.DECK})
_LISTS = frozenset({FurnitureKind.RELATED, FurnitureKind.TAGS})
_NO_BODY = _HEAD | _COMMENTS | {Label.FURNITURE}
_RELATED_REACH = 12
_SENTENCE_WORDS = 12


class _Head(NamedTuple):
    """Which blocks are the one headline, the one kicker, and the lines of the deck."""

    headline: int | None
    kicker: int | None
    deck: tuple[int, ...]


def assemble(
    blocks: Sequence[RawBlock], labels: Sequence[Labelled], language: str | None
) -> Article:
    """Return the article that labelled blocks make."""
    return article_of(settle(blocks, labels, language), language)


def settle(
    blocks: Sequence[RawBlock], labels: Sequence[Labelled], language: str | None
) -> list[Piece]:
    """Return the blocks with the labels that they have in one story together.

    A label given by hand stays, but for a second headline, kicker or deck.
    """
    pieces = [
        _visible(Piece(at, block, label, decision))
        for at, (block, (label, decision)) in enumerate(
            zip(blocks, labels, strict=True)
        )
    ]
    if not any(_has_letter(piece) for piece in pieces):
        pieces = [_told(piece) for piece in pieces]
    head = _head(pieces)
    pieces = [
        _settled(piece, head) if piece.label in _ONE else piece for piece in pieces
    ]
    kept = [piece for piece in pieces if is_by_hand(piece.decision)]
    pieces = settle_dates(
        settle_bylines(pieces, head.headline), head.headline, language
    )
    pieces = settle_closing(pieces)
    for piece in kept:
        pieces[piece.at] = piece
    return pieces


def article_of(pieces: Sequence[Piece], language: str | None) -> Article:
    """Return the article that settled blocks make."""
    headlines = _with(pieces, Label.HEADLINE)
    kickers = _with(pieces, Label.KICKER)
    dated = date_language(pieces, language)
    story = story_of(
        [piece for piece in pieces if piece.label not in _NO_BODY],
        language,
    )
    return Article(
        headline=_headline(headlines[0]) if headlines else None,
        kicker=_kicker(kickers[0]) if kickers else None,
        deck=_deck(_with(pieces, Label.DECK)),
        bylines=bylines_of(pieces, dated),
        dates=dates_of(_with(pieces, Label.DATE), dated),
        dateline=story.dateline,
        body=tuple(body_blocks(story.pieces, _headed(pieces))),
        comments=comments_of(
            [piece for piece in pieces if piece.label in _COMMENTS], language
        ),
        furniture=_furniture(pieces),
        language=language,
    )


def _headed(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the places of captions and credits that "Image:" on its own line heads."""
    return frozenset(
        piece.at
        for above, piece in pairwise(pieces)
        if piece.label in {Label.CAPTION, Label.CREDIT}
        and above.label is Label.FURNITURE
        and heads_caption(above.block)
    )


def _with(pieces: Sequence[Piece], label: Label) -> list[Piece]:
    return [piece for piece in pieces if piece.label is label]


def _visible(piece: Piece) -> Piece:
    """Make furniture of a block whose characters print nothing, whatever its label."""
    if not prints_nothing(piece.block.text):
        return piece
    decision = Decision(1.0, ("prints nothing",), None, Label.FURNITURE)
    return piece._replace(label=Label.FURNITURE, decision=decision)


def _has_letter(piece: Piece) -> bool:
    return any(map(str.isalnum, piece.block.text))


def _told(piece: Piece) -> Piece:
    """Make paragraphs of the emoji of a text that says nothing else, furniture of marks.

    The models have never seen such a text.
    """
    said = any(category(each) == "So" for each in piece.block.text)
    label = Label.PARAGRAPH if said else Label.FURNITURE
    if piece.label is label or is_by_hand(piece.decision):
        return piece
    second = RunnerUp(piece.label, 0.0)
    decision = Decision(1.0, ("no block has a letter",), second, label)
    return piece._replace(label=label, decision=decision)


def _head(pieces: Sequence[Piece]) -> _Head:
    """Choose the surest headline and kicker, and the lines around the surest deck."""
    headline = _surest(pieces, Label.HEADLINE)
    kicker = _surest(pieces, Label.KICKER)
    surest = _surest(pieces, Label.DECK)
    if surest is None:
        return _Head(headline, kicker, ())
    first = last = surest
    while first > 0 and pieces[first - 1].label is Label.DECK:
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].label is Label.DECK:
        last += 1
    return _Head(headline, kicker, tuple(range(first, last + 1)))


def _surest(pieces: Sequence[Piece], label: Label) -> int | None:
    found = _with(pieces, label)
    if not found:
        return None
    return max(
        found,
        key=lambda piece: (
            is_by_hand(piece.decision),
            piece.decision.confidence,
            -piece.at,
        ),
    ).at


def _settled(piece: Piece, head: _Head) -> Piece:
    """Give a second headline, kicker or deck the label that its form suggests."""
    match piece.label:
        case Label.HEADLINE if piece.at != head.headline:
            late = head.headline is not None and piece.at > head.headline
            return piece._replace(label=Label.SUBHEAD if late else Label.FURNITURE)
        case Label.KICKER if piece.at != head.kicker:
            return piece._replace(label=Label.FURNITURE)
        case Label.DECK if piece.at not in head.deck:
            sentence = piece.block.size >= _SENTENCE_WORDS
            return piece._replace(label=Label.PARAGRAPH if sentence else Label.SUBHEAD)
        case _:
            return piece


def _headline(piece: Piece) -> Headline:
    words = text_of(piece.block)
    return Headline(words.text, span=words.span, decision=piece.decision)


def _kicker(piece: Piece) -> Kicker:
    words = text_of(piece.block)
    return Kicker(words.text, span=words.span, decision=piece.decision)


def _deck(pieces: Sequence[Piece]) -> Deck | None:
    if not pieces:
        return None
    content: list[Text | LineBreak] = []
    for piece in pieces:
        if content:
            content.append(LineBreak())
        content.append(text_of(piece.block))
    span = Span(pieces[0].block.start, pieces[-1].block.end)
    return Deck(tuple(content), span=span, decision=pieces[0].decision)


def _furniture(pieces: Sequence[Piece]) -> tuple[Furniture, ...]:
    found: list[Furniture] = []
    related = -_RELATED_REACH
    for piece in pieces:
        if end := caption_label(piece):
            words = text_of(piece.block, 0, end)
            found.append(Furniture(words.text, span=words.span))
        if piece.label is not Label.FURNITURE:
            continue
        text = piece.block.text
        kind = kind_of(text)
        if kind in _LISTS and opens_related(text):
            related = piece.at
        if kind is None:
            if prints_nothing(text):
                kind = FurnitureKind.INVISIBLE
            elif piece.at - related < _RELATED_REACH:
                kind = FurnitureKind.RELATED
            else:
                kind = FurnitureKind.OTHER
        words = text_of(piece.block)
        found.append(
            Furniture(words.text, kind, span=words.span, decision=piece.decision)
        )
    return tuple(found)
