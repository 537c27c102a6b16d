"""A reader's comment in, what paper tells beside its name out: when, and how liked."""

from newsconv.model import Comment, CommentMeta
from newsconv.parsing.fields.comment_line import Sign, marks

_BUTTONS = frozenset({Sign.REPLY, Sign.BUTTON})


def printed_metas(comment: Comment) -> tuple[CommentMeta, ...]:
    """Return a comment's marks without the lines of buttons: "Reply  Report"."""
    return tuple(meta for meta in comment.metas if not _is_buttons(meta.text))


def _is_buttons(line: str) -> bool:
    found = marks(line.strip())
    return bool(found) and all(mark.sign in _BUTTONS for mark in found)
