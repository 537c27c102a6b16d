"""A cluster of real processes gives the bytes of one machine, whoever is killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bench.killed import files, write_stories

QUIET = subprocess.DEVNULL


class ClusterOfTwo:
    """A scheduler and two workers, each a process, talking over TCP."""

    def __init__(self, folder: Path, processes: ExitStack) -> None:
        self._folder = folder
        self._processes = processes
        self._file = folder / "scheduler.json"
        self._start("scheduler", "--host", "127.0.0.1", "--port", "0")
        self.workers = [
            self._start(
                "worker", "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1"
            )
            for _ in range(2)
        ]
        while not self._file.is_file():
            time.sleep(0.05)
        self.address: str = json.loads(self._file.read_text())["address"]

    def _start(self, what: str, *flags: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}"]
        flags = (*flags, "--no-dashboard", "--scheduler-file", str(self._file))
        process = subprocess.Popen(
            [*command, *flags], cwd=self._folder, stdout=QUIET, stderr=QUIET
        )
        self._processes.callback(process.wait)
        self._processes.callback(process.kill)
        return process


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[ClusterOfTwo]:
    """Start a cluster whose processes are in a folder of their own."""
    (tmp_path / "cluster").mkdir()
    with ExitStack() as processes:
        yield ClusterOfTwo(tmp_path / "cluster", processes)


def batch(folder: Path, *flags: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "newsconv", "batch", "in", "--to", "html,json"]
    return subprocess.Popen([*command, *flags], cwd=folder, stderr=subprocess.PIPE)


def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(
    cluster: ClusterOfTwo, tmp_path: Path
) -> None:
    write_stories(tmp_path / "in", 40)
    with batch(tmp_path, "--out", "here") as run:
        assert run.wait() == 0
    flags = ("--engine", "dask", "--scheduler", cluster.address)
    out = tmp_path / "there"
    with batch(tmp_path, "--out", "there", *flags) as run:
        while run.poll() is None and len(list(out.glob("*.json"))) < 5:
            time.sleep(0.005)
        os.kill(cluster.workers[0].pid, signal.SIGKILL)
        _, said = run.communicate()
        assert run.returncode == 0
    assert said.decode().splitlines()[-1] == "40 done, 0 failed"
    assert len(files(out)) == 80
    assert files(out) == files(tmp_path / "here")


def test_a_scheduler_that_is_not_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    write_stories(tmp_path / "in", 1)
    flags = ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:9", "-q")
    with batch(tmp_path, "--out", "out", *flags) as run:
        _, said = run.communicate()
    assert run.returncode == 1
    (line,) = said.decode().splitlines()
    assert line.startswith("newsconv: error: tcp://127.0.0.1:9: no Dask scheduler")
