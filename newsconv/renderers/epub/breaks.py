"""An article's markup and where printed pages begin in it in, the pages marked out.

A mark is a page break of EPUB's structural semantics ("pagebreak") and of DPUB-ARIA
("doc-pagebreak"): it shows nothing, and readers go to it by its number.
"""

import re
from collections.abc import Iterable, Mapping
from html import unescape

from newsconv.renderers.printed_pages import PageStart
from newsconv.themes import markup as as_markup

_PLACE = re.compile(r' data-place="([^"]+)"')
_TOKEN = re.compile(r"<!--.*?-->|<[^>]*>|&[^;\s]*;|[^<&]+|&", re.DOTALL)
_NAME = re.compile(r"</?([^\s/>]+)")
_HOLDS_WORDS = frozenset(
    {"figcaption", "li", "p", "span", "td", "th"}
    | {f"h{level}" for level in range(1, 7)}
)
_DRAWN = frozenset("\u00ad\u2010")
"""Not counted: an engine adds them where it divides a word."""


def page_ident(page: int) -> str:
    """Return the anchor of a printed page."""
    return f"page-{page}"


def page_mark(page: int) -> str:
    """Return the mark of where a printed page begins."""
    return as_markup(
        f'<span id="{page_ident(page)}" class="page-mark" role="doc-pagebreak" '
        f'epub:type="pagebreak" aria-label="{page}"/>'
    )


def with_breaks(story: str, starts: Iterable[PageStart]) -> str:
    """Return an article's markup with marks, and without the names of its places.

    Args:
        story: With a `data-place` on each block.
        starts: Of the pages that begin in it.
    """
    wanted: dict[str, list[PageStart]] = {}
    for start in starts:
        wanted.setdefault(start.place, []).append(start)
    if not wanted:
        return as_markup(_PLACE.sub("", story))
    return as_markup("".join(_Marking(wanted).tokens(story)))


class _Marking:
    """Goes through the markup of one article."""

    def __init__(self, wanted: Mapping[str, list[PageStart]]) -> None:
        self._left = {
            place: sorted(found, key=_letters) for place, found in wanted.items()
        }
        self._passed = dict.fromkeys(wanted, 0)
        """The letters of each place that are written."""
        self._stack: list[tuple[str, str | None]] = []
        """The elements that are open, and the place that each is, or is in."""
        self._held: list[str] = []
        """Marks for the next element that may hold them: in a row, its first cell."""

    def tokens(self, story: str) -> Iterable[str]:
        """Yield the markup in pieces."""
        for token in _TOKEN.findall(story):
            if token.startswith("</"):
                self._stack.pop()
                yield token
            elif token.startswith("<") and not token.startswith("<!"):
                yield from self._tag(token)
            elif token.startswith("<!"):
                yield token
            else:
                yield from self._text(token)

    def _tag(self, token: str) -> Iterable[str]:
        found = _PLACE.search(token)
        place = found[1] if found else self._stack[-1][1] if self._stack else None
        name = (_NAME.match(token) or ("", ""))[1]
        if 'class="note-mark"' in token:
            place = None
        tag = _PLACE.sub("", token)
        marks = self._marks(found[1], 0) if found else []
        if not token.endswith("/>"):
            self._stack.append((name, place))
        if name == "tr":
            self._held += marks
            yield tag
        elif name in _HOLDS_WORDS and not token.endswith("/>"):
            marks, self._held = self._held + marks, []
            yield from (tag, *marks)
        else:
            yield from (*marks, tag)

    def _marks(self, place: str, passed: int) -> list[str]:
        """Take the marks that are due when so many letters of a place are written."""
        left = self._left.get(place, [])
        due = [start for start in left if start.letters <= passed]
        if due:
            self._left[place] = left[len(due) :]
        return [page_mark(start.page) for start in due]

    def _text(self, text: str) -> Iterable[str]:
        place = self._stack[-1][1] if self._stack else None
        if place is None or not self._left.get(place):
            yield text
            return
        # A mark goes before the word that the page begins in.
        for word in re.findall(r"\s+|\S+", unescape(text) if text[0] == "&" else text):
            letters = sum(not char.isspace() and char not in _DRAWN for char in word)
            after = self._passed[place] + letters
            if letters and (marks := self._marks(place, max(after - 1, 0))):
                yield from marks
            self._passed[place] = after
            if text[0] != "&":
                yield word
        if text[0] == "&":
            yield text


def _letters(start: PageStart) -> tuple[int, int]:
    return start.letters, start.page
