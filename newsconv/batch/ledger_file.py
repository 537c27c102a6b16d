"""A folder in, its ledger's file out: opened to write or to read, or locked.

What SQLite says about it is said in one line: the disk is full, or the file damaged.
"""

import sqlite3
from pathlib import Path

from newsconv.errors import OutputError, StorageError

HIDDEN = ".newsconv"
"""The folder in an output folder that holds what is no output."""
FILE = "ledger.sqlite"
LOCK = "lock.sqlite"

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


def hidden_folder(folder: str) -> Path:
    """Return the folder for what is no output; it is made if need be."""
    hidden = Path(folder) / HIDDEN
    try:
        hidden.mkdir(exist_ok=True)
    except OSError as error:
        reason = f"the folder can't be written to ({error.strerror or error})"
        raise StorageError(folder, reason) from error
    return hidden


def connect(folder: str, file: Path) -> sqlite3.Connection:
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
        raise failed(folder, error) from error
    return connection


def connect_to_read(folder: str, file: Path) -> sqlite3.Connection:
    """Open the file to read, while others may write it."""
    address = f"{file.absolute().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE)
        try:
            _check_version(folder, connection)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise failed(folder, error) from error
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


def locked(folder: str, file: Path) -> sqlite3.Connection:
    """Take the lock, which the system takes back from a process that dies."""
    connection = sqlite3.connect(file, isolation_level=None, timeout=0)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        connection.close()
        if "locked" in str(error):
            reason = "another newsconv batch is writing to this folder; wait for it"
            raise OutputError(folder, reason) from error
        raise failed(folder, error) from error
    return connection


def stored(text: str) -> str | bytes:
    """Return a text as SQLite takes it: bytes, where a file's name is not UTF-8."""
    data = text.encode(errors="surrogatepass")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data


def given(found: str | bytes) -> str:
    """Return the text that was stored."""
    return found if isinstance(found, str) else found.decode(errors="surrogatepass")


def failed(folder: str, error: sqlite3.Error) -> OutputError:
    """Return what is to be raised for what SQLite raised."""
    if type(error) is sqlite3.DatabaseError:  # its subclasses are of the world
        return OutputError(
            folder,
            f"its ledger is damaged ({error}); delete the folder {HIDDEN} in it, and "
            "give the command again with --force, which does everything anew",
        )
    return StorageError(folder, f"its ledger can't be used ({error})")
