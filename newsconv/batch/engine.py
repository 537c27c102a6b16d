"""Jobs and an executor in, results out, one at a time and in the order of the jobs.

Few jobs are in flight at once, so that memory does not grow with the batch. Only
this process writes, and in order: a worker that dies leaves nothing half-written.
"""

from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from os import fspath
from pathlib import Path

import msgspec

from newsconv.batch.jobs import Job
from newsconv.batch.work import Made, Order, make
from newsconv.diagnostics import Diagnostic
from newsconv.errors import OutputError
from newsconv.output import check_output, write_output

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

    def targets(self, job: Job) -> tuple[str, ...]:
        """Return the paths of a job's outputs."""
        return tuple(
            fspath(Path(self.path) / f"{job.stem}{suffix}") for suffix in self.suffixes
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
        """
        waiting = iter(jobs)
        flight: deque[_Flight] = deque()
        try:
            while True:
                while len(flight) < self._in_flight and (job := next(waiting, None)):
                    flight.append((job, self._start(job)))
                if not flight:
                    return
                job, made = flight.popleft()
                try:
                    finished = _made(job, made)
                except BrokenExecutor:
                    flight.appendleft((job, made))
                    flight = self._one_by_one(flight)
                    continue
                yield self._write(job, finished)
        finally:
            self._close()

    def _start(self, job: Job) -> "Future[Made] | Made":
        """Hand a job to a worker, unless its outputs can't be written anyway."""
        try:
            for target in self._folder.targets(job):
                check_output(target, force=self._folder.force)
        except OutputError as error:
            return Made(error=f"{job.path}: {error}")
        return self._submit(job)

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
        done: deque[_Flight] = deque()
        for job, made in flight:
            with suppress(BrokenExecutor):
                done.append((job, _made(job, made)))
                continue
            done.append((job, made))
        self._close()
        return deque((job, self._alone(job, made)) for job, made in done)

    def _alone(self, job: Job, made: "Future[Made] | Made") -> Made:
        """Return what a job came to; if it was lost, do it with no other in flight."""
        if isinstance(made, Made):
            return made
        try:
            return _made(job, self._submit(job))
        except BrokenExecutor:
            self._close()
            return Made(error=f"{job.path}: {WORKER_DIED}")

    def _write(self, job: Job, made: Made) -> Result:
        if made.error or not made.outputs:
            return Result(job, diagnostics=made.diagnostics, error=made.error)
        targets = self._folder.targets(job)
        try:
            for target, data in zip(targets, made.outputs, strict=True):
                write_output(target, data, force=self._folder.force)
        except OutputError as error:
            reason = f"{job.path}: {error}"
            return Result(job, diagnostics=made.diagnostics, error=reason)
        return Result(job, targets, made.diagnostics)

    def _close(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None


def _made(job: Job, made: "Future[Made] | Made") -> Made:
    """Wait for a job.

    Raises:
        BrokenExecutor: the job was lost with its worker, or with another's.
    """
    if isinstance(made, Made):
        return made
    try:
        return made.result()
    except BrokenExecutor:
        raise
    except Exception as error:  # noqa: BLE001 - what can't come back from a worker
        return Made(error=f"{job.path}: unexpected {type(error).__name__}: {error}")
