"""Files of many articles each, one after the other: for corpora.

A shard is the unit of work: it is written whole, and a run that was killed does the
shard again that it was at. Which articles a shard has depends on the inputs' order
alone; one that failed leaves nothing in it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import count, islice, pairwise

import msgspec

from newsconv.batch.files import Folder
from newsconv.batch.jobs import Job
from newsconv.batch.ledger import NO_PLACE, Entry, Output, Status
from newsconv.batch.outputs import Outputs
from newsconv.batch.results import DONE_BEFORE, Result, entry_of
from newsconv.batch.store import stage
from newsconv.batch.work import BAD_RECORD, Made, Order, input_hash

STEM = "articles"


class Shards:
    """Gathers outputs in memory, shard by shard, and writes each shard whole."""

    def __init__(
        self,
        folder: Folder,
        outputs: Outputs,
        order: Order,
        options: str,
        *,
        resume: bool,
    ) -> None:
        self._folder = folder
        self._outputs = outputs
        self._order = order
        self._options = options
        self._resume = resume
        self._ahead: dict[int, tuple[str, bool]] = {}
        """Of the shards that are being made: the hash of their inputs, and whether
        they are there from an earlier run."""
        self._looked_at = 0
        """The shard that jobs are being taken of."""
        self._jobs = 0
        """How many came to their end."""
        self._entries: list[Entry] = []
        self._pieces: list[tuple[bytes, ...]] = []
        self._bundle = "", b""
        """The last chunk's, which the next job may be of."""

    def look_ahead(self, jobs: Iterable[Job]) -> Iterator[Job]:
        """Yield the jobs, a shard's at a time once it is known what to do with it."""
        waiting = iter(jobs)
        shard = 0
        while inputs := list(islice(waiting, self._order.shard_size)):
            key = _hash_of(inputs, self._order.max_bytes)
            self._ahead[shard] = key, self._still_done(shard, key)
            self._looked_at = shard
            yield from inputs
            shard += 1

    def known(self, job: Job) -> Made | None:
        """Say what is known of a job: that its shard is there, or that it is broken."""
        if self._ahead[self._looked_at][1]:
            return DONE_BEFORE
        if job.problem:
            return Made(error=f"{job.path}: {job.problem}", code=BAD_RECORD)
        return None

    def write(self, place: int, job: Job, made: Made) -> Result:
        """Take what came of a job; with a shard's last one, write the shard."""
        if made is DONE_BEFORE:
            result = self._as_before(job)
        else:
            entry = entry_of(place, job, made, self._options)
            written: tuple[str, ...] = ()
            if pieces := self._unpacked(made):
                entry = msgspec.structs.replace(entry, status=Status.DONE)
                self._pieces.append(pieces)
                written = self._names(place // self._order.shard_size)
            self._entries.append(entry)
            remarks = sum(made.diagnostics.values())
            result = Result(job, written, remarks, made.error)
        self._jobs = place + 1
        if self._jobs % self._order.shard_size == 0:
            self._finish(place // self._order.shard_size)
        return result

    def _unpacked(self, made: Made) -> tuple[bytes, ...]:
        """Return the pieces of a job, whose chunk's bundle is opened once."""
        if not made.bundle:
            return made.pieces
        if made.bundle != self._bundle[0]:
            self._bundle = made.bundle, self._outputs.store.take(made.bundle)
        data = self._bundle[1]
        return tuple(data[start:end] for start, end in pairwise(made.cuts))

    def _as_before(self, job: Job) -> Result:
        """Return what came of a job when its shard was made: it may have failed."""
        entry = self._outputs.ledger.entry(job.path, self._options)
        if entry and entry.status is Status.HELD:
            return Result(job, diagnostics=sum(entry.diagnostics.values()))
        error = entry.error if entry else None
        return Result(job, error=error, done_before=error is None)

    def finish(self, *, whole: bool) -> None:
        """Write the last shard; where it is the corpus's last, remove what follows."""
        if self._ahead:
            self._finish(max(self._ahead))
        if not whole:
            return
        # A corpus that was longer once has left some; who joins them all must not
        # find an article twice.
        ledger = self._outputs.ledger
        for shard in count(-(-self._jobs // self._order.shard_size)):
            entry = ledger.entry(_id(shard), self._options)
            if entry is None:
                break
            self._outputs.remove(entry)
        ledger.drop(self._options, self._jobs)

    def _finish(self, shard: int) -> None:
        """Write a shard's files and rows.

        Raises:
            OutputError: they can't be written.
        """
        key, done = self._ahead.pop(shard, ("", True))
        if done:
            return
        names = self._names(shard)
        self._outputs.check(names)
        staged = [self._stage(at, name) for at, name in enumerate(names)]
        entry = Entry(
            id=_id(shard),
            options=self._options,
            place=NO_PLACE,
            stem=_stem(shard),
            status=Status.WRITING,
            sha256=key,
        )
        entry = self._outputs.place(entry, names, staged)
        first = shard * self._order.shard_size
        self._outputs.ledger.drop(self._options, first, first + self._order.shard_size)
        self._outputs.record([*self._entries, entry])
        self._entries, self._pieces = [], []

    def _stage(self, at: int, name: str) -> Output:
        digest = hashlib.sha256()

        def hashed() -> Iterator[bytes]:
            for pieces in self._pieces:
                digest.update(pieces[at])
                yield pieces[at]

        staged = stage(self._order.spool, hashed(), name=self._outputs.store.path(name))
        return Output(staged, digest.hexdigest())

    def _names(self, shard: int) -> tuple[str, ...]:
        return tuple(f"{_stem(shard)}{suffix}" for suffix in self._folder.suffixes)

    def _still_done(self, shard: int, key: str) -> bool:
        entry = self._outputs.ledger.entry(_id(shard), self._options)
        return bool(
            self._resume
            and entry
            and entry.status is Status.DONE
            and entry.sha256 == key
            and entry.outputs
            and self._outputs.are_there(entry)
        )


def _id(shard: int) -> str:
    # No file is called so: an input's id is a path.
    return f"\0shard {shard}"


def _stem(shard: int) -> str:
    return f"{STEM}-{shard:05}"


def _hash_of(jobs: Iterable[Job], max_bytes: int) -> str:
    """Return one hash of a shard's inputs, in their order."""
    digest = hashlib.sha256()
    for job in jobs:
        said = f"{job.path}\0{input_hash(job, max_bytes)}\n"
        digest.update(said.encode(errors="surrogatepass"))
    return digest.hexdigest()
