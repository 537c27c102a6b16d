"""Staged files in, an output folder with a ledger that knows each of them out.

Before a file is moved to its name the ledger says whose it is to be, and only
afterwards that it is done: a run that is killed in between knows its own files again.
"""

from collections.abc import Collection, Sequence

import msgspec

from newsconv.batch.jobs import place_of
from newsconv.batch.ledger import Entry, Ledger, Output, Status
from newsconv.batch.store import Store
from newsconv.errors import OutputError


class Outputs:
    """An output folder, and the ledger of what is in it."""

    def __init__(
        self,
        store: Store,
        ledger: Ledger,
        *,
        force: bool,
        read: Collection[str] = (),
    ) -> None:
        self.store = store
        self.ledger = ledger
        self._force = force
        self._read = read

    def are_there(self, entry: Entry) -> bool:
        """Say whether all that an entry calls its outputs is there as it was made."""
        return all(
            self.store.sha256(each.path) == each.sha256 for each in entry.outputs
        )

    def check(self, names: Sequence[str]) -> None:
        """Raise `OutputError` where one can't be written."""
        for name in names:
            path = self.store.path(name)
            if self._read and place_of(path) in self._read:
                raise OutputError(path, "is read; name another folder for --out")
            self.store.check(name, replace=self._force or self.ledger.owns(name))

    def place(
        self, entry: Entry, names: Sequence[str], staged: Sequence[Output]
    ) -> Entry:
        """Move staged files to their names, and return the entry that says so.

        That entry is the caller's to write down.

        Raises:
            OutputError: one can't be written; of those that can't, none is owned.
        """
        self.check(names)
        outputs = tuple(
            Output(name, each.sha256) for name, each in zip(names, staged, strict=True)
        )
        entry = msgspec.structs.replace(entry, outputs=outputs)
        owned = [self.ledger.owns(name) for name in names]
        self.ledger.record([msgspec.structs.replace(entry, status=Status.WRITING)])
        placed = 0
        try:
            for name, each, ours in zip(names, staged, owned, strict=True):
                self.store.place(each.path, name, replace=self._force or ours)
                placed += 1
        except OutputError:
            rest = zip(names[placed:], owned[placed:], strict=True)
            self.ledger.disown(name for name, ours in rest if not ours)
            raise
        return msgspec.structs.replace(entry, status=Status.DONE)

    def remove(self, entry: Entry) -> None:
        """Remove an entry with its outputs; raises `OutputError`."""
        for each in entry.outputs:
            self.store.remove(each.path)
        self.ledger.forget(entry)

    def record(self, entries: Sequence[Entry]) -> None:
        """Write entries down, and remove what their inputs made once and don't now.

        Raises:
            StorageError: that can't be.
        """
        # First, for a file that the ledger no longer knew would stay for ever.
        for entry in entries:
            for name in self.ledger.stale(entry) if entry.status is Status.DONE else ():
                self.store.remove(name)
        self.ledger.record(entries)
