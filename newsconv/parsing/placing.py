"""Where words of a block stand in the source: spans, leaves, and moving of spans.

A block of several lines reads as one text with a space at most line ends; the source
may have more there. Fields are read in the block's text and then placed.
"""

from bisect import bisect_right
from typing import TypeVar

import msgspec

from newsconv.model import Node, Span, Text
from newsconv.model.walk import holders
from newsconv.parsing.segment import RawBlock

N = TypeVar("N", bound=Node)


def span_of(block: RawBlock) -> Span:
    """Return a block's place in the source."""
    return Span(block.start, block.end)


def offset_of(block: RawBlock, place: int) -> int:
    """Return where in the source a leaf begins that begins at a place in `block.text`.

    The quote marks of an e-mail before a line belong to what the line begins with.
    """
    at = bisect_right(block.starts, place) - 1
    line, inside = block.lines[at], place - block.starts[at]
    return min(line.start + inside, line.end) if inside else line.begin


def end_of(block: RawBlock, place: int) -> int:
    """Return where in the source a leaf ends that ends before a place in `block.text`.

    A hyphen that the text leaves out at a line end belongs to what stands before it.
    """
    at = bisect_right(block.starts, place - 1) - 1
    line = block.lines[at]
    end = min(line.start + place - block.starts[at], line.end)
    return line.end if block.starts[at + 1 : at + 2] == (place,) else end


def text_of(block: RawBlock, start: int = 0, end: int | None = None) -> Text:
    """Return a block's words as a leaf, or those of `block.text[start:end]`."""
    if end is None and start == 0 and len(block.lines) == 1:
        line = block.lines[0]
        return Text(block.text, span=Span(line.begin, line.end))
    printed = block.text[start : len(block.text) if end is None else end]
    lead = len(printed) - len(printed.lstrip())
    printed = printed.strip()
    last = start + lead + len(printed) - 1
    return Text(
        printed,
        span=Span(offset_of(block, start + lead), end_of(block, last + 1)),
    )


def placed(node: N, block: RawBlock) -> N:
    """Return a node read in `block.text` with all its spans in the source."""
    changes: dict[str, object] = {}
    span = node.span
    if span is not None:
        changes["span"] = Span(offset_of(block, span.start), end_of(block, span.end))
    for name in holders(type(node)):
        value = getattr(node, name)
        if isinstance(value, tuple):
            if value:
                changes[name] = tuple([placed(item, block) for item in value])
        elif value is not None:
            changes[name] = placed(value, block)
    return msgspec.structs.replace(node, **changes) if changes else node
