"""Names, texts and times of readers' comments in, comments out, with every reading.

Sites print a reader's name over the comment or under it, and a paste does not say
which. Both ways are tried; the one that leaves no name and no text over is preferred,
and the other is kept with its probability.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import exp
from typing import NamedTuple

from newsconv.model import (
    Comment,
    CommentHeading,
    CommentLayout,
    CommentPair,
    CommentReading,
    Comments,
    Label,
    Span,
)
from newsconv.parsing.body import Piece
from newsconv.parsing.comment_facts import read_comment
from newsconv.parsing.comment_parts import Part, parts_of
from newsconv.parsing.fields.comment_line import Sign, folded, read_heading
from newsconv.parsing.placing import text_of

_NAME_FIRST_USUAL = 1.0
"""Log-odds: most sites print the name first."""
_LEFT_OVER = 2.0
"""Log-odds against a reading for each name or text that it leaves over."""
_UNDER_HEADING = 1.5
"""Log-odds against a comment that lacks its beginning right under the heading."""
_BUTTONS = 3.0
"""Log-odds for the reading that has "Reply" and such at the comments' ends."""
_GAPS = 1.25
"""Log-odds for the reading whose comments the blank lines divide, for each pair up to
three."""
_GAPS_MOST = 3
_INDENT = 1.5
"""Log-odds for the reading that has the texts indented under their names."""
_SAID = 4.0
"""Log-odds for the reading that "Tom says:" or "— Tom" tells."""
_CERTAIN = 0.98

_PLACE_WORD = {CommentLayout.NAME_FIRST: "over", CommentLayout.NAME_LAST: "under"}
_ENDS = frozenset({Sign.REPLY, Sign.UP, Sign.DOWN, Sign.SCORE, Sign.BUTTON})


def comments_of(
    pieces: Sequence[Piece], language: str | None = None
) -> Comments | None:
    """Return the comments that labelled blocks make; None where there are none.

    Args:
        pieces: The blocks labelled as parts of comments, in the order of the text.
        language: The article's, BCP 47, for its dates.
    """
    if not pieces:
        return None
    heading, total = None, None
    if pieces[0].label is Label.COMMENT_HEADING:
        words = text_of(pieces[0].block)
        heading = CommentHeading(
            words.text, span=words.span, decision=pieces[0].decision
        )
        read = read_heading(words.text)
        total = read.total if read and (read.total or 0) >= 0 else None
        pieces = pieces[1:]
    parts = parts_of(pieces)
    if not parts:
        return Comments((), heading, total, span=heading.span if heading else None)
    grouped = {layout: _grouped(parts, layout) for layout in CommentLayout}
    readings = _readings(parts, grouped, headed=heading is not None)
    preferred = readings[0].layout if readings else CommentLayout.NAME_FIRST
    spans = [node.span for node in (heading, *(part.node for part in parts)) if node]
    placed = [span for span in spans if span]
    return Comments(
        _comments(grouped[preferred], language),
        heading,
        total,
        uncertain=bool(readings) and readings[0].probability < _CERTAIN,
        readings=readings,
        span=Span(placed[0].start, placed[-1].end) if placed else None,
    )


def _readings(
    parts: Sequence[Part],
    grouped: dict[CommentLayout, list[list[Part]]],
    *,
    headed: bool,
) -> tuple[CommentReading, ...]:
    """Return both readings, the likelier first; none where there is no name at all."""
    if not any(part.is_author for part in parts):
        return ()
    over = {layout: _left_over(groups) for layout, groups in grouped.items()}
    told = _told(parts)
    odds = {
        CommentLayout.NAME_FIRST: _NAME_FIRST_USUAL + told,
        CommentLayout.NAME_LAST: 0.0,
    }
    for layout in CommentLayout:
        odds[layout] -= _LEFT_OVER * over[layout]
    if headed:
        first = next(part for part in parts if part.is_author or part.is_text)
        against = CommentLayout.NAME_FIRST if first.is_text else CommentLayout.NAME_LAST
        odds[against] -= _UNDER_HEADING
    best = max(odds.values())
    total = sum(exp(each - best) for each in odds.values())
    return tuple(
        sorted(
            (
                CommentReading(
                    layout,
                    round(exp(odds[layout] - best) / total, 4),
                    _reason(layout, over[layout]),
                    tuple(_pair(group) for group in grouped[layout]),
                )
                for layout in CommentLayout
            ),
            key=lambda reading: -reading.probability,
        )
    )


class _Turn(NamedTuple):
    """A name and a text below each other, and what stands between."""

    name_first: bool
    gap: int
    """Blank lines, at the widest place."""
    buttons: bool
    indent: int
    """Columns by which the lower line is further in."""


def _turns(parts: Sequence[Part]) -> list[_Turn]:
    said = [at for at, part in enumerate(parts) if part.is_author or part.is_text]
    return [
        _Turn(
            parts[upper].is_author,
            max(part.block.gap for part in parts[upper + 1 : lower + 1])
            if parts[upper].block is not parts[lower].block
            else 0,
            any(
                mark.sign in _ENDS
                for part in parts[upper + 1 : lower]
                for mark in part.marks
            ),
            parts[lower].block.indent - parts[upper].block.indent,
        )
        for upper, lower in pairwise(said)
        if parts[upper].is_author != parts[lower].is_author
    ]


def _told(parts: Sequence[Part]) -> float:
    """Return the log-odds that form gives for the name over the text."""
    turns = _turns(parts)
    down = [turn for turn in turns if turn.name_first]
    up = [turn for turn in turns if not turn.name_first]
    told = 0.0
    if down and up:
        pairs = min(_GAPS_MOST, len(down), len(up))
        if max(turn.gap for turn in down) < min(turn.gap for turn in up):
            told += _GAPS * pairs
        elif max(turn.gap for turn in up) < min(turn.gap for turn in down):
            told -= _GAPS * pairs
    pressed_up = any(turn.buttons for turn in up)
    pressed_down = any(turn.buttons for turn in down)
    if pressed_up != pressed_down:
        told += _BUTTONS if pressed_up else -_BUTTONS
    if down and all(turn.indent > 1 for turn in down):
        told += _INDENT
    commenters = [part.commenter for part in parts if part.commenter]
    if any(commenter.says for commenter in commenters):
        told += _SAID
    if any(commenter.signs for commenter in commenters):
        told -= _SAID
    return told


def _grouped(parts: Sequence[Part], layout: CommentLayout) -> list[list[Part]]:
    """Divide the parts into comments: before each name, or after it and its marks."""
    groups: list[list[Part]] = [[]]
    named = said = False
    for part in parts:
        if layout is CommentLayout.NAME_FIRST:
            new = part.is_author and (named or said)
        else:
            new = (part.is_author or part.is_text) and named
        if new:
            last = groups[-1]
            stay = len(last)
            while last[stay - 1].opens:  # an avatar stands over its own comment
                stay -= 1
            groups.append(last[stay:])
            del last[stay:]
            named = said = False
        groups[-1].append(part)
        named |= part.is_author
        said |= part.is_text
    return groups


def _left_over(groups: Sequence[Sequence[Part]]) -> int:
    """Count the comments that lack a name or a text."""
    nameless = sum(not any(part.is_author for part in group) for group in groups)
    silent = sum(
        not any(part.is_text or _is_gone(part) for part in group) for group in groups
    )
    return nameless + silent


def _is_gone(part: Part) -> bool:
    return any(mark.sign is Sign.DELETED for mark in part.marks)


def _reason(layout: CommentLayout, over: int) -> str:
    rest = f"{over} names or texts" if over else "nothing"
    if over == 1:
        rest = "1 name or text"
    return f"the name {_PLACE_WORD[layout]} the text leaves {rest} over"


def _pair(group: Sequence[Part]) -> CommentPair:
    author = next((part.node for part in group if part.is_author), None)
    texts = [part.node.span for part in group if part.is_text and part.node.span]
    return CommentPair(
        author.span if author else None,
        Span(texts[0].start, texts[-1].end) if texts else None,
    )


def _comments(
    groups: Sequence[Sequence[Part]], language: str | None
) -> tuple[Comment, ...]:
    """Return the comments, each with how deep it stands among the answers."""
    known = frozenset(
        folded(part.name) for group in groups for part in group if part.name
    )
    indents = [_indent(group) for group in groups]
    steps = {indent: at for at, indent in enumerate(sorted(set(indents)))}
    found: list[Comment] = []
    deep: dict[str, int] = {}
    for group, indent in zip(groups, indents, strict=True):
        depth = steps[indent]
        comment = read_comment(group, known, language, depth)
        if depth == 0 and len(steps) == 1:
            depth = _depth(group, comment, deep)
        if depth != comment.depth:
            comment = read_comment(group, known, language, depth)
        name = next((part.name for part in group if part.is_author), "")
        deep[name] = depth
        found.append(comment)
    return tuple(found)


def _indent(group: Sequence[Part]) -> int:
    """Return how far in a comment's name stands, or its first line."""
    first = next((part for part in group if part.is_author), group[0])
    return first.block.indent


def _depth(group: Sequence[Part], comment: Comment, deep: dict[str, int]) -> int:
    """Return how deep a comment stands by its marks alone; "@Tom" in a text is none."""
    arrows = max((p.commenter.arrows for p in group if p.commenter), default=0)
    if arrows:
        return arrows
    marked = any(p.reply_to or (p.commenter and p.commenter.reply_to) for p in group)
    if comment.reply_to is None or not marked:
        return 0
    return deep.get(comment.reply_to.name, 0) + 1
