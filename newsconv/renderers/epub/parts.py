"""The markup of a long article in, pieces of it that are well-formed each out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(r"<!--.*?-->|<[^>]*>|[^<]+", re.DOTALL)
_NAME = re.compile(r"</?([^\s/>]+)")
_OF_THE_FIRST = re.compile(r' (?:id|aria-labelledby|start)="[^"]*"')
"""What an element that goes on in the next piece has in its first one only."""
_CHUNK = re.compile(r"(?:&[^;\s]*;|[^&]){500,2000}?\s+|(?:&[^;\s]*;|[^&]){1,2000}|&")
"""Texts may be divided between these."""
_HOLDS_WORDS = frozenset(
    {"a", "bdi", "em", "figcaption", "p", "span", "strong", "sup", "td", "th"}
    | {f"h{level}" for level in range(1, 7)}
)
_IN_WORDS = 1000
"""Added to the depth of a place in the middle of a text: the last resort."""

_Open = tuple[tuple[str, int], ...]
"""The tags of elements that are open, each with its number of list items so far."""


class _Place(NamedTuple):
    """A place where an article can be divided."""

    at: int
    """The token that it is before."""
    depth: int
    open: _Open


def parts(markup: str, most: int) -> list[str]:
    """Divide an article between its blocks; within one that is too long itself.

    Args:
        markup: Well-formed, one element.
        most: Bytes of a piece, without the tags that are opened again.
    """
    if len(markup) * 4 <= most or len(markup.encode()) <= most:
        return [markup]
    tokens = list(_tokens(markup))
    ends = list(accumulate(len(token.encode()) for token in tokens))
    places = list(_places(tokens))
    found: list[str] = []
    start, reopened = 0, _Open()
    while start < len(tokens):
        place = _next(places, ends, start, most)
        end, still = (place.at, place.open) if place else (len(tokens), ())
        opening = [_again(tag, items) for tag, items in reopened]
        closing = [f"</{_name(tag)}>" for tag, _ in reversed(still)]
        found.append("".join((*opening, *tokens[start:end], *closing)))
        start, reopened = end, still
    return found


def _tokens(markup: str) -> Iterator[str]:
    for token in _TOKEN.findall(markup):
        if token.startswith("<"):
            yield token
        else:
            yield from _CHUNK.findall(token)


def _places(tokens: Sequence[str]) -> Iterator[_Place]:
    stack: list[tuple[str, int]] = []
    before = ""
    for at, token in enumerate(tokens):
        tag = token.startswith("<") and not token.startswith("<!")
        opens = tag and not token.startswith("</")
        # A heading stays with what it is over, and nothing is left empty.
        follows = not before.startswith("<") or before.startswith("</")
        if stack and follows and not before.startswith("</h"):
            holds_words = _name(stack[-1][0]) in _HOLDS_WORDS
            if opens or (holds_words and token.strip()):
                deeper = _IN_WORDS if holds_words else 0
                yield _Place(at, len(stack) + deeper, tuple(stack))
        if opens:
            if stack and _name(token) == "li":
                stack[-1] = (stack[-1][0], stack[-1][1] + 1)
            if not token.endswith("/>"):
                stack.append((token, 0))
        elif tag:
            stack.pop()
        if token.strip():
            before = token


def _next(
    places: Sequence[_Place], ends: Sequence[int], start: int, most: int
) -> _Place | None:
    """Return where the piece that begins with a token ends; None at the end."""
    done = ends[start - 1] if start else 0
    if ends[-1] - done <= most:
        return None
    # The last token that still fits, and one half-way: no piece is a mere crumb.
    last = bisect_right(ends, done + most)
    half = bisect_left(ends, done + most // 2)
    over = bisect_right(places, last, key=_at)
    for least in (half, start):
        if fitting := places[bisect_right(places, least, key=_at) : over]:
            return min(fitting, key=lambda each: (each.depth, -each.at))
    after = places[bisect_right(places, max(start, last), key=_at) :][:1]
    return after[0] if after else None


def _at(place: _Place) -> int:
    return place.at


def _again(tag: str, items: int) -> str:
    tag = _OF_THE_FIRST.sub("", tag)
    if _name(tag) == "ol" and items:
        return tag.replace("<ol", f'<ol start="{items + 1}"', 1)
    return tag


def _name(tag: str) -> str:
    found = _NAME.match(tag)
    return found[1] if found else ""
