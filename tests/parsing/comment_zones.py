"""`cases/comment_zones.md` read: zones with a label a line, and comments in a line."""

from itertools import groupby

from newsconv.model import Comment, Comments, Decision, Label
from newsconv.model import text as words
from newsconv.parsing.body import Piece
from newsconv.parsing.segment import segment
from newsconv.source import Source
from tests.parsing.case_file import Passage

LABELS = {
    "H": Label.COMMENT_HEADING,
    "A": Label.COMMENT_AUTHOR,
    "T": Label.COMMENT_TEXT,
    "M": Label.COMMENT_META,
    "F": Label.FURNITURE,
}
_DECISION = Decision(1.0)


def zone(passage: Passage) -> tuple[str, list[Label | None]]:
    """Return a zone's text and the label of each of its lines; None for blank ones."""
    lines = passage.text.split("\n")
    labels = [LABELS[line[0]] if line else None for line in lines]
    return "\n".join(line[2:] for line in lines), labels


def pieces(passage: Passage) -> list[Piece]:
    """Return the zone's blocks with their labels, the page's own words left out."""
    text, labels = zone(passage)
    source = Source(text)
    found = [
        Piece(at, block, label, _DECISION)
        for at, block in enumerate(segment(text))
        if (label := labels[source.point(block.start).line - 1])
    ]
    assert len(found) == len([label for label in labels if label])
    return [piece for piece in found if piece.label is not Label.FURNITURE]


def said(comments: Comments) -> list[str]:
    """Return what a case says of comments, in a line each."""
    found = [] if comments.total is None else [f"total {comments.total}"]
    found += map(_line, comments.items)
    if not comments.readings:
        return [*found, "no names"]
    place = comments.readings[0].layout.value
    sure = "uncertain" if comments.uncertain else "certain"
    return [*found, f"{sure} {'over' if place == 'name_first' else 'under'}"]


def _line(comment: Comment) -> str:
    author = comment.author
    line = (author.name or author.text) if author else "—"
    if comment.time:
        line += f" ({comment.time.text})"
    if comment.votes:
        votes = (f"{vote.kind} {vote.count}" for vote in comment.votes)
        line += f" [{', '.join(votes)}]"
    if comment.reply_to:
        line += f" ^{comment.reply_to.name}"
    if comment.depth:
        line += f" >{comment.depth}"
    marks = [*comment.badges]
    marks += ["edited"] if comment.edited else []
    marks += ["deleted"] if comment.deleted else []
    if marks:
        line += f" {{{', '.join(marks)}}}"
    return f"{line}: {' ¶ '.join(map(words.block_text, comment.texts))}"


def runs(passage: Passage) -> list[tuple[str, Label]]:
    """Return the printed lines of a zone with their labels."""
    text, labels = zone(passage)
    lines = zip(text.split("\n"), labels, strict=True)
    return [
        (line.strip(), label)
        for printed, group in groupby(lines, key=lambda pair: pair[1] is not None)
        if printed
        for line, label in group
        if label is not None
    ]
