"""The e-book of a digest, and of a single article: files, pages, languages, options."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZIP_STORED

import pytest

from newsconv.api import read_digest
from newsconv.errors import UnknownThemeError
from newsconv.model import (
    Article,
    Comment,
    CommentAuthor,
    Comments,
    CommentText,
    Digest,
    Furniture,
    Headline,
    Rule,
    Section,
    Text,
)
from newsconv.model.walk import articles, leaves, walk
from newsconv.renderers.epub.renderer import EpubRenderer
from newsconv.renderers.registry import renderer_options
from newsconv.themes import theme_names
from tests.renderers.bound import DIGEST, DIKE, FLOOD, HARBOUR
from tests.renderers.opened_epub import NAMES, XML_LANG, OpenedEpub, opened


@pytest.fixture(scope="module")
def book() -> OpenedEpub:
    return opened(DIGEST)


@pytest.fixture(scope="module")
def single() -> OpenedEpub:
    return opened(DIKE)


def test_is_found_by_its_name_with_its_options() -> None:
    assert [(each.name, each.default) for each in renderer_options(EpubRenderer)] == [
        ("theme", "broadsheet"),
        ("comments", True),
        ("furniture", False),
        ("highlight", ()),
        ("rights", True),
        ("synthesis", True),
        ("indexes", True),
        ("clip_table", True),
        ("statistics", False),
        ("quote_ledger", True),
        ("abstracts", False),
        ("review", False),
        ("review_below", 0.6),
    ]
    assert all(each.help for each in renderer_options(EpubRenderer))
    assert EpubRenderer.suffix == ".epub"


def test_a_reading_system_knows_the_file_by_its_first_bytes(book: OpenedEpub) -> None:
    infos = book.zip.infolist()
    assert infos[0].filename == "mimetype"
    assert infos[0].compress_type == ZIP_STORED
    assert infos[0].extra == b""
    assert infos[0].header_offset == 0
    assert book.zip.read("mimetype") == b"application/epub+zip"
    assert infos[1].filename == "META-INF/container.xml"
    assert {info.compress_type for info in infos[1:]} == {ZIP_DEFLATED}


def test_no_entry_tells_when_or_where_it_was_written(book: OpenedEpub) -> None:
    for info in book.zip.infolist():
        assert info.date_time == (1980, 1, 1, 0, 0, 0)
        assert (info.create_system, info.external_attr) == (3, 0o644 << 16)
        assert not info.comment
    assert len({info.filename for info in book.zip.infolist()}) == len(
        book.zip.infolist()
    )


def test_every_file_is_in_the_manifest_and_every_item_in_the_zip(
    book: OpenedEpub,
) -> None:
    outside = {"mimetype", "META-INF/container.xml", "EPUB/content.opf"}
    named = {f"EPUB/{item.attrib['href']}" for item in book.manifest.values()}
    assert named == set(book.zip.namelist()) - outside
    items = book.package.findall("opf:manifest/opf:item", NAMES)
    assert len(book.manifest) == len(items)


def test_ids_are_unique_in_every_page(book: OpenedEpub) -> None:
    for page in book.pages:
        ids = [each.get("id") for each in book.parsed(page).iter() if each.get("id")]
        assert len(ids) == len(set(ids)), page


def test_every_page_has_a_title_and_the_language_and_direction_of_its_words(
    book: OpenedEpub,
) -> None:
    said = {}
    for page in book.pages:
        root = book.parsed(page)
        assert root.get("lang") == root.get(XML_LANG)
        title = root.findtext("x:head/x:title", None, NAMES)
        said[page] = (title, root.get("lang"), root.get("dir"))
    assert said == {
        "nav.xhtml": ("Contents", "en", "ltr"),
        "cover.xhtml": ("Morning Press Review", "en", "ltr"),
        "contents.xhtml": ("Morning Press Review", "en", "ltr"),
        "section-001.xhtml": ("Floods & dikes", "en", "ltr"),
        "article-001.xhtml": ("River rises", "en", "ltr"),
        "article-002.xhtml": ("À Arles, la digue", "fr", "ltr"),
        "section-002.xhtml": ("Ports", "en", "ltr"),
        "article-003.xhtml": ("صيادو الإسكندرية", "ar", "rtl"),
        "index-outlets.xhtml": ("Index of outlets", "en", "ltr"),
        "clip-table.xhtml": ("Table of clips", "en", "ltr"),
    }


def test_newsconvs_own_words_keep_the_digests_language(book: OpenedEpub) -> None:
    turn = book.parsed("article-003.xhtml").find(".//x:nav[@class='turn']", NAMES)
    assert turn is not None
    assert (turn.get("lang"), turn.get(XML_LANG), turn.get("dir")) == (
        "en",
        "en",
        "ltr",
    )


def test_pages_turn_the_way_the_digest_is_written(book: OpenedEpub) -> None:
    def turning(of: OpenedEpub) -> tuple[str | None, str | None, str | None]:
        spine = of.package.find("opf:spine", NAMES)
        assert spine is not None
        way = spine.get("page-progression-direction")
        return way, of.package.get("dir"), of.package.get(XML_LANG)

    assert turning(book) == ("ltr", "ltr", "en")
    assert turning(opened(HARBOUR)) == ("rtl", "rtl", "ar")
    arabic = Digest(sections=(Section((FLOOD,)),), title="نشرة", language="ar")
    assert turning(opened(arabic)) == ("rtl", "rtl", "ar")


def test_comments_and_furniture_are_printed_when_asked_for() -> None:
    article = Article(
        headline=Headline("River rises"),
        comments=Comments(
            (Comment(CommentAuthor("Ann"), (CommentText((Text("Well said."),)),)),),
            uncertain=True,
        ),
        furniture=(Furniture("SHARE THIS"),),
        language="en",
    )
    plain = opened(article).text("article-001.xhtml")
    assert "Well said." in plain
    assert "the attribution is uncertain" in plain
    assert "SHARE THIS" not in plain
    other = opened(article, comments=False, furniture=True).text("article-001.xhtml")
    assert "Well said." not in other
    assert "SHARE THIS" in other


def test_the_theme_chooses_the_style_and_leaves_type_and_colour_to_the_reader() -> None:
    styles = [opened(FLOOD, theme=name).text("book.css") for name in theme_names()]
    assert len(set(styles)) == len(styles)
    for style in styles:
        # A picture's ink may stand on nothing; a browser's marks are yellow.
        for allowed in ("background-color: #fff", "background-color: transparent"):
            style = style.replace(allowed, "", 1)  # noqa: PLW2901 - less of it
        for forced in (
            "font-family",
            "background",
            "px",
            "pt;",
            "position",
            "direction",
        ):
            assert forced not in style
    with pytest.raises(UnknownThemeError):
        opened(FLOOD, theme="tabloyd")


SAMENESS = """
import hashlib
from tests.renderers.bound import DIGEST, DIKE
from newsconv.renderers.epub.renderer import EpubRenderer
from newsconv.model import Digest
for digest in (DIGEST, Digest.of([DIKE])):
    print(hashlib.sha256(EpubRenderer().render(digest)).hexdigest())
"""


def test_the_bytes_depend_on_neither_zone_nor_hash_order_nor_locale() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", SAMENESS],
            capture_output=True,
            text=True,
            check=True,
            env={
                **os.environ,
                "TZ": zone,
                "PYTHONHASHSEED": seed,
                "LC_ALL": locale,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
        ).stdout
        for zone, seed, locale in [
            ("Asia/Tokyo", "1", "C"),
            ("America/New_York", "77", "C.UTF-8"),
        ]
    }
    assert len(runs) == 1


def test_every_text_of_the_pages_is_well_formed_xml(
    book: OpenedEpub, single: OpenedEpub
) -> None:
    for each in (book, single):
        for item in each.manifest.values():
            if item.attrib["media-type"].endswith("xml"):
                assert isinstance(each.parsed(item.attrib["href"]), ET.Element)


def test_a_digest_of_the_examples_loses_none_of_their_words(examples: Path) -> None:
    digest = read_digest(examples / "digest.toml")
    book = opened(digest, furniture=True)
    assert book.broken_links() == []
    for number, article in enumerate(articles(digest), 1):
        page = book.parsed(f"article-{number:03}.xhtml")
        printed = "".join("".join(page.itertext()).split())
        # What is drawn is not printed: rules, the bars of tables, the ">" of mails.
        drawn = {
            mark.span
            for node in walk(article)
            for mark in getattr(node, "marks", ()) + getattr(node, "dividers", ())
        }
        for leaf in leaves(article):
            if not isinstance(leaf, Rule) and leaf.span not in drawn:
                assert "".join(leaf.text.split()) in printed
