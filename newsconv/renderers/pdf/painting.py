"""Laid-out pages in, the same to be painted from both ends by two processes out.

This process paints the pages in order. A second one paints them from the last one
back, and sends what it wrote; where both meet, this one takes what has come. A page
that needs what no page before it needed (a picture, a font, a width of its own) it
paints itself, so that the file is to the byte the one that a single process writes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from unicodedata import combining

from newsconv.renderers.pdf.speed import deflated
from newsconv.renderers.pdf.words import WholeWords, Word
from newsconv.second_process import Beside, beside, may_fork

FEWEST = 24
"""Pages that are worth a second process."""
_FIRST = 8
"""Pages painted before the second process starts, which then knows their glyphs."""

Paint = Callable[[Any, float], None]


class _Painted(NamedTuple):
    """What painting one page wrote."""

    page: int
    operators: bytes
    """Deflated."""
    tags: tuple[tuple[int, dict[str, Any]], ...]
    """Of each piece of content its box and what it is tagged as."""
    texts: tuple[tuple[int, int, str], ...]
    """What glyphs are copied as, in the order it was found out: font, glyph, text."""
    widths: tuple[tuple[int, int, int], ...]
    """Of glyphs that the first pages did not have: font, glyph, width."""
    shown: tuple[bool, ...]
    """Whether the words that run on to the next page are shown whole."""


@contextmanager
def shared_painting(document: Any, words: WholeWords) -> Iterator[None]:  # noqa: ANN401 - untyped library
    """Have two processes paint a document's pages, within the block."""
    if len(document.pages) < FEWEST or not may_fork():
        yield
        return
    sharing = Sharing(document, words)
    try:
        yield
    finally:
        sharing.end()


class Sharing:
    """Which process paints which page of a document."""

    def __init__(self, document: Any, words: WholeWords) -> None:  # noqa: ANN401 - as above
        self._pages, self._fonts, self._words = document.pages, document.fonts, words
        self._paints: list[Paint] = [page.paint for page in self._pages]
        self._block: Any = None
        self._second: Beside | None = None
        self._come: dict[int, _Painted] = {}
        for number, page in enumerate(self._pages):
            page.paint = self._painting(number)

    def _painting(self, number: int) -> Paint:
        def painted(stream: Any, scale: float) -> None:  # noqa: ANN401 - as above
            if number == _FIRST:
                self._block = beside(lambda: self.from_the_end(stream, scale))
                self._second = self._block.__enter__()
            for each in self._second.arrived() if self._second else ():
                if isinstance(each, _Painted):
                    self._come[each.page] = each
            found = self._come.pop(number, None)
            if found is None or not self.take(found, stream):
                self._paints[number](stream, scale)

        return painted

    def end(self) -> None:
        """Stop the second process."""
        if self._block is not None:
            self._block.__exit__(None, None, None)
        for page, paint in zip(self._pages, self._paints, strict=True):
            page.paint = paint

    def from_the_end(self, first: Any, scale: float) -> Iterator[_Painted]:  # noqa: ANN401 - as above
        """Paint what follows the first pages, last one first; in the second process."""
        known = {key: dict(font.to_unicode) for key, font in self._fonts.items()}
        wide = {key: dict(font.widths) for key, font in self._fonts.items()}
        named = _Named(first)
        for number in range(len(self._pages) - 1, _FIRST, -1):
            if number in self._words.running_in:
                continue  # what it shows of a word depends on the page before
            texts: list[tuple[int, int, str]] = []
            for key, font in self._fonts.items():
                font.to_unicode = _Told(known[key], key, texts)
                font.widths = dict(wide[key])
            tags: dict[Any, dict[str, Any]] = {}
            stream = first.clone(stream=[], tags=tags)
            # As WeasyPrint begins each page.
            stream.transform(d=-1, f=self._pages[number].height * scale)
            self._paints[number](stream, scale)
            new_fonts = self._fonts.keys() - known.keys()
            for key in new_fonts:
                del self._fonts[key]
            if named.grew() or new_fonts or any(map(_odd, texts)):
                continue
            yield _Painted(
                number,
                deflated(stream),
                tuple((id(box), tag) for box, tag in tags.items()),
                tuple(texts),
                tuple(
                    (key, glyph, width)
                    for key, font in self._fonts.items()
                    for glyph, width in font.widths.items()
                    if glyph not in wide[key]
                ),
                tuple(
                    word.shown for word in self._words.running_in.get(number + 1, ())
                ),
            )

    def take(self, found: _Painted, stream: Any) -> bool:  # noqa: ANN401 - as above
        """Write what the second process wrote, if this one would write the same."""
        for key, glyph, width in found.widths:
            if self._fonts[key].widths.get(glyph, width) != width:
                return False  # first shown in another size, and so rounded otherwise
        page = self._pages[found.page]._page_box  # noqa: SLF001 - no public way
        boxes = {id(box): box for box in page.descendants(placeholders=True)}
        if not all(box in boxes for box, _ in found.tags):
            return False
        for key, glyph, width in found.widths:
            self._fonts[key].widths.setdefault(glyph, width)
        for key, glyph, text in found.texts:
            if glyph not in self._fonts[key].to_unicode:
                self._fonts[key].to_unicode[glyph] = text
        for box, tag in found.tags:
            stream._tags[boxes[box]] = tag  # noqa: SLF001 - no public way
        words = self._running_out(found.page)
        for word, shown in zip(words, found.shown, strict=True):
            word.shown = shown
        stream.stream[:] = [found.operators]
        stream.compress = False
        stream.extra["Filter"] = "/FlateDecode"
        return True

    def _running_out(self, number: int) -> Sequence[Word]:
        """Return the words of a page that go on on the next."""
        return self._words.running_in.get(number + 1, ())


class _Told(dict[int, str]):
    """What glyphs are copied as, on one page; tells in which order it is found out."""

    def __init__(
        self, known: Mapping[int, str], key: int, told: list[tuple[int, int, str]]
    ) -> None:
        super().__init__(known)
        self._key, self._told = key, told

    def __contains__(self, glyph: object) -> bool:
        text = self.get(glyph)  # type: ignore[call-overload]
        return text is not None and len(text) == 1

    def __setitem__(self, glyph: int, text: str) -> None:
        self._told.append((self._key, glyph, text))
        if len(text) == 1 or glyph not in self.keys():
            super().__setitem__(glyph, text)


def _odd(told: tuple[int, int, str]) -> bool:
    """Say whether a glyph is part of a letter: its neighbours decide on its text."""
    return told[2] == "" or any(map(combining, told[2][1:]))


class _Named:
    """What pages refer to by name, which all of them share."""

    def __init__(self, stream: Any) -> None:  # noqa: ANN401 - untyped library
        resources = [
            value
            for value in stream._resources.values()  # noqa: SLF001 - no public way
            if isinstance(value, dict)
        ]
        self._shared = [*resources, stream._images]  # noqa: SLF001 - as above
        self._known = [set(each) for each in self._shared]

    def grew(self) -> bool:
        """Say whether there is more than at first, and take that away again."""
        grown = False
        for shared, known in zip(self._shared, self._known, strict=True):
            for name in shared.keys() - known:
                del shared[name]
                grown = True
        return grown
