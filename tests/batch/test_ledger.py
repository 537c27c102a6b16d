"""A ledger says what is done, and knows which files are a batch's own."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from newsconv.batch.ledger import Entry, Ledger, Output, Status, options_hash
from newsconv.batch.ledger_file import HIDDEN
from newsconv.errors import OutputError


def entry(
    id_: str = "a.txt",
    status: Status = Status.DONE,
    outputs: tuple[str, ...] = ("a.pdf",),
    options: str = "o1",
    place: int = 0,
) -> Entry:
    return Entry(
        id=id_,
        options=options,
        place=place,
        stem=id_.removesuffix(".txt"),
        status=status,
        outputs=tuple(Output(path, "0" * 64) for path in outputs),
        sha256="1" * 64,
        seconds=0.25,
        diagnostics={"line-repeated": 2},
    )


def test_what_is_written_down_is_read_again(tmp_path: Path) -> None:
    failed = Entry("b.txt", "o1", 1, "b", Status.FAILED, code="encoding", error="no")
    with Ledger.open(str(tmp_path)) as ledger:
        ledger.record([failed, entry()])
        assert ledger.entry("a.txt", "o1") == entry()
        assert ledger.entry("a.txt", "other options") is None
    with Ledger.look(str(tmp_path)) as ledger:
        assert list(ledger.entries()) == [entry(), failed]
        assert ledger.stems() == {"a.txt": "a", "b.txt": "b"}


def test_inputs_whose_names_are_not_utf_8_are_told_apart(tmp_path: Path) -> None:
    one = entry("b\udcff.txt", outputs=("b.pdf",))
    other = Entry(
        "b\udcfe.txt", "o1", 1, "b-2", Status.FAILED, error="b\udcfe.txt: empty"
    )
    one = msgspec.structs.replace(one, stem="b")
    with Ledger.open(str(tmp_path)) as ledger:
        ledger.record([one, other])
        assert list(ledger.entries()) == [one, other]
        assert ledger.entry("b\udcff.txt", "o1") == one
        assert ledger.stems() == {one.id: "b", other.id: "b-2"}
        ledger.forget(one)
        assert list(ledger.entries()) == [other]
        assert not ledger.owns("b.pdf")


def test_a_second_run_is_refused_in_one_line(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path)):
        with pytest.raises(OutputError, match="another newsconv batch is writing"):
            Ledger.open(str(tmp_path))
        assert list(Ledger.look(str(tmp_path)).entries()) == []
    Ledger.open(str(tmp_path)).close()


def test_a_folder_without_ledger_can_not_be_looked_at(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="holds no ledger"):
        Ledger.look(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_an_input_that_makes_less_than_before_names_what_is_stale(
    tmp_path: Path,
) -> None:
    with Ledger.open(str(tmp_path)) as ledger:
        ledger.record([entry(outputs=("a_1.pdf", "a_2.pdf"))])
        assert ledger.owns("a_2.pdf")
        fewer = entry(outputs=("a.pdf",))
        assert ledger.stale(fewer) == ("a_1.pdf", "a_2.pdf")
        ledger.record([fewer])
        assert not ledger.owns("a_2.pdf")


def test_a_file_about_to_be_written_is_known_as_ours(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path)) as ledger:
        ledger.record([entry(status=Status.WRITING)])
        assert ledger.owns("a.pdf")
        ledger.disown(["a.pdf"])
        assert not ledger.owns("a.pdf")


def test_an_output_made_with_other_options_undoes_the_first(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path)) as ledger:
        ledger.record([entry(outputs=("a.pdf", "a.json"))])
        ledger.record([entry(outputs=("a.pdf",), options="o2")])
        assert ledger.entry("a.txt", "o1") is None
        found = ledger.entry("a.txt", "o2")
        assert found
        assert found.status is Status.DONE


def test_a_ledger_of_another_version_is_left_alone(tmp_path: Path) -> None:
    Ledger.open(str(tmp_path)).close()
    file = tmp_path / HIDDEN / "ledger.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(OutputError, match=r"of another newsconv .version 99."):
        Ledger.open(str(tmp_path))
    with pytest.raises(OutputError, match=r"of another newsconv .version 99."):
        Ledger.look(str(tmp_path))


def test_what_is_no_database_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / HIDDEN).mkdir()
    (tmp_path / HIDDEN / "ledger.sqlite").write_text("not a database" * 99)
    with pytest.raises(OutputError, match=r"ledger is damaged .file is not a dat"):
        Ledger.open(str(tmp_path))
    with pytest.raises(OutputError, match="ledger is damaged"):
        Ledger.look(str(tmp_path))


def test_options_have_one_hash_each() -> None:
    assert options_hash("a", {"x": 1}) == options_hash("a", {"x": 1})
    assert options_hash("a", {"x": 1}) != options_hash("a", {"x": 2})
    assert len(options_hash()) == 16
