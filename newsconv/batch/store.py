"""Where a batch's outputs lie: a folder of this machine, or one at an address.

What is written goes to a spool first and is moved to its name whole. Workers stage,
each for itself; only the process that runs the batch places.
"""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from os import fspath
from pathlib import Path
from shutil import rmtree
from typing import Protocol, cast

from newsconv.errors import OutputError, StorageError
from newsconv.output import (
    check_output,
    place_output,
    remove_output,
    stage_output,
)
from newsconv.remote import file_system, is_address

_SPOOL = ".newsconv/spool"
_PIECE = 1 << 20


class Store(Protocol):
    """What a batch does with its output folder."""

    spool: str
    """The place for outputs that have no name yet."""

    def open(self) -> None:
        """Make the folder if need be, and its spool empty."""

    def close(self) -> None:
        """Remove the spool with all that was left in it."""

    def path(self, name: str) -> str:
        """Return an output's whole name, for people."""

    def check(self, name: str, *, replace: bool) -> None:
        """Raise `OutputError` where an output can't be written."""

    def place(self, staged: str, name: str, *, replace: bool) -> None:
        """Move a staged file to its name; raises `OutputError`."""

    def take(self, staged: str) -> bytes:
        """Return a staged file's bytes, and remove it; raises `StorageError`."""

    def sha256(self, name: str) -> str | None:
        """Return an output's hash; None where it is not there."""

    def remove(self, name: str) -> None:
        """Remove an output, if it is there; raises `OutputError`."""


def store(path: str) -> Store:
    """Return the store at a path or an address.

    Raises:
        MissingDependencyError: an address needs fsspec.
        SourceError: fsspec knows no such address.
    """
    return RemoteFolder(path) if is_address(path) else LocalFolder(path)


def stage(spool: str, data: bytes | Iterable[bytes], *, name: str) -> str:
    """Write data to a new file in a spool and return its whole name.

    Raises:
        OutputError: about the output `name`.
    """
    if not is_address(spool):
        return stage_output(spool, data, name=name)
    files = file_system(spool)
    staged = f"{spool}/{os.urandom(8).hex()}.part"
    try:
        with files.open(staged, "wb") as stream:
            for piece in [data] if isinstance(data, bytes) else data:
                stream.write(piece)
    except OSError as error:
        with suppress(OSError):
            files.rm(staged)
        raise StorageError(name, f"can't be written ({error})") from error
    return staged


def _lost(folder: str, error: OSError) -> StorageError:
    return StorageError(folder, f"what was just written there is gone ({error})")


class LocalFolder:
    """A folder of this machine, or of a network that all workers have."""

    def __init__(self, path: str) -> None:
        self._folder = Path(path)
        # Whole, for a worker may work in another folder.
        self.spool = fspath(self._folder.absolute() / _SPOOL)

    def open(self) -> None:
        """Make the folder and its spool; raises `OutputError`."""
        try:
            rmtree(self.spool, ignore_errors=True)  # of a run that was killed
            Path(self.spool).mkdir(parents=True)
        except OSError as error:
            reason = f"the folder can't be written to ({error.strerror or error})"
            raise StorageError(fspath(self._folder), reason) from error

    def close(self) -> None:
        """Remove the spool."""
        rmtree(self.spool, ignore_errors=True)

    def path(self, name: str) -> str:
        """Return an output's path."""
        return fspath(self._folder / name)

    def check(self, name: str, *, replace: bool) -> None:
        """Raise `OutputError` where the file can't be written."""
        check_output(self._folder / name, force=replace)

    def place(self, staged: str, name: str, *, replace: bool) -> None:
        """Move a file to its name in one step."""
        place_output(staged, self._folder / name, force=replace)

    def take(self, staged: str) -> bytes:
        """Return a staged file's bytes, and remove it."""
        try:
            data = Path(staged).read_bytes()
            Path(staged).unlink()
        except OSError as error:
            raise _lost(fspath(self._folder), error) from error
        return data

    def sha256(self, name: str) -> str | None:
        """Return a file's hash."""
        try:
            with (self._folder / name).open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError:
            return None

    def remove(self, name: str) -> None:
        """Remove a file."""
        remove_output(self._folder / name)


class RemoteFolder:
    """A folder at an address. A move is a copy there, if its system has no better."""

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._files = file_system(address)
        self.spool = f"{self._address}/{_SPOOL}"

    def open(self) -> None:
        """Make the spool; raises `OutputError`."""
        self.close()
        try:
            self._files.makedirs(self.spool, exist_ok=True)
        except OSError as error:
            reason = f"the folder can't be written to ({error})"
            raise StorageError(self._address, reason) from error

    def close(self) -> None:
        """Remove the spool."""
        with suppress(OSError):
            self._files.rm(self.spool, recursive=True)

    def path(self, name: str) -> str:
        """Return an output's address."""
        return f"{self._address}/{name}"

    def check(self, name: str, *, replace: bool) -> None:
        """Raise `OutputError` where the file is there and may not be replaced."""
        if not replace and self._files.exists(self.path(name)):
            raise OutputError(self.path(name), "exists; use --force to replace it")

    def place(self, staged: str, name: str, *, replace: bool) -> None:
        """Move a file to its name."""
        self.check(name, replace=replace)
        try:
            if replace:
                self.remove(name)
            self._files.mv(staged, self.path(name))
        except OSError as error:
            reason = f"can't be written ({error})"
            raise StorageError(self.path(name), reason) from error

    def take(self, staged: str) -> bytes:
        """Return a staged file's bytes, and remove it."""
        try:
            data = cast("bytes", self._files.cat_file(staged))
            self._files.rm(staged)
        except OSError as error:
            raise _lost(self._address, error) from error
        return data

    def sha256(self, name: str) -> str | None:
        """Return a file's hash."""
        digest = hashlib.sha256()
        try:
            with self._files.open(self.path(name), "rb") as stream:
                while piece := stream.read(_PIECE):
                    digest.update(piece)
        except OSError:
            return None
        return digest.hexdigest()

    def remove(self, name: str) -> None:
        """Remove a file."""
        with suppress(FileNotFoundError):
            self._files.rm(self.path(name))
