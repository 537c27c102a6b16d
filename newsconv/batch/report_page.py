"""A ledger's entries in, a web page about them out: counts, causes, and a row an input.

It needs nothing but itself, runs nothing, and asks nobody.
"""

from collections.abc import Iterable, Iterator
from html import escape

from newsconv.batch.ledger import Entry, Status
from newsconv.batch.report import Report
from newsconv.inert import printable


def as_page(entries: Iterable[Entry], summary: Report) -> Iterator[str]:
    """Yield the page piece by piece, however many inputs there are."""
    yield _HEAD
    yield _counts(summary)
    if summary.failures:
        rows = [
            (str(each.count), each.code, each.traceback or "", each.example)
            for each in summary.failures
        ]
        heads = ("inputs", "code", "cause", "the first one")
        yield _table("Failures", heads, ("number", "word", "word", "long"), rows)
    if summary.diagnostics:
        ordered = sorted(
            summary.diagnostics.items(), key=lambda item: (-item[1], item[0])
        )
        rows_ = [(str(count), code) for code, count in ordered]
        yield _table("Diagnostics", ("times", "code"), ("number", "long"), rows_)
    if summary.slowest:
        slow = [(f"{each.seconds:.2f}", each.id) for each in summary.slowest]
        yield _table("Slowest", ("seconds", "input"), ("number", "long"), slow)
    yield "<h2>Inputs</h2>\n<table>\n"
    yield _heads(("input", "status", "seconds", "outputs"), _COLUMNS)
    yield "<tbody>\n"
    for entry in entries:
        yield _row(entry)
    yield "</tbody>\n</table>\n</main>\n</body>\n</html>\n"


_COLUMNS = ("long", "word", "number", "long")


def _counts(summary: Report) -> str:
    said = {"inputs": summary.inputs, **summary.counts, "outputs": summary.outputs}
    pairs = [(name, f"{count:,}") for name, count in said.items()]
    pairs.append(("seconds of workers", f"{summary.seconds:,.1f}"))
    listed = "".join(f"<dt>{name}</dt><dd>{count}</dd>\n" for name, count in pairs)
    return f"<dl>\n{listed}</dl>\n"


def _table(
    title: str,
    heads: tuple[str, ...],
    kinds: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
) -> str:
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="{kind}">{escape(printable(cell))}</td>'
            for kind, cell in zip(kinds, row, strict=True)
        )
        + "</tr>\n"
        for row in rows
    )
    return (
        f"<h2>{title}</h2>\n<table>\n{_heads(heads, kinds)}"
        f"<tbody>\n{body}</tbody>\n</table>\n"
    )


def _heads(heads: tuple[str, ...], kinds: tuple[str, ...]) -> str:
    cells = "".join(
        f'<th scope="col" class="{kind}">{head}</th>'
        for head, kind in zip(heads, kinds, strict=True)
    )
    return f"<thead><tr>{cells}</tr></thead>\n"


def _row(entry: Entry) -> str:
    made = [escape(printable(each.path)) for each in entry.outputs]
    if entry.status is Status.FAILED:
        made = [f"{escape(entry.code or '')}: {escape(printable(entry.error or ''))}"]
    cells = (
        escape(printable(entry.id)),
        str(entry.status),
        f"{entry.seconds:.2f}",
        "<br>".join(made),
    )
    row = "".join(
        f'<td class="{kind}">{cell}</td>'
        for kind, cell in zip(_COLUMNS, cells, strict=True)
    )
    return f'<tr class="{entry.status}">{row}</tr>\n'


_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; style-src 'unsafe-inline'">
<title>Batch report</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; \
padding: 0 1rem }
h2 { margin: 2rem 0 .5rem }
dl { display: grid; grid-template-columns: max-content max-content; gap: 0 1.5rem }
dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .25rem 1rem .25rem 0; vertical-align: top; \
border-bottom: 1px solid color-mix(in srgb, currentcolor 25%, transparent) }
.number { text-align: end; font-variant-numeric: tabular-nums }
.number, .word { white-space: nowrap; width: 1% }
.long { overflow-wrap: anywhere }
.failed .word { font-weight: bold }
</style>
</head>
<body>
<main>
<h1>Batch report</h1>
"""
