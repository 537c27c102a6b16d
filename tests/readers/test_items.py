"""Feeds, ninjs and NewsML-G2: several articles of one file, and no file beside it."""

import json
import sys
from pathlib import Path

import pytest

import newsconv
from newsconv.api import read_file
from newsconv.cli.main import main
from newsconv.errors import MissingDependencyError, NewsconvError, SourceError
from newsconv.model import (
    Article,
    Digest,
    Emphasis,
    Figure,
    Link,
    List,
    SourceBar,
    Statement,
    Subhead,
)
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, load
from newsconv.model.text import block_text, content_text, headline_text
from newsconv.model.walk import articles, walk
from newsconv.readers.feed import FeedReader
from newsconv.readers.newsml import NewsmlReader
from newsconv.readers.ninjs import NinjsReader
from newsconv.readers.registry import reader
from newsconv.readers.xml import XmlReader

PAGES = Path(__file__).parent / "pages"
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b'<rss version="2.0"><channel><item><title>&b;</title>'
    b"<description>&b;</description></item></channel></rss>"
)
REFUSED = r"declares entities of its own"


def all_of(name: str) -> list[Article]:
    found = list(articles(read_file(PAGES / name).digest))
    for article in found:
        assert article.origin
        assert losses(article.origin.text or "", article) == ()
    return found


def test_an_article_an_entry() -> None:
    first, second = all_of("quay.rss")
    assert first.source_bar == SourceBar(
        headline="Ferry stops for a week & a day",
        outlet="The Quay Courier",
        date="2026-11-16",
        authors=("Ada Quill",),
        url="https://quay.example/2026/ferry",
    )
    assert first.language == "en-GB"
    assert [type(block).__name__ for block in first.body] == [
        *("Paragraph", "Subhead", "Paragraph"),
    ]
    (link,) = [node for node in walk(first) if isinstance(node, Link)]
    assert link.target == "https://quay.example/stage"
    assert [node for node in walk(first) if isinstance(node, Emphasis)]
    assert first.origin
    assert "alert" not in (first.origin.text or "")
    assert (first.origin.part, first.origin.name) == (1, "quay.rss")
    assert Statement("date", "Mon, 16 Nov 2026 23:30:00 -0500", "entry published") in (
        first.origin.stated
    )
    assert second.source_bar.date is None
    assert block_text(second.body[0]).startswith("The upper bridge is green again")


def test_what_has_no_text_is_said() -> None:
    for name, what in (
        ("quay.rss", "item 3 is left out: the entry holds no text"),
        ("two.ninjs", "item 3 is left out: the item holds no text"),
        ("ferry.newsml", "item 2 is left out: the item holds no text"),
    ):
        remarks = read_file(PAGES / name).diagnostics
        assert [each.message for each in remarks if each.code == "item-skipped"] == [
            what
        ]


def test_an_atom_feed_with_xhtml() -> None:
    (article,) = all_of("quay.atom")
    assert article.source_bar == SourceBar(
        headline="Fähre steht still",
        outlet="Der Kurier",
        date="2026-11-16",
        authors=("Ines Tor", "Jo Weill"),
        url="https://quay.example/faehre",
    )
    assert article.language == "de"
    (lines,) = [block for block in article.body if isinstance(block, List)]
    assert block_text(lines) == "Linie 14\nLinie 15"
    assert article.origin
    assert article.origin.part is None


def test_a_broken_feed_is_read_and_said() -> None:
    data = (PAGES / "quay.rss").read_bytes().replace(b"</channel>", b"<b>")
    reading = FeedReader().read(data, "quay.rss")
    assert len(list(articles(reading.digest))) == 2
    (remark,) = [each for each in reading.diagnostics if each.code == "markup-broken"]
    assert remark.message.startswith("the feed is broken (line 22: ")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (
            b"<rss><channel><title>x</title></channel></rss>",
            "holds none of its stories",
        ),
        (b"Just words, and no feed.", "is no feed that newsconv knows"),
        (BOMB, REFUSED),
        (BOMB.decode().encode("utf-16"), REFUSED),
    ],
)
def test_what_is_no_feed_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        FeedReader().read(data, "x.rss")


def test_an_entry_about_entities_is_read() -> None:
    data = (PAGES / "quay.rss").read_bytes()
    said = data.replace(b"The ferry stopped", b"Who writes &lt;!ENTITY a&gt; stopped")
    (first, _) = articles(FeedReader().read(said, "x.rss").digest)
    assert "<!ENTITY a>" in block_text(first.body[0])


def test_no_file_is_opened_for_a_feed_or_an_item(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    for declared in (
        f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]>',
        f'<!DOCTYPE r SYSTEM "{secret.as_uri()}">',
        f'<!DOCTYPE r [<!ENTITY % x SYSTEM "{secret.as_uri()}"> %x;]>',
    ):
        for kind, name in ((FeedReader, "quay.rss"), (NewsmlReader, "ferry.newsml")):
            text = (PAGES / name).read_text(encoding="utf-8")
            head, _, rest = text.partition("\n")
            text = f"{head}\n{declared}\n{rest.replace('The ferry', '&x; ferry')}"
            try:
                found = dump(kind().read(text.encode(), name).digest)
            except NewsconvError:
                continue
            assert b"the secret" not in found
    # A stream's bytes are no file's name.
    with pytest.raises(SourceError, match="is no feed"):
        FeedReader().read(str(secret).encode(), "x.rss")


def test_a_package_of_items() -> None:
    digest = newsconv.read_digest(PAGES / "two.ninjs")
    assert digest.title == "Morning on the quay"
    first, second = all_of("two.ninjs")
    assert first.source_bar == SourceBar(
        headline="Ferry stops for a week",
        outlet="Quay Wire",
        date="2026-11-16",
        authors=("Ada Quill",),
    )
    (figure,) = [block for block in first.body if isinstance(block, Figure)]
    assert figure.image
    assert figure.caption
    assert figure.credit
    assert figure.image.uri == "https://quay.example/p.jpg"
    assert content_text(figure.caption.content) == "The quay on Monday morning"
    assert figure.credit.line == "Ann Lee"
    assert "plain words" not in json.dumps(dump(digest).decode())
    assert [block_text(block)[:16] for block in second.body] == [
        "The upper bridge",
        "Nobody knows who",
    ]
    assert "home after eleven weeks" in block_text(second.body[0])


def test_our_own_ninjs_comes_back(examples: Path) -> None:
    before = newsconv.read(examples / "articles" / "german.txt")
    written = newsconv.render(before, to="ninjs")
    (after,) = articles(NinjsReader().read(written, "german.ninjs").digest)
    assert headline_text(after) == headline_text(before)
    assert after.kicker
    assert before.kicker
    assert after.kicker.text == before.kicker.text
    assert after.deck
    assert before.deck
    assert content_text(after.deck.content) == content_text(before.deck.content)
    assert after.source_bar.authors == ("Henrike Sandmann",)
    body = [block for block in before.body if not isinstance(block, Figure)]
    words = [block_text(block) for block in body]
    assert len(words) > 10
    text = after.origin.text if after.origin else ""
    assert [each for each in words if each not in (text or "")] == []


@pytest.mark.parametrize(
    "data",
    [
        *(b"[]", b"{}", b'{"uri": 1}', b"nothing", b'{"uri": "x", "bodies": [{}]}'),
        *(b'{"uri": "x", "associations": [[], {"associations": 3}]}', b"[" * 9000),
    ],
)
def test_what_is_no_item_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"x\.ninjs: (is no|the item holds no text)"):
        NinjsReader().read(data, "x.ninjs")


def test_a_message_of_news_items() -> None:
    first, second = all_of("ferry.newsml")
    assert first.source_bar == SourceBar(
        headline="Ferry stops for a week",
        outlet="Quay Wire",
        date="2026-11-16",
        authors=("Ada Quill", "Tom Lee"),
    )
    assert first.language == "en-GB"
    assert first.headline
    assert first.headline.text == "Ferry stops for a week"
    assert [node.target for node in walk(first) if isinstance(node, Link)] == [
        "https://quay.example/stage"
    ]
    assert second.source_bar.outlet == "QW"
    assert second.source_bar.date is None
    assert [block_text(b) for b in second.body if isinstance(b, Subhead)] == [
        "Who chose it"
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (BOMB, REFUSED),
        (b"<rss/>", "is no NewsML-G2: its first element is <rss>"),
        (b"<newsItem><a></newsItem>", "is XML that can't be read"),
        (b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>', "holds no text"),
        (b"words", "is XML that can't be read"),
    ],
)
def test_what_is_no_news_item_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        NewsmlReader().read(data, "x.newsml")


def test_xml_goes_by_its_first_element() -> None:
    assert XmlReader().read((PAGES / "quay.rss").read_bytes(), "a.xml") == (
        FeedReader().read((PAGES / "quay.rss").read_bytes(), "a.xml")
    )
    found = XmlReader().read((PAGES / "ferry.newsml").read_bytes(), "a.xml").digest
    assert len(list(articles(found))) == 2
    page = (PAGES / "ferry.html").read_bytes()
    assert list(articles(XmlReader().read(page, "a.xml").digest))
    with pytest.raises(SourceError, match="its first element is <svg>; it reads feeds"):
        XmlReader().read(b"<?xml version='1.0'?><!-- <rss> --><svg/>", "a.xml")


def test_a_digest_and_a_batch_take_them(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("quay.rss", "two.ninjs", "ferry.html", "brief.eml"):
        (folder / name).write_bytes((PAGES / name).read_bytes())
    target = tmp_path / "day.json"
    assert main(["digest", str(folder), "-o", str(target), "--title", "Day"]) == 0
    digest = load(target.read_bytes())
    assert isinstance(digest, Digest)
    assert len(list(articles(digest))) == 6
    out = tmp_path / "out"
    options = ["-o", str(out), "--to", "json", "--split", "--quiet"]
    assert main(["batch", str(folder), *options]) == 0
    assert len(list(out.glob("*--quay_*.json"))) == 2


@pytest.mark.parametrize(
    ("format_", "file", "library", "hint"),
    [
        ("feed", "quay.rss", "feedparser", "feed input needs feedparser"),
        ("newsml", "ferry.newsml", "lxml", "XML input needs lxml"),
        ("eml", "brief.eml", "lxml", "HTML input needs lxml"),
    ],
)
def test_a_missing_library_is_named(
    monkeypatch: pytest.MonkeyPatch, format_: str, file: str, library: str, hint: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingDependencyError, match=f"{hint}, not found; run: pip"):
        reader(format_).read((PAGES / file).read_bytes(), file)
