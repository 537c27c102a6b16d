"""A text in, its pieces as a line of paper takes them out.

Blanks become single spaces, a word that no line holds gets places to break at, and a
passage is divided where a keyword begins and ends.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from newsconv.renderers.addresses import in_pieces
from newsconv.themes import printable

_BLANK = re.compile("[ \t\r\n\x0b\f\x85\u2028\u2029]+")
# Chinese, Japanese and Korean are broken anywhere; a hyphen or a slash breaks, too.
_UNBROKEN = re.compile(
    "[^\\s/\u2010\u2013\u2014\\-\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]{31,}"
)
_UNBROKEN_PIECE = 30
_LONG, _ENDLESS = 110, 400  # letters of a headline, from which on it is set smaller
_HYPHENATED = 60
"""Of letters alone, a word is broken by its language's rules up to such a length."""
_PIECE = 10  # letters of a word that no line holds, between two places to break it
_MARKS = ".,:;!?()[]\"'«»‘’“”„…"
_BREAK = 0
"""Stands between strings where a line may end, without a hyphen."""


def spaced(text: str) -> str:
    """Return a string without controls, its blanks single spaces."""
    return _BLANK.sub(" ", str(printable(text)))


def plain(text: str) -> str:
    """Return a string as a page shows it: no controls, single spaces."""
    return spaced(text).strip(" ")


@dataclass
class Run:
    """The inlines of a passage, searched as one text."""

    marks: tuple[tuple[int, int], ...]
    anchors: Mapping[int, str]
    """Of the marks that have one, by where they begin."""
    place: int = 0

    def divided(self, text: str) -> Iterator[tuple[str, bool, str | None]]:
        """Yield the next text of the run in parts.

        With whether each is a keyword, and the anchor of one that begins there.
        """
        start, done = self.place, 0
        self.place += len(text)
        for first, last in self.marks:
            opens, ends = max(first - start, 0), min(last - start, len(text))
            if opens < ends:
                if done < opens:
                    yield text[done:opens], False, None
                anchor = self.anchors.get(first) if first >= start else None
                yield text[opens:ends], True, anchor
                done = ends
        if done < len(text):
            yield text[done:], False, None


def headline_size(headline: str) -> str:
    """Return "normal", "long" or "endless": what it is set in."""
    if len(headline) > _ENDLESS:
        return "endless"
    return "long" if len(headline) > _LONG else "normal"


def address(target: str) -> list[object]:
    """Return an address with the places between its pieces where a line may end."""
    found: list[object] = []
    for piece in in_pieces(target):
        found += [*_cut(piece, _PIECE)] if len(piece) > _UNBROKEN_PIECE else [piece]
        found.append(_BREAK)
    return found


def trimmed(parts: list[object]) -> list[object]:
    """Take the blanks off the ends, which would set a line in."""
    if parts and isinstance(parts[0], str):
        parts[0] = parts[0].lstrip(" ")
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip(" ")
    return parts


def pieces(text: str) -> Iterator[object]:
    """Divide a string inside the words that no line holds."""
    end = 0
    for found in _UNBROKEN.finditer(text):
        if len(found[0]) <= _HYPHENATED and found[0].strip(_MARKS).isalpha():
            continue
        yield text[end : found.start()]
        yield from _cut(found[0], _PIECE)
        end = found.end()
    if end < len(text):
        yield text[end:]


def broken(parts: Iterable[object], most: int) -> Iterator[object]:
    """Divide the words of a narrow column after so many letters."""
    for part in parts:
        if not isinstance(part, str):
            yield part
            continue
        for word in re.split("( )", part):
            if len(word) > most:
                yield from _cut(word, most)
            elif word:
                yield word


def _cut(word: str, most: int) -> Iterator[object]:
    yield _BREAK
    piece = ""
    for letter in word:
        # A mark stays with its letter, and what is joined stays joined.
        joins = unicodedata.combining(letter) or unicodedata.category(letter)[0] in "MC"
        if len(piece) >= most and not joins:
            yield piece
            yield _BREAK
            piece = ""
        piece += letter
    yield piece
    yield _BREAK
