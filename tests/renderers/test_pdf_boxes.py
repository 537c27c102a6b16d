"""Where words stand on WeasyPrint's pages: within the page, and not over each other."""

import re
import subprocess

import pytest

import newsconv
from newsconv.model import Digest, SourceBar
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.themes import words
from tests.conformance.printed_file import has_poppler
from tests.renderers.printed import GATE, STORIES_ONLY, story

FOOT = 60
"""Points under a page's text."""
Box = tuple[float, float, float, float, str]
"""Left, top, right and bottom of a word, in points from the page's corner."""


def pages(data: bytes) -> list[tuple[float, list[Box]]]:
    """Return each page's height, and its words."""
    if not has_poppler():
        pytest.skip("pdftotext is not installed; run: apt-get install poppler-utils")
    printed = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True
    ).stdout.decode()
    word = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>'
    found = []
    for page in printed.split("<page ")[1:]:
        height = re.search(r'height="(.*?)"', page)
        assert height
        boxes = [
            (float(left), float(top), float(right), float(bottom), text)
            for left, top, right, bottom, text in re.findall(word, page)
        ]
        found.append((float(height[1]), boxes))
    return found


def test_an_endless_reference_goes_on_on_the_next_page() -> None:
    bar = SourceBar(edition="E" * 2000, reach="9" * 3000, reference="Ř" * 5000)
    digest = Digest.of([GATE, story("Gate holds", bar=bar)], title="T")
    data = PdfRenderer(cover=False, **STORIES_ONLY).render(digest)
    above_the_foot = "".join(
        text
        for height, boxes in pages(data)
        for _, _, _, bottom, text in boxes
        if bottom < height - FOOT
    )
    assert above_the_foot.count("Ř") == 5000
    assert above_the_foot.count("9") >= 3000


@pytest.mark.parametrize("theme", ["plain", "broadsheet", "briefing"])
@pytest.mark.parametrize("language", ["es", "fr", "pt", "ru"])
def test_no_head_of_the_keywords_runs_into_the_next(language: str, theme: str) -> None:
    data = newsconv.render(
        Digest.of([GATE], title="T", language=language),
        to="pdf",
        theme=theme,
        page_size="A5",
        highlight=("gate",),
        cover=False,
        **STORIES_ONLY,
    )
    hits, article = words(language)["hits"], words(language)["article"]
    boxes = [box for _, found in pages(data) for box in found]
    (end,) = (right for _, _, right, _, text in boxes if text == hits)
    (start,) = (left for left, _, _, _, text in boxes if text == article)
    assert end + 3 < start
