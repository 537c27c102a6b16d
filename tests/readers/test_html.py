"""A saved web page: its story, what it states of it, and nothing that it does not."""

import gzip
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import newsconv
from newsconv.api import read_file
from newsconv.errors import MissingDependencyError, SourceError
from newsconv.model import (
    Article,
    BlockQuote,
    Emphasis,
    Figure,
    Link,
    List,
    Paragraph,
    SourceBar,
    Statement,
    Strong,
    Subhead,
    Table,
)
from newsconv.model.conservation import losses
from newsconv.model.schema import dump
from newsconv.model.text import block_text, content_text
from newsconv.model.walk import articles, walk
from newsconv.readers.html import HtmlReader

PAGES = Path(__file__).parent / "pages"
FERRY = PAGES / "ferry.html"
LEDE = (
    "The ferry stopped at noon on Monday, the harbour master said, because the new "
    "landing stage had drifted two yards from the quay overnight, and no boat can land."
)
REST = (
    "About ninety people cross each day to work in the yards, and most of them will "
    "have to take the bus over the upper bridge, which adds an hour to the way there."
)


def article_of(data: bytes, name: str = "page.html", **options: object) -> Article:
    reading = HtmlReader(**options).read(data, name)  # type: ignore[arg-type]
    (article,) = articles(reading.digest)
    assert article.origin
    assert article.origin.text
    assert losses(article.origin.text, article) == ()
    return article


def page(head: str = "", body: str = "") -> str:
    paragraphs = body or f"<p>{LEDE}</p><p>{REST}</p>"
    return (
        f"<html><head>{head}</head><body><article>{paragraphs}</article></body></html>"
    )


@pytest.fixture(scope="module")
def ferry() -> Article:
    return article_of(FERRY.read_bytes(), "ferry.html")


def test_the_story_and_nothing_else(ferry: Article) -> None:
    assert ferry.origin
    assert ferry.origin.text
    assert ferry.origin.text.startswith("Ferry stops for a week\n\nLanding stage")
    for away in ("Home", "cookies", "Related", "All rights", "Bridge painted"):
        assert away not in ferry.origin.text
    assert ferry.headline
    assert ferry.headline.text == "Ferry stops for a week"
    assert ferry.deck
    assert content_text(ferry.deck.content) == (
        "Landing stage drifted two yards overnight"
    )
    assert [type(block) for block in ferry.body] == [
        *(Figure, Paragraph, Paragraph, Subhead, BlockQuote, Paragraph),
        *(List, Table, Paragraph),
    ]


def test_markup_is_kept(ferry: Article) -> None:
    links = [node for node in walk(ferry) if isinstance(node, Link)]
    assert [(content_text(each.content), each.target) for each in links] == [
        ("landing stage", "https://quay.example/stage")
    ]
    stressed = [node for node in walk(ferry) if isinstance(node, Emphasis | Strong)]
    assert [content_text(each.content) for each in stressed] == [
        "harbour master",
        "sail again",
    ]
    bus = ferry.body[6]
    assert isinstance(bus, List)
    assert [len(item.sublists) for item in bus.items] == [0, 1]
    assert bus.items[1].sublists[0].ordered
    table = ferry.body[7]
    assert isinstance(table, Table)
    assert table.header
    assert block_text(table) == "Day\tBoats\nMonday\t3\nTuesday\t0"


def test_a_picture_has_its_caption_and_credit(ferry: Article) -> None:
    figure = ferry.body[0]
    assert isinstance(figure, Figure)
    assert figure.image
    assert figure.image.uri == "https://quay.example/img/quay.jpg"
    assert figure.image.alt == "An empty quay"
    assert figure.caption
    assert content_text(figure.caption.content) == "The quay on Monday morning."
    assert figure.credit
    assert figure.credit.line == "Ann Lee/AP"


def test_the_page_s_own_word_and_where_it_stands(ferry: Article) -> None:
    assert ferry.source_bar == SourceBar(
        outlet="The Quay Courier",
        date="2026-11-16",
        section="Harbour",
        authors=("Ada Quill", "ines of Tor"),
        url="https://quay.example/2026/11/ferry",
        headline="Ferry stops for a week",
    )
    assert ferry.language == "en-GB"
    assert ferry.origin
    stated = ferry.origin.stated
    assert Statement("date", "2026-11-16T18:05:00+00:00", "JSON-LD datePublished") in (
        stated
    )
    assert Statement("updated", "2026-11-17", "JSON-LD dateModified") in stated
    assert Statement("outlet", "Quay Courier Online", "og:site_name") in stated
    assert Statement("url", "https://quay.example/2026/11/ferry", "link canonical") in (
        stated
    )


@pytest.mark.parametrize(
    ("head", "date", "where"),
    [
        (
            '<meta property="article:published_time" content="2026-11-16T23:50:00Z">',
            "2026-11-16",
            "article:published_time",
        ),
        ('<meta name="DC.date.issued" content="20261116">', "2026-11-16", ""),
        ('<meta name="date" content="Mon, 16 Nov 2026 18:05 GMT">', "2026-11-16", ""),
        ('<meta name="date" content="last Monday">', None, ""),
        ('<meta name="date" content="2026-13-16">', None, ""),
        ('<meta name="date" content="03/04/2026">', None, ""),
        ('<meta property="og:url" content="https://a.example/2026/11/16/x">', None, ""),
        ("<title>Monday 16 November 2026</title>", None, ""),
    ],
)
def test_a_date_is_stated_or_absent(head: str, date: str | None, where: str) -> None:
    body = f"<p>{LEDE}</p><p>{REST}</p><footer>© 2024-05-06</footer>"
    article = article_of(page(head, body).encode())
    assert article.source_bar.date == date
    assert article.dates == ()
    if where:
        assert article.origin
        assert where in {each.where for each in article.origin.stated}


def test_json_ld_of_any_shape() -> None:
    script = (
        '<script type="application/ld+json">[{"@type": ["Thing", "ReportageNewsArticle"'
        '], "name": "A &amp; B", "author": "Ada Quill", "publisher": "The Courier", '
        '"articleSection": 7, "inLanguage": {"@type": "Language", "alternateName": '
        '"cy"}, "mainEntityOfPage": {"@id": "https://quay.example/b"}}]</script>'
    )
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    deep = f'<script type="application/ld+json">{"[" * 9000}</script>'
    article = article_of(page(broken + deep + script).encode())
    assert article.source_bar == SourceBar(
        headline="A & B",
        authors=("Ada Quill",),
        outlet="The Courier",
        url="https://quay.example/b",
    )
    assert article.language == "cy"


def test_addresses_are_no_authors() -> None:
    head = (
        '<meta property="article:author" content="https://facebook.example/ada">'
        '<meta name="author" content="Ada Quill">'
    )
    assert article_of(page(head).encode()).source_bar.authors == ("Ada Quill",)


def test_a_heading_outside_the_story_opens_it() -> None:
    html = page('<meta property="og:title" content="Ferry stops for a week">').replace(
        "<body>", "<body><div class='teaser-top'><h1>Ferry stops for a week</h1></div>"
    )
    article = article_of(html.encode())
    assert article.headline
    assert article.headline.text == "Ferry stops for a week"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
            "koi8_r",
        ),
        ("", "utf-8"),
        ("<!-- <meta charset='koi8-r'> --><meta charset=utf8>", "utf-8"),
        ('<meta charset="utf-16">', "utf-8"),
    ],
)
def test_the_declared_encoding(declared: str, codec: str) -> None:
    russian = (
        "Паром остановился в полдень в понедельник, сообщил начальник порта, потому "
        "что новый причал за ночь сдвинулся от набережной почти на два метра."
    )
    html = page(
        declared, f"<p>{russian}</p><p>{russian[:-1]}, и лодкам негде стать.</p>"
    )
    article = article_of(html.encode(codec))
    assert article.origin
    assert article.origin.text
    assert article.origin.text.startswith(russian)
    assert article.language == "ru"


def test_an_encoding_that_does_not_fit_is_told() -> None:
    html = page('<meta charset="utf-8">').replace("Monday", "Montag für alle")
    reading = HtmlReader().read(html.encode("cp1252"), "page.html")
    assert "encoding-guessed" in {each.code for each in reading.diagnostics}
    (article,) = articles(reading.digest)
    assert "Montag für alle" in block_text(article.body[0])


def test_a_western_page_says_latin_1_and_means_windows() -> None:
    html = page('<meta charset="iso-8859-1">').replace("Monday", "“Monday”")
    assert "“Monday”" in block_text(article_of(html.encode("cp1252")).body[0])


def test_packed_pages_and_folders(tmp_path: Path) -> None:
    packed = gzip.compress(FERRY.read_bytes(), mtime=0)
    (tmp_path / "a.html.gz").write_bytes(packed)
    (tmp_path / "b.htm").write_bytes(FERRY.read_bytes())
    (tmp_path / "c.gz").write_bytes(packed)
    reading = read_file(tmp_path)
    texts = [each.origin.text for each in articles(reading.digest) if each.origin]
    assert len(texts) == 2
    assert texts[0] == texts[1]
    assert [each.code for each in reading.diagnostics if "c.gz" in each.name] == [
        "file-skipped"
    ]


def test_a_packed_page_is_held_to_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "bomb.html.gz"
    file.write_bytes(gzip.compress(b"<p>" + b"a" * 1_000_000))
    with pytest.raises(SourceError, match="over the limit of 20,000 bytes; raise it"):
        read_file(file, max_bytes=20_000)
    for broken in (gzip.compress(b"<p>One</p>" * 99)[:-20], b"\x1f\x8b\x08\x00broken"):
        file.write_bytes(broken)
        with pytest.raises(SourceError, match="gzip archive"):
            read_file(file)


@pytest.mark.parametrize(
    "html", ["<p></p>", "<html>", "<script>1</script>", "<!-- -->"]
)
def test_a_page_without_a_story_is_refused(html: str) -> None:
    with pytest.raises(SourceError, match=r"page\.html: holds no story"):
        HtmlReader().read(html.encode(), "page.html")


def test_pictures_that_the_page_carries() -> None:
    gif = (
        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    )
    body = f"<p>{LEDE}</p><figure><img src='{gif}' alt='A dot'></figure><p>{REST}</p>"
    (figure,) = [
        block
        for block in article_of(page("", body).encode()).body
        if isinstance(block, Figure)
    ]
    assert figure.image
    assert (figure.image.uri, figure.image.alt) == (gif, "A dot")


def test_an_empty_drawing_gives_way_to_the_picture() -> None:
    empty = "data:image/svg+xml,%3Csvg/%3E"
    body = f"<p>{LEDE}</p><p><img src='{empty}' data-src='/a/quay.jpg'>{REST}</p>"
    found = article_of(page('<base href="https://quay.example/">', body).encode()).body
    images = [b.image for b in found if isinstance(b, Figure)]
    assert [each.uri for each in images if each] == ["https://quay.example/a/quay.jpg"]


def test_links_with_scripts_are_words() -> None:
    body = (
        f"<p>{LEDE} <a href='JavaScript:alert(1)'>Press</a> <a href='#b'>here</a></p>"
    )
    article = article_of(page("", body + f"<p>{REST}</p>").encode())
    assert [node for node in walk(article) if isinstance(node, Link)] == []
    assert article.origin
    assert "land. Press here\n" in (article.origin.text or "")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    html = page('<base href="http://127.0.0.1:9/"><link rel=stylesheet href=a.css>')
    external = '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd">' + html
    assert article_of(external.encode()).body


def test_the_same_bytes_in_another_process(ferry: Article) -> None:
    script = (
        "import sys, newsconv; "
        "sys.stdout.buffer.write(newsconv.dump(newsconv.read(sys.argv[1])))"
    )
    for seed in ("1", "2"):
        found = subprocess.run(
            [sys.executable, "-c", script, str(FERRY)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
            timeout=120,
        )
        assert found.stdout == dump(ferry)
        assert found.stderr == b""


def test_standard_input_and_every_output(tmp_path: Path) -> None:
    found = subprocess.run(
        [
            *(sys.executable, "-m", "newsconv", "convert", "--from", "html", "-"),
            *("-o", str(tmp_path / "a.html"), "-o", str(tmp_path / "a.epub"), "-q"),
        ],
        input=FERRY.read_bytes(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert found.stderr == b""
    assert "Landing stage drifted" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingDependencyError) as caught:
        HtmlReader().read(FERRY.read_bytes(), "ferry.html")
    assert str(caught.value) == (
        "HTML input needs trafilatura, not found; run: pip install 'newsconv[html]'"
    )


def test_read_by_its_suffix() -> None:
    found = newsconv.read(FERRY)
    assert found.headline
    assert found.headline.text == "Ferry stops for a week"


def test_what_nests_too_deep_is_refused() -> None:
    for tag in (b"<div>", b"<b>", b"<ul><li>", b"<table><tr><td>"):
        with pytest.raises(SourceError, match="nests deeper than any page does"):
            HtmlReader().read(tag * 3000 + page().encode(), "page.html")


def test_half_a_pair_of_surrogates_is_no_character() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        '"headline": "A \\ud800 B"}</script>'
    )
    article = article_of(page(script).encode())
    assert article.source_bar.headline == "A \ufffd B"
    assert dump(article)


def test_a_hundred_comments_take_no_time() -> None:
    # Tried in every way that their two forms can be told apart, they would not end.
    assert article_of(b"<!-- x -->" * 100 + page().encode()).body
