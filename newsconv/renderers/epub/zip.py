"""An EPUB as EbookLib writes it in, the same book without clock or machine out.

The container's rules are those of EPUB 3.3, section 4.2 (OCF ZIP container).
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST = "mimetype"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip file can hold."""
_UNIX = 3
_READABLE = 0o644 << 16


def seal(written: bytes, language: str) -> bytes:
    """Return the book with fixed dates and attributes, and its package's language.

    Args:
        written: EbookLib's file.
        language: BCP 47; goes on `<package>`, where EbookLib can't put it.
    """
    buffer = BytesIO()
    with ZipFile(BytesIO(written)) as source, ZipFile(buffer, "w") as target:
        _put(target, _FIRST, source.read(_FIRST), ZIP_STORED)
        for name in source.namelist():
            if name == _FIRST:
                continue
            data = source.read(name)
            if name.endswith(".opf"):
                data = data.replace(
                    b"<package ", f'<package xml:lang="{language}" '.encode(), 1
                )
            _put(target, name, data, ZIP_DEFLATED)
    return buffer.getvalue()


def _put(target: ZipFile, name: str, data: bytes, method: int) -> None:
    info = ZipInfo(name, _EPOCH)
    info.compress_type = method
    info.create_system = _UNIX
    info.external_attr = _READABLE
    target.writestr(info, data, compresslevel=9)
