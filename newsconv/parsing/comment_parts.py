"""Labelled blocks of a comment zone in, its parts out: names, texts and marks.

A block may hold more than its label says: "Tom: I was there" is a name and a text. And a
mark stays a mark where the labeller took it for a name: "Reply", the initials that a
site prints for want of a picture.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsconv.model import CommentAuthor, CommentMeta, CommentText, Label, Span
from newsconv.parsing.body import Piece
from newsconv.parsing.fields.byline import is_name
from newsconv.parsing.fields.comment_line import LONGEST, Mark, Sign, is_meta, marks
from newsconv.parsing.fields.commenter import Commenter, read_commenter, read_reply
from newsconv.parsing.placing import end_of, offset_of, text_of
from newsconv.parsing.segment import RawBlock

_INITIALS = 3
_FEW = 2
_PRESSED = frozenset({Sign.TIME, Sign.REPLY, Sign.BUTTON})


class Part(NamedTuple):
    """A part of a comment, with what its line says besides."""

    node: CommentAuthor | CommentText | CommentMeta
    block: RawBlock
    marks: tuple[Mark, ...] = ()
    """Places in `block.text`."""
    commenter: Commenter | None = None
    """Of a name."""
    reply_to: tuple[int, int] | None = None
    """Of a mark that says whom the comment answers."""
    opens: bool = False
    """A mark that stands over a comment, not under it: an avatar, "In reply to Tom"."""

    @property
    def is_author(self) -> bool:
        """Whether it is a name."""
        return isinstance(self.node, CommentAuthor)

    @property
    def is_text(self) -> bool:
        """Whether it is something said."""
        return isinstance(self.node, CommentText)

    def span(self, start: int, end: int) -> Span:
        """Return where a part of the block's text stands in the source."""
        return Span(offset_of(self.block, start), end_of(self.block, end))

    @property
    def name(self) -> str:
        """A name without what is printed beside it; "" of other parts."""
        if self.commenter is None:
            return ""
        start, end = self.commenter.name
        return self.block.text[start:end]


def parts_of(pieces: Sequence[Piece]) -> list[Part]:
    """Return the parts that labelled blocks make, in the order of the text."""
    parts: list[Part] = []
    inline = _all_inline(pieces)
    for piece in pieces:
        text = piece.block.text
        match piece.label:
            case Label.COMMENT_AUTHOR if not _is_button(text):
                parts += _author(piece)
            case Label.COMMENT_TEXT if inline:
                parts += _author(piece)
            case Label.COMMENT_TEXT if not _is_button(text):
                parts += _text(piece)
            case _:
                parts.append(_meta(piece))
    return _with_pictures(_numbered(parts))


def _all_inline(pieces: Sequence[Piece]) -> bool:
    """Say whether no name has a line, and every text opens with one and a colon."""
    if any(piece.label is Label.COMMENT_AUTHOR for piece in pieces):
        return False
    texts = [piece.block.text for piece in pieces if piece.label is Label.COMMENT_TEXT]
    if len(texts) < _FEW:
        return False
    names = [
        text[slice(*read.name)]
        for text in texts
        if (read := read_commenter(text)).text_at is not None
    ]
    return len(names) == len(texts) and 2 * sum(map(is_name, names)) >= len(names)


def _is_button(text: str) -> bool:
    """Say whether a line is a time or a button and nothing else, whatever its label."""
    signs = {mark.sign for mark in marks(text)}
    return is_meta(text) and bool(signs & _PRESSED) and Sign.BADGE not in signs


def _author(piece: Piece) -> list[Part]:
    text = piece.block.text
    read = read_commenter(text)
    if read.text_at is not None:
        return _divided(piece, read, read.text_at)
    words = text_of(piece.block)
    name = text[slice(*read.name)]
    node = CommentAuthor(
        words.text,
        name if name != words.text else None,
        span=words.span,
        decision=piece.decision,
    )
    return [Part(node, piece.block, read.marks, read)]


def _text(piece: Piece) -> list[Part]:
    words = text_of(piece.block)
    node = CommentText((words,), span=words.span, decision=piece.decision)
    found = marks(words.text) if len(words.text) <= LONGEST else ()
    return [Part(node, piece.block, found)]


def _divided(piece: Piece, read: Commenter, at: int) -> list[Part]:
    """Divide "Tom: I was there" between the name, with its colon, and the text."""
    before, after = text_of(piece.block, 0, at), text_of(piece.block, at)
    name = piece.block.text[slice(*read.name)]
    author = CommentAuthor(before.text, name, span=before.span, decision=piece.decision)
    said = CommentText((after,), span=after.span, decision=piece.decision)
    return [Part(author, piece.block, (), read), Part(said, piece.block)]


def _meta(piece: Piece) -> Part:
    words = text_of(piece.block)
    node = CommentMeta(words.text, span=words.span, decision=piece.decision)
    found = marks(piece.block.text)
    reply = None if found else read_reply(piece.block.text)
    avatar = bool(found) and found[0].sign is Sign.AVATAR
    return Part(node, piece.block, found, None, reply, avatar or reply is not None)


def _numbered(parts: list[Part]) -> list[Part]:
    """Take bare numbers that count the comments for what stands over them."""
    bare = [
        at
        for at, part in enumerate(parts)
        if part.block.text.lstrip("#").rstrip(".").isdecimal()
        and isinstance(part.node, CommentMeta)
    ]
    numbers = [int(parts[at].block.text.lstrip("#").rstrip(".")) for at in bare]
    steps = {second - first for first, second in pairwise(numbers)}
    counts = steps in ({1}, {-1}) or (
        len(bare) == 1 and bare[0] == 0 and numbers == [1]
    )
    if not counts:
        return parts
    # A number is the comment's, and so no count of votes.
    return [
        part._replace(opens=True, marks=()) if at in bare else part
        for at, part in enumerate(parts)
    ]


def _with_pictures(parts: list[Part]) -> list[Part]:
    """Make marks of names that stand for pictures: initials, a name said twice."""
    for at, (part, below) in enumerate(pairwise(parts)):
        if part.is_author and below.is_author and _stands_for(part, below.name):
            node = CommentMeta(
                text_of(part.block).text,
                span=part.node.span,
                decision=part.node.decision,
            )
            parts[at] = Part(node, part.block, opens=True)
    return parts


def _stands_for(part: Part, name: str) -> bool:
    """Say whether a line is what a site prints for the picture of a reader."""
    here = part.block.text
    if here == name:
        return True
    initials = "".join(word[0] for word in name.split() if word[0].isalnum())
    return len(here) <= _INITIALS and initials.casefold().startswith(here.casefold())
