"""Digests from right to left, from both engines: what stands where on their pages."""

from typing import Any

import pytest
from msgspec import structs

from newsconv.model import (
    Article,
    Comment,
    CommentAuthor,
    Comments,
    CommentText,
    Digest,
    Headline,
    Link,
    List,
    ListItem,
    Paragraph,
    Section,
    SourceBar,
    SynthesisParagraph,
    Text,
)
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import (
    STORIES_ONLY,
    beside,
    boxes,
    mirrored,
    opened,
    outline,
    words,
)

SENTENCE = "The gauge at the old pier stood at five metres when the tide turned. "
ARABIC = "أعلنت وزارة الموارد أمس أن أعمال ترميم السد القديم ستبدأ في الربيع المقبل. "
ADDRESS = "https://syndicate.example/answer"

ENGLISH = Article(
    headline=Headline("Flood gate opens"),
    body=(
        Paragraph(words(SENTENCE * 4)),
        Paragraph((Link((Text("The answer"),), ADDRESS),)),
    ),
    comments=Comments(
        items=(
            Comment(
                CommentAuthor("Lena Jones"),
                (
                    CommentText(
                        words("It is time."),
                    ),
                ),
            ),
        ),
        uncertain=True,
    ),
    language="en",
    source_bar=SourceBar(
        outlet="The Harbour Gazette",
        authors=("Eleanor Whitcombe",),
        date="2026-11-19",
        page="A5",
    ),
)
LISTED = Article(
    headline=Headline("السد القديم"),
    body=(
        Paragraph(words(ARABIC * 3)),
        List(items=(ListItem(words(ARABIC * 3)),)),
    ),
    language="ar",
)
COVER, CONTENTS, ENGLISH_PAGE, ARABIC_PAGE, INDEX_PAGE = range(5)


def printed(digest: Digest, **options: Any) -> PrintedFile:  # noqa: ANN401 - the renderer's
    return PrintedFile(PdfRenderer(**options).render(digest))


def digest(*articles: Article, language: str = "ar") -> Digest:
    section = Section(title="Ports", articles=articles)
    return Digest(
        title="Morning Review",
        date="2026-11-20",
        language=language,
        sections=(section,),
    )


@pytest.fixture(scope="module", params=ENGINES)
def review(request: pytest.FixtureRequest) -> PrintedFile:
    return printed(digest(ENGLISH, LISTED), engine=request.param)


def test_an_index_keeps_the_words_of_a_name_in_order(review: PrintedFile) -> None:
    number = str(ENGLISH_PAGE + 1)
    for name in ("The Harbour Gazette", "Eleanor Whitcombe"):
        last = boxes(review, INDEX_PAGE, name.split()[-1])[0]
        line = beside(review, INDEX_PAGE, last)
        # The number stands where a line from right to left ends.
        assert " ".join(line).startswith(f"{number} {name}"), line


@pytest.mark.parametrize("engine", ENGINES)
def test_so_does_one_from_left_to_right(engine: str) -> None:
    hebrew = Article(
        headline=Headline("הסכר"),
        body=(Paragraph(words("הסכר הישן.")),),
        language="he",
        source_bar=SourceBar(authors=("דן לוי",)),
    )
    file = printed(
        digest(ENGLISH, hebrew, language="en"),
        engine=engine,
        clip_table=False,
    )
    (first,), (last,) = (
        boxes(file, INDEX_PAGE, mirrored(word)) for word in ("דן", "לוי")
    )
    (number,) = [
        word.box
        for word in file.words[INDEX_PAGE]
        if word.text == str(ARABIC_PAGE + 1)
        and last.top < word.box.bottom < last.bottom + 4
    ]
    assert last.right < first.left
    assert first.right < number.left


def test_the_names_of_an_index_begin_under_its_title(review: PrintedFile) -> None:
    # "Index of outlets", "Index of bylines".
    titles = boxes(review, INDEX_PAGE, mirrored("فهرس"))[:2]
    names = [boxes(review, INDEX_PAGE, word)[0] for word in ("Gazette", "Whitcombe")]
    assert len(titles) == 2
    for title, name in zip(titles, names, strict=True):
        assert abs(title.right - name.right) < 2


def test_the_number_of_a_note_is_apart_from_its_address(review: PrintedFile) -> None:
    (address,) = boxes(review, ENGLISH_PAGE, ADDRESS)
    assert beside(review, ENGLISH_PAGE, address) == [ADDRESS, "1"]
    numbers = [
        box for box in boxes(review, ENGLISH_PAGE, "1") if box.bottom > address.top
    ]
    assert [box.left - address.right > 4 for box in numbers] == [True]


def test_the_digests_own_words_stand_on_its_side(review: PrintedFile) -> None:
    # "Readers' comments", and the note that who wrote them is uncertain.
    (title,) = boxes(review, ENGLISH_PAGE, mirrored("القراء"))
    (heading,) = boxes(review, ENGLISH_PAGE, mirrored("تعليقات"))
    (note,) = boxes(review, ENGLISH_PAGE, mirrored("النص"))
    edge = max(
        word.box.right for word in review.words[ENGLISH_PAGE] if word.text == "tide"
    )
    assert title.right < heading.left
    assert edge - 60 < heading.right
    assert edge - 60 < note.right


def test_a_source_bars_page_is_not_taken_for_its_day(review: PrintedFile) -> None:
    (page,) = boxes(review, ENGLISH_PAGE, "A5")
    line = [word for word in beside(review, ENGLISH_PAGE, page) if "·" not in word]
    # "p. A5 · 19 November 2026" from the right.
    assert line[:5] == ["2026", mirrored("نوفمبر"), "19", "A5", "ص"]


def test_the_page_number_stands_at_the_outer_edge(review: PrintedFile) -> None:
    middle = review.size.right / 2
    for page in (CONTENTS, ENGLISH_PAGE, ARABIC_PAGE, INDEX_PAGE):
        numbers = [
            word.box.left > middle
            for word in review.words[page]
            if word.box.top > review.size.bottom * 0.925
            and word.text == mirrored("صفحة")
        ]
        titles = [
            word.box.left > middle
            for word in review.words[page]
            if word.box.bottom < review.size.bottom * 0.075 and word.text == "Review"
        ]
        # Bound on the right, pages with even numbers lie right.
        right = page % 2 == 1
        assert numbers == titles == [right], page + 1


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("language", "direction"), [("ar", "/R2L"), ("en", None)])
def test_the_file_says_which_way_it_is_bound(
    engine: str, language: str, direction: str | None
) -> None:
    renderer = PdfRenderer(engine=engine, **STORIES_ONLY)
    catalog: Any = opened(
        renderer.render(digest(ENGLISH, language=language))
    ).root_object
    found = catalog.get("/ViewerPreferences", {}).get("/Direction")
    assert found in ({direction} if direction else {None, "/L2R"})


def test_the_lines_of_a_list_stay_in_their_column(review: PrintedFile) -> None:
    body = [
        word.box
        for word in review.words[ARABIC_PAGE]
        if word.box.top > boxes(review, ARABIC_PAGE, mirrored("أعلنت"))[0].top - 2
    ]
    story = [box for box in body if box.bottom < review.size.bottom * 0.925]
    (mark,) = boxes(review, ARABIC_PAGE, "•")
    paragraph = [box for box in story if box.bottom < mark.top]
    assert min(box.left for box in story) > min(box.left for box in paragraph) - 3
    assert abs(mark.right - max(box.right for box in paragraph)) < 3


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("marker", ["-", None])
def test_the_items_of_a_list_are_copied_in_order(
    engine: str, marker: str | None
) -> None:
    items = (
        "2100 وظيفة ستكون مباشرة",
        "2900 وظيفة لدى المقاولين",
        "الأولوية لسكان الإقليم",
    )
    mark = Text(text=marker) if marker else None
    listed = structs.replace(
        LISTED,
        body=(
            Paragraph(words(ARABIC * 3)),
            List(items=tuple(ListItem(words(text), marker=mark) for text in items)),
        ),
    )
    text = printed(digest(listed), engine=engine, **STORIES_ONLY).bodies[-1]
    places = [text.index(word) for word in ("2100", "2900", "لسكان")]
    assert places == sorted(places)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_cover_with_all_of_its_rights_is_one_page(engine: str) -> None:
    cover = Digest(
        title="نشرة الصحافة",
        date="2026-11-20",
        issuer="المكتب الإعلامي",
        contact="press@rivers.example",
        period="2026-11-18/2026-11-19",
        redistribution="يمنع إعادة التوزيع",
        rights="للاستخدام الداخلي فقط",
        language="ar",
        sections=(Section(articles=(ENGLISH, LISTED)),),
        top_stories=(1, 2),
    )
    renderer = PdfRenderer(engine=engine, contents=False, **STORIES_ONLY)
    (_, _, first), *_ = outline(opened(renderer.render(cover)))
    assert first == 2


@pytest.fixture(scope="module", params=ENGINES)
def english_words(request: pytest.FixtureRequest) -> PrintedFile:
    """An Arabic digest whose editor writes English: rights, contents, the clip."""
    issue = Digest(
        title="نشرة الصحافة",
        kind="Weekly.",
        licence="Copied under licence PL-88.",
        redistribution="Do not redistribute.",
        synthesis=(SynthesisParagraph("A wet week."),),
        language="ar",
        sections=(
            Section(
                title="Ports",
                introduction="What was shut.",
                articles=(
                    structs.replace(
                        ENGLISH,
                        body=(Paragraph(words("The tide turned.")),),
                        source_bar=SourceBar(outlet="The Gazette", url=f"{ADDRESS}/"),
                    ),
                ),
            ),
        ),
    )
    return printed(
        issue, engine=request.param, cover=False, abstracts=True, **STORIES_ONLY
    )


@pytest.mark.parametrize(
    ("page", "first", "last"),
    [
        (0, "Weekly.", "Weekly."),
        (0, "Copied", "PL-88."),
        (0, "Do", "redistribute."),
        (0, "A", "week."),
        (1, "The", "turned."),
        (2, "What", "shut."),
        (2, f"{ADDRESS}/", f"{ADDRESS}/"),
    ],
)
def test_an_english_line_ends_on_its_right_and_stands_on_the_digests_side(
    english_words: PrintedFile, page: int, first: str, last: str
) -> None:
    end, *_ = boxes(english_words, page, last)
    line = beside(english_words, page, end)
    assert line.index(first) <= line.index(last)
    # A source bar's address stands where lines end.
    if first != f"{ADDRESS}/":
        assert end.right > english_words.size.right * 0.6, line
