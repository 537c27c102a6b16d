"""Bytes, text or a path in; a `Source` out: decoded once, every offset kept.

Offsets count code points of the decoded text from 0. A byte order mark is the
encoding's signature, not text, and is the only thing that decoding leaves out.
"""

import codecs
import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, pairwise
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

_CONTROL_SHARE_BINARY = 0.1
_UNPRINTABLE_SHARE_UTF16 = 0.01
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

    Raises no NewsconvError itself: `from_path` and `from_bytes` do.
    """

    def __init__(
        self,
        text: str,
        name: str = "<text>",
        *,
        sha256: str | None = None,
        encoding: str | None = None,
        encoding_note: str | None = None,
        part: int | None = None,
        start: int = 0,
        line: int = 1,
        column: int = 1,
    ) -> None:
        if not isinstance(text, str):
            kind = type(text).__name__
            raise TypeError(f"a text is str, not {kind}; Source.from_bytes takes bytes")
        self.surrogates = 0
        """Lone surrogates met in a Python string; each became one U+FFFD."""
        try:
            data = text.encode()
        except UnicodeEncodeError:
            text, self.surrogates = _SURROGATE.subn("\ufffd", text)
            data = text.encode()
        self.text = text
        self.name = _SURROGATE.sub("\ufffd", name)
        """As given; what of a file's name is not UTF-8 became U+FFFD."""
        self.sha256 = sha256 or hashlib.sha256(data).hexdigest()
        """Of the bytes as they came; of the UTF-8 form where a `str` was given."""
        self.encoding = encoding
        """Python's codec name, or None where a `str` was given."""
        self.encoding_note = encoding_note
        """Set where the encoding was not declared or not clean: how it was found."""
        self.part = part
        """Of a text that was cut into parts, which one it is, from 1."""
        self.start = start
        """Offset of a part in the whole text; 0 for a whole."""
        self.line = line
        """The line of the whole text that a part begins with, from 1."""
        self.column = column
        """Where in that line it begins: 1, unless a page end divides the line."""

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
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        sizes = map(len, self.text.split("\n")[:-1])
        return [0, *(end + at for at, end in enumerate(accumulate(sizes), 1))]

    def point(self, offset: int) -> Point:
        """Return the line and column of an offset; lines end at LF, CRLF or CR.

        Of a part, the offset counts from its own beginning, the lines from the whole's.
        """
        line = bisect_right(self._line_starts, offset)
        first = self.column if line == 1 else 1
        column = offset - self._line_starts[line - 1] + first
        return Point(line + self.line - 1, column)

    def cut(self, starts: Iterable[int]) -> tuple["Source", ...]:
        """Return the parts of the text; together they are the text.

        A part takes the white space before it that is on its line. What was noticed
        about the bytes is told by the first part.

        Args:
            starts: Where the parts after the first one begin, in order.
        """
        edges = [0, *map(self._line_start, starts), len(self.text)]
        parts = []
        for number, (start, end) in enumerate(pairwise(edges), 1):
            place = self.point(start)
            part = Source(
                self.text[start:end],
                self.name,
                encoding=self.encoding,
                encoding_note=self.encoding_note if number == 1 else None,
                part=number,
                start=self.start + start,
                line=place.line,
                column=place.column,
            )
            part.surrogates = self.surrogates if number == 1 else 0
            parts.append(part)
        return tuple(parts)

    def _line_start(self, offset: int) -> int:
        """Return an offset, moved back over the white space before it on its line."""
        line = self._line_starts[bisect_right(self._line_starts, offset) - 1]
        return line if self.text[line:offset].isspace() else offset


_SURROGATE = re.compile("[\ud800-\udfff]")
_MULTIBYTE = re.compile("[^\x00-\x7f\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_STRAY_BYTES = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte)
    for byte in range(0x80, 0x100)
}
"""What `surrogateescape` makes of a stray byte → its Windows-1252 character."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_bytes(path: str | PathLike[str], *, max_bytes: int) -> bytes:
    """Read a file whole, refusing what is too large before it is read.

    Raises:
        SourceError: missing, unreadable, or not a file.
        SourceTooLargeError: more than `max_bytes` bytes.
    """
    name = fspath(path)
    if not name:  # `"$FILE"` where no FILE is set
        raise SourceError('""', "names no file")
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


def wide_mark(data: bytes) -> str | None:
    """Return the encoding whose mark some bytes begin with, if it is UTF-16 or -32."""
    found = next((codec for bom, codec in _BOMS if data.startswith(bom)), None)
    return None if found == "utf-8" else found


def _decode(
    data: bytes, name: str, encoding: str | None
) -> tuple[str, str, str | None]:
    """Return the text, the codec's name, and a note where it had to be guessed."""
    if encoding is not None:
        return _declared(data, name, encoding), encoding, None
    for bom, codec in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(codec), codec, None
            except UnicodeDecodeError as error:
                if codec != "utf-8":
                    start = error.start + len(bom)
                    raise EncodingError(name, start, (codec,)) from None
                return _legacy(data[len(bom) :], name, error.start + len(bom))
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(name, f"is {what}, not text")
    sample = data[:_SAMPLE]
    binary = len(_CONTROL.findall(sample)) > max(1, len(sample) * _CONTROL_SHARE_BINARY)
    bad = 0
    if not binary:
        try:
            return data.decode(), "utf-8", None
        except UnicodeDecodeError as error:
            bad = error.start
    if wide := _bare_utf16(sample):
        try:
            return data.decode(wide), wide, f"read as {wide}: no byte order mark"
        except UnicodeDecodeError:
            pass
    if binary:
        raise SourceError(name, "is a binary file, not text")
    return _legacy(data, name, bad)


def _declared(data: bytes, name: str, encoding: str) -> str:
    """Decode bytes whose encoding the caller named."""
    try:
        text = data.decode(encoding)
    except LookupError:
        raise SourceError(name, f"unknown encoding {encoding!r}") from None
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise EncodingError(name, start, (encoding,)) from None
    # "utf-8" leaves the mark in the text where "utf-8-sig" and "utf-16" do not.
    return text.removeprefix("\ufeff")


def _bare_utf16(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: there are NULs, yet it reads as print."""
    if 0 not in sample:
        return None
    best, most = None, 0
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = codecs.getincrementaldecoder(codec)().decode(sample)
        except UnicodeDecodeError:
            continue
        # Cc, Cn, Co, Cs: what is no character of a text. White space is Cc too.
        unprintable = sum(
            unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"}
            for char in text
            if not char.isspace()
        )
        # In the wrong order of bytes a space is U+2000 and a line end U+0A00.
        plain = sum(map(str.isascii, text))
        if unprintable <= len(text) * _UNPRINTABLE_SHARE_UTF16 and plain > most:
            best, most = codec, plain
    return best


def _legacy(data: bytes, name: str, bad: int) -> tuple[str, str, str]:
    """Decode what is not UTF-8: UTF-8 with stray bytes, else a detected encoding."""
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_SURROGATE.findall(text))
    # By chance hardly any bytes of another encoding make a character of UTF-8.
    if len(_MULTIBYTE.findall(text)) >= strays:
        note = (
            f"UTF-8 with {strays} stray byte{'s' * (strays > 1)}, first at byte {bad}; "
            "read as Windows-1252"
        )
        return text.translate(_STRAY_BYTES), "utf-8", note
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms, seldom needed

    # A character cut in half at the sample's end would rule out its encoding.
    sample = data[: data.rfind(b"\n", 0, _SAMPLE) + 1] if len(data) > _SAMPLE else data
    best = from_bytes(sample or data, cp_isolation=_LEGACY).best()
    for codec in filter(None, (best.encoding if best else None, "cp1252")):
        try:
            return data.decode(codec), codec, f"encoding not declared; read as {codec}"
        except UnicodeDecodeError:
            continue
    raise EncodingError(name, bad, ("utf-8", "utf-16", *_LEGACY))
