"""A digest in, its cover out: a picture of words, large enough for a thumbnail.

The lines are broken here, because SVG does not break them: by rough widths, with
room to spare, for the reader's serif face is not known.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple
from unicodedata import category, combining, east_asian_width

from newsconv.model.text import author_names, published_value
from newsconv.renderers.dates import date_text
from newsconv.renderers.markup import Markup
from newsconv.renderers.views import DigestView, one_line, shortened

_WIDTH = 1000
"""Of the lines, of a picture 1200 wide and 1600 high."""
_TITLE_SIZES = (190, 168, 148, 130, 114, 100, 88, 78, 68, 60)
"""From large to small; a thumbnail is a tenth of the picture, or less."""
_LEADING = 1.16
_ASCENT = 0.8
_NOT_FIRST = frozenset("，。、！？：；）」』》〉】…’”!?,.:;)")
_NOT_LAST = frozenset("（「『《〈【‘“(")
"""What no line of Chinese or Japanese opens or ends with."""


@dataclass(frozen=True)
class Cover:
    """A cover's picture, and the same in words."""

    picture: bytes
    """SVG."""
    words: str


class _Field(NamedTuple):
    top: int
    height: int


class _Line(NamedTuple):
    text: str
    y: int
    size: int
    kind: str
    """ "owner", "title", "edition" or "foot"."""


_TITLE_FIELD = _Field(330, 720)


def cover(markup: Markup, language: str, flow: str) -> Cover:
    """Return the cover of a digest, or of a single article.

    Args:
        markup: Whose theme has the `cover.svg.jinja`.
        language: Of the title.
        flow: The title's direction: "ltr" or "rtl".
    """
    owner, title, edition, foot = _words(markup)
    # A headline of a thousand words is no more than a few lines here.
    owner, title, foot = (shortened(one_line(text)) for text in (owner, title, foot))
    edition = [shortened(one_line(part)) for part in edition]
    lines = [
        *_set([owner], "owner", _Field(110, 130), sizes=(54, 46, 40)),
        *_set([title], "title", _TITLE_FIELD, sizes=_TITLE_SIZES),
        *_set(
            edition,
            "edition",
            _Field(1130, 290),
            sizes=(118, 104, 92, 80, 70, 60, 50, 40),
        ),
        *_set([foot], "foot", _Field(1450, 90), sizes=(42, 36)),
    ]
    text = markup.theme.render(
        "cover.svg.jinja",
        {
            "language": language,
            "direction": flow,
            "title": title,
            "lines": lines,
        },
    )
    return Cover(
        text.encode(),
        ", ".join(part for part in (title, owner, *edition, foot) if part),
    )


def _words(markup: Markup) -> tuple[str, str, Sequence[str], str]:
    """Return who issues it, its title, its edition and the line at its foot."""
    view: DigestView = markup.view
    if not view.single:
        owner = markup.digest.issuer or ""
        given = markup.digest
        day = date_text(given.date, view.language) if given.date else None
        # The day of the week would make the date half as large.
        others = view.edition_line[: -1 if day else None]
        edition = tuple(part for part in (" · ".join(others), day) if part)
        return owner, view.title, edition, view.count_line
    entry = view.entries[0]
    names = ", ".join(author_names(entry.article))
    day = published_value(entry.article)
    dates = (date_text(day, view.language),) if day else ()
    return entry.outlet or "", view.title, dates, names


def _set(
    parts: Sequence[str], kind: str, field: _Field, *, sizes: Sequence[int]
) -> list[_Line]:
    """Break texts into lines of the largest size that fits their field."""
    pieces = [piece for part in parts for piece in _pieces(part, inf)]
    longest = max((_width(piece.rstrip()) for piece in pieces), default=0)
    if kind == "edition" and (
        whole := [size for size in sizes if len(_lines(parts, size)) == len(parts)]
    ):
        sizes = whole  # a date on two lines is no easier to read
    size = next(
        (
            size
            for size in sizes
            if longest * size <= _WIDTH
            and len(_lines(parts, size)) * size * _LEADING <= field.height
        ),
        sizes[-1],
    )
    lines = _lines(parts, size)
    most = int(field.height / (size * _LEADING))
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
    # The title stands in the middle of its field, the other lines at its top.
    spare = field.height - len(lines) * size * _LEADING if kind == "title" else 0
    first = field.top + spare / 2 + size * _ASCENT
    return [
        _Line(line, round(first + number * size * _LEADING), size, kind)
        for number, line in enumerate(lines)
    ]


def _lines(parts: Sequence[str], size: int) -> list[str]:
    return [line for part in parts for line in _broken(part, _WIDTH / size)]


def _broken(text: str, width: float) -> list[str]:
    """Break a text into as few lines as go, and those about equally long.

    Args:
        text: On one line.
        width: In units of the type's size.
    """
    pieces = _pieces(text, width)
    lines = _filled(pieces, width)
    for tenths in range(5, 10):
        narrower = _filled(pieces, width * tenths / 10)
        if len(narrower) == len(lines):
            return narrower
    return lines


def _filled(pieces: Sequence[str], width: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for piece in pieces:
        if line and _width((line + piece).rstrip()) > width:
            lines.append(line.strip())
            line = ""
        line += piece
    return [*lines, line.strip()] if line.strip() else lines


def _pieces(text: str, width: float) -> list[str]:
    """Return what may not be broken: words, signs of Chinese, parts of long words."""
    pieces: list[str] = []
    for word in text.split():
        if _width(word) <= width and not any(map(_is_wide, word)):
            pieces.append(f"{word} ")
            continue
        for char in word:
            if pieces and _sticks(pieces[-1], char, width):
                pieces[-1] += char
            else:
                pieces.append(char)
        pieces[-1] += " "
    return pieces


def _sticks(piece: str, char: str, width: float) -> bool:
    """Say whether a character may not be parted from what stands before it."""
    if piece.endswith(" "):
        return False
    if char in _NOT_FIRST or category(char) in {"Mn", "Mc", "Me", "Cf", "Sk"}:
        return True
    if piece[-1] in _NOT_LAST or piece[-1] == "\u200d":  # the joint of an emoji
        return True
    latin = not _is_wide(char) and not _is_wide(piece[-1])
    return latin and _width(piece + char) <= width


def _is_wide(char: str) -> bool:
    return east_asian_width(char) in "WF"


def _width(text: str) -> float:
    return sum(map(_advance, text))


def _advance(char: str) -> float:
    """Return about how wide a bold serif sets a character, in units of its size."""
    if _is_wide(char):
        return 1.05
    if combining(char) or category(char) in {"Mn", "Me", "Cf"}:
        return 0
    if char in " .,:;'’‘|!iIjl()[]ftr-":
        return 0.38
    if char in "mwMW@%—&":
        return 1.0
    # Greek and Cyrillic small letters are as wide as small capitals.
    small = 0.7 if "\u0370" <= char <= "\u052f" else 0.6
    return 0.8 if char.isupper() else small
