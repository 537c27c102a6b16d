"""Word and OpenDocument: what an editor finds in them, and whose styles they have."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

import newsconv
from newsconv.errors import SourceError, ThemeError, UnknownOptionError
from newsconv.model import Article, Headline
from tests.renderers.edited import parsed, story

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


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
