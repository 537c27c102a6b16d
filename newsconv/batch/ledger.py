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

from newsconv.errors import OutputError, StorageError

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
        self._change("DELETE FROM output WHERE path = ?", [(path,) for path in paths])

    def stems(self) -> dict[str, str]:
        """Return the names that inputs have, by their ids: they keep them."""
        query = "SELECT id, stem FROM input ORDER BY place, id, options"
        return dict(self._connection.execute(query))

    def stale(self, entry: Entry) -> tuple[str, ...]:
        """Return outputs of the same input and formats that an entry does not have.

        Those of earlier options too: an input has one set of files a format.
        """
        own = {each.path for each in entry.outputs}
        suffixes = set(map(_suffix, own))
        rows = self._connection.execute(
            "SELECT path FROM output WHERE id = ? ORDER BY path", (entry.id,)
        )
        return tuple(
            path for (path,) in rows if _suffix(path) in suffixes and path not in own
        )

    def record(self, entries: Iterable[Entry]) -> None:
        """Write entries down at once, all or none.

        Of an entry that is done the stale outputs are forgotten; the caller has
        removed them.

        Raises:
            StorageError: the disk is full, or the file is damaged.
        """
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                for entry in entries:
                    self._put(entry)
        except sqlite3.Error as error:
            raise _failed(self.folder, error) from error

    def forget(self, entry: Entry) -> None:
        """Take an entry and its outputs back; raises `StorageError`."""
        key = (entry.id, entry.options)
        self._change("DELETE FROM input WHERE id = ? AND options = ?", [key])
        self._change("DELETE FROM output WHERE id = ? AND options = ?", [key])

    def drop(self, options: str, first: int, stop: int | None = None) -> None:
        """Take back what was said of the inputs of some places; their files stay.

        Raises:
            StorageError: as `record`.
        """
        places = (options, first, -1 if stop is None else stop)
        self._change(
            "DELETE FROM input WHERE options = ?1 AND place >= ?2 "
            "AND (place < ?3 OR ?3 < 0)",
            [places],
        )

    def _change(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            self._connection.executemany(statement, rows)
        except sqlite3.Error as error:
            raise _failed(self.folder, error) from error

    def _put(self, entry: Entry) -> None:
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
            return
        key = (entry.id, entry.options)
        gone = self.stale(entry) if entry.status is Status.DONE else ()
        for path in (*gone, *(each.path for each in outputs)):
            # What another run made under this name is to be made again by such a run.
            execute(
                "DELETE FROM input WHERE (id, options) IN "
                "(SELECT id, options FROM output WHERE path = ?) "
                "AND (id, options) <> (?, ?)",
                (path, *key),
            )
        self.disown(gone)
        for each in outputs:
            execute(
                "INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?)",
                (each.path, *key, each.sha256),
            )

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


def _suffix(path: str) -> str:
    return path.partition(".")[2]  # the names before it have no dot


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


def _failed(folder: str, error: sqlite3.Error) -> StorageError:
    return StorageError(folder, f"the ledger can't be written ({error})")
