"""An address such as `s3://…` in, what fsspec opens there out: the one door to it.

Nothing is opened that the caller did not name.
"""

from typing import IO, Any, cast

from newsconv.errors import MissingDependencyError, SourceError

INSTALL = "pip install 'newsconv[corpus]'"


def is_address(path: str) -> bool:
    """Say whether a path is an address and no file's name."""
    return "://" in path


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
