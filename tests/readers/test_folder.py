"""What a folder of articles gives as one digest, and what is left out of it."""

from pathlib import Path

import pytest

from newsconv import read_digest
from newsconv.api import read_file
from newsconv.errors import SourceError
from newsconv.model.text import headline_text


def story(path: Path, headline: str) -> None:
    path.write_text(
        f"{headline}\n\n"
        "The council met on Monday to settle the budget for the coming year.\n\n"
        "It will meet again on Thursday, when the vote is to be taken in public.\n",
        encoding="utf-8",
    )


def test_the_articles_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name, headline in (
        ("b.txt", "Second story of the day"),
        ("a.text", "First story of the day"),
        ("c.TXT", "Third story of the day"),
    ):
        story(tmp_path / name, headline)
    digest = read_digest(tmp_path)
    assert [headline_text(article) for article in digest.sections[0].articles] == [
        "First story of the day",
        "Second story of the day",
        "Third story of the day",
    ]
    assert digest.title is None


def test_what_is_no_article_is_left_out_and_said(tmp_path: Path) -> None:
    story(tmp_path / "a.txt", "The only story of the day")
    (tmp_path / "b.txt").touch()
    (tmp_path / "c.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "d.json").write_text('{"not": "ours"}', encoding="utf-8")
    (tmp_path / "e.png").write_bytes(b"\x89PNG")
    (tmp_path / "f").mkdir()
    (tmp_path / ".DS_Store").touch()
    reading = read_file(tmp_path)
    assert len(reading.digest.sections[0].articles) == 1
    said = {
        Path(each.name).name: each.message
        for each in reading.diagnostics
        if each.code == "file-skipped"
    }
    assert list(said) == ["e.png", "f", "b.txt", "c.txt", "d.json"]
    assert said["b.txt"] == "left out: the file is empty; there is no article in it"
    assert said["c.txt"] == "left out: is a binary file, not text"
    assert said["d.json"].startswith("left out: ")
    assert said["e.png"] == "left out: no reader for .png"
    assert said["f"] == "left out: a folder in a folder is not read"


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "picture.png").touch()
    with pytest.raises(SourceError) as caught:
        read_digest(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path}: the folder holds no article (no ")
    assert ".txt" in str(caught.value)


def test_a_folder_of_broken_articles_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(SourceError) as caught:
        read_digest(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path}: the folder holds no readable article; {tmp_path / 'a.txt'}: "
        "left out: the file is empty; there is no article in it"
    )
