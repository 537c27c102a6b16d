"""A file's bytes in, those that pandoc is given out; what it can't read is refused.

pandoc reads text as UTF-8 alone, and says little of what is wrong with a file.
"""

import re
from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from newsconv.errors import SourceError
from newsconv.source import Source

_ZIPPED = {
    "docx": ("word/document.xml", "a Word document", "docx"),
    "odt": ("content.xml", "an OpenDocument text", "odt"),
    "epub": ("META-INF/container.xml", "an EPUB", "epub"),
    "pptx": ("ppt/presentation.xml", "a PowerPoint file", "pandoc:pptx"),
    "xlsx": ("xl/workbook.xml", "an Excel file", "pandoc:xlsx"),
}
"""The part that makes each what it is, its name, and how it is asked for."""
_OLE = b"\xd0\xcf\x11\xe0"
"""What old Office documents begin with, and new ones under a password."""
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
# pandoc takes two characters of "\\u8217's" for the one that stands in for U+2019.
_FALLBACK = re.compile(rb"(\\u-?\d+)(?=[^\s\\{};\d])")
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding=[\"']([\w.-]+)")
_OPENING = 1024


class Input(NamedTuple):
    """What pandoc is given."""

    data: bytes
    encoding: str | None = None
    """Python's name of a text's encoding."""
    note: str | None = None
    """How the encoding was found, where it was not declared."""


def pandoc_input(
    data: bytes, name: str, format_: str, encoding: str | None, max_bytes: int
) -> Input:
    """Return what pandoc is given.

    Args:
        data: The file's bytes.
        name: Its name.
        format_: Its format, as pandoc names it.
        encoding: Python's name of a text's encoding, where it is known.
        max_bytes: The limit of what is packed into it.

    Raises:
        SourceError: it is another kind of file, broken, encrypted or too large; or no
            text in any encoding.
    """
    if format_ in _ZIPPED:
        _check_zip(data, name, format_, max_bytes)
        return Input(data)
    if format_ == "rtf":
        if not data.lstrip().startswith(_RTF):
            raise SourceError(name, f"is no RTF document{_kind(data)}")
        return Input(_FALLBACK.sub(rb"\1 ", data))
    declared = _DECLARED.match(data[:_OPENING].lstrip())
    known = encoding or (declared[1].decode() if declared else None)
    source = Source.from_bytes(data, name, encoding=known, max_bytes=max_bytes)
    return Input(source.text.encode(), source.encoding, source.encoding_note)


def _check_zip(data: bytes, name: str, format_: str, max_bytes: int) -> None:
    part, what, _ = _ZIPPED[format_]
    if data.startswith(_OLE):
        if _PASSWORD in data:
            reason = "is encrypted; save a copy of it without a password, and read that"
        else:
            reason = "is an old Office document; save it as .docx, and read that"
        raise SourceError(name, reason)
    if not data.startswith(b"PK"):
        raise SourceError(name, f"is not {what}, whatever its name says{_kind(data)}")
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            encrypted = any(info.flag_bits & 1 for info in infos) or (
                format_ == "odt" and _is_encrypted(archive, max_bytes)
            )
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError) as error:
        reason = f"is a broken file, or cut short; get a whole copy ({error})"
        raise SourceError(name, reason) from error
    size = sum(info.file_size for info in infos)
    if size > max_bytes:
        reason = (
            f"what is packed into it is {size:,} bytes, over the limit of "
            f"{max_bytes:,}; raise it with --max-bytes {size} (max_bytes= in Python)"
        )
        raise SourceError(name, reason)
    if encrypted:
        raise SourceError(
            name, "is encrypted; save a copy of it without a password, and read that"
        )
    if part not in names:
        others = (each for key, each in _ZIPPED.items() if each[0] in names)
        other = next(others, None)
        more = f"; it is {other[1]}: --from {other[2]}" if other else ""
        raise SourceError(name, f"is not {what}, whatever its name says{more}")


def _is_encrypted(archive: ZipFile, max_bytes: int) -> bool:
    """Say whether an OpenDocument file's manifest speaks of keys."""
    try:
        with archive.open("META-INF/manifest.xml") as manifest:
            return b"encryption-data" in manifest.read(max_bytes)
    except KeyError:
        return False


def _kind(data: bytes) -> str:
    """Return what else a file is, where its first bytes tell."""
    kinds = {
        b"PK": "a zip archive, as Word and OpenDocument files are",
        b"%PDF-": "a PDF",
        _RTF: "RTF: --from rtf",
        _OLE: "an old Office document",
    }
    return next(
        (f"; it is {what}" for opens, what in kinds.items() if data.startswith(opens)),
        "",
    )
