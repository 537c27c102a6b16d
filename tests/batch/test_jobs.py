"""Which jobs a batch has, in which order, under which names."""

from pathlib import Path

import pytest

from newsconv.batch.jobs import Job, find_jobs
from newsconv.errors import SourceError


def test_a_folder_stands_for_its_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "notes.doc", "C.TXT"):
        (tmp_path / name).touch()
    found = find_jobs([str(tmp_path)])
    assert [job.stem for job in found.jobs] == ["c", "a", "b"]
    assert [Path(job.path).name for job in found.jobs] == ["C.TXT", "a.txt", "b.txt"]
    assert [Path(each.name).name for each in found.skipped] == ["notes.doc"]


def test_no_two_jobs_write_to_one_name(tmp_path: Path) -> None:
    paths = [
        str(tmp_path / name) for name in ("x/Story.txt", "story.txt", "story.json")
    ]
    assert find_jobs(paths).jobs == (
        Job(paths[0], "story"),
        Job(paths[1], "story-2"),
        Job(paths[2], "story-3"),
    )


def test_a_file_named_twice_is_one_job(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    found = find_jobs([str(tmp_path), str(tmp_path / "a.txt"), f"{tmp_path}/./a.txt"])
    assert len(found.jobs) == 1


def test_a_missing_file_is_a_job_all_the_same() -> None:
    assert find_jobs(["gone.txt"]).jobs == (Job("gone.txt", "gone"),)


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the folder holds no article"):
        find_jobs([str(tmp_path)])
