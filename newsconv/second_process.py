"""Work in, its results out, made by a second process beside this one.

The second process is a copy of this one, so that nothing has to be handed over to it,
and what it makes is only ever a saving: where it can't be had, or comes to nothing,
this process does the work itself.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar, cast

_THREADS = Path("/proc/self/task")


def may_fork() -> bool:
    """Say whether a copy of this process can work, and has a processor of its own.

    A copy has one thread only, so the others' locks would never open. A worker of a
    batch has no processor to spare.
    """
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and parent_process() is None
        and len(list(_THREADS.iterdir())) == 1
    )


class Beside:
    """What a second process makes, as it comes."""

    def __init__(self, results: Connection) -> None:
        self._results = results

    def arrived(self) -> Iterator[object]:
        """Yield what has come since, without waiting."""
        with suppress(EOFError, OSError):
            while self._results.poll():
                yield self._results.recv()

    def all(self) -> list[object]:
        """Wait for the end; return all that has come since."""
        found = []
        with suppress(EOFError, OSError):
            while True:
                found.append(self._results.recv())
        return found


@contextmanager
def beside(make: Callable[[], Iterable[object]]) -> Iterator[Beside]:
    """Let a second process make something; it ends with the block at the latest.

    Args:
        make: Called there. What it raises ends the results, and nobody hears of it:
            this process will raise the same when it does the work.
    """
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(make, there), daemon=True)
    process.start()
    there.close()
    try:
        yield Beside(here)
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()


Part = TypeVar("Part")
Made = TypeVar("Made")


def by_two(make: Callable[[Part], Made], parts: Sequence[Part]) -> Iterator[Made]:
    """Yield what is made of each part, in order; a second process makes half of it.

    Raises:
        Exception: as `make` does of the first part that it fails with; what it made of
            those before has been yielded.
    """
    half = (len(parts) + 1) // 2

    def made_beside() -> list[Made]:
        # All of them first: sending waits until this half is done.
        found = []
        with suppress(Exception):
            for part in parts[half:]:
                found.append(make(part))  # noqa: PERF401 - those before a failure stay
        return found

    with beside(made_beside) as second:
        for part in parts[:half]:
            yield make(part)
        found = second.all()
    yield from cast("list[Made]", found)
    for part in parts[half + len(found) :]:
        yield make(part)


def _send(make: Callable[[], Iterable[object]], there: Connection) -> None:
    # Ctrl-C reaches both; the first one says what there is to say.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with suppress(Exception):
        for each in make():
            there.send(each)
