"""The ways through an e-book: order, cover, contents, landmarks, headings, links."""

import pytest

from tests.renderers.bound import DIGEST, DIKE
from tests.renderers.opened_epub import EPUB_TYPE, NAMES, OpenedEpub, opened

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def book() -> OpenedEpub:
    return opened(DIGEST)


@pytest.fixture(scope="module")
def single() -> OpenedEpub:
    return opened(DIKE)


def test_pages_follow_the_digest(book: OpenedEpub) -> None:
    assert book.spine == [
        "cover.xhtml",
        "contents.xhtml",
        "section-001.xhtml",
        "article-001.xhtml",
        "article-002.xhtml",
        "section-002.xhtml",
        "article-003.xhtml",
        "index-outlets.xhtml",
        "clip-table.xhtml",
    ]


def test_contents_are_by_section(book: OpenedEpub) -> None:
    assert book.contents() == [
        (
            "Floods & dikes",
            "section-001.xhtml",
            [
                ("River rises", "article-001.xhtml"),
                ("À Arles, la digue", "article-002.xhtml"),
            ],
        ),
        ("Ports", "section-002.xhtml", [("صيادو الإسكندرية", "article-003.xhtml")]),
        (
            "Annexes",
            "index-outlets.xhtml",
            [
                ("Index of outlets", "index-outlets.xhtml"),
                ("Table of clips", "clip-table.xhtml"),
            ],
        ),
    ]


def test_older_readers_get_the_same_contents(book: OpenedEpub) -> None:
    ncx = book.parsed("toc.ncx")
    points = list(ncx.iter("{http://www.daisy.org/z3986/2005/ncx/}navPoint"))
    shown = [
        (
            point.findtext("ncx:navLabel/ncx:text", None, NAMES),
            next(iter(point.findall("ncx:content", NAMES))).get("src"),
        )
        for point in points
    ]
    assert shown == [
        ("Floods & dikes", "section-001.xhtml"),
        ("River rises", "article-001.xhtml"),
        ("À Arles, la digue", "article-002.xhtml"),
        ("Ports", "section-002.xhtml"),
        ("صيادو الإسكندرية", "article-003.xhtml"),
        ("Annexes", "index-outlets.xhtml"),
        ("Index of outlets", "index-outlets.xhtml"),
        ("Table of clips", "clip-table.xhtml"),
    ]
    assert len({point.get("id") for point in points}) == len(points)
    guide = book.package.findall("opf:guide/opf:reference", NAMES)
    assert [(each.get("type"), each.get("href")) for each in guide] == [
        ("cover", "cover.xhtml"),
        ("toc", "contents.xhtml"),
        ("text", "section-001.xhtml"),
        ("index", "index-outlets.xhtml"),
    ]


def test_landmarks_lead_to_the_cover_the_contents_and_the_first_story(
    book: OpenedEpub,
) -> None:
    links = book.nav("landmarks").iter(f"{XHTML}a")
    assert [(each.get(EPUB_TYPE), each.get("href")) for each in links] == [
        ("cover", "cover.xhtml"),
        ("toc", "contents.xhtml"),
        ("bodymatter", "section-001.xhtml"),
        ("index", "index-outlets.xhtml"),
    ]


def test_no_link_leads_nowhere(book: OpenedEpub, single: OpenedEpub) -> None:
    assert book.broken_links() == []
    assert single.broken_links() == []


def test_a_page_ends_with_links_to_its_neighbours(book: OpenedEpub) -> None:
    def links(page: str) -> list[tuple[str, str | None]]:
        (turn,) = book.parsed(page).iterfind(".//x:nav[@class='turn']", NAMES)
        return [
            (" ".join("".join(link.itertext()).split()), link.get("href"))
            for link in turn.iter(f"{XHTML}a")
        ]

    assert links("article-001.xhtml") == [
        ("Next À Arles, la digue", "article-002.xhtml"),
        ("Section Floods & dikes", "section-001.xhtml"),
        ("Contents", "contents.xhtml"),
    ]
    assert links("article-002.xhtml") == [
        ("Next صيادو الإسكندرية", "article-003.xhtml"),
        ("Previous River rises", "article-001.xhtml"),
        ("Section Floods & dikes", "section-001.xhtml"),
        ("Contents", "contents.xhtml"),
    ]
    assert links("article-003.xhtml") == [
        ("Previous À Arles, la digue", "article-002.xhtml"),
        ("Section Ports", "section-002.xhtml"),
        ("Contents", "contents.xhtml"),
    ]


def test_headings_start_at_the_first_level(book: OpenedEpub) -> None:
    levels = [
        element.tag.removeprefix(XHTML)
        for element in book.parsed("article-002.xhtml").iter()
        if element.tag in {f"{XHTML}h{level}" for level in range(1, 7)}
    ]
    assert levels == ["h1", "h2"]


def test_a_single_article_is_its_own_contents(single: OpenedEpub) -> None:
    assert single.spine == ["cover.xhtml", "article-001.xhtml"]
    assert single.contents() == [("À Arles, la digue", "article-001.xhtml")]
    assert single.parsed("article-001.xhtml").find(".//x:nav", NAMES) is None
    links = single.nav("landmarks").iter(f"{XHTML}a")
    assert [(each.get(EPUB_TYPE), each.get("href")) for each in links] == [
        ("cover", "cover.xhtml"),
        ("bodymatter", "article-001.xhtml"),
    ]


def test_the_cover_is_declared_shown_and_described(book: OpenedEpub) -> None:
    (picture,) = [
        item
        for item in book.manifest.values()
        if item.get("properties") == "cover-image"
    ]
    assert (picture.get("href"), picture.get("media-type")) == (
        "cover.png",
        "image/png",
    )
    (old,) = book.package.iterfind("opf:metadata/opf:meta[@name='cover']", NAMES)
    assert old.get("content") == picture.get("id")
    (shown,) = book.parsed("cover.xhtml").iter(f"{XHTML}img")
    assert shown.get("src") == "cover.png"
    assert shown.get("alt") == (
        "Morning Press Review, Press Office, "
        "Daily · No. 231, 20 November 2026, 3 articles"
    )
