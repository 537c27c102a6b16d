"""How many clips are of which outlet, section, day, language: counted by hand."""

import re
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from newsconv import Digest
from newsconv.model import Article, Headline, Paragraph, Section, SourceBar, Text
from newsconv.renderers.registry import renderer
from newsconv.renderers.statistics import MOST, charts
from newsconv.renderers.views import digest_view
from newsconv.themes import words
from tests.renderers.opened_epub import OpenedEpub


def clip(
    outlet: str | None, date: str | None = None, language: str | None = "en"
) -> Article:
    return Article(
        headline=Headline("River rises"),
        body=(Paragraph((Text("The river rose on Monday. Nobody was hurt by it."),)),),
        language=language,
        source_bar=SourceBar(outlet=outlet, date=date),
    )


DIGEST = Digest(
    title="Rivers",
    date="2026-11-20",
    language="en",
    sections=(
        Section(
            title="Floods",
            articles=(
                clip("The Reed", "2026-11-19"),
                clip("Tide & Post", "2026-11-18", "de"),
                clip("The Reed", "2026-11-19T08:00"),
            ),
        ),
        Section(title="Ports", articles=(clip(None, None, None),)),
    ),
)


def rows(digest: Digest) -> dict[str, list[tuple[str, int, int]]]:
    return {
        chart.kind: [(row.name, row.count, row.share) for row in chart.rows]
        for chart in charts(digest_view(digest), words("en"))
    }


def test_counts() -> None:
    assert rows(DIGEST) == {
        "outlets": [
            ("The Reed", 2, 50),
            ("Tide & Post", 1, 25),
            ("outlet not given", 1, 25),
        ],
        "sections": [("Floods", 3, 75), ("Ports", 1, 25)],
        "days": [
            ("18 Nov 2026", 1, 25),
            ("19 Nov 2026", 2, 50),
            ("date not given", 1, 25),
        ],
        "languages": [
            ("English", 2, 50),
            ("German", 1, 25),
            ("language not known", 1, 25),
        ],
    }


def test_what_is_the_same_for_all_is_no_chart() -> None:
    assert rows(Digest.of([clip("The Reed"), clip("The Reed")], title="Rivers")) == {}


def test_many_are_added_up() -> None:
    clips = [clip("The Reed")] * 3 + [clip(f"Post {at}") for at in range(20)]
    (found,) = rows(Digest.of(clips, title="Rivers")).values()
    assert len(found) == MOST
    assert found[0] == ("The Reed", 3, 13)
    assert found[-1] == ("Others", 7, 30)
    assert sum(count for _, count, _ in found) == 23


def test_bars_are_as_long_as_their_counts() -> None:
    outlets = charts(digest_view(DIGEST), words("en"))[0]
    drawn = ET.fromstring(outlets.file)  # noqa: S314 - our own
    widths = [each.attrib["width"] for each in drawn if each.tag.endswith("rect")]
    assert widths == ["100", "50", "50"]
    assert outlets.told == (
        "Articles by outlet: The Reed 2, Tide & Post 1, outlet not given 1"
    )
    assert (
        'aria-label="Articles by outlet: The Reed 2, Tide &amp; Post 1' in outlets.svg
    )


def test_from_the_right_where_the_language_runs_so() -> None:
    digest = Digest(title="Rivers", language="ar", sections=DIGEST.sections)
    chart = charts(digest_view(digest), words("ar"))[0]
    assert '<rect x="50" y="12" width="50"' in chart.svg


def test_html_and_epub_have_the_bars_beside_a_table() -> None:
    html = renderer("html", {"statistics": True}).render(DIGEST).decode()
    assert html.count('<svg class="chart" role="img"') == 4
    assert html.count('<table class="chart-table">') == 4
    plain = renderer("html").render(DIGEST).decode()
    assert "Statistics" not in plain.partition("</style>")[2]
    book = OpenedEpub(renderer("epub", {"statistics": True}).render(DIGEST))
    assert book.manifest["statistics"].attrib["properties"] == "svg"
    assert book.text("statistics.xhtml").count("<svg ") == 4


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_paper_has_them_as_tagged_figures(engine: str) -> None:
    options = {"statistics": True, "abstracts": True, "engine": engine}
    pdf = PdfReader(BytesIO(renderer("pdf", options).render(DIGEST)))
    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert "Articles by outlet" in text
    assert re.search(r"The Reed 2 50 ?%", text)
    # In the contents, under each headline.
    assert text.count("The river rose on Monday. Nobody was hurt by it.") == 8
    told = alternatives(pdf)
    assert any(each.startswith("Articles by day: 18 Nov 2026 1") for each in told)


def alternatives(pdf: PdfReader) -> set[str]:
    """Return the words that stand for figures, from the tree of tags."""
    found: set[str] = set()
    root: Any = pdf.trailer["/Root"]
    stack: list[Any] = [root["/StructTreeRoot"]]
    while stack:
        node = stack.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            stack += node
        elif isinstance(node, dict):
            if "/Alt" in node:
                found.add(str(node["/Alt"]))
            if "/K" in node:
                stack.append(node["/K"])
    return found


def test_contents_have_abstracts_if_asked() -> None:
    plain = renderer("html").render(DIGEST).decode()
    asked = renderer("html", {"abstracts": True}).render(DIGEST).decode()
    assert "contents-abstract" not in plain.partition("</style>")[2]
    assert asked.partition("</style>")[2].count('class="contents-abstract"') == 4
    book = OpenedEpub(renderer("epub", {"abstracts": True}).render(DIGEST))
    assert book.text("contents.xhtml").count("Nobody was hurt by it.") == 4


def test_a_section_whose_title_runs_the_other_way_is_set_by_typst_too() -> None:
    digest = Digest(title="Rivers", language="ar", sections=DIGEST.sections)
    pdf = PdfReader(BytesIO(renderer("pdf", {"engine": "typst"}).render(digest)))
    assert [each.title for each in pdf.outline if not isinstance(each, list)].count(
        "Floods"
    ) == 1
