"""`newsconv convert`: what is written, what is said, and what is left alone."""

import json
import logging
from pathlib import Path

import pytest

from tests.cli.terminal import Run, Spawn


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_becomes_a_file_in_silence(run: Run, story: str, tmp_path: Path) -> None:
    assert run("convert", story, "-o", "story.json") == (0, "", "")
    document = json.loads((tmp_path / "story.json").read_bytes())
    article = document["sections"][0]["articles"][0]
    assert article["headline"]["text"] == "Ferry returns to service after repairs"
    assert names(tmp_path) == ["story.json", "story.txt"]


def test_several_outputs_at_once(run: Run, story: str, tmp_path: Path) -> None:
    outcome = run("convert", story, "-o", "a.json", "-o", "b.json", "-O", "indent=0")
    assert outcome == (0, "", "")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.json").read_bytes().count(b"\n") == 1


def test_several_inputs_become_one_document(
    run: Run, story: str, tmp_path: Path
) -> None:
    assert run("convert", story, story, "-o", "both.json").status == 0
    document = json.loads((tmp_path / "both.json").read_bytes())
    assert [len(each["articles"]) for each in document["sections"]] == [2]


def test_json_comes_back_as_it_went_out(run: Run, story: str, tmp_path: Path) -> None:
    assert run("convert", story, "-o", "one.json").status == 0
    assert run("convert", "one.json", "-o", "two.json").status == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_standard_input_to_standard_output(
    spawn: Spawn, story: str, tmp_path: Path
) -> None:
    text = (tmp_path / story).read_bytes()
    done = spawn("convert", "-", "-o", "-", "--to", "json", given=text)
    assert done.returncode == 0
    assert done.stderr == b""
    document = json.loads(done.stdout)
    origin = document["sections"][0]["articles"][0]["origin"]
    assert origin["text"] == text.decode()


def test_standard_input_in_a_named_format(
    spawn: Spawn, story: str, tmp_path: Path
) -> None:
    assert spawn("convert", story, "-o", "story.json").returncode == 0
    given = (tmp_path / "story.json").read_bytes()
    done = spawn(
        *("convert", "-", "--from", "json", "-o", "-", "--to", "json"), given=given
    )
    assert done.stdout == given


def test_the_encoding_may_be_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Café opens\n\nIt opened.\n".encode("cp437"))
    outcome = run("convert", "old.txt", "-o", "old.json", "--encoding", "cp437")
    assert outcome.status == 0
    assert "Café" in (tmp_path / "old.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["gone.txt", "-o", "x.json"], 1, "gone.txt: no such file"),
        (
            ["empty.txt", "-o", "x.json"],
            1,
            "empty.txt: the file is empty; there is no article in it",
        ),
        (["blank.txt", "-o", "x.json"], 1, "blank.txt: the file is empty; there"),
        (["binary.txt", "-o", "x.json"], 1, "binary.txt: is a binary file, not text"),
        (["word.docx", "-o", "x.json"], 1, "word.docx: is a broken file"),
        (["story.txt/x", "-o", "x.json"], 1, "story.txt/x: can't be read (Not a dir"),
        (["bare", "-o", "x.json"], 1, "bare: the folder holds no article"),
        (["other.json", "-o", "x.json"], 1, "other.json: not a newsconv document: "),
        (
            ["story.txt", "-o", "x.json", "--max-bytes", "20"],
            1,
            (
                "story.txt: 228 bytes is over the limit of 20; raise it with "
                "--max-bytes 228"
            ),
        ),
        (
            ["story.txt", "-o", "x.json", "--encoding", "utf-9"],
            1,
            "story.txt: unknown encoding 'utf-9'",
        ),
        (
            ["story.txt", "-o", "x.jsn"],
            2,
            "unknown format '.jsn' (did you mean 'json'?); known: ",
        ),
        (["story.txt", "-o", "x"], 2, "unknown format 'x'"),
        (
            ["story.txt", "-o", "x", "--to", "jason"],
            2,
            "unknown format 'jason' (did you mean 'json'?); known: ",
        ),
        (
            ["story.txt", "-o", "x.json", "--from", "txt"],
            2,
            "unknown format 'txt' (did you mean 'text'?); known: ",
        ),
        (
            ["story.txt", "-o", "x.json", "-O", "indnt=3"],
            2,
            "json: no option 'indnt' (did you mean 'indent'?); it has: indent, source",
        ),
        (
            ["story.txt", "-o", "x.json", "-O", "indent=x"],
            2,
            "json: option indent must be a whole number, not 'x'",
        ),
        (
            ["story.txt", "-o", "x.json", "-O", "source=no"],
            2,
            "json: option source must be true or false, not 'no'",
        ),
        (
            ["story.txt", "-o", "x.json", "--theme", "broadshet"],
            2,
            "unknown theme 'broadshet' (did you mean 'broadsheet'?); known: ",
        ),
        (["story.txt", "-o", "other.json"], 1, "other.json: exists; use"),
        (["story.txt", "-o", "bare", "--to", "json"], 1, "bare: is a folder; name a"),
        (["story.txt", "-o", "no/x.json"], 1, "no/x.json: no folder 'no'"),
        (["story.txt", "-o", "x.json", "-o", "./x.json"], 2, "the same output is"),
        (["-", "-", "-o", "x.json"], 2, "standard input (-) can be read once only"),
        (
            ["story.txt", "-o", "x.json", "-o", "y.json", "--to", "json"],
            2,
            "--to names the format of one output; -o names several",
        ),
    ],
)
@pytest.mark.usefixtures("story")
def test_what_can_not_be_done_is_one_line_and_writes_nothing(
    run: Run, tmp_path: Path, arguments: list[str], status: int, message: str
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\n\t\n", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(32)) * 9)
    (tmp_path / "word.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "other.json").write_text('{"a": 1}', encoding="utf-8")
    (tmp_path / "bare").mkdir()
    before = names(tmp_path)
    outcome = run("convert", *arguments)
    assert outcome.status == status
    assert outcome.out == ""
    assert outcome.err.startswith(f"newsconv: error: {message}")
    assert outcome.err.count("\n") == 1
    assert names(tmp_path) == before


def test_a_too_large_standard_input_is_refused(spawn: Spawn) -> None:
    done = spawn(
        *("convert", "-", "-o", "-", "--to", "json", "--max-bytes", "10"),
        given=b"x" * 1000,
    )
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.startswith(b"newsconv: error: <stdin>: ")


def test_force_replaces(run: Run, story: str, tmp_path: Path) -> None:
    (tmp_path / "story.json").write_text("old", encoding="utf-8")
    assert run("convert", story, "-o", "story.json").status == 1
    assert (tmp_path / "story.json").read_text(encoding="utf-8") == "old"
    assert run("convert", story, "-o", "story.json", "--force").status == 0
    assert (tmp_path / "story.json").read_text(encoding="utf-8") != "old"


def test_outputs_are_checked_before_the_input_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "there.json").touch()
    outcome = run("convert", "gone.txt", "-o", "new.json", "-o", "there.json")
    assert outcome.err == (
        "newsconv: error: there.json: exists; use --force to replace it\n"
    )


def test_diagnostics_go_to_standard_error(
    run: Run, remarked: str, tmp_path: Path
) -> None:
    outcome = run("convert", remarked, "-o", "-", "--to", "json")
    assert outcome.status == 0
    assert json.loads(outcome.out)
    assert outcome.err == (
        "clips/picture.png: left out: no reader for .png [file-skipped]\n"
    )
    # -q silences remarks, but nobody shall miss that a file is not in the digest.
    assert run("convert", remarked, "-o", "x.json", "--quiet") == (0, "", outcome.err)
    assert names(tmp_path) == ["clips", "x.json"]


def test_quiet_silences_remarks_on_a_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "body.txt").write_text("the lock\u200b is open", encoding="utf-8")
    assert "[invisible-character]" in run("convert", "body.txt", "-o", "a.json").err
    assert run("convert", "body.txt", "-o", "b.json", "-q") == (0, "", "")


def test_an_input_is_not_written_over(run: Run, tmp_path: Path) -> None:
    text = "Lock opens\n\nThe lock at Tidewell is open again.\n"
    (tmp_path / "lock.txt").write_text(text, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("lock.txt")
    for verb in ("convert", "digest"):
        for output in ("lock.txt", "link.txt", f"../{tmp_path.name}/lock.txt"):
            assert run(verb, "lock.txt", "-o", output, "--force") == (
                2,
                "",
                f"newsconv: error: {output} is read: name another file to write; "
                f"see newsconv {verb} --help\n",
            )
    assert (tmp_path / "lock.txt").read_text(encoding="utf-8") == text


def test_a_text_named_twice_is_remarked(run: Run, story: str) -> None:
    outcome = run("convert", story, story, "-o", "x.json")
    assert outcome == (
        0,
        "",
        "story.txt: is in the digest already, as story.txt; printed twice "
        "[article-repeated]\n",
    )


def test_strict_holds_back(run: Run, remarked: str, story: str, tmp_path: Path) -> None:
    outcome = run("convert", remarked, "-o", "x.json", "--strict", "-q")
    assert outcome == (
        3,
        "",
        "clips/picture.png: left out: no reader for .png [file-skipped]\n"
        "newsconv: error: 1 diagnostic under --strict; no file was written\n",
    )
    assert names(tmp_path) == ["clips", "story.txt"]
    assert run("convert", story, "-o", "x.json", "--strict") == (0, "", "")


@pytest.mark.parametrize("verb", ["convert", "digest", "read", "quotes", "same"])
def test_what_a_folder_is_read_with_is_not_written_over(
    run: Run, remarked: str, tmp_path: Path, verb: str
) -> None:
    review = str(tmp_path / remarked / "review.json")
    assert run("convert", remarked, "-o", review, "-q").status == 0
    made = Path(review).read_bytes()
    assert run(verb, remarked, "-o", review, "--force") == (
        2,
        "",
        f"newsconv: error: {review} is read with 'clips': name another file to write; "
        f"see newsconv {verb} --help\n",
    )
    assert Path(review).read_bytes() == made


def test_quiet_lasts_for_one_command(run: Run, story: str) -> None:
    before = logging.getLogger("newsconv").level
    assert run("convert", story, "-o", "story.html", "-q").status == 0
    assert logging.getLogger("newsconv").level == before
