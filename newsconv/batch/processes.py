"""A number of workers in, a pool of local processes out, its workers warm.

Ctrl-C reaches every process of a terminal. It ends the workers without a word, and
this process only while no worker is being started.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import forkserver, get_context, parent_process
from threading import Thread, current_thread, main_thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def process_pool(workers: int) -> ProcessPoolExecutor:
    """Return a pool of worker processes, which start when there is work.

    They come from a server that has imported newsconv once and has no threads;
    forking this process, whose progress bar is a thread, could hang.
    """
    if sys.platform == "linux":
        context = get_context("forkserver")
        context.set_forkserver_preload(["newsconv.batch.work"])
        with _ctrl_c(ignored=True):  # inherited: the server has no handler at first
            forkserver.ensure_running()
    else:
        context = get_context("spawn")
    return _Pool(workers, mp_context=context, initializer=_leave_quietly)


class _Pool(ProcessPoolExecutor):
    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        # Submitting starts workers, and half a worker would print a traceback.
        with _ctrl_c(ignored=False):
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _ctrl_c(*, ignored: bool) -> Iterator[None]:
    """Hold Ctrl-C off; unless ignored, it is delivered afterwards."""
    if current_thread() is not main_thread():  # elsewhere Python allows no handlers
        yield
        return
    held: list[int] = []
    keep = signal.SIG_IGN if ignored else lambda number, _: held.append(number)
    before = signal.signal(signal.SIGINT, keep)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if held:
            signal.raise_signal(signal.SIGINT)


def _leave_quietly() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this worker when the process that made the pool is gone, killed perhaps.

    Nobody would read its answers, and it would wait for work for ever.
    """
    if parent := parent_process():
        parent.join()
        os._exit(1)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
