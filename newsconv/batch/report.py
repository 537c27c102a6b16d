"""A ledger in, what it says out: counts, the slowest, and failures by their kind."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import msgspec

from newsconv.batch.ledger import Entry, Status

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
            examples.setdefault(key, entry.error or "")
        slowest.append(Slow(entry.id, entry.seconds))
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
                "input": entry.id,
                "code": entry.code,
                "error": entry.error,
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


def as_csv(entries: Iterable[Entry]) -> str:
    """Return a row an input, for spreadsheets."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for entry in entries:
        rows.writerow(map(_inert, _row(entry)))
    return written.getvalue()


def _inert(value: object) -> object:
    """Keep a spreadsheet from reading a name as a formula."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value


def as_html(entries: Iterable[Entry], summary: Report) -> str:
    """Return a page of one's own with the counts and a row an input."""
    counts = "".join(
        f"<dt>{escape(name)}</dt><dd>{count}</dd>"
        for name, count in summary.counts.items()
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    rows = "\n".join(
        "<tr>"
        + "".join(f"<td>{escape(str(cell))}</td>" for cell in _row(entry))
        + "</tr>"
        for entry in entries
    )
    return _PAGE.format(counts=counts, head=head, rows=rows)


_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; style-src 'unsafe-inline'">
<title>Batch report</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }}
dl {{ display: grid; grid-template-columns: max-content auto; gap: 0 1rem }}
dd {{ margin: 0 }}
table {{ border-collapse: collapse }}
th, td {{ text-align: start; padding: .2rem .8rem .2rem 0; vertical-align: top; \
border-bottom: 1px solid; overflow-wrap: anywhere }}
</style>
</head>
<body>
<main>
<h1>Batch report</h1>
<dl>{counts}</dl>
<table>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</main>
</body>
</html>
"""
