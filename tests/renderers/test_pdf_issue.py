"""An issue's pages on paper: front matter, briefs, clips that run on, notes."""

import re
from typing import Any

import msgspec
import pytest

from newsconv.errors import UnknownOptionError
from newsconv.model import (
    Article,
    Digest,
    Headline,
    Image,
    Link,
    Paragraph,
    Section,
    SynthesisParagraph,
    Text,
)
from newsconv.renderers.markup import Markup
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from newsconv.themes import theme
from tests.readers.test_manifest_issue import PNG_URI
from tests.renderers.printed import (
    BARGE,
    DIGEST,
    GATE,
    RIVER,
    STORIES_ONLY,
    opened,
    outline,
    story,
    texts,
    words,
)

ISSUE = msgspec.structs.replace(
    DIGEST,
    period="2026-11-13/2026-11-20",
    logo=Image(PNG_URI, alt="A heron"),
    licence="Copied under the licence of the clippings office.",
    licence_number="77",
    recipients=("The minister", "The private office"),
    redistribution="Do not redistribute.",
    synthesis=(
        SynthesisParagraph("A wet week.", articles=(3,), sections=("Floods",)),
        SynthesisParagraph("More of it next week."),
    ),
    top_stories=(3, 2),
)
# Cover, rights and synthesis, contents, then River on two pages, Gate, Barge.
RIVER_PAGE, GATE_PAGE, BARGE_PAGE = 4, 6, 7


def pages(digest: Digest, **options: Any) -> list[str]:  # noqa: ANN401 - the renderer's
    found = texts(opened(PdfRenderer(**{**STORIES_ONLY, **options}).render(digest)))
    return [re.sub(r"\s*\.{3,}\s*", " … ", page) for page in found]


def bare(digest: Digest, **options: Any) -> list[str]:  # noqa: ANN401 - the renderer's
    """Return the pages of the articles alone, without anything before them."""
    off = {"cover", "rights", "synthesis", "contents", "section_contents"}
    return pages(digest, **(dict.fromkeys(off, False) | options))


@pytest.fixture(scope="module")
def issue() -> list[str]:
    return pages(ISSUE)


def test_the_cover_has_the_top_stories_chosen_and_the_dates_given(
    issue: list[str],
) -> None:
    assert issue[0] == (
        "Press Office of the Rivers Morning Review Daily · No. 7 · Friday, 20 November "
        f"2026 In this issue Barge returns & waits {BARGE_PAGE} Gate holds {GATE_PAGE} "
        "Tide Post 3 articles Articles from 13 November 2026 to 20 November 2026 "
        "press@rivers.example Do not redistribute. For internal use only."
    )


def test_the_logo_is_on_the_cover() -> None:
    reader = opened(PdfRenderer().render(ISSUE))
    drawn = [b" Do" in page.get_contents().get_data() for page in reader.pages[:2]]  # type: ignore[union-attr]
    assert drawn == [True, False]


def test_the_rights_have_a_page_where_there_is_more_than_a_line(
    issue: list[str],
) -> None:
    assert issue[1].startswith(
        "Rights and recipients Copied under the licence of the clippings office. "
        "Licence no. 77 Do not redistribute. For internal use only. Recipients "
        "The minister The private office"
    )


def test_the_synthesis_says_on_which_page_to_read_on(issue: list[str]) -> None:
    assert (
        f"Synthesis A wet week. Floods p. {RIVER_PAGE} · Barge returns & waits "
        f"p. {BARGE_PAGE} More of it next week."
    ) in issue[1]


def test_the_contents_and_the_outline_are_the_same(issue: list[str]) -> None:
    assert issue[2].startswith(
        "Contents Synthesis … 2 Floods River rises The Gauge · Ada Marsh … "
        f"{RIVER_PAGE} Gate holds Tide Post … {GATE_PAGE} "
        f"Ports Barge returns & waits … {BARGE_PAGE}"
    )
    assert outline(opened(PdfRenderer(**STORIES_ONLY).render(ISSUE))) == [
        (0, "Synthesis", 2),
        (0, "Floods", RIVER_PAGE),
        (1, "River rises", RIVER_PAGE),
        (1, "Gate holds", GATE_PAGE),
        (0, "Ports", BARGE_PAGE),
        (1, "Barge returns & waits", BARGE_PAGE),
    ]


@pytest.mark.parametrize(
    ("option", "gone", "left"),
    [
        ("cover", "In this issue", 6),
        ("rights", "Do not redistribute", 7),
        ("synthesis", "A wet week", 7),
        ("contents", "Contents", 6),
    ],
)
def test_each_kind_of_page_can_be_left_out(
    option: str, gone: str, left: int, issue: list[str]
) -> None:
    found = pages(ISSUE, **{option: False})
    assert gone in " ".join(issue)
    assert gone not in " ".join(found)
    assert len(found) == left


def test_without_a_cover_the_title_heads_the_first_page() -> None:
    found = bare(ISSUE)
    assert found[0].startswith(
        "Press Office of the Rivers Morning Review Daily · No. 7 · Friday, 20 November "
        "2026 Floods"
    )
    assert len(found) == 4


def test_a_clip_that_runs_on_says_so_on_both_pages(issue: list[str]) -> None:
    for number, page in enumerate(issue, 1):
        assert ("continues on page 5 ›" in page) == (number == RIVER_PAGE)
        assert ("‹ continued from page 4" in page) == (number == RIVER_PAGE + 1)
        assert page.count("continue") == (number in {RIVER_PAGE, RIVER_PAGE + 1})


def test_a_clip_of_three_pages_says_both_on_its_second() -> None:
    digest = Digest.of([story("Long", paragraphs=30)], title="T", language="fr")
    first, second, third = bare(digest)
    assert "suite page 2 ›" in first
    assert "‹ suite de la page 1" in second
    assert "suite page 3 ›" in second
    assert "‹ suite de la page 2" in third
    assert "suite page 4" not in third


def test_a_section_of_three_or_more_opens_with_its_contents() -> None:
    section = Section(
        title="All", articles=(GATE, BARGE, GATE), introduction="What was read."
    )
    (first, *_) = bare(
        Digest(title="T", sections=(section,), language="en"), section_contents=True
    )
    assert (
        "All 3 articles What was read. Gate holds Tide Post … 1 Barge returns & waits "
        "… 2 Gate holds Tide Post … 2 Tide Post date not given"
    ) in re.sub(r"All ?3", "All 3", first)
    assert "…" not in bare(Digest(title="T", sections=(section,), language="en"))[0]


def test_briefs_of_the_manifest_s_choice_stand_together() -> None:
    chosen = tuple(
        msgspec.structs.replace(story(f"Item {number}", paragraphs=3), brief=True)
        for number in range(1, 5)
    )
    section = Section(title="All", articles=(BARGE, *chosen, BARGE))
    found = bare(Digest(title="T", sections=(section,), language="en"))
    at = next(at for at, page in enumerate(found) if "In brief" in page)
    assert "Item 1" in found[at]
    # None is divided between two pages.
    assert not any("continued from" in page and "Item" in page for page in found[:-1])


@pytest.mark.parametrize("engine", ENGINES)
def test_clips_follow_each_other_where_the_page_has_room(engine: str) -> None:
    clips = [story(f"Clip {number}", paragraphs=3) for number in (1, 2, 3)]
    sections = (
        Section(title="One", articles=tuple(clips)),
        Section(title="Two", articles=(GATE,)),
    )
    found = bare(Digest(title="T", sections=sections, language="en"), engine=engine)
    assert [[f"Clip {at}" in page for at in (1, 2, 3)] for page in found[:2]] == [
        [True, True, False],
        [False, False, True],
    ]
    # The second section opens below the third clip, on a page that the first heads.
    assert re.search(r"Clip 3 .* Two ?1 article .* Gate holds", found[1])
    assert "T One" in found[1]
    assert "T Two" not in found[1]


def test_links_are_printed_as_numbered_notes() -> None:
    def link(text: str, target: str) -> Link:
        return Link(content=words(text), target=target)

    def body(*parts: Link) -> Article:
        inlines = [each for part in parts for each in (Text("See "), part, Text(". "))]
        return Article(
            headline=Headline(text="Links"), body=(Paragraph(content=tuple(inlines)),)
        )

    found = bare(
        Digest.of(
            [
                body(
                    link("the notice", "https://rivers.example/notice"),
                    link("the map", "https://rivers.example/map"),
                    link("it again", "https://rivers.example/notice"),
                    link("rivers.example/own", "https://rivers.example/own"),
                ),
                body(link("the other", "https://rivers.example/other")),
            ],
            language="en",
        )
    )
    text = " ".join(found)
    assert re.search(r"the notice ?1 ?\. See the map ?2 ?\. See it again ?1 ?\.", text)
    assert "See rivers.example/own. Links 1 https://rivers.example/notice 2 https" in (
        text
    )
    assert text.endswith("1 https://rivers.example/other page 1 / 1")


def test_both_margins_alike_where_nothing_is_stapled() -> None:
    for two_sided in (True, False):
        reader = opened(PdfRenderer(two_sided=two_sided).render(Digest.of([RIVER])))
        starts = []
        for page in reader.pages:
            xs: list[float] = []
            page.extract_text(
                visitor_text=lambda text, cm, tm, *_, xs=xs: (
                    xs.append(tm[4] * cm[0] + cm[4]) if text.strip() else None
                )
            )
            starts.append(round(min(xs)))
        assert (starts[0] == starts[1]) == (not two_sided)


def lines_left(page: Any) -> set[int]:  # noqa: ANN401 - untyped library
    """Return where lines of many words start, in points from the page's edge."""
    found: set[int] = set()

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if len(text.split()) > 4:
            found.add(round(tm[4] * cm[0] + cm[4]))

    page.extract_text(visitor_text=visit)
    return found


def without_breaks(found: list[str]) -> list[str]:
    """Return the story's words, those that a line's end divides whole again."""
    text = " ".join(found).replace("- ", "").replace("-", "")
    return [word for word in text.split() if word in {"gauge", "metres", "turned."}]


def test_two_columns_hold_the_same_words_in_the_same_order() -> None:
    digest = Digest.of([RIVER, GATE], title="T", language="en")
    one, two = bare(digest), bare(digest, columns=2)
    assert without_breaks(one) == without_breaks(two)
    assert len(without_breaks(one)) == 3 * (80 + 32)
    reader = opened(PdfRenderer(columns=2, cover=False, contents=False).render(digest))
    assert len(lines_left(reader.pages[1])) > 1


@pytest.mark.parametrize(
    ("article", "size"),
    [
        (RIVER, "A5"),
        (story("Short", paragraphs=1), "A4"),
        (
            msgspec.structs.replace(
                RIVER, body=(*RIVER.body, Paragraph(words("https://a.example/" * 5)))
            ),
            "A4",
        ),
    ],
)
def test_what_two_columns_do_not_suit_has_one(article: Article, size: str) -> None:
    digest = Digest.of([article])
    assert PdfRenderer(columns=2, page_size=size, attachments=False).render(
        digest
    ) == PdfRenderer(page_size=size, attachments=False).render(digest)


def test_three_columns_are_refused() -> None:
    with pytest.raises(UnknownOptionError) as caught:
        PdfRenderer(columns=3)
    assert str(caught.value) == "pdf: no number of columns '3'; known: 1, 2"


def test_an_editor_s_words_of_the_other_direction_are_marked() -> None:
    digest = Digest(
        title="ت",
        language="ar",
        sections=(Section(title="S", introduction="What was read.", articles=(GATE,)),),
        synthesis=(SynthesisParagraph("ارتفع النهر."), SynthesisParagraph("It rose.")),
    )
    html = Markup(digest, theme("plain")).document(
        style="", policy=None, structured_data=None, metadata=()
    )
    assert '<p class="introduction" dir="ltr">What was read.</p>' in html
    assert '<p class="synthesis-text">ارتفع النهر.</p>' in html
    assert '<p class="synthesis-text" dir="ltr">It rose.</p>' in html
