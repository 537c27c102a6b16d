"""Wherever `newsconv batch` is told to look, and however what it finds is written."""

import json
from pathlib import Path

import fsspec
import pytest

from tests.cli.conftest import STORY
from tests.cli.terminal import Run, Spawn

FERRY = "ferry-returns-to-service-after-repairs"
ACCENTED = STORY.replace("Ines Calloway", "Inés Callowäy").replace("in the", "— in the")


def put(address: str, data: bytes) -> str:
    with fsspec.open(address, "wb") as stream:
        stream.write(data)
    return address


def authors(file: Path) -> list[str]:
    (section,) = json.loads(file.read_bytes())["sections"]
    (article,) = section["articles"]
    return [author["name"] for line in article["bylines"] for author in line["authors"]]


def test_texts_at_addresses_are_files_like_others(run: Run, tmp_path: Path) -> None:
    shelf = f"memory://{tmp_path.name}"
    for name in ("a.txt", "b.txt", "picture.png", "deep/c.txt"):
        put(f"{shelf}/{name}", STORY.encode())
    arguments = ("--to", "json", "--out", "out", "--names", "input")
    assert run("batch", shelf, *arguments).err == "2 done, 0 failed\n"
    assert run("batch", shelf, *arguments, "--recursive").err == (
        "1 done, 2 done before, 0 failed\n"
    )
    assert run("batch", f"{shelf}/*.txt", *arguments).err == (
        "0 done, 2 done before, 0 failed\n"
    )
    put(f"{shelf}/a.txt", STORY.replace("eight", "nine").encode())
    assert run("batch", f"{shelf}/a.txt", *arguments).err == "1 done, 0 failed\n"
    assert sorted(file.name for file in (tmp_path / "out").glob("*.json")) == [
        *("a.json", "b.json", "c.json")
    ]
    assert (tmp_path / "out" / "a.json").read_text("utf-8").count("took nine") > 0


def test_outputs_go_to_an_address(run: Run, tmp_path: Path, story: str) -> None:
    shelf = f"memory://{tmp_path.name}-out"
    arguments = ("batch", story, "--to", "json,html", "--out", shelf, "--ledger", "l")
    assert run(*arguments).err == "1 done, 0 failed\n"
    assert run(*arguments).err == "0 done, 1 done before, 0 failed\n"
    files, path = fsspec.core.url_to_fs(shelf)
    assert sorted(Path(name).name for name in files.find(path)) == [
        *(f"{FERRY}--story.html", f"{FERRY}--story.json")
    ]


def test_a_process_of_its_own_reads_addresses_too(spawn: Spawn, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    address = (tmp_path / "a.txt").as_uri()
    done = spawn("batch", address, "--to", "json", "--out", "out")
    assert done.stderr == b"1 done, 0 failed\n"


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("memory://nowhere/*.txt", "memory://nowhere/*.txt: no file fits the pattern"),
        ("nosuch://shelf/*.txt", "nosuch://shelf/*.txt: can't be opened"),
    ],
)
def test_an_address_without_files_is_one_line(
    run: Run, address: str, message: str
) -> None:
    outcome = run("batch", address, "--to", "json", "--out", "out")
    assert outcome.status == 1
    assert outcome.err.startswith(f"newsconv: error: {message}")
    assert outcome.err.count("\n") == 1


def test_a_missing_address_fails_as_a_job(run: Run) -> None:
    outcome = run("batch", "memory://nowhere/a.txt", "--to", "json", "--out", "out")
    assert outcome.err.splitlines() == [
        "failed: memory://nowhere/a.txt: no such file",
        "0 done, 1 failed",
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_texts_of_old_encodings_are_read(
    run: Run, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "old.txt").write_bytes(ACCENTED.encode(encoding))
    run("batch", "old.txt", "--to", "json", "--out", "out", "--names", "input")
    assert authors(tmp_path / "out" / "old.json") == ["Inés Callowäy"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
@pytest.mark.parametrize("kind", ["separated", "jsonl"])
def test_corpora_of_old_encodings_are_read(
    run: Run, tmp_path: Path, encoding: str, kind: str
) -> None:
    if kind == "jsonl":
        rows = [json.dumps({"text": ACCENTED}, ensure_ascii=False)] * 2
        text, flags = "\n".join(rows), ["--field", "text"]
    else:
        text, flags = f"{ACCENTED}\r\n=====\r\n{ACCENTED}", ["--separator", "====="]
    name = f"corpus.{'jsonl' if kind == 'jsonl' else 'txt'}"
    (tmp_path / name).write_bytes(text.encode(encoding))
    # Without a mark, and in JSON, nothing else says what it is.
    if encoding == "utf-16-le" or (encoding, kind) == ("cp1252", "jsonl"):
        flags += ["--encoding", encoding]
    out = ("--to", "json", "--out", "out", "--names", "input")
    assert run("batch", name, *flags, *out).err.splitlines()[-1] == "2 done, 0 failed"
    first, second = sorted((tmp_path / "out").glob("*.json"))
    assert authors(first) == authors(second) == ["Inés Callowäy"]


def test_an_encoding_that_nobody_knows_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"text": "It rained."}\n', encoding="utf-8")
    outcome = run(
        *("batch", "c.jsonl", "--field", "text", "--encoding", "utf-99"),
        *("--to", "jsonl", "--out", "out"),
    )
    assert (outcome.status, outcome.err.splitlines()[-1]) == (
        *(1, "newsconv: error: c.jsonl: unknown encoding 'utf-99'"),
    )


def test_an_export_becomes_a_file_an_article(run: Run, tmp_path: Path) -> None:
    texts = [STORY, STORY.replace("Ferry", "Tram")]
    counted = [f"Document {at} of 2\n\n{text}\n" for at, text in enumerate(texts, 1)]
    (tmp_path / "export.txt").write_text("".join(counted), encoding="utf-8")
    run("batch", "export.txt", "--split", "--to", "json", "--out", "out")
    assert sorted(file.name for file in (tmp_path / "out").glob("*.json")) == [
        "ferry-returns-to-service-after-repairs--export_1.json",
        "tram-returns-to-service-after-repairs--export_2.json",
    ]


def test_a_site_is_a_zip_an_article(run: Run, story: str, tmp_path: Path) -> None:
    from zipfile import ZipFile  # noqa: PLC0415 - for this alone

    assert run("batch", story, "--to", "site", "--out", "out").status == 0
    with ZipFile(tmp_path / "out" / f"{FERRY}--story.zip") as packed:
        assert "index.html" in packed.namelist()
