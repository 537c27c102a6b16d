"""Word, OpenDocument, Markdown and the others: what an editor finds in them."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import msgspec
import pytest

import newsconv
from newsconv import pandoc
from newsconv.errors import (
    MissingDependencyError,
    RenderError,
    SourceError,
    ThemeError,
    UnknownFormatError,
    UnknownOptionError,
)
from newsconv.model import (
    Article,
    BlockQuote,
    Caption,
    Digest,
    Emphasis,
    Figure,
    Headline,
    Image,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Section,
    SourceBar,
    Strong,
    Subhead,
    Table,
    TableCell,
    TableRow,
    Text,
)
from newsconv.model import text as words
from newsconv.model.walk import articles
from newsconv.renderers.registry import format_of, formats, renderer_class
from tests.pandoc_documents import PICTURE, images, labelled, read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
WRITTEN = (
    *("docx", "odt", "rtf", "icml", "markdown", "rst", "org", "asciidoc", "latex"),
    *("typst", "jats", "plain", "pandoc"),
)
ADDED = {"Added", "Comments Title", "Furniture Title", "Source Bar", "Contents"}


def parsed(data: bytes) -> ET.Element:
    """Return the root of a part, which is well-formed."""
    return ET.fromstring(data)  # noqa: S314 - newsconv's own


def said(content: str) -> tuple[Text, ...]:
    return (Text(content),)


def story() -> Article:
    """Return an article with every kind of block that an editor can be given."""
    return Article(
        headline=Headline("River rises"),
        language="en",
        body=(
            Paragraph(
                (
                    Text("The river "),
                    Emphasis(said("rose")),
                    Text(" and "),
                    Strong(said("fell")),
                    Text(", as "),
                    Link(said("the book"), "https://harbour.example/book"),
                    Text(" says."),
                    LineBreak(),
                    Text("Twice."),
                )
            ),
            Subhead(said("At the gates")),
            PullQuote(said("We only keep the book.")),
            BlockQuote((Paragraph(said("Leave a gap.")), Paragraph(said("Or two.")))),
            List(
                (
                    ListItem(
                        said("three"),
                        Text("3."),
                        sublists=(List((ListItem(said("inner")),)),),
                    ),
                    ListItem(said("four"), Text("4.")),
                ),
                ordered=True,
            ),
            Table(
                (
                    TableRow((TableCell(said("Place")), TableCell(said("Metres")))),
                    TableRow((TableCell(said("Quay")),)),
                ),
                header=True,
            ),
            Figure(Image(PICTURE, "Grey water"), Caption(said("The quay at noon."))),
        ),
    )


@cache
def parts(to: str, name: str = "") -> dict[str, bytes]:
    """Return the files that an office document is packed of."""
    document = newsconv.read(Path(name)) if name else story()
    with ZipFile(BytesIO(newsconv.render(document, to))) as archive:
        assert archive.testzip() is None
        return {each: archive.read(each) for each in archive.namelist()}


def paragraphs() -> list[tuple[str, str, ET.Element]]:
    """Return the story's paragraphs in Word: style, words, element."""
    root = parsed(parts("docx")["word/document.xml"])
    found = []
    for each in root.iter(f"{W}p"):
        style = each.find(f"{W}pPr/{W}pStyle")
        text = "".join(run.text or "" for run in each.iter(f"{W}t"))
        found.append(
            (style.get(f"{W}val", "") if style is not None else "", text, each)
        )
    return found


def styles() -> dict[str, ET.Element]:
    """Return Word's styles by the names that an editor sees."""
    root = parsed(parts("docx")["word/styles.xml"])
    return {
        str(name.get(f"{W}val")): style
        for style in root.iter(f"{W}style")
        if (name := style.find(f"{W}name")) is not None
    }


def test_each_block_has_the_style_that_is_named_after_it() -> None:
    found = [(style, text) for style, text, _ in paragraphs()]
    assert found == [
        ("Headline", "River rises"),
        ("Paragraph", "The river rose and fell, as the book says.Twice."),
        ("Subhead", "At the gates"),
        ("PullQuote", "We only keep the book."),
        ("BlockQuote", "Leave a gap."),
        ("BlockQuote", "Or two."),
        ("ListItem", "three"),
        ("ListItem", "inner"),
        ("ListItem", "four"),
        ("TableCell", "Place"),
        ("TableCell", "Metres"),
        ("TableCell", "Quay"),
        ("", ""),
        ("Figure", ""),
        ("Caption", "The quay at noon."),
    ]
    assert {"Pull Quote", "Block Quote", "Editors Note", "Comment Text"} <= set(
        styles()
    )


def test_headings_are_headings() -> None:
    found = {}
    for name in ("Headline", "Subhead", "Section Title"):
        style = styles()[name]
        level = style.find(f"{W}pPr/{W}outlineLvl")
        base = style.find(f"{W}basedOn")
        assert level is not None
        assert base is not None
        found[name] = (level.get(f"{W}val"), base.get(f"{W}val"))
    assert found["Headline"] == ("0", "Heading1")
    assert found["Subhead"] == ("1", "Heading2")


def test_lists_are_lists_and_tables_have_heads() -> None:
    levels = [
        (text, number.get(f"{W}val"))
        for _, text, each in paragraphs()
        if (number := each.find(f"{W}pPr/{W}numPr/{W}ilvl")) is not None
    ]
    assert levels == [("three", "0"), ("inner", "1"), ("four", "0")]
    numbering = parsed(parts("docx")["word/numbering.xml"])
    starts = {each.get(f"{W}val") for each in numbering.iter(f"{W}start")}
    assert "3" in starts
    document = parsed(parts("docx")["word/document.xml"])
    (head,) = document.iter(f"{W}tblHeader")
    assert head.get(f"{W}val") == "on"


def test_a_picture_has_its_description_and_no_data_in_words() -> None:
    document = parts("docx")["word/document.xml"].decode()
    assert set(re.findall(r'descr="([^"]*)"', document)) == {"Grey water"}
    pictures = [name for name in parts("docx") if name.startswith("word/media/")]
    assert len(pictures) == 1
    content = parts("odt")["content.xml"].decode()
    assert "Pictures/" in content


def test_the_document_says_what_it_is_and_not_what_made_it() -> None:
    core = parsed(parts("docx")["docProps/core.xml"])
    texts = [each.text for each in core]
    assert texts[0] == "River rises"
    assert "1980-01-01T00:00:00Z" in texts
    for to in ("docx", "odt"):
        for name, data in parts(to).items():
            assert b"pandoc" not in data.lower(), name
            assert b"microsoft office word" not in data.lower(), name
    for to in ("icml", "latex", "typst", "jats", "rtf"):
        assert b"pandoc" not in newsconv.render(story(), to).lower()


def test_the_language_is_set_as_each_script_asks(examples: Path) -> None:
    german = parts("docx", str(examples / "articles" / "german.txt"))
    assert b'<w:lang w:val="de"/>' in german["word/styles.xml"]
    arabic = parts("docx", str(examples / "articles" / "arabic.txt"))
    assert b'<w:lang w:bidi="ar" w:val="ar"/>' in arabic["word/styles.xml"]
    assert b"<w:bidi" in arabic["word/document.xml"]
    arabic = parts("odt", str(examples / "articles" / "arabic.txt"))
    assert b'style:language-complex="ar"' in arabic["styles.xml"]
    assert b'text:style-name="Paragraph_RTL"' in arabic["content.xml"]
    assert b'style:name="Paragraph_RTL"' in arabic["content.xml"]
    chinese = parts("docx", str(examples / "articles" / "chinese.txt"))
    assert b'w:eastAsia="zh"' in chinese["word/styles.xml"]


def test_opendocument_has_headings_and_names_with_spaces() -> None:
    content = parsed(parts("odt")["content.xml"])
    headings = [
        ("".join(each.itertext()), each.get(f"{ODT}outline-level"))
        for each in content.iter(f"{ODT}h")
    ]
    assert headings == [("River rises", "1"), ("At the gates", "2")]
    names = {each.get(f"{ODT}style-name") for each in content.iter(f"{ODT}p")}
    assert "Pull_20_Quote" in names
    assert b'style:display-name="Pull Quote"' in parts("odt")["styles.xml"]
    assert next(iter(parts("odt"))) == "mimetype"


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


def test_a_document_of_ones_own_gives_the_styles(tmp_path: Path) -> None:
    house = tmp_path / "house.docx"
    house.write_bytes(newsconv.render(story(), "docx"))
    with ZipFile(house) as old, ZipFile(tmp_path / "own.docx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/styles.xml":
                content = content.replace(b"Georgia", b"House Serif")
            new.writestr(name, content)
    made = newsconv.render(story(), "docx", reference=str(tmp_path / "own.docx"))
    with ZipFile(BytesIO(made)) as archive:
        assert b"House Serif" in archive.read("word/styles.xml")
    with pytest.raises(SourceError, match=r"none\.docx: no such file"):
        newsconv.render(story(), "docx", reference=str(tmp_path / "none.docx"))


def test_a_theme_changes_the_styles_it_names(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text('description = "ours"\n')
    (tmp_path / "office.toml").write_text(
        '[fonts]\nheads = "Arial"\n[styles.headline]\nsize = 31\n'
    )
    made = newsconv.render(story(), "docx", theme=str(tmp_path), page_size="A5")
    with ZipFile(BytesIO(made)) as archive:
        text = archive.read("word/styles.xml").decode()
        document = archive.read("word/document.xml").decode()
    (headline,) = re.findall(r'w:styleId="Headline".*?</w:style>', text, re.DOTALL)
    assert re.search(r'<w:sz w:val="62" ?/>', headline)
    assert 'w:ascii="Arial"' in headline
    assert re.search(r"<w:outlineLvl ", headline)
    assert 'w:w="8391"' in document


@pytest.mark.parametrize(
    "wrong", ["[styles.headline]\nsize = 'big'\n", "[colours]\nred = 1\n", "[fonts"]
)
def test_a_broken_sheet_is_told(wrong: str, tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text("")
    (tmp_path / "office.toml").write_text(wrong)
    with pytest.raises(ThemeError, match=r"office\.toml: ") as caught:
        newsconv.render(story(), "odt", theme=str(tmp_path))
    assert "\n" not in str(caught.value)


def test_a_size_of_paper_that_there_is_not_is_told() -> None:
    with pytest.raises(UnknownOptionError, match="must be one of A4, A5, Letter"):
        newsconv.render(story(), "docx", page_size="A7")


def test_what_xml_can_not_hold_is_replaced() -> None:
    article = Article(headline=Headline("River\x00 <rises> & \ud800falls"))
    for to in ("docx", "odt", "icml", "jats", "latex"):
        data = newsconv.render(article, to)
        assert data
    with ZipFile(BytesIO(newsconv.render(article, "docx"))) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                parsed(archive.read(name))


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
