"""An address in, its bytes out, or a refusal: the one door to images and files.

Nothing is fetched. A page may use what it carries itself (a `data:` address) and
the files that were let in by name, which are newsconv's own fonts.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_to_bytes

from newsconv.errors import ResourceError

_SHOWN = 60


@dataclass(frozen=True)
class Resource:
    """What stands behind an address."""

    uri: str
    data: bytes
    media_type: str


@dataclass(frozen=True)
class Door:
    """Opens the files it was given, and no others."""

    files: Iterable[Path] = ()
    _by_uri: dict[str, Path] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_uri.update({file.as_uri(): file for file in self.files})

    def open(self, uri: str) -> Resource:
        """Return what an address holds.

        Raises:
            ResourceError: it is of the network, of a file that was not let in, or
                broken.
        """
        if uri[:5].lower() == "data:":
            return data_resource(uri)
        file = self._by_uri.get(uri)
        if file is None:
            raise ResourceError(
                _short(uri), "is not opened; newsconv reads no network and no files"
            )
        try:
            return Resource(uri, file.read_bytes(), "font/ttf")
        except OSError as error:
            raise ResourceError(_short(uri), f"can't be read ({error})") from error


def data_resource(uri: str) -> Resource:
    """Decode a `data:` address (RFC 2397).

    Raises:
        ResourceError: it has no comma, or its base64 is broken.
    """
    head, comma, body = uri[5:].partition(",")
    if not comma:
        raise ResourceError(_short(uri), "is a data address without its data")
    media_type, *parameters = head.split(";")
    data = unquote_to_bytes(body)
    if parameters and parameters[-1].strip().lower() == "base64":
        try:
            data = base64.b64decode(data, validate=True)
        except binascii.Error as error:
            raise ResourceError(_short(uri), f"is broken base64 ({error})") from error
    return Resource(uri, data, media_type.strip().lower() or "text/plain")


def picture(uri: str, data: bytes | None = None) -> Resource:
    """Return a picture that is whole, with the media type its bytes tell.

    Args:
        uri: A `data:` address, or the name of the file that `data` was read from.
        data: The file's bytes.

    Raises:
        ResourceError: it is no PNG, JPEG, GIF or WebP picture, or is cut off.
    """
    found = Door().open(uri).data if data is None else data
    name = _short(uri) if data is None else uri
    for media_type, opens, whole in _PICTURES:
        if re.match(opens, found, re.DOTALL):
            if not whole(found):
                raise ResourceError(name, "is a broken picture, or cut off")
            return Resource(uri, found, media_type)
    raise ResourceError(name, "is no picture; name a PNG, JPEG, GIF or WebP")


def data_uri(resource: Resource) -> str:
    """Return a `data:` address that holds a resource."""
    body = base64.b64encode(resource.data).decode("ascii")
    return f"data:{resource.media_type};base64,{body}"


def _whole_png(data: bytes) -> bool:
    """Walk the chunks, each with its checksum (ISO/IEC 15948, 5.3), to the last."""
    at = 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4])
        end = at + 8 + length
        if zlib.crc32(data[at + 4 : end]) != int.from_bytes(data[end : end + 4]):
            return False
        if data[at + 4 : at + 8] == b"IEND":
            return True
        at = end + 4
    return False


def _whole_jpeg(data: bytes) -> bool:
    """Walk the segments (ITU-T T.81, annex B) to the picture's, which must end."""
    at, framed = 2, False
    while marker := _JPEG_MARKER.match(data, at):
        kind = marker[1]
        framed |= kind in _JPEG_FRAMES
        if kind == b"\xda":
            return framed and data.find(b"\xff\xd9", at) > 0
        at = marker.end() + int.from_bytes(data[marker.end() : marker.end() + 2])
    return False


_JPEG_MARKER = re.compile(rb"\xff+([^\x00\xff])", re.DOTALL)

# C0 to CF, but for the tables of Huffman and arithmetic codes and an extension.
_JPEG_FRAMES = frozenset(
    bytes([kind]) for kind in range(0xC0, 0xD0) if kind not in {0xC4, 0xC8, 0xCC}
)


def _whole_gif(data: bytes) -> bool:
    """Walk the blocks (GIF89a, 18 to 27) over a picture to the trailer."""
    at, shown = 13 + _colours(data[10:11]), False
    while kind := data[at : at + 1]:
        if kind == b"\x3b":
            return shown
        if kind == b"\x2c":
            at += 11 + _colours(data[at + 9 : at + 10])
            shown = True
        elif kind == b"\x21":
            at += 2
        else:
            return False
        while size := data[at : at + 1]:  # of the sub-block; the last has none
            at += 1 + size[0]
            if not size[0]:
                break
    return False


def _colours(packed: bytes) -> int:
    """Return the bytes of the table of colours that a field announces, if it does."""
    flags = packed[0] if packed else 0
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _whole_webp(data: bytes) -> bool:
    return len(data) >= 8 + int.from_bytes(data[4:8], "little")


_PICTURES = (
    ("image/png", rb"\x89PNG\r\n\x1a\n", _whole_png),
    ("image/jpeg", rb"\xff\xd8\xff", _whole_jpeg),
    ("image/gif", rb"GIF8[79]a", _whole_gif),
    ("image/webp", rb"RIFF....WEBP", _whole_webp),
)


def _short(uri: str) -> str:
    return uri if len(uri) <= _SHOWN else f"{uri[:_SHOWN]}…"
