"""A folder is written whole or not at all, and nothing of anybody's is thrown away."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from newsconv.errors import OutputError
from newsconv.output_folder import check_folder, write_folder


def packed(**files: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return buffer.getvalue()


def tree(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_files_and_their_names(tmp_path: Path) -> None:
    write_folder(tmp_path / "site", packed(index_html="one", more__two_html="two"))
    assert tree(tmp_path / "site") == {
        ".newsconv-files": "index.html\nmore/two.html\n",
        "index.html": "one",
        "more/two.html": "two",
    }
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write_folder(tmp_path / "site", packed(index_html="one"))
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "one"


def test_force_leaves_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_folder(site, packed(index_html="one", two_html="two"))
    with pytest.raises(OutputError, match="exists; use --force"):
        write_folder(site, packed(index_html="three"))
    assert sorted(tree(site)) == [".newsconv-files", "index.html", "two.html"]
    write_folder(site, packed(index_html="three"), force=True)
    assert sorted(tree(site)) == [".newsconv-files", "index.html"]
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["robots.txt", "sub/notes.txt", ".newsconv-files"])
def test_what_newsconv_did_not_write_is_never_replaced(
    tmp_path: Path, name: str
) -> None:
    site = tmp_path / "site"
    if name != ".newsconv-files":
        write_folder(site, packed(index_html="one"))
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text("mine", encoding="utf-8")
    (site / "holiday.jpg").write_text("mine", encoding="utf-8")
    before = tree(site)
    with pytest.raises(OutputError, match="which newsconv did not write"):
        write_folder(site, packed(index_html="two"), force=True)
    assert tree(site) == before


def test_a_link_into_other_people_s_folders(tmp_path: Path) -> None:
    site, other = tmp_path / "site", tmp_path / "other"
    other.mkdir()
    (other / "diary.txt").write_text("mine", encoding="utf-8")
    write_folder(site, packed(index_html="one"))
    (site / "more").symlink_to(other)
    with pytest.raises(OutputError, match="'more', which newsconv did not write"):
        write_folder(site, packed(index_html="two"), force=True)
    assert (other / "diary.txt").exists()


def test_where_a_link_points_to_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    write_folder(real, packed(index_html="one"))
    link.symlink_to(real)
    write_folder(link, packed(index_html="two"), force=True)
    assert link.is_symlink()
    assert (real / "index.html").read_text(encoding="utf-8") == "two"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="is a file; name a folder"):
        check_folder(tmp_path / "site", force=True)
    with pytest.raises(OutputError, match="no folder"):
        check_folder(tmp_path / "missing" / "site")


@pytest.mark.parametrize("name", ["../out.html", "/out.html", "a/../../out.html"])
def test_no_file_leaves_the_folder(tmp_path: Path, name: str) -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("index.html", "one")
        archive.writestr(name, "two")
    with pytest.raises(OutputError, match="may not be named"):
        write_folder(tmp_path / "site", buffer.getvalue())
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    write_folder(site, packed(index_html="one"))

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="the disk is full"):
        write_folder(site, packed(index_html="two"), force=True)
    assert (site / "index.html").read_text(encoding="utf-8") == "one"
    assert [each.name for each in tmp_path.iterdir()] == ["site"]
