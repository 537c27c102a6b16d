"""An English digest with Arabic words in its lines, from both engines."""

import pytest

from newsconv.model import Article, Digest, Headline, Paragraph, Section, SourceBar
from newsconv.model.stories import AlsoIn, SameStory
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import beside, boxes, mirrored, words

CONTENTS, PAGE = range(2)


def clip(headline: str, outlet: str, edition: str) -> Article:
    return Article(
        headline=Headline(headline),
        body=(Paragraph(words("أعلنت الوزارة أن أعمال الترميم ستبدأ في الربيع.")),),
        language="ar",
        source_bar=SourceBar(
            outlet=outlet, edition=edition, page="4", date="2026-11-19"
        ),
    )


@pytest.fixture(scope="module", params=ENGINES)
def review(request: pytest.FixtureRequest) -> PrintedFile:
    digest = Digest(
        title="Morning Review",
        date="2026-11-20",
        language="en",
        sections=(
            Section(
                title="الأنهار",
                articles=(
                    clip("السد", "الأهرام", "الأولى"),
                    clip("المرفأ", "السفير", "الثانية"),
                ),
            ),
        ),
        same_stories=(
            SameStory(article=1, also_in=(AlsoIn(2, 0.9, "nine tenths of its words"),)),
        ),
        highlight=("الوزارة",),
    )
    renderer = PdfRenderer(engine=request.param, cover=False)
    return PrintedFile(renderer.render(digest))


def test_a_keywords_count_stands_after_it(review: PrintedFile) -> None:
    keyword = boxes(review, CONTENTS, mirrored("الوزارة"))[0]
    line = beside(review, CONTENTS, keyword)
    assert line[:2] == [mirrored("الوزارة"), "2"], line


def test_the_facts_of_a_source_bar_stand_in_their_order(review: PrintedFile) -> None:
    edition = boxes(review, PAGE, mirrored("الأولى"))[0]
    line = " ".join(beside(review, PAGE, edition))
    assert line.endswith(f"Edition: {mirrored('الأولى')} · p. 4 · 19 November 2026")


def test_a_running_heads_date_stands_together(review: PrintedFile) -> None:
    heads = " ".join(word.text for word in review.words[PAGE] if word.box.top < 60)
    assert "· 20 November 2026" in heads


def test_where_a_story_stood_besides_is_said_in_order(review: PrintedFile) -> None:
    label = boxes(review, PAGE, "Also")[0]
    line = " ".join(beside(review, PAGE, label))
    outlet_first = f"Also in {mirrored('السفير')} · 19 November 2026 · Edition: "
    title_last = f"{mirrored('الثانية')} · p. 4 · {mirrored('المرفأ')}"
    assert line == outlet_first + title_last
