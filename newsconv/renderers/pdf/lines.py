"""Laid-out pages in, the same with Chinese and Japanese lines of one width out.

WeasyPrint 70 makes a line wider at its spaces only, which these scripts have none of: a
line that lacks half a character, as a stop may not open the next one, ends short.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import east_asian_width

_MOST = 2.5
"""What a line may lack, in characters; one that lacks more was ended on purpose."""


def spread_lines(pages: Iterable[Any]) -> None:
    """Make the lines of justified text as wide as their column, the last ones aside.

    Args:
        pages: WeasyPrint's, laid out.
    """
    boxes = [page._page_box for page in pages]  # noqa: SLF001 - no public way
    runs_on: frozenset[object] = frozenset()
    # From the last page: whether a paragraph goes on is known from the next one.
    for page in reversed(boxes):
        blocks = [box for box in page.descendants() if _is_justified(box)]
        for block in blocks:
            lines = list(block.children)
            if block.element not in runs_on:
                lines.pop()
            for line in lines:
                _spread_line(line, block)
        runs_on = frozenset(block.element for block in blocks)


def _is_justified(box: Any) -> bool:  # noqa: ANN401 - untyped library
    lines: Any = getattr(box, "children", ())
    return (
        bool(lines)
        and type(lines[0]).__name__ == "LineBox"
        and box.element is not None
        and box.style["text_align_all"] == "justify"
        and box.style["direction"] == "ltr"
    )


def _spread_line(line: Any, block: Any) -> None:  # noqa: ANN401 - as above
    texts = list(_texts(line))
    letters = "".join(box.text for box in texts)
    wide = sum(east_asian_width(each) in "WF" for each in letters)
    if len(texts) != sum(1 for _ in _leaves(line)) or wide * 2 < len(letters):
        return
    last = texts[-1]
    lacks = block.content_box_x() + block.width - last.position_x - last.width
    lacks += sum(_at_spaces(box) for box in texts)
    if 0 < lacks <= _MOST * block.style["font_size"]:
        _spread(line, lacks / len(letters), 0)


def _at_spaces(box: Any) -> float:  # noqa: ANN401 - as above
    """Return what the spaces of a text were made wider by."""
    spaces = sum(each in " \xa0" for each in box.text)
    return float(box.pango_layout.justification_spacing * spaces)


def _spread(box: Any, between: float, moved: float) -> float:  # noqa: ANN401 - as above
    """Set the letters of a box apart; return how far what follows it moves."""
    if type(box).__name__ != "LineBox":
        box.position_x += moved
    before = moved
    if hasattr(box, "text"):
        moved += between * len(box.text) - _at_spaces(box)
        box.pango_layout.justification_spacing = 0
        box.style = box.style.copy()
        box.style["letter_spacing"] = between
    else:
        for child in box.children:
            moved = _spread(child, between, moved)
    box.width += moved - before
    return moved


def _leaves(box: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    for child in getattr(box, "children", ()):
        if getattr(child, "children", ()):
            yield from _leaves(child)
        else:
            yield child


def _texts(line: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    return (box for box in _leaves(line) if hasattr(box, "text"))
