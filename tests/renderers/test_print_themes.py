"""What a newspaper designer asks of every theme on paper, measured on its pages."""

import re
from itertools import pairwise
from statistics import median

import pytest
from pypdf import PdfReader

from newsconv.model import Article, Digest, Headline, Paragraph, Section, SourceBar
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.themes import theme_names
from newsconv.tokens import PAGE_SIZES
from tests.renderers.printed import GATE, font_names, opened, story, words

PROSE = (
    "The ferry left on the tide with a piano, two goats and the new schoolteacher on "
    "board, and nobody on the quay thought any of the three would stay the winter. "
    "By noon the fog had taken the island, the church and at last the sound of the "
    "bell, and the harbourmaster went home to write down what he had seen. "
)

every_theme = pytest.mark.parametrize("name", theme_names())


def page_lines(reader: PdfReader) -> list[list[str]]:
    """Return the pages' lines of text, without running heads and feet."""
    return [page.extract_text().splitlines() for page in reader.pages]


@every_theme
@pytest.mark.parametrize("size", PAGE_SIZES)
def test_the_measure_is_55_to_75_letters(name: str, size: str) -> None:
    body = tuple(Paragraph(content=words(PROSE * 2)) for _ in range(4))
    article = Article(headline=Headline(text="Ferry"), body=body, language="en")
    reader = opened(
        PdfRenderer(theme=name, page_size=size).render(Digest.of([article]))
    )
    lengths = [
        len(line)
        for lines in page_lines(reader)
        for line, following in pairwise(lines)
        # A paragraph's last line is as long as it comes.
        if line.split()[0] in PROSE and not following.startswith("The ferry left")
    ]
    assert len(lengths) > 20
    assert 55 <= median(lengths) <= 75


@every_theme
def test_no_page_opens_or_ends_with_fewer_than_three_lines(name: str) -> None:
    body = tuple(
        Paragraph(content=words(f"Day {at} began. {PROSE} {at} ended."))
        for at in range(30)
    )
    article = Article(headline=Headline(text="Ferry"), body=body, language="en")
    reader = opened(
        PdfRenderer(theme=name, page_size="A5").render(Digest.of([article]))
    )
    assert len(reader.pages) > 3
    for lines in page_lines(reader):
        story_lines = [line for line in lines if line.split()[0] in f"Day {PROSE}"]
        tops = [bool(re.match(r"Day \d", line)) for line in story_lines]
        assert not any(tops[1:3])  # a rest of one line or two at the head
        assert not any(tops[-2:])  # a start of one line or two at the foot


@every_theme
def test_a_clip_is_said_to_run_on_where_it_does(name: str) -> None:
    clips = tuple(
        story(
            f"Gate {at} holds",
            # Among these are clips that are tried on a page and do not fit there.
            paragraphs=1 + at * 2 % 5,
            bar=SourceBar(outlet=f"Post {at}"),
        )
        for at in range(10)
    )
    digest = Digest(title="T", sections=(Section(title="Ports", articles=clips),))
    reader = opened(PdfRenderer(theme=name, page_size="A5").render(digest))
    pages = [page.extract_text() for page in reader.pages[2:]]
    for before, after in pairwise(pages):
        begins = re.search(r"Post \d", after)
        runs_on = not begins or "gauge" in after[: begins.start()]
        assert ("continued from page" in after) == runs_on
        assert ("continues on page" in before) == runs_on


def test_the_briefings_clips_follow_each_other_on_a_page() -> None:
    section = Section(title="Ports", articles=(GATE, story("Lock closes")))
    digest = Digest(title="T", sections=(section,))
    pages = [
        page.extract_text()
        for page in opened(PdfRenderer(theme="briefing").render(digest)).pages
    ]
    assert "Gate holds" in pages[2]
    assert "Lock closes" in pages[2]
    assert font_names(opened(PdfRenderer(theme="briefing").render(digest))) == {
        "Source Serif 4",
        "Fira Sans",
    }
