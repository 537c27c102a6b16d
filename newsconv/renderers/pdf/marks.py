"""Laid-out pages in, the same with marks where a clip runs on, and nowhere else, out.

Every page is laid out with both marks in its margins: "continues on page 8 ›" below
and "‹ continued from page 6" under the running head. Which are true is known when all
pages are laid out, and the others are taken off.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

RUNS_ON, RUNS_FROM = "›", "‹"
"""What the mark below ends with, and the one above begins with."""


def drop_marks(pages: Iterable[Any]) -> None:
    """Take off the marks of pages that no clip runs on from, or to.

    Args:
        pages: WeasyPrint's, laid out.
    """
    boxes = [page._page_box for page in pages]  # noqa: SLF001 - no public way
    articles = [frozenset(_articles(box)) for box in boxes]
    runs_on = [bool(here & after) for here, after in pairwise(articles)]
    for at, box in enumerate(boxes):
        for margin in box.children:
            keyword = getattr(margin, "at_keyword", "")
            if keyword.startswith("@bottom") and not (
                at < len(runs_on) and runs_on[at]
            ):
                _drop(margin, RUNS_ON)
            if keyword.startswith("@top") and not (at and runs_on[at - 1]):
                _drop(margin, RUNS_FROM)


def _articles(page: Any) -> Iterator[object]:  # noqa: ANN401 - untyped library
    """Yield the articles of a page, as their elements."""
    for box in page.descendants():
        if box.element_tag == "article":
            yield box.element


def _drop(margin: Any, sign: str) -> None:  # noqa: ANN401 - as above
    """Take the mark off a margin's box: its last lines, from the one with the sign."""
    for parent in (margin, *margin.descendants()):
        lines = getattr(parent, "children", ())
        texts = [_text(line).strip() for line in lines]
        for at, text in enumerate(texts):
            if sign == RUNS_ON and texts[-1].endswith(sign):
                parent.children = []
                return
            if sign == RUNS_FROM and at and text.startswith(sign):
                parent.children = list(lines)[:at]
                return


def _text(box: Any) -> str:  # noqa: ANN401 - as above
    parts = [box, *box.descendants()] if hasattr(box, "descendants") else [box]
    return "".join(getattr(part, "text", "") for part in parts)
