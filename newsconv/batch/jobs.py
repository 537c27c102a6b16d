"""Files and folders in, jobs out: one a file, each with a name of its own to write to.

The jobs, their order and their names depend on the inputs alone.
"""

from collections.abc import Iterable, Sequence
from os import fspath
from pathlib import Path

import msgspec

from newsconv.diagnostics import Diagnostic
from newsconv.readers.folder import list_folder
from newsconv.slugs import unique_slugs


class Job(msgspec.Struct, frozen=True):
    """One input, and the name of what is made of it."""

    path: str
    """The input, as named or as found in a folder."""
    stem: str
    """Of the outputs' names; no two jobs of a batch have the same."""


class Jobs(msgspec.Struct, frozen=True):
    """A batch's jobs in order, and the files of folders that are no articles."""

    jobs: tuple[Job, ...]
    skipped: tuple[Diagnostic, ...] = ()


def find_jobs(paths: Iterable[str]) -> Jobs:
    """Return one job a file; a folder stands for its article files, sorted by name.

    A file that is named twice makes one job. Files are not opened: one that is
    missing or broken fails as a job, and the others go on.

    Raises:
        SourceError: a folder can't be listed, or holds no article.
    """
    files: dict[Path, str] = {}
    skipped: list[Diagnostic] = []
    for path in paths:
        found: Sequence[str] = [path]
        if path and Path(path).is_dir():  # Path("") is the current folder
            listing = list_folder(path)
            found = [fspath(file) for file in listing.files]
            skipped += listing.skipped
        for file in found:
            files.setdefault(Path(file).absolute(), file)
    stems = unique_slugs(Path(file).stem for file in files.values())
    jobs = map(Job, files.values(), stems)
    return Jobs(tuple(jobs), tuple(skipped))
