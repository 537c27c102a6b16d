"""A marked text and places in it in, the texts between them out, each with its marks."""

from collections.abc import Iterable

from newsconv.parsing.marked_text import MarkedBlock, MarkedText
from newsconv.source import Source


def marked_parts(
    source: Source, marked: MarkedText, starts: Iterable[int]
) -> list[tuple[Source, MarkedText]]:
    """Return the parts of a text; together they are the text.

    Args:
        source: The text of `marked`.
        marked: Its blocks and marks.
        starts: Where the parts after the first one begin, in order: blocks' starts.
    """
    found = []
    for part in source.cut(starts):
        start = part.start - source.start
        found.append((part, _part(marked, start, start + len(part.text))))
    return found


def _part(marked: MarkedText, start: int, end: int) -> MarkedText:
    last = end == len(marked.text)
    return MarkedText(
        marked.text[start:end],
        tuple(
            _moved(each, start) for each in marked.blocks if start <= each.start < end
        ),
        tuple(
            each._replace(start=each.start - start, end=each.end - start)
            for each in marked.words
            if start <= each.start < end
        ),
        tuple(
            each._replace(at=each.at - start)
            for each in marked.pictures
            if start <= each.at < end or (last and each.at == end)
        ),
    )


def _moved(block: MarkedBlock, by: int) -> MarkedBlock:
    return block._replace(
        start=block.start - by,
        end=block.end - by,
        cells=tuple((start - by, end - by) for start, end in block.cells),
    )
