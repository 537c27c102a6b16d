"""Jobs and an executor in, what came of each out, one at a time and in their order.

Jobs go to workers in chunks, sized so that a chunk takes about as long whatever the
articles are; few chunks are in flight at once, so that memory does not grow with the
batch. A worker that dies costs only the job that kills it twice.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future
from time import monotonic
from typing import NamedTuple

from newsconv.batch.jobs import Job
from newsconv.batch.limits import GRACE
from newsconv.batch.work import DIED, TIMED_OUT, TOOK_LONGER, UNEXPECTED, Made

CHUNK_SECONDS = 0.5
"""So long a chunk may take: little enough to stop at once, much beside its journey."""
MOST_IN_A_CHUNK = 64
WORKER_DIED = "the worker died (out of memory, or killed)"

MakeExecutor = Callable[[], Executor]
"""Makes a fresh executor: local processes, threads, a cluster's client."""

Work = Callable[[tuple[Job, ...]], tuple[Made, ...]]
"""What a worker does with a chunk; it is pickled."""

Known = Callable[[Job], Made | None]
"""What is known of a job without any work; None hands it to a worker."""

_LOST = Made(lost=True)


class _Chunk(NamedTuple):
    jobs: tuple[Job, ...]
    made: "Future[tuple[Made, ...]] | tuple[Made, ...]"


class Dispatch:
    """Hands jobs out; `in_flight` is how many chunks are out or wait for their turn."""

    def __init__(
        self,
        work: Work,
        known: Known,
        executor: MakeExecutor,
        *,
        in_flight: int,
        timeout: float | None = None,
    ) -> None:
        self._work = work
        self._known = known
        self._make_executor = executor
        self._in_flight = in_flight
        self._timeout = timeout
        self._executor: Executor | None = None
        self._size = 1
        self._seconds = 0.0
        """That a job took of late."""

    def run(self, jobs: Iterable[Job]) -> Generator[tuple[Job, Made], None, None]:
        """Yield what came of each job, in the order of the jobs.

        Closing the iterator drops what is in flight.
        """
        waiting = self._chunks(jobs)
        flight: deque[_Chunk] = deque()
        try:
            while True:
                while len(flight) < self._in_flight and (chunk := next(waiting, None)):
                    flight.append(chunk)
                if not flight:
                    return
                chunk = flight.popleft()
                made = _finished(chunk)
                if any(each.lost for each in made):
                    flight.appendleft(chunk)
                    flight = self._one_by_one(flight)
                    continue
                self._learn(made)
                yield from zip(chunk.jobs, made, strict=True)
        finally:
            self._close()

    def _chunks(self, jobs: Iterable[Job]) -> Generator[_Chunk, None, None]:
        """Yield chunks of jobs, those for a worker on their way to it."""
        chunk: list[Job] = []
        for job in jobs:
            known = self._known(job)
            if known is None:
                chunk.append(job)
            if chunk and (known or len(chunk) >= self._size):
                yield self._start(tuple(chunk))
                chunk = []
            if known is not None:
                yield _Chunk((job,), (known,))
        if chunk:
            yield self._start(tuple(chunk))

    def _learn(self, made: tuple[Made, ...]) -> None:
        """Size the next chunks by how long these jobs took."""
        taken = [each.seconds for each in made if each.seconds]
        if not taken:
            return
        mean = sum(taken) / len(taken)
        self._seconds = (self._seconds + mean) / 2 if self._seconds else mean
        fitting = int(CHUNK_SECONDS / max(self._seconds, 1e-6))
        self._size = max(1, min(MOST_IN_A_CHUNK, fitting, self._size * 2))

    def _start(self, jobs: tuple[Job, ...]) -> _Chunk:
        if self._executor is None:
            self._executor = self._make_executor()
        try:
            return _Chunk(jobs, self._executor.submit(self._work, jobs))
        except BrokenExecutor:  # it broke since the last result was taken
            return _Chunk(jobs, (_LOST,) * len(jobs))

    def _one_by_one(self, flight: deque[_Chunk]) -> deque[_Chunk]:
        """Do again, each alone, the jobs that were in flight when a worker died.

        The executor does not say whose worker it was; a job that kills the worker
        it is alone with does.
        """
        known = [
            (job, made)
            for chunk in flight
            for job, made in zip(chunk.jobs, _finished(chunk), strict=True)
        ]
        self._close()
        return deque(
            _Chunk((job,), (self._alone(job) if made.lost else made,))
            for job, made in known
        )

    def _alone(self, job: Job) -> Made:
        """Do a job with no other in flight."""
        start = monotonic()
        (made,) = _finished(self._start((job,)))
        if not made.lost:
            return made
        self._close()
        if self._timeout and monotonic() - start >= self._timeout + GRACE:
            reason = TOOK_LONGER.format(self._timeout)
            return Made(error=f"{job.path}: {reason}", code=TIMED_OUT)
        return Made(error=f"{job.path}: {WORKER_DIED}", code=DIED)

    def _close(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None


def _finished(chunk: _Chunk) -> tuple[Made, ...]:
    """Wait for a chunk; its jobs are lost with their worker, or another's."""
    if isinstance(chunk.made, tuple):
        return chunk.made
    try:
        return chunk.made.result()
    except BrokenExecutor:
        return (_LOST,) * len(chunk.jobs)
    except Exception as error:  # noqa: BLE001 - what can't come back from a worker
        if len(chunk.jobs) > 1:
            return (_LOST,) * len(chunk.jobs)  # alone, it is known whose it is
        reason = f"{chunk.jobs[0].path}: unexpected {type(error).__name__}: {error}"
        return (Made(error=reason, code=UNEXPECTED),)
