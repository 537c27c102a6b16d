"""Files and folders in, jobs out: one a file, each with a name of its own to write to.

The jobs, their order and their names depend on the inputs alone, and on the names that
inputs got in an earlier run: they keep them.
"""

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from glob import glob, has_magic
from os import fspath
from pathlib import Path, PurePath
from typing import Any

import msgspec

from newsconv.diagnostics import Diagnostic
from newsconv.errors import SourceError
from newsconv.readers.corpus import Keys, records
from newsconv.readers.folder import list_folder
from newsconv.readers.registry import suffixes
from newsconv.remote import is_address, list_address, read_address
from newsconv.slugs import Slugs
from newsconv.source import DEFAULT_MAX_BYTES

STANDARD = "-"


class Job(msgspec.Struct, frozen=True):
    """One input, and the name of what is made of it."""

    path: str
    """The input, as named or as found in a folder; a corpus's record adds `#` and its
    own id."""
    stem: str
    """Of the outputs' names; no two jobs of a batch have the same."""
    text: str | None = None
    """Of a record; None where the path is a file to be read."""
    fields: tuple[tuple[str, Any], ...] = ()
    """What the record says of the clip, as in a manifest."""
    problem: str | None = None
    """Why the record holds no text."""


class Jobs(msgspec.Struct, frozen=True):
    """A batch's jobs in order, and the files of folders that are no articles."""

    jobs: tuple[Job, ...]
    skipped: tuple[Diagnostic, ...] = ()


def record_jobs(
    paths: Iterable[str],
    keys: Keys | None,
    *,
    named: Mapping[str, str] | None = None,
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Job]:
    """Yield one job a record of some corpora, as they are read.

    Its stem is the corpus's and the record's number or own id.

    Raises:
        SourceError: a corpus can't be read to its end.
        MissingDependencyError: what it needs is not installed.
    """
    named = named or {}
    slugs = Slugs(named.values())
    for path in paths:
        found = records(path, keys, encoding=encoding, max_bytes=max_bytes)
        for record in found:
            stem = named.get(record.id)
            if stem is None:
                name = record.id.removeprefix(path.removesuffix(PurePath(path).name))
                stem = slugs.of(name)
            yield Job(record.id, stem, record.text, record.fields, record.problem)


def find_jobs(
    paths: Iterable[str],
    *,
    recursive: bool = False,
    named: Mapping[str, str] | None = None,
    made: Collection[str] = (),
) -> Jobs:
    """Return one job a file; a folder stands for its article files, sorted by name.

    Each may be an address, `s3://bucket/clips/*.txt`.

    A file that is named twice makes one job. Files are not opened: one that is
    missing or broken fails as a job, and the others go on.

    Args:
        paths: Files, folders, and patterns such as `clips/**/*.txt` for those that no
            file is named like.
        recursive: Folders in folders are gone through too.
        named: Stems of earlier runs, by the files' paths.
        made: What earlier runs made, as `place_of` gives it: no folder or pattern
            stands for that, though it is there.

    Raises:
        SourceError: a folder can't be listed, or no folder holds an article; a pattern
            fits no file.
    """
    files: dict[Path | str, str] = {}
    skipped: list[Diagnostic] = []
    for path in paths:
        for file in _files(path, skipped, recursive=recursive):
            if made and file != path and place_of(file) in made:
                continue
            files.setdefault(file if is_address(file) else Path(file).absolute(), file)
    found = list(files.values())
    stems = _stems(found, named or {})
    return Jobs(tuple(map(Job, found, stems)), tuple(skipped))


def place_of(path: str) -> str:
    """Return a file's one name among all that lead to it; an address has one."""
    if is_address(path):
        return path
    try:
        return fspath(Path(path).resolve())
    except (OSError, RuntimeError, ValueError):  # links in a ring; no such name here
        return fspath(Path(path).absolute())


def listed(path: str) -> tuple[str, ...]:
    """Return the paths that a file lists, by lines or divided by NUL; `-` is stdin.

    Raises:
        SourceError: it can't be read.
    """
    try:
        data = _list_bytes(path)
    except OSError as error:
        reason = f"the list can't be read ({error.strerror or error})"
        raise SourceError(path, reason) from error
    found = data.split(b"\0") if b"\0" in data else data.splitlines()
    return tuple(os.fsdecode(each) for each in found if each.strip())


def _list_bytes(path: str) -> bytes:
    if path == STANDARD:
        return sys.stdin.buffer.read()
    if is_address(path):
        return read_address(path, max_bytes=DEFAULT_MAX_BYTES)
    return Path(path).read_bytes()


def _files(path: str, skipped: list[Diagnostic], *, recursive: bool) -> list[str]:
    if is_address(path):
        return list_address(path, suffixes(), recursive=recursive)
    if path and Path(path).is_dir():  # Path("") is the current folder
        return _in_folder(path, skipped, recursive=recursive)
    if has_magic(path) and not Path(path).exists():
        found = sorted(filter(_is_file, glob(path, recursive=True)))  # noqa: PTH207 - of any root
        if not found:
            raise SourceError(path, "no file fits the pattern")
        return found
    return [path]


def _is_file(path: str) -> bool:
    return Path(path).is_file()


def _in_folder(path: str, skipped: list[Diagnostic], *, recursive: bool) -> list[str]:
    if not recursive:
        listing = list_folder(path)
        skipped += listing.skipped
        return [fspath(file) for file in listing.files]
    files: list[str] = []
    for folder in _folders(path):
        try:
            listing = list_folder(folder)
        except SourceError:  # a folder of folders; it is the whole that may not be bare
            continue
        files += [fspath(file) for file in listing.files]
        skipped += [each for each in listing.skipped if not Path(each.name).is_dir()]
    if not files:
        raise SourceError(path, "neither the folder nor one in it holds an article")
    return files


def _folders(path: str) -> Iterator[str]:
    """Yield a folder and all in it, sorted, without hidden ones and links."""
    for folder, inside, _ in os.walk(path):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        yield folder


def _stems(files: list[str], named: Mapping[str, str]) -> Iterator[str]:
    """Yield a stem a file: its earlier one, or one that no other has."""
    slugs = Slugs(named.values())
    for file in files:
        yield named[file] if file in named else slugs.of(Path(file).stem)
