"""E-books pass EPUBCheck and DAISY Ace without a word; spoiled ones do not."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

import newsconv
from newsconv.model import Digest
from newsconv.renderers.epub.renderer import EpubRenderer
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.renderers.printed_pages import render_in_turn
from newsconv.verifying.ace import ace
from newsconv.verifying.epubcheck import epubcheck
from newsconv.verifying.findings import Finding
from newsconv.verifying.tools import ACE, EPUBCHECK
from tests.conformance.documents import (
    ANNOTATED,
    ARTICLES,
    EXAMPLE_DIGEST,
    IN_LANGUAGES,
    THEMES,
    document,
)
from tests.conformance.needed import need
from tests.conformance.odd_digests import MOST_ARTICLES, odd_digests
from tests.verifying.spoiling import Edit, removed, replaced, rezipped

ODD = 300
"""Digests at least, no two of them the same."""
EVERY_BOOK = os.environ.get("NEWSCONV_CONFORMANCE") == "all"
"""Ace opens a browser's page for each of 4,300: else it is asked of the examples in one
theme each, the example digest in all, and of a tenth of the odd digests."""
ALL: dict[str, object] = {
    "highlight": ("river", "tide"),
    "furniture": True,
    "review": True,
    "review_below": 0.9,
}
"""All that a book may have, for the example digest."""

Books = dict[str, Path]


@pytest.fixture(scope="session")
def examples_as_books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """Every example in every theme, by a name such as "feature, plain"."""
    folder = tmp_path_factory.mktemp("books")
    books: Books = {}
    for name in (EXAMPLE_DIGEST, *ARTICLES, *ANNOTATED, *IN_LANGUAGES):
        given = ALL if name == EXAMPLE_DIGEST else {}
        for theme in THEMES:
            book = folder / f"{name}, {theme}.epub"
            data = newsconv.render(document(name), to="epub", theme=theme, **given)
            book.write_bytes(data)
            books[book.stem] = book
    paged = folder / "example digest, with the pages of its PDF.epub"
    both = (EpubRenderer(), PdfRenderer(engine="typst"))
    paged.write_bytes(render_in_turn(both, document(EXAMPLE_DIGEST))[0])
    assert b"page-list" in ZipFile(paged).read("EPUB/nav.xhtml")
    return {**books, paged.stem: paged}


@pytest.fixture(scope="session")
def odd_books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """The generated digests, each in one of the themes."""
    folder = tmp_path_factory.mktemp("odd")
    books: Books = {}
    for number, digest in enumerate(odd_digests(ODD + 30)):
        theme = THEMES[number % len(THEMES)]
        book = folder / f"odd {number}.epub"
        book.write_bytes(newsconv.render(digest, to="epub", theme=theme))
        books[book.stem] = book
    return books


def by_name(found: tuple[Finding, ...]) -> list[str]:
    return [f"{Path(each.file).stem}: {each}" for each in found]


def asked_of_both(
    check: Callable[[list[Path]], tuple[Finding, ...]], books: Books
) -> list[str]:
    """Ask a checker of the books, two of it at a time."""
    files = list(books.values())
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(check, (files[::2], files[1::2]))
        return [name for part in found for name in by_name(part)]


def test_epubcheck_finds_nothing_in_the_examples(examples_as_books: Books) -> None:
    need(EPUBCHECK)
    assert by_name(epubcheck(examples_as_books.values())) == []


def test_ace_finds_nothing_in_the_examples(examples_as_books: Books) -> None:
    need(ACE)
    in_turn = {
        f"{name}, {THEMES[number % len(THEMES)]}"
        for number, name in enumerate((*ARTICLES, *ANNOTATED, *IN_LANGUAGES))
    }
    asked = {
        name: book
        for name, book in examples_as_books.items()
        if EVERY_BOOK or name in in_turn or name.startswith(EXAMPLE_DIGEST)
    }
    assert len(asked) >= len(in_turn) + len(THEMES)
    assert asked_of_both(ace, asked) == []


def test_the_generated_digests_are_many_and_odd() -> None:
    digests = odd_digests(ODD + 30)
    assert len(set(map(repr, digests))) >= ODD

    def count(digest: Digest) -> int:
        return sum(len(section.articles) for section in digest.sections)

    assert {0, 1, 2, MOST_ARTICLES} <= set(map(count, digests))


def test_epubcheck_finds_nothing_in_odd_digests(odd_books: Books) -> None:
    need(EPUBCHECK)
    assert len(odd_books) >= ODD
    assert by_name(epubcheck(odd_books.values())) == []


def test_ace_finds_nothing_in_odd_digests(odd_books: Books) -> None:
    need(ACE)
    asked = dict(list(odd_books.items())[:: 1 if EVERY_BOOK else 10])
    assert asked_of_both(ace, asked) == []


# Books that are spoiled on purpose: a checker that no longer looks would pass them.


def in_page(page: str, edit: Edit) -> Edit:
    return lambda book: rezipped(book, {f"EPUB/{page}": edit})


BAD_FOR_EPUBCHECK = {
    "a broken link": (
        in_page("contents.xhtml", replaced("article-001.xhtml", "nowhere.xhtml")),
        "RSC-007",
    ),
    "markup that is not well-formed": (
        in_page("article-001.xhtml", replaced("</main>", "</main></b>")),
        "RSC-016",
    ),
    "no title": (in_page("content.opf", removed('<dc:title id="title">')), "RSC-016"),
}
BAD_FOR_ACE = {
    "a page without a language": (
        in_page(
            "article-001.xhtml", replaced(' lang="en" xml:lang="en" dir="ltr">', ">")
        ),
        "html-has-lang",
    ),
    "a link that says nothing": (
        in_page(
            "article-001.xhtml", removed('<span class="turn-word">Contents</span>')
        ),
        "link-name",
    ),
}


@cache
def whole() -> bytes:
    """A sound book, to spoil."""
    return newsconv.render(document("digest in en"), to="epub")


@pytest.mark.parametrize("what", BAD_FOR_EPUBCHECK)
def test_epubcheck_still_looks(what: str, tmp_path: Path) -> None:
    need(EPUBCHECK)
    spoil, rule = BAD_FOR_EPUBCHECK[what]
    book = tmp_path / "bad.epub"
    book.write_bytes(spoil(whole()))
    assert rule in {each.rule for each in epubcheck([book])}


@pytest.mark.parametrize("what", BAD_FOR_ACE)
def test_ace_still_looks(what: str, tmp_path: Path) -> None:
    need(ACE)
    spoil, rule = BAD_FOR_ACE[what]
    book = tmp_path / "bad.epub"
    book.write_bytes(spoil(whole()))
    assert rule in {each.rule for each in ace([book])}
