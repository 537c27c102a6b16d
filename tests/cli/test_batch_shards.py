"""A corpus becomes files of many articles each, however often it is stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import STORY
from tests.cli.terminal import Run

FLAGS = ("--field", "body", "--to", "jsonl", "--shard-size", "4")


def line(number: int) -> str:
    body = STORY.replace("eight", str(number))
    return json.dumps({"id": f"n{number}", "body": body, "paper": "Harbour Gazette"})


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Write ten records, of which the third is no JSON and the sixth has no text."""
    lines = [line(number) for number in range(10)]
    lines[2], lines[5] = "{", '{"id": "n5"}'
    file = tmp_path / "corpus.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def shards(folder: Path) -> dict[str, int]:
    return {
        file.name: len(file.read_bytes().splitlines())
        for file in sorted(folder.glob("*"))
        if file.is_file()
    }


def test_records_fill_shards_in_order_and_broken_ones_are_named(
    run: Run, corpus: Path, tmp_path: Path
) -> None:
    outcome = run("batch", corpus.name, *FLAGS, "--out", "out", "--id-field", "id")
    assert outcome.status == 1
    assert outcome.err.splitlines() == [
        "failed: corpus.jsonl#3: the line is not JSON (Expecting property name "
        "enclosed in double quotes: line 2 column 1 (char 2))",
        "failed: corpus.jsonl#n5: no text in the field 'body'; its fields: id",
        "8 done, 2 failed",
    ]
    assert shards(tmp_path / "out") == {
        "articles-00000.jsonl": 3,
        "articles-00001.jsonl": 3,
        "articles-00002.jsonl": 2,
    }
    first = (tmp_path / "out" / "articles-00001.jsonl").read_text("utf-8")
    document = json.loads(first.splitlines()[0])
    (article,) = document["sections"][0]["articles"]
    assert article["origin"]["name"] == "corpus.jsonl#n4"


def test_fields_are_laid_over_the_source_bar(
    run: Run, corpus: Path, tmp_path: Path
) -> None:
    flags = (*FLAGS, "--limit", "1", "--map", "outlet=paper")
    run("batch", corpus.name, *flags, "--out", "out")
    (line,) = (tmp_path / "out" / "articles-00000.jsonl").read_bytes().splitlines()
    (article,) = json.loads(line)["sections"][0]["articles"]
    assert article["source_bar"] == {"outlet": "Harbour Gazette"}


def test_a_second_run_makes_what_changed_only_and_says_what_failed(
    run: Run, corpus: Path, tmp_path: Path
) -> None:
    arguments = ("batch", corpus.name, *FLAGS, "--out", "out")
    run(*arguments)
    out = tmp_path / "out"
    before = {name: (out / name).stat().st_mtime_ns for name in shards(out)}
    again = run(*arguments)
    assert again.err.splitlines()[-1] == "0 done, 8 done before, 2 failed"
    text = corpus.read_text("utf-8").replace("n8", "n88")
    corpus.write_text(text.replace("ferry", "boat", 1), encoding="utf-8")
    assert run(*arguments).err.splitlines()[-1] == "3 done, 5 done before, 2 failed"
    changed = [
        name for name in shards(out) if (out / name).stat().st_mtime_ns != before[name]
    ]
    assert changed == ["articles-00000.jsonl"]


def test_a_corpus_that_breaks_off_leaves_whole_shards_only(
    run: Run, corpus: Path, tmp_path: Path
) -> None:
    import gzip  # noqa: PLC0415 - for this alone

    packed = gzip.compress(corpus.read_bytes() * 50)
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[:-40])
    outcome = run("batch", "cut.jsonl.gz", *FLAGS, "--out", "out")
    assert outcome.status == 1
    assert outcome.err.splitlines()[-1].startswith(
        "newsconv: error: cut.jsonl.gz: can't be read to its end ("
    )
    written = shards(tmp_path / "out")
    assert 100 < len(written) < 125
    # Of four records in a row, at most two are broken.
    assert all(2 <= lines <= 4 for lines in written.values())


def test_corpora_and_files_are_not_mixed(run: Run, corpus: Path, story: str) -> None:
    outcome = run("batch", corpus.name, story, *FLAGS, "--out", "out")
    assert outcome.status == 2
    assert outcome.err.startswith("newsconv: error: story.txt is no corpus; do corpora")


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (("--map", "outlet"), "--map outlet: is not of the form OURS=THEIRS"),
        (("--map", "outlt=x"), "--map outlt=x: no 'outlt' (did you mean 'outlet'?)"),
        (("--to", "pdf"), "--shard-size: pdf is a file an article"),
    ],
)
def test_wrong_flags_are_one_line(
    run: Run, corpus: Path, flags: tuple[str, ...], message: str
) -> None:
    outcome = run("batch", corpus.name, *FLAGS, "--out", "out", *flags)
    assert outcome.status == 2
    assert outcome.err.startswith(f"newsconv: error: {message}")
    assert outcome.err.count("\n") == 1


def test_a_killed_run_goes_on_with_the_shard_it_was_at(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    lines = [line(number) for number in range(60)]
    corpus.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def start(out: str) -> "subprocess.Popen[bytes]":
        flags = ["batch", "corpus.jsonl", *FLAGS, "--out", out, "-q"]
        return subprocess.Popen(
            [sys.executable, "-m", "newsconv", *flags], cwd=tmp_path
        )

    assert start("whole").wait() == 0
    for wanted in (1, 6, 11):
        run = start("parts")
        while run.poll() is None and len(list((tmp_path / "parts").glob("*"))) < wanted:
            time.sleep(0.002)
        if run.poll() is None:
            os.kill(run.pid, signal.SIGKILL)
        run.wait()
    assert start("parts").wait() == 0
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    assert len(shards(whole)) == 15
    assert shards(parts) == shards(whole)
    for name in shards(whole):
        assert (parts / name).read_bytes() == (whole / name).read_bytes()
