"""PDF: what its pages say and in which order, and what the file says of itself."""

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from newsconv import fonts
from newsconv.errors import (
    MissingDependencyError,
    MissingGlyphError,
    RenderError,
    UnknownOptionError,
    UnknownThemeError,
)
from newsconv.model import (
    Article,
    Byline,
    Comment,
    CommentAuthor,
    Comments,
    CommentText,
    Deck,
    Digest,
    Emphasis,
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
from newsconv.model.schema import dump
from newsconv.renderers import pdf
from newsconv.renderers.pdf import PdfRenderer
from newsconv.renderers.registry import configure

SENTENCE = "The gauge at the old pier stood at five metres when the tide turned. "


def words(text: str) -> tuple[Text, ...]:
    return (Text(text=text),)


def story(
    headline: str, *, paragraphs: int = 3, bar: SourceBar | None = None
) -> Article:
    """An article whose paragraphs are some 52 words each."""
    return Article(
        headline=Headline(text=headline),
        body=tuple(Paragraph(content=words(SENTENCE * 4)) for _ in range(paragraphs)),
        language="en",
        source_bar=bar or SourceBar(),
    )


RIVER = story(
    "River rises",
    paragraphs=16,
    bar=SourceBar(
        outlet="The Gauge",
        kind="daily, print",
        date="2026-11-19",
        page="A5",
        authors=("Ada Marsh",),
        reach="12,000 copies",
        reference="7-01",
    ),
)
GATE = story("Gate holds", bar=SourceBar(outlet="Tide Post"))
BARGE = story("Barge returns & waits", paragraphs=4)

DIGEST = Digest(
    title="Morning Review",
    kind="Daily",
    number="7",
    date="2026-11-20",
    issuer="Press Office of the Rivers",
    contact="press@rivers.example",
    rights="For internal use only.",
    language="en",
    sections=(
        Section(title="Floods", articles=(RIVER, GATE)),
        Section(title="Ports", articles=(BARGE,)),
    ),
)
# Cover, contents, River on two pages, Gate, Barge.
RIVER_PAGE, GATE_PAGE, BARGE_PAGE, PAGES = 3, 5, 6, 6


def opened(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def texts(reader: PdfReader) -> list[str]:
    """Return the pages' texts, on one line each, from page 1 on at index 0."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Return depth, title and page number of each bookmark."""
    found: list[tuple[int, str, int]] = []

    def walk(items: list[Any], depth: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, depth + 1)
            else:
                number = reader.get_destination_page_number(item)
                assert number is not None
                found.append((depth, str(item.title), number + 1))

    walk(list(reader.outline), 0)
    return found


def font_names(reader: PdfReader) -> set[str]:
    names = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].get_object().values():  # type: ignore[index]
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()[
                "/FontDescriptor"
            ]
            assert "/FontFile2" in descriptor.get_object()
            names.add(str(descriptor.get_object()["/FontFamily"]))
    return names


@pytest.fixture(scope="module")
def review() -> PdfReader:
    return opened(PdfRenderer().render(DIGEST))


@pytest.fixture(scope="module")
def pages(review: PdfReader) -> list[str]:
    return texts(review)


def test_the_pages_are_counted(pages: list[str]) -> None:
    assert len(pages) == PAGES


def test_the_cover_says_what_a_press_office_puts_there(pages: list[str]) -> None:
    assert pages[0] == (
        "Press Office of the Rivers Morning Review Daily · No. 7 · Friday, 20 November "
        f"2026 In this issue River rises {RIVER_PAGE} The Gauge Barge returns & waits "
        f"{BARGE_PAGE} 3 articles Articles of 19 November 2026 press@rivers.example "
        "For internal use only."
    )


def test_the_contents_mirror_the_sections_with_right_page_numbers(
    pages: list[str],
) -> None:
    line = re.sub(r"\s*\.{3,}\s*", " … ", pages[1])
    assert line == (
        f"Contents Floods River rises The Gauge … {RIVER_PAGE} Gate holds Tide Post … "
        f"{GATE_PAGE} Ports Barge returns & waits … {BARGE_PAGE} "
        "Morning Review 20 November 2026 page 2 / 6"
    )


@pytest.mark.parametrize(
    ("headline", "number"),
    [
        ("River rises", RIVER_PAGE),
        ("Gate holds", GATE_PAGE),
        ("Barge returns & waits", BARGE_PAGE),
    ],
)
def test_each_article_is_where_the_contents_say(
    headline: str, number: int, pages: list[str]
) -> None:
    stories = [at for at, text in enumerate(pages[2:], 3) if headline in text]
    assert stories == [number]


def test_the_outline_is_the_contents(review: PdfReader) -> None:
    assert outline(review) == [
        (0, "Floods", RIVER_PAGE),
        (1, "River rises", RIVER_PAGE),
        (1, "Gate holds", GATE_PAGE),
        (0, "Ports", BARGE_PAGE),
        (1, "Barge returns & waits", BARGE_PAGE),
    ]


def test_the_contents_are_links_that_say_where_they_lead(review: PdfReader) -> None:
    notes: Any = review.pages[1]["/Annots"]
    targets = review.named_destinations
    # A line has two: its words, and its page number at the other margin.
    found = dict.fromkeys(
        (
            str(link["/Contents"]),
            (review.get_destination_page_number(targets[link["/Dest"]]) or 0) + 1,
        )
        for note in notes
        for link in (note.get_object(),)
    )
    assert list(found) == [
        ("Floods", RIVER_PAGE),
        ("River rises", RIVER_PAGE),
        ("Gate holds", GATE_PAGE),
        ("Ports", BARGE_PAGE),
        ("Barge returns & waits", BARGE_PAGE),
    ]


def test_a_source_bar_and_its_story_in_reading_order(pages: list[str]) -> None:
    # pypdf joins what stands at one height; the count follows the section's title.
    assert re.sub(r"Floods ?2 articles", "Floods 2 articles", pages[2]).startswith(
        "Floods 2 articles The Gauge daily, print · p. A5 · 19 November 2026 Ada Marsh "
        "Reach: 12,000 copies · Ref. 7-01 River rises The gauge at the old pier"
    )


def test_what_is_not_known_is_said(pages: list[str]) -> None:
    assert pages[GATE_PAGE - 1].startswith(
        "Tide Post date not given author not given Gate holds"
    )


def test_running_heads_and_feet(pages: list[str]) -> None:
    # Left-hand pages open with the title, right-hand ones with section and date.
    assert pages[3].endswith("Morning Review Floods · 20 November 2026 page 4 / 6")
    assert pages[4].endswith("Floods · 20 November 2026 Morning Review page 5 / 6")
    assert pages[5].endswith("Morning Review Ports · 20 November 2026 page 6 / 6")


def test_the_cover_has_neither(pages: list[str]) -> None:
    assert "page 1" not in pages[0]
    assert pages[0].count("Morning Review") == 1


def test_the_whole_story_is_there(pages: list[str]) -> None:
    text = " ".join(pages[2:4]).replace("- ", "")
    assert len(re.findall(r"gauge\s+at\s+the\s+old\s+pier", text)) == 64


def test_the_file_says_what_it_is(review: PdfReader) -> None:
    about = review.metadata
    assert about is not None
    assert about.title == "Morning Review"
    assert about.author == "Press Office of the Rivers"
    assert str(about["/CreationDate"]) == "D:20261120"
    assert str(about["/ModDate"]) == "D:20261120"
    assert "/Creator" not in about
    catalog: Any = review.trailer["/Root"]
    assert catalog["/Lang"] == "en"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = catalog["/Metadata"].get_object()
    assert "/Filter" not in metadata
    xmp = metadata.get_data().decode()
    assert 'pdfaid:part="3"' in xmp
    assert 'pdfaid:conformance="A"' in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_all_fonts_are_embedded_and_ours(review: PdfReader) -> None:
    assert font_names(review) == {"Source Serif 4", "Inter"}


def test_the_plain_theme_has_one_face() -> None:
    assert font_names(opened(PdfRenderer(theme="plain").render(DIGEST))) == {
        "Source Serif 4"
    }


@pytest.mark.parametrize(
    ("size", "points"), [("A4", (595, 842)), ("A5", (420, 595)), ("Letter", (612, 792))]
)
def test_page_sizes(size: str, points: tuple[int, int]) -> None:
    reader = opened(PdfRenderer(page_size=size).render(Digest.of([GATE])))
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == points


def test_a_cover_fits_its_page_in_every_size() -> None:
    for size in ("A5", "Letter"):
        found = texts(opened(PdfRenderer(page_size=size).render(DIGEST)))
        assert found[0].endswith("For internal use only.")
        assert found[1].startswith("Contents")


def test_the_inner_margin_is_the_wider(review: PdfReader) -> None:
    starts: dict[int, float] = {}
    for number in (4, 5):
        xs: list[float] = []
        review.pages[number - 1].extract_text(
            visitor_text=lambda text, cm, tm, *_, xs=xs: (
                xs.append(tm[4] * cm[0] + cm[4]) if text.strip() else None
            )
        )
        starts[number] = min(xs)
    assert starts[5] > starts[4] + 5


def test_a_single_article_opens_with_its_headline() -> None:
    article = Article(
        kicker=Kicker(text="Rivers"),
        headline=Headline(text="Gate holds"),
        deck=Deck(content=words("It took an hour.")),
        bylines=(Byline(text="By Ada Marsh"),),
        body=(
            Paragraph(content=words("First.")),
            Subhead(content=words("Then")),
            Paragraph(content=words("Last.")),
        ),
        language="en",
    )
    reader = opened(PdfRenderer().render(Digest.of([article])))
    assert texts(reader) == [
        "Rivers Gate holds It took an hour. By Ada Marsh First. Then Last. page 1 / 1"
    ]
    assert outline(reader) == [(0, "Gate holds", 1)]
    assert reader.metadata is not None
    assert reader.metadata.title == "Gate holds"
    assert "/CreationDate" not in reader.metadata


def test_a_single_article_runs_on_under_its_headline() -> None:
    found = texts(opened(PdfRenderer().render(Digest.of([RIVER]))))
    assert found[0].endswith("page 1 / 2")
    assert found[1].endswith("River rises The Gauge · 19 November 2026 page 2 / 2")


def test_briefs_share_a_page_and_longer_stories_do_not() -> None:
    briefs = [story(f"Brief {number}", paragraphs=1) for number in (1, 2, 3)]
    long = story("Long", paragraphs=5)
    digest = Digest(title="T", sections=(Section(articles=(*briefs, long)),))
    found = texts(opened(PdfRenderer().render(digest)))
    assert len(found) == 4
    assert all(f"Brief {number}" in found[2] for number in (1, 2, 3))
    assert "Long" in found[3]


def test_an_untitled_section_adds_nothing_to_the_outline() -> None:
    digest = Digest(title="T", sections=(Section(articles=(GATE, BARGE)),))
    assert outline(opened(PdfRenderer().render(digest))) == [
        (0, "Gate holds", 3),
        (0, "Barge returns & waits", 4),
    ]


def test_comments_are_set_apart_and_can_be_left_out() -> None:
    comments = Comments(
        items=(
            Comment(
                author=CommentAuthor(text="Col"),
                texts=(CommentText(content=words("Well said.")),),
            ),
        ),
        uncertain=True,
    )
    article = Article(
        headline=Headline(text="Gate holds"),
        body=(Paragraph(content=words("It did.")),),
        comments=comments,
        furniture=(Furniture(text="Share this"),),
    )
    digest = Digest.of([article])
    (full,) = texts(opened(PdfRenderer(furniture=True).render(digest)))
    assert full == (
        "Gate holds It did. Readers’ comments The text does not tell which name "
        "belongs to which comment. The names are printed in the likelier reading; the "
        "attribution is uncertain. Col Well said. Also on the page Share this "
        "page 1 / 1"
    )
    (bare,) = texts(opened(PdfRenderer(comments=False).render(digest)))
    assert bare == "Gate holds It did. page 1 / 1"


def test_a_table_gives_the_same_bytes_and_its_links_are_one_each() -> None:
    def row(*cells: str) -> TableRow:
        return TableRow(cells=tuple(TableCell(content=words(cell)) for cell in cells))

    link = Link(
        content=(Text(text="the "), Emphasis(content=words("notice"))),
        target="https://rivers.example/a",
    )
    article = Article(
        headline=Headline(text="Ships"),
        body=(
            Paragraph(content=(link,)),
            Table(rows=(row("Port", "Ships"), row("Kiel", "12")), header=True),
        ),
    )
    first, second = (PdfRenderer().render(Digest.of([article])) for _ in range(2))
    assert first == second
    annotations: Any = opened(first).pages[0]["/Annots"]
    assert len(annotations) == 1
    assert annotations[0].get_object()["/A"]["/URI"] == "https://rivers.example/a"


def test_every_script_in_its_own_font() -> None:
    scripts = {
        "en": "River",
        "ar": "النهر يرتفع",
        "he": "הנהר עולה",
        "zh": "江水上涨",
        "ja": "川が増水",
        "ko": "강물이 불어난다",
        "ru": "Река поднялась",
    }
    digest = Digest(
        title="Scripts",
        language="en",
        sections=(
            Section(
                articles=tuple(
                    Article(
                        headline=Headline(text=text),
                        body=(Paragraph(content=words(text)),),
                        language=language,
                    )
                    for language, text in scripts.items()
                )
            ),
        ),
    )
    reader = opened(PdfRenderer().render(digest))
    assert font_names(reader) == {
        *("Source Serif 4", "Inter", "Amiri", "Frank Ruhl Libre"),
        *("Noto Sans SC", "Noto Sans JP", "Noto Sans KR"),
    }
    assert [title for _, title, _ in outline(reader)] == list(scripts.values())


def runs(page: PageObject) -> list[tuple[int, str]]:
    """Return the pieces of text as they are drawn, with where each begins."""
    found: list[tuple[int, str]] = []

    def visit(text: str, _: object, at: Sequence[float], *__: object) -> None:
        if text.strip():
            found.append((round(at[4]), text.strip()))

    page.extract_text(visitor_text=visit)
    return found


def right_to_left(*articles: Article) -> PageObject:
    """Return the first page of the articles, in a digest in Arabic."""
    section = Section(title="Ports", articles=articles)
    digest = Digest(title="T", date="2026-11-20", language="ar", sections=(section,))
    return opened(PdfRenderer().render(digest)).pages[2]


def test_an_indent_from_right_to_left_leaves_the_lines_ends_even() -> None:
    text = "הרכבת הקלה בחיפה תידחה בשנה נוספת כך הודיע אתמול משרד התחבורה " * 4
    paragraph = Paragraph(content=words(text))
    page = right_to_left(Article(body=(paragraph, paragraph), language="he"))
    left = [at for at, run in runs(page) if "הודיע" in run]
    assert len(left) == 8
    assert left[4] == left[0]  # the first lines, of which the second is indented


def test_a_running_head_from_right_to_left_keeps_its_date_together() -> None:
    drawn = [run for _, run in runs(right_to_left(GATE))]
    assert "20 · Ports" in drawn  # as drawn: the day next to its month
    assert "Ports · 20" not in drawn


def test_a_list_from_left_to_right_among_pages_of_the_other_direction() -> None:
    item = ListItem(content=words("One thing that was said"))
    article = Article(
        body=(Paragraph(content=words("A tide.")), List(items=(item,))), language="en"
    )
    begins = {run: at for at, run in runs(right_to_left(article))}
    assert begins["One thing that was said"] > begins["•"] >= begins["A tide."]


ODD = "a\u200bb\u200ec\u2066d\u2069e\ufe0ff\u00adg\u2028hi\ufff9j\u3164k\x00l\ufeffm"


def test_odd_characters_print_no_empty_boxes() -> None:
    article = Article(
        headline=Headline(text="Odd"), body=(Paragraph(content=words(ODD)),)
    )
    (text,) = texts(opened(PdfRenderer().render(Digest.of([article]))))
    letters = re.sub(r"[^a-m\ufffd]", "", text.removeprefix("Odd").partition("page")[0])
    # The NUL is one that markup can't hold.
    assert letters == "abcdefghijk\ufffdlm"


def test_a_character_that_no_font_has() -> None:
    tamil = Article(
        headline=Headline(text="Harbour news"),
        body=(Paragraph(content=words("From சென்னை.")),),
    )
    digest = Digest(title="T", sections=(Section(articles=(GATE, tamil)),))
    with pytest.raises(MissingGlyphError) as caught:
        PdfRenderer().render(digest)
    assert str(caught.value) == (
        "pdf: no font prints 'ச' (U+0B9A TAMIL LETTER CA) in “Harbour news”; no extra "
        "brings one; print U+FFFD in its place: -O missing_glyph=replace"
    )


def test_a_missing_character_of_the_cover() -> None:
    digest = Digest(title="🛶 Review", sections=(Section(articles=(GATE,)),))
    with pytest.raises(MissingGlyphError) as caught:
        PdfRenderer().render(digest)
    assert caught.value.place == "the cover or the contents"
    assert caught.value.character == "🛶"


def test_a_missing_character_replaced_everywhere() -> None:
    digest = Digest(
        title="🛶 Review",
        language="en",
        sections=(Section(title="🛶", articles=(story("A 🛶 trip"),)),),
    )
    found = texts(opened(PdfRenderer(missing_glyph="replace").render(digest)))
    assert "🛶" not in "".join(found)
    assert found[0].startswith("\ufffd Review")
    assert "A \ufffd trip" in found[2]
    assert found[2].endswith("\ufffd \ufffd Review page 3 / 3")


@pytest.fixture
def without_cjk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name: None if name.startswith("justmytype") else real(name),
    )
    fonts.family.cache_clear()
    yield
    fonts.family.cache_clear()


@pytest.mark.usefixtures("without_cjk")
def test_chinese_without_its_extra() -> None:
    article = Article(headline=Headline(text="江水上涨"), language="zh")
    with pytest.raises(MissingGlyphError) as caught:
        PdfRenderer().render(Digest.of([article]))
    assert str(caught.value) == (
        "pdf: no font prints '江' (U+6C5F CJK UNIFIED IDEOGRAPH-6C5F) in “江水上涨”; "
        "run: pip install 'newsconv[cjk]'; or print U+FFFD in its place: "
        "-O missing_glyph=replace"
    )


def test_unknown_options_name_the_known_ones() -> None:
    with pytest.raises(UnknownOptionError) as caught:
        PdfRenderer(page_size="A6")
    assert str(caught.value) == ("pdf: no page size 'A6'; known: A4, A5, Letter")
    with pytest.raises(UnknownOptionError):
        configure(PdfRenderer, {"missing_glyph": "ignore"})
    with pytest.raises(UnknownThemeError):
        PdfRenderer(theme="brodsheet").render(DIGEST)


@pytest.mark.parametrize(
    ("module", "raised", "message"),
    [
        (
            "weasyprint",
            None,
            "PDF output needs WeasyPrint, not found; run: pip install 'newsconv[pdf]'",
        ),
        (
            "weasyprint.text.ffi",
            OSError("cannot load library 'libpango-1.0-0'"),
            "PDF output needs Pango, not found; run: apt-get install libpango-1.0-0 "
            "libpangoft2-1.0-0 libharfbuzz-subset0",
        ),
    ],
)
def test_what_is_not_installed(
    module: str,
    raised: OSError | None,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load() -> Any:  # noqa: ANN401 - as the real one
        raise raised or ImportError(module)

    monkeypatch.setattr(pdf, "_imported", load)
    pdf._backend.cache_clear()  # noqa: SLF001 - imported once a process
    try:
        with pytest.raises(MissingDependencyError) as caught:
            PdfRenderer().render(DIGEST)
    finally:
        pdf._backend.cache_clear()  # noqa: SLF001
    assert str(caught.value) == message


def test_a_failing_backend_is_chained(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> bytes:
        raise AssertionError("layout")

    monkeypatch.setattr(pdf, "_written", fail)
    with pytest.raises(RenderError) as caught:
        PdfRenderer().render(DIGEST)
    assert str(caught.value) == "pdf: WeasyPrint failed: layout"
    assert isinstance(caught.value.__cause__, AssertionError)


def test_pictures_come_from_the_document_alone(tmp_path: Path) -> None:
    pixel = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4"
        "2mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    article = Article(
        headline=Headline(text="Pictures"),
        body=tuple(
            Figure(image=Image(uri=uri, alt="A dot"))
            for uri in (pixel, secret.as_uri(), "https://rivers.example/a.png")
        ),
    )
    reader = opened(PdfRenderer().render(Digest.of([article])))
    assert len(reader.pages[0].images) == 1


SCRIPT = """
import sys, hashlib
from newsconv.model.schema import load
from newsconv.renderers.pdf import PdfRenderer
data = PdfRenderer().render(load(open(sys.argv[1], "rb").read()))
print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_bytes_in_another_zone_with_another_hash_seed(tmp_path: Path) -> None:
    file = tmp_path / "digest.json"
    file.write_bytes(dump(DIGEST))
    sums = {
        subprocess.run(
            [sys.executable, "-W", "error", "-c", SCRIPT, file],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for zone, seed in (("Asia/Tokyo", "1"), ("America/Lima", "2"))
    }
    assert sums == {hashlib.sha256(PdfRenderer().render(DIGEST)).hexdigest()}
