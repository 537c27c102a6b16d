"""A digest in, its cover out: an SVG of words, large enough for a thumbnail.

The lines are broken here, because SVG does not break them: by rough widths, with
room to spare, for the reader's serif face is not known.
"""

from dataclasses import dataclass
from math import inf
from typing import NamedTuple
from unicodedata import category, combining, east_asian_width

from newsconv.model.text import author_names, published_value
from newsconv.renderers.dates import date_text
from newsconv.renderers.markup import Markup
from newsconv.renderers.views import DigestView, shortened

_WIDTH = 1000
"""Of the lines, of a picture 1200 wide and 1600 high."""
_TITLE_TOP, _TITLE_HEIGHT = 330, 720
_TITLE_SIZES = (190, 168, 148, 130, 114, 100, 88, 78, 68, 60)
"""From large to small; a thumbnail is a tenth of the picture, or less."""
_LEADING = 1.16
_ASCENT = 0.8
_NOT_FIRST = frozenset("，。、！？：；）」』》〉】…’”!?,.:;)")
"""What no line of Chinese or Japanese opens with."""


@dataclass(frozen=True)
class Cover:
    """A cover's picture, and the same in words."""

    picture: bytes
    words: str


class _Line(NamedTuple):
    text: str
    y: int
    size: int
    kind: str
    """ "owner", "title", "edition" or "foot"."""


def cover(markup: Markup, language: str, flow: str) -> Cover:
    """Return the cover of a digest, or of a single article.

    Args:
        markup: Whose theme has the `cover.svg.jinja`.
        language: Of the title.
        flow: The title's direction: "ltr" or "rtl".
    """
    owner, title, edition, foot = _words(markup)
    lines = [
        *_set(owner, "owner", top=110, height=130, sizes=(54, 46, 40)),
        *_set(title, "title", top=_TITLE_TOP, height=_TITLE_HEIGHT, sizes=_TITLE_SIZES),
    ]
    y = 1150
    for part in edition:
        found = _set(part, "edition", top=y, height=160, sizes=(76, 66, 56, 48))
        lines += found
        y = found[-1].y + 36 if found else y
    lines += _set(foot, "foot", top=1450, height=90, sizes=(42, 36))
    text = markup.theme.render(
        "cover.svg.jinja",
        {
            "language": language,
            "direction": flow,
            "title": shortened(title),
            "lines": lines,
        },
    )
    return Cover(
        text.encode(),
        ", ".join(part for part in (shortened(title), owner, *edition, foot) if part),
    )


def _words(markup: Markup) -> tuple[str, str, tuple[str, ...], str]:
    """Return who issues it, its title, its edition and the line at its foot."""
    view: DigestView = markup.view
    if not view.single:
        owner = markup.digest.issuer or ""
        return owner, view.title, view.edition_line, view.count_line
    entry = view.entries[0]
    names = ", ".join(author_names(entry.article))
    day = published_value(entry.article)
    dates = (date_text(day, view.language),) if day else ()
    return entry.outlet or "", view.title, dates, names


def _set(
    text: str, kind: str, *, top: int, height: int, sizes: tuple[int, ...]
) -> list[_Line]:
    """Break a text into lines of the largest size that fits, from `top` downwards."""
    broken: list[str] = []
    size = sizes[-1]
    for size in sizes:
        broken = _broken(text, _WIDTH / size)
        fits = len(broken) * size * _LEADING <= height
        longest = max(
            (_width(piece.rstrip()) for piece in _pieces(text, inf)), default=0
        )
        if fits and longest <= _WIDTH / size:
            break
    most = int(height / (size * _LEADING))
    if len(broken) > most:
        broken = [*broken[: most - 1], f"{broken[most - 1].rstrip()}…"]
    # The title stands in the middle of its field, the other lines at its top.
    spare = height - len(broken) * size * _LEADING if kind == "title" else 0
    first = top + spare / 2 + size * _ASCENT
    return [
        _Line(line, round(first + number * size * _LEADING), size, kind)
        for number, line in enumerate(broken)
    ]


def _broken(text: str, width: float) -> list[str]:
    """Break a text into as few lines as go, and those about equally long.

    Args:
        text: On one line.
        width: In units of the type's size.
    """
    lines = _filled(text, width)
    for tenths in range(5, 10):
        narrower = _filled(text, width * tenths / 10)
        if len(narrower) == len(lines):
            return narrower
    return lines


def _filled(text: str, width: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, width):
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
    if piece.endswith("\u200d"):  # an emoji made of several
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
    return 0.76 if char.isupper() else 0.58
