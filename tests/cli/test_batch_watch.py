"""`newsconv batch --watch`: what is put into a folder is made, when it is complete."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.conftest import STORY


def wait_for(file: Path) -> None:
    for _ in range(1200):
        if file.is_file():
            return
        time.sleep(0.05)
    raise AssertionError(f"{file} did not come")


def test_files_are_made_as_they_come_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    clips, out = tmp_path / "clips", tmp_path / "out"
    clips.mkdir()
    (clips / "first.txt").write_text(STORY, encoding="utf-8")
    command = [sys.executable, "-m", "newsconv", "batch", "clips", "--to", "json"]
    flags = ["--out", "out", "--watch", "--jobs", "1"]
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
            run.send_signal(signal.SIGINT)
        _, said = run.communicate()
    assert run.returncode == 130
    assert said.decode().split("\n")[:2] == ["1 done, 0 failed"] * 2
