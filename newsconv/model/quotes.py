"""Who said what: quotes as an annotation finds them, beside the text, never in it."""

from enum import StrEnum

import msgspec

from newsconv.model.node import Offset, Share, Span


class QuoteKind(StrEnum):
    """How speech is reported."""

    DIRECT = "direct"
    """Word for word, as a sentence of its own."""
    PARTLY_DIRECT = "partly_direct"
    """Quoted words inside a sentence that reports: called it “a disgrace”."""
    INDIRECT = "indirect"
    """Without marks: said that the plan failed."""


class Quote(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """One utterance, of one part or, where the text divides it, of several."""

    parts: tuple[str, ...]
    """The words as printed, without their marks, on one line each."""
    kind: QuoteKind
    confidence: Share
    """How sure the speaker is, or where nobody is named, the quote."""
    reason: str
    """What told, in words: "“said” after the quote"."""
    block: Offset = 0
    """Which block of the body it begins in, from 0."""
    spans: tuple[Span, ...] = ()
    """Of the parts in the source; none where the article was not read from text."""
    speaker: str | None = None
    """Who speaks, as printed: "Netanyahu", "the mayor"; of a pronoun that was resolved,
    the person's name. None where nobody is named."""
    speaker_span: Span | None = None
    """Of the words that name the speaker, the pronoun itself where it is one."""
    resolved: bool = False
    """The text has a pronoun there, and the speaker is whom it was taken to mean."""
    cue: str | None = None
    """The word that says so, as printed: "said"."""
    cue_span: Span | None = None
    medium: str | None = None
    """Through whom it came, apart from who said it: "Reuters"."""
    medium_span: Span | None = None


class NameKind(StrEnum):
    """What is named."""

    PERSON = "person"
    """A human being, by name."""
    ORGANISATION = "organisation"
    """A company, an agency, an authority, an outlet."""
    PLACE = "place"
    """A town, a country."""


class Name(
    msgspec.Struct,
    frozen=True,
    gc=False,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """Somebody or something that an article names, once for all its places."""

    name: str
    """The fullest form that the article has: "Benjamin Netanyahu"."""
    kind: NameKind
    reasons: tuple[str, ...]
    """Where it was found: "speaker", "byline", "dateline", "manifest", "title"."""
    spans: tuple[Span, ...] = ()
    """In the source, in order; none for what the manifest says."""
    blocks: tuple[Offset, ...] = ()
    """The blocks of the body that name it, from 0."""


def quote_text(quote: Quote) -> str:
    """Return all parts on one line, an ellipsis where others' words stand between."""
    return " … ".join(quote.parts)
