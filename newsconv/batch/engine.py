"""Jobs in, their outputs in a folder out, and a ledger of what came of each.

Workers write to a spool folder beside the outputs' places; only this process moves
files out of it, whole and in the order of the jobs, so a worker that dies leaves
nothing half-written. What the ledger calls done, and is still there as it was
written, is not done again.
"""

import hashlib
from collections.abc import Generator, Iterable
from functools import partial
from os import fspath
from pathlib import Path
from shutil import rmtree

import msgspec

from newsconv import __version__
from newsconv.batch.dispatch import Dispatch, MakeExecutor
from newsconv.batch.jobs import Job
from newsconv.batch.ledger import HIDDEN, Entry, Ledger, Output, Status, options_hash
from newsconv.batch.work import Made, Order, error_code, input_hash, make_all
from newsconv.errors import OutputError
from newsconv.output import check_output, place_output

_SPOOL = "spool"


class Result(msgspec.Struct, frozen=True):
    """What came of one job."""

    job: Job
    written: tuple[str, ...] = ()
    """The outputs' paths; empty where it failed or was held back."""
    diagnostics: int = 0
    error: str | None = None
    """Why it failed, in one line that names the file."""
    done_before: bool = False
    """By an earlier run, whose outputs are there."""


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

    def place(self, name: str) -> str:
        """Return the path of an output."""
        return fspath(Path(self.path) / name)


class Engine:
    """Runs a batch; `in_flight` is how many chunks are with workers at once."""

    def __init__(
        self,
        order: Order,
        folder: Folder,
        executor: MakeExecutor,
        *,
        in_flight: int,
        resume: bool = True,
    ) -> None:
        self._order = msgspec.structs.replace(
            order, spool=fspath(Path(folder.path, HIDDEN, _SPOOL))
        )
        self._folder = folder
        self._executor = executor
        self._in_flight = in_flight
        self._resume = resume
        self.options = _options(order)
        """The hash under which the ledger has this run's entries."""

    def run(self, jobs: Iterable[Job], ledger: Ledger) -> Generator[Result, None, None]:
        """Yield each job's result in the order of the jobs, its files written.

        Closing the iterator stops the batch: what is in flight is dropped.

        Raises:
            OutputError: nothing can be written to the folder.
        """
        spool = Path(self._order.spool)
        try:
            rmtree(spool, ignore_errors=True)  # of a run that was killed
            spool.mkdir(parents=True)
        except OSError as error:
            reason = f"the folder can't be written to ({error.strerror or error})"
            raise OutputError(self._folder.path, reason) from error
        dispatch = Dispatch(
            partial(make_all, order=self._order),
            partial(self._known, ledger),
            self._executor,
            in_flight=self._in_flight,
            timeout=self._order.timeout,
        )
        results = dispatch.run(jobs)
        try:
            for place, (job, made) in enumerate(results):
                yield self._write(place, job, made, ledger)
        finally:
            results.close()
            rmtree(spool, ignore_errors=True)

    def _known(self, ledger: Ledger, job: Job) -> Made | None:
        """Say what is known of a job before any work: done, or impossible."""
        entry = ledger.entry(job.path, self.options)
        if self._resume and entry and self._still_done(entry, job):
            return _DONE_BEFORE
        try:
            if not self._order.split:  # else nobody knows yet what they are called
                self._check(self._folder.names(job), ledger)
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
                _hash(self._folder.place(each.path)) == each.sha256
                for each in entry.outputs
            )
        )

    def _check(self, names: tuple[str, ...], ledger: Ledger) -> None:
        for name in names:
            force = self._folder.force or ledger.owns(name)
            check_output(self._folder.place(name), force=force)

    def _write(self, place: int, job: Job, made: Made, ledger: Ledger) -> Result:
        if made is _DONE_BEFORE:
            return Result(job, done_before=True)
        entry = Entry(
            id=job.path,
            options=self.options,
            place=place,
            stem=job.stem,
            status=Status.FAILED if made.error else Status.HELD,
            sha256=made.sha256,
            seconds=made.seconds,
            diagnostics=made.diagnostics,
            code=made.code,
            error=made.error,
            traceback=made.traceback,
        )
        written: tuple[str, ...] = ()
        if made.staged and not made.error:
            try:
                entry, written = self._place(entry, job, made, ledger)
            except OutputError as error:
                entry = msgspec.structs.replace(
                    entry,
                    status=Status.FAILED,
                    code=error_code(error),
                    error=f"{job.path}: {error}",
                )
        self._forget(ledger.record([entry]))
        remarks = sum(made.diagnostics.values())
        return Result(job, written, remarks, entry.error)

    def _place(
        self, entry: Entry, job: Job, made: Made, ledger: Ledger
    ) -> tuple[Entry, tuple[str, ...]]:
        """Move a job's outputs to their places, all or none of a text's articles.

        Raises:
            OutputError: one can't be written.
        """
        articles = len(made.staged) // len(self._folder.suffixes)
        names = self._folder.names(job, articles)
        self._check(names, ledger)
        outputs = tuple(
            Output(name, staged.sha256)
            for name, staged in zip(names, made.staged, strict=True)
        )
        entry = msgspec.structs.replace(entry, outputs=outputs)
        owned = [ledger.owns(name) for name in names]
        places = tuple(map(self._folder.place, names))
        ledger.record([msgspec.structs.replace(entry, status=Status.WRITING)])
        placed = 0
        try:
            for target, staged, ours in zip(places, made.staged, owned, strict=True):
                force = self._folder.force or ours
                place_output(staged.path, target, force=force)
                placed += 1
        except OutputError:
            rest = zip(names[placed:], owned[placed:], strict=True)
            ledger.disown(name for name, ours in rest if not ours)
            raise
        return msgspec.structs.replace(entry, status=Status.DONE), places

    def _forget(self, names: Iterable[str]) -> None:
        """Remove outputs that an input made once and does not make now."""
        for name in names:
            Path(self._folder.place(name)).unlink(missing_ok=True)


_DONE_BEFORE = Made()


def _options(order: Order) -> str:
    """Return the hash of all that outputs depend on besides their inputs."""
    return options_hash(
        __version__,
        order.formats,
        order.from_,
        order.encoding,
        order.max_bytes,
        order.strict,
        order.split,
    )


def _hash(path: str) -> str | None:
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
