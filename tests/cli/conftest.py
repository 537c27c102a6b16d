"""The command line as a test drives it: in this process, or as one of its own."""

import subprocess
import sys
from math import inf
from pathlib import Path

import pytest

from newsconv.cli import page_progress
from newsconv.cli.main import main
from tests.cli.terminal import Outcome, Run, Spawn

STORY = """\
Ferry returns to service after repairs

By Ines Calloway

The harbour ferry returned to service on Monday after repairs that took eight months.

Passengers queued from six in the morning to board the first crossing of the year.
"""


@pytest.fixture
def run(
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run newsconv in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)
    # However slow the machine is.
    monkeypatch.setattr(page_progress, "SECONDS_BETWEEN_LINES", inf)

    def run(*arguments: str) -> Outcome:
        capfd.readouterr()
        status = main(arguments)
        return Outcome(status, *capfd.readouterr())

    return run


@pytest.fixture
def spawn(tmp_path: Path) -> Spawn:
    """Run newsconv in an empty folder, as a process of its own."""

    def spawn(
        *arguments: str, given: bytes | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "newsconv", *arguments],
            cwd=tmp_path,
            input=given,
            capture_output=True,
            check=False,
        )

    return spawn


@pytest.fixture
def story(tmp_path: Path) -> str:
    """Write an article that gives no diagnostic; return its name in the folder."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return "story.txt"


@pytest.fixture
def remarked(tmp_path: Path) -> str:
    """Make a folder that gives one article and one diagnostic; return its name."""
    folder = tmp_path / "clips"
    folder.mkdir()
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "picture.png").touch()
    return "clips"
