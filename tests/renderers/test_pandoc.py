"""Word, Markdown and the others: all of the story is in them, and comes back."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest

import newsconv
from newsconv import pandoc
from newsconv.errors import MissingDependencyError, RenderError, UnknownFormatError
from newsconv.model import (
    Article,
    BlockQuote,
    Digest,
    Emphasis,
    Figure,
    Headline,
    LineBreak,
    Link,
    List,
    Paragraph,
    PullQuote,
    Section,
    SourceBar,
    Strong,
    Table,
)
from newsconv.model import text as words
from newsconv.model.walk import articles
from newsconv.renderers.registry import format_of, formats, renderer_class
from tests.pandoc_documents import PICTURE, images, labelled, read
from tests.renderers.edited import parsed, story

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
WRITTEN = (
    *("docx", "odt", "rtf", "icml", "markdown", "rst", "org", "asciidoc", "latex"),
    *("typst", "jats", "plain", "pandoc"),
)
ADDED = {"Added", "Comments Title", "Furniture Title", "Source Bar", "Contents"}


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_to_word_and_back_every_block_has_its_label(file: Path, tmp_path: Path) -> None:
    article = newsconv.read(file)
    (tmp_path / "story.docx").write_bytes(
        newsconv.render(article, "docx", furniture=True)
    )
    (again,) = articles(read(tmp_path / "story.docx"))
    added = {
        block.decision.reasons[0].removeprefix("has the style ")
        for block in again.furniture
        if block.decision
    } - {"Furniture"}
    assert added <= ADDED
    kept = [
        ("Furniture", " ".join(block.text.split()))
        for block in again.furniture
        if block.decision and block.decision.reasons[0] == "has the style Furniture"
    ]
    story_ = [each for each in labelled(again) if each[0] != "Furniture"]
    assert sorted(story_ + kept) == sorted(labelled(article))
    assert again.language == article.language
    assert words.author_names(again) == words.author_names(article)
    assert words.published_value(again) == words.published_value(article)


def test_a_label_changed_in_word_is_changed(tmp_path: Path) -> None:
    data = newsconv.render(story(), "docx")
    with ZipFile(BytesIO(data)) as old, ZipFile(tmp_path / "a.docx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b'"Subhead"', b'"EditorsNote"')
            new.writestr(name, content)
    (article,) = articles(read(tmp_path / "a.docx"))
    assert ("EditorsNote", "At the gates") in labelled(article)


def test_stress_links_lists_tables_and_pictures_come_back(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(newsconv.render(story(), "docx"))
    (again,) = articles(read(tmp_path / "a.docx"))
    lede, _, quote, block, listed, table, figure = again.body
    assert isinstance(lede, Paragraph)
    kinds = [type(part) for part in lede.content]
    assert kinds.count(Emphasis) == kinds.count(Strong) == kinds.count(Link) == 1
    assert kinds.count(LineBreak) == 1
    assert isinstance(quote, PullQuote)
    assert isinstance(block, BlockQuote)
    assert len(block.paragraphs) == 2
    assert isinstance(listed, List)
    assert listed.ordered
    assert [len(item.sublists) for item in listed.items] == [1, 0]
    assert isinstance(table, Table)
    assert table.header
    assert isinstance(figure, Figure)
    assert figure.caption
    assert [image.alt for image in images(again)] == ["Grey water"]
    assert [image.uri for image in images(again)] == [PICTURE]


@cache
def digest(examples: Path) -> Digest:
    return newsconv.read_digest(examples / "digest.toml")


def test_a_digest_comes_back_from_word_in_its_sections(
    examples: Path, tmp_path: Path
) -> None:
    told = digest(examples)
    (tmp_path / "d.docx").write_bytes(newsconv.render(told, "docx"))
    again = read(tmp_path / "d.docx")
    assert again.title == told.title
    assert [(each.title, each.introduction) for each in again.sections] == [
        (each.title, each.introduction) for each in told.sections
    ]
    assert [
        [words.headline_text(article) for article in section.articles]
        for section in again.sections
    ] == [
        [words.headline_text(article) for article in section.articles]
        for section in told.sections
    ]
    bars = [article.source_bar for article in articles(again)]
    for bar, article in zip(bars, articles(told), strict=True):
        # What the text says was not the manifest's word.
        assert bar == msgspec.structs.replace(article.source_bar, headline=None)
    assert [each.text for each in again.synthesis] == [
        each.text for each in told.synthesis
    ]


def test_a_digest_of_one_comes_back_as_a_digest(tmp_path: Path) -> None:
    section = Section(articles=(story(),), title="Floods")
    told = Digest(sections=(section,), title="The Week")
    (tmp_path / "d.docx").write_bytes(newsconv.render(told, "docx"))
    again = read(tmp_path / "d.docx")
    assert again.title == "The Week"
    assert [each.title for each in again.sections] == ["Floods"]


def test_articles_of_a_digest_are_linked_from_its_contents(examples: Path) -> None:
    text = newsconv.render(digest(examples), "markdown").decode()
    anchors = re.findall(r"\]\(#(article-\d+)\)", text)
    assert len(anchors) == 16
    assert [f"#{each}" for each in re.findall(r"\{#(article-\d+)\}", text)] == [
        f"#{each}" for each in anchors
    ]
    none = newsconv.render(digest(examples), "markdown", contents=False).decode()
    assert "](#article" not in none


def test_comments_are_set_apart_and_can_be_left_out(examples: Path) -> None:
    article = newsconv.read(examples / "articles" / "opinion.txt")
    assert article.comments
    text = newsconv.render(article, "markdown").decode()
    assert "## Readers’ comments" in text
    without = newsconv.render(article, "markdown", comments=False).decode()
    assert "Readers’ comments" not in without
    name = next(each.author.text for each in article.comments.items if each.author)
    assert f"**{name}**" in text
    assert name not in without


@pytest.mark.parametrize("to", WRITTEN)
def test_every_format_says_all_of_the_story(to: str, tmp_path: Path) -> None:
    article = newsconv.read(EXAMPLES[0].parent / "obituary.txt")
    data = newsconv.render(article, to)
    suffix = renderer_class(to).suffix
    assert format_of(f"story{suffix}") == to
    if to == "icml":
        text = re.sub("<[^>]*>", " ", data.decode())
    elif to == "plain":
        text = data.decode()
    else:
        (tmp_path / f"story{suffix}").write_bytes(data)
        (again,) = articles(read(tmp_path / f"story{suffix}"))
        text = again.origin.text or "" if again.origin else ""
    letters = "".join(filter(str.isalpha, text))
    for block in article.body:
        wanted = "".join(filter(str.isalpha, words.block_text(block)))
        assert wanted in letters, words.block_text(block)
    assert "".join(filter(str.isalpha, words.headline_text(article) or "")) in letters


def test_jats_has_its_front(examples: Path) -> None:
    article = newsconv.read(examples / "articles" / "obituary.txt")
    root = parsed(newsconv.render(article, "jats"))
    front = root.find("front/article-meta")
    assert front is not None
    assert front.findtext("title-group/article-title") == words.headline_text(article)
    names = [each.text for each in front.iter("string-name")]
    assert tuple(names) == words.author_names(article)


def test_typst_can_set_what_is_written(examples: Path, tmp_path: Path) -> None:
    typst = pytest.importorskip("typst")
    file = tmp_path / "digest.typ"
    file.write_bytes(newsconv.render(digest(examples), "typst"))
    assert typst.compile(str(file)).startswith(b"%PDF")


def test_any_format_of_pandocs_can_be_written() -> None:
    assert newsconv.render(story(), "pandoc:mediawiki").startswith(b"= River rises =")
    with pytest.raises(UnknownFormatError, match="did you mean 'pandoc:mediawiki'"):
        newsconv.render(story(), "pandoc:mediawik")
    with pytest.raises(UnknownFormatError, match="unknown format 'pandoc:pdf'"):
        newsconv.render(story(), "pandoc:pdf")
    with pytest.raises(UnknownFormatError, match="unknown format 'json:x'"):
        newsconv.render(story(), "json:x")


def test_pandocs_model_needs_no_pandoc(monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc.pandoc.cache_clear()
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    document = json.loads(newsconv.render(story(), "pandoc"))
    assert document["blocks"]
    with pytest.raises(MissingDependencyError, match=r"newsconv\[pandoc\]"):
        newsconv.render(story(), "docx")
    pandoc.pandoc.cache_clear()


def test_a_pandoc_that_takes_too_long_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pandoc, "_LEAST_SECONDS", 0)
    with pytest.raises(RenderError, match="docx: pandoc took longer than 0 seconds"):
        newsconv.render(story(), "docx")


def test_an_empty_digest_is_a_document() -> None:
    for to in WRITTEN:
        assert newsconv.render(Digest(title="Nothing today"), to)


def test_a_source_bar_is_printed_over_its_article() -> None:
    article = Article(
        headline=Headline("River rises"),
        source_bar=SourceBar(outlet="The Record", date="2026-11-19", page="A5"),
    )
    told = Digest(sections=(Section(articles=(article,)),), title="The Week")
    text = newsconv.render(told, "plain").decode()
    assert "The Record · p. A5 · 19 November 2026" in text


CODE = """\
import sys, newsconv
digest = newsconv.read_digest(sys.argv[1])
for to in sys.argv[2].split(","):
    sys.stdout.buffer.write(newsconv.render(digest, to))
"""


def test_the_same_bytes_in_any_process(examples: Path) -> None:
    manifest = str(examples / "articles" / "arabic.txt")
    made = set()
    for seed, zone in (("0", "Pacific/Auckland"), ("42", "America/Lima")):
        done = subprocess.run(
            [sys.executable, "-c", CODE, manifest, ",".join(WRITTEN)],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "TZ": zone,
                "HOME": "/nowhere",
                "LC_ALL": "C" if seed == "0" else "C.UTF-8",
                "PYTHONPATH": str(examples.parent),
            },
            capture_output=True,
            check=True,
            timeout=120,
        )
        made.add(done.stdout)
    here = newsconv.read_digest(manifest)
    assert made == {b"".join(newsconv.render(here, to) for to in WRITTEN)}


def test_all_are_listed() -> None:
    assert set(WRITTEN) <= set(formats())
