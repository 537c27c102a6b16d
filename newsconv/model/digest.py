"""A digest: articles in sections. It is all that a renderer ever sees."""

from collections.abc import Iterable
from typing import Self

import msgspec

from newsconv.model.article import Article
from newsconv.model.blocks import Image
from newsconv.model.node import Node
from newsconv.model.stories import (
    ArticleNumber,
    Overlap,
    RightsRules,
    SameStory,
    Sentence,
    WatchEntry,
)

SCHEMA_VERSION = "1.2"
"""Of the JSON documents; a new field raises the second number."""


class Section(Node, frozen=True):
    """A part of a digest, by theme or by outlet."""

    articles: tuple[Article, ...] = ()
    title: str | None = None
    introduction: str | None = None
    """The editor's words under the title."""


class SynthesisParagraph(Node, frozen=True):
    """A paragraph of the editor's summing-up, and what it sums up."""

    text: str
    articles: tuple[ArticleNumber, ...] = ()
    sections: tuple[str, ...] = ()
    """By their titles."""
    sentences: tuple[Sentence, ...] = ()
    """Those of its one article that it consists of, where no editor wrote it."""


class Digest(Node, frozen=True):
    """One or many articles, ready to render."""

    schema_version: str = msgspec.field(default_factory=lambda: SCHEMA_VERSION)
    """A factory, so that it is written although it has the default."""
    sections: tuple[Section, ...] = ()
    title: str | None = None
    """None for a single article rendered by itself."""
    kind: str | None = None
    """ "Daily", "Weekly", a theme."""
    number: str | None = None
    """The issue's, as printed: "231"."""
    date: str | None = None
    """Of the digest, EDTF; never today's by itself."""
    issuer: str | None = None
    """Who puts it out."""
    contact: str | None = None
    """How to reach the issuer, as given."""
    language: str | None = None
    """BCP 47, of the words that newsconv adds."""
    rights: str | None = None
    """A line on rights, as given."""
    period: str | None = None
    """Of the articles' dates, an EDTF day or interval: "2026-11-13/2026-11-20"; None
    where it is the articles' to tell."""
    logo: Image | None = None
    """The issuer's, in a data URI."""
    licence: str | None = None
    """What allows the clips to be copied, as given."""
    licence_number: str | None = None
    """Of the contract, as given."""
    recipients: tuple[str, ...] = ()
    """Whom the digest is for."""
    redistribution: str | None = None
    """What may be done with it, as given: "Do not redistribute"."""
    synthesis: tuple[SynthesisParagraph, ...] = ()
    top_stories: tuple[ArticleNumber, ...] = ()
    """Those for the cover, in order; without any, the first of each section."""
    highlight: tuple[str, ...] = ()
    """Keywords that pages mark and count, as whole words."""
    watch: tuple[WatchEntry, ...] = ()
    """The watch list: marked and counted as keywords are, each entry as one."""
    rights_rules: RightsRules | None = None
    """What `newsconv digest --lint` asks for; None for what it asks by itself."""
    same_stories: tuple[SameStory, ...] = ()
    """By the annotation `same_story`; pages print the others under the fullest."""
    overlaps: tuple[Overlap, ...] = ()
    """By the same; of articles that are printed."""

    @classmethod
    def of(
        cls,
        articles: Iterable[Article],
        *,
        title: str | None = None,
        date: str | None = None,
        number: str | None = None,
        issuer: str | None = None,
        language: str | None = None,
    ) -> Self:
        """Return a digest of one nameless section; one article needs no title."""
        return cls(
            sections=(Section(articles=tuple(articles)),),
            title=title,
            date=date,
            number=number,
            issuer=issuer,
            language=language,
        )


def as_digest(document: Article | Digest) -> Digest:
    """Return a digest as it is, and an article as a digest of one.

    Raises:
        TypeError: it is neither.
    """
    match document:
        case Digest():
            return document
        case Article():
            return Digest.of([document])
    raise TypeError(f"neither an Article nor a Digest: {type(document).__name__}")
