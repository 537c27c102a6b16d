"""A ledger in, what it says out: counts, the slowest, and failures by their kind."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsconv.batch.ledger import Entry, Status
from newsconv.inert import cell, encodable

SLOWEST = 10


class Failure(msgspec.Struct, frozen=True):
    """Failures of one kind and cause."""

    code: str
    traceback: str | None
    count: int
    example: str
    """The first one's error."""


class Slow(msgspec.Struct, frozen=True):
    """An input that took long."""

    id: str
    seconds: float


class Report(msgspec.Struct, frozen=True):
    """What came of a folder's inputs."""

    inputs: int
    counts: dict[str, int]
    """By status; every status is there."""
    outputs: int
    seconds: float
    """Of workers, in all."""
    diagnostics: dict[str, int]
    """By code."""
    failures: tuple[Failure, ...]
    """The most frequent first."""
    slowest: tuple[Slow, ...]


def report(entries: Iterable[Entry]) -> Report:
    """Sum up what a ledger has."""
    counts = Counter({str(status): 0 for status in Status})
    diagnostics: Counter[str] = Counter()
    failures: Counter[tuple[str, str | None]] = Counter()
    examples: dict[tuple[str, str | None], str] = {}
    slowest: list[Slow] = []
    inputs = outputs = 0
    seconds = 0.0
    for entry in entries:
        inputs += 1
        outputs += len(entry.outputs) if entry.status is Status.DONE else 0
        counts[entry.status] += 1
        seconds += entry.seconds
        diagnostics.update(entry.diagnostics)
        if entry.status is Status.FAILED:
            key = (entry.code or "unknown", entry.traceback)
            failures[key] += 1
            examples.setdefault(key, encodable(entry.error or ""))
        slowest.append(Slow(encodable(entry.id), entry.seconds))
        slowest.sort(key=lambda slow: (-slow.seconds, slow.id))
        del slowest[SLOWEST:]
    return Report(
        inputs,
        dict(counts),
        outputs,
        round(seconds, 3),
        dict(sorted(diagnostics.items())),
        tuple(
            Failure(*key, count, examples[key])
            for key, count in sorted(
                failures.items(), key=lambda item: (-item[1], str(item[0]))
            )
        ),
        tuple(slowest),
    )


def failure_lines(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Yield a line of JSON for each input that failed, in the order of the inputs."""
    for entry in entries:
        if entry.status is Status.FAILED:
            fields = {
                "input": encodable(entry.id),
                "code": entry.code,
                "error": encodable(entry.error or ""),
                "traceback": entry.traceback,
                "sha256": entry.sha256,
            }
            yield msgspec.json.encode(fields) + b"\n"


_COLUMNS = ("input", "status", "seconds", "code", "error", "outputs")


def _row(entry: Entry) -> tuple[Any, ...]:
    return (
        entry.id,
        str(entry.status),
        entry.seconds,
        entry.code or "",
        entry.error or "",
        " ".join(each.path for each in entry.outputs),
    )


def as_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield a line an input, for spreadsheets."""
    yield _csv_line(_COLUMNS)
    for entry in entries:
        yield _csv_line(map(cell, _row(entry)))


def _csv_line(cells: Iterable[object]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow(cells)
    return written.getvalue()
