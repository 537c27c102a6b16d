"""`newsconv batch` again and again: what it leaves out, and what it says it did."""

import json
from pathlib import Path

import pytest

from newsconv.batch.ledger import Ledger
from tests.cli.conftest import STORY
from tests.cli.terminal import Run, Spawn


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """Make a folder of two good articles and an empty one, one in a folder inside."""
    folder = tmp_path / "clips"
    (folder / "more").mkdir(parents=True)
    (folder / "ferry.txt").write_text(STORY, encoding="utf-8")
    (folder / "empty.txt").touch()
    inner = STORY.replace("eight", "nine")
    (folder / "more" / "ferry.txt").write_text(inner, encoding="utf-8")
    return folder


FERRY = "ferry-returns-to-service-after-repairs"
BATCH = ("batch", "clips", "--to", "json", "--out", "out")


def test_a_second_run_says_what_was_done_before(run: Run, clips: Path) -> None:
    assert run(*BATCH).err == (
        "clips/more: left out: a folder in a folder is not read [file-skipped]\n"
        "failed: clips/empty.txt: the file is empty; there is no article in it\n"
        "1 done, 1 failed\n"
    )
    (clips / "empty.txt").write_text(STORY, encoding="utf-8")
    outcome = run(*BATCH)
    assert outcome.status == 0
    assert outcome.err.splitlines()[-1] == "1 done, 1 done before, 0 failed"


def test_folders_in_folders_are_gone_through_if_asked(
    run: Run, clips: Path, tmp_path: Path
) -> None:
    (clips / "empty.txt").unlink()
    assert run(*BATCH, "--recursive").err == "2 done, 0 failed\n"
    made = sorted(file.name for file in (tmp_path / "out").glob("*.json"))
    assert made == [f"{FERRY}--ferry-2.json", f"{FERRY}--ferry.json"]


def test_a_pattern_names_files(run: Run, clips: Path) -> None:
    assert clips
    arguments = ("--to", "json", "--out", "out")
    assert run("batch", "clips/**/f*.txt", *arguments).err == "2 done, 0 failed\n"
    outcome = run("batch", "clips/*.text", *arguments)
    assert outcome == (
        *(1, "", "newsconv: error: clips/*.text: no file fits the pattern\n"),
    )


@pytest.mark.parametrize("end", ["\n", "\0", "\r\n"])
def test_inputs_may_be_listed(spawn: Spawn, clips: Path, end: str) -> None:
    assert clips
    listed = end.join(["clips/ferry.txt", "clips/more/ferry.txt", ""])
    arguments = ("batch", "--list", "-", "--to", "json", "--out", "out")
    done = spawn(*arguments, given=listed.encode())
    assert done.stderr == b"2 done, 0 failed\n"


def test_a_dry_run_prints_what_would_be_made_and_makes_nothing(
    run: Run, clips: Path, tmp_path: Path
) -> None:
    assert clips
    arguments = ("batch", "clips", "--to", "pdf,json", "--out", "out", "--dry-run")
    assert run(*arguments) == (
        0,
        f"clips/ferry.txt -> out/{FERRY}--ferry.pdf, out/{FERRY}--ferry.json\n",
        "failed: clips/empty.txt: the file is empty; there is no article in it\n",
    )
    assert run(*arguments, "--names", "input").out == (
        "clips/ferry.txt -> out/ferry.pdf, out/ferry.json\n"
    )
    assert not (tmp_path / "out").exists()


def test_failures_are_left_beside_the_ledger(
    run: Run, clips: Path, tmp_path: Path
) -> None:
    run(*BATCH)
    file = tmp_path / "out" / ".newsconv" / "failures.jsonl"
    (failure,) = map(json.loads, file.read_text("utf-8").splitlines())
    assert failure.pop("traceback")
    assert failure == {
        "input": "clips/empty.txt",
        "code": "empty-source",
        "error": "clips/empty.txt: the file is empty; there is no article in it",
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    }
    (clips / "empty.txt").unlink()
    run(*BATCH)
    (clips / "empty.txt").write_text(STORY, encoding="utf-8")
    run(*BATCH)
    assert not file.exists()


def test_status_and_report_say_what_came_of_it(
    run: Run, clips: Path, tmp_path: Path
) -> None:
    assert clips
    run(*BATCH)
    assert run("batch", "status", "out") == (0, "1 done, 1 failed\n", "")
    table = run("batch", "report", "out").out
    assert "empty-source" in table
    assert "clips/ferry.txt" in table
    summary = json.loads(run("batch", "report", "out", "--format", "json").out)
    assert summary["counts"] == {"writing": 0, "done": 1, "failed": 1, "held": 0}
    assert [each["code"] for each in summary["failures"]] == ["empty-source"]
    rows = run("batch", "report", "out", "--format", "csv").out.splitlines()
    assert rows[0] == "input,status,seconds,code,error,outputs"
    assert rows[2].startswith("clips/ferry.txt,done,")
    assert rows[2].endswith(f",{FERRY}--ferry.json")
    page = run("batch", "report", "out", "--format", "html").out
    for said in ("clips/ferry.txt", f"{FERRY}--ferry.json", "empty-source"):
        assert said in page
    assert "<dt>done</dt><dd>1</dd>" in page
    assert run("batch", "status", str(tmp_path)).err == (
        f"newsconv: error: {tmp_path}: holds no ledger; "
        "newsconv batch IN… --out DIR makes one\n"
    )


def test_names_of_files_do_not_act_in_a_spreadsheet_or_a_page(
    run: Run, tmp_path: Path
) -> None:
    name = "=1+1 <b>.txt"
    (tmp_path / name).write_text(STORY, encoding="utf-8")
    run("batch", name, "--to", "json", "--out", "out")
    rows = run("batch", "report", "out", "--format", "csv").out.splitlines()
    assert rows[1].startswith("'=1+1 <b>.txt,done,")
    page = run("batch", "report", "out", "--format", "html").out
    assert "=1+1 &lt;b&gt;.txt" in page
    assert "<b>" not in page


def test_a_name_that_is_not_utf_8_is_told_with_what_can_be_printed(
    run: Run, story: str, tmp_path: Path
) -> None:
    name = "gone \udcff.txt"
    failed = "gone \ufffd.txt: no such file"
    code, _, said = run("batch", story, name, "--to", "json", "--out", "out")
    assert (code, said) == (1, f"failed: {failed}\n1 done, 1 failed\n")
    file = tmp_path / "out" / ".newsconv" / "failures.jsonl"
    (failure,) = map(json.loads, file.read_text("utf-8").splitlines())
    assert (failure["input"], failure["error"]) == ("gone \ufffd.txt", failed)
    for format_ in ("table", "json", "csv", "html"):
        code, out, _ = run("batch", "report", "out", "--format", format_)
        assert (code, failed in out) == (0, True)


def test_two_runs_do_not_share_a_folder(run: Run, clips: Path, tmp_path: Path) -> None:
    assert clips
    (tmp_path / "out").mkdir()
    with Ledger.open(str(tmp_path / "out")):
        outcome = run(*BATCH)
    assert outcome == (
        1,
        "",
        "newsconv: error: out: another newsconv batch is writing to this folder; "
        "wait for it\n",
    )


@pytest.mark.parametrize(
    ("read", "out"), [("clips", "clips"), ("clips", "clips/out"), ("**/*", "clips")]
)
def test_a_batch_does_not_read_what_it_made(
    run: Run, clips: Path, read: str, out: str
) -> None:
    (clips / "empty.txt").unlink()
    batch = ("batch", read, "--recursive", "--to", "json", "--out", out)
    assert run(*batch).err.splitlines()[-1] == "2 done, 0 failed"
    assert run(*batch).err.splitlines()[-1] == "0 done, 2 done before, 0 failed"
    assert len(run(*batch, "--dry-run").out.splitlines()) == 2
    assert run(*batch, "--no-resume").err.splitlines()[-1] == "2 done, 0 failed"
    # In another format it is read as any other document.
    html = run("batch", f"{out}/*.json", "--to", "html", "--out", out)
    assert html.err == "2 done, 0 failed\n"


def test_a_batch_replaces_no_input(run: Run, story: str, tmp_path: Path) -> None:
    assert run("convert", story, "-o", "story.json").status == 0
    before = (tmp_path / "story.json").read_bytes()
    batch = ("batch", "story.json", "--to", "json", "--out", ".", "--names", "input")
    outcome = run(*batch, "--force")
    assert outcome.status == 1
    assert "story.json: is read; name another folder for --out\n" in outcome.err
    assert (tmp_path / "story.json").read_bytes() == before
