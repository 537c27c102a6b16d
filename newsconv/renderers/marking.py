"""Keywords in, text written with them marked out, through the inlines of a run.

A word that is partly in italics is one word to its reader: a run's text is searched as
a whole, and each of its inlines marks its part of what was found.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from newsconv.annotations.highlights import (
    Keyword,
    count_hits,
    keyword_name,
    marks,
)
from newsconv.model import Content
from newsconv.model.text import content_text
from newsconv.renderers.views import DigestView, Entry, one_line
from newsconv.themes import escaped, markup


class Marker:
    """Writes the texts of one digest."""

    def __init__(self, keywords: Sequence[Keyword]) -> None:
        bare = (word.strip() if isinstance(word, str) else word for word in keywords)
        self.keywords = tuple(
            dict.fromkeys(word for word in bare if keyword_name(word))
        )
        self.anchors: dict[int, Mapping[int, str]] = {}
        """By the `id()` of a run's inlines, the anchors of its marks by their start."""
        self.anchored: set[str] = set()
        """Those that were written."""
        self._marks: tuple[tuple[int, int], ...] | None = None
        self._idents: Mapping[int, str] = {}
        self._place = 0

    @contextmanager
    def run(self, content: Content) -> Iterator[None]:
        """Take the texts written meanwhile for those of a run of inlines, in order."""
        if not self.keywords or self._marks is not None:
            yield
            return
        self._marks, self._place = marks(content_text(content), self.keywords), 0
        self._idents = self.anchors.get(id(content), {})
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
        idents = {
            at: ident
            for at, ident in self._idents.items()
            if start <= at < self._place and ident not in self.anchored
        }
        self.anchored.update(idents.values())
        return _marked(text, start, self._marks, idents)

    def table(
        self,
        view: DigestView,
        line: Callable[[Entry], dict[str, object]],
        *,
        comments: bool,
    ) -> list[dict[str, object]]:
        """Return how often each keyword is marked, and in which articles.

        Args:
            view: The digest's.
            line: What a line of contents says of one.
            comments: Whether the readers' are printed.
        """
        if not self.keywords:
            return []
        counts = [
            (entry, count_hits(entry.article, self.keywords, comments=comments))
            for entry in view.entries
        ]
        watched = {
            keyword_name(word) for word in self.keywords if not isinstance(word, str)
        }
        return [
            {
                "keyword": word,
                "count": sum(found.get(word, 0) for _, found in counts),
                "articles": [
                    {**line(entry), "count": found[word]}
                    for entry, found in counts
                    if word in found
                ],
                # Of a watch list.
                "outlets": _summed(
                    (one_line(entry.outlet), found.get(word, 0))
                    for entry, found in counts
                    if word in watched
                ),
                "sections": _summed(
                    (one_line(entry.section), found.get(word, 0))
                    for entry, found in counts
                    if word in watched
                ),
            }
            for word in dict.fromkeys(map(keyword_name, self.keywords))
        ]


def _summed(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return how often a keyword is marked under each name, most first."""
    found: Counter[str] = Counter()
    for name, count in counts:
        if name and count:
            found[name] += count
    return found.most_common()


def _marked(
    text: str,
    place: int,
    found: Sequence[tuple[int, int]],
    idents: Mapping[int, str] = MappingProxyType({}),
) -> str:
    """Write a text that stands at `place`, with what of it was found marked."""
    parts: list[str] = []
    done = 0
    for start, end in found:
        first, last = max(start - place, 0), min(end - place, len(text))
        if first < last:
            parts += [
                escaped(text[done:first]),
                f'<mark id="{idents[start]}">' if start in idents else "<mark>",
                escaped(text[first:last]),
                "</mark>",
            ]
            done = last
    return markup("".join((*parts, escaped(text[done:]))))
