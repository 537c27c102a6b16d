"""A number of workers in, a pool of local processes out, its workers warm."""

import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def process_pool(workers: int) -> ProcessPoolExecutor:
    """Return a pool of worker processes, which start when there is work.

    They come from a server that has imported newsconv once and has no threads;
    forking this process, whose progress bar is a thread, could hang.
    """
    if sys.platform == "linux":
        context = get_context("forkserver")
        context.set_forkserver_preload(["newsconv.batch.work"])
    else:
        context = get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_quietly)


def _leave_quietly() -> None:
    """Let Ctrl-C, which reaches the workers too, end them without a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
