"""`newsconv batch`: many articles in, one file each in every format asked for, out."""

from contextlib import closing
from functools import partial
from pathlib import Path

import click

from newsconv.batch.engine import Engine, Folder
from newsconv.batch.jobs import Job, find_jobs, listed
from newsconv.batch.ledger import HIDDEN, Ledger
from newsconv.batch.processes import process_pool, processors
from newsconv.batch.report import failure_lines
from newsconv.batch.tally import Tally
from newsconv.batch.work import Order
from newsconv.cli.batch_report import report_command, status
from newsconv.cli.flags import (
    A_PATH,
    InputFlags,
    RenderFlags,
    TalkFlags,
    input_flags,
    render_flags,
    talk_flags,
)
from newsconv.cli.outputs import HELD_BACK, make_renderers, options_by_format
from newsconv.cli.progress import with_progress
from newsconv.cli.talk import printable, say, say_diagnostics
from newsconv.errors import OutputError
from newsconv.output import write_output

FAILED = 1
CHUNKS_PER_WORKER = 4
"""In flight: enough that no worker waits, few enough that memory stays flat."""
FAILURES = "failures.jsonl"


class _Batch(click.Group):
    """`status` and `report` are verbs; whatever else comes first is an input."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in self.commands:
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def get_usage(self, ctx: click.Context) -> str:
        return self.commands["run"].get_usage(ctx)


@click.group("batch", cls=_Batch, add_help_option=False)
def command() -> None:
    """Turn many articles into one file each."""


command.add_command(status)
command.add_command(report_command)


@command.command(
    "run",
    epilog="newsconv batch status DIR says how far a batch is; newsconv batch report "
    "DIR --format table|json|csv|html what came of it.",
)
@click.argument("inputs", metavar="IN...", nargs=-1, type=A_PATH)
@click.option(
    "--to",
    metavar="FORMAT,...",
    required=True,
    help="The output formats, with commas between them.",
)
@click.option(
    "-o",
    "--out",
    "--output",
    metavar="DIR",
    type=A_PATH,
    required=True,
    help="The folder to write to; it is made if need be.",
)
@click.option(
    "-j",
    "--jobs",
    "workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many articles to do at once.  [default: one a processor]",
)
@click.option(
    "--on-error",
    type=click.Choice(["skip", "stop"]),
    default="skip",
    show_default=True,
    help="What to do when one fails.",
)
@click.option(
    "--limit", metavar="N", type=click.IntRange(min=1), help="Do the first N only."
)
@click.option("--recursive", is_flag=True, help="Go through folders in folders too.")
@click.option(
    "--list",
    "lists",
    metavar="FILE",
    type=A_PATH,
    multiple=True,
    help="Take the inputs from a list, by lines or divided by NUL; - is standard "
    "input.",
)
@click.option(
    "--resume/--no-resume",
    default=True,
    show_default=True,
    help="Leave out what an earlier run did and is there unchanged.",
)
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    help="Give up an article that takes longer.",
)
@click.option(
    "--dry-run", is_flag=True, help="Print what would be made of what, and stop."
)
@input_flags
@render_flags
@talk_flags
def run(
    *,
    inputs: tuple[str, ...],
    to: str,
    out: str,
    workers: int | None,
    on_error: str,
    limit: int | None,
    recursive: bool,
    lists: tuple[str, ...],
    resume: bool,
    timeout: float | None,
    dry_run: bool,
    reading: InputFlags,
    rendering: RenderFlags,
    talk: TalkFlags,
) -> None:
    """Turn many articles into one file each.

    IN is a file or a folder; a file that fails does not stop the others. With --split,
    a file of several articles makes several files, numbered: story_1.pdf.

    What was done is kept in a ledger in DIR, so that the same command goes on where it
    was stopped or killed, and does only what is new or changed.
    """
    formats = tuple(name.strip() for name in to.split(",") if name.strip())
    if not formats or len(set(formats)) < len(formats):
        raise click.UsageError("--to names each format once, as in --to pdf,epub")
    if not inputs and not lists:
        raise click.UsageError("name an input: a file, a folder, or --list FILE")
    renderers = make_renderers(formats, rendering.options)
    paths = [*inputs, *(path for each in lists for path in listed(each))]
    folder = Folder(out, tuple(each.suffix for each in renderers), rendering.force)
    find = partial(find_jobs, paths, recursive=recursive)
    if dry_run:
        _print_plan(find().jobs[:limit], folder)
        return
    find()  # nothing is made where there is nothing to do
    _make_folder(out)
    with Ledger.open(out) as ledger:
        found = find(named=ledger.stems())
        jobs = found.jobs[:limit]
        if not talk.quiet:
            say_diagnostics(found.skipped)
        workers = min(workers or processors(), len(jobs))
        order = Order(
            formats=options_by_format(formats, rendering.options),
            from_=reading.from_,
            encoding=reading.encoding,
            max_bytes=reading.max_bytes,
            spool=out,
            strict=talk.strict,
            split=reading.split,
            timeout=timeout,
        )
        engine = Engine(
            order,
            folder,
            partial(process_pool, workers),
            in_flight=workers * CHUNKS_PER_WORKER,
            resume=resume,
        )
        tally = _run(engine, jobs, ledger, stop=on_error == "stop", talk=talk)
    if tally.failed:
        raise click.exceptions.Exit(FAILED)
    if tally.held:
        raise click.exceptions.Exit(HELD_BACK)


def _run(
    engine: Engine,
    jobs: tuple[Job, ...],
    ledger: Ledger,
    *,
    stop: bool,
    talk: TalkFlags,
) -> Tally:
    tally = Tally()
    with closing(engine.run(jobs, ledger)) as results:
        try:
            for result in with_progress(results, len(jobs), quiet=talk.quiet):
                tally.add(result)
                if result.error and stop:
                    break
        finally:  # after Ctrl-C too
            for line in tally.lines(len(jobs), quiet=talk.quiet):
                say(line)
            _write_failures(engine, ledger)
    return tally


def _write_failures(engine: Engine, ledger: Ledger) -> None:
    """Leave the failures in a file beside the ledger, and none where none failed."""
    file = Path(ledger.folder, HIDDEN, FAILURES)
    lines = list(failure_lines(ledger.entries(engine.options)))
    if lines:
        write_output(file, lines, force=True)
    else:
        file.unlink(missing_ok=True)


def _print_plan(jobs: tuple[Job, ...], folder: Folder) -> None:
    for job in jobs:
        made = ", ".join(map(folder.place, folder.names(job)))
        click.echo(printable(f"{job.path} -> {made}"))


def _make_folder(out: str) -> None:
    if Path(out).is_file():
        raise OutputError(out, "is a file; name a folder")
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder can't be made ({error.strerror or error})"
        raise OutputError(out, reason) from error
