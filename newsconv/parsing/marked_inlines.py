"""Leaves of a marked text in, the same words with stress, links and line ends out."""

from bisect import bisect_left

from newsconv.model import (
    Content,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Span,
    Strong,
    Text,
)
from newsconv.parsing.marked_text import Mark, MarkedText, MarkedWords


class Inlines:
    """Divides leaves where the marks of one text begin and end."""

    def __init__(self, marked: MarkedText) -> None:
        self._text = marked.text
        self._words = marked.words
        # How far the marks reach up to each one, to find those that reach into a leaf.
        self._reach: list[int] = []
        reach = 0
        for words in marked.words:
            reach = max(reach, words.end)
            self._reach.append(reach)

    def of(self, content: Content) -> Content:
        """Return the inlines that plain content is, by its place in the text."""
        found: list[Inline] = []
        for inline in content:
            if isinstance(inline, Text) and inline.span:
                start, end = inline.span.start, inline.span.end
                found += self._marked(start, end, self._within(start, end))
            else:
                found.append(inline)
        return tuple(found)

    def _within(self, start: int, end: int) -> list[MarkedWords]:
        """Return the marks that lie in `[start, end)`, or reach into it."""
        first = bisect_left(self._reach, start + 1)
        found: list[MarkedWords] = []
        for at in range(first, len(self._words)):
            words = self._words[at]
            if words.start >= end:
                break
            if words.end > start:
                place = (max(words.start, start), min(words.end, end))
                found.append(words._replace(start=place[0], end=place[1]))
        return sorted(found, key=lambda each: (each.start, -each.end))

    def _marked(self, start: int, end: int, words: list[MarkedWords]) -> list[Inline]:
        found: list[Inline] = []
        at, next_one = start, 0
        while next_one < len(words):
            outer = words[next_one]
            first, stop = max(outer.start, at), min(outer.end, end)
            after = next_one + 1
            while after < len(words) and words[after].start < stop:
                after += 1
            inner = words[next_one + 1 : after]
            next_one = after
            if first >= stop:
                continue
            found += self._plain(at, first)
            part = tuple(self._marked(first, stop, inner))
            found.append(_inline(outer, part, Span(first, stop)))
            at = stop
        return found + self._plain(at, end)

    def _plain(self, start: int, end: int) -> list[Inline]:
        """Return words without marks, divided at the line ends that are meant."""
        found: list[Inline] = []
        at = start
        for number, line in enumerate(self._text[start:end].split("\n")):
            if number:
                found.append(LineBreak())
            if line:
                found.append(Text(line, span=Span(at, at + len(line))))
            at += len(line) + 1
        return found


def _inline(words: MarkedWords, part: Content, span: Span) -> Inline:
    match words.mark:
        case Mark.EMPHASIS:
            return Emphasis(part, span=span)
        case Mark.STRONG:
            return Strong(part, span=span)
        case Mark.LINK:
            return Link(part, words.target, span=span)
