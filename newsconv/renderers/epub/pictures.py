"""Images that a document carries in, files of the book out, each picture once.

The first bytes tell a picture's kind (EPUB 3.3, section 3.2, core media types); what
is none of these is not shown, and its figure prints its words only.
"""

import binascii
from base64 import b64decode
from collections.abc import Iterator

from newsconv.model import Image
from newsconv.renderers.epub.book import BookFile
from newsconv.renderers.markup import embedded


class Pictures:
    """The pictures met while the pages are written."""

    def __init__(self) -> None:
        self._files: dict[bytes, BookFile] = {}
        self._names: dict[Image, str | None] = {}

    @property
    def shown(self) -> tuple[Image, ...]:
        """The images of the pages, each once, in reading order."""
        return tuple(image for image, name in self._names.items() if name)

    def name(self, image: Image) -> str | None:
        """Return the file to show an image by; None for one that can't be shown."""
        # Asked for more than once: is there anything to show, and by what name.
        if image not in self._names:
            self._names[image] = self._file_name(image)
        return self._names[image]

    def _file_name(self, image: Image) -> str | None:
        uri = embedded(image)
        content = _content(uri) if uri else b""
        media_type = _media_type(content)
        if media_type is None:
            return None
        if content not in self._files:
            ident = f"picture-{len(self._files) + 1:03}"
            suffix = media_type.rpartition("/")[2].replace("jpeg", "jpg")
            self._files[content] = BookFile(
                ident, f"{ident}.{suffix}", media_type, content
            )
        return self._files[content].name

    def files(self) -> Iterator[BookFile]:
        """Yield each picture's file once, in the order in which they were met."""
        yield from self._files.values()


def _content(uri: str) -> bytes:
    try:
        return b64decode(uri.partition(",")[2], validate=True)
    except binascii.Error:
        return b""


def _media_type(content: bytes) -> str | None:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return None
