"""What is on the disk after a file was, or could not be, written."""

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from newsconv.errors import OutputError
from newsconv.output import check_output, write_output


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_output(tmp_path / "story.json", b"{}\n")
    assert (tmp_path / "story.json").read_bytes() == b"{}\n"
    assert names(tmp_path) == ["story.json"]


def test_a_new_file_has_the_rights_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_output(tmp_path / "story.json", b"{}")
    finally:
        os.umask(before)
    assert (tmp_path / "story.json").stat().st_mode & 0o777 == 0o640


def test_what_is_there_stays_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "story.pdf").write_bytes(b"last week's")
    with pytest.raises(OutputError) as caught:
        write_output(tmp_path / "story.pdf", b"this week's")
    assert str(caught.value) == (
        f"{tmp_path / 'story.pdf'}: exists; use --force to replace it"
    )
    assert (tmp_path / "story.pdf").read_bytes() == b"last week's"
    write_output(tmp_path / "story.pdf", b"this week's", force=True)
    assert (tmp_path / "story.pdf").read_bytes() == b"this week's"
    assert names(tmp_path) == ["story.pdf"]


def test_force_writes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "231.pdf").write_bytes(b"old")
    (tmp_path / "latest.pdf").symlink_to("231.pdf")
    write_output(tmp_path / "latest.pdf", b"new", force=True)
    assert (tmp_path / "231.pdf").read_bytes() == b"new"
    assert (tmp_path / "latest.pdf").is_symlink()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("folder", "is a folder; name a file in it"),
        ("nowhere/story.pdf", "no folder"),
        ("file.txt/story.pdf", "no folder"),
        ("x" * 300 + ".pdf", "the file name is too long"),
    ],
)
def test_a_place_that_can_not_be_written_is_known_before(
    tmp_path: Path, path: str, reason: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.txt").touch()
    with pytest.raises(OutputError, match=reason):
        check_output(tmp_path / path)
    assert names(tmp_path) == ["file.txt", "folder"]


def test_a_read_only_folder_is_known_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The superuser may write anywhere, so the system's answer is put in its mouth.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="may not be written to"):
        check_output(tmp_path / "story.pdf")


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full; nothing was written"),
        (errno.EROFS, "may not be written (permission denied); nothing was written"),
        (errno.EIO, "can't be written (Input/output error)"),
    ],
)
def test_a_disk_that_fails_midway_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    (tmp_path / "there.pdf").write_bytes(b"as it was")
    for name in ("there.pdf", "new.pdf"):
        with pytest.raises(OutputError) as caught:
            write_output(tmp_path / name, b"x" * 10_000, force=True)
        assert str(caught.value) == f"{tmp_path / name}: {reason}"
    assert names(tmp_path) == ["there.pdf"]
    assert (tmp_path / "there.pdf").read_bytes() == b"as it was"


def test_a_name_taken_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "story.pdf"
    monkeypatch.setattr(os, "fsync", lambda _: target.write_bytes(b"theirs"))
    with pytest.raises(OutputError, match="exists"):
        write_output(target, b"ours")
    assert target.read_bytes() == b"theirs"
    assert names(tmp_path) == ["story.pdf"]


def test_a_disk_without_hard_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write_output(tmp_path / "story.pdf", b"on a stick")
    assert (tmp_path / "story.pdf").read_bytes() == b"on a stick"
    assert names(tmp_path) == ["story.pdf"]


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_output(pipe, b"{}\n")
    reader.join()
    assert read == [b"{}\n"]
    assert pipe.is_fifo()


def test_a_name_that_the_locale_has_no_letters_for(tmp_path: Path) -> None:
    place = "import sys; from newsconv.output import write_output; "
    done = subprocess.run(
        [sys.executable, "-c", place + "write_output('h\\xe4fen.json', b'{}')"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        },
        capture_output=True,
        check=False,
    )
    last = done.stderr.splitlines()[-1]
    assert last.startswith(b"newsconv.errors.OutputError")
    assert last.endswith(b"no file can have this name in ascii; set LC_ALL=C.UTF-8")
    assert names(tmp_path) == []
