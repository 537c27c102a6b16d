"""Folders in, the jobs of files that are new or changed out, again and again.

A file is taken when it is complete: when it has not changed for a while.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from math import inf
from pathlib import Path
from time import time

from newsconv.batch.jobs import Job
from newsconv.errors import MissingDependencyError
from newsconv.readers.beside import place_beside

SETTLED_SECONDS = 1.0
"""That a file must not have changed for."""
_LOOK_MS = 500


class Fresh:
    """Tells jobs whose files are complete and were not taken before as they are."""

    def __init__(self) -> None:
        self._taken: dict[str, tuple[int, int]] = {}

    def of(self, jobs: Sequence[Job]) -> tuple[Job, ...]:
        """Return the fresh ones, which are taken from now on."""
        found = []
        for job in jobs:
            try:
                state = Path(job.path).stat()
            except OSError:  # gone meanwhile
                continue
            mark = state.st_mtime_ns, state.st_size
            latest = state.st_mtime
            with suppress(OSError):  # few have a file beside them that is about them
                about = place_beside(job.path).stat()
                mark = mark[0] + about.st_mtime_ns, mark[1] + about.st_size
                latest = max(latest, about.st_mtime)
            if _since(latest) >= SETTLED_SECONDS and self._taken.get(job.path) != mark:
                self._taken[job.path] = mark
                found.append(job)
        return tuple(found)


def rounds(
    folders: Sequence[str], find: Callable[[], Sequence[Job]]
) -> Iterator[tuple[Job, ...]]:
    """Yield the fresh jobs of each round, as often as there are some; never ends.

    Raises:
        MissingDependencyError: watchfiles is not installed.
    """
    try:
        from watchfiles import watch  # noqa: PLC0415 - an extra
    except ImportError as error:
        hint = "pip install 'newsconv[watch]'"
        raise MissingDependencyError("--watch", "watchfiles", hint) from error
    fresh = Fresh()
    changes = watch(
        *folders,
        rust_timeout=_LOOK_MS,
        yield_on_timeout=True,
        raise_interrupt=True,
        ignore_permission_denied=True,
    )
    restless = True
    while True:
        if restless:
            # What changed a moment ago is looked at again, though nothing moves.
            if jobs := fresh.of(find()):
                yield jobs
            restless = any(_changed_lately(folder) for folder in folders)
        restless = bool(next(changes)) or restless


def _changed_lately(folder: str) -> bool:
    found = [folder, *map(str, Path(folder).rglob("*"))]
    return any(_age(path) < SETTLED_SECONDS * 2 for path in found)


def _age(path: str) -> float:
    try:
        return _since(Path(path).stat().st_mtime)
    except OSError:  # gone, or a link that leads nowhere
        return inf


def _since(moment: float) -> float:
    """Return the seconds between a moment and now.

    An unpacked file may be hours ahead of the clock: it did not change just now.
    """
    return abs(time() - moment)
