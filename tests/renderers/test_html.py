"""Web pages: whole, readable in any language, and stable."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

import newsconv
from newsconv.errors import UnknownOptionError, UnknownThemeError
from newsconv.model import (
    Article,
    Comment,
    Comments,
    CommentText,
    Digest,
    Headline,
    Section,
    SourceBar,
    Subhead,
    Text,
)
from newsconv.model.node import Labelled
from newsconv.model.walk import walk
from newsconv.renderers.html import HtmlRenderer
from newsconv.renderers.registry import renderer_options
from tests.model.documents import ARTICLE, DIGEST, generated
from tests.renderers.parsed_page import headings, one, page, text, with_class


def test_its_options_have_help() -> None:
    options = renderer_options(HtmlRenderer)
    assert {option.name: option.default for option in options} == {
        "theme": "broadsheet",
        "comments": True,
        "furniture": False,
        "highlight": (),
        "indexes": True,
        "clip_table": True,
        "statistics": False,
        "quote_ledger": True,
        "abstracts": False,
        "review": False,
        "review_below": 0.6,
        "provenance": False,
    }
    assert all(option.help for option in options)


def test_an_article_by_itself() -> None:
    root = page(Article(headline=Headline("River rises"), language="de"))
    html = root.find("html") or root
    assert (html.get("lang"), html.get("dir")) == ("de", "ltr")
    assert text(root.find("head/title")) == "River rises"
    assert list(headings(root)) == [(1, "River rises")]
    assert root.find("body/main/article") is not None
    assert not with_class(root, "skip-link")
    assert not with_class(root, "contents")


def test_a_digest() -> None:
    digest = Digest(
        sections=(
            Section((ARTICLE, Article(headline=Headline("B"))), title="Floods"),
            Section((Article(headline=Headline("C")),)),
        ),
        title="The Week",
        number="12",
        issuer="Press Office",
        contact="press@rivers.example",
        rights="For internal use only",
        language="en",
    )
    root = page(
        digest, HtmlRenderer(indexes=False, clip_table=False, quote_ledger=False)
    )
    cover = one(root, "cover")
    assert cover.tag == "header"
    assert text(one(cover, "edition-line")) == "No. 12"
    for each in ("Press Office", "press@rivers.example", "For internal use only"):
        assert each in text(cover)
    contents = one(root, "contents")
    assert contents.tag == "nav"
    assert [text(each) for each in with_class(contents, "contents-headline")] == [
        *("River rises", "B", "C")
    ]
    idents = {each.get("id") for each in root.iter() if each.get("id")}
    for link in root.iter("a"):
        target = link.get("href") or ""
        assert not target.startswith("#") or target[1:] in idents
    skip = one(root, "skip-link")
    assert skip.get("href") == "#articles"
    assert [each.get("id") for each in root.iter("main")] == ["articles"]
    assert len(with_class(root, "source-bar")) == 3
    assert len(with_class(root, "back")) == 3


def test_ids_are_unique() -> None:
    root = page(DIGEST)
    idents = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(idents) == len(set(idents))


@pytest.mark.parametrize("title", ["Floods", None])
def test_headings_start_at_one_and_skip_none(title: str | None) -> None:
    subhead = Subhead((Text("S"),))
    bare = Article(headline=Headline("A"))
    whole = msgspec.structs.replace(ARTICLE, body=(*ARTICLE.body, subhead))
    for document in (
        *(bare, whole),
        Digest(sections=(Section((whole, bare), title=title),), title="T"),
        Digest(sections=(Section((bare,)), Section((whole, bare), title=title))),
        Digest(),
    ):
        root = page(document, HtmlRenderer(furniture=True))
        levels = [level for level, _ in headings(root)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))


def test_a_digest_without_articles() -> None:
    root = page(Digest(title="The Week", language="fr"))
    assert text(one(root, "count")) == "0 article"


def test_a_single_article_below_an_empty_section() -> None:
    story = Article(headline=Headline("River rises"))
    digest = Digest(sections=(Section(), Section((story,))))
    assert page(digest).find("body/main/article/header/h1") is not None


@given(generated(Digest))
@settings(max_examples=60)
def test_any_document_makes_a_sound_page(digest: Digest) -> None:
    root = page(digest, HtmlRenderer(furniture=True, provenance=True))
    levels = [level for level, _ in headings(root)]
    assert levels[0] == 1
    idents = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(idents) == len(set(idents))
    for each in ("h1", "h2", "h3", "h4", "a", "title", "th"):
        assert all(text(found) for found in root.iter(each))


# Languages


def test_a_digest_from_right_to_left() -> None:
    arabic = Article(headline=Headline("فيضان"), language="ar")
    english = Article(headline=Headline("Flood"), language="en")
    root = page(Digest.of([arabic, english], title="صحف", language="ar"))
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert text(one(root, "contents-title")) == "المحتويات"
    articles = list(root.iter("article"))
    assert [(each.get("lang"), each.get("dir")) for each in articles] == [
        *(("ar", "rtl"), ("en", "ltr"))
    ]
    bars = [each.get("lang") for each in with_class(root, "source-bar")]
    assert bars == [None, "ar"]
    style = "".join(each.text or "" for each in root.iter("style"))
    sided = r"(?:margin|padding|border)-(?:left|right)|text-align: ?(?:left|right)"
    assert not re.search(sided, style)


def test_a_name_of_another_script_is_isolated() -> None:
    known = SourceBar(outlet="مرفأ اليوم", date="2026-11-19")
    root = page(Digest.of([Article(source_bar=known)], title="T"))
    (outlet,) = with_class(one(root, "source-bar"), "outlet")
    assert text(outlet.find("bdi")) == "مرفأ اليوم"


# Options


def test_the_annexes() -> None:
    two = (ARTICLE, msgspec.structs.replace(ARTICLE, headline=Headline("Again")))
    digest = Digest.of(two, title="T", language="en")
    root = page(digest, HtmlRenderer(review=True, review_below=1.0))
    idents = {each.get("id") for each in root.iter() if each.get("id")}
    listed = [each.get("href") for each in one(root, "contents").iter("a")]
    assert "#annexes" in listed
    assert "#clip-table" in listed
    assert "#review" in listed
    for link in root.iter("a"):
        target = link.get("href") or ""
        assert not target.startswith("#") or target[1:] in idents
    clips = one(root, "clips")
    assert [text(each.find("a")) for each in clips] == ["1 River rises", "2 Again"]
    none = HtmlRenderer(indexes=False, clip_table=False, quote_ledger=False)
    bare = page(digest, none)
    assert not with_class(bare, "annexes")
    assert not with_class(page(ARTICLE), "annexes")


def test_a_certainty_is_a_share() -> None:
    with pytest.raises(UnknownOptionError, match="give 0 to 1"):
        HtmlRenderer(review_below=60)


def test_comments_can_be_left_out() -> None:
    assert with_class(page(ARTICLE), "comments")
    bare = page(ARTICLE, HtmlRenderer(comments=False))
    assert not with_class(bare, "comments")
    assert "Wet here." not in "".join(bare.itertext())


@pytest.mark.parametrize("uncertain", [True, False])
def test_uncertain_comments_say_so(uncertain: bool) -> None:  # noqa: FBT001 - parametrized
    comment = Comment(texts=(CommentText((Text("Wet."),)),))
    article = Article(comments=Comments((comment,), uncertain=uncertain))
    assert bool(with_class(page(article), "uncertain")) is uncertain


def test_furniture_only_when_asked() -> None:
    assert not with_class(page(ARTICLE), "furniture")
    shown = one(page(ARTICLE, HtmlRenderer(furniture=True)), "furniture")
    assert (shown.get("data-kind"), text(shown)) == ("advert", "Advertisement")


def test_provenance_only_when_asked() -> None:
    assert one(page(ARTICLE), "headline").get("data-start") is None
    headline = one(page(ARTICLE, HtmlRenderer(provenance=True)), "headline")
    assert (headline.get("data-start"), headline.get("data-end")) == ("8", "19")


def printed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def test_provenance_of_every_block(root: Path) -> None:
    everything = HtmlRenderer(furniture=True, provenance=True)
    examples = sorted((root / "examples" / "articles").glob("*.txt"))
    assert examples
    for file in examples:
        article = newsconv.read(file)
        source = article.origin and article.origin.text
        assert source
        noted = {
            (int(each.get("data-start") or 0), int(each.get("data-end") or 0)): each
            for each in page(article, everything).iter()
            if each.get("data-start")
        }
        blocks = [node.span for node in walk(article, Labelled) if node.span]
        assert {(span.start, span.end) for span in blocks} <= set(noted)
        for (start, end), element in noted.items():
            # What holds others may have words of newsconv's between them.
            if len([each for each in element.iter() if each.get("data-start")]) == 1:
                words = "".join(element.itertext())
                assert printed(words) == printed(source[start:end])


def test_an_unknown_theme() -> None:
    with pytest.raises(UnknownThemeError):
        HtmlRenderer(theme="brodsheet").render(DIGEST)


# The same bytes, and cheap to import

RENDER = """
import sys
from newsconv.renderers.html import HtmlRenderer
from tests.model.documents import DIGEST
everything = HtmlRenderer(furniture=True, provenance=True)
sys.stdout.buffer.write(everything.render(DIGEST))
"""


def test_the_same_bytes_whatever_the_machine(root: Path) -> None:
    pages = set()
    for seed, zone, place in (("0", "UTC", "C.UTF-8"), ("7", "Asia/Tokyo", "C")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": place,
            "LANGUAGE": "fr",
        }
        done = subprocess.run(
            [sys.executable, "-c", RENDER],
            cwd=root,
            env=environment,
            capture_output=True,
            check=True,
        )
        pages.add(done.stdout)
    assert len(pages) == 1
    assert pages == {HtmlRenderer(furniture=True, provenance=True).render(DIGEST)}


def test_importing_it_imports_no_library() -> None:
    code = (
        "import sys, newsconv.renderers.html; "
        "print([name for name in ('jinja2', 'babel', 'markupsafe') "
        "if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
