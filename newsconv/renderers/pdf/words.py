"""Laid-out pages in, the same with each word that a line end divides kept whole out.

On paper a line ends in "interna-"; who copies, searches or listens is given the word,
by a text that stands for its first part, and an empty one for its second (ActualText,
ISO 32000-1, 14.9.4). The same holds for a word whose own hyphen stands at a line end:
programs that take text out of a PDF drop that one, too. And lines in the scripts of
India are given as their texts, for what their glyphs show is not in its order.

Everything here works around facts of WeasyPrint 70: it writes the hyphen as text, and
what a glyph is copied as by the glyph's first place.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import bidirectional

_HYPHENS = "-\u2010"
_SOFT_HYPHEN = "\xad"
_INDIC = re.compile("[\u0900-\u0dff]")
_SHOWN = re.compile("<([0-9a-f]*)>|([^<>]+)")
"""Glyphs, four digits each, or a distance between them."""
_DIGITS = 4
_CONTEXT = 32
"""Characters on either side of a line end that tell which text was divided there."""
_FROM_THE_RIGHT = frozenset({"R", "AL", "AN"})


@dataclass
class Word:
    """A word in two parts or more."""

    text: str
    shown: bool = False
    """Its first part is on a page, and stands for all of it."""


@dataclass
class _Line:
    """What of a box of text is part of a divided word."""

    opening: Word | None = None
    """Up to the first space."""
    closing: Word | None = None
    """After the last one."""
    spaces: int = 0
    """How many there are before that."""
    whole: str | None = None
    """All of the box's text, where its glyphs do not tell it."""

    def said(self) -> str:
        """Return what stands for the whole box, and have its divided words shown."""
        words = (self.whole or "").replace(_SOFT_HYPHEN, "").split(" ")
        if self.closing and not self.closing.shown:
            words[-1] = self.closing.text
            self.closing.shown = True
        if self.opening and self.opening.shown:
            words[0] = ""
        return " ".join(words)


class WholeWords:
    """The divided words of a document, which its pages tell of when painted."""

    def __init__(
        self, pages: Iterable[Any], fonts: Mapping[str, Any], html: str = ""
    ) -> None:
        """Find them.

        Args:
            pages: WeasyPrint's, laid out.
            fonts: The document's, which painting fills.
            html: What was laid out, where it may be in a script of India.
        """
        self._fonts = fonts
        self._lines: dict[int, _Line] = {}
        self._texts: dict[int, str] = {}
        self._now: _Line | None = None
        self.running_in: dict[int, list[Word]] = {}
        """Of a page, from 0, the words of which a part is on a page before."""
        found = list(pages)
        for first, second, page in _followed(found):
            word = self._divide(first, second)
            if word is not None and page is not None:
                self.running_in.setdefault(page, []).append(word)
        for box in _boxes(found) if _INDIC.search(html) else ():
            if _INDIC.search(box.text):
                self._line(box).whole = box.text
        for page in found:
            page.paint = self._painting(page.paint)

    def _divide(self, first: Any, second: Any) -> Word | None:  # noqa: ANN401 - untyped library
        head = first.text.split()[-1]
        tail = second.text.split()[0].replace(_SOFT_HYPHEN, "")
        form = self._form(first, second)
        if form is None or _from_the_right(head + tail):
            return None
        spaced = form.endswith(" ")
        rest = "" if spaced else tail
        line = self._line(first)
        if line.opening and head == first.text:  # the second part of three
            word = line.opening
            word.text = word.text.removesuffix(head) + form + rest
        else:
            line.closing = word = Word(form + rest)
            line.spaces = sum(map(str.isspace, first.text))
        if not spaced:
            self._line(second).opening = word
        return word

    def _form(self, first: Any, second: Any) -> str | None:  # noqa: ANN401 - as above
        """Return a line's last word as its text has it, with a space if one follows."""
        head: str = first.text.split()[-1].replace(_SOFT_HYPHEN, "")
        text = self._text(first.element)
        before, after = _plain(first.text)[-_CONTEXT:], _plain(second.text)[:_CONTEXT]
        if before[:-1] + after in text:
            return head[:-1]
        if before + after in text:
            return head
        return f"{head} " if f"{before} {after}" in text else None

    def _text(self, element: Any) -> str:  # noqa: ANN401 - as above
        known = self._texts.get(id(element))
        if known is None:
            known = self._texts[id(element)] = _plain("".join(element.itertext()))
        return known

    def _line(self, box: Any) -> _Line:  # noqa: ANN401 - as above
        line = self._lines.get(id(box))
        if line is None:
            line = self._lines[id(box)] = _Line()
            # Called right before the box is painted, and only then.
            box.pango_layout.reactivate = self._announcing(
                line, box.pango_layout.reactivate
            )
        return line

    def _announcing(
        self, line: _Line, reactivate: Callable[[object], None]
    ) -> Callable[[object], None]:
        def reactivated(style: object) -> None:
            reactivate(style)
            self._now = line

        return reactivated

    def _painting(self, paint: Callable[..., None]) -> Callable[..., None]:
        def painted(stream: Any, scale: float) -> None:  # noqa: ANN401 - as above
            show, end = stream.show_text, stream.end_text
            marks = _Marks(stream, show, self._fonts)

            def shown(text: str) -> None:
                if self._now is None:
                    show(text)
                elif self._now.whole:
                    marks.show_whole(text, self._now)
                else:
                    marks.show(text, self._now)

            def ended() -> None:
                marks.end()
                self._now = None
                end()

            stream.show_text, stream.end_text = shown, ended
            paint(stream, scale)
            # They hold the stream that holds them.
            del stream.show_text, stream.end_text

        return painted


class _Marks:
    """Writes the glyphs of one box of text, with marks around parts of words."""

    def __init__(
        self,
        stream: Any,  # noqa: ANN401 - untyped library
        show: Callable[[str], None],
        fonts: Mapping[str, Any],
    ) -> None:
        self._stream, self._show, self._fonts = stream, show, fonts
        self._spaces = 0
        self._begun = False
        self._open = False

    def show(self, text: str, line: _Line) -> None:
        """Write one run of glyphs of the box."""
        spaces = self._space_glyphs()
        run: list[str] = []
        for glyphs, distance in _SHOWN.findall(text):
            if distance:
                run.append(distance)
            for at in range(0, len(glyphs), _DIGITS):
                glyph = glyphs[at : at + _DIGITS]
                space = int(glyph, 16) in spaces
                self._before(line, run, space=space)
                run.append(f"<{glyph}>")
                self._spaces += space
        self._flush(run)

    def show_whole(self, text: str, line: _Line) -> None:
        """Write one run of glyphs of a box that one text stands for."""
        if not self._open:
            self._mark(line.said(), [])
        self._show(text)

    def _before(self, line: _Line, run: list[str], *, space: bool) -> None:
        """Open and close the marks that are due before a glyph."""
        if space:
            self._close(run)
        elif not self._begun and line.opening and line.opening.shown:
            self._mark("", run)
        elif (
            line.closing
            and not line.closing.shown
            and not self._open
            and self._spaces == line.spaces
        ):
            self._mark(line.closing.text, run)
            line.closing.shown = True
        self._begun = True

    def _mark(self, text: str, run: list[str]) -> None:
        self._flush(run)
        # A hyphen that ends a line would be taken for the line's, and dropped.
        text += " " * text.endswith(tuple(_HYPHENS))
        written = text.encode("utf-16-be").hex()
        self._stream.stream.append(f"/Span <</ActualText <feff{written}>>> BDC")
        self._open = True

    def _close(self, run: list[str]) -> None:
        if self._open:
            self._flush(run)
            self._stream.stream.append("EMC")
            self._open = False

    def _flush(self, run: list[str]) -> None:
        if run:
            self._show(" ".join(run).replace("> <", ""))
            run.clear()

    def end(self) -> None:
        """Leave the box."""
        self._close([])
        self._spaces, self._begun = 0, False

    def _space_glyphs(self) -> frozenset[int]:
        name = self._stream._current_font[0]  # noqa: SLF001 - no public way
        return frozenset(
            glyph
            for font in self._fonts.values()
            if font.hash == name
            for glyph, text in font.to_unicode.items()
            if text.isspace()
        )


def _boxes(pages: Iterable[Any]) -> Iterator[Any]:
    """Yield all boxes of text."""
    for page in pages:
        for box in page._page_box.descendants():  # noqa: SLF001 - no public way
            if getattr(box, "text", None):
                yield box


def _followed(pages: Iterable[Any]) -> Iterator[tuple[Any, Any, int | None]]:
    """Yield each box of text that ends in a hyphen, and the next one of its element.

    And the number of the next one's page, from 0, where that is another one.
    """
    waiting: dict[int, tuple[Any, int]] = {}
    for number, page in enumerate(pages):
        for box in page._page_box.descendants():  # noqa: SLF001 - no public way
            text = getattr(box, "text", None)
            if not text or not text.strip() or box.element is None:
                continue
            before, at = waiting.pop(id(box.element), (None, 0))
            if before is not None:
                yield before, box, number if number > at else None
            if text[-1] in _HYPHENS:
                waiting[id(box.element)] = box, number


def _plain(text: str) -> str:
    return " ".join(text.replace(_SOFT_HYPHEN, "").split()).casefold()


def _from_the_right(text: str) -> bool:
    return any(bidirectional(character) in _FROM_THE_RIGHT for character in text)
