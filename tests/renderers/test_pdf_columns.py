"""Stories in two columns on paper: all of each is seen, and its columns end alike."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import combinations, cycle, islice
from pathlib import Path

import msgspec
import pytest
from PIL import Image as Pillow

import newsconv
from newsconv.model import (
    Article,
    Block,
    Caption,
    Comment,
    Comments,
    CommentText,
    Digest,
    Figure,
    Headline,
    Image,
    Paragraph,
    PullQuote,
    Section,
    SourceBar,
    Subhead,
    Table,
    TableCell,
    TableRow,
)
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from newsconv.resources import Resource, data_uri
from newsconv.themes import theme_names
from tests.conformance.printed_file import Box, PrintedFile, Word
from tests.renderers.printed import SENTENCE, STORIES_ONLY, opened, outline, words

LINE = 15
"""In points; some more than any theme's."""

EXAMPLE = Path(__file__).parents[2] / "examples" / "digest.toml"


@cache
def picture(width: int, height: int) -> Figure:
    written = BytesIO()
    Pillow.new("RGB", (width, height), (30, 120, 80)).save(written, format="PNG")
    uri = data_uri(Resource("", written.getvalue(), "image/png"))
    return Figure(
        image=Image(uri=uri, alt="A gate"), caption=Caption(words("The gate, hung."))
    )


def paragraphs(*sentences: int) -> list[Block]:
    return [Paragraph(content=words(SENTENCE * count)) for count in sentences]


def clip(number: int, *body: Block, comments: int = 0) -> Article:
    said = Comment(texts=(CommentText(content=words(SENTENCE * 2)),))
    return Article(
        headline=Headline(text=f"Gate {number} holds"),
        body=body,
        language="en",
        source_bar=SourceBar(outlet="Tide Post"),
        comments=Comments(items=(said,) * comments) if comments else None,
    )


TALL, WIDE = picture(700, 1400), picture(1400, 700)
ODD = islice(cycle((1, 7, 2, 5, 3, 1, 9)), 60)
"""Sentences in the paragraphs of a story of three pages."""
PIECES: tuple[Block, ...] = (
    Subhead(content=words("At the pier")),
    PullQuote(content=words(SENTENCE)),
    Subhead(content=words("At the gate")),
)
CLIPS = (
    # A picture as high as may be, where little of the page is left.
    clip(1, *paragraphs(4, 4, 4, 4)),
    clip(2, TALL, *paragraphs(5, 3, 3), comments=6),
    # Short ones, of which several share a page and one is at its foot.
    *(clip(3 + at, *paragraphs(5, 3, 1 + at % 3, 3)) for at in range(6)),
    clip(9, *PIECES, *paragraphs(6, 2), WIDE, *paragraphs(2, 6), PIECES[0], TALL),
    # Three pages, with pictures on the way and comments after.
    clip(
        10,
        *paragraphs(3, 3),
        WIDE,
        *(Paragraph(content=words(SENTENCE * count)) for count in ODD),
        PIECES[1],
        TALL,
        *paragraphs(1, 1),
        comments=4,
    ),
    clip(
        11,
        *paragraphs(4, 4),
        Table(rows=(TableRow(cells=(TableCell(content=words("5 metres")),) * 2),) * 9),
    ),
    clip(12, *paragraphs(4, 4, 4, 2, 1)),
)
NASTY = Digest(
    title="Morning Review",
    date="2026-11-20",
    language="en",
    sections=(
        Section(title="Floods", articles=CLIPS[:9]),
        Section(title="Ports", articles=CLIPS[9:]),
    ),
)


def set_in_two(
    digest: Digest, engine: str, theme: str, size: str = "A4"
) -> PrintedFile:
    renderer = PdfRenderer(
        columns=2, engine=engine, theme=theme, page_size=size, **STORIES_ONLY
    )
    return PrintedFile(renderer.render(digest))


def over_one_another(page: list[Word]) -> Iterator[tuple[str, str]]:
    """Give the words of a page that are printed over words of other lines."""
    for one, other in combinations(page, 2):
        high = min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)
        apart = abs(one.box.bottom - other.box.bottom)
        across = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
        # Poppler's boxes are as high as the font's; the marks in a line of Chinese
        # stand in the same half of theirs.
        in_line = apart < 1 and not (one.text + other.text).isascii()
        if across > 1 and apart < 0.55 * high and not in_line:
            yield one.text, other.text


def pictures(file: PrintedFile, page: int) -> list[Box]:
    """Return where the pictures of a page lie, what is cut off included."""
    found: list[Box] = []

    def note(operator: bytes, _: object, matrix: list[float], *__: object) -> None:
        if operator == b"Do" and abs(matrix[0]) > 1:
            (left, right) = sorted((matrix[4], matrix[4] + matrix[0]))
            (low, high) = sorted((matrix[5], matrix[5] + matrix[3]))
            whole = file.size.bottom
            found.append(Box(left, whole - high, right, whole - low))

    file.reader.pages[page - 1].extract_text(visitor_operand_before=note)
    return found


FOOT = {"page", "/", "continues", "on", "›"}


def assert_all_is_seen(file: PrintedFile) -> None:
    for number, page in enumerate(file.words, start=1):
        assert list(over_one_another(page)) == [], number
        low = max(
            (word.box.top for word in page if word.text == "page"), default=10_000
        )
        for word in page:
            assert file.size.left + 20 < word.box.left, (number, word)
            assert word.box.right < file.size.right - 20, (number, word)
            if number > 1 and word.box.bottom > low + 2:
                assert word.text in FOOT or word.text.isdigit(), (number, word)
        for box in pictures(file, number):
            assert box.bottom < low, (number, box)
            assert box.top > 20, (number, box)
            for word in page:
                assert not box.holds(word.box), (number, box, word)


@pytest.mark.parametrize(
    ("engine", "theme"),
    [("weasyprint", "briefing"), *(("typst", theme) for theme in theme_names())],
)
def test_nothing_is_printed_over_anything(engine: str, theme: str) -> None:
    assert_all_is_seen(set_in_two(NASTY, engine, theme))


@pytest.mark.parametrize("theme", theme_names())
def test_nothing_of_the_example_is_printed_over_anything(theme: str) -> None:
    size = "Letter" if theme == "plain" else "A4"
    digest = newsconv.read_digest(EXAMPLE)
    assert_all_is_seen(set_in_two(digest, "typst", theme, size))


def line_ends(file: PrintedFile, page: int) -> tuple[float, float]:
    """Return how low the left and the right half of a page reach, in points."""
    middle = (file.size.left + file.size.right) / 2
    story = [
        word.box
        for word in file.words[page - 1]
        if word.box.top > 60 and word.box.bottom < file.size.bottom * 0.925
    ]
    left = max(box.bottom for box in story if box.right < middle)
    # Two lines are not divided.
    return left, max((box.bottom for box in story if box.left > middle), default=60)


@pytest.mark.parametrize("count", [6, 17, 40, 63])
@pytest.mark.parametrize("theme", ["broadsheet", "briefing"])
@pytest.mark.parametrize("engine", ENGINES)
def test_the_columns_of_a_story_end_alike(engine: str, theme: str, count: int) -> None:
    digest = Digest.of([clip(1, *paragraphs(*[4] * count))], title="T", language="en")
    file = set_in_two(digest, engine, theme)
    left, right = line_ends(file, file.count)
    assert abs(left - right) < 3 * LINE


@pytest.mark.parametrize("theme", theme_names())
def test_a_story_in_columns_goes_on_with_its_headline(theme: str) -> None:
    renderer = PdfRenderer(columns=2, engine="typst", theme=theme)
    reader = opened(renderer.render(NASTY))
    for depth, title, page in outline(reader):
        text = " ".join(reader.pages[page - 1].extract_text().split())
        if depth and title.startswith("Gate"):
            _, _, after = text.partition(title + " ")
            assert "metres" in after, title


def test_the_same_bytes_twice() -> None:
    renderer = PdfRenderer(columns=2, engine="typst")
    assert renderer.render(NASTY) == renderer.render(NASTY)


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("engine", ENGINES)
def test_an_entry_that_is_higher_than_a_column_keeps_an_index_whole(
    engine: str, theme: str
) -> None:
    # No column of half the height holds it, and another index follows.
    crew = " ".join(f"Zoe Pell Marsh {number}" for number in range(1, 60)) + " Zuyd"
    by = SourceBar(authors=("Ann Roe", "Bo Low", "Cy Dam", crew))
    digest = Digest.of(
        [
            msgspec.structs.replace(clip(1, *paragraphs(2)), source_bar=by),
            msgspec.structs.replace(
                clip(2, *paragraphs(2)), source_bar=SourceBar(outlet="Tide Post")
            ),
        ],
        title="T",
        language="en",
    )
    file = PrintedFile(
        PdfRenderer(
            columns=2, engine=engine, theme=theme, clip_table=False, highlight=("pier",)
        ).render(digest)
    )
    assert_all_is_seen(file)
    (last,) = (word for word in file.words[-1] if word.text == "Zuyd")
    (head,) = (word for word in file.words[-1] if word.text == "keywords")
    assert last.box.bottom < head.box.top
