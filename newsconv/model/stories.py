"""What annotations say of stories: key sentences, watch lists, the same story twice.

Each is found by rules in `newsconv.annotations`, and points at the words it is about.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from newsconv.model.node import Share, Span

ArticleNumber = Annotated[int, msgspec.Meta(ge=1)]
"""An article's place in its digest, counted from 1 through all sections."""


class _Said(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """An annotation; it holds no printed characters of its own."""


class SentencePlace(StrEnum):
    """Where a sentence stands."""

    DECK = "deck"
    """Under the headline."""
    BODY = "body"
    """In the story."""


class Sentence(_Said, frozen=True):
    """A sentence of an article, never rewritten."""

    text: str
    """As the article prints it, on one line."""
    span: Span | None = None
    """Where the source has it; None where the article has no spans."""
    place: SentencePlace = SentencePlace.BODY


class WatchKind(StrEnum):
    """What an entry of a watch list is."""

    NAME = "name"
    """A person, an organisation, a place."""
    BRAND = "brand"
    """A product, a make."""
    TERM = "term"
    """Any other word."""


class WatchEntry(_Said, frozen=True):
    """What a digest's readers watch for, under one name."""

    name: str
    kind: WatchKind = WatchKind.TERM
    variants: tuple[str, ...] = ()
    """Other ways to write it; a place of any of them is a place of the entry."""
    exclusions: tuple[str, ...] = ()
    """Longer expressions that are something else: "Apple Street" for "Apple"."""
    as_written: bool = False
    """Capitals count: "Shell" is not "shell"."""


class WatchHit(_Said, frozen=True):
    """A place of an entry of the watch list in an article."""

    name: str
    """The entry's."""
    text: str
    """As the article prints it."""
    span: Span | None = None
    """Where the source has it; None where the manifest or a document says it."""


class AlsoIn(_Said, frozen=True):
    """An article with the text of a fuller one."""

    article: ArticleNumber
    containment: Share
    """How much of the shorter text the longer one has, by runs of words."""
    reason: str
    """The same in words."""
    differing: tuple[Sentence, ...] = ()
    """Its sentences that the fullest version does not have, in their order."""


class SameStory(_Said, frozen=True):
    """One text in several articles, to be printed once."""

    article: ArticleNumber
    """The fullest version."""
    also_in: tuple[AlsoIn, ...]
    """Each compared with the fullest version itself, in printed order."""


class Overlap(_Said, frozen=True):
    """Two articles that have passages in common, and are printed both."""

    first: ArticleNumber
    second: ArticleNumber
    containment: Share
    """As of `AlsoIn`."""


class Mention(StrEnum):
    """What a clip has to say of itself; a field of the source bar."""

    OUTLET = "outlet"
    """Who published it."""
    DATE = "date"
    """When; of the manifest or the text."""
    AUTHORS = "authors"
    """Who wrote it; of the manifest or the text."""
    PAGE = "page"
    """On which page, or at which address."""
    REFERENCE = "reference"
    """The press office's own number."""


class RightsRules(_Said, frozen=True):
    """What a digest has to keep to, for `newsconv digest --lint`."""

    mentions: tuple[Mention, ...] = (Mention.OUTLET, Mention.DATE, Mention.AUTHORS)
    """What no clip may lack."""
    outlet_share: Share | None = None
    """The largest share of the clips that one outlet may have; None for any."""
    licence: bool = True
    """A licence line has to be there."""
    recipients: bool = True
    """Recipients have to be named."""
