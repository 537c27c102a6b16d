"""A time limit in, work that ends at it out, however it is stuck.

Python code is stopped by an exception. Code that does not come back to Python is
ended with its process, which is why only worker processes are limited.
"""

import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

GRACE = 2.0
"""Seconds after the limit at which the process is ended."""


class TimeIsUp(BaseException):
    """The limit was reached; no `except Exception` on the way may swallow it."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise `TimeIsUp` in the block after so many seconds.

    Outside of a process's main thread, and on Windows, there is no exception: the
    process is ended.
    """
    if seconds is None:
        yield
        return
    alarm = hasattr(signal, "setitimer") and (
        threading.current_thread() is threading.main_thread()
    )
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - as short
        faulthandler.dump_traceback_later(seconds + GRACE, exit=True, file=nowhere)
        before = signal.signal(signal.SIGALRM, _stop) if alarm else None
        try:
            if alarm:
                signal.setitimer(signal.ITIMER_REAL, seconds)
            yield
        finally:
            if alarm:
                signal.setitimer(signal.ITIMER_REAL, 0)
                signal.signal(signal.SIGALRM, before)
            faulthandler.cancel_dump_traceback_later()


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TimeIsUp
