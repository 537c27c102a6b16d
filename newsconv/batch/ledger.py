"""What a batch has done in, what is left to do out: one SQLite file beside the outputs.

A row an input, under the options it was done with. Before an output is moved to its
place its name is written down, and only afterwards is its input called done: a run
that is killed in between knows its own files again, and replaces them.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

import msgspec

from newsconv.batch.ledger_file import (
    FILE,
    HIDDEN,
    LOCK,
    connect,
    connect_to_read,
    failed,
    given,
    hidden_folder,
    locked,
    stored,
)
from newsconv.errors import OutputError

NO_PLACE = -1
"""Of an entry that is no input's: a file of many inputs."""
_NAMING = "id", "error"
"""What of an entry names its file, which may have a name that is not UTF-8."""


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
        hidden = hidden_folder(folder)
        lock = locked(folder, hidden / LOCK)
        try:
            ledger = cls(folder, connect(folder, hidden / FILE))
        except BaseException:
            lock.close()
            raise
        ledger._lock = lock
        return ledger

    @classmethod
    @contextmanager
    def keep_out(cls, folder: str) -> Iterator[None]:
        """Keep every run out of a folder whose ledger is elsewhere.

        Raises:
            OutputError: another run has it, or it can't be written.
        """
        with closing(locked(folder, hidden_folder(folder) / LOCK)):
            yield

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
        return cls(folder, connect_to_read(folder, file))

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
        wanted = stored(id_), options
        found = list(self._entries("WHERE id = ? AND options = ?", wanted))
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
        return bool(self._ask("SELECT 1 FROM output WHERE path = ?", (path,)))

    def made(self, suffixes: Iterable[str]) -> Iterator[str]:
        """Yield the names of the outputs with one of the suffixes, of all options."""
        wanted = {_suffix(suffix) for suffix in suffixes}
        for (path,) in self._ask("SELECT path FROM output ORDER BY path"):
            if _suffix(path) in wanted:
                yield path

    def disown(self, paths: Iterable[str]) -> None:
        """Take back that outputs of these names were made.

        Raises:
            OutputError: as `record`.
        """
        self._change("DELETE FROM output WHERE path = ?", [(path,) for path in paths])

    def stems(self) -> dict[str, str]:
        """Return the names that inputs have, by their ids: they keep them."""
        query = "SELECT id, stem FROM input ORDER BY place, id, options"
        return {given(id_): stem for id_, stem in self._ask(query)}

    def stale(self, entry: Entry) -> tuple[str, ...]:
        """Return outputs of the same input and formats that an entry does not have.

        Those of earlier options too: an input has one set of files a format.
        """
        own = {each.path for each in entry.outputs}
        suffixes = set(map(_suffix, own))
        rows = self._ask(
            "SELECT path FROM output WHERE id = ? ORDER BY path", (stored(entry.id),)
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
            raise failed(self.folder, error) from error

    def forget(self, entry: Entry) -> None:
        """Take an entry and its outputs back; raises `StorageError`."""
        key = (stored(entry.id), entry.options)
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
            raise failed(self.folder, error) from error

    def _put(self, entry: Entry) -> None:
        execute = self._connection.execute
        values = msgspec.structs.asdict(entry)
        outputs = values.pop("outputs")
        values |= {key: stored(values[key]) for key in _NAMING if values[key]}
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
        key = (values["id"], entry.options)
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

    def _ask(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise failed(self.folder, error) from error

    def _entries(self, where: str, values: tuple[object, ...]) -> Iterator[Entry]:
        try:
            # A cursor of its own: others may ask while this one is read.
            rows = self._connection.execute(
                f"SELECT * FROM input {where} ORDER BY place, id, options",  # noqa: S608 - ours
                values,
            )
            names = [column[0] for column in rows.description]
            for row in rows:
                yield self._entry(dict(zip(names, row, strict=True)))
        except sqlite3.Error as error:
            raise failed(self.folder, error) from error

    def _entry(self, values: dict[str, Any]) -> Entry:
        outputs = self._ask(
            "SELECT path, sha256 FROM output WHERE id = ? AND options = ? "
            "ORDER BY path",
            (values["id"], values["options"]),
        )
        values |= {key: given(values[key]) for key in _NAMING if values[key]}
        values["status"] = Status(values["status"])
        values["diagnostics"] = msgspec.json.decode(values["diagnostics"])
        return Entry(**values, outputs=tuple(Output(*each) for each in outputs))


def _suffix(path: str) -> str:
    return path.partition(".")[2]  # the names before it have no dot


def options_hash(*parts: object) -> str:
    """Return a short hash of what outputs depend on, in parts that JSON can write."""
    written = msgspec.json.encode(parts, order="sorted")
    return hashlib.sha256(written).hexdigest()[:16]
