"""What an e-book is made of, before it is packed: files, order, ways in."""

from dataclasses import dataclass
from typing import NamedTuple

from newsconv.model import Image


class Fact(NamedTuple):
    """One element of the package's metadata."""

    namespace: str | None
    """ "DC", or None for a `meta`."""
    name: str
    value: str
    attributes: dict[str, str]


class BookFile(NamedTuple):
    """One file of the package, as it will lie in the zip."""

    ident: str
    """Unique among the package's ids."""
    name: str
    media_type: str
    content: bytes
    properties: tuple[str, ...] = ()
    """Of the manifest: "nav", "cover-image"."""


class Signpost(NamedTuple):
    """An entry of the table of contents."""

    ident: str
    title: str
    href: str
    language: str | None = None
    """None where it is the book's, or unknown."""
    under: tuple["Signpost", ...] = ()


class Landmark(NamedTuple):
    """A place that e-readers offer to go to."""

    kind: str
    """An EPUB structural term: "cover", "toc", "bodymatter"."""
    title: str
    href: str


class BookPage(NamedTuple):
    """A page of the printed edition, and where it begins in the book."""

    number: int
    href: str


@dataclass(frozen=True)
class Book:
    """All that the package is made of."""

    title: str
    edition: str
    """Kind, number and date, in one line; empty where none is given."""
    language: str
    flow: str
    """Which way its pages turn: "ltr" or "rtl"."""
    single: bool
    """One article by itself."""
    files: tuple[BookFile, ...]
    spine: tuple[str, ...]
    """Ids of the pages, in reading order."""
    signposts: tuple[Signpost, ...]
    landmarks: tuple[Landmark, ...]
    cover: str
    """The id of the cover's picture."""
    pictures: tuple[Image, ...]
    """The stories' own, each once."""
    indexes: bool = False
    """It has pages that list names and where they are found."""
    pages: tuple[BookPage, ...] = ()
    """Those of the printed edition that was made of the same digest."""
    paged_by: str = ""
    """What that edition is called; empty where there is none."""
