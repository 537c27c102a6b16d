"""`newsconv quotes`: a row a quote, in CSV that a spreadsheet opens as text."""

import csv
import io
from pathlib import Path

from tests.cli.terminal import Run

FIRST = """\
Bridge to close

The council met on Monday to talk about the old bridge over the river.

“It has to go,” said Jane Doe, the mayor of Merrow, according to Reuters.

Doe said that the ferry would run on Sundays.
"""
SECOND = """\
Ferry runs again

The ferry came back on Tuesday after repairs that had taken eight months.

“=1+1 is what they pay us,” Doe said. “We want more.”
"""


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_a_quote_and_one_name_a_person(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SECOND, encoding="utf-8")
    assert run("quotes", "a.txt", "b.txt", "-o", "quotes.csv").status == 0
    found = rows((tmp_path / "quotes.csv").read_text(encoding="utf-8"))
    told = [
        (row["source"], row["kind"], row["person"], row["speaker"], row["medium"])
        for row in found
    ]
    assert told == [
        ("a.txt", "direct", "Jane Doe", "Jane Doe", "Reuters"),
        ("a.txt", "indirect", "Jane Doe", "Doe", ""),
        ("b.txt", "direct", "Jane Doe", "Doe", ""),
    ]
    start, end = map(int, found[0]["spans"].split("-"))
    assert FIRST[start:end] == "It has to go,"
    assert found[2]["spans"].count("-") == 2


def test_no_cell_is_a_formula(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(SECOND, encoding="utf-8")
    outcome = run("quotes", "b.txt")
    (row,) = rows(outcome.out)
    assert row["quote"] == "'=1+1 is what they pay us, … We want more."


def test_a_file_that_is_there_stays(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "quotes.csv").write_text("mine")
    assert run("quotes", "a.txt", "-o", "quotes.csv").status == 1
    assert (tmp_path / "quotes.csv").read_text() == "mine"
    assert run("quotes", "a.txt", "-o", "quotes.csv", "--force").status == 0


def test_inspect_shows_quotes_and_names(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    shown = run("inspect", "a.txt", "--annotate", "quotes,people").out
    assert "Jane Doe, through Reuters: It has to go, [direct" in shown
    assert "person\tJane Doe (speaker)" in shown
    assert "organisation\tReuters (medium)" in shown
    assert "quote\t" not in run("inspect", "a.txt").out


def test_an_input_is_not_written_over(run: Run, story: str, tmp_path: Path) -> None:
    text = (tmp_path / story).read_bytes()
    outcome = run("quotes", story, "-o", f"../{tmp_path.name}/{story}", "--force")
    assert outcome.status == 2
    assert f"{story} is read: name another file to write" in outcome.err
    assert (tmp_path / story).read_bytes() == text
