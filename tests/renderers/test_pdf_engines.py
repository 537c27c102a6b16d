"""What both engines of PDF agree on: pages, contents, outline, sheets, errors."""

import re
from typing import Any

import pytest
from msgspec import structs
from pypdf import PdfReader

from newsconv.errors import MissingGlyphError, UnknownOptionError
from newsconv.model import Article, Digest, Headline, Paragraph, Section
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import (
    BARGE_PAGE,
    DIGEST,
    GATE,
    GATE_PAGE,
    PAGES,
    RIVER_PAGE,
    STORIES_ONLY,
    opened,
    outline,
    story,
    texts,
    words,
)


@pytest.fixture(scope="module", params=ENGINES)
def review(request: pytest.FixtureRequest) -> PdfReader:
    return opened(PdfRenderer(engine=request.param, **STORIES_ONLY).render(DIGEST))


@pytest.fixture(scope="module")
def pages(review: PdfReader) -> list[str]:
    return texts(review)


def test_every_kind_of_page_says_what_it_should(pages: list[str]) -> None:
    assert len(pages) == PAGES
    for part in (
        "Press Office of the Rivers Morning Review",
        "Daily · No. 7 · Friday, 20 November 2026",
        "In this issue River rises",
        "3 articles Articles of 19 November 2026 press@rivers.example",
        "For internal use only.",
    ):
        assert part in pages[0]
    assert "page 1" not in pages[0]
    assert re.search(
        r"Floods ?2 articles The Gauge daily, print · p\. A5 · 19 November 2026 Ada "
        r"Marsh Reach: 12,000 copies · Ref\. 7-01 River rises The gauge at",
        pages[RIVER_PAGE - 1],
    )
    assert "Tide Post date not given author not given Gate holds" in pages[4]


def test_the_contents_give_the_right_pages(pages: list[str]) -> None:
    # One engine writes the dots before a number, the other draws them.
    line = re.sub(r"\s*(?:\.\s?){3,}\s*", " ", pages[1])
    assert (
        f"Contents Floods River rises The Gauge · Ada Marsh {RIVER_PAGE} Gate holds "
        f"Tide Post {GATE_PAGE} Ports Barge returns & waits {BARGE_PAGE}"
    ) in line


def test_the_outline_is_the_contents(review: PdfReader) -> None:
    assert outline(review) == [
        (0, "Floods", RIVER_PAGE),
        (1, "River rises", RIVER_PAGE),
        (1, "Gate holds", GATE_PAGE),
        (0, "Ports", BARGE_PAGE),
        (1, "Barge returns & waits", BARGE_PAGE),
    ]


def test_a_link_says_in_words_where_it_leads(review: PdfReader) -> None:
    notes: Any = review.pages[1]["/Annots"]
    targets = review.named_destinations
    found = {}
    for note in notes:
        link = note.get_object()
        number = review.get_destination_page_number(targets[link["/Dest"]])
        assert number is not None
        found[str(link["/Contents"]).partition(",")[0]] = number + 1
    assert found == {
        "Floods": RIVER_PAGE,
        "River rises": RIVER_PAGE,
        "Gate holds": GATE_PAGE,
        "Ports": BARGE_PAGE,
        "Barge returns & waits": BARGE_PAGE,
    }


def test_running_heads_and_feet(pages: list[str]) -> None:
    # On the outer side the title, on the inner one section and date.
    assert re.search(r"Morning Review (.*)Floods · 20 November 2026", pages[3])
    assert "Floods · 20 November 2026 Morning Review" in pages[4]
    assert "Morning Review Ports · 20 November 2026" in pages[5]
    assert f"continues on page {RIVER_PAGE + 1}" in pages[RIVER_PAGE - 1]
    assert f"continued from page {RIVER_PAGE}" in pages[RIVER_PAGE]
    assert "".join(pages).count("continue") == 2
    assert [f"page {at} / {PAGES}" in text for at, text in enumerate(pages, 1)] == [
        False,
        *[True] * (PAGES - 1),
    ]


def test_the_file_says_what_it_is(review: PdfReader) -> None:
    about = review.metadata
    assert about is not None
    assert about.title == "Morning Review"
    assert about.author == "Press Office of the Rivers"
    assert str(about["/CreationDate"]).startswith("D:20261120")
    catalog: Any = review.trailer["/Root"]
    assert catalog["/Lang"] == "en"
    assert catalog["/MarkInfo"]["/Marked"]
    xmp = catalog["/Metadata"].get_object().get_data().decode()
    for claim in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part"):
        assert claim in xmp
    assert [each.name for each in review.attachment_list] == ["digest.json"]


ARABIC = Article(
    headline=Headline(text="ارتفاع النهر"),
    body=(Paragraph(content=words("قال المسؤولون ذلك.")),),
    language="ar",
)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("brief", [False, True])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_are_shared_by_clips_of_one_direction_alone(
    engine: str, language: str, *, brief: bool
) -> None:
    arabic, again = (
        structs.replace(ARABIC, headline=Headline(text=title), brief=brief)
        for title in ("ارتفاع النهر", "النهر مرة أخرى")
    )
    one, two = (story(f"Clip {name}", paragraphs=1) for name in ("one", "two"))
    brief_two = structs.replace(two, brief=brief)
    renderer = PdfRenderer(engine=engine, **STORIES_ONLY, cover=False)
    for sections, count in (
        ([[one, two]], 1),
        ([[one, arabic, two]], 3),
        ([[one, arabic, brief_two]], 3),
        ([[one], [arabic], [two]], 3),
        ([[one], [brief_two, arabic]], 2),
        ([[one, arabic, again]], 2),
        ([[one], [arabic], [again]], 2),
        ([[one, arabic], [again, two]], 3),
    ):
        digest = Digest(
            title="T",
            language=language,
            sections=tuple(
                Section(title=f"S{at}", articles=tuple(articles))
                for at, articles in enumerate(sections)
            ),
        )
        assert len(opened(renderer.render(digest)).pages) == count + 1, sections


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("theme", ["broadsheet", "briefing"])
@pytest.mark.parametrize(("language", "title"), [("ar", "ارتفاع"), ("zh", "渡口停航")])
def test_a_briefs_headline_is_small_in_every_script(
    engine: str, theme: str, language: str, title: str
) -> None:
    renderer = PdfRenderer(
        engine=engine, theme=theme, **STORIES_ONLY, cover=False, contents=False
    )
    heights = []
    for brief in (True, False):
        clip = structs.replace(
            ARABIC, headline=Headline(text=title), language=language, brief=brief
        )
        digest = Digest(
            title="T", language="en", sections=(Section(articles=(GATE, clip)),)
        )
        boxes = [
            word.box
            for page in PrintedFile(renderer.render(digest)).words
            for word in page
            if word.text in {title, title[::-1]}
        ]
        heights.append(max(box.bottom - box.top for box in boxes))
    assert heights[0] < heights[1] * 0.9


def test_the_same_error_for_a_missing_character() -> None:
    digest = Digest.of([story("Gate \u2603\U0001f6a2 holds")])
    said = []
    for engine in ENGINES:
        with pytest.raises(MissingGlyphError) as caught:
            PdfRenderer(engine=engine).render(digest)
        said.append(str(caught.value))
    assert said[0] == said[1]
    replaced = PdfRenderer(engine="typst", missing_glyph="replace").render(digest)
    assert "\ufffd" in texts(opened(replaced))[0]


@pytest.mark.parametrize("size", ["A4", "A5", "Letter"])
@pytest.mark.parametrize("theme", ["broadsheet", "briefing", "plain"])
def test_both_engines_set_the_same_sheets(theme: str, size: str) -> None:
    found = [
        opened(
            PdfRenderer(
                engine=engine, theme=theme, page_size=size, **STORIES_ONLY
            ).render(DIGEST)
        )
        for engine in ENGINES
    ]
    boxes = [
        {tuple(round(side) for side in page.mediabox[2:]) for page in each.pages}
        for each in found
    ]
    assert boxes[0] == boxes[1]
    assert [title for _, title, _ in outline(found[0])] == [
        title for _, title, _ in outline(found[1])
    ]


def test_an_unknown_engine() -> None:
    with pytest.raises(UnknownOptionError) as caught:
        PdfRenderer(engine="tipst")
    assert str(caught.value) == (
        "pdf: no engine 'tipst' (did you mean 'typst'?); known: weasyprint, typst"
    )
