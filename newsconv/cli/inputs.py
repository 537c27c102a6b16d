"""What the command line names as input in, readings out; `-` is standard input."""

import sys
from collections.abc import Iterator, Sequence

import click

from newsconv.annotations.steps import annotate
from newsconv.api import read_each, read_file
from newsconv.cli.flags import InputFlags
from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import SourceTooLargeError
from newsconv.readers.collect import collect, repeated
from newsconv.readers.files import read_data
from newsconv.readers.registry import Reading

STANDARD = "-"
_MANY = 16
"""A second process reads half of so many files: less is read before it has begun."""


def read_inputs(
    paths: Sequence[str], flags: InputFlags, *, manifest: str | None = None
) -> Reading:
    """Return all articles of the inputs as one digest, and all diagnostics.

    The manifest's come first, and its facts with them.

    Raises:
        click.UsageError: standard input is named twice.
        NewsconvError: as `read_file`.
    """
    _check(paths)
    readings = [_read_manifest(manifest, flags)] if manifest else []
    found = collect([*readings, *_read_all(paths, flags)])
    return _annotated(found, flags)


def _read_all(paths: Sequence[str], flags: InputFlags) -> Iterator[Reading]:
    if len(paths) >= _MANY and STANDARD not in paths:
        from newsconv.second_process import (  # noqa: PLC0415 - for many files only
            by_two,
            may_fork,
        )

        if may_fork():
            yield from by_two(lambda path: _read(path, flags), paths)
            return
    for path in paths:
        yield _read(path, flags)


def stream_inputs(paths: Sequence[str], flags: InputFlags) -> Iterator[Reading]:
    """Yield what `read_inputs` returns file by file, with one in memory at a time.

    An annotation that looks at all articles together sees those of one file.

    Raises:
        click.UsageError: standard input is named twice.
        NewsconvError: as `read_file`; the files before were yielded.
    """
    _check(paths)
    seen: dict[str, str] = {}
    broken: set[Diagnostic] = set()
    for path in paths:
        for reading in _read_each(path, flags):
            again = repeated(reading.digest, seen)
            new = [each for each in reading.diagnostics if each not in broken]
            broken.update(
                each for each in new if each.code is DiagnosticCode.PLUGIN_BROKEN
            )
            found = reading._replace(diagnostics=(*new, *again))
            yield _annotated(found, flags)


def _annotated(reading: Reading, flags: InputFlags) -> Reading:
    if not flags.annotate:
        return reading
    return reading._replace(digest=annotate(reading.digest, *flags.annotate))


def _read_each(path: str, flags: InputFlags) -> Iterator[Reading]:
    if path == STANDARD:
        return iter((_read(path, flags),))
    return read_each(
        path,
        split=flags.split,
        format=flags.from_,
        encoding=flags.encoding,
        max_bytes=flags.max_bytes,
    )


def _check(paths: Sequence[str]) -> None:
    if paths.count(STANDARD) > 1:
        raise click.UsageError("standard input (-) can be read once only")


def _read_manifest(path: str, flags: InputFlags) -> Reading:
    from newsconv.readers.manifest import (  # noqa: PLC0415 - few need TOML
        read_manifest,
    )

    return read_manifest(path, encoding=flags.encoding, max_bytes=flags.max_bytes)


def _read(path: str, flags: InputFlags) -> Reading:
    if path != STANDARD:
        return read_file(
            path,
            split=flags.split,
            format=flags.from_,
            encoding=flags.encoding,
            max_bytes=flags.max_bytes,
        )
    name = "<stdin>"
    data = sys.stdin.buffer.read(flags.max_bytes + 1)
    if len(data) > flags.max_bytes:
        raise SourceTooLargeError(name, len(data), flags.max_bytes)
    return read_data(
        data,
        name,
        split=flags.split,
        format=flags.from_,
        encoding=flags.encoding,
        max_bytes=flags.max_bytes,
    )
