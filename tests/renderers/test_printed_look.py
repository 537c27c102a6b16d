"""What a press officer would send back, by either engine."""

from itertools import pairwise
from typing import Any

import pytest
from PIL import Image as Pillow

from newsconv.model import (
    Article,
    Caption,
    Comment,
    CommentAuthor,
    CommentMeta,
    Comments,
    CommentText,
    Digest,
    Figure,
    Headline,
    Image,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Section,
    SourceBar,
    Text,
)
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from tests.conformance.printed_file import Box, PrintedFile
from tests.renderers.printed import (
    DIGEST,
    SENTENCE,
    STORIES_ONLY,
    boxes,
    opened,
    story,
    texts,
    words,
)
from tests.renderers.test_pdf_words import divided
from tests.renderers.test_print_pictures import address, file

both = pytest.mark.parametrize("engine", ENGINES)
STORY: dict[str, Any] = {"cover": False, "contents": False, **STORIES_ONLY}


def printed(digest: Digest, engine: str, **options: Any) -> PrintedFile:  # noqa: ANN401 - any option
    renderer = PdfRenderer(engine=engine, attachments=False, **options)
    return PrintedFile(renderer.render(digest))


def pages(digest: Digest, engine: str, **options: Any) -> list[str]:  # noqa: ANN401 - as above
    renderer = PdfRenderer(engine=engine, attachments=False, **options)
    return texts(opened(renderer.render(digest)))


def first(found: PrintedFile, text: str) -> Box:
    return next(word.box for page in found.words for word in page if word.text == text)


def clip(*body: Any, **more: Any) -> Article:  # noqa: ANN401 - blocks
    return Article(headline=Headline("Gate holds"), body=body, language="en", **more)


def paragraphs(count: int) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(words(SENTENCE * 2)) for _ in range(count))


def picture(wide: int, high: int, caption: str) -> Figure:
    # Each of its own bytes: the same picture twice is kept once in the file.
    pixels = Pillow.new("RGB", (wide, high), (len(caption) * 7 % 255, 90, high % 255))
    return Figure(
        image=Image(uri=address(file(pixels)), alt="The pier"),
        caption=Caption(words(caption)),
    )


@both
def test_the_lines_of_the_imprint_are_equally_apart(engine: str) -> None:
    found = printed(DIGEST, engine)
    starts = [
        first(found, word).top
        for word in ("articles", "Articles", "press@rivers.example")
    ]
    apart = [below - above for above, below in pairwise(starts)]
    assert max(apart) - min(apart) < 1


@both
def test_a_word_that_no_line_holds_is_divided_with_a_hyphen(engine: str) -> None:
    compound = "Verkehrsinfrastrukturfinanzierungsgesellschaft"
    digest = Digest(
        title="Presseschau",
        language="de",
        sections=(
            Section(
                articles=(
                    Article(
                        headline=Headline(f"Unterlagen der {compound} einsehbar"),
                        body=(Paragraph(words("Die Tür steht offen. " * 9)),),
                        language="de",
                        source_bar=SourceBar(
                            outlet="Norddeutsche Wirtschaftsnachrichten"
                        ),
                    ),
                )
            ),
        ),
    )
    for size in ("A4", "A5"):
        renderer = PdfRenderer(engine=engine, page_size=size, theme="briefing")
        data = renderer.render(digest)
        # In the source bar the outlet's word is whole.
        assert "Wirtschaftsnachrichten" in " ".join(texts(opened(data)))
        # On the page, whatever is copied of it.
        assert divided(data) >= 1


@both
@pytest.mark.parametrize("filler", range(9))
def test_no_entry_of_a_short_list_stands_alone(engine: str, filler: int) -> None:
    items = tuple(
        ListItem(words(f"Barge {number} comes back."), marker=Text("•"))
        for number in range(1, 4)
    )
    lines = tuple(Paragraph(words("A line more.")) for _ in range(filler))
    body = (*paragraphs(9), *lines, List(items, ordered=False), *paragraphs(3))
    found = pages(Digest.of([clip(*body)]), engine, page_size="A5", **STORY)
    counts = [page.count("Barge") for page in found if "Barge" in page]
    assert 1 not in counts


@both
def test_a_list_has_its_markers_in_a_column(engine: str) -> None:
    items = (
        ListItem(words("Doors open:")),
        ListItem(words("Every day."), marker=Text("•")),
        ListItem(words("Twice on Sundays."), marker=Text("•")),
    )
    body = (*paragraphs(1), List(items, ordered=False))
    found = printed(Digest.of([clip(*body)]), engine, theme="plain", **STORY)
    bullet, every, doors = (first(found, word) for word in ("•", "Every", "Doors"))
    assert abs(bullet.left - doors.left) < 1.5
    assert 10 < every.left - bullet.left < 24


@both
@pytest.mark.parametrize("filler", range(12, 23, 2))
def test_the_table_of_keywords_is_on_one_page(engine: str, filler: int) -> None:
    # Half of the clips have a keyword, all have a line in the contents above.
    clips = tuple(
        story(f"{'Harbour' if number % 2 else 'Gate'} {number}", paragraphs=1)
        for number in range(filler)
    )
    section = Section(title="Floods", articles=clips)
    digest = Digest(title="Review", language="en", sections=(section,))
    found = pages(
        digest,
        engine,
        page_size="A5",
        highlight=("harbour", "gate"),
        **STORIES_ONLY,
    )
    assert sum("Hits" in page for page in found) == 1


@both
def test_a_head_over_two_pictures_has_the_first_under_it(engine: str) -> None:
    body = (
        picture(1500, 1500, "The stair."),
        picture(1600, 1200, "The quay."),
        *paragraphs(9),
    )
    article = clip(*body, source_bar=SourceBar(outlet="Tide Post"))
    digest = Digest.of([story("River"), article], title="Review", language="en")
    found = pages(digest, engine, **STORY)
    assert any("Gate holds" in page and "The stair" in page for page in found)


@both
@pytest.mark.parametrize("size", ["A4", "A5", "Letter"])
def test_tall_pictures_share_a_page(engine: str, size: str) -> None:
    body = (
        picture(900, 1400, "The stair."),
        *paragraphs(1),
        picture(900, 1700, "The tower."),
        *paragraphs(1),
    )
    found = pages(
        Digest.of([clip(*body)]), engine, page_size=size, theme="plain", **STORY
    )
    assert any("The stair" in page and "The tower" in page for page in found)


@both
def test_one_tall_picture_is_as_large_as_before(engine: str) -> None:
    heights = []
    for body in (
        (picture(900, 1400, "The stair."), *paragraphs(1)),
        (picture(900, 1400, "The stair."), *paragraphs(1), picture(60, 40, "A key.")),
    ):
        found = printed(Digest.of([clip(*body)]), engine, theme="plain", **STORY)
        heights.append(first(found, "stair.").top)
    alone, beside = heights
    assert alone > beside + 80


@both
@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_one_side_of_the_paper_all_page_numbers_stand_alike(
    engine: str, language: str
) -> None:
    digest = Digest(title="Review", language=language, sections=DIGEST.sections)
    for two_sided in (True, False):
        found = printed(digest, engine, two_sided=two_sided, **STORY)
        assert found.count > 2
        feet = {
            any(
                word.text == str(found.count)
                and word.box.top > found.size.bottom * 0.93
                and word.box.left > found.size.right / 2
                for word in page
            )
            for page in found.words
        }
        assert len(feet) == (2 if two_sided else 1)
        # Away from where a binding or a hole puncher would be.
        if not two_sided:
            assert feet == {language == "en"}


@both
@pytest.mark.parametrize("theme", ["plain", "broadsheet", "briefing"])
def test_a_heads_short_last_word_is_not_alone_on_its_line(
    engine: str, theme: str
) -> None:
    for more in range(1, 40, 3):
        headline = f"{'n' * more} the tramway comes back, and they all wish to go on it"
        article = Article(
            headline=Headline(headline), body=paragraphs(1), language="en"
        )
        found = printed(
            Digest.of([article]), engine, page_size="A5", theme=theme, **STORY
        )
        (on,), (last,) = (boxes(found, 0, word) for word in ("on", "it"))
        assert abs(on.bottom - last.bottom) < 2, headline


@both
def test_a_section_of_briefs_says_so_once(engine: str) -> None:
    for title in ("In brief", "Ports"):
        clips = (story("River", paragraphs=1), story("Gate", paragraphs=1))
        section = Section(title=title, articles=clips)
        digest = Digest(title="Review", language="en", sections=(section,))
        (page,) = pages(digest, engine, section_contents=False, **STORY)
        _, _, below = page.partition("articles")
        assert below.count("In brief") == (0 if title == "In brief" else 1)


@both
@pytest.mark.parametrize("language", ["zh", "ja"])
def test_the_apostrophe_of_a_latin_name_is_narrow(engine: str, language: str) -> None:
    widths = []
    for name in ("L’Écho", "LÉcho"):
        article = Article(
            headline=Headline("水城"),
            body=(Paragraph(words("水。" * 40)),),
            language=language,
            source_bar=SourceBar(outlet=name),
        )
        digest = Digest(
            title="X", language=language, sections=(Section(articles=(article,)),)
        )
        box = first(printed(digest, engine, theme="briefing", **STORY), name)
        widths.append(box.right - box.left)
    # In points; a letter of the language is some nine wide there.
    assert 0 < widths[0] - widths[1] < 4


@pytest.mark.parametrize("theme", ["plain", "broadsheet", "briefing"])
def test_a_pull_quote_is_as_large_by_either_engine(theme: str) -> None:
    body = (*paragraphs(1), PullQuote(words("Nobody asked grandmothers.")))
    sizes = []
    for engine in ENGINES:
        found = printed(Digest.of([clip(*body)]), engine, theme=theme, **STORY)
        quote = first(found, "Nobody")
        sizes.append((quote.right - quote.left, quote.left))
    (wide, left), (other_wide, other_left) = sizes
    assert abs(wide - other_wide) < 2
    assert abs(left - other_left) < 2


@both
def test_no_buttons_are_printed_beside_a_readers_name(engine: str) -> None:
    comments = Comments(
        items=(
            Comment(
                author=CommentAuthor("Ivy"),
                metas=(CommentMeta("2 hours ago"), CommentMeta("Reply  Report")),
                texts=(CommentText(words("And the baths?")),),
            ),
        )
    )
    (page,) = pages(
        Digest.of([clip(*paragraphs(1), comments=comments)]), engine, **STORY
    )
    assert "2 hours ago" in page
    assert "Reply" not in page


def test_an_arabic_sections_contents_are_of_one_size_in_both_engines() -> None:
    clips = tuple(story(f"River {number}") for number in range(3))
    section = Section(title="الترام", articles=clips)
    digest = Digest(title="النشرة", language="ar", sections=(section,))
    heights = []
    for engine in ENGINES:
        found = printed(digest, engine, **STORY)
        line = first(found, "River")
        heights.append(line.bottom - line.top)
    assert abs(heights[0] - heights[1]) < 1.5
