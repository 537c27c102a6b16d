"""Where words stand on the pages: within the page, and not over each other."""

from itertools import chain, combinations

import pytest

import newsconv
from newsconv.model import Digest, Section, SourceBar
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.themes import words
from tests.conformance.printed_file import Box, PrintedFile
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


COMPOUND = "Verkehrswegefinanzierungsgesellschaftsangelegenheiten"


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
@pytest.mark.parametrize("theme", ["plain", "broadsheet", "briefing"])
@pytest.mark.parametrize("letters", [30, 40, 53])
def test_no_word_is_too_long_for_its_place(
    letters: int, theme: str, engine: str
) -> None:
    word = COMPOUND[:letters]
    bar = SourceBar(
        outlet=f"{word[:22]}.example",
        kind=word,
        authors=(word,),
        reference=word,
        url=f"https://www.{word}.example/{word}/{word}",
    )
    digest = Digest(
        title=word,
        kind=word,
        issuer=word,
        contact=f"{word}@rivers.example",
        rights=word,
        recipients=(word,),
        language="de",
        sections=(
            Section(title=word, articles=(story(word, bar=bar), story("G", bar=bar))),
        ),
        top_stories=(1,),
    )
    data = newsconv.render(
        digest, to="pdf", engine=engine, theme=theme, page_size="A5", highlight=(word,)
    )
    file = PrintedFile(data)
    edge = file.size.right - FOOT / 3
    for page in file.words:
        assert max(found.box.right for found in page) < edge
        assert not [
            (one.text, two.text)
            for one, two in combinations(page, 2)
            if _overlap(one.box, two.box)
        ]


def _overlap(one: Box, two: Box) -> bool:
    """Say whether two words stand over each other, and not only their tails."""
    across = min(one.right, two.right) - max(one.left, two.left)
    down = min(one.bottom, two.bottom) - max(one.top, two.top)
    least = min(one.bottom - one.top, two.bottom - two.top)
    return across > 3 and down > 0.7 * least


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
@pytest.mark.parametrize("letters", range(57, 63))
def test_the_sides_of_a_long_running_head_stand_apart(
    letters: int, engine: str
) -> None:
    title = "Press review of ferries and tides, of bridges and of moors at sea"
    digest = Digest(
        title=title[:letters],
        date="2026-11-20",
        language="en",
        sections=(Section(title="Transport", articles=(GATE,)),),
    )
    data = newsconv.render(
        digest,
        to="pdf",
        engine=engine,
        theme="plain",
        page_size="A5",
        cover=False,
        contents=False,
        attachments=False,
        **STORIES_ONLY,
    )
    file = PrintedFile(data)
    head = [word for word in file.words[-1] if word.box.bottom < FOOT]
    (section,) = (word.box for word in head if word.text == "Transport")
    for other in head:
        beside = other.box.top < section.bottom and section.top < other.box.bottom
        if beside and other.text in title[:letters].split():
            assert max(other.box.left, section.left) > 3 + min(
                other.box.right, section.right
            )
