"""An e-book says where the pages of the PDF of the same digest begin."""

from io import BytesIO
from pathlib import Path
from typing import ClassVar
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from newsconv import second_process
from newsconv.cli.main import main
from newsconv.cli.side_by_side import render_all
from newsconv.model import (
    Article,
    Digest,
    Emphasis,
    Headline,
    Paragraph,
    Section,
    Table,
    TableCell,
    TableRow,
    Text,
)
from newsconv.renderers.epub.breaks import with_breaks
from newsconv.renderers.epub.renderer import EpubRenderer
from newsconv.renderers.html import HtmlRenderer
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.renderers.printed_pages import (
    PageStart,
    PrintedPages,
    Tell,
    render_in_turn,
)
from tests.renderers.opened_epub import EPUB_TYPE, NAMES, OpenedEpub

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def story(headline: str, paragraphs: int) -> Article:
    """Return an article whose words are all different."""
    body = tuple(
        Paragraph((Text(" ".join(f"{headline}{place}w{word}" for word in range(90))),))
        for place in range(paragraphs)
    )
    return Article(headline=Headline(headline), body=body, language="en")


DIGEST = Digest(
    sections=(Section((story("Flood", 12), story("Dike", 9)), title="Rivers"),),
    title="The Week",
    date="2026-11-20",
    language="en",
)


def pages_of(book: OpenedEpub) -> dict[int, str]:
    """Return the page list: number → address."""
    found = book.nav("page-list").findall(".//x:a", NAMES)
    return {int("".join(each.itertext())): each.attrib["href"] for each in found}


@pytest.fixture(scope="module")
def both() -> tuple[list[str], OpenedEpub]:
    """The words of each page of the PDF, and the e-book."""
    book, pdf = render_in_turn((EpubRenderer(), PdfRenderer()), DIGEST)
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return pages, OpenedEpub(book)


def words_after(book: OpenedEpub, address: str) -> str:
    """Return what follows a mark in its file."""
    name, _, ident = address.partition("#")
    _, found, after = book.text(name).partition(f'<span id="{ident}"')
    assert found
    tree = ET.fromstring(f"<p>{after.partition('>')[2].partition('<')[0]}</p>")  # noqa: S314 - ours
    return "".join(tree.itertext())


def test_each_page_of_an_article_begins_with_the_same_word_in_both(
    both: tuple[list[str], OpenedEpub],
) -> None:
    printed, book = both
    listed = pages_of(book)
    inside = {
        number: address
        for number, address in listed.items()
        if (word := words_after(book, address).split()[:1])
        and word[0].startswith(("Flood", "Dike"))
    }
    assert len(inside) >= 2
    for number, address in inside.items():
        first = words_after(book, address).split()[0]
        body = [
            word
            for word in printed[number - 1].split()
            if word.startswith(("Flood", "Dike")) and "w" in word
        ]
        # A word may be divided between two pages: then the mark is before it.
        assert first == body[0] or first.endswith(body[0]), number
        assert first not in printed[number - 2].split()


def test_pages_lead_to_what_they_begin_with(
    both: tuple[list[str], OpenedEpub],
) -> None:
    _, book = both
    listed = pages_of(book)
    assert listed[1] == "cover.xhtml#page-1"
    assert listed[2] == "contents.xhtml#page-2"
    assert list(listed) == sorted(listed)
    assert book.broken_links() == []
    marks = [
        (mark.get("id"), mark.get("aria-label"))
        for name in book.spine
        for mark in book.parsed(name).iter()
        if mark.get(EPUB_TYPE) == "pagebreak" and mark.get("role") == "doc-pagebreak"
    ]
    assert sorted(marks) == sorted(
        (address.partition("#")[2], str(number)) for number, address in listed.items()
    )


def test_the_printed_edition_is_named(both: tuple[list[str], OpenedEpub]) -> None:
    printed, book = both
    name = f"The Week · Friday, 20 November 2026 · PDF, {len(printed)} p."
    assert book.dublin_core("source") == [name]
    assert book.meta("pageBreakSource") == [name]
    assert book.meta("source-of") == ["pagination"]
    assert "pageNavigation" in book.meta("schema:accessibilityFeature")
    assert "pageBreakMarkers" in book.meta("schema:accessibilityFeature")


def test_a_book_by_itself_has_no_pages() -> None:
    book = OpenedEpub(EpubRenderer().render(DIGEST))
    assert "page-list" not in book.text("nav.xhtml")
    assert "pagebreak" not in book.text("article-001.xhtml")
    assert book.meta("pageBreakSource") == []
    assert "data-place" not in book.text("article-001.xhtml")


@pytest.mark.parametrize("forks", [True, False])
def test_the_book_is_the_same_in_one_process_and_in_two(
    monkeypatch: pytest.MonkeyPatch, *, forks: bool
) -> None:
    monkeypatch.setattr(second_process, "may_fork", lambda: forks)
    renderers = (EpubRenderer(), HtmlRenderer(), PdfRenderer())
    one_by_one = render_in_turn(renderers[::-1], DIGEST)[::-1]
    assert render_all(renderers, DIGEST) == one_by_one
    assert one_by_one[2] == PdfRenderer().render(DIGEST)


class Untelling:
    """A PDF that is laid out in no pages."""

    format: ClassVar[str] = "pdf"
    media_type: ClassVar[str] = "application/pdf"
    suffix: ClassVar[str] = ".pdf"

    def render(self, _digest: Digest) -> bytes:
        """Return next to nothing."""
        return b"%PDF"

    def render_paged(self, digest: Digest, _tell: Tell) -> bytes:
        """Tell nothing."""
        return self.render(digest)


@pytest.mark.parametrize("forks", [True, False])
def test_nobody_waits_for_pages_that_nobody_lays_out(
    monkeypatch: pytest.MonkeyPatch, *, forks: bool
) -> None:
    monkeypatch.setattr(second_process, "may_fork", lambda: forks)
    book, _ = render_all((EpubRenderer(), Untelling()), DIGEST)
    assert book == EpubRenderer().render(DIGEST)


def test_typst_tells_where_blocks_begin() -> None:
    told: list[PrintedPages] = []
    pdf = PdfRenderer(engine="typst").render_paged(DIGEST, told.append)
    assert pdf == PdfRenderer(engine="typst").render(DIGEST)
    printed = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    (pages,) = told
    assert pages.total == len(printed)
    starts = {start.place: start.page for start in pages.starts}
    assert (starts["cover"], starts["contents"]) == (1, 2)
    book = OpenedEpub(EpubRenderer().render_with_pages(DIGEST, pages))
    inside = [start for start in pages.starts if "." in start.place]
    assert inside
    for start in inside:
        first = words_after(book, pages_of(book)[start.page]).split()[0]
        assert first in printed[start.page - 1].split()
        assert first not in printed[start.page - 2].split()


def test_a_theme_whose_template_tells_no_pages_has_none(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text('description = "ours"\n', encoding="utf-8")
    (tmp_path / "digest.typ").write_text(
        '#set document(title: "Ours", date: datetime(year: 2026, month: 11, day: 20))\n'
        '#set text(lang: "en")\n= Ours\n',
        encoding="utf-8",
    )
    told: list[PrintedPages] = []
    ours = PdfRenderer(engine="typst", theme=str(tmp_path))
    pdf = ours.render_paged(DIGEST, told.append)
    assert PdfReader(BytesIO(pdf)).pages[0].extract_text() == "Ours"
    assert told == []


# Marks, in markup


def test_a_mark_goes_before_the_word_that_the_page_begins_in() -> None:
    story = '<p data-place="a.1">The <em>ri</em>ver &amp; sea rose</p>'
    # T h e r i v e r & s: the tenth letter is of "sea".
    marked = with_breaks(story, [PageStart(4, "a.1", 9)])
    assert marked == (
        '<p>The <em>ri</em>ver &amp; <span id="page-4" class="page-mark" '
        'role="doc-pagebreak" epub:type="pagebreak" aria-label="4"/>sea rose</p>'
    )


@pytest.mark.parametrize(
    ("story", "before"),
    [
        ('<p data-place="a.1">x</p>', "<p>"),
        ('<ul data-place="a.1"><li>x</li></ul>', ""),
        ('<table><tr data-place="a.1"><td>x</td></tr></table>', "<table><tr><td>"),
        ('<div><hr data-place="a.1" /></div>', "<div>"),
    ],
)
def test_a_mark_stands_where_markup_lets_it(story: str, before: str) -> None:
    marked = with_breaks(story, [PageStart(4, "a.1")])
    assert marked.startswith(f'{before}<span id="page-4"')


def test_a_page_that_begins_in_a_table_or_in_italics_is_marked() -> None:
    table = Table(
        tuple(TableRow((TableCell((Text(f"row {n}"),)),)) for n in range(3)),
        header=False,
    )
    article = Article(
        headline=Headline("Rain"),
        body=(Paragraph((Emphasis((Text("It rained and rained."),)),)), table),
        language="en",
    )
    digest = Digest.of([article], title="The Week")
    pages = PrintedPages(
        9,
        (
            PageStart(1, "cover"),
            PageStart(2, "article-1"),
            PageStart(3, "article-1.2", 8),
            PageStart(4, "nowhere"),
        ),
    )
    book = OpenedEpub(EpubRenderer().render_with_pages(digest, pages))
    assert pages_of(book)[2] == "article-001.xhtml#page-2"
    assert book.broken_links() == []
    assert 4 not in pages_of(book)


def test_the_command_line_gives_the_book_the_pages_of_the_pdf(
    tmp_path: Path, examples: Path
) -> None:
    out = [str(tmp_path / "d.epub"), str(tmp_path / "d.pdf")]
    source = str(examples / "articles" / "feature.txt")
    assert main(["convert", source, "-o", out[0], "-o", out[1]]) == 0
    book = OpenedEpub((tmp_path / "d.epub").read_bytes())
    assert pages_of(book)[1] == "article-001.xhtml#page-1"
