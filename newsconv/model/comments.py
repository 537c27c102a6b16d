"""Readers' comments: who said what under a story, and how sure that is."""

from enum import StrEnum
from typing import Annotated

import msgspec

from newsconv.model.inline import Content
from newsconv.model.node import Labelled, Node, Passage, Share, Span
from newsconv.model.parts import Moment

Count = Annotated[int, msgspec.Meta(ge=0)]


class CommentHeading(Labelled, frozen=True):
    """The line that opens the comments: "Comments (3)"; a leaf."""

    text: str


class CommentAuthor(Labelled, frozen=True):
    """The line that names a reader; a leaf."""

    text: str
    """As printed: "Tom Baker • 2 hours ago"."""
    name: str | None = None
    """The name alone, "Tom Baker"; None where nothing else is printed."""


class CommentText(Passage, frozen=True):
    """A paragraph that a reader wrote."""

    content: Content


class CommentMeta(Labelled, frozen=True):
    """A comment's time, likes or reply link; a leaf."""

    text: str


class VoteKind(StrEnum):
    """What a count of votes counts."""

    UP = "up"
    """Likes, recommendations, thumbs up."""
    DOWN = "down"
    """Dislikes, thumbs down."""
    SCORE = "score"
    """The one less the other, or what the text does not say: "12 points"."""


class CommentVotes(Node, frozen=True):
    """How many readers voted on a comment; its span lies in the comment's."""

    text: str
    """As printed: "12 likes", "👍 1.2K"."""
    kind: VoteKind
    count: int | None = None
    """1200 for "1.2K"; None where the number could be another."""


class ReplyTo(Node, frozen=True):
    """Whom a comment answers; its span lies in the comment's."""

    name: str
    """As printed, without the mark before it: "Tom" of "In reply to Tom"."""


class Comment(Node, frozen=True):
    """One reader's comment, as the preferred reading has it."""

    author: CommentAuthor | None = None
    texts: tuple[CommentText, ...] = ()
    metas: tuple[CommentMeta, ...] = ()
    time: Moment | None = None
    """When it was posted; "2 hours ago" has no value."""
    votes: tuple[CommentVotes, ...] = ()
    reply_to: ReplyTo | None = None
    depth: Count = 0
    """0 for a comment on the story, 1 for an answer to one, and so on, as far as
    indents and reply marks show it."""
    badges: tuple[str, ...] = ()
    """As printed: "Top commenter", "Staff"."""
    edited: bool = False
    """Marked as changed after it was posted."""
    deleted: bool = False
    """Only a mark says that it was there."""


class CommentLayout(StrEnum):
    """Where a comment's name stands."""

    NAME_FIRST = "name_first"
    """Over its text, as most sites have it."""
    NAME_LAST = "name_last"
    """Under its text."""


class CommentPair(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """A name and a text that one reading puts together; one may be missing."""

    author: Span | None = None
    text: Span | None = None


class CommentReading(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """One way to pair the names with the texts."""

    layout: CommentLayout
    probability: Share
    """The readings' probabilities add up to 1."""
    reason: str
    pairs: tuple[CommentPair, ...] = ()


class Comments(Node, frozen=True):
    """The readers' comments."""

    items: tuple[Comment, ...]
    heading: CommentHeading | None = None
    total: Count | None = None
    """How many the heading says there are; a paste may hold fewer."""
    uncertain: bool = False
    """The text alone does not tell which name belongs to which comment; every
    output must say so."""
    readings: tuple[CommentReading, ...] = ()
    """All readings, the preferred one (which `items` follows) first."""
