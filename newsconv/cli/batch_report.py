"""`newsconv batch status` and `report`: what a batch's ledger says."""

from collections.abc import Iterator
from contextlib import closing

import click
import msgspec

from newsconv.batch.ledger import Ledger
from newsconv.batch.report import Report, as_csv, report
from newsconv.batch.report_page import as_page
from newsconv.cli.flags import A_PATH
from newsconv.inert import printable, printable_json


@click.command("status")
@click.argument("folder", metavar="DIR", type=A_PATH)
def status(*, folder: str) -> None:
    """Say in a line how far the batch that writes to DIR is, or came."""
    with closing(Ledger.look(folder)) as ledger:
        summary = report(ledger.entries())
    counts = [f"{count} {name}" for name, count in summary.counts.items() if count]
    click.echo(", ".join(counts) or "nothing done yet")


@click.command("report")
@click.argument("folder", metavar="DIR", type=A_PATH)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "csv", "html"]),
    default="table",
    show_default=True,
    help="How to print it; csv and html have a row an input.",
)
def report_command(*, folder: str, format_: str) -> None:
    """Print what came of the inputs whose outputs are in DIR."""
    with closing(Ledger.look(folder)) as ledger:
        summary = report(ledger.entries())
        for piece in _written(format_, ledger, summary):
            click.echo(piece, nl=False)


def _written(format_: str, ledger: Ledger, summary: Report) -> Iterator[str]:
    match format_:
        case "json":
            data = msgspec.json.format(msgspec.json.encode(summary))
            yield printable_json(data) + "\n"
        case "csv":
            yield from as_csv(ledger.entries())
        case "html":
            yield from as_page(ledger.entries(), summary)
        case _:
            yield f"{_as_table(summary)}\n"


def _as_table(summary: Report) -> str:
    lines = [f"{'inputs':<12}{summary.inputs:>9}"]
    lines += [f"  {name:<10}{count:>9}" for name, count in summary.counts.items()]
    lines.append(f"{'outputs':<12}{summary.outputs:>9}")
    lines.append(f"{'seconds':<12}{summary.seconds:>9.1f}")
    if summary.failures:
        lines += ["", "failures"]
    for each in summary.failures:
        cause = f" ({each.traceback})" if each.traceback else ""
        lines.append(f"  {each.count:>6}  {each.code}{cause}: {each.example}")
    if summary.diagnostics:
        lines += ["", "diagnostics"]
    ordered = sorted(summary.diagnostics.items(), key=lambda item: (-item[1], item[0]))
    lines += [f"  {count:>6}  {code}" for code, count in ordered]
    if summary.slowest:
        lines += ["", "slowest (seconds)"]
    lines += [f"  {each.seconds:>6.2f}  {each.id}" for each in summary.slowest]
    return "\n".join(map(printable, lines))
