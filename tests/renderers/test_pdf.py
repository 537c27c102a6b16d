"""PDF: what its pages say and in which order, and what the file says of itself."""

import re
from typing import Any

import pytest
from pypdf import PdfReader

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
    Furniture,
    Headline,
    Kicker,
    Link,
    Paragraph,
    Section,
    SourceBar,
    Subhead,
    Table,
    TableCell,
    TableRow,
    Text,
)
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.renderers.printed import (
    BARGE,
    BARGE_PAGE,
    DIGEST,
    GATE,
    GATE_PAGE,
    PAGES,
    RIVER,
    RIVER_PAGE,
    STORIES_ONLY,
    font_names,
    opened,
    outline,
    story,
    texts,
    words,
)


@pytest.fixture(scope="module")
def review() -> PdfReader:
    return opened(PdfRenderer(**STORIES_ONLY).render(DIGEST))


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
        f"Contents Floods River rises The Gauge · Ada Marsh … {RIVER_PAGE} "
        f"Gate holds Tide Post … {GATE_PAGE} "
        f"Ports Barge returns & waits … {BARGE_PAGE} "
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
    assert pages[3].endswith(
        "Morning Review ‹ continued from page 3 Floods · 20 November 2026 page 4 / 6"
    )
    assert pages[4].endswith("Floods · 20 November 2026 Morning Review page 5 / 6")
    assert pages[5].endswith("Morning Review Ports · 20 November 2026 page 6 / 6")


def test_the_cover_has_neither(pages: list[str]) -> None:
    assert "page 1" not in pages[0]
    assert pages[0].count("Morning Review") == 1


def test_the_whole_story_is_there(pages: list[str]) -> None:
    text = " ".join(pages[2:4]).replace("- ", "")
    assert len(re.findall(r"gauge\s+at\s+the\s+old\s+pier", text)) == 80


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


TIDE_POST = SourceBar(outlet="Tide Post")


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
@pytest.mark.parametrize("theme", ["broadsheet", "briefing", "plain"])
@pytest.mark.parametrize("size", ["A4", "A5", "Letter"])
def test_so_does_one_with_all_that_an_imprint_has(
    size: str, theme: str, engine: str
) -> None:
    stories = tuple(
        story(f"{name} holds at noon and the tide turns", paragraphs=1, bar=TIDE_POST)
        for name in ("Gate", "Lock", "Weir", "Quay", "Pier", "Dyke")
    )
    digest = Digest(
        title="Morning Review",
        kind="Daily",
        number="7",
        date="2026-11-20",
        period="2026-11-18/2026-11-19",
        issuer="Press Office of the Rivers",
        contact="press@rivers.example",
        redistribution="Do not redistribute, on paper or by e-mail.",
        rights="For internal use only.",
        sections=(Section(articles=stories),),
        top_stories=(1, 2, 3, 4, 5, 6),
    )
    renderer = PdfRenderer(
        page_size=size, theme=theme, engine=engine, contents=False, **STORIES_ONLY
    )
    (_, _, first), *_ = outline(opened(renderer.render(digest)))
    assert first == 2


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
    assert found[1].endswith(
        "River rises ‹ continued from page 1 The Gauge · 19 November 2026 page 2 / 2"
    )


def test_briefs_share_a_page_and_longer_stories_do_not() -> None:
    briefs = [story(f"Brief {number}", paragraphs=1) for number in (1, 2, 3)]
    long = story("Long", paragraphs=5)
    digest = Digest(title="T", sections=(Section(articles=(*briefs, long)),))
    found = texts(opened(PdfRenderer(**STORIES_ONLY).render(digest)))
    assert len(found) == 4
    assert all(f"Brief {number}" in found[2] for number in (1, 2, 3))
    assert "In brief" in found[2]
    assert found[2].index("Brief 3") < found[2].index("Long")


def test_an_untitled_section_adds_nothing_to_the_outline() -> None:
    digest = Digest(title="T", sections=(Section(articles=(GATE, BARGE)),))
    assert outline(opened(PdfRenderer(**STORIES_ONLY).render(digest))) == [
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
    # One of the words, one of the note that prints the address.
    assert [each.get_object()["/A"]["/URI"] for each in annotations] == [
        "https://rivers.example/a",
        "https://rivers.example/a",
    ]
