"""`newsconv batch --watch`: what is put into a folder is made, when it is complete."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import STORY


def wait_for(file: Path) -> None:
    for _ in range(1200):
        if file.is_file():
            return
        time.sleep(0.05)
    raise AssertionError(f"{file} did not come")


@pytest.fixture(autouse=True)
def ctrl_c_is_heard() -> Iterator[None]:
    """Let the runs hear Ctrl-C though the tests run in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_files_are_made_as_they_come_till_it_is_ended(
    tmp_path: Path, sent: signal.Signals, status: int
) -> None:
    clips, out = tmp_path / "clips", tmp_path / "out"
    clips.mkdir()
    (clips / "first.txt").write_text(STORY, encoding="utf-8")
    command = [sys.executable, "-m", "newsconv", "batch", "clips", "--to", "json"]
    flags = ["--out", "out", "--watch", "--jobs", "1", "--names", "input"]
    with subprocess.Popen(
        [*command, *flags], cwd=tmp_path, stderr=subprocess.PIPE
    ) as run:
        try:
            wait_for(out / "first.json")
            half, rest = STORY[:20], STORY[20:]
            with (clips / "second.txt").open("w", encoding="utf-8") as stream:
                for piece in (half, rest):
                    stream.write(piece)
                    stream.flush()
                    time.sleep(0.3)
            wait_for(out / "second.json")
        finally:
            run.send_signal(sent)
        _, said = run.communicate()
    assert run.returncode == status
    assert said.decode().split("\n")[:2] == ["1 done, 0 failed"] * 2
