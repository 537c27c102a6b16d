"""The parts of one comment in, the comment out: its time, votes, badges, whom it answers."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsconv.model import (
    Comment,
    CommentAuthor,
    CommentMeta,
    CommentText,
    CommentVotes,
    Moment,
    ReplyTo,
    Span,
    VoteKind,
)
from newsconv.parsing.comment_parts import Part
from newsconv.parsing.fields.comment_line import Mark, Sign, count_of
from newsconv.parsing.fields.commenter import read_mention
from newsconv.parsing.fields.dates import find_dates

_KINDS = {
    Sign.UP: VoteKind.UP,
    Sign.DOWN: VoteKind.DOWN,
    Sign.SCORE: VoteKind.SCORE,
}
_TAKES_NUMBER = frozenset({*_KINDS, Sign.REPLY})
_TIGHT = frozenset(" \t\u00a0:：()（）[]")
_MOST_MARKS = 12
"""A line of buttons has no more."""
_NEAR = 3
"""So many characters stand at most between a count and its word."""


def read_comment(
    parts: Sequence[Part], known: frozenset[str], language: str | None, depth: int
) -> Comment:
    """Return the comment that parts make.

    Args:
        parts: In the order of the text.
        known: The names of all readers of the zone, `folded`.
        language: The article's, for its dates.
        depth: What the indents say of it.
    """
    said = [part for part in parts if part.is_text]
    signs = {mark.sign for part in parts if not part.is_text for mark in part.marks}
    gone = any(map(_is_gone, parts))
    spans = [part.node.span for part in parts if part.node.span]
    return Comment(
        next((p.node for p in parts if isinstance(p.node, CommentAuthor)), None),
        tuple(part.node for part in said if isinstance(part.node, CommentText)),
        tuple(part.node for part in parts if isinstance(part.node, CommentMeta)),
        _time(parts, language),
        tuple(_votes(parts)),
        _reply_to(parts, known),
        depth,
        tuple(
            part.block.text[mark.start : mark.end]
            for part in parts
            if not part.is_text
            for mark in part.marks
            if mark.sign is Sign.BADGE
        ),
        edited=Sign.EDITED in signs,
        deleted=gone and all(map(_is_gone, said)),
        span=Span(spans[0].start, spans[-1].end) if spans else None,
    )


def _is_gone(part: Part) -> bool:
    """Say whether a part says that a comment was deleted, and no more."""
    return bool(part.marks) and all(mark.sign is Sign.DELETED for mark in part.marks)


def _time(parts: Sequence[Part], language: str | None) -> Moment | None:
    for part in parts:
        times = [mark for mark in part.marks if mark.sign is Sign.TIME]
        if part.is_text or not times:
            continue
        start, end = times[0].start, times[0].end
        for mark in part.marks[part.marks.index(times[0]) + 1 :]:
            if mark.sign is Sign.TIME:
                end = mark.end
            elif mark.sign is not Sign.FILLER:
                break
        text = part.block.text[start:end]
        dates = find_dates(text, language)
        value = dates[0].value if len(dates) == 1 else None
        return Moment(text, value, span=part.span(start, end))
    return None


def _reply_to(parts: Sequence[Part], known: frozenset[str]) -> ReplyTo | None:
    """Return whom the comment answers by its marks, else by its first words."""
    own = next((part.name for part in parts if part.is_author), None)
    for part in parts:
        place = part.reply_to or (part.commenter and part.commenter.reply_to)
        if place is None and part.is_text:
            place = read_mention(part.block.text, known)
            if place is None:
                break  # only a comment's first words say whom it answers
        if place:
            name = part.block.text[slice(*place)]
            # "Reply to Tom" under what Tom wrote is a button.
            if name != own:
                return ReplyTo(name, span=part.span(*place))
    return None


class _Token(NamedTuple):
    part: Part
    line: int
    mark: Mark


def _votes(parts: Sequence[Part]) -> Iterator[CommentVotes]:
    """Yield the counts of votes; a button without a number counts nothing."""
    tokens = [
        _Token(part, line, mark)
        for line, part in enumerate(parts)
        if not part.is_text
        for mark in part.marks
        if mark.sign in _TAKES_NUMBER or mark.sign is Sign.NUMBER
    ]
    taken: set[int] = set()
    opening = Sign.NUMBER
    for at, token in enumerate(tokens):
        if not at or not _near(tokens[at - 1], token):
            opening = token.mark.sign  # of a line, or of marks a line each
        if token.mark.sign is Sign.NUMBER:
            continue
        order = (-1, 1) if opening is Sign.NUMBER else (1, -1)
        number = next(
            (at + step for step in order if _belongs(tokens, at, at + step, taken)),
            None,
        )
        if number is None:
            number = _alone(tokens, at, taken)
        if number is None:
            continue
        taken.add(number)
        if token.mark.sign in _KINDS:
            yield _counted(token, tokens[number], tokens[at + 1 : at + 3])


def _near(left: _Token, right: _Token) -> bool:
    """Say whether two marks stand on one line, or each alone on two neighbours."""
    if left.line == right.line:
        return True
    return left.line + 1 == right.line and _is_whole(left) and _is_whole(right)


def _is_whole(token: _Token) -> bool:
    return len(token.part.marks) == 1


def _belongs(tokens: Sequence[_Token], word: int, number: int, taken: set[int]) -> bool:
    """Say whether a number stands right beside a word."""
    if not 0 <= number < len(tokens) or number in taken:
        return False
    if tokens[number].mark.sign is not Sign.NUMBER:
        return False
    left, right = tokens[min(word, number)], tokens[max(word, number)]
    if left.line != right.line:
        return _near(left, right)
    between = left.part.block.text[left.mark.end : right.mark.start]
    return len(between) <= _NEAR and _TIGHT.issuperset(between)


def _alone(tokens: Sequence[_Token], at: int, taken: set[int]) -> int | None:
    """Return the number that stands by itself in the line of a "Like" without one.

    "Like · Reply · 3 · 2h"
    """
    token = tokens[at]
    if token.mark.sign is not Sign.UP:
        return None
    for other in range(max(0, at - _MOST_MARKS), min(at + _MOST_MARKS, len(tokens))):
        each = tokens[other]
        if each.line != token.line or each.mark.sign is not Sign.NUMBER:
            continue
        if other in taken:
            return None
        beside = (other - 1, other + 1)
        words = [o for o in beside if 0 <= o < len(tokens) and o != at]
        if not any(_belongs(tokens, word, other, taken) for word in words):
            return other
    return None


def _counted(word: _Token, number: _Token, after: Sequence[_Token]) -> CommentVotes:
    kind = _KINDS[word.mark.sign]
    printed = number.part.block.text[number.mark.start : number.mark.end]
    count = count_of(printed)
    if word.line != number.line:
        return CommentVotes(
            printed,
            kind,
            count,
            span=number.part.span(number.mark.start, number.mark.end),
        )
    start = min(word.mark.start, number.mark.start)
    end = max(word.mark.end, number.mark.end)
    for token in after:  # "Rating: 36 Votes"
        same = token.line == word.line and token.mark.sign is Sign.SCORE
        if same and token.mark.start - end <= 1 and kind is VoteKind.SCORE:
            end = token.mark.end
    text = word.part.block.text[start:end]
    return CommentVotes(text, kind, count, span=word.part.span(start, end))
