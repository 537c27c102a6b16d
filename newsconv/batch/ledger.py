"""What a batch has done in, what is left to do out: one SQLite file beside the outputs.

A row an input, under the options it was done with. Before an output is moved to its
place its name is written down, and only afterwards is its input called done: a run
that is killed in between knows its own files again, and replaces them.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Self

import msgspec

from newsconv.errors import OutputError

HIDDEN = ".newsconv"
"""The folder in an output folder that holds what is no output."""
FILE = "ledger.sqlite"
_LOCK = "lock.sqlite"

_VERSION = 1
_PATIENCE = 30
"""Seconds to wait for another process that writes."""
_TABLES = """
CREATE TABLE input (
    id TEXT NOT NULL,
    options TEXT NOT NULL,
    place INTEGER NOT NULL,
    stem TEXT NOT NULL,
    status TEXT NOT NULL,
    sha256 TEXT,
    seconds REAL NOT NULL,
    diagnostics TEXT NOT NULL,
    code TEXT,
    error TEXT,
    traceback TEXT,
    PRIMARY KEY (id, options)
) WITHOUT ROWID;
CREATE TABLE output (
    path TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    options TEXT NOT NULL,
    sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX outputs_of ON output (id, options);
"""


NO_PLACE = -1
"""Of an entry that is no input's: a file of many inputs."""


class Status(StrEnum):
    """How far an input is."""

    WRITING = "writing"
    """Its outputs are being moved to their places; a run was killed then."""
    DONE = "done"
    FAILED = "failed"
    HELD = "held"
    """It has diagnostics, and `--strict` writes nothing then."""


class Output(msgspec.Struct, frozen=True):
    """One file of a batch."""

    path: str
    """In the output folder, `/` between its parts."""
    sha256: str


class Entry(msgspec.Struct, frozen=True):
    """What came of one input."""

    id: str
    """The input's path as named; a record of a corpus adds `#` and its own."""
    options: str
    """The hash of all that the outputs depend on besides the input."""
    place: int
    """Among the run's inputs, from 0."""
    stem: str
    """Of the outputs' names."""
    status: Status
    outputs: tuple[Output, ...] = ()
    sha256: str | None = None
    """Of the input's bytes; None where they could not be read."""
    seconds: float = 0.0
    """That a worker took for it."""
    diagnostics: Mapping[str, int] = {}
    """How many of each code."""
    code: str | None = None
    """The error's kind, such as `encoding`."""
    error: str | None = None
    """In one line."""
    traceback: str | None = None
    """The hash of where it was raised: two errors of one cause have the same."""


class Ledger:
    """The record of one output folder; a context manager, closed at its end."""

    def __init__(self, folder: str, connection: sqlite3.Connection) -> None:
        self.folder = folder
        """The output folder."""
        self._connection = connection
        self._lock: sqlite3.Connection | None = None

    @classmethod
    def open(cls, folder: str) -> Self:
        """Open a folder's ledger to write, and keep every other run out of it.

        Raises:
            OutputError: another run has it, it can't be written, or it is none.
        """
        hidden = Path(folder) / HIDDEN
        try:
            hidden.mkdir(exist_ok=True)
        except OSError as error:
            reason = f"the folder can't be written to ({error.strerror or error})"
            raise OutputError(folder, reason) from error
        lock = _locked(folder, hidden / _LOCK)
        try:
            ledger = cls(folder, _connect(folder, hidden / FILE))
        except BaseException:
            lock.close()
            raise
        ledger._lock = lock
        return ledger

    @classmethod
    def look(cls, folder: str) -> Self:
        """Open a folder's ledger to read, whether or not a run is writing it.

        Raises:
            OutputError: there is none.
        """
        file = Path(folder) / HIDDEN / FILE
        if not file.is_file():
            reason = "holds no ledger; newsconv batch IN… --out DIR makes one"
            raise OutputError(folder, reason)
        return cls(folder, _connect_to_read(folder, file))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; another run may write then."""
        self._connection.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def entry(self, id_: str, options: str) -> Entry | None:
        """Return what came of an input under these options, or None."""
        found = list(self._entries("WHERE id = ? AND options = ?", (id_, options)))
        return found[0] if found else None

    def entries(self, options: str | None = None) -> Iterator[Entry]:
        """Yield the inputs' entries in their order, those of the options."""
        inputs = f"WHERE place <> {NO_PLACE}"
        if options is None:
            yield from self._entries(inputs, ())
        else:
            yield from self._entries(f"{inputs} AND options = ?", (options,))

    def owns(self, path: str) -> bool:
        """Say whether an output of this name was made by a run; it may be replaced."""
        row = self._connection.execute(
            "SELECT 1 FROM output WHERE path = ?", (path,)
        ).fetchone()
        return row is not None

    def disown(self, paths: Iterable[str]) -> None:
        """Take back that outputs of these names were made.

        Raises:
            OutputError: as `record`.
        """
        try:
            self._connection.executemany(
                "DELETE FROM output WHERE path = ?", [(path,) for path in paths]
            )
        except sqlite3.Error as error:
            raise _failed(self.folder, error) from error

    def stems(self) -> dict[str, str]:
        """Return the names that inputs have, by their ids: they keep them."""
        query = "SELECT id, stem FROM input ORDER BY place, id, options"
        return dict(self._connection.execute(query))

    def record(self, entries: Iterable[Entry]) -> tuple[str, ...]:
        """Write entries down at once, all or none.

        Returns:
            The outputs of earlier runs of the same inputs that the new ones lack.

        Raises:
            OutputError: the disk is full, or the file is damaged.
        """
        stale: list[str] = []
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                for entry in entries:
                    stale += self._put(entry)
        except sqlite3.Error as error:
            raise _failed(self.folder, error) from error
        return tuple(stale)

    def _put(self, entry: Entry) -> list[str]:
        execute = self._connection.execute
        values = msgspec.structs.asdict(entry)
        outputs = values.pop("outputs")
        values["diagnostics"] = msgspec.json.encode(
            values["diagnostics"], order="sorted"
        ).decode()
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        execute(
            f"INSERT OR REPLACE INTO input ({names}) VALUES ({marks})",  # noqa: S608 - our names
            tuple(values.values()),
        )
        if entry.status is Status.HELD or entry.status is Status.FAILED:
            return []
        key = (entry.id, entry.options)
        before = execute("SELECT path FROM output WHERE id = ? AND options = ?", key)
        stale = {path for (path,) in before} - {each.path for each in outputs}
        for each in outputs:
            # What another run made under this name is gone: it is to be made again.
            execute(
                "DELETE FROM input WHERE (id, options) IN "
                "(SELECT id, options FROM output WHERE path = ?) "
                "AND (id, options) <> (?, ?)",
                (each.path, *key),
            )
            execute(
                "INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?)",
                (each.path, *key, each.sha256),
            )
        if entry.status is not Status.DONE:
            return []
        for path in stale:
            execute("DELETE FROM output WHERE path = ?", (path,))
        return sorted(stale)

    def _entries(self, where: str, values: tuple[str, ...]) -> Iterator[Entry]:
        # A cursor of its own: others may ask while this one is read.
        rows = self._connection.execute(
            f"SELECT * FROM input {where} ORDER BY place, id, options",  # noqa: S608 - ours
            values,
        )
        names = [column[0] for column in rows.description]
        for row in rows:
            entry = dict(zip(names, row, strict=True))
            outputs = self._connection.execute(
                "SELECT path, sha256 FROM output WHERE id = ? AND options = ? "
                "ORDER BY path",
                (entry["id"], entry["options"]),
            )
            entry["status"] = Status(entry["status"])
            entry["diagnostics"] = msgspec.json.decode(entry["diagnostics"])
            yield Entry(**entry, outputs=tuple(Output(*each) for each in outputs))


def options_hash(*parts: object) -> str:
    """Return a short hash of what outputs depend on, in parts that JSON can write."""
    written = msgspec.json.encode(parts, order="sorted")
    return hashlib.sha256(written).hexdigest()[:16]


def _connect(folder: str, file: Path) -> sqlite3.Connection:
    """Open the file to write; it is made if need be."""
    try:
        # One statement a transaction unless we say otherwise.
        connection = sqlite3.connect(file, isolation_level=None, timeout=_PATIENCE)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            # What is written survives a killed process; a power cut may lose the
            # last inputs, which are done again then.
            connection.execute("PRAGMA synchronous = NORMAL")
            if not _version(connection):
                connection.executescript(
                    f"BEGIN; {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT;"
                )
            _check_version(folder, connection)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise _failed(folder, error) from error
    return connection


def _connect_to_read(folder: str, file: Path) -> sqlite3.Connection:
    address = f"{file.absolute().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE)
        try:
            _check_version(folder, connection)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        reason = f"its ledger can't be read ({error})"
        raise OutputError(folder, reason) from error
    return connection


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _check_version(folder: str, connection: sqlite3.Connection) -> None:
    if (version := _version(connection)) != _VERSION:
        reason = (
            f"its ledger is of another newsconv (version {version}); use a new "
            f"folder, or delete {HIDDEN} in this one"
        )
        raise OutputError(folder, reason)


def _locked(folder: str, file: Path) -> sqlite3.Connection:
    """Take the lock, which the system takes back from a process that dies."""
    connection = sqlite3.connect(file, isolation_level=None, timeout=0)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        connection.close()
        if "locked" in str(error):
            reason = "another newsconv batch is writing to this folder; wait for it"
            raise OutputError(folder, reason) from error
        raise _failed(folder, error) from error
    return connection


def _failed(folder: str, error: sqlite3.Error) -> OutputError:
    return OutputError(folder, f"the ledger can't be written ({error})")
