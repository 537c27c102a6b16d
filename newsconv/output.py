"""Bytes in, a whole file out, or no file: the one door to what newsconv writes."""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from os import PathLike, fspath
from pathlib import Path

from newsconv.errors import OutputError, StorageError

_NOWHERE = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO),
    errno.ENOENT,
}
"""No other file of the folder fares better. A staged file that is gone is so with its
folder."""


def check_output(path: str | PathLike[str], *, force: bool = False) -> Path:
    """Return the path if it may be written, before any work is done for it.

    Raises:
        OutputError: it is there and `force` is not set, or it is a folder, or its
            folder is missing.
    """
    file = Path(path)
    try:
        if file.is_dir():
            raise OutputError(fspath(path), "is a folder; name a file in it")
        if _is_device(file):
            return file
        if file.exists() and not force:
            raise OutputError(fspath(path), "exists; use --force to replace it")
        if not file.parent.is_dir():
            raise StorageError(fspath(path), f"no folder {fspath(file.parent)!r}")
        if not os.access(file.parent, os.W_OK):
            reason = f"the folder {fspath(file.parent)!r} may not be written to"
            raise StorageError(fspath(path), reason)
    except OSError as error:  # a name too long, a folder that may not be entered
        raise output_error(path, error) from error
    return file


def _is_device(file: Path) -> bool:
    """Say whether it is a pipe or a device: written to, never replaced."""
    return file.exists() and not file.is_file()


def write_output(
    path: str | PathLike[str], data: bytes | Iterable[bytes], *, force: bool = False
) -> None:
    """Write a file whole: beside its place first, then moved there in one step.

    Data may come in pieces, each written before the next one is asked for; what asking
    raises is raised, and no file is left.

    Raises:
        OutputError: as `check_output`, or the disk is full or read-only.
    """
    file = check_output(path, force=force)
    if _is_device(file):  # /dev/null, /dev/stdout, a shell's >(…)
        try:
            with file.open("wb") as stream:
                stream.writelines(_pieces(data))
        except OSError as error:
            raise output_error(path, error) from error
        return
    if force:  # where a link points to, not the link, is replaced
        file = file.resolve()
    place_output(stage_output(file.parent, data, name=path), path, force=force)


def stage_output(
    folder: str | PathLike[str],
    data: bytes | Iterable[bytes],
    *,
    name: str | PathLike[str],
) -> str:
    """Write data to a file of its own in `folder`, safe on the disk; return its path.

    Raises:
        OutputError: about the output `name`; nothing is left in the folder.
    """
    temporary: str | None = None
    try:
        handle, temporary = _new_file(fspath(folder))
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(_pieces(data))
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
    except BaseException as error:
        if temporary is not None:
            _remove(temporary)
        if isinstance(error, OSError):
            raise output_error(name, error) from error
        raise
    return temporary


def _pieces(data: bytes | Iterable[bytes]) -> Iterable[bytes]:
    return [data] if isinstance(data, bytes) else data


def _new_file(folder: str) -> tuple[int, str]:
    """Open a file of a name that is free, which nobody else may read.

    As `tempfile.mkstemp` does; importing that takes longer than all of this module.
    """
    while True:
        path = os.path.join(folder, f".newsconv-{os.urandom(6).hex()}.part")  # noqa: PTH118
        with suppress(FileExistsError):
            return os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), path


def place_output(
    staged: str, path: str | PathLike[str], *, force: bool = False
) -> None:
    """Move a staged file to its name in one step; both are on one disk.

    Raises:
        OutputError: the name is taken and `force` is not set; the staged file is gone.
    """
    try:
        if force:
            Path(staged).replace(Path(path).resolve())
        else:
            _move_to_free_name(staged, Path(path))
    except FileExistsError:
        raise OutputError(fspath(path), "exists; use --force to replace it") from None
    except UnicodeEncodeError as error:  # LC_ALL names an encoding that lacks a letter
        reason = f"no file can have this name in {error.encoding}; set LC_ALL=C.UTF-8"
        raise OutputError(fspath(path), reason) from error
    except OSError as error:
        raise output_error(path, error) from error
    finally:
        _remove(staged)


def remove_output(path: str | PathLike[str]) -> None:
    """Remove a file, if it is there.

    Raises:
        OutputError: it can't be removed.
    """
    try:
        Path(path).unlink(missing_ok=True)
    except OSError as error:
        raise output_error(path, error) from error


def _remove(file: str) -> None:
    with suppress(OSError):
        Path(file).unlink()


def _move_to_free_name(temporary: str, file: Path) -> None:
    """Move a file to a name that nobody has taken since it was checked.

    Raises:
        FileExistsError: somebody has.
    """
    try:
        os.link(temporary, file)  # unlike a rename, it fails where the name is taken
    except FileExistsError:
        raise
    except OSError:  # FAT and some network drives have no hard links
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        try:
            Path(temporary).replace(file)
        except OSError:
            file.unlink()
            raise


def output_error(path: str | PathLike[str], error: OSError) -> OutputError:
    """Return what is to be raised where a file can't be written."""
    everywhere = error.errno in _NOWHERE
    kind = StorageError if everywhere else OutputError
    return kind(fspath(path), _reason_of(error))


def _reason_of(error: OSError) -> str:
    """Return why nothing was written, in words."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full; nothing was written"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "may not be written (permission denied); nothing was written"
        case errno.ENAMETOOLONG:
            return "the file name is too long; nothing was written"
        case _:
            return f"can't be written ({error.strerror or error})"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
