"""One text in several articles is printed once, and nothing of it is lost."""

import json
import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

import newsconv
from newsconv import Digest
from newsconv.model import (
    AlsoIn,
    Article,
    Headline,
    Overlap,
    Paragraph,
    SameStory,
    Section,
    Sentence,
    SourceBar,
    Text,
)
from newsconv.renderers.registry import renderer
from newsconv.renderers.same_stories import printed_view
from tests.renderers.opened_epub import OpenedEpub

HERON = "The heron waited at the weir."
OTTER = "An otter was seen by the mill."


def clip(headline: str, text: str, outlet: str, page: str) -> Article:
    return Article(
        headline=Headline(headline),
        body=(Paragraph((Text(text),)),),
        language="en",
        source_bar=SourceBar(outlet=outlet, date="2026-11-19", page=page),
    )


DIGEST = Digest(
    title="Birds",
    date="2026-11-20",
    language="en",
    sections=(
        Section(title="Weirs", articles=(clip("Heron waits", HERON, "The Reed", "3"),)),
        Section(
            title="Mills",
            articles=(
                clip("Heron stays", "Heron story in full.", "Tide Post", "7"),
                clip("Otter seen", OTTER, "The Reed", "9"),
            ),
        ),
    ),
    same_stories=(SameStory(2, (AlsoIn(1, 0.9, "runs", (Sentence(HERON),)),)),),
    overlaps=(Overlap(2, 3, 0.4),),
)
"""The first is the second's text, of which the third has passages."""


def test_the_fullest_says_where_else_it_stood() -> None:
    view = printed_view(DIGEST)
    assert [entry.number for entry in view.printed] == [2, 3]
    assert [entry.number for entry in view.entries] == [1, 2, 3]
    (other,) = view.printed[0].also_in
    assert other.facts == ("The Reed", "19 November 2026", "p. 3")
    assert (other.title, other.name) == ("Heron waits", "The Reed")
    assert other.differing == (HERON,)
    assert [entry.number for entry in view.printed[1].overlaps] == [2]
    assert [entry.number for entry in view.top_stories] == [2]


def test_counts_are_of_all_clips() -> None:
    view = printed_view(DIGEST)
    assert view.count_line == "3 articles"
    assert [section.count_line for section in view.sections] == [
        "1 article",
        "2 articles",
    ]


def test_what_a_document_says_of_articles_that_are_not_there_is_passed_over() -> None:
    stories = (
        SameStory(9, (AlsoIn(1, 0.9, "runs"),)),
        SameStory(2, (AlsoIn(8, 0.9, "runs"),)),
    )
    digest = Digest(
        sections=DIGEST.sections,
        title="Birds",
        same_stories=stories,
        overlaps=(Overlap(1, 7, 0.4),),
    )
    assert [entry.number for entry in printed_view(digest).printed] == [1, 2, 3]


def test_html_has_one_text_and_every_link_leads_somewhere() -> None:
    html = renderer("html").render(DIGEST).decode()
    assert html.count("<article ") == 2
    assert re.search(r'<p class="also-in" id="article-1">', html)
    idents = re.findall(r' id="([^"]+)"', html)
    assert len(idents) == len(set(idents))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(idents)
    # In the list of all clips, where it always was.
    clips = html[html.index('id="clip-table"') :]
    assert re.findall(r'href="#(article-\d)"', clips) == [
        "article-1",
        "article-2",
        "article-3",
    ]
    assert "Only in The Reed" in html
    assert HERON in html


def test_epub_and_site_link_to_the_place_on_the_fullest() -> None:
    book = OpenedEpub(renderer("epub").render(DIGEST))
    assert [name for name in book.spine if name.startswith("article")] == [
        "article-002.xhtml",
        "article-003.xhtml",
    ]
    assert 'id="article-1"' in book.text("article-002.xhtml")
    assert "article-002.xhtml#article-1" in book.text("clip-table.xhtml")
    assert "article-001" not in "".join(map(book.text, book.pages))
    site = ZipFile(BytesIO(renderer("site").render(DIGEST)))
    assert "article-001.html" not in site.namelist()
    assert "article-002.html#article-1" in site.read("index.html").decode()


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_paper_has_the_page_of_the_fullest_in_the_table_of_clips(engine: str) -> None:
    pdf = PdfReader(BytesIO(renderer("pdf", {"engine": engine}).render(DIGEST)))
    pages = [" ".join(page.extract_text().split()) for page in pdf.pages]
    (at,) = [number for number, text in enumerate(pages, 1) if "Also in" in text]
    text = pages[at - 1]
    assert "Also in The Reed · 19 November 2026 · p. 3 · Heron waits" in text
    assert "Passages in common with Otter seen" in text
    assert "Only in The Reed" in text
    (table,) = [text for text in pages[at:] if "Table of clips" in text]
    row = re.search(r"1 The Reed \S+ \S+ \S+ Heron waits – 6 (\d+)", table)
    assert row
    assert int(row[1]) == at


def test_data_keeps_both_texts() -> None:
    document = json.loads(newsconv.dump(DIGEST))
    assert len(document["sections"][0]["articles"]) == 1
    assert newsconv.load(newsconv.dump(DIGEST)) == DIGEST
    items = renderer("ninjs").render(DIGEST).decode()
    assert HERON in items
    assert "Heron story in full." in items
