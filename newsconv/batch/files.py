"""A file of its own for each article and format: where it goes, and whether it may."""

from collections.abc import Iterable

import msgspec

from newsconv.batch.jobs import Job
from newsconv.batch.ledger import Entry, Ledger, Output, Status
from newsconv.batch.results import DONE_BEFORE, Result, entry_of
from newsconv.batch.store import Store
from newsconv.batch.work import BAD_RECORD, Made, Order, error_code, input_hash
from newsconv.errors import OutputError


class Folder(msgspec.Struct, frozen=True):
    """Where a batch writes."""

    path: str
    suffixes: tuple[str, ...]
    """One an output, in the order's formats."""
    force: bool = False
    """Files that no run of a batch made are replaced."""

    def names(self, job: Job, articles: int = 1) -> tuple[str, ...]:
        """Return the names of a job's outputs, article by article.

        Several articles are numbered: `story_1.pdf`; no stem has the low line.
        """
        width = len(str(articles))
        stems = [f"{job.stem}_{number:0{width}}" for number in range(1, articles + 1)]
        return tuple(
            f"{stem}{suffix}"
            for stem in (stems if articles > 1 else [job.stem])
            for suffix in self.suffixes
        )


class Files:
    """Writes files into a folder and what came of them into its ledger."""

    def __init__(
        self,
        folder: Folder,
        store: Store,
        ledger: Ledger,
        order: Order,
        options: str,
        *,
        resume: bool,
    ) -> None:
        self._folder = folder
        self._store = store
        self._ledger = ledger
        self._order = order
        self._options = options
        self._resume = resume

    def known(self, job: Job) -> Made | None:
        """Say what is known of a job before any work: done, or impossible."""
        if job.problem:
            return Made(error=f"{job.path}: {job.problem}", code=BAD_RECORD)
        entry = self._ledger.entry(job.path, self._options)
        if self._resume and entry and self._still_done(entry, job):
            return DONE_BEFORE
        try:
            if not self._order.split:  # else nobody knows yet what they are called
                self._check(self._folder.names(job))
        except OutputError as error:
            return Made(error=f"{job.path}: {error}", code=error_code(error))
        return None

    def _still_done(self, entry: Entry, job: Job) -> bool:
        return (
            entry.status is Status.DONE
            and entry.stem == job.stem
            and entry.sha256 is not None
            and entry.sha256 == input_hash(job)
            and all(
                self._store.sha256(each.path) == each.sha256 for each in entry.outputs
            )
        )

    def _check(self, names: tuple[str, ...]) -> None:
        for name in names:
            replace = self._folder.force or self._ledger.owns(name)
            self._store.check(name, replace=replace)

    def write(self, place: int, job: Job, made: Made) -> Result:
        """Move a job's outputs to their places, and write down what came of it."""
        if made is DONE_BEFORE:
            return Result(job, done_before=True)
        entry = entry_of(place, job, made, self._options)
        written: tuple[str, ...] = ()
        if made.staged and not made.error:
            try:
                entry, written = self._place(entry, job, made)
            except OutputError as error:
                entry = msgspec.structs.replace(
                    entry,
                    status=Status.FAILED,
                    code=error_code(error),
                    error=f"{job.path}: {error}",
                )
        self._forget(self._ledger.record([entry]))
        remarks = sum(made.diagnostics.values())
        return Result(job, written, remarks, entry.error)

    def _place(
        self, entry: Entry, job: Job, made: Made
    ) -> tuple[Entry, tuple[str, ...]]:
        """Move a job's outputs to their places, all or none of a text's articles.

        Raises:
            OutputError: one can't be written.
        """
        articles = len(made.staged) // len(self._folder.suffixes)
        names = self._folder.names(job, articles)
        self._check(names)
        outputs = tuple(
            Output(name, staged.sha256)
            for name, staged in zip(names, made.staged, strict=True)
        )
        entry = msgspec.structs.replace(entry, outputs=outputs)
        owned = [self._ledger.owns(name) for name in names]
        self._ledger.record([msgspec.structs.replace(entry, status=Status.WRITING)])
        placed = 0
        try:
            for name, staged, ours in zip(names, made.staged, owned, strict=True):
                replace = self._folder.force or ours
                self._store.place(staged.path, name, replace=replace)
                placed += 1
        except OutputError:
            rest = zip(names[placed:], owned[placed:], strict=True)
            self._ledger.disown(name for name, ours in rest if not ours)
            raise
        written = tuple(map(self._store.path, names))
        return msgspec.structs.replace(entry, status=Status.DONE), written

    def _forget(self, names: Iterable[str]) -> None:
        """Remove outputs that an input made once and does not make now."""
        for name in names:
            self._store.remove(name)

    def close(self, *, whole: bool) -> None:
        """Each file was whole when it was written: there is nothing to do."""
