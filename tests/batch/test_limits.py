"""Work that takes too long ends, and leaves the process as it was."""

import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from newsconv.batch.limits import TimeIsUp, time_limit


def test_work_ends_at_its_limit() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(TimeIsUp), time_limit(0.05):
        time.sleep(60)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_an_except_on_the_way_does_not_swallow_it() -> None:
    with pytest.raises(TimeIsUp), time_limit(0.05), suppress(Exception):
        time.sleep(60)


def test_work_in_time_is_left_alone() -> None:
    with time_limit(60):
        pass
    with time_limit(None):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_code_that_never_comes_back_to_python_is_ended_with_its_process() -> None:
    program = (
        "from newsconv.batch import limits\n"
        "limits.GRACE = 0.1\n"
        "import signal\n"
        "with limits.time_limit(0.1):\n"
        "    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])\n"
        "    while True: pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
