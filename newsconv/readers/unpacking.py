"""Bytes in, the same out, unpacked where gzip packed them; never more than allowed."""

import zlib

from newsconv.errors import SourceError

_GZIP = b"\x1f\x8b\x08"
_WINDOW = 16 + zlib.MAX_WBITS
"""With gzip's header."""


def unpacked(data: bytes, name: str, max_bytes: int) -> bytes:
    """Return what is packed into a file by gzip, or the file itself.

    Raises:
        SourceError: it is cut short or broken, or unpacks to more than `max_bytes`.
    """
    if not data.startswith(_GZIP):
        return data
    found = bytearray()
    rest = data
    while rest.startswith(_GZIP):  # several may follow each other
        stream = zlib.decompressobj(_WINDOW)
        try:
            found += stream.decompress(rest, max_bytes + 1 - len(found))
        except zlib.error as error:
            raise SourceError(name, "is a broken gzip archive") from error
        if len(found) > max_bytes:
            raise too_large(name, max_bytes)
        if not stream.eof:
            raise SourceError(name, "is a gzip archive that is cut short")
        rest = stream.unused_data
    return bytes(found)


def too_large(name: str, max_bytes: int) -> SourceError:
    """Return the error for a file in which more is packed than is allowed."""
    return SourceError(
        name,
        f"what is packed into it is over the limit of {max_bytes:,} bytes; raise it "
        "with --max-bytes (max_bytes= in Python)",
    )
