"""Keywords in, text written with them marked out, through the inlines of a run.

A word that is partly in italics is one word to its reader: a run's text is searched as
a whole, and each of its inlines marks its part of what was found.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from newsconv.annotations.highlights import count_hits, marks
from newsconv.model import Content
from newsconv.model.text import content_text
from newsconv.renderers.views import Entry
from newsconv.themes import escaped, markup


class Marker:
    """Writes the texts of one digest."""

    def __init__(self, keywords: Sequence[str]) -> None:
        self.keywords = tuple(
            dict.fromkeys(word.strip() for word in keywords if word.strip())
        )
        self._marks: tuple[tuple[int, int], ...] | None = None
        self._place = 0

    @contextmanager
    def run(self, content: Content) -> Iterator[None]:
        """Take the texts written meanwhile for those of a run of inlines, in order."""
        if not self.keywords or self._marks is not None:
            yield
            return
        self._marks, self._place = marks(content_text(content), self.keywords), 0
        try:
            yield
        finally:
            self._marks = None

    def skip(self, count: int = 1) -> None:
        """Pass over characters of the run that are no text: a line break."""
        self._place += count

    def written(self, text: str) -> str:
        """Return a text to write, the keywords in `<mark>`."""
        if not self.keywords:
            return text
        if self._marks is None:
            return _marked(text, 0, marks(text, self.keywords))
        start, self._place = self._place, self._place + len(text)
        return _marked(text, start, self._marks)

    def table(
        self,
        entries: Sequence[Entry],
        line: Callable[[Entry], dict[str, object]],
        *,
        comments: bool,
    ) -> list[dict[str, object]]:
        """Return how often each keyword is marked, and in which articles.

        Args:
            entries: The articles.
            line: What a line of contents says of one.
            comments: Whether the readers' are printed.
        """
        if not self.keywords:
            return []
        counts = [
            (entry, count_hits(entry.article, self.keywords, comments=comments))
            for entry in entries
        ]
        return [
            {
                "keyword": word,
                "count": sum(found.get(word, 0) for _, found in counts),
                "articles": [
                    {**line(entry), "count": found[word]}
                    for entry, found in counts
                    if word in found
                ],
            }
            for word in self.keywords
        ]


def _marked(text: str, place: int, found: Sequence[tuple[int, int]]) -> str:
    """Write a text that stands at `place`, with what of it was found marked."""
    parts: list[str] = []
    done = 0
    for start, end in found:
        first, last = max(start - place, 0), min(end - place, len(text))
        if first < last:
            parts += [
                escaped(text[done:first]),
                "<mark>",
                escaped(text[first:last]),
                "</mark>",
            ]
            done = last
    return markup("".join((*parts, escaped(text[done:]))))
