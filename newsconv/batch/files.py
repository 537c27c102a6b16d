"""What came of a job in, a file of its own for each article and format out."""

from collections.abc import Iterable
from typing import Self

import msgspec

from newsconv.batch.jobs import Job, place_of
from newsconv.batch.ledger import Entry, Status
from newsconv.batch.names import Names, stems
from newsconv.batch.outputs import Outputs
from newsconv.batch.results import DONE_BEFORE, Result, entry_of
from newsconv.batch.work import BAD_RECORD, Made, Order, error_code, input_hash
from newsconv.errors import OutputError, StorageError


class Folder(msgspec.Struct, frozen=True):
    """Where a batch writes."""

    path: str
    suffixes: tuple[str, ...]
    """One an output, in the order's formats."""
    force: bool = False
    """Files that no run of a batch made are replaced."""
    read: frozenset[str] = frozenset()
    """Places of files that are inputs, which are never replaced."""

    def keeping(self, jobs: Iterable[Job]) -> Self:
        """Return the same, with those inputs to keep that an output may be called."""
        read = (place_of(job.path) for job in jobs if job.path.endswith(self.suffixes))
        return msgspec.structs.replace(self, read=frozenset(read))

    def names(self, stems: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of outputs, article by article."""
        return tuple(f"{stem}{suffix}" for stem in stems for suffix in self.suffixes)


class Files:
    """Writes files into a folder and what came of them into its ledger."""

    def __init__(
        self,
        folder: Folder,
        outputs: Outputs,
        order: Order,
        options: str,
        *,
        resume: bool,
    ) -> None:
        self._folder = folder
        self._outputs = outputs
        self._order = order
        self._options = options
        self._resume = resume

    def known(self, job: Job) -> Made | None:
        """Say what is known of a job before any work: done, or impossible."""
        if job.problem:
            return Made(error=f"{job.path}: {job.problem}", code=BAD_RECORD)
        entry = self._outputs.ledger.entry(job.path, self._options)
        if self._resume and entry and self._still_done(entry, job):
            return DONE_BEFORE
        if self._order.names is Names.INPUT and not self._order.split:
            try:
                self._outputs.check(self._folder.names((job.stem,)))
            except OutputError as error:
                return Made(error=f"{job.path}: {error}", code=error_code(error))
        return None

    def _still_done(self, entry: Entry, job: Job) -> bool:
        return (
            entry.status is Status.DONE
            and entry.stem == job.stem
            and entry.sha256 is not None
            and entry.sha256 == input_hash(job, self._order.max_bytes)
            and self._outputs.are_there(entry)
        )

    def write(self, place: int, job: Job, made: Made) -> Result:
        """Move a job's outputs to their places, and write down what came of it.

        Raises:
            StorageError: no job's outputs can be written.
        """
        if made is DONE_BEFORE:
            return Result(job, done_before=True)
        entry = entry_of(place, job, made, self._options)
        written: tuple[str, ...] = ()
        if made.staged and not made.error:
            count = len(made.staged) // len(self._folder.suffixes)
            names = self._folder.names(stems(job.stem, made.headlines or ("",) * count))
            try:
                entry = self._outputs.place(entry, names, made.staged)
                written = tuple(map(self._outputs.store.path, names))
            except StorageError:
                raise
            except OutputError as error:
                entry = msgspec.structs.replace(
                    entry,
                    status=Status.FAILED,
                    code=error_code(error),
                    error=f"{job.path}: {error}",
                )
        self._outputs.record([entry])
        remarks = sum(made.diagnostics.values())
        return Result(job, written, remarks, entry.error, made.noticed)

    def finish(self, *, whole: bool) -> None:
        """Each file was whole when it was written: there is nothing to do."""
