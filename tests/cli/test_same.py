"""`newsconv same`: stories that stand in several articles, a line each."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.terminal import Run


def numbered(first: int, last: int) -> str:
    return " ".join(f"word{at}" for at in range(first, last)) + "."


LONG, PART = numbered(0, 104), numbered(0, 64)
"""100 runs of five words, and 60 of them."""
HALF = numbered(54, 154)
"""46 of 96 are the first's: 0.4792."""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    records = [
        {"key": "part", "body": PART},
        {"key": "other", "body": numbered(900, 960)},
        {"key": "long", "body": LONG},
        {"key": "half", "body": HALF},
        {"key": "again", "body": LONG.upper()},
    ]
    text = "".join(json.dumps(record) + "\n" for record in records)
    (tmp_path / "clips.jsonl").write_text(text)
    return tmp_path


def test_a_corpus(run: Run, corpus: Path) -> None:
    arguments = ("same", "clips.jsonl", "--field", "body", "--id", "key")
    outcome = run(*arguments, "-o", "out.jsonl")
    assert outcome == (0, "", "")
    (line,) = (corpus / "out.jsonl").read_text().splitlines()
    assert json.loads(line) == {
        "type": "same_story",
        "number": 3,
        "name": "clips.jsonl#long",
        "also_in": [
            {"number": 1, "name": "clips.jsonl#part", "containment": 1.0},
            {"number": 5, "name": "clips.jsonl#again", "containment": 1.0},
        ],
    }
    assert run(*arguments, "-o", "out.jsonl").status == 1


def test_overlaps_and_another_limit(run: Run, corpus: Path) -> None:
    assert corpus
    arguments = ("same", "clips.jsonl", "--field", "body")
    lines = run(*arguments, "--overlaps").out.splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["same_story", "overlap"]
    overlap = json.loads(lines[1])
    assert [each["number"] for each in overlap["articles"]] == [3, 4]
    assert overlap["containment"] == 0.4792
    (line,) = run(*arguments, "--least", "0.4").out.splitlines()
    assert [each["number"] for each in json.loads(line)["also_in"]] == [1, 4, 5]


def test_articles_from_files_and_jsonl(run: Run, tmp_path: Path) -> None:
    body = "The harbour ferry returned to service on Monday after long repairs, and "
    more = "passengers queued from six in the morning to board the first crossing."
    text = (
        f"Ferry is back\n\nBy Ed Doe\n\n{body}{more}\n\n{more.title()} {body}then left."
    )
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(text.replace("Ferry is back", "Ferry returns"))
    assert run("convert", "b.txt", "-o", "b.jsonl", "-q").status == 0
    outcome = run("same", "a.txt", "b.jsonl", "-q")
    assert outcome.status == 0
    story = json.loads(outcome.out)
    assert (story["name"], story["headline"]) == ("a.txt", "Ferry is back")
    assert [each["name"] for each in story["also_in"]] == ["b.txt"]


def test_what_is_no_corpus(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry")
    outcome = run("same", "a.txt", "--field", "body")
    assert outcome.status == 1
    assert "a.txt: is no corpus" in outcome.err
    assert run("same", "none.jsonl").status == 1


def test_an_input_is_not_written_over(run: Run, story: str, tmp_path: Path) -> None:
    text = (tmp_path / story).read_bytes()
    outcome = run("same", story, "-o", f"../{tmp_path.name}/{story}", "--force")
    assert outcome.status == 2
    assert f"{story} is read: name another file to write" in outcome.err
    assert (tmp_path / story).read_bytes() == text


def test_a_corpus_in_its_own_encoding_and_with_an_odd_name(
    run: Run, tmp_path: Path
) -> None:
    record = json.dumps({"body": "é " + LONG}, ensure_ascii=False).encode("latin-1")
    name = os.fsdecode(b"caf\xe9.jsonl")
    (tmp_path / name).write_bytes(record + b"\n" + record)
    outcome = run("same", name, "--field", "body", "--encoding", "latin-1")
    assert outcome.status == 0
    assert json.loads(outcome.out)["name"] == "caf\ufffd.jsonl#1"
