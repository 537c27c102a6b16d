"""An article: what one text says, part by part, and where it stands in the text."""

import msgspec

from newsconv.model.blocks import Block
from newsconv.model.comments import (
    Comments,
)
from newsconv.model.node import Node, Offset, Share, Span
from newsconv.model.overrides import Override
from newsconv.model.parts import (
    Byline,
    Date,
    Dateline,
    Deck,
    Furniture,
    Headline,
    Kicker,
)
from newsconv.model.quotes import Name, Quote
from newsconv.model.stories import Sentence, WatchHit


class Statement(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One thing that a file states beside its text, and where it does."""

    field: str
    """The source bar's word for it, "headline", or "updated", "language"."""
    value: str
    """As the file has it."""
    where: str
    """The place in the file: "JSON-LD datePublished", "og:title", "Subject"."""


class Origin(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """The text that an article was read from."""

    name: str
    """The file's name without its folder, or `<text>`."""
    sha256: str
    """Of the bytes as they came, in hexadecimal; of a part, of its text as UTF-8."""
    encoding: str | None = None
    """Python's codec name; None where no bytes were read."""
    text: str | None = None
    """The decoded source, which every span counts in; None where it was left out."""
    part: int | None = None
    """Of a source that was split, which part the text is, from 1; None where it is all
    of the source."""
    start: Offset = 0
    """Where the part begins in the decoded source, in code points."""
    line: Offset = 1
    """The line of the source that the part begins with, from 1."""
    stated: tuple[Statement, ...] = ()
    """What the file says of the article in its metadata; the first of a field is what
    the source bar has, unless a manifest's word was laid over it."""


class SourceBar(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """What is known about a clip from outside its text: the manifest's word.

    Where set, a field is printed in place of what the text says; the parse stays.
    """

    outlet: str | None = None
    """The paper, station or site: "The Harbour Gazette"."""
    kind: str | None = None
    """ "daily, print", "web", "agency"."""
    date: str | None = None
    """Of publication, EDTF: "2026-11-19"."""
    edition: str | None = None
    """As given: "Late city final"."""
    page: str | None = None
    """ "A5", "12–13"."""
    section: str | None = None
    """The outlet's own section: "Business"."""
    authors: tuple[str, ...] = ()
    """Their names, printed in place of the byline's."""
    reach: str | None = None
    """Readers or copies, as given."""
    reach_source: str | None = None
    """Who counted them."""
    url: str | None = None
    """Where it was published; nothing is fetched from there."""
    reference: str | None = None
    """The press office's own number."""
    headline: str | None = None


class NearDuplicate(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Two places of one text that say the same in all but a few characters."""

    first: Span
    second: Span
    similarity: Share
    """1 is the same letter for letter."""


_NO_SOURCE_BAR = SourceBar()


class Article(Node, frozen=True):
    """One story. What the text does not say is absent."""

    headline: Headline | None = None
    kicker: Kicker | None = None
    deck: Deck | None = None
    bylines: tuple[Byline, ...] = ()
    dates: tuple[Date, ...] = ()
    dateline: Dateline | None = None
    """Printed before the paragraph that follows it, which does not repeat it."""
    body: tuple[Block, ...] = ()
    comments: Comments | None = None
    furniture: tuple[Furniture, ...] = ()
    language: str | None = None
    """BCP 47: "en", "zh-Hant"; None where the text is too short to tell."""
    near_duplicates: tuple[NearDuplicate, ...] = ()
    overrides: tuple[Override, ...] = ()
    """The labels that were given by hand; all else of the article follows them."""
    quotes: tuple[Quote, ...] = ()
    """In the body, in order; of `annotate(article, "quotes")`."""
    names: tuple[Name, ...] = ()
    """Who and what is named; of `annotate(article, "people")`."""
    origin: Origin | None = None
    source_bar: SourceBar = _NO_SOURCE_BAR
    brief: bool = False
    """Printed among the briefs, several to a page."""
    key_sentences: tuple[Sentence, ...] = ()
    """By the annotation `key_sentences`: the deck's, or the story's first two."""
    watch_hits: tuple[WatchHit, ...] = ()
    """By the annotation `watch`, in the order of the pages."""

    def __post_init__(self) -> None:
        # msgspec leaves a default out by identity; equal articles have equal bytes.
        if self.source_bar == _NO_SOURCE_BAR:
            msgspec.structs.force_setattr(self, "source_bar", _NO_SOURCE_BAR)
