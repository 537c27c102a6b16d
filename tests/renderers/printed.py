"""A review to print, and what its printed pages say."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader

from newsconv.model import (
    Article,
    Digest,
    Headline,
    Paragraph,
    Section,
    SourceBar,
    Text,
)
from tests.conformance.printed_file import Box, PrintedFile, Word

SENTENCE = "The gauge at the old pier stood at five metres when the tide turned. "


def words(text: str) -> tuple[Text, ...]:
    return (Text(text=text),)


def story(
    headline: str, *, paragraphs: int = 3, bar: SourceBar | None = None
) -> Article:
    """An article whose paragraphs are some 52 words each."""
    return Article(
        headline=Headline(text=headline),
        body=tuple(Paragraph(content=words(SENTENCE * 4)) for _ in range(paragraphs)),
        language="en",
        source_bar=bar or SourceBar(),
    )


RIVER = story(
    "River rises",
    paragraphs=20,
    bar=SourceBar(
        outlet="The Gauge",
        kind="daily, print",
        date="2026-11-19",
        page="A5",
        authors=("Ada Marsh",),
        reach="12,000 copies",
        reference="7-01",
    ),
)
GATE = story("Gate holds", paragraphs=8, bar=SourceBar(outlet="Tide Post"))
BARGE = story("Barge returns & waits", paragraphs=4)

DIGEST = Digest(
    title="Morning Review",
    kind="Daily",
    number="7",
    date="2026-11-20",
    issuer="Press Office of the Rivers",
    contact="press@rivers.example",
    rights="For internal use only.",
    language="en",
    sections=(
        Section(title="Floods", articles=(RIVER, GATE)),
        Section(title="Ports", articles=(BARGE,)),
    ),
)
# Cover, contents, River on two pages, Gate, Barge: each leaves too little of its last
# page for the next.
RIVER_PAGE, GATE_PAGE, BARGE_PAGE, PAGES = 3, 5, 6, 6


STORIES_ONLY: dict[str, Any] = {"indexes": False, "clip_table": False}
"""The PDF's options without annexes, which name all that is printed once more."""


def opened(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def texts(reader: PdfReader) -> list[str]:
    """Return the pages' texts, on one line each, from page 1 on at index 0."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Return depth, title and page number of each bookmark."""
    found: list[tuple[int, str, int]] = []

    def walk(items: list[Any], depth: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, depth + 1)
            else:
                number = reader.get_destination_page_number(item)
                assert number is not None
                found.append((depth, str(item.title), number + 1))

    walk(list(reader.outline), 0)
    return found


def font_names(reader: PdfReader) -> set[str]:
    names = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].get_object().values():  # type: ignore[index]
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()[
                "/FontDescriptor"
            ]
            assert "/FontFile2" in descriptor.get_object()
            names.add(str(descriptor.get_object()["/FontFamily"]))
    return names


def mirrored(text: str) -> str:
    """Return a word as pdftotext tells of it with its place: letters from the left."""
    return text[::-1]


def shown(word: Word) -> str:
    """Return a word without the marks of directions, which print nothing."""
    return word.text.translate(dict.fromkeys(map(ord, "\u200e\u200f\u202c")))


def boxes(file: PrintedFile, page: int, text: str) -> list[Box]:
    """Return where a word stands, below the running head."""
    low, high = file.size.bottom * 0.075, file.size.bottom * 0.925
    return [
        word.box
        for word in file.words[page]
        if shown(word) == text and low < word.box.top < high
    ]


def beside(file: PrintedFile, page: int, box: Box) -> list[str]:
    """Return the words of a line, from the left."""
    middle = (box.top + box.bottom) / 2
    line = [
        word for word in file.words[page] if word.box.top < middle < word.box.bottom
    ]
    return [shown(word) for word in sorted(line, key=lambda word: word.box.left)]
