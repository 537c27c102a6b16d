"""A digest's view and keywords in, where its index leads to out: to each place marked.

A story runs over pages, and a keyword may stand on its last: so a mark has an anchor of
its own, and the index the page of that.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.annotations.highlights import (
    Hit,
    Keyword,
    hits,
    marked_lines,
    marked_runs,
    merged,
)
from newsconv.model.text import content_text
from newsconv.renderers.indexes import Place
from newsconv.renderers.views import DigestView

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
    if not keywords:
        return found
    printed = {entry.number for entry in view.printed}
    number = 0
    for entry in view.entries:
        whole = Place(entry, entry.ident)
        for line in marked_lines(entry.article):
            for hit in hits(line, keywords):
                _add(found, hit.keyword, whole)
        for content in marked_runs(entry.article, comments=comments):
            text = content_text(content)
            pointed = _pointed_at(hits(text, keywords), len(text))
            # What two clips share has its anchors in the first.
            if entry.number not in printed or id(content) in found.anchors:
                for keyword, _ in pointed:
                    _add(found, keyword, whole)
                continue
            anchors: dict[int, str] = {}
            for keyword, start in pointed:
                if start not in anchors:
                    number += 1
                    anchors[start] = f"hit-{number}"
                _add(found, keyword, Place(entry, anchors[start]))
            if anchors:
                found.anchors[id(content)] = anchors
    return found


def _pointed_at(told: Sequence[Hit], size: int) -> list[tuple[str, int]]:
    """Return keywords and the starts of the marks that stand for them in a run."""
    starts = [start for start, _ in merged(told)]
    found: list[tuple[str, int]] = []
    for keyword in dict.fromkeys(hit.keyword for hit in told):
        mine = [hit.start for hit in told if hit.keyword == keyword]
        places = (mine[0], mine[-1]) if size > _LONG else mine[:1]
        found += [
            (keyword, max(start for start in starts if start <= place))
            for place in places
        ]
    return found


def _add(found: KeywordPlaces, keyword: str, place: Place) -> None:
    places = found.places.setdefault(keyword, [])
    if place not in places[-2:]:
        places.append(place)
