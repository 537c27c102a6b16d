"""The annexes on paper: right page numbers, links, outline, tags, whole rows."""

import re
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader

from newsconv.errors import UnknownOptionError
from newsconv.model import (
    Article,
    Author,
    Byline,
    Decision,
    Digest,
    Label,
    Paragraph,
    RunnerUp,
    Section,
    SourceBar,
    Subhead,
)
from newsconv.renderers.page_ranges import page_ranges
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import (
    BARGE_PAGE,
    DIGEST,
    GATE_PAGE,
    RIVER_PAGE,
    opened,
    outline,
    story,
    texts,
    words,
)

ANNEXES = BARGE_PAGE + 1


@pytest.fixture(scope="module")
def review() -> PdfReader:
    return opened(PdfRenderer().render(DIGEST))


def test_they_follow_the_articles_with_right_page_numbers(review: PdfReader) -> None:
    pages = texts(review)
    assert len(pages) == ANNEXES
    assert pages[-1] == (
        f"Annexes Index of outlets The Gauge {RIVER_PAGE} Tide Post {GATE_PAGE} "
        f"Index of bylines Ada Marsh {RIVER_PAGE} "
        "Table of clips No. Outlet Date Headline Author Words Page "
        "1 The Gauge 19 Nov 2026 River rises Ada Marsh 1120 "
        f"{RIVER_PAGE} 2 Tide Post – Gate holds – 448 {GATE_PAGE} "
        f"3 – – Barge returns & waits – 224 {BARGE_PAGE} "
        f"Annexes · 20 November 2026 Morning Review page {ANNEXES} / {ANNEXES}"
    )


def test_they_are_in_the_contents_and_the_outline(review: PdfReader) -> None:
    titles = ["Index of outlets", "Index of bylines", "Table of clips"]
    contents = re.sub(r"\s*\.{3,}\s*", " … ", texts(review)[1])
    at = contents.index("Annexes")
    for title in titles:
        at = contents.index(f"{title} … {ANNEXES}", at)
    assert outline(review)[-4:] == [
        (0, "Annexes", ANNEXES),
        *((1, title, ANNEXES) for title in titles),
    ]


def test_each_page_number_is_a_link_to_its_clip(review: PdfReader) -> None:
    notes: Any = review.pages[-1]["/Annots"]
    found = [
        (
            str(note.get_object()["/Contents"]),
            (
                review.get_destination_page_number(
                    review.named_destinations[note.get_object()["/Dest"]]
                )
                or 0
            )
            + 1,
        )
        for note in notes
    ]
    assert set(found) == {
        ("River rises", RIVER_PAGE),
        ("Gate holds", GATE_PAGE),
        ("Barge returns & waits", BARGE_PAGE),
    }


def test_headers_say_that_they_are_their_columns(review: PdfReader) -> None:
    root: Any = review.trailer["/Root"]
    left: list[Any] = [root["/StructTreeRoot"]]
    headers = []
    while left:
        each = left.pop().get_object()
        if isinstance(each, list):
            left += each
        if not isinstance(each, dict):
            continue
        if each.get("/S") == "/TH":
            headers.append(each)
        children = each.get("/K")
        if children is not None:
            left += children if isinstance(children, list) else [children]
    assert len(headers) == 7
    assert {str(each["/A"]["/Scope"]) for each in headers} == {"/Column"}


def test_without_them() -> None:
    bare = opened(PdfRenderer(indexes=False, clip_table=False).render(DIGEST))
    assert len(bare.pages) == BARGE_PAGE
    assert "Annexes" not in " ".join(texts(bare))
    table = opened(PdfRenderer(indexes=False).render(DIGEST))
    assert "Index of" not in " ".join(texts(table))
    assert "Table of clips" in texts(table)[-1]


def test_one_article_by_itself_has_none() -> None:
    (article, *_) = DIGEST.sections[0].articles
    alone = texts(opened(PdfRenderer(review=True).render(Digest.of([article]))))
    assert "Index of" not in " ".join(alone)


def many(count: int) -> Digest:
    """Clips of one page, of two, and briefs that share theirs, by turns."""
    lengths = (1, 1, 1, 9, 14, 1, 1)
    outlets = ("Gauge", "Tide Post", "Gauge", "Gauge", "Weir", "Gauge", "Tide Post")
    clips = [
        msgspec.structs.replace(
            story(f"Clip {number}.", paragraphs=lengths[number % 7]),
            bylines=(Byline(text="x", authors=(Author(name=f"Ada {number % 5}"),)),),
            source_bar=SourceBar(outlet=outlets[number % 7]),
        )
        for number in range(count)
    ]
    half = count // 2
    sections = (Section(title="A", articles=tuple(clips[:half])),)
    return Digest(
        title="Many",
        language="en",
        sections=(*sections, Section(title="B", articles=tuple(clips[half:]))),
    )


def test_pages_are_merged_where_clips_share_them_and_ranges_where_they_follow() -> None:
    digest = many(60)
    reader = opened(PdfRenderer().render(digest))
    titles = {title: page for _, title, page in outline(reader)}
    clips = [article for part in digest.sections for article in part.articles]
    pages: dict[str, list[int]] = {}
    for article in clips:
        headline, outlet = article.headline, article.source_bar.outlet
        assert headline
        assert outlet
        pages.setdefault(outlet, []).append(titles[headline.text])
    shared = [page for each in pages.values() for page in each]
    assert len(set(shared)) < len(shared)
    printed = " ".join(texts(reader)[titles["Annexes"] - 1 :])
    # A range may be divided after its dash, at a line's end.
    index = printed[: printed.index("Index of bylines")].replace("– ", "–")
    for outlet, numbers in pages.items():
        expected = page_ranges(numbers)
        assert re.search(rf"{outlet} {expected}(?= \D|\s*$)", index), (outlet, index)
    assert "–" in page_ranges(pages["Gauge"])


def test_a_table_over_pages_repeats_its_head_and_breaks_between_rows() -> None:
    reader = opened(PdfRenderer(indexes=False, page_size="A5").render(many(60)))
    first = next(page for _, title, page in outline(reader) if title == "Annexes") - 1
    tables = texts(reader)[first:]
    assert len(tables) > 1
    rows: list[str] = []
    for table in tables:
        assert table.count("No. Outlet Date Headline Author Words Page") == 1
        rows += re.findall(r"(\d+) (?:Gauge|Tide Post|Weir) – Clip \d+\. Ada \d", table)
    assert rows == [str(number) for number in range(1, 61)]


def test_the_review_sheet_says_where_the_doubt_is_printed() -> None:
    doubt = Decision(
        confidence=0.524,
        label=Label.SUBHEAD,
        runner_up=RunnerUp(label=Label.PULL_QUOTE, confidence=0.3),
    )
    river, *others = DIGEST.sections[0].articles
    doubtful = msgspec.structs.replace(
        river,
        body=(*river.body, Subhead(content=words("High water"), decision=doubt)),
    )
    digest = Digest.of([doubtful, *others], title="Review", language="en")
    reader = opened(PdfRenderer(review=True).render(digest))
    pages = texts(reader)
    (printed,) = [
        number
        for number, text in enumerate(pages, 1)
        if "High water" in text and "Review sheet" not in text
    ]
    assert printed > outline(reader)[0][2]
    assert pages[-1].startswith(
        "Review sheet Decisions under 60% certainty, to be checked against the text. "
        "Page Printed as Or else Certainty As the text has it "
        f"{printed} subhead pull quote 52% High water "
    )
    assert outline(reader)[-1] == (1, "Review sheet", len(pages))


def test_a_review_sheet_without_doubts_says_so() -> None:
    reader = opened(PdfRenderer(review=True).render(DIGEST))
    # No page of its own for one line.
    assert len(reader.pages) == ANNEXES
    assert "Review sheet No decision is under 60% certainty." in texts(reader)[-1]


def test_the_limit_is_a_share() -> None:
    with pytest.raises(UnknownOptionError, match=r"1\.5 is no share; give 0 to 1"):
        PdfRenderer(review=True, review_below=1.5)


def test_the_annexes_speak_the_digest_s_language() -> None:
    clip = Article(
        body=(Paragraph(content=words("水涨了。")),),
        source_bar=SourceBar(outlet="江城水务报"),
        language="zh",
    )
    digest = Digest.of([clip, clip], title="剪报", language="zh")
    last = texts(opened(PdfRenderer(review=True).render(digest)))[-1]
    assert "附录 媒体索引 江城水务报 3 文章一览" in last
    assert "核对单 没有把握不足60%的判断。" in last


def test_the_same_bytes_twice() -> None:
    renderer = PdfRenderer(review=True)
    assert renderer.render(DIGEST) == renderer.render(DIGEST)


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_the_index_of_keywords_has_the_pages_that_they_are_on(
    engine: str, columns: int
) -> None:
    long = story("River rises", paragraphs=40)
    end = Paragraph(content=words("The sluice was shut, and the weir with it."))
    middle = Paragraph(content=words("A lock was shut. " * 40 + "The sluice was not."))
    body = (*long.body[:25], middle, *long.body[25:], end)
    clips = (
        story("Gate holds"),
        msgspec.structs.replace(long, body=body),
        story("The weir is dry"),
    )
    data = PdfRenderer(
        engine=engine,
        columns=columns,
        page_size="A5",
        contents=False,
        clip_table=False,
        highlight=("sluice", "weir", "lock"),
    ).render(Digest(title="T", language="en", sections=(Section(articles=clips),)))
    file = PrintedFile(data)
    annexes = next(page for _, title, page in file.outline if title == "Annexes")
    listed = next(page for _, title, page in file.outline if title == "Gate holds")
    on = {
        keyword: [
            number
            for number, page in enumerate(file.words, 1)
            if listed <= number < annexes
            and any(word.text.strip(",.") == keyword for word in page)
        ]
        for keyword in ("sluice", "weir", "lock")
    }
    assert len(on["sluice"]) == 2
    printed = " ".join(" ".join(word.text for word in page) for page in file.words)
    index = printed[printed.rindex("keywords") :]
    for keyword, pages in on.items():
        assert f"{keyword} {page_ranges(pages)}" in index
