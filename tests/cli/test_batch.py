"""`newsconv batch`: what is written, what failed and why, in the same bytes always."""

from pathlib import Path

import pytest

from tests.cli.conftest import STORY
from tests.cli.terminal import Run, Spawn


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name != ".newsconv")


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """Make a folder of three good articles, an empty one and a binary one."""
    folder = tmp_path / "clips"
    folder.mkdir()
    for number in (1, 2, 3):
        text = STORY.replace("eight", f"{number + 7}")
        (folder / f"Story {number}.txt").write_text(text, encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(bytes(range(32)) * 9)
    return folder


FAILED = """\
failed: clips/binary.txt: is a binary file, not text
failed: clips/empty.txt: the file is empty; there is no article in it
"""
FERRY = "ferry-returns-to-service-after-repairs"
GOOD = [f"{FERRY}--story-{number}.json" for number in (1, 2, 3)]


def test_broken_files_are_named_and_the_others_done(
    spawn: Spawn, clips: Path, tmp_path: Path
) -> None:
    assert clips.is_dir()
    done = spawn("batch", "clips", "--to", "json", "--out", "out", "--jobs", "2")
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode().endswith(f"{FAILED}3 done, 2 failed\n")
    assert names(tmp_path / "out") == GOOD


def test_the_bytes_do_not_depend_on_the_number_of_workers(
    spawn: Spawn, clips: Path, tmp_path: Path
) -> None:
    assert clips.is_dir()
    said = []
    for workers in ("1", "2"):
        out = f"out{workers}"
        done = spawn("batch", "clips", "--to", "json,html", "--out", out, "-j", workers)
        # On a slow machine lines of progress stand above.
        said.append(done.stderr.splitlines()[-3:])
    assert said[0] == said[1]
    assert len(names(tmp_path / "out1")) == 6
    for name in names(tmp_path / "out1"):
        first, second = (tmp_path / out / name for out in ("out1", "out2"))
        assert first.read_bytes() == second.read_bytes()


def test_a_batch_gives_what_convert_gives(run: Run, story: str, tmp_path: Path) -> None:
    assert run("batch", story, "--to", "json", "--out", "out", "-q") == (0, "", "")
    assert run("convert", story, "-o", "one.json").status == 0
    batched = tmp_path / "out" / f"{FERRY}--story.json"
    assert batched.read_bytes() == (tmp_path / "one.json").read_bytes()


def test_quiet_says_errors_only(run: Run, clips: Path) -> None:
    assert clips.is_dir()
    outcome = run("batch", "clips", "--to", "json", "--out", "out", "-q")
    assert outcome == (1, "", FAILED)


def test_what_is_there_fails_its_job_only(run: Run, story: str, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "out").mkdir()
    there = tmp_path / "out" / f"{FERRY}--story.json"
    there.write_text("as it was", encoding="utf-8")
    arguments = ("batch", story, "other.txt", "--to", "json", "--out", "out")
    outcome = run(*arguments)
    assert outcome.status == 1
    assert outcome.err == (
        f"failed: story.txt: out/{FERRY}--story.json: exists; use --force to replace "
        "it\n"
        "1 done, 1 failed\n"
    )
    assert there.read_text(encoding="utf-8") == "as it was"
    assert run(*arguments, "--force").status == 0
    assert there.read_text(encoding="utf-8") != "as it was"


def test_it_can_stop_at_the_first_error(run: Run, clips: Path, tmp_path: Path) -> None:
    assert clips.is_dir()
    outcome = run(
        "batch", "clips", "--to", "json", "--out", "out", "--on-error", "stop"
    )
    assert outcome.status == 1
    assert outcome.err.splitlines()[-1] == "3 done, 1 failed, 1 not tried"
    assert names(tmp_path / "out") == GOOD


def test_a_text_above_the_limit_fails_and_the_others_go_on(
    run: Run, story: str, tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text(STORY * 9, encoding="utf-8")
    limit = str(len(STORY.encode()))
    arguments = ("--to", "json", "--out", "out", "--max-bytes", limit)
    outcome = run("batch", "long.txt", story, *arguments)
    assert outcome.status == 1
    assert outcome.err.startswith("failed: long.txt: ")
    assert f"is over the limit of {limit}" in outcome.err
    assert outcome.err.endswith("1 done, 1 failed\n")


def test_an_article_that_takes_too_long_fails_and_is_in_the_ledger(
    spawn: Spawn, tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text(STORY * 9000, encoding="utf-8")
    done = spawn(
        *("batch", "long.txt", "--to", "json", "--out", "out", "--timeout", "0.05")
    )
    reason = "long.txt: took longer than 0.05 seconds (--timeout)"
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-2:] == [
        *(f"failed: {reason}", "0 done, 1 failed")
    ]
    report = spawn("batch", "report", "out", "--format", "csv").stdout.decode()
    assert report.splitlines()[1].startswith("long.txt,failed,")
    assert f",timeout,{reason}," in report


def test_no_more_failures_are_printed_than_anybody_reads(
    run: Run, tmp_path: Path
) -> None:
    lines = ["{"] * 103
    (tmp_path / "broken.jsonl").write_text("\n".join(lines), encoding="utf-8")
    arguments = ("--field", "text", "--to", "jsonl", "--out", "out")
    said = run("batch", "broken.jsonl", *arguments).err.splitlines()
    assert said[0].startswith("failed: broken.jsonl#1: the line is not JSON")
    assert said[99].startswith("failed: broken.jsonl#100: ")
    assert said[100:] == [
        "failed: 3 more; failures.jsonl beside the ledger has them all",
        "0 done, 103 failed",
    ]
    failures = tmp_path / "out" / ".newsconv" / "failures.jsonl"
    assert len(failures.read_bytes().splitlines()) == 103


def test_it_can_do_the_first_few(run: Run, clips: Path, tmp_path: Path) -> None:
    assert clips.is_dir()
    outcome = run("batch", "clips", "--to", "json", "--out", "out", "--limit", "2")
    assert outcome == (0, "", "2 done, 0 failed\n")
    assert names(tmp_path / "out") == GOOD[:2]


def test_strict_holds_back_what_has_diagnostics(
    run: Run, story: str, tmp_path: Path
) -> None:
    assert story
    text = STORY.replace("harbour", "har\u200bbour")
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")
    outcome = run("batch", "odd.txt", story, "--to", "json", "--out", "out", "--strict")
    assert outcome.status == 3
    assert outcome.err.splitlines()[-1] == "1 done, 0 failed, 1 held back (--strict)"
    assert names(tmp_path / "out") == [f"{FERRY}--story.json"]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["bare", "--to", "json", "--out", "out"], 1, "bare: the folder holds no art"),
        (["story.txt", "--to", "jso", "--out", "out"], 2, "unknown format 'jso' (did"),
        (["story.txt", "--to", ",", "--out", "out"], 2, "--to names each format once"),
        (["story.txt", "--to", "json,json", "--out", "out"], 2, "--to names each"),
        (["story.txt", "--out", "out"], 2, "missing option '--to'"),
        (["story.txt", "--to", "json"], 2, "missing option '-o' / '--out'"),
        (["story.txt", "--to", "json", "--out", "out", "-j", "0"], 2, "invalid value"),
        (["story.txt", "--to", "json", "--out", "story.txt"], 1, "story.txt: is a fi"),
        (["story.txt", "--to", "json", "--out", "out", "-O", "x=1"], 2, "json: no opt"),
    ],
)
@pytest.mark.usefixtures("story")
def test_what_can_not_be_done_is_one_line_and_writes_nothing(
    run: Run, tmp_path: Path, arguments: list[str], status: int, message: str
) -> None:
    (tmp_path / "bare").mkdir()
    outcome = run("batch", *arguments)
    assert outcome.status == status
    assert outcome.err.startswith(f"newsconv: error: {message}")
    assert outcome.err.count("\n") == 1
    assert names(tmp_path) == ["bare", "story.txt"]


def test_a_missing_file_fails_as_a_job(run: Run, story: str) -> None:
    outcome = run("batch", "gone.txt", story, "--to", "json", "--out", "out")
    assert outcome.status == 1
    assert outcome.err == "failed: gone.txt: no such file\n1 done, 1 failed\n"
