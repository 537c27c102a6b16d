"""A cover in SVG in, the same as PNG out, which every reader's library shows.

It draws what `cover.svg.jinja` has: filled rectangles, and lines of text about their
middle. What a theme's own cover has beyond that, or what no installed font can set, is
left to the SVG.
"""

import re
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET
from zlib import Z_RLE

from newsconv import fonts

_SVG = "{http://www.w3.org/2000/svg}"
_KNOWN = frozenset(f"{_SVG}{name}" for name in ("svg", "g", "rect", "text", "title"))
_GREY = re.compile(r"#([0-9a-fA-F])\1\1|#([0-9a-fA-F]{2})\2\2")
_ROOM = 0.95
"""Of the width, for the longest line."""
_BOLD = 700


def png(svg: bytes, family: str, language: str) -> bytes | None:
    """Return the picture, in greys; None where it can't be drawn.

    Args:
        svg: The cover.
        family: The family of fonts to set it in, where it has the letters.
        language: Of the title, BCP 47.
    """
    pillow = _pillow()
    root = ET.fromstring(svg)  # noqa: S314 - our own template's
    if pillow is None or any(element.tag not in _KNOWN for element in root.iter()):
        return None
    size = int(root.get("width", "0")), int(root.get("height", "0"))
    picture = pillow.image.new("L", size, 255)
    pen = pillow.draw.Draw(picture)
    wanted = lost = 0
    try:
        for element in root.iter():
            if element.tag == f"{_SVG}rect":
                left, top, width, height = (
                    float(element.get(name, "0"))
                    for name in ("x", "y", "width", "height")
                )
                corners = (left, top, left + width - 1, top + height - 1)
                pen.rectangle(corners, fill=_shade(element))
            elif element.tag == f"{_SVG}text" and element.text:
                line = _Line(pillow, element, family, language, size[0])
                line.draw(pen)
                wanted, lost = wanted + line.wanted, lost + line.lost
    except _Undrawable:
        return None
    if lost * 2 > wanted:
        return None
    return _packed(pillow, picture)


def _packed(pillow: SimpleNamespace, picture: Any) -> bytes:  # noqa: ANN401 - Pillow's, loaded late
    """Return the PNG, in sixteen greys: half the bytes, in a tenth of the time."""
    sixteen = picture.point([grey >> 4 for grey in range(256)])
    drawn = pillow.image.frombytes("P", picture.size, sixteen.tobytes())
    drawn.putpalette([grey * 17 for grey in range(16) for _ in range(3)])
    buffer = BytesIO()
    drawn.save(buffer, "PNG", bits=4, compress_level=6, compress_type=Z_RLE)
    return buffer.getvalue()


class _Undrawable(Exception):  # noqa: N818 - never leaves this module
    """A line that the fonts or the layout can't set."""


class _Line:
    """One line of text, about its middle."""

    def __init__(
        self,
        pillow: SimpleNamespace,
        element: ET.Element,
        family: str,
        language: str,
        width: int,
    ) -> None:
        self._pillow = pillow
        self._text = element.text or ""
        self._middle = float(element.get("x", "0"))
        self._foot = float(element.get("y", "0"))
        self._size = float(element.get("font-size", "0"))
        self._weight = _BOLD if element.get("font-weight") == "bold" else 400
        self._shade = _shade(element)
        self._width = width * _ROOM
        self._from_right = element.get("direction") == "rtl" or _from_right(self._text)
        self.wanted = sum(not fonts.invisible(char) for char in self._text)
        self.lost = 0
        """The signs that no font has, of those that are to be seen."""
        self._runs = self._divided(fonts.stack(family, language))
        self._shaped = self._from_right or _is_indic(self._text)
        if (self._from_right and len(self._runs) > 1) or (
            self._shaped and not pillow.shapes
        ):
            # Runs of several fonts would have to be put in order, and letters joined.
            raise _Undrawable

    def draw(self, pen: Any) -> None:  # noqa: ANN401 - Pillow's, loaded late
        """Put the line on the picture, smaller where it would leave it."""
        length = self._length(self._size)
        size = self._size * min(1, self._width / length) if length else self._size
        at = self._middle - self._length(size) / 2
        for name, text in self._runs:
            font = self._font(name, size)
            pen.text((at, self._foot), text, font=font, fill=self._shade, anchor="ls")
            at += font.getlength(text)

    def _divided(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        """Return the line in runs of one family each, without what none of them has."""
        wanted = {char for char in self._text if not fonts.invisible(char)}
        whole = next((name for name in names if wanted <= _has(name)), None)
        if whole is not None:
            return [(whole, self._text)]
        placed = [
            (next((name for name in names if char in _has(name)), ""), char)
            for char in self._text
        ]
        # Spaces and joiners stay with what they follow.
        for at in range(1, len(placed)):
            if fonts.invisible(placed[at][1]):
                placed[at] = (placed[at - 1][0], placed[at][1])
        self.lost = sum(not name and not fonts.invisible(char) for name, char in placed)
        return [
            (name, "".join(char for _, char in run))
            for name, run in groupby(placed, key=lambda each: each[0])
            if name
        ]

    def _length(self, size: float) -> float:
        return sum(
            float(self._font(name, size).getlength(text)) for name, text in self._runs
        )

    def _font(self, name: str, size: float) -> Any:  # noqa: ANN401 - as above
        size = max(1, round(size))
        return self._pillow.font(name, self._weight, size, self._shaped)


@lru_cache(maxsize=64)
def _has(name: str) -> frozenset[str]:
    """Return the characters that a family's upright face prints."""
    found = fonts.family(name)
    return frozenset(map(chr, found.characters)) if found else frozenset()


def _from_right(text: str) -> bool:
    return any("\u0590" <= char <= "\u08ff" for char in text)


def _is_indic(text: str) -> bool:
    return any("\u0900" <= char <= "\u0dff" for char in text)


def _shade(element: ET.Element) -> int:
    """Return a fill as a grey; black is SVG's own, and the group's."""
    fill = element.get("fill", "#000")
    found = _GREY.fullmatch(fill)
    if not found:
        raise _Undrawable
    return int(found[1] * 2 if found[1] else found[2], 16)


@lru_cache(maxsize=1)
def _pillow() -> SimpleNamespace | None:
    """Import Pillow, once; None where it is not installed."""
    try:
        from PIL import Image, ImageDraw, ImageFont, features  # noqa: PLC0415 - lazy
    except ImportError:
        return None

    @lru_cache(maxsize=32)
    def font(name: str, weight: int, size: int, shaped: bool) -> object:  # noqa: FBT001 - a key of the cache
        family = fonts.family(name)
        upright = [face for face in family.faces if not face.italic] if family else []
        if not upright:
            raise _Undrawable
        face = min(upright, key=lambda each: abs((each.weight or weight) - weight))
        # The simple layout is everywhere the same; the other joins letters.
        engine = ImageFont.Layout.RAQM if shaped else ImageFont.Layout.BASIC
        made = ImageFont.truetype(str(face.file), size, layout_engine=engine)
        if face.weight is None:
            axes = made.get_variation_axes()
            made.set_variation_by_axes(
                [
                    weight if axis["name"] == b"Weight" else axis["default"] or 0
                    for axis in axes
                ]
            )
        return made

    return SimpleNamespace(
        image=Image, draw=ImageDraw, font=font, shapes=features.check("raqm")
    )
