"""What the command line names in, a batch's jobs out: of files, or of records."""

from collections.abc import Collection, Iterable
from itertools import islice
from typing import NamedTuple

import click

from newsconv.batch.files import Folder
from newsconv.batch.jobs import Job, Jobs, find_jobs, listed, place_of, record_jobs
from newsconv.batch.ledger import Ledger
from newsconv.batch.names import stems
from newsconv.batch.store import store
from newsconv.batch.work import Order, plan
from newsconv.cli.batch_flags import RecordFlags
from newsconv.cli.flags import InputFlags
from newsconv.cli.talk import say
from newsconv.inert import printable
from newsconv.readers.corpus import is_corpus
from newsconv.remote import is_of_this_process


class Inputs(NamedTuple):
    """What is to be done."""

    paths: tuple[str, ...]
    corpora: tuple[str, ...]
    """All of the paths, or none."""
    flags: RecordFlags
    recursive: bool
    limit: int | None

    @property
    def in_this_process(self) -> bool:
        """Say whether no other process could read some of it."""
        return not self.corpora and any(map(is_of_this_process, self.paths))

    def files(
        self, named: dict[str, str] | None = None, made: Collection[str] = ()
    ) -> Jobs:
        """Return a job a file, and what is left out; raises as `find_jobs`."""
        found = find_jobs(self.paths, recursive=self.recursive, named=named, made=made)
        return Jobs(found.jobs[: self.limit], found.skipped)

    def stream(
        self,
        reading: InputFlags,
        named: dict[str, str] | None = None,
        made: Collection[str] = (),
    ) -> Iterable[Job]:
        """Return the jobs one after the other, a corpus's as it is read."""
        if not self.corpora:
            return self.files(named, made).jobs
        found = record_jobs(
            self.corpora,
            self.flags.keys,
            named=named,
            encoding=reading.encoding,
            max_bytes=reading.max_bytes,
        )
        return islice(found, self.limit)


def inputs_of(
    paths: tuple[str, ...],
    lists: tuple[str, ...],
    flags: RecordFlags,
    *,
    recursive: bool,
    limit: int | None,
) -> Inputs:
    """Return what the command line names.

    Raises:
        click.UsageError: nothing, or corpora and other files.
        SourceError: a list can't be read.
    """
    if not paths and not lists:
        raise click.UsageError("name an input: a file, a folder, or --list FILE")
    paths = (*paths, *(path for each in lists for path in listed(each)))
    corpora = tuple(path for path in paths if is_corpus(path, flags.keys))
    if corpora and len(corpora) < len(paths):
        other = next(path for path in paths if path not in corpora)
        raise click.UsageError(f"{other} is no corpus; do corpora by themselves")
    return Inputs(paths, corpora, flags, recursive, limit)


def made_before(folder: Folder, ledger: Ledger) -> frozenset[str]:
    """Return the places of what runs made in the formats that are made again.

    In a folder that is read and written those are no inputs: each run would make
    more of what the one before had made.
    """
    place = store(folder.path).path
    return frozenset(place_of(place(name)) for name in ledger.made(folder.suffixes))


def print_plan(jobs: Iterable[Job], folder: Folder, order: Order) -> None:
    """Print what would be made of each job, which is read for it."""
    place = store(folder.path).path
    for job in jobs:
        planned = plan(job, order)
        if planned.error:
            say(f"failed: {planned.error}")
            continue
        names = folder.names(stems(job.stem, planned.headlines))
        made = ", ".join(map(place, names))
        click.echo(printable(f"{job.path} -> {made}"))
