"""An address such as `s3://…` in, what fsspec opens there out: the one door to it.

Nothing is opened that the caller did not name.
"""

from collections.abc import Iterable
from glob import has_magic
from pathlib import PurePosixPath
from typing import IO, Any, cast

from newsconv.errors import (
    MissingDependencyError,
    SourceError,
    SourceTooLargeError,
)

INSTALL = "pip install 'newsconv[corpus]'"


def is_address(path: str) -> bool:
    """Say whether a path is an address and no file's name."""
    return "://" in path


def is_of_this_process(path: str) -> bool:
    """Say whether it is an address that no other process could read or write."""
    return path.startswith("memory://")


def file_system(address: str) -> Any:  # noqa: ANN401 - fsspec has no types
    """Return fsspec's file system for an address.

    Raises:
        MissingDependencyError: fsspec is not installed.
        SourceError: fsspec knows no such address, or lacks a library for it.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingDependencyError("addresses", "fsspec", INSTALL) from error
    try:
        files, _ = url_to_fs(address)
    except (ValueError, ImportError, OSError) as error:
        raise SourceError(address, f"can't be opened ({error})") from error
    return files


def open_address(address: str) -> IO[bytes]:
    """Open what is at an address to read.

    Raises:
        FileNotFoundError: nothing is.
        MissingDependencyError: as `file_system`.
        SourceError: as `file_system`.
    """
    return cast("IO[bytes]", file_system(address).open(address, "rb"))


def read_address(address: str, *, max_bytes: int) -> bytes:
    """Return all that is at an address.

    Raises:
        SourceError: nothing is, or it can't be read.
        SourceTooLargeError: it is more than `max_bytes` bytes.
        MissingDependencyError: as `file_system`.
    """
    try:
        with open_address(address) as stream:
            data = stream.read(max_bytes + 1)
    except FileNotFoundError:
        raise SourceError(address, "no such file") from None
    except (OSError, ValueError) as error:
        raise SourceError(address, f"can't be read ({error})") from error
    if len(data) > max_bytes:
        raise SourceTooLargeError(address, len(data), max_bytes)
    return data


def list_address(
    address: str, suffixes: Iterable[str], *, recursive: bool = False
) -> list[str]:
    """Return the files that an address stands for, sorted.

    Itself; those that fit a pattern such as `s3://bucket/*.txt`; or the files of a
    folder with one of the suffixes, hidden ones left out.

    Raises:
        SourceError: no file fits the pattern, the folder holds none, or it can't be
            listed.
        MissingDependencyError: as `file_system`.
    """
    files = file_system(address)
    known = set(suffixes)
    try:
        if has_magic(address):
            found = [name for name in files.glob(address) if files.isfile(name)]
            missing = "no file fits the pattern"
        elif files.isdir(address):
            found = [
                name
                for name in files.find(address, maxdepth=None if recursive else 1)
                if PurePosixPath(name).suffix.lower() in known
                and not PurePosixPath(name).name.startswith(".")
            ]
            missing = "the folder holds no article"
        elif "::" in address:  # an archive's file, whose outer address is not told
            return [address]
        else:
            found = files.expand_path(address) if files.exists(address) else []
            # As it would be listed, so that a file has one name.
            return [files.unstrip_protocol(each) for each in found] or [address]
    except (OSError, ValueError) as error:
        raise SourceError(address, f"can't be listed ({error})") from error
    if not found:
        raise SourceError(address, missing)
    return sorted(map(files.unstrip_protocol, found))
