"""Jobs in, their outputs in a folder out, and a ledger of what came of each.

Workers write to a spool folder beside the outputs' places; only this process moves
files out of it, whole and in the order of the jobs, so a worker that dies leaves
nothing half-written. What the ledger calls done, and is still there as it was
written, is not done again.
"""

from collections.abc import Generator, Iterable
from functools import partial
from typing import Protocol

import msgspec

from newsconv import __version__
from newsconv.batch.dispatch import Dispatch, MakeExecutor
from newsconv.batch.files import Files, Folder
from newsconv.batch.jobs import Job
from newsconv.batch.ledger import Ledger, options_hash
from newsconv.batch.outputs import Outputs
from newsconv.batch.results import Result
from newsconv.batch.shards import Shards
from newsconv.batch.store import store
from newsconv.batch.work import STORAGE, Made, Order, make_all
from newsconv.errors import StorageError


class Sink(Protocol):
    """Where outputs go: files of their own, or shards of many articles."""

    def known(self, job: Job) -> Made | None:
        """Say what is known of a job before any work: done, or impossible."""

    def write(self, place: int, job: Job, made: Made) -> Result:
        """Take what came of a job, in the order of the jobs."""

    def finish(self, *, whole: bool) -> None:
        """Write what is left; `whole` says that no input was left out of the jobs."""


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
        self._store = store(folder.path)
        self._order = msgspec.structs.replace(order, spool=self._store.spool)
        self._folder = folder
        self._executor = executor
        self._in_flight = in_flight
        self._resume = resume
        self.options = _options(order)
        """The hash under which the ledger has this run's entries."""

    def run(
        self, jobs: Iterable[Job], ledger: Ledger, *, whole: bool = True
    ) -> Generator[Result, None, None]:
        """Yield each job's result in the order of the jobs, its files written.

        Closing the iterator stops the batch: what is in flight is dropped.

        Args:
            jobs: What is to be done.
            ledger: The folder's, open to write.
            whole: These are all the inputs there are, not the first few of them.

        Raises:
            StorageError: nothing can be written to the folder, or nothing more.
        """
        self._store.open()
        kind = Shards if self._order.shard_size else Files
        sink: Sink = kind(
            self._folder,
            Outputs(
                self._store,
                ledger,
                force=self._folder.force,
                read=self._folder.read,
            ),
            self._order,
            self.options,
            resume=self._resume,
        )
        if isinstance(sink, Shards):
            jobs = sink.look_ahead(jobs)
        dispatch = Dispatch(
            partial(make_all, order=self._order),
            sink.known,
            self._executor,
            in_flight=self._in_flight,
            timeout=self._order.timeout,
        )
        results = dispatch.run(jobs)
        try:
            for place, (job, made) in enumerate(results):
                if made.code == STORAGE:
                    raise StorageError(self._folder.path, made.error or "")
                yield sink.write(place, job, made)
            sink.finish(whole=whole)
        finally:
            results.close()
            self._store.close()


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
        order.shard_size,
        order.fields,
        order.annotate,
        order.names,
    )
