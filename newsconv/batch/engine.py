"""Jobs and an executor in, results out, one at a time and in the order of the jobs.

Few jobs are in flight at once, so that memory does not grow with the batch. Workers
write to a spool folder beside the outputs' places; only this process moves files out
of it, whole and in order, so a worker that dies leaves nothing half-written.
"""

from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from os import fspath
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from newsconv.batch.jobs import Job
from newsconv.batch.work import Made, Order, make
from newsconv.diagnostics import Diagnostic
from newsconv.errors import OutputError
from newsconv.output import check_output, place_output

WORKER_DIED = "the worker died (out of memory, or killed)"

MakeExecutor = Callable[[], Executor]
"""Makes a fresh executor: local processes, threads, a cluster's client."""


class Result(msgspec.Struct, frozen=True):
    """What came of one job."""

    job: Job
    written: tuple[str, ...] = ()
    """The outputs' paths; empty where it failed or was held back."""
    diagnostics: tuple[Diagnostic, ...] = ()
    error: str | None = None
    """Why it failed, in one line that names the file."""


class Folder(msgspec.Struct, frozen=True):
    """Where a batch writes."""

    path: str
    suffixes: tuple[str, ...]
    """One an output, in the order's formats."""
    force: bool = False

    def targets(self, job: Job, articles: int = 1) -> tuple[str, ...]:
        """Return the paths of a job's outputs, article by article.

        Several articles are numbered: `story_1.pdf`; no stem has the low line.
        """
        width = len(str(articles))
        stems = [f"{job.stem}_{number:0{width}}" for number in range(1, articles + 1)]
        return tuple(
            fspath(Path(self.path) / f"{stem}{suffix}")
            for stem in (stems if articles > 1 else [job.stem])
            for suffix in self.suffixes
        )


_Flight = tuple[Job, "Future[Made] | Made"]


class Engine:
    """Runs a batch; `in_flight` is how many jobs wait in workers or for their turn."""

    def __init__(
        self, order: Order, folder: Folder, executor: MakeExecutor, *, in_flight: int
    ) -> None:
        self._order = order
        self._folder = folder
        self._make_executor = executor
        self._in_flight = in_flight
        self._executor: Executor | None = None

    def run(self, jobs: Sequence[Job]) -> Generator[Result, None, None]:
        """Yield each job's result in the order of the jobs, its files written.

        Closing the iterator stops the batch: what is in flight is dropped.

        Raises:
            OutputError: nothing can be written to the folder.
        """
        try:
            spool = TemporaryDirectory(
                prefix=".newsconv-",
                dir=self._folder.path,
                ignore_cleanup_errors=True,
            )
        except OSError as error:
            reason = f"the folder can't be written to ({error.strerror or error})"
            raise OutputError(self._folder.path, reason) from error
        with spool:
            self._order = msgspec.structs.replace(self._order, spool=spool.name)
            yield from self._results(jobs)

    def _results(self, jobs: Sequence[Job]) -> Generator[Result, None, None]:
        waiting = iter(jobs)
        flight: deque[_Flight] = deque()
        try:
            while True:
                while len(flight) < self._in_flight and (job := next(waiting, None)):
                    flight.append((job, self._start(job)))
                if not flight:
                    return
                job, made = flight.popleft()
                if (finished := _finished(job, made)) is None:
                    flight.appendleft((job, made))
                    flight = self._one_by_one(flight)
                    continue
                yield self._write(job, finished)
        finally:
            self._close()

    def _start(self, job: Job) -> "Future[Made] | Made":
        """Hand a job to a worker, unless its outputs can't be written anyway."""
        try:
            if not self._order.split:  # else nobody knows yet what they are called
                self._check(self._folder.targets(job))
        except OutputError as error:
            return Made(error=f"{job.path}: {error}")
        return self._submit(job)

    def _check(self, targets: tuple[str, ...]) -> None:
        for target in targets:
            check_output(target, force=self._folder.force)

    def _submit(self, job: Job) -> "Future[Made]":
        if self._executor is None:
            self._executor = self._make_executor()
        try:
            return self._executor.submit(make, job, self._order)
        except BrokenExecutor as error:  # it broke since the last result was taken
            failed: Future[Made] = Future()
            failed.set_exception(error)
            return failed

    def _one_by_one(self, flight: deque[_Flight]) -> deque[_Flight]:
        """Do again, each alone, the jobs that were in flight when a worker died.

        The executor does not say whose worker it was; a job that kills the worker
        it is alone with does.
        """
        known = [(job, _finished(job, made)) for job, made in flight]
        self._close()
        return deque((job, made or self._alone(job)) for job, made in known)

    def _alone(self, job: Job) -> Made:
        """Do a job with no other in flight."""
        made = _finished(job, self._submit(job))
        if made is None:
            self._close()
            return Made(error=f"{job.path}: {WORKER_DIED}")
        return made

    def _write(self, job: Job, made: Made) -> Result:
        if made.error or not made.staged:
            return Result(job, diagnostics=made.diagnostics, error=made.error)
        articles = len(made.staged) // len(self._folder.suffixes)
        targets = self._folder.targets(job, articles)
        try:
            self._check(targets)  # all or none of a text's articles
            for target, staged in zip(targets, made.staged, strict=True):
                place_output(staged, target, force=self._folder.force)
        except OutputError as error:
            reason = f"{job.path}: {error}"
            return Result(job, diagnostics=made.diagnostics, error=reason)
        return Result(job, targets, made.diagnostics)

    def _close(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None


def _finished(job: Job, made: "Future[Made] | Made") -> Made | None:
    """Wait for a job; None says that it was lost with its worker, or another's."""
    if isinstance(made, Made):
        return made
    try:
        return made.result()
    except BrokenExecutor:
        return None
    except Exception as error:  # noqa: BLE001 - what can't come back from a worker
        return Made(error=f"{job.path}: unexpected {type(error).__name__}: {error}")
