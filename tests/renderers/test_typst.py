"""The second engine of PDF: what its pages say, and that no text is read as markup."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from newsconv.errors import MissingDependencyError, TemplateError
from newsconv.model import (
    Article,
    Byline,
    Comment,
    CommentAuthor,
    Comments,
    CommentText,
    Deck,
    Digest,
    Figure,
    Furniture,
    Headline,
    Image,
    Kicker,
    Link,
    List,
    ListItem,
    Paragraph,
    Section,
    SourceBar,
    Subhead,
    Table,
    TableCell,
    TableRow,
    Text,
)
from newsconv.model.digest import as_digest
from newsconv.model.schema import dump
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.themes import templates_folder
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import (
    BARGE_PAGE,
    DIGEST,
    GATE_PAGE,
    RIVER_PAGE,
    STORIES_ONLY,
    opened,
    outline,
    texts,
    words,
)

TYPST = PdfRenderer(engine="typst")
HOSTILE = (
    "#set page(width: 1pt)",
    '#panic("no") #import "@preview/x:1.0.0"',
    "$x^2$ @cite <label> \\ backslash // no comment /* nor this */",
    "*bold* _slanted_ `raw` ```code``` = Head",
    "- list + numbers / term: ~ -- --- ... 'a' \"b\"",
    '#read("/etc/passwd") #sys.inputs #{1 + 1} ] } )',
    "{page} {{ title }} & &amp; </p> %s",
    "https://rivers.example/#frag?a=b_c*d*",
)


def test_the_annexes_give_the_right_pages() -> None:
    renderer = PdfRenderer(engine="typst", review=True)
    *_, annexes = texts(opened(renderer.render(DIGEST)))
    assert (
        f"Index of outlets The Gauge {RIVER_PAGE} Tide Post {GATE_PAGE} "
        f"Index of bylines Ada Marsh {RIVER_PAGE} Table of clips"
    ) in annexes
    # Four paragraphs of four sentences of 14 words.
    assert f"3 – – Barge returns & waits – 224 {BARGE_PAGE}" in annexes
    assert "No decision is under 60% certainty." in annexes


def rich(text: str) -> Digest:
    """Return a digest with a text in every place that there is."""
    line = words(text)
    article = Article(
        headline=Headline(text=text),
        kicker=Kicker(text=text),
        deck=Deck(content=line),
        bylines=(Byline(text=text),),
        body=(
            Paragraph(content=line),
            Subhead(content=line),
            List(items=(ListItem(content=line, marker=Text(text=text)),)),
            Paragraph(content=(Link(content=line, target="https://rivers.example"),)),
        ),
        comments=Comments(
            items=(
                Comment(
                    author=CommentAuthor(text=text),
                    texts=(CommentText(content=line),),
                ),
            )
        ),
        furniture=(Furniture(text=text),),
        source_bar=SourceBar(outlet=text, kind=text, authors=(text,), reach=text),
    )
    return Digest(
        title=text,
        issuer=text,
        contact=text,
        rights=text,
        sections=(Section(title=text, articles=(article,)),),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_read_as_markup(text: str) -> None:
    renderer = PdfRenderer(engine="typst", furniture=True)
    reader = opened(renderer.render(rich(text)))
    assert reader.metadata is not None
    assert reader.metadata.title == text
    assert outline(reader) == [(0, text, 3), (1, text, 3)]
    found = re.sub(r"[\s\u00ad]", "", "".join(texts(reader)))
    # Title, running heads, issuer, contact, rights, top story, section, bar, head,
    # body, comment, furniture: each as it was given.
    assert found.count(re.sub(r"\s", "", text)) >= 18


def test_a_theme_or_text_reaches_no_file_and_no_network(tmp_path: Path) -> None:
    theme = tmp_path / "thief"
    theme.mkdir()
    (theme / "theme.toml").write_text('description = "x"')
    for line in (
        '#read("/../secret.txt")',
        f'#read("{tmp_path}/secret.txt")',
        '#import "@preview/cetz:0.3.0"',
    ):
        (tmp_path / "secret.txt").write_text("secret")
        (theme / "digest.typ").write_text(line)
        with pytest.raises(TemplateError) as caught:
            PdfRenderer(engine="typst", theme=str(theme)).render(DIGEST)
        assert str(caught.value).startswith(f"{theme / 'digest.typ'}:1: ")


def test_words_stay_whole_where_a_line_breaks_them() -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente "
    article = Article(
        headline=Headline(text="Wort"),
        body=(Paragraph(content=words(long * 12)),),
        language="de",
    )
    data = TYPST.render(Digest.of([article]))
    text = opened(data).pages[0].extract_text()
    joined = re.sub(r"-\n", "", text)
    assert joined.count(long.strip()) == 12
    assert "\u00ad" not in text


def test_a_word_that_no_line_holds_is_broken_and_stays_on_the_page() -> None:
    article = Article(
        headline=Headline(text="Word"), body=(Paragraph(content=words("a" * 5000)),)
    )
    reader = opened(TYPST.render(Digest.of([article])))
    assert "".join(texts(reader)).replace(" ", "").count("a") >= 5000
    edges: list[float] = []
    page = reader.pages[0]
    page.extract_text(
        visitor_text=lambda _, cm, tm, *__: edges.append(tm[4] * cm[0] + cm[4])
    )
    assert max(edges) < float(page.mediabox.width) * 0.9


def test_endless_words_of_a_source_bar_or_a_table_run_over_pages() -> None:
    cell = TableCell(content=words("c" * 9000 + " endcell"))
    article = Article(
        headline=Headline(text="Word"),
        body=(Table(rows=(TableRow(cells=(cell, cell)),)),),
        source_bar=SourceBar(outlet="o" * 9000 + " endoutlet"),
    )
    digest = Digest(title="T", sections=(Section(title="S", articles=(article,)),))
    said = "".join(texts(opened(TYPST.render(digest))))
    assert said.count("endcell") == 2
    assert said.replace(" ", "").count("o" * 9 + "endoutlet") >= 1


def test_each_script_runs_its_own_way() -> None:
    arabic = Article(
        headline=Headline(text="ارتفاع النهر"),
        body=(Paragraph(content=words("قال المسؤولون في Port Town ذلك.")),),
        language="ar",
    )
    chinese = Article(
        headline=Headline(text="河水上涨"),
        body=(Paragraph(content=words("河水上涨，码头关闭。" * 20)),),
        language="zh",
    )
    digest = Digest(
        title="مراجعة", language="ar", sections=(Section(articles=(arabic, chinese)),)
    )
    reader = opened(PdfRenderer(engine="typst", **STORIES_ONLY).render(digest))
    assert reader.trailer["/Root"]["/Lang"] == "ar"  # type: ignore[index]
    assert [title for _, title, _ in outline(reader)] == ["ارتفاع النهر", "河水上涨"]
    text = "".join(texts(reader)).replace(" ", "")
    assert text.count("码头关闭") == 20


def test_pictures_are_printed_with_their_words() -> None:
    picture = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4"
        "nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    )
    article = Article(
        headline=Headline(text="Gate"),
        body=(Figure(image=Image(uri=picture, alt="The gate at noon")),),
    )
    reader = opened(TYPST.render(Digest.of([article])))
    assert len(reader.pages[0].images) == 1
    assert "The gate at noon" in str(tree(reader))


def tree(reader: PdfReader) -> list[str]:
    """Return the alternative texts of a PDF's structure."""
    found: list[str] = []

    def walk(node: Any) -> None:  # noqa: ANN401 - pypdf's objects
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            if "/Alt" in node:
                found.append(str(node["/Alt"]))
            if "/K" in node:
                walk(node["/K"])

    root: Any = reader.trailer["/Root"]
    walk(root["/StructTreeRoot"])
    return found


def test_the_same_bytes_in_another_zone_with_another_hash_seed(tmp_path: Path) -> None:
    (tmp_path / "digest.json").write_bytes(dump(as_digest(DIGEST)))
    code = (
        "import sys, newsconv; from pathlib import Path;"
        "d = newsconv.load(Path(sys.argv[1]).read_bytes());"
        "sys.stdout.buffer.write(newsconv.render(d, to='pdf', engine='typst'))"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code, tmp_path / "digest.json"],
            env={"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for zone, seed in (("UTC", "1"), ("Asia/Tokyo", "2"))
    ]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF-1.7")


def test_without_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsconv.renderers.typst import (  # noqa: PLC0415 - its cache is emptied here
        renderer as typst,
    )

    typst._backend.cache_clear()  # noqa: SLF001 - as a machine without it starts
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingDependencyError) as caught:
        TYPST.render(DIGEST)
    assert str(caught.value) == (
        "PDF output by Typst needs Typst, not found; run: pip install 'newsconv[typst]'"
    )
    typst._backend.cache_clear()  # noqa: SLF001 - as above


def test_the_template_takes_no_text_for_code() -> None:
    source = (templates_folder() / "base" / "digest.typ").read_text(encoding="utf-8")
    code = re.sub(r"//[^\n]*", "", source)
    assert "eval(" not in code
    assert "plugin(" not in code


def test_marks_of_a_long_run_of_chinese_are_set_close() -> None:
    article = Article(
        headline=Headline(text="桥"),
        body=(Paragraph(content=words("三千村”" + "，等一”" * 60 + "桥。")),),
        language="zh",
    )
    file = PrintedFile(TYPST.render(Digest.of([article], language="zh")))
    story = [word for word in file.words[0] if "等" in word.text]
    lines = {round(word.box.top) for word in story}
    height = story[0].box.bottom - story[0].box.top
    width = max(word.box.right for word in story) - min(word.box.left for word in story)
    # Two marks side by side take the room of one letter, which is square.
    assert len(lines) * width / height < 4 * 60


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "he", "en"])
def test_an_accented_letter_is_of_one_glyph(language: str) -> None:
    """Noto Sans SC has "z" and a dot above, and sets the dot after the letter."""
    bar = SourceBar(outlet="Głos Nabrzeża", authors=("Řehoř Žďár",))
    clip = Article(headline=Headline(text="1200"), source_bar=bar, language=language)
    digest = Digest(
        title="1200", language=language, sections=(Section(articles=(clip,)),)
    )
    drawn = {
        each.text: each.font for each in PrintedFile(TYPST.render(digest)).glyphs()
    }
    assert {"ł", "ż", "Ř", "ř", "Ž", "ď", "á"} <= drawn.keys()
    assert "NotoSans" not in drawn["ż"]
