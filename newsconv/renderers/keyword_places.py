"""A digest's view and keywords in, where its index leads to out: to each place marked.

A story runs over pages, and a keyword may stand on its last: so a mark has an anchor of
its own, and the index the page of that.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsconv.annotations.highlights import Keyword, hits, marks
from newsconv.annotations.placed import contents
from newsconv.model import Content, Node
from newsconv.model.text import content_text, headline_text
from newsconv.renderers.indexes import Place
from newsconv.renderers.views import DigestView, Entry

_LONG = 400
"""Characters of a paragraph that may well run over a page's end: its last mark counts,
too."""

MarkAnchors = dict[int, dict[int, str]]
"""By the `id()` of a run of inlines, the anchors of its marks by where they begin."""


class KeywordPlaces(NamedTuple):
    """Where an index of keywords leads to."""

    places: dict[str, list[Place]]
    """By keyword, in printed order, each place once."""
    anchors: MarkAnchors


def keyword_places(
    view: DigestView, keywords: Sequence[Keyword], *, comments: bool
) -> KeywordPlaces:
    """Return where each keyword is marked, of those that are.

    Args:
        view: The digest's.
        keywords: What its pages mark.
        comments: Whether the readers' are printed.
    """
    found = KeywordPlaces({}, {})
    printed = {entry.number for entry in view.printed}
    number = 0
    for entry in view.entries:
        for text in _head(entry):
            for hit in hits(text, keywords):
                _add(found, hit.keyword, Place(entry, entry.ident))
        for content in _contents(entry, comments=comments):
            text = content_text(content)
            told = hits(text, keywords)
            if not told:
                continue
            # What two clips share has its anchors in the first.
            own = entry.number in printed and id(content) not in found.anchors
            starts = [start for start, _ in marks(text, keywords)]
            anchors: dict[int, str] = {}
            for keyword in dict.fromkeys(hit.keyword for hit in told):
                mine = [hit for hit in told if hit.keyword == keyword]
                for hit in (mine[0], mine[-1]) if len(text) > _LONG else mine[:1]:
                    ident = entry.ident
                    if own:
                        start = max(each for each in starts if each <= hit.start)
                        if start not in anchors:
                            number += 1
                            anchors[start] = f"hit-{number}"
                        ident = anchors[start]
                    _add(found, keyword, Place(entry, ident))
            if own:
                found.anchors[id(content)] = anchors
    return found


def _add(found: KeywordPlaces, keyword: str, place: Place) -> None:
    places = found.places.setdefault(keyword, [])
    if place not in places[-2:]:
        places.append(place)


def _head(entry: Entry) -> Iterator[str]:
    article = entry.article
    yield headline_text(article) or ""
    if article.kicker:
        yield article.kicker.text


def _contents(entry: Entry, *, comments: bool) -> Iterator[Content]:
    """Yield the runs of inlines in which keywords are marked, in printed order."""
    article = entry.article
    nodes: list[Node] = [*([article.deck] if article.deck else []), *article.body]
    if article.comments and comments:
        nodes.append(article.comments)
    for node in nodes:
        yield from (content for content, _ in contents(node))
