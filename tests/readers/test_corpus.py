"""Records of corpora, in whatever file they come."""

import gzip
import json
from pathlib import Path

import fsspec
import pyarrow as pa
import pytest
import zstandard
from pyarrow import parquet

from newsconv.errors import SourceError
from newsconv.readers.corpus import Keys, Record, is_corpus, records

ROWS: list[dict[str, str | None]] = [
    {"id": "a", "text": "One\n\nIt rained.", "paper": "Gazette"},
    {"id": "b", "text": "Zwei\n\nEs schneite — 雪.", "paper": None},
]
KEYS = Keys(id="id", fields=(("outlet", "paper"),))
WANTED = [
    ("One\n\nIt rained.", (("outlet", "Gazette"),)),
    ("Zwei\n\nEs schneite — 雪.", ()),
]


def lines() -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in ROWS)


def write(file: Path) -> str:
    """Write the rows in the form that a file's name says."""
    match file.suffix:
        case ".gz":
            file.write_bytes(gzip.compress(lines()))
        case ".zst":
            file.write_bytes(zstandard.compress(lines()))
        case ".parquet":
            parquet.write_table(pa.Table.from_pylist(ROWS), file)
        case _:
            file.write_bytes(lines())
    return str(file)


@pytest.mark.parametrize(
    "name", ["c.jsonl", "c.ndjson", "c.jsonl.gz", "c.jsonl.zst", "c.parquet"]
)
def test_a_corpus_has_the_same_records_in_every_form(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name)
    assert is_corpus(path, KEYS)
    found = list(records(path, KEYS))
    assert [(each.text, each.fields) for each in found] == WANTED
    assert [each.id for each in found] == [f"{path}#a", f"{path}#b"]
    assert [each.problem for each in found] == [None, None]


def test_a_corpus_may_be_at_an_address() -> None:
    with fsspec.open("memory://shelf/c.jsonl.gz", "wb") as stream:
        stream.write(gzip.compress(lines()))
    found = list(records("memory://shelf/c.jsonl.gz", KEYS))
    assert [(each.text, each.fields) for each in found] == WANTED


def test_texts_in_one_file_are_divided_by_a_line(tmp_path: Path) -> None:
    file = tmp_path / "texts.txt"
    file.write_text("=====\nOne\n\nIt rained.\n =====\r\n\n=====\nTwo\n", "utf-8")
    found = list(records(str(file), Keys(separator="=====")))
    assert found == [
        Record(f"{file}#1", "One\n\nIt rained.\n"),
        Record(f"{file}#2", "Two\n"),
    ]


def test_our_own_documents_are_no_corpus_unless_a_field_is_named() -> None:
    assert not is_corpus("clips.jsonl", None)
    assert is_corpus("clips.jsonl", Keys())
    assert is_corpus("clips.parquet", None)
    assert not is_corpus("clip.txt", Keys())
    assert is_corpus("clips.txt", Keys(separator="---"))


def test_broken_records_say_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "c.jsonl"
    file.write_bytes(
        b'[1]\n\n{"text": 7, "x": 1}\n"' + b"x" * 99 + b'"\n{"text": "Fine"}\n'
    )
    found = list(records(str(file), max_bytes=50))
    assert [each.problem for each in found] == [
        "the line is no JSON object",
        "no text in the field 'text'; its fields: text, x",
        "102 bytes is over the limit of 50; raise it with --max-bytes 102 "
        "(max_bytes= in Python)",
        None,
    ]
    assert found[-1].text == "Fine"
    assert found[-1].id == f"{file}#5"


def test_a_small_file_that_unpacks_to_a_huge_one_takes_no_memory(
    tmp_path: Path,
) -> None:
    file = tmp_path / "bomb.jsonl.gz"
    with gzip.open(file, "wb") as stream:
        for _ in range(64):
            stream.write(b" " * (1 << 20))
        stream.write(b"\n" + lines())
    huge, first, second = records(str(file), KEYS, max_bytes=1000)
    assert huge.problem
    assert huge.problem.startswith("67,108,865 bytes is over the limit of 1,000")
    assert (first.text, second.text) == (WANTED[0][0], WANTED[1][0])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("gone.jsonl", None, "no such file"),
        ("gone.parquet", None, "no such file"),
        ("bad.jsonl.gz", b"no gzip", "can't be read to its end"),
        ("cut.jsonl.gz", gzip.compress(lines() * 99)[:-30], "can't be read to its end"),
        ("bad.jsonl.zst", b"no zstandard", "can't be read to its end"),
        ("bad.parquet", b"no table", "is no Parquet file that can be read"),
    ],
)
def test_a_file_that_can_not_be_read_is_one_clear_error(
    tmp_path: Path, name: str, data: bytes | None, message: str
) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        list(records(str(file), Keys()))
    assert message in caught.value.reason
    assert "\n" not in caught.value.reason


def test_a_table_without_the_field_says_which_it_has(tmp_path: Path) -> None:
    path = write(tmp_path / "c.parquet")
    with pytest.raises(SourceError) as caught:
        list(records(path, Keys("body")))
    assert caught.value.reason == (
        "has no field 'body'; it has: id, text, paper (--field NAME)"
    )
