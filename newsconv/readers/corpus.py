"""A corpus in, its records out, one at a time: JSONL, Parquet, or texts in one file.

Compressed by gzip or Zstandard where the name says so. An address such as `s3://…` is
fsspec's to open, if it is installed.
"""

import codecs
import json
import re
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from os import fspath
from pathlib import Path, PurePath
from typing import IO, Any, NamedTuple, cast

from newsconv.errors import MissingDependencyError, SourceError, SourceTooLargeError
from newsconv.remote import INSTALL, is_address, open_address
from newsconv.source import DEFAULT_MAX_BYTES, Source, wide_mark

_ROWS = 256
"""Parquet rows in memory at once."""


class Keys(NamedTuple):
    """Where in a record to look for what."""

    text: str = "text"
    id: str | None = None
    """None: records are numbered from 1."""
    fields: tuple[tuple[str, str], ...] = ()
    """What is known of a clip, as a manifest calls it, and the record's field."""
    separator: str | None = None
    """The line between two texts of a file that is no table."""


class Limits(NamedTuple):
    """How a record's bytes are read."""

    encoding: str | None
    max_bytes: int


class Record(NamedTuple):
    """One text of a corpus, or why there is none."""

    id: str
    """The file's name, `#`, and the record's own id or its number."""
    text: str
    fields: tuple[tuple[str, Any], ...] = ()
    problem: str | None = None


def is_corpus(path: str, keys: Keys | None) -> bool:
    """Say whether a file is read record by record.

    A `.jsonl` file is newsconv's own documents unless a field is named.
    """
    kind = _kind(path)
    return kind == ".parquet" or (
        keys is not None
        and (keys.separator is not None or kind in {".jsonl", ".ndjson"})
    )


def records(
    path: str,
    keys: Keys | None = None,
    *,
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Record]:
    """Yield a corpus's records in order; one that is broken says so.

    Text is UTF-8, or UTF-16 with its mark, if no encoding is given. Texts with a line
    between them may each be of another one, as files may.

    Raises:
        SourceError: the file can't be read to its end.
        MissingDependencyError: what its format or compression needs is not installed.
    """
    keys = keys or Keys()
    if _kind(path) == ".parquet":
        yield from _parquet(path, keys)
        return
    try:
        with ExitStack() as opened:
            stream, encoding = _narrow(_opened(path, opened), path, encoding)
            limits = Limits(encoding, max_bytes)
            if keys.separator is not None:
                yield from _separated(path, stream, keys.separator, limits)
            else:
                yield from _lines(path, stream, keys, limits)
    except _unreadable() as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(path, f"can't be read to its end ({reason})") from error


def _kind(path: str) -> str:
    """Return a name's suffix, without that of a compression."""
    name = PurePath(path)
    if name.suffix.lower() in _OPENERS:
        name = name.with_suffix("")
    return name.suffix.lower()


def _unreadable() -> tuple[type[Exception], ...]:
    """Return what reading raises where a file is damaged."""
    found: list[type[Exception]] = [OSError, EOFError, ValueError, zlib.error]
    if zstandard := sys.modules.get("zstandard"):
        found.append(zstandard.ZstdError)
    return tuple(found)


def _opened(path: str, closing: ExitStack) -> IO[bytes]:
    try:
        remote = is_address(path)
        stream = open_address(path) if remote else Path(path).open("rb")  # noqa: SIM115 - below
    except FileNotFoundError:
        raise SourceError(path, "no such file") from None
    closing.enter_context(stream)
    if opener := _OPENERS.get(PurePath(path).suffix.lower()):
        stream = closing.enter_context(opener(stream))
    return stream


def _gunzip(stream: IO[bytes]) -> IO[bytes]:
    import gzip  # noqa: PLC0415 - few are compressed

    return cast("IO[bytes]", gzip.GzipFile(fileobj=stream, mode="rb"))


def _unzstd(stream: IO[bytes]) -> IO[bytes]:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingDependencyError("Zstandard", "zstandard", INSTALL) from error
    import io  # noqa: PLC0415 - as above

    reader = zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True)
    return cast("IO[bytes]", io.BufferedReader(cast("Any", reader)))


_OPENERS = {".gz": _gunzip, ".zst": _unzstd}


def _narrow(
    stream: IO[bytes], path: str, encoding: str | None
) -> tuple[IO[bytes], str | None]:
    """Return a stream whose lines end with one byte, and its encoding.

    UTF-16 and UTF-32, which have other line ends, are turned into UTF-8.
    """
    import io  # noqa: PLC0415 - as above

    buffered = io.BufferedReader(cast("Any", stream))
    wide = encoding
    if encoding is None:
        wide = wide_mark(buffered.peek(4)[:4])
    if wide is None or not re.match("(?i)utf[-_]?(16|32)", wide):
        return cast("IO[bytes]", buffered), encoding
    try:
        text = io.TextIOWrapper(buffered, encoding=wide, newline="")
    except LookupError:
        raise SourceError(path, f"unknown encoding {encoding!r}") from None
    return cast("IO[bytes]", _Recoded(text)), "utf-8"


class _Recoded:
    """The lines of a text as UTF-8."""

    def __init__(self, text: IO[str]) -> None:
        self._text = text

    def readline(self, size: int = -1) -> bytes:
        return self._text.readline(size).removeprefix("\ufeff").encode()


def _lines(
    path: str, stream: IO[bytes], keys: Keys, limits: Limits
) -> Iterator[Record]:
    number = 0
    max_bytes = limits.max_bytes
    # Read to the limit, not to the line's end: a small file may unpack to a huge one.
    while line := stream.readline(max_bytes + 1):
        number += 1
        if len(line) > max_bytes:
            size = len(line)
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
                size += len(line)
            error = SourceTooLargeError(path, size, max_bytes)
            yield Record(f"{path}#{number}", "", problem=error.reason)
        elif line.strip():
            yield _of_line(path, number, line, keys, limits.encoding)


def _of_line(
    path: str, number: int, line: bytes, keys: Keys, encoding: str | None
) -> Record:
    try:
        values = json.loads(line.decode(encoding) if encoding else line)
    except LookupError:
        raise SourceError(path, f"unknown encoding {encoding!r}") from None
    except (ValueError, RecursionError) as error:
        problem = f"the line is not JSON ({error})"
        return Record(f"{path}#{number}", "", problem=problem)
    if not isinstance(values, dict):
        return Record(f"{path}#{number}", "", problem="the line is no JSON object")
    return _of_values(path, number, values, keys)


def _of_values(path: str, number: int, values: Mapping[str, Any], keys: Keys) -> Record:
    own = values.get(keys.id) if keys.id else None
    id_ = f"{path}#{number if own is None else own}"
    text = values.get(keys.text)
    if not isinstance(text, str):
        has = ", ".join(sorted(map(str, values))) or "none"
        problem = f"no text in the field {keys.text!r}; its fields: {has}"
        return Record(id_, "", problem=problem)
    fields = tuple(
        (ours, values[theirs])
        for ours, theirs in keys.fields
        if values.get(theirs) not in (None, "")
    )
    return Record(id_, text, fields)


def _separated(
    path: str, stream: IO[bytes], separator: str, limits: Limits
) -> Iterator[Record]:
    max_bytes = limits.max_bytes
    wanted = _separator(path, separator, limits.encoding)
    number = 0
    lines: list[bytes] = []
    size = 0

    def record() -> Record:
        if size > max_bytes:
            problem = SourceTooLargeError(path, size, max_bytes).reason
            return Record(f"{path}#{number}", "", problem=problem)
        id_ = f"{path}#{number}"
        try:
            source = Source.from_bytes(
                b"".join(lines), id_, encoding=limits.encoding, max_bytes=max_bytes
            )
        except SourceError as error:
            return Record(id_, "", problem=error.reason)
        return Record(id_, source.text)

    while line := stream.readline(max_bytes + 1):
        if line.strip().removeprefix(codecs.BOM_UTF8) == wanted:
            if any(each.strip() for each in lines):
                number += 1
                yield record()
            lines, size = [], 0
            continue
        size += len(line)
        if size <= max_bytes:
            lines.append(line)
    if any(each.strip() for each in lines):
        number += 1
        yield record()


def _separator(path: str, separator: str, encoding: str | None) -> bytes:
    try:
        return separator.encode(encoding or "utf-8")
    except (LookupError, UnicodeError):
        reason = f"no line is {separator!r} in the encoding {encoding!r}"
        raise SourceError(path, reason) from None


def _parquet(path: str, keys: Keys) -> Iterator[Record]:
    try:
        from pyarrow import ArrowException  # noqa: PLC0415 - an extra
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError("Parquet", "PyArrow", INSTALL) from error
    wanted = [keys.text, *(theirs for _, theirs in keys.fields)]
    wanted += [keys.id] if keys.id else []
    number = 0
    try:
        source = open_address(path) if is_address(path) else fspath(path)
        with ParquetFile(source) as table:
            has = table.schema_arrow.names
            if keys.text not in has:
                fields = ", ".join(has)
                reason = f"has no field {keys.text!r}; it has: {fields} (--field NAME)"
                raise SourceError(path, reason)
            columns = [name for name in has if name in wanted]
            for rows in table.iter_batches(_ROWS, columns=columns):
                for values in rows.to_pylist():
                    number += 1
                    yield _of_values(path, number, values, keys)
    except FileNotFoundError:
        raise SourceError(path, "no such file") from None
    except (ArrowException, OSError) as error:
        raise SourceError(path, f"is no Parquet file that can be read ({error})") from (
            error
        )
