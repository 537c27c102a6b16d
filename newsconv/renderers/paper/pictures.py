"""A digest's pictures in, each as a printed page may show it out.

Every picture is decoded whole before a page is laid out: a broken one is an error, not
an empty frame. What is larger at 300 dpi than it may be printed is made smaller;
colours that PDF/A-3 does not allow beside those of screens (CMYK) and depths that
WeasyPrint 70 writes wrongly (16 bits) become plain ones.
"""

import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

from newsconv.errors import MissingDependencyError, ResourceError
from newsconv.model import Article, Digest, Figure, Image
from newsconv.model.text import headline_text
from newsconv.model.walk import articles, walk
from newsconv.renderers.markup import embedded
from newsconv.renderers.views import one_line
from newsconv.resources import Resource, data_uri, picture

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from PIL.ImageFile import ImageFile

DOTS_PER_INCH = 300
"""What newspapers ask of a picture at its printed size."""
MOST_PIXELS = 150_000_000
"""More than any camera for the press takes; 450 MB in memory."""
_QUALITY = 90
_PLAIN = frozenset({"L", "RGB", "RGBA"})
_DEEP = ("I", "F")
_PAGES = {"A4": (210, 297), "A5": (148, 210), "Letter": (216, 279)}
"""Millimetres."""
_SHOWN = 60
_ORIENTATION = 0x0112
"""Exif's tag: how the camera was held."""
_QUIET = Lock()
"""Warnings are the process's: two threads would put back each other's silence."""


class PrintPictures:
    """The pictures of one digest, ready for a page size."""

    def __init__(
        self,
        digest: Digest,
        page_size: str,
        room: tuple[float, float] | None = None,
    ) -> None:
        """Decode all that a page may show.

        Args:
            digest: Whose pictures.
            page_size: "A4", "A5" or "Letter"; no picture is larger in print.
            room: Nor than so many millimetres, wide and high.

        Raises:
            ResourceError: one is broken, or too large to be decoded.
            MissingDependencyError: Pillow is not installed.
        """
        wide, high = room or _PAGES[page_size]
        self._most = (
            round(wide / 25.4 * DOTS_PER_INCH),
            round(high / 25.4 * DOTS_PER_INCH),
        )
        self._addresses: dict[str, str] = {}
        self._tall: set[str] = set()
        for image, place in _images(digest):
            uri = embedded(image)
            if uri and uri not in self._addresses:
                self._addresses[uri] = self._printable(uri, image.alt, place)

    def address(self, image: Image) -> str | None:
        """Return the address that a page shows an image by; None for its words only."""
        uri = embedded(image)
        return self._addresses.get(uri, uri) if uri else None

    def tall(self, image: Image) -> bool:
        """Say whether an image is higher than wide."""
        return embedded(image) in self._tall

    def _printable(self, uri: str, alt: str, place: str) -> str:
        name = f"the picture “{alt[:_SHOWN]}”" if alt.strip() else "a picture"
        try:
            # Pillow is told by WeasyPrint to take files that are cut off.
            opened = _opened(picture(uri).data, self._most)
            pixels = _upright(_plain(opened))
        except _TooLargeError:
            reason = f"has more than {MOST_PIXELS:,} pixels; save a smaller copy"
            raise ResourceError(f"{name} in {place}", reason) from None
        except MissingDependencyError:
            raise
        except Exception as error:  # a broken file fails in a hundred ways
            reason = "is broken, or cut off; get a whole copy of it"
            raise ResourceError(f"{name} in {place}", reason) from error
        if pixels.height > pixels.width:
            self._tall.add(uri)
        if pixels.width > self._most[0] or pixels.height > self._most[1]:
            pixels.thumbnail(self._most, reducing_gap=None)
        elif pixels is opened:
            return uri
        photo = opened.format in {"JPEG", "MPO", "WEBP"}
        return data_uri(_encoded(pixels, photo=photo))


def small_pictures(
    article: Article,
    picture: Callable[[Image], str | None],
    tall: Callable[[Image], bool],
) -> frozenset[int]:
    """Return which figures are printed small, by their `id()`.

    Of several pictures the tall ones: so that two of them, and what is told between,
    share a page.
    """
    found = [
        (block, block.image)
        for block in article.body
        if isinstance(block, Figure) and block.image and picture(block.image)
    ]
    if len(found) < 2:  # noqa: PLR2004 - one, or several
        return frozenset()
    return frozenset(id(figure) for figure, image in found if tall(image))


class _TooLargeError(Exception):
    """A picture of more pixels than there may be."""


def _images(digest: Digest) -> Iterator[tuple[Image, str]]:
    """Yield all images, with the place of each for a message."""
    if digest.logo:
        yield digest.logo, "the cover"
    for number, article in enumerate(articles(digest), 1):
        headline = one_line(headline_text(article))
        for node in walk(article, Image):
            if isinstance(node, Image):
                yield node, f"“{headline}”" if headline else f"article {number}"


def _plain(pixels: "Pixels") -> "Pixels":
    """Return a picture in grey or RGB of eight bits, as it is where it is that."""
    if pixels.mode in _PLAIN and "transparency" not in pixels.info:
        return pixels
    if pixels.mode.startswith(_DEEP):
        return pixels.point(lambda depth: depth * (1 / 256)).convert("L")
    if "transparency" in pixels.info or pixels.mode in {"LA", "La", "PA", "RGBa"}:
        return pixels.convert("RGBA")
    return pixels.convert("L" if pixels.mode == "1" else "RGB")


def _encoded(pixels: "Pixels", *, photo: bool) -> Resource:
    written = BytesIO()
    if photo and pixels.mode != "RGBA":
        pixels.save(written, format="JPEG", quality=_QUALITY)
        return Resource("", written.getvalue(), "image/jpeg")
    pixels.save(written, format="PNG")
    return Resource("", written.getvalue(), "image/png")


def _opened(data: bytes, most: tuple[int, int]) -> "ImageFile":
    """Decode a picture, a photograph at less than its size where that is enough.

    Raises:
        MissingDependencyError: Pillow is not installed.
    """
    try:
        from PIL import Image as library  # noqa: N813, PLC0415 - only for pictures
    except ImportError as error:
        raise MissingDependencyError(
            "printing pictures", "Pillow", "pip install 'newsconv[pdf]'"
        ) from error
    with _QUIET, warnings.catch_warnings():
        # Of sizes that are under the limit here, and of odd metadata.
        warnings.simplefilter("ignore")
        try:
            opened = library.open(BytesIO(data))
        except library.DecompressionBombError:
            raise _TooLargeError from None
        if opened.width * opened.height > MOST_PIXELS:
            raise _TooLargeError
        opened.draft(None, (most[0] * 2, most[1] * 2))
        opened.load()
    return opened


def _upright(pixels: "Pixels") -> "Pixels":
    """Return a picture the right side up, as it is where it is that."""
    from PIL.ImageOps import exif_transpose  # noqa: PLC0415 - as above

    with suppress(Exception):  # odd metadata breaks no picture
        if pixels.getexif().get(_ORIENTATION, 1) != 1:
            return exif_transpose(pixels)
    return pixels
