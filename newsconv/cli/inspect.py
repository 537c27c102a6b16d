"""`newsconv inspect`: a file in, what each of its blocks was read as, and why, out."""

import sys
from collections.abc import Sequence

import click
import msgspec

from newsconv.cli.flags import (
    A_PATH,
    InputFlags,
    TalkFlags,
    input_flags,
    talk_flags,
)
from newsconv.cli.inputs import STANDARD, read_inputs
from newsconv.cli.inspection import Inspection, Row, explanation, in_words, inspection
from newsconv.cli.outputs import hold_back
from newsconv.cli.talk import say_diagnostics
from newsconv.diagnostics import Diagnostic
from newsconv.inert import printable, printable_json
from newsconv.model import Digest
from newsconv.model.walk import articles
from newsconv.source import Source


@click.command("inspect")
@click.argument("file", metavar="FILE", type=A_PATH)
@click.option(
    "--json", "as_json", is_flag=True, help="For programs: one JSON document."
)
@click.option(
    "--explain",
    "line",
    metavar="LINE",
    type=click.IntRange(min=1),
    help="Show what was weighed for the block at this line of the text.",
)
@input_flags
@talk_flags
def command(
    *, file: str, as_json: bool, line: int | None, reading: InputFlags, talk: TalkFlags
) -> None:
    """Show what each block was read as, and why.

    A table on a terminal, tab-separated lines in a pipe. `-` is standard input.
    """
    found = read_inputs([file], reading)
    if not talk.quiet:
        say_diagnostics(found.diagnostics, most=None)
    name = "<stdin>" if file == STANDARD else file
    inspections = [
        inspection(article, article.origin.name if article.origin else name)
        for article in articles(found.digest)
    ]
    if line is not None:
        _explain(found.digest, name, line, as_json=as_json)
    elif as_json:
        _print_json(inspections, found.diagnostics)
    elif sys.stdout.isatty():
        _print_tables(inspections)
    else:
        _print_lines(inspections)
    if talk.strict:
        hold_back(found.diagnostics)


def _explain(digest: Digest, name: str, line: int, *, as_json: bool) -> None:
    """Print what told between the label of one block and its runner-up."""
    article = next(articles(digest))
    origin = article.origin
    if origin is None or origin.text is None:
        raise click.UsageError(
            f"{name}: the text that it was made from is not in it; "
            "inspect the text file itself"
        )
    told = explanation(Source(origin.text, name), line)
    if told is None:
        raise click.UsageError(f"{name}: nothing is printed on line {line}")
    if as_json:
        click.echo(_json(told))
        return
    click.echo(f"{told.place}\t{told.label} rather than {told.runner_up}")
    click.echo(printable(told.text))
    click.echo()
    click.echo(f"for\t{told.label}\t{told.runner_up}\twhat")
    for weight in told.weights:
        numbers = (weight.difference, weight.chosen, weight.runner_up)
        cells = [f"{number:+.2f}" for number in numbers]
        click.echo("\t".join((*cells, printable(in_words(weight.attribute)))))


def _print_json(
    inspections: Sequence[Inspection], diagnostics: Sequence[Diagnostic]
) -> None:
    document = {
        "articles": inspections,
        "diagnostics": [
            {
                "code": str(each.code),
                "message": each.message,
                "name": each.name,
                "place": str(each.point) if each.point else None,
                "span": each.span,
            }
            for each in diagnostics
        ],
    }
    click.echo(_json(document))


def _json(document: object) -> bytes:
    # As bytes, for a pipe's encoding need not be JSON's.
    data = msgspec.json.format(msgspec.json.encode(document), indent=2)
    return printable_json(data).encode()


def _print_lines(inspections: Sequence[Inspection]) -> None:
    for number, each in enumerate(inspections):
        if number:
            click.echo()
        columns = ("place", "label", "confidence", "reasons", "runner-up", "text")
        click.echo("\t".join(columns))
        for row in each.blocks:
            click.echo("\t".join(printable(cell) for cell in _cells(row)))
        click.echo()
        for field in each.fields:
            click.echo(f"{field.name}\t{printable(field.value)}\t{field.place or ''}")


def _cells(row: Row) -> tuple[str, ...]:
    second = row.runner_up
    return (
        row.place or "",
        row.label,
        "" if row.confidence is None else f"{row.confidence:.2f}",
        "; ".join(row.reasons),
        f"{second.label} {second.confidence:.2f}" if second else "",
        row.text,
    )


def _print_tables(inspections: Sequence[Inspection]) -> None:
    from rich.console import Console  # noqa: PLC0415 - for terminals only
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    for number, each in enumerate(inspections):
        blocks = Table.grid(padding=(0, 2, 0, 0))
        for justify in ("right", "left", "right"):
            blocks.add_column(justify=justify, no_wrap=True)
        blocks.add_column(overflow="fold")
        cells = [tuple(printable(cell) for cell in _cells(row)) for row in each.blocks]
        rest = console.width - sum(
            2 + max((len(row[column]) for row in cells), default=0)
            for column in range(3)
        )
        for place, label, sure, why, second, text in cells:
            said = Text(text)
            said.truncate(max(rest - 2, 20), overflow="ellipsis")
            reasons = [why] if why else []
            if second and not second.endswith(" 0.00"):
                reasons.append(f"else {second}")
            if reasons:
                said.append("\n" + "; ".join(reasons), style="dim")
            blocks.add_row(Text(place, "dim"), Text(label, "bold"), Text(sure), said)
        fields = Table.grid(padding=(0, 2, 0, 0))
        fields.add_column(style="bold", no_wrap=True)
        fields.add_column(overflow="fold")
        fields.add_column(style="dim", no_wrap=True)
        for field in each.fields:
            shown = (field.name, field.value, field.place or "")
            fields.add_row(*(Text(printable(cell)) for cell in shown))
        title = Text(printable(each.name), "bold underline")
        console.print(*[""] * bool(number), title, blocks, "", fields, sep="\n")
