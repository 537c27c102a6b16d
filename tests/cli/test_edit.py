"""`newsconv edit`: what is changed in the editor is what every verb then goes by."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import newsconv
from newsconv.cli import edit_sheet
from newsconv.cli.main import FAILED, USAGE, main
from newsconv.model import Label, Subhead
from newsconv.model.text import author_names

TEXT = """River rises after a night of rain

By Ines Calloway

The river rose again on Monday, and the harbour ferry stayed at its berth until noon.

Passengers queued from six in the morning to board the first crossing of the year.

The council said that repairs to the pier would go on until the end of the winter.
"""

Editing = Callable[[str], None]


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a text in the folder that the test stands in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VISUAL", raising=False)
    file = tmp_path / "story.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def editing(story: Path, monkeypatch: pytest.MonkeyPatch) -> Editing:
    """Return what makes an editor of lines of a shell; "$1" is the sheet."""

    def be(lines: str) -> None:
        script = story.parent / "editor.sh"
        script.write_text(f'#!/bin/sh\ncp "$1" seen.txt\n{lines}\n', encoding="utf-8")
        script.chmod(0o755)
        monkeypatch.setenv("EDITOR", "./editor.sh")

    return be


def relabel(number: int, label: str) -> str:
    return f"sed -i 's/^\\( *{number}  \\)[a-z_-]*/\\1{label}/' \"$1\""


def error(capsys: pytest.CaptureFixture[str]) -> str:
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    return line


def subheads(article: newsconv.Article) -> int:
    return sum(isinstance(block, Subhead) for block in article.body)


def test_a_label_is_changed_for_all_verbs(
    story: Path, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    editing(relabel(4, "subhead"))
    assert main(["edit", "story.txt"]) == 0
    assert "story.newsconv.toml: 1 label by hand" in capsys.readouterr().err
    assert subheads(newsconv.read(story)) == 1
    assert subheads(newsconv.parse(TEXT)) == 0
    assert main(["convert", "story.txt", "-o", "story.json"]) == 0
    article = newsconv.read(story.parent / "story.json")
    assert subheads(article) == 1
    assert [each.label for each in article.overrides] == [Label.SUBHEAD]
    assert not (story.parent / "story.newsconv.edit").exists()
    assert main(["convert", "story.txt", "-o", "story.html"]) == 0
    page = (story.parent / "story.html").read_text(encoding="utf-8")
    assert "<h2" in page.partition("Passengers queued")[0][-200:]
    capsys.readouterr()
    assert main(["inspect", "story.txt"]) == 0
    assert "given by hand; was read as paragraph, 0." in capsys.readouterr().out


def test_the_sheet_shows_each_block(story: Path, editing: Editing) -> None:
    editing("true")
    assert main(["edit", "story.txt"]) == 0
    rows = [
        line.split(maxsplit=3)
        for line in (story.parent / "seen.txt").read_text("utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    assert [(row[0], row[1]) for row in rows] == [
        ("1", "headline"),
        ("2", "byline"),
        ("3", "paragraph"),
        ("4", "paragraph"),
        ("5", "paragraph"),
    ]
    assert rows[1][3] == "By Ines Calloway"
    assert rows[3][3].startswith("Passengers queued from six")
    sheet = (story.parent / "seen.txt").read_text("utf-8")
    assert "# authors = Ines Calloway\n" in sheet
    for label in Label:
        assert f"#   {label} " in sheet
    assert not (story.parent / "story.newsconv.toml").exists()


def test_a_label_is_taken_back(
    story: Path, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    editing(relabel(4, "subhead"))
    assert main(["edit", "story.txt"]) == 0
    editing("true")
    assert main(["edit", "story.txt"]) == 0
    assert "nothing was changed" in capsys.readouterr().err
    assert "  4  subhead          hand" in (story.parent / "seen.txt").read_text(
        "utf-8"
    )
    editing(relabel(4, "-"))
    assert main(["edit", "story.txt"]) == 0
    assert not (story.parent / "story.newsconv.toml").exists()
    assert (
        newsconv.read(story)
        == newsconv.parse_article(newsconv.Source.from_path(story)).article
    )


def test_facts_are_printed_in_place_of_those_read(
    story: Path, editing: Editing
) -> None:
    editing("sed -i 's/^# authors = .*/authors = Jane Roe; Ed Doe/' \"$1\"")
    assert main(["edit", "story.txt"]) == 0
    article = newsconv.read(story)
    assert author_names(article) == ("Jane Roe", "Ed Doe")
    assert article.bylines[0].authors[0].name == "Ines Calloway"
    editing("true")
    assert main(["edit", "story.txt"]) == 0
    assert "\nauthors = Jane Roe; Ed Doe\n" in (story.parent / "seen.txt").read_text()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (relabel(4, "subheda"), "unknown label 'subheda' (did you mean 'subhead'?)"),
        (relabel(4, "headline") + "\n" + relabel(5, "headline"), "blocks 4 and 5 are"),
        ("sed -i '/^ *4 /d' \"$1\"", "block 4 is gone; put its line back"),
        ("echo '   4  byline' >> \"$1\"", "block 4 stands here again"),
        ("echo '   9  byline' >> \"$1\"", "there is no block 9"),
        ("echo 'nonsense' >> \"$1\"", "neither a block nor a fact: 'nonsense'"),
        ("sed -i 's/^# date.*/date = soon/' \"$1\"", "date: "),
    ],
)
def test_a_sheet_that_can_not_be_used_is_kept(
    story: Path,
    editing: Editing,
    capsys: pytest.CaptureFixture[str],
    lines: str,
    said: str,
) -> None:
    editing(lines)
    assert main(["edit", "story.txt"]) == FAILED
    line = error(capsys)
    assert said in line
    assert "your sheet is kept in story.newsconv.edit" in line
    assert not (story.parent / "story.newsconv.toml").exists()
    kept = (story.parent / "story.newsconv.edit").read_text(encoding="utf-8")
    # Taken up again where it was left.
    editing(relabel(4, "subhead"))
    main(["edit", "story.txt"])
    assert (story.parent / "seen.txt").read_text(encoding="utf-8") == kept


def test_a_sheet_of_another_text_is_not_taken_up(
    story: Path, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    editing(relabel(4, "nothing"))
    assert main(["edit", "story.txt"]) == FAILED
    story.write_text(TEXT.replace("Passengers queued", "Nobody stood"), "utf-8")
    capsys.readouterr()
    editing("true")
    assert main(["edit", "story.txt"]) == FAILED
    assert "is a sheet of another text; take it away" in error(capsys)


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("false", "the editor 'false' ended with 1"),
        ("no-such-editor", "the editor 'no-such-editor' can't be started"),
        ("'", "$EDITOR is no command"),
    ],
)
def test_an_editor_that_fails(
    story: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    editor: str,
    said: str,
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    assert main(["edit", "story.txt"]) == FAILED
    line = error(capsys)
    assert said in line
    assert "story.txt is as it was" in line
    assert [file.name for file in story.parent.iterdir()] == ["story.txt"]


def test_no_editor(
    story: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setenv("PATH", str(story.parent))
    assert main(["edit", "story.txt"]) == FAILED
    assert "no editor is known; set $EDITOR" in error(capsys)


def test_an_empty_sheet(editing: Editing, capsys: pytest.CaptureFixture[str]) -> None:
    editing(': > "$1"')
    assert main(["edit", "story.txt"]) == FAILED
    assert "the sheet has no blocks any more; nothing is changed" in error(capsys)


def test_a_text_that_changed(
    story: Path, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    editing(relabel(4, "subhead"))
    assert main(["edit", "story.txt"]) == 0
    capsys.readouterr()
    changed = TEXT.replace("Passengers queued", "Nobody stood")
    story.write_text(changed, encoding="utf-8")
    assert main(["convert", "story.txt", "-o", "-", "--to", "json"]) == 0
    printed = capsys.readouterr()
    assert printed.err.count("[override-unused]") == 1
    assert "'Passengers queued from six in the mornin…'" in printed.err
    assert "overrides" not in printed.out


def test_a_document_is_edited_in_place(story: Path, editing: Editing) -> None:
    assert main(["convert", "story.txt", "-o", "story.json"]) == 0
    editing(relabel(4, "subhead"))
    assert main(["edit", "story.json"]) == 0
    document = json.loads((story.parent / "story.json").read_text("utf-8"))
    (override,) = document["sections"][0]["articles"][0]["overrides"]
    assert override["label"] == "subhead"
    assert override["parsed"]["label"] == "paragraph"
    assert subheads(newsconv.read(story.parent / "story.json")) == 1
    # As reading the text with the label would have made it.
    assert main(["edit", "story.txt"]) == 0
    assert newsconv.read(story) == newsconv.read(story.parent / "story.json")
    editing(relabel(4, "-"))
    assert main(["edit", "story.json"]) == 0
    assert newsconv.read(story.parent / "story.json").overrides == ()


def test_a_document_that_has_not_its_text(
    story: Path, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    editing("true")
    file = story.parent / "bare.json"
    file.write_bytes(newsconv.dump(newsconv.parse(TEXT), source=False))
    assert main(["edit", "bare.json"]) == FAILED
    assert "article 1 has not the text that it was read from" in error(capsys)
    other = newsconv.dump(newsconv.parse(TEXT)).replace(b"Ines Calloway", b"Ed Doe", 1)
    file.write_bytes(other)
    assert main(["edit", "bare.json"]) == FAILED
    assert error(capsys)


def test_what_can_not_be_edited(
    story: Path, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    editing("true")
    assert main(["edit", "-"]) == USAGE
    capsys.readouterr()
    assert main(["edit", "digest.pdf"]) == USAGE
    assert "labels by hand are for texts" in error(capsys)
    assert main(["edit", "missing.txt"]) == FAILED
    assert error(capsys)
    assert [
        file.name for file in story.parent.iterdir() if file.name == "seen.txt"
    ] == []


def test_a_folder_and_its_ledger(
    story: Path, editing: Editing, capsys: pytest.CaptureFixture[str]
) -> None:
    clips = story.parent / "clips"
    clips.mkdir()
    for name in ("a.txt", "b.txt"):
        (clips / name).write_text(f"{name} {TEXT}", encoding="utf-8")
    command = ["batch", "clips", "--to", "json", "--out", "made", "--jobs", "1"]
    assert main(command) == 0
    editing(relabel(4, "subhead"))
    assert main(["edit", "clips/a.txt"]) == 0
    first, second = sorted((story.parent / "made").glob("*.json"))
    before = second.stat().st_mtime_ns
    capsys.readouterr()
    assert main(command) == 0
    assert "newsconv.toml" not in capsys.readouterr().err
    assert subheads(newsconv.read(first)) == 1
    assert second.stat().st_mtime_ns == before
    assert len(newsconv.read_digest(clips).sections[0].articles) == 2


def test_a_digest_goes_by_it(story: Path, editing: Editing) -> None:
    editing(relabel(4, "subhead"))
    assert main(["edit", "story.txt"]) == 0
    manifest = story.parent / "digest.toml"
    manifest.write_text(
        'title = "Ports"\n[[section]]\n[[section.article]]\nfile = "story.txt"\n',
        encoding="utf-8",
    )
    (article,) = newsconv.read_digest(manifest).sections[0].articles
    assert subheads(article) == 1


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ('[[block]]\nlabel = "byeline"', "block[0]: unknown label 'byeline' (did you"),
        ('[[block]]\nlabel = "byline"', "block[0]: Object missing required field"),
        ("date = 2026-13-45", "not valid TOML"),
        ('colour = "red"', "unknown key 'colour'"),
        ('picture = "a.png"', "picture: is not for a single file"),
    ],
)
def test_a_file_beside_that_is_wrong(
    story: Path, capsys: pytest.CaptureFixture[str], said: str, where: str
) -> None:
    (story.parent / "story.newsconv.toml").write_text(said, encoding="utf-8")
    assert main(["convert", "story.txt", "-o", "-", "--to", "json"]) == FAILED
    line = error(capsys)
    assert "story.newsconv.toml: " in line
    assert where in line


def test_what_is_beside_is_for_the_file_that_it_names(story: Path) -> None:
    said = 'file = "other.txt"\nauthors = "Jane Roe"\n'
    (story.parent / "story.newsconv.toml").write_text(said, encoding="utf-8")
    assert author_names(newsconv.read(story)) == ("Ines Calloway",)


def test_every_label_is_explained() -> None:
    assert set(edit_sheet._ABOUT) == set(Label)  # noqa: SLF001 - a list by hand
