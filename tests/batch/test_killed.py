"""A batch that is killed goes on, and ends with the files of one that was not."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from bench.killed import files, kill_and_resume, start, write_stories


def test_killed_and_resumed_gives_what_an_undisturbed_run_gives(tmp_path: Path) -> None:
    texts, whole, parts = (tmp_path / name for name in ("in", "whole", "parts"))
    write_stories(texts, 24)
    assert start(texts, whole, "html,json").wait() == 0
    assert kill_and_resume(texts, parts, "html,json", kills=4) > 0
    assert len(files(whole)) == 48
    assert files(parts) == files(whole)
    assert sorted(file.name for file in (parts / ".newsconv").iterdir()) == [
        *("ledger.sqlite", "lock.sqlite")
    ]


def test_workers_leave_with_the_run_that_is_killed(tmp_path: Path) -> None:
    program = (
        "import time\n"
        "from newsconv.batch.processes import process_pool\n"
        "if __name__ == '__main__':\n"
        "    pool = process_pool(1)\n"
        "    print(pool.submit(__import__('os').getpid).result(), flush=True)\n"
        "    time.sleep(3600)\n"
    )
    script = tmp_path / "run.py"
    script.write_text(program, encoding="utf-8")
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE) as run:
        assert run.stdout
        worker = int(run.stdout.readline())
        run.kill()
    for _ in range(600):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.kill(worker, signal.SIGKILL)
    raise AssertionError("the worker is still there half a minute later")
