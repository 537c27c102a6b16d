"""The ground of the model: spans, labels, decisions, and what every node has.

All structs are frozen msgspec structs. A struct's JSON `"type"` is its class name
in snake case, which is also its label, template macro and (with hyphens) CSS class.
"""

import re
from enum import StrEnum
from typing import Annotated

import msgspec


def type_name(class_name: str) -> str:
    """Return the JSON type of a class: `PullQuote` → `pull_quote`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", class_name).lower()


Offset = Annotated[int, msgspec.Meta(ge=0)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
"""A probability, or how alike two texts are."""


class Span(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """`[start, end)` in code points of the source text, from 0."""

    start: Offset
    end: Offset


class Label(StrEnum):
    """What a block of the text is; the newsroom's word."""

    HEADLINE = "headline"
    """The story's title."""
    KICKER = "kicker"
    """The few words over a headline: a theme, a series, a place."""
    DECK = "deck"
    """The summary under a headline."""
    BYLINE = "byline"
    """Who wrote it, with their roles."""
    DATE = "date"
    """When it was published or updated."""
    DATELINE = "dateline"
    """Where a wire story comes from, on a line of its own."""
    CAPTION = "caption"
    """What a picture shows, often with its credit."""
    CREDIT = "credit"
    """Whose picture it is, on a line of its own."""
    PARAGRAPH = "paragraph"
    """Running text of the story."""
    SUBHEAD = "subhead"
    """A short line that opens a part of the story."""
    PULL_QUOTE = "pull_quote"
    """A sentence of the story, repeated large."""
    BLOCK_QUOTE = "block_quote"
    """A passage from elsewhere, set apart."""
    LIST_ITEM = "list_item"
    """A line that opens with a bullet or a number."""
    TABLE_ROW = "table_row"
    """A line of cells, divided by tabs or bars."""
    EDITORS_NOTE = "editors_note"
    """The newsroom's remark on the story."""
    CORRECTION = "correction"
    """What an earlier version had wrong."""
    TAGLINE = "tagline"
    """Who the author is, at the end."""
    AGENCY_TAIL = "agency_tail"
    """Who reported and edited, at the end of a wire story."""
    RULE = "rule"
    """A line of asterisks or dashes between parts."""
    COMMENT_HEADING = "comment_heading"
    """The line that opens the readers' comments."""
    COMMENT_AUTHOR = "comment_author"
    """A reader's name."""
    COMMENT_TEXT = "comment_text"
    """What a reader wrote."""
    COMMENT_META = "comment_meta"
    """A comment's time, its likes, its reply link."""
    FURNITURE = "furniture"
    """All on a page that is not the story."""


class RunnerUp(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """The label that came second, with its probability."""

    label: Label
    confidence: Share


class Decision(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """Why a block has its label."""

    confidence: Share
    """The label's marginal probability, rounded to 4 places."""
    reasons: tuple[str, ...] = ()
    """The strongest cues, in words, strongest first."""
    runner_up: RunnerUp | None = None
    label: Label | None = None
    """The label decided on. A second headline is decided one and printed as a subhead;
    None where no decision was needed."""


class Node(
    msgspec.Struct,
    frozen=True,
    # Frozen and made of leaves up, nodes form no cycles for a collector to look for.
    gc=False,
    kw_only=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    tag_field="type",
    tag=type_name,
):
    """Anything of a document; `span=None` says that newsconv made it."""

    span: Span | None = None


class Labelled(Node, frozen=True, kw_only=True):
    """A node that stands for a labelled block; `decision` says how sure that is."""

    decision: Decision | None = None


class Passage(Labelled, frozen=True, kw_only=True):
    """A labelled node that is made of words, and may be in a language of its own."""

    language: str | None = None
    """BCP 47, where it is another than that of the node it stands in."""
