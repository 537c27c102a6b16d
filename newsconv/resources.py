"""An address in, its bytes out, or a refusal: the one door to images and files.

Nothing is fetched. A page may use what it carries itself (a `data:` address) and
the files that were let in by name, which are newsconv's own fonts.
"""

import base64
import binascii
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


def _short(uri: str) -> str:
    return uri if len(uri) <= _SHOWN else f"{uri[:_SHOWN]}…"
