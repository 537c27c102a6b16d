"""A site: an index, a page an article, a feed; each page whole by itself."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import msgspec
import pytest
from hypothesis import given, settings

from newsconv.cli.main import main
from newsconv.errors import UnknownOptionError
from newsconv.model import (
    Article,
    Author,
    Byline,
    Date,
    Deck,
    Digest,
    Headline,
    Moment,
    Paragraph,
    Section,
    SourceBar,
    SynthesisParagraph,
    Text,
)
from newsconv.renderers.site.renderer import SiteRenderer
from tests.model.documents import ARTICLE, generated
from tests.renderers.parsed_page import headings, one, parsed, text, with_class

ATOM = "{http://www.w3.org/2005/Atom}"

FLOOD = Article(
    headline=Headline("Flood & tide"),
    deck=Deck((Text("Three towns cut off"),)),
    bylines=(Byline("By Jane Roe", (Author("Jane Roe"),)),),
    dates=(
        Date(
            "19 November 2026, 06:30; updated 20 November 2026",
            Moment("19 November 2026, 06:30", "2026-11-19T06:30+01:00"),
            Moment("20 November 2026", "2026-11-20"),
        ),
    ),
    body=(Paragraph((Text("The river rose."),)),),
    language="en",
)
FERRY = Article(
    headline=Headline("العبّارة تعود"),
    body=(Paragraph((Text("عادت العبّارة يوم الاثنين."),)),),
    language="ar",
    source_bar=SourceBar(outlet="مرفأ اليوم"),
)
WEEK = Digest(
    sections=(
        Section((FLOOD,), title="Floods", introduction="Wet."),
        Section((FERRY,)),
    ),
    title="The Week",
    number="12",
    issuer="Press Office",
    language="en",
    synthesis=(SynthesisParagraph("It rained.", articles=(2,), sections=("Floods",)),),
)


def unpacked(digest: Digest, renderer: SiteRenderer | None = None) -> dict[str, bytes]:
    data = (renderer or SiteRenderer()).render(digest)
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def links(root: ET.Element) -> list[str]:
    return [each.get("href") or "" for each in root.iter("a")]


def test_the_files() -> None:
    assert list(unpacked(WEEK)) == [
        *("index.html", "article-001.html", "article-002.html", "feed.atom")
    ]


def test_the_index() -> None:
    root = parsed(unpacked(WEEK)["index.html"])
    assert text(root.find("head/title")) == "The Week"
    found = [words for _, words in headings(root)]
    assert found[:2] == ["The Week", "Synthesis"]
    assert found[2:6] == ["Floods", "Flood & tide", "Contents", "العبّارة تعود"]
    assert text(one(root, "introduction")) == "Wet."
    (deck,) = with_class(root, "listed-deck")
    assert text(deck) == "Three towns cut off"
    arabic = [each for each in root.iter("bdi") if each.get("lang") == "ar"]
    assert arabic
    assert {each.get("dir") for each in arabic} == {"rtl"}
    references = [each.get("href") for each in with_class(root, "page-reference")]
    assert references == ["#section-1", "article-002.html"]


def test_an_article_s_page() -> None:
    files = unpacked(WEEK)
    first, second = (parsed(files[f"article-00{each}.html"]) for each in (1, 2))
    assert [level for level, _ in headings(first)] == [1]
    assert text(first.find("head/title")) == "Flood & tide"
    assert links(one(first, "site-head")) == ["index.html", "index.html#section-1"]
    assert links(one(first, "ways")) == ["article-002.html", "index.html#article-1"]
    assert links(one(second, "ways")) == ["article-001.html", "index.html#article-2"]
    (story,) = second.iter("article")
    assert (second.get("lang"), story.get("lang"), story.get("dir")) == (
        *("en", "ar", "rtl"),
    )


def test_every_link_has_an_end() -> None:
    digest = msgspec.structs.replace(
        WEEK, sections=(*WEEK.sections, Section((ARTICLE,) * 2, title="Rivers"))
    )
    renderer = SiteRenderer(
        highlight=("river",), review=True, review_below=1.0, furniture=True
    )
    files = unpacked(digest, renderer)
    pages = {name: parsed(data) for name, data in files.items() if "html" in name}
    idents = {
        name: [each.get("id") for each in root.iter() if each.get("id")]
        for name, root in pages.items()
    }
    outward = set()
    for name, root in pages.items():
        assert len(idents[name]) == len(set(idents[name]))
        for link in links(root):
            if "://" in link:
                outward.add(link)
                continue
            target, _, ident = link.partition("#")
            assert not ident or ident in idents[target or name], link
            assert (target or name) in pages
    assert outward == {"https://river.example/again"}


def test_nothing_is_fetched() -> None:
    for name, data in unpacked(WEEK).items():
        if name.endswith(".html"):
            root = parsed(data)
            policies = [each.get("content") or "" for each in root.iter("meta")]
            assert any(each.startswith("default-src 'none'") for each in policies)
            rels = {each.get("rel") for each in root.iter("link")}
            assert rels <= {"alternate", "canonical"}
            assert not [each for each in root.iter() if each.get("src")]


def test_the_feed() -> None:
    root = ET.fromstring(unpacked(WEEK)["feed.atom"])  # noqa: S314 - ours
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}title") == "The Week"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Press Office"
    assert root.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    first, second = root.findall(f"{ATOM}entry")
    told = {child.tag.removeprefix(ATOM): child.text for child in first}
    assert told["title"] == "Flood & tide"
    assert told["published"] == "2026-11-19T06:30:00+01:00"
    assert told["updated"] == "2026-11-20T00:00:00Z"
    assert told["summary"] == "Three towns cut off"
    assert first.findtext(f"{ATOM}author/{ATOM}name") == "Jane Roe"
    assert second.findtext(f"{ATOM}author/{ATOM}name") == "مرفأ اليوم"
    assert second.findtext(f"{ATOM}summary") == "عادت العبّارة يوم الاثنين."
    # Nothing says when it came out, but Atom asks for the last change.
    assert second.find(f"{ATOM}published") is None
    assert second.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    hrefs = [each.get("href") for each in root.iter(f"{ATOM}link")]
    assert hrefs == ["index.html", "article-001.html", "article-002.html"]


def test_no_date_no_feed() -> None:
    files = unpacked(Digest.of([FERRY, Article()], title="T"))
    assert list(files) == ["index.html", "article-001.html", "article-002.html"]
    root = parsed(files["index.html"])
    assert not list(root.iter("link"))


def test_the_same_article_twice_has_two_names_in_the_feed() -> None:
    feed = unpacked(Digest.of([FLOOD, FLOOD, FERRY], title="T"))["feed.atom"]
    root = ET.fromstring(feed)  # noqa: S314 - ours
    idents = [each.text for each in root.iter(f"{ATOM}id")]
    assert len(set(idents)) == 4


def test_an_address_makes_links_whole() -> None:
    files = unpacked(WEEK, SiteRenderer(url="https://press.example/12"))
    root = ET.fromstring(files["feed.atom"])  # noqa: S314 - ours
    assert [each.get("href") for each in root.iter(f"{ATOM}link")] == [
        "https://press.example/12/",
        "https://press.example/12/feed.atom",
        "https://press.example/12/article-001.html",
        "https://press.example/12/article-002.html",
    ]
    page = parsed(files["article-001.html"])
    (canonical,) = (e for e in page.iter("link") if e.get("rel") == "canonical")
    assert canonical.get("href") == "https://press.example/12/article-001.html"


@pytest.mark.parametrize(
    "url", ["press.example", "javascript:alert(1)", "https://a.example/?x", "https://"]
)
def test_what_is_no_address_of_a_folder(url: str) -> None:
    with pytest.raises(UnknownOptionError, match="no address of a folder"):
        SiteRenderer(url=url)


def test_one_article_is_the_index() -> None:
    files = unpacked(Digest.of([FLOOD]))
    assert list(files) == ["index.html"]
    assert [words for _, words in headings(parsed(files["index.html"]))] == [
        "Flood & tide"
    ]


@given(generated(Digest))
@settings(max_examples=25)
def test_any_document_makes_sound_pages_and_a_sound_feed(digest: Digest) -> None:
    for name, data in unpacked(digest, SiteRenderer(review=True)).items():
        if name.endswith(".atom"):
            ET.fromstring(data)  # noqa: S314 - ours
        else:
            levels = [level for level, _ in headings(parsed(data))]
            assert levels[0] == 1


def test_the_command_line_unpacks_it(root: Path, tmp_path: Path) -> None:
    story = str(root / "examples" / "articles" / "wire-dateline.txt")
    place = tmp_path / "week"
    arguments = ["convert", story, story, "-q", "--to", "site", "-o"]
    assert main([*arguments, f"{place}/"]) == 0
    names = sorted(file.name for file in place.iterdir())
    assert names == [
        *(".newsconv-files", "article-001.html", "article-002.html", "feed.atom"),
        "index.html",
    ]
    assert main([*arguments, str(place)]) == 1
    assert main([*arguments, str(place), "--force"]) == 0
    assert main([*arguments, str(tmp_path / "week.zip")]) == 0
    with ZipFile(tmp_path / "week.zip") as archive:
        assert sorted(archive.namelist()) == names[1:]
