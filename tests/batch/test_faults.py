"""Whatever fails meanwhile: one clear line, no half file, and the rest afterwards.

After each fault the same command ends with the files of a run that nothing disturbed.
"""

import errno
import json
import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any

import msgspec
import pytest

from bench.killed import files, write_stories
from newsconv.batch.engine import Engine
from newsconv.batch.files import Folder
from newsconv.batch.jobs import Job, find_jobs
from newsconv.batch.ledger import Ledger, Status
from newsconv.batch.processes import process_pool
from newsconv.batch.results import Result
from newsconv.batch.work import Order, make_all
from newsconv.errors import OutputError, StorageError
from newsconv.source import DEFAULT_MAX_BYTES

ORDER = Order(
    *((("json", ()), ("html", ())), None, None, DEFAULT_MAX_BYTES, ""), strict=False
)
STORIES = 5
ONE_THREAD = partial(ThreadPoolExecutor, 1)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    write_stories(folder, STORIES)
    return folder


def results(
    texts: Path, out: Path, executor: Callable[[], Executor] = ONE_THREAD
) -> Iterator[Result]:
    out.mkdir(exist_ok=True)
    engine = Engine(ORDER, Folder(str(out), (".json", ".html")), executor, in_flight=2)
    with Ledger.open(str(out)) as ledger:
        jobs = find_jobs([str(texts)], named=ledger.stems()).jobs
        yield from engine.run(jobs, ledger)


def run(texts: Path, out: Path) -> list[str | None]:
    """Run to the end and return the errors."""
    return [result.error for result in results(texts, out)]


def undisturbed(texts: Path) -> dict[str, str]:
    out = texts.parent / "whole"
    assert run(texts, out) == [None] * len(list(texts.iterdir()))
    return files(out)


def failing(real: Callable[..., Any], at: int, number: int) -> Callable[..., Any]:
    """Return a call of the system that fails from the `at`-th time on."""
    calls = iter(range(1_000_000))

    def call(*arguments: object, **named: object) -> object:
        if next(calls) >= at:
            raise OSError(number, os.strerror(number))
        return real(*arguments, **named)

    return call


@pytest.mark.parametrize("name", ["fsync", "link"])
@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "may not be written")],
)
def test_a_disk_that_is_full_at_any_file(
    texts: Path, name: str, number: int, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = undisturbed(texts)
    assert len(whole) == STORIES * 2
    for at in range(STORIES * 2):
        out = texts.parent / f"out-{at}"
        with monkeypatch.context() as patched:
            patched.setattr(os, name, failing(getattr(os, name), at, number))
            # Where there are no links a file is moved by a rename.
            patched.setattr(Path, "replace", failing(Path.replace, 0, number))
            with pytest.raises(StorageError, match=reason):
                run(texts, out)
        assert files(out).items() <= whole.items()
        assert run(texts, out) == [None] * STORIES
        assert files(out) == whole


def test_a_ledger_that_can_not_grow(
    texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = undisturbed(texts)
    out = texts.parent / "out"
    connect = sqlite3.connect

    def small(*arguments: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401
        connection: sqlite3.Connection = connect(*arguments, **named)
        connection.execute("PRAGMA page_size = 512")
        connection.execute("PRAGMA max_page_count = 12")
        return connection

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", small)
        with pytest.raises(StorageError, match="database or disk is full"):
            run(texts, out)
    assert 0 < len(files(out)) < len(whole)
    assert files(out).items() <= whole.items()
    assert run(texts, out) == [None] * STORIES
    assert files(out) == whole


def test_an_input_deleted_while_running(texts: Path) -> None:
    out = texts.parent / "out"
    running = results(texts, out)
    found = [next(running)]
    last = max(texts.iterdir())
    last.unlink()
    found += running
    assert [result.error for result in found] == [
        *([None] * (STORIES - 1)),
        f"{last}: no such file",
    ]
    assert run(texts, out) == [None] * (STORIES - 1)
    assert files(out) == undisturbed(texts)


def test_a_worker_killed_costs_nothing(texts: Path) -> None:
    whole = undisturbed(texts)
    pools = []

    def pool() -> Executor:
        pools.append(process_pool(2))
        return pools[-1]

    out = texts.parent / "out"
    running = results(texts, out, pool)
    found = [next(running)]
    for process in list(pools[0]._processes)[:1]:  # noqa: SLF001 - nobody else knows
        os.kill(process, signal.SIGKILL)
    found += running
    assert [result.error for result in found] == [None] * STORIES
    assert files(out) == whole


def test_answers_of_workers_are_short_however_long_the_texts_are(
    tmp_path: Path,
) -> None:
    # A worker that dies while it writes a long one would leave the rest to wait.
    (tmp_path / "in").mkdir()
    spool = tmp_path / "spool"
    spool.mkdir()
    order = msgspec.structs.replace(ORDER, spool=str(spool), shard_size=9)
    text = "River rises\n\n" + "The river rose again.\n\n" * 5000
    made = make_all((Job("c#1", "c-1", text), Job("c#2", "c-2", "")), order)
    assert [each.error for each in made] == [
        None,
        "c#2: the file is empty; there is no article in it",
    ]
    assert len(pickle.dumps(made)) < 4096
    assert [file.stat().st_size > 100_000 for file in spool.iterdir()] == [True]


@pytest.mark.parametrize("spoilt", ["head", "middle"])
def test_a_damaged_ledger(texts: Path, spoilt: str) -> None:
    whole = undisturbed(texts)
    out = texts.parent / "out"
    run(texts, out)
    ledger = out / ".newsconv" / "ledger.sqlite"
    data = bytearray(ledger.read_bytes())
    place = 0 if spoilt == "head" else 4096
    data[place : place + 4096] = b"\xa5" * 4096
    ledger.write_bytes(data)
    with pytest.raises(OutputError, match=r"damaged .*; delete the folder \.newsconv"):
        run(texts, out)
    assert files(out) == whole
    rmtree(out / ".newsconv")
    errors = run(texts, out)  # whose files they are nobody knows now
    assert all(error and error.endswith("--force to replace it") for error in errors)
    assert files(out) == whole


NO_SUPERUSER = ("setpriv", "--bounding-set", "-dac_override")
"""The superuser, too, may not write to a read-only folder then."""


def test_a_folder_made_read_only_while_running(tmp_path: Path) -> None:
    write_stories(tmp_path / "in", 40)
    command = [sys.executable, "-m", "newsconv", "batch", "in", "--to", "html,json"]
    if os.geteuid() == 0:
        command[:0] = NO_SUPERUSER

    def start(out: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [*command, "--out", out], cwd=tmp_path, stderr=subprocess.PIPE
        )

    out = tmp_path / "out"
    with start("out") as run:
        while run.poll() is None and len(list(out.glob("*.json"))) < 5:
            time.sleep(0.005)
        out.chmod(0o555)
        try:
            _, said = run.communicate()
        finally:
            out.chmod(0o755)
    assert run.returncode == 1
    last = said.decode().splitlines()[-1]
    assert last.startswith("newsconv: error: out")
    assert "permission denied" in last or "may not be written to" in last
    assert last.endswith("give the same command again: it goes on where it stopped")
    with start("whole") as run:
        run.communicate()
    whole = files(tmp_path / "whole")
    assert len(whole) == 80
    assert files(out).items() < whole.items()
    with start("out") as run:
        run.communicate()
    assert run.returncode == 0
    assert files(out) == whole
    with Ledger.look(str(out)) as ledger:
        assert {entry.status for entry in ledger.entries()} == {Status.DONE}


def test_two_runs_at_once_on_one_folder(tmp_path: Path) -> None:
    write_stories(tmp_path / "in", 3)
    command = [sys.executable, "-m", "newsconv", "batch", "in", "--to", "json"]
    out = tmp_path / "out"
    with subprocess.Popen(
        [*command, "--out", "out"], cwd=tmp_path, stderr=subprocess.PIPE
    ) as first:
        while not (out / ".newsconv" / "spool").is_dir():
            time.sleep(0.005)
        first.send_signal(signal.SIGSTOP)
        for ledger in ("out", "elsewhere"):
            second = subprocess.run(
                [*command, "--out", "out", "--ledger", ledger],
                cwd=tmp_path,
                capture_output=True,
                text=True,
                check=False,
            )
            assert first.poll() is None
            assert (second.returncode, second.stdout, second.stderr) == (
                1,
                "",
                "newsconv: error: out: another newsconv batch is writing to this "
                "folder; wait for it\n",
            )
        first.send_signal(signal.SIGCONT)
        _, said = first.communicate()
    assert said.decode().splitlines()[-1] == "3 done, 0 failed"
    origins = {
        json.loads(file.read_bytes())["sections"][0]["articles"][0]["origin"]["name"]
        for file in out.glob("*.json")
    }
    assert len(origins) == 3
