"""A byline's text in, its parts out: what stands between bars, dashes, commas and ands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsconv.parsing.fields.asides import CONTACT, TIME
from newsconv.parsing.fields.names import is_role_line
from newsconv.parsing.patterns import lazy

_AND = lazy(
    r"\s*(?:,\s*(?:and|et|und|y|e)\b|[,;&、，/]|\s(?:and|et|und|y|e|i|en|och|og|ja|a|и|та|ve"
    r"|oraz|z|και|dan|และ|ו|AND|ET|UND|Y|OCH|OG|JA|EN|И|ТА|VE|ORAZ)(?:\s|\Z)|\s[&+]\s|\s(?P<joined>[וو])(?=\S+\s+\S))\s*"
)
_IN = frozenset({"en", "i", "a", "z"})
"""And in one language, in another: "corresponsal en Lima"."""
# Divides a line into fields; a full stop only after a word, as "Dr. Max" has one too.
_CUT = lazy(
    # "القاهرة: هالة النجار" has its place before a colon.
    r"\s*(?:[|•·｜\t]|\s[–—-]+(?=\s|\Z)|\s{2,}|(?<=[\u0620-\u06d3]):(?=\s)"
    r"|(?<=[^\W\d_A-Z]{3})(?<!Prof)(?<!Capt)(?<!Dipl)\.\s+(?=[A-Z]))\s*"
)
_MASK = lazy(f"[{CONTACT}{TIME}]+")
_SUFFIX = lazy(r"\s*,\s*(?=(?:Jr|Sr|II|III|IV|MD|PhD)\b\.?)")
_HAN_NAMES = lazy(r"[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4})+")
_INITIAL = lazy(r"(?:(?:\A|[\s.-])[^\W\d_a-z]|\b(?:Jr|Sr))\Z")
_FOOTNOTE = lazy(r"(?<=[^\W\d_A-Z]{2})\d{1,2}\Z")
_BRACKETS = lazy(r"(.+?)\s*[(（]([^()（）]*)[)）]\Z")


class Piece(NamedTuple):
    """A stretch of a byline."""

    start: int
    end: int


class Part(NamedTuple):
    """What stands between two separators, and whether "and" stands before it."""

    name: str
    start: int
    joined: bool


def fields_of(text: str, piece: Piece) -> Iterator[Piece]:
    """Divide at bars, dashes and what is masked; yield what has words in it."""
    cuts = [match.span() for match in _CUT.finditer(text, *piece)]
    if CONTACT in text or TIME in text:
        cuts += [match.span() for match in _MASK.finditer(text, *piece)]
        cuts.sort()
    begin = piece.start
    for start, end in cuts:
        if start > begin and text[begin:start].strip():
            yield Piece(begin, start)
        begin = max(begin, end)
    if text[begin : piece.end].strip():
        yield Piece(begin, piece.end)


def parts_of(text: str, piece: Piece, *, split_han: bool) -> Iterator[Part]:
    """Divide at commas and ands, leaving "Landon Thomas, Jr." whole."""
    if split_han and _HAN_NAMES.fullmatch(text, *piece):
        for match in re.finditer(r"\S+", text[piece.start : piece.end]):
            yield Part(match[0], piece.start + match.start(), joined=True)
        return
    suffixes: set[int] = set()
    if "," in text:
        suffixes = {match.start() for match in _SUFFIX.finditer(text, *piece)}
    begin = piece.start
    joined = True
    for match in _AND.finditer(text, *piece):
        before = text[begin : match.start()]
        if match.start() in suffixes or before.count("(") > before.count(")"):
            continue
        # "محمد وليد": the letter may be the name's own.
        if match["joined"] and len(before.split()) < 2:  # noqa: PLR2004 - a whole name
            continue
        if match[0].strip() in _IN and is_role_line(before):
            continue
        yield _trimmed(text, Piece(begin, match.start()), joined=joined)
        begin, joined = match.end(), match[0].strip() not in {",", ";", "，"}
    yield _trimmed(text, Piece(begin, piece.end), joined=joined)


def _trimmed(text: str, piece: Piece, *, joined: bool) -> Part:
    raw = text[piece.start : piece.end]
    name = raw.strip(" \t.,;:|·•–—-\u00a0\u3000\u200b\u200e\u200f")
    # What a by-word cut off leaves: "Hélène Castaing (" and "AFP)".
    if name.endswith(("(", "（")):
        name = name[:-1].rstrip()
    elif name.endswith((")", "）")) and "(" not in name and "（" not in name:
        name = name[:-1]
    start = raw.find(name) if name else 0
    name = _FOOTNOTE.sub("", name)
    # "Don Van Natta Jr." and "Мезенцева О. П." keep their full stop: it is the name's.
    if raw[start + len(name) :][:1] == "." and _INITIAL.search(name):
        name += "."
    return Part(name, piece.start + start, joined)


def without_brackets(name: str) -> tuple[str, str | None]:
    """Return a name and what stands in brackets after it."""
    match = _BRACKETS.match(name) if name[-1:] in {")", "）"} else None
    return (match[1], match[2]) if match else (name, None)
