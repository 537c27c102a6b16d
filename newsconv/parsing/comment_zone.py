"""Names, texts and times of readers' comments in, comments out, with every reading.

Sites print a reader's name over the comment or under it, and a paste does not say
which. Both ways are tried; the one that leaves no name and no text over is preferred,
and the other is kept with its probability.
"""

from collections.abc import Sequence
from math import exp

from newsconv.model import (
    Comment,
    CommentAuthor,
    CommentHeading,
    CommentLayout,
    CommentMeta,
    CommentPair,
    CommentReading,
    Comments,
    CommentText,
    Label,
    Span,
)
from newsconv.parsing.body import Piece
from newsconv.parsing.cues.date import AGO
from newsconv.parsing.placing import text_of

Part = CommentAuthor | CommentText | CommentMeta

_NAME_FIRST_USUAL = 1.0
"""Log-odds: most sites print the name first."""
_LEFT_OVER = 2.0
"""Log-odds against a reading for each name or text that it leaves over."""
_TEXT_UNDER_HEADING = 1.5
"""Log-odds against a text with no name right under the comments' heading."""
_CERTAIN = 0.98

_PLACE_WORD = {CommentLayout.NAME_FIRST: "over", CommentLayout.NAME_LAST: "under"}


def read_comments(
    parts: Sequence[Part], heading: CommentHeading | None
) -> Comments | None:
    """Return the comments of a zone; None where it is empty."""
    if not parts:
        if heading is None:
            return None
        return Comments((), heading, span=heading.span)
    grouped = {layout: _grouped(parts, layout) for layout in CommentLayout}
    over = {layout: _left_over(groups) for layout, groups in grouped.items()}
    odds = {
        CommentLayout.NAME_FIRST: _NAME_FIRST_USUAL,
        CommentLayout.NAME_LAST: 0.0,
    }
    for layout in CommentLayout:
        odds[layout] -= _LEFT_OVER * over[layout]
    if heading is not None and isinstance(parts[0], CommentText):
        odds[CommentLayout.NAME_FIRST] -= _TEXT_UNDER_HEADING
    total = sum(map(exp, odds.values()))
    readings = sorted(
        (
            CommentReading(
                layout,
                round(exp(odds[layout]) / total, 4),
                _reason(layout, over[layout]),
                tuple(_pair(group) for group in grouped[layout]),
            )
            for layout in CommentLayout
        ),
        key=lambda reading: -reading.probability,
    )
    if not any(isinstance(part, CommentAuthor) for part in parts):
        readings = readings[:0]  # with no name at all there is nothing to pair
    preferred = readings[0].layout if readings else CommentLayout.NAME_FIRST
    items = tuple(_comment(group) for group in grouped[preferred])
    spans = [part.span for part in (heading, *parts) if part and part.span]
    return Comments(
        items,
        heading,
        uncertain=bool(readings) and readings[0].probability < _CERTAIN,
        readings=tuple(readings),
        span=Span(spans[0].start, spans[-1].end) if spans else None,
    )


def _grouped(parts: Sequence[Part], layout: CommentLayout) -> list[list[Part]]:
    """Divide the parts into comments: before each name, or after it and its times."""
    groups: list[list[Part]] = []
    for part in parts:
        if layout is CommentLayout.NAME_FIRST:
            new = isinstance(part, CommentAuthor) or not groups
        else:
            new = not groups or (
                not isinstance(part, CommentMeta)
                and any(isinstance(each, CommentAuthor) for each in groups[-1])
            )
        if new:
            groups.append([])
        groups[-1].append(part)
    return groups


def _left_over(groups: Sequence[Sequence[Part]]) -> int:
    """Count the comments that lack a name or a text."""
    return sum(
        not any(isinstance(part, kind) for part in group)
        for group in groups
        for kind in (CommentAuthor, CommentText)
    )


def _reason(layout: CommentLayout, over: int) -> str:
    rest = f"{over} names or texts" if over else "nothing"
    if over == 1:
        rest = "1 name or text"
    return f"the name {_PLACE_WORD[layout]} the text leaves {rest} over"


def _pair(group: Sequence[Part]) -> CommentPair:
    author = next((part for part in group if isinstance(part, CommentAuthor)), None)
    texts = [part.span for part in group if isinstance(part, CommentText) and part.span]
    return CommentPair(
        author.span if author else None,
        Span(texts[0].start, texts[-1].end) if texts else None,
    )


def _comment(group: Sequence[Part]) -> Comment:
    metas = tuple(part for part in group if isinstance(part, CommentMeta))
    time = next((found[0] for meta in metas if (found := AGO.search(meta.text))), None)
    spans = [part.span for part in group if part.span]
    return Comment(
        next((part for part in group if isinstance(part, CommentAuthor)), None),
        tuple(part for part in group if isinstance(part, CommentText)),
        metas,
        time,
        span=Span(spans[0].start, spans[-1].end) if spans else None,
    )


def comments_of(pieces: Sequence[Piece]) -> Comments | None:
    """Return the comments that labelled blocks make."""
    heading: CommentHeading | None = None
    parts: list[Part] = []
    for piece in pieces:
        words = text_of(piece.block)
        span, decision = words.span, piece.decision
        match piece.label:
            case Label.COMMENT_HEADING if heading is None and not parts:
                heading = CommentHeading(words.text, span=span, decision=decision)
            case Label.COMMENT_AUTHOR:
                parts.append(CommentAuthor(words.text, span=span, decision=decision))
            case Label.COMMENT_TEXT:
                parts.append(CommentText((words,), span=span, decision=decision))
            case _:
                parts.append(CommentMeta(words.text, span=span, decision=decision))
    return read_comments(parts, heading)
