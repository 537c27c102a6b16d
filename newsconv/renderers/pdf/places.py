"""WeasyPrint's pages in, what of the digest each begins with out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from newsconv.renderers.printed_pages import PageStart, PrintedPages

_ANCHORS = re.compile(
    r"(?:article|section)-\d+|synthesis|contents|annexes|index-\w+|clip-table|review"
)
_CLASSES = {"cover": "cover", "rights-page": "rights", "highlights": "keywords"}
"""What has no anchor on paper, and what it is called."""
_DRAWN = frozenset("\u00ad\u2010")
"""What an engine puts at the end of a line that it divides a word on."""


def printed_pages(pages: Sequence[Any]) -> PrintedPages:
    """Return where each page begins; a page without a place of the digest is left out.

    Args:
        pages: WeasyPrint's, laid out.
    """
    passed: Counter[str] = Counter()
    starts: list[PageStart] = []
    for number, page in enumerate(pages, 1):
        found: PageStart | None = None
        for place, text in _texts(page._page_box, None):  # noqa: SLF001 - there is no other way to its boxes
            if place is None:
                continue
            before = passed[place]
            # What goes on of an article, and is no part of its text, says nothing.
            if found is None and ("." in place or not before):
                found = PageStart(number, place, before)
            passed[place] += sum(
                not char.isspace() and char not in _DRAWN for char in text
            )
        if found:
            starts.append(found)
    return PrintedPages(len(pages), tuple(starts))


def _texts(box: Any, place: str | None) -> Iterator[tuple[str | None, str]]:  # noqa: ANN401 - WeasyPrint's, untyped
    """Yield the texts of a page, each with the place that it belongs to."""
    if type(box).__name__ == "MarginBox" or "::" in (box.element_tag or ""):
        return
    element = box.element
    if element is not None:
        classes = (element.get("class") or "").split()
        if "note-mark" in classes:
            return
        ident = element.get("id") or ""
        named = next((_CLASSES[each] for each in classes if each in _CLASSES), None)
        place = (
            element.get("data-place")
            or (ident if _ANCHORS.fullmatch(ident) else None)
            or named
            or place
        )
    if text := getattr(box, "text", None):
        yield place, text
    for child in getattr(box, "children", ()):
        # A line's boxes may be a page's floats and footnotes too, in pairs.
        yield from _texts(child[1] if isinstance(child, tuple) else child, place)
