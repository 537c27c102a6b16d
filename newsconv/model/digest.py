"""A digest: articles in sections. It is all that a renderer ever sees."""

from collections.abc import Iterable
from typing import Self

import msgspec

from newsconv.model.article import Article
from newsconv.model.node import Node

SCHEMA_VERSION = "1.0"
"""Of the JSON documents; a new field raises the second number."""


class Section(Node, frozen=True):
    """A part of a digest, by theme or by outlet."""

    articles: tuple[Article, ...] = ()
    title: str | None = None


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
    date: str | None = None
    """Of the digest, EDTF; never today's by itself."""
    issuer: str | None = None
    contact: str | None = None
    language: str | None = None
    """BCP 47, of the words that newsconv adds."""
    rights: str | None = None
    """Licence and distribution line, as given."""

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
