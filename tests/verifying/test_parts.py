"""What Python alone finds: each fault by its rule, and nothing in a good file."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject

from newsconv.verifying.epub_parts import epub_parts
from newsconv.verifying.findings import UNREADABLE
from newsconv.verifying.html_parts import html_parts
from newsconv.verifying.pdf_parts import pdf_parts
from newsconv.verifying.tools import PYPDF
from tests.conformance.needed import need
from tests.verifying.conftest import Make, Spoil
from tests.verifying.spoiling import (
    Edit,
    replaced,
    rewritten,
    rezipped,
    without,
    without_fonts,
    without_title,
)

STORY = "EPUB/article-001.xhtml"
OPF = "EPUB/content.opf"
LOOSE = {"EPUB/loose.css": b""}


def zipped(edits: dict[str, Edit]) -> Edit:
    return lambda book: rezipped(book, edits)


def package(old: str, new: str) -> Edit:
    return zipped({OPF: replaced(old, new)})


def story(old: str, new: str) -> Edit:
    return zipped({STORY: replaced(old, new)})


def ending(markup: str) -> Edit:
    return story("</body>", f"{markup}</body>")


def before(markup: str) -> Edit:
    return replaced("<main", f"{markup}<main")


def styled(css: str) -> Edit:
    return replaced("</style>", f"{css}</style>")


BOOKS: list[tuple[str, str, Edit]] = [
    ("mimetype is not first", "zip-order", lambda b: rezipped(b, first=OPF)),
    ("mimetype is compressed", "zip-order", lambda b: rezipped(b, stored=False)),
    ("mimetype is another", "zip-order", zipped({"mimetype": lambda _: b"x"})),
    ("a file is not listed", "manifest", lambda b: rezipped(b, more=LOOSE)),
    ("a file is missing", "manifest", lambda b: rezipped(b, without=STORY)),
    ("no title", "title", package(">T</dc:title>", "></dc:title>")),
    ("no language", "language", package("<dc:language>en</dc:language>", "")),
    ("a page without a title", "title", story("<title>", "<title/><title>")),
    ("a page without a language", "language", story(' lang="en" xml:lang="en"', "")),
    ("no navigation", "nav", package('properties="nav"', "")),
    ("a link to no file", "links-resolve", ending('<a href="x.xhtml"/>')),
    ("a link to no place", "links-resolve", ending('<a href="#x"/>')),
    ("an id twice", "unique-ids", ending('<p id="i"/><p id="i"/>')),
    ("a page that is no XML", "well-formed", ending("<br>")),
    ("a script", "no-scripts", ending("<script/>")),
    ("a spine without its page", "spine", package('idref="', 'idref="x')),
]

PAGES: list[tuple[str, str, Edit]] = [
    ("no doctype", "doctype", replaced("<!DOCTYPE html>", "")),
    ("no language", "language", replaced('<html lang="en"', "<html")),
    ("no title", "title", replaced("<title>T", "<title>")),
    ("an id twice", "unique-ids", before('<p id="i"></p><p id="i"></p>')),
    ("a link to no place", "links-resolve", before('<a href="#x">x</a>')),
    ("a link to no file", "links-resolve", before('<a href="x.html">x</a>')),
    ("a script", "no-scripts", before("<script>x()</script>")),
    ("a script in an attribute", "no-scripts", before("<p onclick='x()'></p>")),
    ("a picture from outside", "no-requests", before("<img src=https://a.example/>")),
    ("a style from outside", "no-requests", styled("@import 'a.css';")),
    ("a font from outside", "no-requests", styled("b{src:url(//a.example/a)}")),
    ("cut short", "whole", lambda page: page[:-20]),
]


def _unmarked(writer: PdfWriter) -> None:
    del writer.root_object["/MarkInfo"]


def _title_hidden(writer: PdfWriter) -> None:
    shown = writer.root_object["/ViewerPreferences"].get_object()
    assert isinstance(shown, DictionaryObject)
    del shown["/DisplayDocTitle"]


PDFS: list[tuple[str, str, Callable[[PdfWriter], None]]] = [
    ("no tags", "tagged", without("/StructTreeRoot")),
    ("not marked", "tagged", _unmarked),
    ("no language", "language", without("/Lang")),
    ("no title", "title", without_title),
    ("a title that is not shown", "title", _title_hidden),
    ("fonts left out", "fonts", without_fonts),
]


@pytest.mark.parametrize(
    ("rule", "edit"), [pytest.param(*rest, id=name) for name, *rest in BOOKS]
)
def test_a_books_fault_is_found(
    rule: str, edit: Edit, good: Make, spoiled: Spoil
) -> None:
    file = spoiled("book.epub", edit(good(".epub").read_bytes()))
    assert rule in {each.rule for each in epub_parts([file])}


def test_a_damaged_book_is_found(good: Make, spoiled: Spoil) -> None:
    data = bytearray(good(".epub").read_bytes())
    with ZipFile(good(".epub")) as archive:
        page = archive.getinfo(STORY)
    # In the middle of what is compressed; before it, a header and the name.
    start = page.header_offset + 30 + len(STORY)
    data[start + page.compress_size // 2] ^= 0xFF
    found = epub_parts([spoiled("book.epub", bytes(data))])
    assert [each.rule for each in found] == [UNREADABLE]


@pytest.mark.parametrize(
    ("rule", "edit"), [pytest.param(*rest, id=name) for name, *rest in PAGES]
)
def test_a_web_pages_fault_is_found(
    rule: str, edit: Edit, good: Make, spoiled: Spoil
) -> None:
    file = spoiled("page.html", edit(good(".html").read_bytes()))
    assert {each.rule for each in html_parts([file])} == {rule}


def test_a_link_to_a_file_beside_is_fine(good: Make, spoiled: Spoil) -> None:
    edit = before('<a href="other%20page.html#x">x</a>')
    spoiled("other page.html", b"")
    file = spoiled("page.html", edit(good(".html").read_bytes()))
    assert html_parts([file]) == ()


@pytest.mark.parametrize(
    ("rule", "edit"), [pytest.param(*rest, id=name) for name, *rest in PDFS]
)
def test_a_pdfs_fault_is_found(
    rule: str, edit: Callable[[PdfWriter], None], good: Make, spoiled: Spoil
) -> None:
    need(PYPDF)
    file = spoiled("digest.pdf", rewritten(edit)(good(".pdf").read_bytes()))
    assert {each.rule for each in pdf_parts([file])} == {rule}


def test_paths_may_be_paths(good: Make) -> None:
    assert isinstance(good(".html"), Path)
    assert html_parts([good(".html")]) == ()
