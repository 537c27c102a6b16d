"""The address of a Dask scheduler in, an executor of its workers out.

The same work as in local processes, and the same bytes: what a worker makes does not
depend on where it is. The inputs and the output folder must be where every worker can
reach them, under the same names.
"""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from importlib import import_module
from typing import Any, ParamSpec, TypeVar

from newsconv.errors import MissingDependencyError, OutputError

P = ParamSpec("P")
T = TypeVar("T")

CONNECT_SECONDS = 10


class Cluster(Executor):
    """Hands work to a cluster; a worker that dies is an executor that broke."""

    def __init__(self, scheduler: str) -> None:
        """Connect to a scheduler, as to `tcp://host:8786`.

        Raises:
            MissingDependencyError: Dask is not installed.
            OutputError: nobody answers at the address.
        """
        try:
            distributed: Any = import_module("distributed")
        except ImportError as error:
            hint = "pip install 'newsconv[dask]'"
            raise MissingDependencyError("--engine dask", "Dask", hint) from error
        try:
            self._client = distributed.Client(scheduler, timeout=CONNECT_SECONDS)
        except (OSError, ValueError) as error:
            reason = f"no Dask scheduler answers ({error}); is it running there?"
            raise OutputError(scheduler, reason) from error
        self._killed: type[Exception] = distributed.KilledWorker

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Hand work over. It is pure, yet never answered from memory."""
        asked = self._client.submit(fn, *args, **kwargs, pure=False)
        answer: Future[T] = Future()
        answer.set_running_or_notify_cancel()

        def pass_on(done: Any) -> None:  # noqa: ANN401 - distributed's Future
            try:
                answer.set_result(done.result())
            except self._killed as error:
                answer.set_exception(BrokenExecutor(str(error)))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                answer.set_exception(error)

        asked.add_done_callback(pass_on)
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - Executor's
        """Leave the cluster as it was."""
        del wait, cancel_futures  # what is not yet answered is dropped with the client
        self._client.close()
