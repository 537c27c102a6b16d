"""A zip file's bytes in, a whole folder of its files out, or no folder.

A folder that is there is replaced only if newsconv made it and nothing was added: what
it holds is noted in it, in `.newsconv-files`.
"""

import os
import shutil
from contextlib import suppress
from io import BytesIO
from os import PathLike, fspath
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from newsconv.errors import OutputError
from newsconv.output import output_error, stage_output

NOTE = ".newsconv-files"
"""The names of a folder's files, one a line."""


def check_folder(path: str | PathLike[str], *, force: bool = False) -> Path:
    """Return the path if a folder may be written there, before any work is done for it.

    Raises:
        OutputError: a folder with something in it is there and `force` is not set, or
            it holds what newsconv did not write; it is a file; its parent is missing.
    """
    folder = Path(path)
    try:
        if folder.exists():
            _check_replaced(folder, fspath(path), force=force)
            folder = folder.resolve()  # what a link points to is replaced, not the link
        parent = folder.absolute().parent
        if not parent.is_dir():
            raise OutputError(fspath(path), f"no folder {fspath(parent)!r}")
        if not os.access(parent, os.W_OK):
            reason = f"the folder {fspath(parent)!r} may not be written to"
            raise OutputError(fspath(path), reason)
    except OSError as error:
        raise output_error(path, error) from error
    return folder.absolute()


def _check_replaced(folder: Path, name: str, *, force: bool) -> None:
    if not folder.is_dir():
        raise OutputError(name, "is a file; name a folder, or a file ending in .zip")
    there = sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if not file.is_dir() or file.is_symlink()
    )
    if not there:
        return
    if not force:
        raise OutputError(name, "exists; use --force to replace it")
    note = folder / NOTE
    ours = {NOTE}
    if note.is_file() and not note.is_symlink():
        ours |= set(note.read_text(encoding="utf-8", errors="replace").splitlines())
    for each in there:
        if each not in ours:
            raise OutputError(
                name,
                f"holds {each!r}, which newsconv did not write; name another folder",
            )


def write_folder(
    path: str | PathLike[str], archive: bytes, *, force: bool = False
) -> None:
    """Write an archive's files to a folder of their own, all of them or none.

    They are written beside the folder's place first, then moved there in one step.

    Raises:
        OutputError: as `check_folder`, or the disk is full or read-only.
    """
    folder = check_folder(path, force=force)
    staged = _free_name(folder.parent)
    try:
        try:
            _unpack(archive, staged, fspath(path))
            _place(staged, folder)
        except OSError as error:
            raise output_error(path, error) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _free_name(parent: Path) -> Path:
    return parent / f".newsconv-{os.urandom(6).hex()}.part"


def _unpack(archive: bytes, staged: Path, name: str) -> None:
    staged.mkdir()
    with ZipFile(BytesIO(archive)) as packed:
        names = sorted(packed.namelist())
        for each in names:
            parts = PurePosixPath(each).parts
            if not parts or PurePosixPath(each).is_absolute() or ".." in parts:
                raise OutputError(name, f"a file may not be named {each!r}")
            place = staged.joinpath(*parts)
            place.parent.mkdir(parents=True, exist_ok=True)
            _write(place, packed.read(each), name)
    _write(staged / NOTE, "".join(f"{each}\n" for each in names).encode(), name)


def _write(place: Path, data: bytes, name: str) -> None:
    Path(stage_output(place.parent, data, name=name)).replace(place)


def _place(staged: Path, folder: Path) -> None:
    """Move the staged folder to its name; what was there goes once that is done."""
    if not folder.exists():
        staged.rename(folder)
        return
    old = _free_name(folder.parent)
    folder.rename(old)
    try:
        staged.rename(folder)
    except OSError:
        with suppress(OSError):
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
