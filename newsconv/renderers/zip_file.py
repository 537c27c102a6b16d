"""Files in, one zip file out, without clock or machine."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip file can hold."""
_UNIX = 3
_READABLE = 0o100644 << 16
_SIGNATURE = "mimetype"
"""What OpenDocument begins with, not compressed (OpenDocument 1.3, part 2, 3.3)."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return the files as one zip file, in their order."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_STORED if name == _SIGNATURE else ZIP_DEFLATED
            info.create_system = _UNIX
            info.external_attr = _READABLE
            archive.writestr(info, data, compresslevel=9)
    return buffer.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the files of a zip file, in their order."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
