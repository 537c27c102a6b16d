"""Bytes, text or a path in; a `Source` out: decoded once, every offset kept.

Offsets count code points of the decoded text from 0. A byte order mark is the
encoding's signature, not text, and is the only thing that decoding leaves out.
"""

import codecs
import hashlib
import re
from bisect import bisect_right
from functools import cached_property
from os import PathLike, fspath
from pathlib import Path
from typing import Self

from newsconv.errors import (
    EmptySourceError,
    EncodingError,
    SourceError,
    SourceTooLargeError,
)

DEFAULT_MAX_BYTES = 32 * 1024 * 1024
"""A newspaper's whole day is some 5 MB of text."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: the first bytes agree
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive (a Word, OpenDocument or EPUB file is one)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
)

# The 8-bit and CJK encodings that news text really comes in; left to all of
# Python's, a detector reads a short French text as EBCDIC.
_LEGACY = [
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256"),
    *("cp1257", "cp874", "gb18030", "big5", "cp932", "euc_jp", "cp949", "iso2022_jp"),
]

_NUL_SHARE_UTF16 = 0.3
_CONTROL_SHARE_BINARY = 0.1
_SAMPLE = 1 << 16


class Point:
    """A place for people: line and column, both from 1."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column

    def __repr__(self) -> str:
        return f"Point({self.line}, {self.column})"

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Point):
            return NotImplemented
        return (self.line, self.column) == (other.line, other.column)

    def __hash__(self) -> int:
        return hash((self.line, self.column))


class Source:
    """A text, where it came from, and how its bytes were read.

    Raises nothing itself: `from_path` and `from_bytes` do.
    """

    def __init__(
        self,
        text: str,
        name: str = "<text>",
        *,
        sha256: str | None = None,
        encoding: str | None = None,
        encoding_note: str | None = None,
    ) -> None:
        self.surrogates = len(_SURROGATE.findall(text))
        """Lone surrogates met in a Python string; each became one U+FFFD."""
        self.text = _SURROGATE.sub("\ufffd", text) if self.surrogates else text
        self.name = name
        self.sha256 = sha256 or hashlib.sha256(self.text.encode()).hexdigest()
        """Of the bytes as they came; of the UTF-8 form where a `str` was given."""
        self.encoding = encoding
        """Python's codec name, or None where a `str` was given."""
        self.encoding_note = encoding_note
        """Set where the encoding was not declared or not clean: how it was found."""

    @classmethod
    def from_path(
        cls,
        path: str | PathLike[str],
        *,
        encoding: str | None = None,
        max_bytes: int = DEFAULT_MAX_BYTES,
    ) -> Self:
        """Read and decode a file.

        Raises:
            SourceError: missing, unreadable, a directory, binary, not text.
            EmptySourceError: nothing printed in it.
            SourceTooLargeError: more than `max_bytes` bytes.
        """
        name = fspath(path)
        data = read_bytes(path, max_bytes=max_bytes)
        source = cls.from_bytes(data, name, encoding=encoding, max_bytes=max_bytes)
        if not source.text.strip():
            raise EmptySourceError(name)
        return source

    @classmethod
    def from_bytes(
        cls,
        data: bytes,
        name: str = "<bytes>",
        *,
        encoding: str | None = None,
        max_bytes: int = DEFAULT_MAX_BYTES,
    ) -> Self:
        """Decode bytes: the encoding given, else BOM, UTF-8, UTF-16, legacy.

        Raises:
            SourceError: a known binary format, or an unknown encoding's name.
            EncodingError: no encoding fits.
            SourceTooLargeError: more than `max_bytes` bytes.
        """
        if len(data) > max_bytes:
            raise SourceTooLargeError(name, len(data), max_bytes)
        text, found, note = _decode(data, name, encoding)
        return cls(
            text,
            name,
            sha256=hashlib.sha256(data).hexdigest(),
            encoding=found,
            encoding_note=note,
        )

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def point(self, offset: int) -> Point:
        """Return the line and column of an offset; lines end at LF, CRLF or CR."""
        line = bisect_right(self._line_starts, offset)
        return Point(line, offset - self._line_starts[line - 1] + 1)


_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_bytes(path: str | PathLike[str], *, max_bytes: int) -> bytes:
    """Read a file whole, refusing what is too large before it is read.

    Raises:
        SourceError: missing, unreadable, or not a file.
        SourceTooLargeError: more than `max_bytes` bytes.
    """
    name = fspath(path)
    try:
        file = Path(path)
        if file.is_dir():
            raise SourceError(name, "is a folder, not a file")
        with file.open("rb") as stream:
            # One byte over the limit shows a file that grew, or has no size (a pipe).
            data = stream.read(max_bytes + 1)
            if len(data) > max_bytes:
                size = max(file.stat().st_size, len(data))
                raise SourceTooLargeError(name, size, max_bytes)
            return data
    except FileNotFoundError:
        raise SourceError(name, "no such file") from None
    except PermissionError:
        raise SourceError(name, "may not be read (permission denied)") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(name, f"can't be read ({reason})") from error


def _decode(
    data: bytes, name: str, encoding: str | None
) -> tuple[str, str, str | None]:
    """Return the text, the codec's name, and a note where it had to be guessed."""
    if encoding is not None:
        try:
            return data.decode(encoding), encoding, None
        except LookupError:
            raise SourceError(name, f"unknown encoding {encoding!r}") from None
        except UnicodeDecodeError as error:
            raise EncodingError(name, error.start, (encoding,)) from None
    for bom, codec in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(codec), codec, None
            except UnicodeDecodeError as error:
                if codec != "utf-8":
                    start = error.start + len(bom)
                    raise EncodingError(name, start, (codec,)) from None
                data = data[len(bom) :]
                break
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(name, f"is {what}, not text")
    sample = data[:_SAMPLE]
    if wide := _bare_utf16(sample):
        try:
            return data.decode(wide), wide, f"read as {wide}: no byte order mark"
        except UnicodeDecodeError:
            pass
    controls = len(_CONTROL.findall(sample))
    if controls > len(sample) * _CONTROL_SHARE_BINARY and controls > 1:
        raise SourceError(name, "is a binary file, not text")
    try:
        return data.decode(), "utf-8", None
    except UnicodeDecodeError as error:
        return _legacy(data, name, error.start)


def _bare_utf16(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark by the NULs in every other byte."""
    half = len(sample) // 2
    if not half:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * _NUL_SHARE_UTF16 and odd > 4 * even:
        return "utf-16-le"
    if even > half * _NUL_SHARE_UTF16 and even > 4 * odd:
        return "utf-16-be"
    return None


def _legacy(data: bytes, name: str, bad: int) -> tuple[str, str, str]:
    """Decode what is not UTF-8: UTF-8 with stray bytes, else a detected encoding."""
    strays: list[int] = []

    def as_cp1252(error: UnicodeError) -> tuple[str, int]:
        """Keep a stray byte as the character it is in Windows-1252, one for one."""
        if not isinstance(error, UnicodeDecodeError):
            raise error
        strays.append(error.start)
        byte = error.object[error.start : error.start + 1]
        return byte.decode("cp1252", "ignore") or byte.decode("latin-1"), (
            error.start + 1
        )

    codecs.register_error("newsconv-stray-byte", as_cp1252)
    text = data.decode("utf-8", "newsconv-stray-byte")
    multibyte = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", data))
    if multibyte > 3 * len(strays):
        note = (
            f"UTF-8 with {len(strays)} stray bytes, first at byte {strays[0]}; "
            "read as Windows-1252 characters"
        )
        return text, "utf-8", note
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms, seldom needed

    best = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY).best()
    for codec in filter(None, (best.encoding if best else None, "cp1252")):
        try:
            return data.decode(codec), codec, f"encoding not declared; read as {codec}"
        except UnicodeDecodeError:
            continue
    raise EncodingError(name, bad, ("utf-8", "utf-16", *_LEGACY))
