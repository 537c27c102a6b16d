"""Where words stand on WeasyPrint's pages: within the page, and not over each other."""

from itertools import chain

import pytest

import newsconv
from newsconv.model import Digest, SourceBar
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.themes import words
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import GATE, STORIES_ONLY, story

FOOT = 60
"""Points under a page's text."""


def test_an_endless_reference_goes_on_on_the_next_page() -> None:
    bar = SourceBar(edition="E" * 2000, reach="9" * 3000, reference="Ř" * 5000)
    digest = Digest.of([GATE, story("Gate holds", bar=bar)], title="T")
    file = PrintedFile(PdfRenderer(cover=False, **STORIES_ONLY).render(digest))
    above_the_foot = "".join(
        word.text
        for word in chain.from_iterable(file.words)
        if word.box.bottom < file.size.bottom - FOOT
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
    found = list(chain.from_iterable(PrintedFile(data).words))
    (first,) = (word.box for word in found if word.text == hits)
    (second,) = (word.box for word in found if word.text == article)
    assert first.right + 3 < second.left
