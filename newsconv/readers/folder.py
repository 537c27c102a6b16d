"""A folder in, the articles of its files out, in the order of the files' names."""

from collections.abc import Iterator
from os import PathLike, fspath
from pathlib import Path
from typing import NamedTuple

from newsconv.diagnostics import Diagnostic, DiagnosticCode, once
from newsconv.errors import (
    DocumentError,
    ManifestError,
    MissingDependencyError,
    PluginError,
    SourceError,
)
from newsconv.model import Article, Digest
from newsconv.model.walk import articles
from newsconv.readers.beside import is_beside
from newsconv.readers.files import read_article_file
from newsconv.readers.registry import Reading, broken, endings, suffixes
from newsconv.source import DEFAULT_MAX_BYTES


class Listing(NamedTuple):
    """A folder's files, sorted out by their names alone."""

    files: tuple[Path, ...]
    """Those with a suffix that a reader claims; sorted by name, code point by code
    point, so that every machine has the same order."""
    skipped: tuple[Diagnostic, ...] = ()
    """The rest, but for hidden files; and the readers that can't be loaded."""


def list_folder(path: str | PathLike[str]) -> Listing:
    """Return a folder's article files, opening none; folders in it are left out.

    Raises:
        SourceError: it can't be listed, or no file in it may be an article.
    """
    name = fspath(path)
    try:
        entries = sorted(Path(path).iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        reason = f"can't be listed ({error.strerror or error})"
        raise SourceError(name, reason) from error
    known = suffixes()
    files: list[Path] = []
    skipped: list[Diagnostic] = []
    for entry in entries:
        if entry.name.startswith(".") or is_beside(entry.name):
            continue
        if entry.is_dir():
            skipped.append(_skip(entry, "a folder in a folder is not read"))
        elif known.isdisjoint(endings(entry)):
            suffix = entry.suffix or "a name without suffix"
            skipped.append(_skip(entry, f"no reader for {suffix}"))
        else:
            files.append(entry)
    if not files:
        raise SourceError(
            name, f"the folder holds no article (no {', '.join(sorted(known))} file)"
        )
    # A reader that can't be loaded may be the one for what is left out.
    return Listing(tuple(files), (*(broken() if skipped else ()), *skipped))


def read_folder(
    path: str | PathLike[str],
    *,
    split: bool = False,
    format: str | None = None,  # noqa: A002 - the word everywhere else
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Reading:
    """Return the articles of a folder's files; what can't be read is a diagnostic.

    With `split`, a text that holds several articles is taken apart.

    Raises:
        SourceError: not one article could be read.
        UnknownFormatError: no reader is called `format`.
    """
    found: list[Article] = []
    diagnostics: list[Diagnostic] = []
    for reading in read_each(
        path, split=split, format=format, encoding=encoding, max_bytes=max_bytes
    ):
        found += articles(reading.digest)
        diagnostics += reading.diagnostics
    return Reading(Digest.of(found), once(diagnostics))


def read_each(
    path: str | PathLike[str],
    *,
    split: bool = False,
    format: str | None = None,  # noqa: A002 - as above
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Reading]:
    """Yield what `read_folder` returns file by file, with one in memory at a time.

    Raises:
        SourceError: not one article could be read; after the last file.
        UnknownFormatError: no reader is called `format`.
    """
    listing = list_folder(path)
    yield Reading(Digest(), listing.skipped)
    any_read = False
    why = ""
    for file in listing.files:
        try:
            reading = read_article_file(
                file,
                split=split,
                format=format,
                encoding=encoding,
                max_bytes=max_bytes,
            )
        except (
            SourceError,
            DocumentError,
            ManifestError,
            MissingDependencyError,
            PluginError,
        ) as error:
            why_not = str(error)
            if not isinstance(error, PluginError | ManifestError):
                why_not = getattr(error, "reason", why_not)
            refused = _skip(file, why_not)
            why = why or f"; {refused.name}: {refused.message}"
            yield Reading(Digest(), (refused,))
            continue
        any_read = any_read or any(articles(reading.digest))
        yield reading
    if not any_read:
        raise SourceError(fspath(path), f"the folder holds no readable article{why}")


def _skip(file: Path, why: str) -> Diagnostic:
    return Diagnostic(DiagnosticCode.FILE_SKIPPED, f"left out: {why}", fspath(file))
