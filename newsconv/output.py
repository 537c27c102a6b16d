"""Bytes in, a whole file out, or no file: the one door to what newsconv writes."""

import errno
import os
import tempfile
from contextlib import suppress
from os import PathLike, fspath
from pathlib import Path

from newsconv.errors import OutputError


def check_output(path: str | PathLike[str], *, force: bool = False) -> Path:
    """Return the path if it may be written, before any work is done for it.

    Raises:
        OutputError: it is there and `force` is not set, or it is a folder, or its
            folder is missing.
    """
    file = Path(path)
    if file.is_dir():
        raise OutputError(fspath(path), "is a folder; name a file in it")
    if file.exists() and not force:
        raise OutputError(fspath(path), "exists; use --force to replace it")
    if not file.parent.is_dir():
        raise OutputError(fspath(path), f"no folder {os.fspath(file.parent)!r}")
    return file


def write_output(
    path: str | PathLike[str], data: bytes, *, force: bool = False
) -> None:
    """Write a file whole: beside its place first, then moved there in one step.

    Raises:
        OutputError: as `check_output`, or the disk is full or read-only.
    """
    file = check_output(path, force=force)
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(
            prefix=".newsconv-", suffix=".part", dir=file.parent
        )
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        if force:
            Path(temporary).replace(file)
        else:
            # A hard link fails where the name was taken since it was checked.
            os.link(temporary, file)
            Path(temporary).unlink()
        temporary = None
    except FileExistsError:
        raise OutputError(fspath(path), "exists; use --force to replace it") from None
    except OSError as error:
        raise OutputError(fspath(path), _reason(error)) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                Path(temporary).unlink()


def _reason(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full; nothing was written"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "may not be written (permission denied); nothing was written"
        case errno.ENAMETOOLONG:
            return "the file name is too long"
        case _:
            return f"can't be written ({error.strerror or error})"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
