"""An article's body in, its running text out, and where in the source each place is.

Paragraphs stand on lines of their own, so that what reads the text need know no blocks.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newsconv.model import Article
from newsconv.model.blocks import BlockQuote, List, ListItem, Paragraph
from newsconv.model.inline import Content, LineBreak, Text
from newsconv.model.node import Span

_BETWEEN = "\n"


class Stretch(NamedTuple):
    """One paragraph's words."""

    block: int
    """Of the body, from 0."""
    language: str | None
    leaves: tuple[tuple[str, Span | None], ...]
    """Its texts, each with its place in the source; a line end is a space."""


def body_texts(article: Article) -> list[Stretch]:
    """Return the body's paragraphs, list items and block quotes, in order."""
    return [
        Stretch(number, language or article.language, tuple(_leaves(content)))
        for number, block in enumerate(article.body)
        for content, language in _contents(block, None)
    ]


def _contents(
    block: object, around: str | None
) -> Iterator[tuple[Content, str | None]]:
    match block:
        case Paragraph() | ListItem():
            yield block.content, block.language or around
            if isinstance(block, ListItem):
                for part in block.sublists:
                    yield from _contents(part, block.language or around)
        case BlockQuote():
            for paragraph in block.paragraphs:
                yield from _contents(paragraph, block.language or around)
        case List():
            for item in block.items:
                yield from _contents(item, around)


def _leaves(content: Content) -> Iterator[tuple[str, Span | None]]:
    for inline in content:
        if isinstance(inline, Text):
            yield inline.text.replace("\n", " "), inline.span
        elif isinstance(inline, LineBreak):
            yield " ", inline.span
        else:
            yield from _leaves(inline.content)


class BodyText:
    """Running text, and where in the source each of its characters is."""

    def __init__(self, article: Article, stretches: tuple[Stretch, ...]) -> None:
        self._source = article.origin.text if article.origin else None
        self._starts: list[int] = []
        self._leaves: list[tuple[str, Span | None]] = []
        self._lines: list[int] = []
        self._blocks: list[int] = []
        parts: list[str] = []
        at = 0
        for stretch in stretches:
            self._lines.append(at)
            self._blocks.append(stretch.block)
            for leaf in stretch.leaves:
                self._starts.append(at)
                self._leaves.append(leaf)
                parts.append(leaf[0])
                at += len(leaf[0])
            parts.append(_BETWEEN)
            at += len(_BETWEEN)
        self.text = "".join(parts)

    def line(self, start: int, end: int) -> str:
        """Return words on one line."""
        return " ".join(self.text[start:end].split())

    def block(self, at: int) -> int:
        """Return the block of the body that a place is in."""
        return self._blocks[bisect_right(self._lines, at) - 1]

    def span(self, start: int, end: int) -> Span | None:
        """Return where `text[start:end]` is in the source, where that is known."""
        first, last = self._place(start), self._place(end - 1)
        if first is None or last is None or last < first:
            return None
        return Span(first, last + 1)

    def _place(self, at: int) -> int | None:
        number = bisect_right(self._starts, at) - 1
        text, span = self._leaves[number]
        inside = at - self._starts[number]
        if span is None or inside >= len(text):
            return None
        if span.end - span.start == len(text):
            return span.start + inside
        if self._source is None:
            return None
        return self._aligned(text, span, inside)

    def _aligned(self, text: str, span: Span, inside: int) -> int | None:
        """Find a character of a leaf that leaves out some of its source."""
        source = self._source or ""
        place = span.start
        for number, character in enumerate(text):
            if character.isspace():
                if number == inside:
                    return place
                continue
            place = source.find(character, place, span.end)
            if place < 0:
                return None
            if number == inside:
                return place
            place += 1
        return None
