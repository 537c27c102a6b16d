"""A watched folder's files are taken once each, when they are complete."""

import os
import time
from pathlib import Path

import pytest

from newsconv.batch import watching
from newsconv.batch.jobs import Job
from newsconv.batch.watching import Fresh


@pytest.fixture
def job(tmp_path: Path) -> Job:
    file = tmp_path / "story.txt"
    file.write_text("River rises", encoding="utf-8")
    return Job(str(file), "story")


def dated(job: Job, seconds: float) -> None:
    """Let a file have changed so many seconds after now."""
    then = time.time() + seconds
    os.utime(job.path, (then, then))


@pytest.mark.parametrize("seconds", [-60, 3600])
def test_a_file_is_taken_again_when_it_has_changed_only(
    job: Job, seconds: float
) -> None:
    fresh = Fresh()
    dated(job, seconds)
    assert fresh.of([job]) == (job,)
    assert fresh.of([job]) == ()
    Path(job.path).write_text("River rises again", encoding="utf-8")
    dated(job, seconds)
    assert fresh.of([job]) == (job,)


def test_a_file_that_is_being_written_is_waited_for(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = Path(job.path).stat().st_mtime
    fresh = Fresh()
    monkeypatch.setattr(watching, "time", lambda: written + 0.5)
    assert fresh.of([job]) == ()
    monkeypatch.setattr(watching, "time", lambda: written + 1.5)
    assert fresh.of([job]) == (job,)


def test_a_file_that_is_gone_is_none(job: Job) -> None:
    Path(job.path).unlink()
    assert Fresh().of([job]) == ()


def test_a_link_that_leads_nowhere_keeps_no_folder_restless(job: Job) -> None:
    dated(job, -60)
    folder = Path(job.path).parent
    (folder / "link.txt").symlink_to("nowhere")
    os.utime(folder, (0, 0))
    assert not watching._changed_lately(str(folder))  # noqa: SLF001 - the whole loop never ends
    dated(job, 0)
    assert watching._changed_lately(str(folder))  # noqa: SLF001 - as above
