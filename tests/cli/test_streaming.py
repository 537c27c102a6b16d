"""`newsconv convert --to jsonl`: written while it is read, however many there are."""

import json
import os
import subprocess
import sys
from pathlib import Path

import newsconv
from tests.cli.conftest import STORY
from tests.cli.terminal import Run, Spawn


def stories(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        text = STORY.replace("eight months", f"{number + 2} months")
        (folder / f"story-{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_folder_becomes_a_line_an_article(run: Run, tmp_path: Path) -> None:
    stories(tmp_path / "in", 3)
    assert run("convert", "in", "-o", "all.jsonl") == (0, "", "")
    data = (tmp_path / "all.jsonl").read_bytes()
    origins = [
        json.loads(line)["sections"][0]["articles"][0]["origin"]["name"]
        for line in data.splitlines()
    ]
    assert origins == ["story-00000.txt", "story-00001.txt", "story-00002.txt"]
    together = newsconv.read_digest(tmp_path / "in")
    assert data == newsconv.render(together, to="jsonl")
    assert newsconv.read_digest(tmp_path / "all.jsonl") == together


def test_the_library_writes_the_same(run: Run, tmp_path: Path) -> None:
    folder = stories(tmp_path / "in", 2)
    assert run("convert", "in", "-o", "one.jsonl").status == 0
    newsconv.convert(folder, tmp_path / "two.jsonl")
    newsconv.convert(sorted(folder.iterdir()), tmp_path / "three.jsonl")
    one = (tmp_path / "one.jsonl").read_bytes()
    assert one == (tmp_path / "two.jsonl").read_bytes()
    assert one == (tmp_path / "three.jsonl").read_bytes()


def test_a_batchs_files_joined_are_the_same(run: Run, tmp_path: Path) -> None:
    stories(tmp_path / "in", 2)
    assert run("convert", "in", "-o", "all.jsonl").status == 0
    assert run("batch", "in", "--to", "jsonl", "-o", "out", "-q").status == 0
    joined = b"".join(
        file.read_bytes() for file in sorted((tmp_path / "out").glob("*.jsonl"))
    )
    assert joined == (tmp_path / "all.jsonl").read_bytes()


def test_a_manifest_is_one_line(run: Run, story: str, tmp_path: Path) -> None:
    manifest = f'title = "The Week"\n[[section]]\n[[section.article]]\nfile = "{story}"'
    (tmp_path / "week.toml").write_text(manifest, encoding="utf-8")
    assert run("convert", "week.toml", story, "-o", "all.jsonl").status == 0
    first, second = (tmp_path / "all.jsonl").read_bytes().splitlines()
    assert newsconv.load(first).title == "The Week"
    assert newsconv.load(second) == newsconv.read_digest(tmp_path / story)


def test_what_is_read_is_written_before_the_rest_is(spawn: Spawn, story: str) -> None:
    done = spawn("convert", story, "missing.txt", "-o", "-", "--to", "jsonl")
    assert done.returncode == 1
    assert done.stdout.count(b"\n") == 1
    assert b"missing.txt" in done.stderr


def test_a_file_is_written_whole_or_not_at_all(
    run: Run, story: str, tmp_path: Path
) -> None:
    outcome = run("convert", story, "missing.txt", "-o", "all.jsonl")
    assert outcome.status == 1
    assert outcome.err.startswith("newsconv: error: missing.txt: ")
    assert names(tmp_path) == ["story.txt"]


def test_diagnostics_are_said_as_for_other_formats(
    run: Run, remarked: str, story: str
) -> None:
    asked = ("convert", remarked, story, story)
    outcome = run(*asked, "-o", "all.jsonl")
    assert outcome.status == 0
    assert "picture.png" in outcome.err
    assert outcome.err.count("is in the digest already") == 2
    assert outcome.err == run(*asked, "-o", "all.json").err


def test_strict_holds_back(run: Run, remarked: str, tmp_path: Path) -> None:
    asked = ("convert", "--strict", remarked)
    outcome = run(*asked, "-o", "all.jsonl")
    assert outcome == run(*asked, "-o", "all.json")
    assert outcome.status == 3
    assert names(tmp_path) == ["clips"]
    assert run(*asked, "-o", "-", "--to", "jsonl") == outcome


PEAK = """
import sys, resource
from newsconv.cli.main import main
assert main(sys.argv[1:]) == 0
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(*arguments: str, folder: Path) -> int:
    """Return the most memory that a run takes, in KiB."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def test_memory_does_not_grow_with_the_articles(tmp_path: Path) -> None:
    """Each raw text is a quarter of a megabyte, and half of one as JSON."""
    line = f"{STORY}\n###\n" + "\n" * 250_000
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(48):
        (folder / f"{number:03}.txt").write_text(line + str(number), encoding="utf-8")
    few = tmp_path / "few"
    few.mkdir()
    for number in range(2):
        (few / f"{number:03}.txt").write_text(line + str(number), encoding="utf-8")
    much = peak("convert", "in", "-o", "all.jsonl", folder=tmp_path)
    little = peak("convert", "few", "-o", "few.jsonl", folder=tmp_path)
    assert (tmp_path / "all.jsonl").stat().st_size > 24_000_000
    assert much - little < 10_000
