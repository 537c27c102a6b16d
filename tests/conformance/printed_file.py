"""A PDF file in, what a program sees in it out: words, links, fonts, glyphs."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cached_property
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject

POPPLER = "pdftotext"
"""The program that says where each word stands; Debian: poppler-utils."""

WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">'
    r"(.*?)</word>"
)


class Box(NamedTuple):
    """A part of a page, in points from its upper left."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Box") -> bool:
        """Say whether the middle of another lies in this one."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom


class Word(NamedTuple):
    """A word, and where it stands."""

    text: str
    box: Box


class Link(NamedTuple):
    """The places of one page that lead to one target by one name."""

    page: int
    """From 1."""
    name: str
    """What a screen reader says."""
    boxes: tuple[Box, ...]
    target: int | None
    """A page, from 1; None where it leads out of the file."""


class Glyph(NamedTuple):
    """What is drawn, as the font in the file has it."""

    font: str
    number: int
    blank: bool
    """Its outline is empty."""
    text: str
    """What it stands for when the text is copied."""


class PrintedFile:
    """A PDF file, or its bytes, opened."""

    def __init__(self, file: Path | bytes) -> None:
        self._data = file if isinstance(file, bytes) else file.read_bytes()
        self.path = None if isinstance(file, bytes) else file
        self.reader = PdfReader(BytesIO(self._data))
        self.count = len(self.reader.pages)

    @cached_property
    def size(self) -> Box:
        """The first page."""
        box = self.reader.pages[0].mediabox
        return Box(0, 0, float(box.width), float(box.height))

    @cached_property
    def words(self) -> list[list[Word]]:
        """The words of each page, page 1 at index 0."""
        pages = self._poppler("-bbox").split("<page ")[1:]
        return [
            [
                Word(unescape(text), Box(*map(float, numbers)))
                for *numbers, text in WORD.findall(page)
            ]
            for page in pages
        ]

    @cached_property
    def text(self) -> str:
        """All of its text, in reading order."""
        return self._poppler()

    @cached_property
    def bodies(self) -> list[str]:
        """The text of each page between its heads and feet, in reading order."""
        height = self.size.bottom
        crop = ("-x", 0, "-y", height * 0.075, "-W", self.size.right)
        text = self._poppler(*crop, "-H", height * 0.86)
        return text.split("\f")[:-1]

    def margins(self, page: int) -> list[str]:
        """Return the words over and under the text of a page, counted from 1."""
        top, bottom = self.size.bottom * 0.075, self.size.bottom * 0.925
        return [
            word.text
            for word in self.words[page - 1]
            if word.box.bottom < top or word.box.top > bottom
        ]

    def _poppler(self, *options: str | float) -> str:
        need_poppler()
        whole = [
            str(round(each) if isinstance(each, float) else each) for each in options
        ]
        return subprocess.run(
            [POPPLER, *whole, "-enc", "UTF-8", "-", "-"],
            input=self._data,
            capture_output=True,
            check=True,
        ).stdout.decode()

    @cached_property
    def outline(self) -> list[tuple[int, str, int]]:
        """Depth, title and page of each bookmark."""
        return list(self._bookmarks(self.reader.outline, 0))

    def _bookmarks(self, items: Any, depth: int) -> Iterator[tuple[int, str, int]]:  # noqa: ANN401 - lists of lists
        for item in items:
            if isinstance(item, list):
                yield from self._bookmarks(item, depth + 1)
            else:
                number = self.reader.get_destination_page_number(item)
                assert number is not None, item
                yield depth, str(item.title), number + 1

    @cached_property
    def links(self) -> list[Link]:
        """All links, in the order of the pages."""
        targets = self.reader.named_destinations
        found: dict[tuple[int, str, str], list[Box]] = {}
        pages: dict[str, int | None] = {}
        for number, page in enumerate(self.reader.pages, 1):
            for each in page.get("/Annots", ()):
                note = each.get_object()
                if note["/Subtype"] != "/Link":
                    continue
                action = note.get("/A", {})
                target = note.get("/Dest", action.get("/D"))
                key = str(target or action.get("/URI"))
                if target is None:
                    pages[key] = None
                elif isinstance(target, list):
                    pages[key] = self._page_of(target[0])
                else:
                    goal = self.reader.get_destination_page_number(targets[target])
                    pages[key] = (goal if goal is not None else -1) + 1
                name = str(note.get("/Contents", ""))
                box = self._box(note["/Rect"])
                found.setdefault((number, name, key), []).append(box)
        return [
            Link(number, name, tuple(boxes), pages[key])
            for (number, name, key), boxes in found.items()
        ]

    def _page_of(self, reference: Any) -> int:  # noqa: ANN401 - pypdf's objects
        return next(
            number
            for number, page in enumerate(self.reader.pages, 1)
            if page.indirect_reference == reference
        )

    def _box(self, corners: Any) -> Box:  # noqa: ANN401 - pypdf's objects
        across = sorted((float(corners[0]), float(corners[2])))
        height = self.size.bottom
        down = sorted((height - float(corners[1]), height - float(corners[3])))
        return Box(across[0], down[0], across[1], down[1])

    def words_of(self, link: Link) -> list[Word]:
        """Return the words that a click on opens a link."""
        return [
            word
            for word in self.words[link.page - 1]
            if any(box.holds(word.box) for box in link.boxes)
        ]

    @cached_property
    def fonts(self) -> list[DictionaryObject]:
        """Every font of the file."""
        found = {}
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[attr-defined]
                found[font.indirect_reference] = font.get_object()
        return list(found.values())

    def glyphs(self) -> Iterator[Glyph]:
        """Yield each glyph that is drawn, once a font."""
        seen = set()
        shapes = {}
        for page in self.reader.pages:
            fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
            current: Any = None
            for operands, operator in ContentStream(
                page.get_contents(), self.reader
            ).operations:
                if operator == b"Tf":
                    current = fonts[operands[0]].get_object()
                elif operator in {b"Tj", b"TJ"}:
                    key = current.indirect_reference
                    if key not in shapes:
                        shapes[key] = Shapes(current)
                    for number in _numbers(operands[0]):
                        if (key, number) not in seen:
                            seen.add((key, number))
                            yield shapes[key].glyph(number)


class Shapes:
    """A font of the file: its outlines, and what they stand for."""

    def __init__(self, font: Any) -> None:  # noqa: ANN401 - pypdf's objects
        descendant = font["/DescendantFonts"][0].get_object()
        descriptor = descendant["/FontDescriptor"].get_object()
        self._name = str(font["/BaseFont"])
        stream = next(
            descriptor[key] for key in ("/FontFile2", "/FontFile3") if key in descriptor
        )
        self._font = TTFont(BytesIO(stream.get_object().get_data()), lazy=True)
        self._set = self._font.getGlyphSet()
        self._text = _unicode(font["/ToUnicode"].get_object().get_data().decode())

    def glyph(self, number: int) -> Glyph:
        """Return one of its glyphs."""
        name = self._font.getGlyphName(number)
        pen = BoundsPen(self._set)
        self._set[name].draw(pen)
        text = self._text.get(number, "")
        return Glyph(self._name, number, blank=pen.bounds is None, text=text)


def _numbers(shown: Any) -> Iterator[int]:  # noqa: ANN401 - pypdf's objects
    """Yield the glyphs that an operand of Tj or TJ draws; two bytes each."""
    for each in shown if isinstance(shown, list) else [shown]:
        if hasattr(each, "original_bytes"):
            data = each.original_bytes
        elif isinstance(each, bytes):
            data = each
        else:
            continue  # a number moves the next glyph
        yield from (
            int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)
        )


def _unicode(table: str) -> dict[int, str]:
    """Read a ToUnicode table: `<0024> <0041>` on a line each, or ranges of them."""
    found = {}
    for kind, lines in re.findall(r"begin(bfchar|bfrange)(.*?)endbf", table, re.DOTALL):
        pattern = r"<(\w+)>\s*" + (r"<(\w+)>\s*" if kind == "bfrange" else "()")
        for first, last, text in re.findall(pattern + r"<(\w+)>", lines):
            start = int(first, 16)
            for number in range(start, int(last or first, 16) + 1):
                whole = bytes.fromhex(text).decode("utf-16-be")
                shift = number - start
                found[number] = whole[:-1] + chr(ord(whole[-1]) + shift)
    return found


def need_poppler() -> None:
    """Leave out what asks where a word stands, where nothing can tell."""
    if shutil.which(POPPLER) is None:
        pytest.skip(f"{POPPLER} is not installed; run: apt-get install poppler-utils")
