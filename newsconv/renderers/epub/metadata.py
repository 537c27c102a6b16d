"""A digest in, what its package document says of it out.

Terms are those of EPUB 3.3 (Dublin Core, `meta`) and EPUB Accessibility 1.1.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID, uuid5

import msgspec

from newsconv.model import Article, Digest, Image, Link, Section
from newsconv.model.text import author_names, published_value
from newsconv.model.walk import Leaf, articles, walk
from newsconv.renderers.epub.access import access_facts
from newsconv.renderers.epub.book import Book, Fact
from newsconv.renderers.undated import stand_in_date
from newsconv.renderers.views import one_line, tag
from newsconv.themes import printable

_NEWSCONV = UUID("7c6f1f5e-5d1b-5b58-9f2b-0a4f6e1d6c11")
"""The name space of the books' identifiers."""
_DATE = re.compile(r"([1-9]\d{3})(?:-(\d\d))?(?:-(\d\d))?(?=T|\Z)")
_POSITION = re.compile(r"\d+(?:\.\d+)*")


def identifier(digest: Digest) -> str:
    """Return a name that two books share only when they say the same."""
    said: list[object] = [
        (digest.title, digest.kind, digest.number, digest.date, digest.issuer),
        (digest.contact, digest.rights, digest.language, digest.highlight),
        (digest.licence, digest.licence_number, digest.redistribution),
        (digest.recipients, digest.period),
        [(part.text, part.articles, part.sections) for part in digest.synthesis],
    ]
    for node in walk(digest):
        match node:
            case Section():
                said.append((node.title, node.introduction))
            case Article():
                said.append(msgspec.to_builtins(node.source_bar))
            case Image():
                said.append((node.uri, node.alt))
            case Link():
                said.append(node.target)
            case _ if isinstance(node, Leaf):
                said.append(node.text)
    return f"urn:uuid:{uuid5(_NEWSCONV, json.dumps(said))}"


def modified(digest: Digest) -> datetime:
    """Return the moment that the book is of: its digest's date, never the clock."""
    day = _day(digest.date) or stand_in_date("epub").isoformat()
    year, month, date = (*(int(part) for part in day.split("-")), 1, 1)[:3]
    return datetime(year, month, date)  # noqa: DTZ001 - EbookLib writes it as it is


def facts(digest: Digest, book: Book) -> Iterator[Fact]:
    """Yield the metadata, in the order in which it is written."""
    for fact in (*_book_facts(digest, book), *access_facts(digest, book)):
        value = one_line(str(printable(fact.value)))
        # EbookLib would drop what XML can't hold, with a line in the log.
        if value or "content" in fact.attributes:
            yield fact._replace(value=value)


def _book_facts(digest: Digest, book: Book) -> Iterator[Fact]:
    stories = list(articles(digest))
    yield Fact("DC", "title", book.title, {"id": "title"})
    yield _refine("title", "title-type", "main")
    # A refinement of what is dropped would refine nothing.
    if one_line(str(printable(book.edition))):
        yield Fact("DC", "title", book.edition, {"id": "edition"})
        yield _refine("edition", "title-type", "edition")
    known = (tag(story.language) for story in stories)
    for language in dict.fromkeys([book.language, *(each for each in known if each)]):
        yield Fact("DC", "language", language, {})
    for number, name in enumerate(_creators(digest, book), 1):
        yield Fact("DC", "creator", name, {"id": f"creator-{number}"})
    date = published_value(stories[0]) if book.single else None
    if day := _day(digest.date) or _day(date):
        yield Fact("DC", "date", day, {})
    rights = (digest.licence, digest.redistribution, digest.rights)
    for words in filter(None, rights):
        yield Fact("DC", "rights", words, {})
    bars = [story.source_bar for story in stories]
    sources = (bar.url or bar.outlet for bar in bars)
    for source in dict.fromkeys(each for each in sources if each):
        yield Fact("DC", "source", source, {})
    if book.paged_by:
        yield Fact("DC", "source", book.paged_by, {"id": "printed"})
        yield _refine("printed", "source-of", "pagination")
        yield Fact(None, "meta", book.paged_by, {"property": "pageBreakSource"})
    if not book.single and digest.number and _POSITION.fullmatch(digest.number):
        yield Fact(
            None,
            "meta",
            book.title,
            {"property": "belongs-to-collection", "id": "series"},
        )
        yield _refine("series", "collection-type", "series")
        yield _refine("series", "group-position", digest.number)
    # Read by e-readers of the EPUB 2 time.
    yield Fact(None, "meta", "", {"name": "cover", "content": book.cover})


def _creators(digest: Digest, book: Book) -> tuple[str, ...]:
    if book.single:
        return author_names(next(articles(digest)))
    return (digest.issuer,) if digest.issuer else ()


def _refine(ident: str, term: str, value: str) -> Fact:
    return Fact(None, "meta", value, {"refines": f"#{ident}", "property": term})


def _day(value: str | None) -> str | None:
    """Return an EDTF date as W3C-DTF has it: year, month, day as far as given."""
    found = _DATE.match(value or "")
    if not found:
        return None
    year, month, day = found.groups()
    try:
        datetime(int(year), int(month or 1), int(day or 1))  # noqa: DTZ001 - a check
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)
