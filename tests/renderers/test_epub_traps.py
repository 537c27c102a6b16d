"""What EbookLib 0.20 does to a careless caller, and what no longer happens to us."""

import logging
import re

import pytest

from newsconv.model import (
    Article,
    Author,
    Byline,
    Digest,
    Figure,
    Headline,
    Image,
    Paragraph,
    Section,
    SourceBar,
    Subhead,
    Text,
)
from tests.renderers.opened_epub import NAMES, OpenedEpub, opened

NASTY = "A&B <b>\"q\" 'r'</b> ]]> &amp; \x00\x1b\ufffe 😀 \u200fعربي\u200e end"
SHOWN = "A&B <b>\"q\" 'r'</b> ]]> &amp; \ufffd\ufffd\ufffd 😀 \u200fعربي\u200e end"
DOT = (  # a grey PNG of one pixel
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJ"
    "RU5ErkJggg=="
)
SVG_DATA = "data:image/svg+xml;base64,PHN2Zy8+"


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@pytest.fixture
def nasty() -> OpenedEpub:
    article = Article(headline=Headline(NASTY), body=(paragraph(NASTY),), language="en")
    return opened(
        Digest(
            sections=(Section((article, article), title=NASTY),),
            title=NASTY,
            issuer=NASTY,
            rights=NASTY,
            language="en",
        )
    )


def test_no_text_is_changed_by_being_parsed_again() -> None:
    kept = "  two  spaces, a tab\t, a no-break\u00a0space and \u00ad a soft hyphen "
    book = opened(Article(body=(paragraph(kept),), language="en"))
    page = book.parsed("article-001.xhtml")
    assert page.findtext(".//x:p[@class='paragraph']", None, NAMES) == kept


def test_what_xml_cannot_hold_is_shown_and_drops_no_metadata(
    nasty: OpenedEpub, caplog: pytest.LogCaptureFixture
) -> None:
    page = nasty.parsed("article-001.xhtml")
    assert page.findtext(".//x:p[@class='paragraph']", None, NAMES) == SHOWN
    assert page.findtext(".//x:h1", None, NAMES) == SHOWN
    assert nasty.dublin_core("title") == [SHOWN]
    assert nasty.dublin_core("creator") == [SHOWN]
    assert nasty.dublin_core("rights") == [SHOWN]
    assert nasty.parsed("toc.ncx").findtext(".//ncx:text", None, NAMES) == SHOWN
    assert not [each for each in caplog.records if each.levelno >= logging.INFO]


def test_half_a_surrogate_pair_is_shown_as_what_it_is() -> None:
    book = opened(Article(headline=Headline("half \ud83d emoji"), language="en"))
    assert book.dublin_core("title") == ["half \ufffd emoji"]


def test_the_head_and_the_attributes_of_a_page_are_kept(nasty: OpenedEpub) -> None:
    page = nasty.parsed("article-001.xhtml")
    link = page.find("x:head/x:link", NAMES)
    body = page.find("x:body", NAMES)
    assert link is not None
    assert link.get("href") == "book.css"
    assert body is not None
    assert body.get("class") == "article-page"


def test_there_is_an_ncx_and_the_spine_names_it(nasty: OpenedEpub) -> None:
    spine = nasty.package.find("opf:spine", NAMES)
    assert spine is not None
    ncx = nasty.manifest[spine.attrib["toc"]]
    assert ncx.get("media-type") == "application/x-dtbncx+xml"


def test_the_ncx_has_the_package_s_identifier(nasty: OpenedEpub) -> None:
    (uid,) = nasty.parsed("toc.ncx").iterfind(".//ncx:meta[@name='dtb:uid']", NAMES)
    assert [uid.get("content")] == nasty.dublin_core("identifier")


def test_there_is_always_a_language() -> None:
    assert opened(Article()).dublin_core("language") == ["en"]


def test_a_language_code_that_is_none_is_not_written() -> None:
    hostile = Article(headline=Headline("River"), language='"><script>')
    book = opened(Digest.of([hostile, hostile], title="The Week", language="en_GB"))
    assert book.dublin_core("language") == ["en"]
    assert "script" not in book.text("article-001.xhtml")


def test_two_authors_have_two_ids() -> None:
    line = Byline("By Ann Roe and Ben Poe", (Author("Ann Roe"), Author("Ben Poe")))
    book = opened(Article(bylines=(line,), language="en"))
    creators = book.package.findall("opf:metadata/dc:creator", NAMES)
    assert [(each.text, each.get("id")) for each in creators] == [
        ("Ann Roe", "creator-1"),
        ("Ben Poe", "creator-2"),
    ]


def test_ids_of_the_package_are_unique(nasty: OpenedEpub) -> None:
    ids = [each.get("id") for each in nasty.package.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def test_the_contents_are_never_empty() -> None:
    assert len(opened(Article()).contents()) == 1


@pytest.mark.parametrize("blank", ["", "   ", "\u200b\u200b", "\t\n"])
def test_a_title_that_prints_nothing_gets_a_name(blank: str) -> None:
    article = Article(headline=Headline(blank), language="en")
    book = opened(Digest.of([article, article], title=blank, language="en"))
    assert book.dublin_core("title") == ["Press digest"]
    assert book.contents()[0] == ("[no headline]", "article-001.xhtml")


def test_file_names_need_no_escape() -> None:
    article = Article(headline=Headline("Ä b/c?d#e%20 .."), language="en")
    for name in opened(Digest.of([article], title="x")).zip.namelist():
        assert re.fullmatch(r"[A-Za-z0-9./-]+", name)


def test_nothing_is_dated_by_the_clock() -> None:
    dated = Digest.of([Article()], title="The Week", date="2026-11-20")
    assert opened(dated).meta("dcterms:modified") == ["2026-11-20T00:00:00Z"]
    assert opened(Article()).meta("dcterms:modified") == ["1980-01-01T00:00:00Z"]


def test_the_library_does_not_sign_the_book(nasty: OpenedEpub) -> None:
    package = nasty.text("content.opf").lower()
    assert "ebook-lib" not in package
    assert "generator" not in package


def test_a_book_of_no_remote_or_scripted_parts_declares_none() -> None:
    article = Article(
        body=(
            Figure(Image("https://example.org/a.png", alt="far")),
            Figure(Image("/etc/passwd", alt="near")),
            Figure(Image(SVG_DATA, alt="drawn")),
            Figure(Image("data:image/png;base64,AAAA", alt="not a picture")),
        ),
        language="en",
    )
    book = opened(article)
    assert "<img" not in book.text("article-001.xhtml")
    properties = [item.get("properties") for item in book.manifest.values()]
    assert sorted(filter(None, properties)) == ["cover-image", "nav"]


def test_a_picture_is_a_file_of_the_book_once() -> None:
    figure = Figure(Image(f"data:image/jpeg;base64,{DOT}", alt="a dot"))
    book = opened(Article(body=(figure, figure), language="en"))
    pictures = [
        (item.get("href"), item.get("media-type"))
        for ident, item in book.manifest.items()
        if ident.startswith("picture")
    ]
    # The bytes are PNG, whatever the address says.
    assert pictures == [("picture-001.png", "image/png")]
    assert book.text("article-001.xhtml").count('src="picture-001.png"') == 2
    assert book.broken_links() == []


def test_an_article_of_markup_like_text_has_no_such_markup() -> None:
    body = (paragraph("<font color='red'><center>x</center></font>"), Subhead(()))
    page = opened(Article(body=body, language="en")).parsed("article-001.xhtml")
    assert page.find(".//x:font", NAMES) is None
    assert page.find(".//x:center", NAMES) is None


def test_an_address_is_a_source_and_is_escaped() -> None:
    bar = SourceBar(outlet="The Gazette", url="https://gazette.example/?a=1&b=2")
    book = opened(Article(source_bar=bar, language="en"))
    assert book.dublin_core("source") == ["https://gazette.example/?a=1&b=2"]
