"""`newsconv batch`: many articles in, one file each in every format asked for, out."""

from contextlib import closing
from functools import partial
from pathlib import Path

import click

from newsconv.batch.engine import Engine, Folder
from newsconv.batch.jobs import find_jobs
from newsconv.batch.processes import process_pool, processors
from newsconv.batch.tally import Tally
from newsconv.batch.work import Order
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
from newsconv.cli.talk import say, say_diagnostics
from newsconv.errors import OutputError

FAILED = 1
JOBS_PER_WORKER = 4
"""In flight: enough that no worker waits, few enough that memory stays flat."""


@click.command("batch")
@click.argument("inputs", metavar="IN...", nargs=-1, required=True, type=A_PATH)
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
@input_flags
@render_flags
@talk_flags
def command(
    *,
    inputs: tuple[str, ...],
    to: str,
    out: str,
    workers: int | None,
    on_error: str,
    limit: int | None,
    reading: InputFlags,
    rendering: RenderFlags,
    talk: TalkFlags,
) -> None:
    """Turn many articles into one file each.

    IN is a file or a folder; a file that fails does not stop the others. With --split,
    a file of several articles makes several files, numbered: story_1.pdf.
    """
    formats = tuple(name.strip() for name in to.split(",") if name.strip())
    if not formats or len(set(formats)) < len(formats):
        raise click.UsageError("--to names each format once, as in --to pdf,epub")
    renderers = make_renderers(formats, rendering.options)
    found = find_jobs(inputs)
    jobs = found.jobs[:limit]
    _make_folder(out)
    if not talk.quiet:
        say_diagnostics(found.skipped)
    workers = min(workers or processors(), len(jobs))
    engine = Engine(
        Order(
            formats=options_by_format(formats, rendering.options),
            from_=reading.from_,
            encoding=reading.encoding,
            max_bytes=reading.max_bytes,
            spool=out,
            strict=talk.strict,
            split=reading.split,
        ),
        Folder(out, tuple(each.suffix for each in renderers), rendering.force),
        partial(process_pool, workers),
        in_flight=workers * JOBS_PER_WORKER,
    )
    tally = Tally()
    with closing(engine.run(jobs)) as results:
        try:
            for result in with_progress(results, len(jobs), quiet=talk.quiet):
                tally.add(result)
                if result.error and on_error == "stop":
                    break
        finally:  # after Ctrl-C too
            for line in tally.lines(len(jobs), quiet=talk.quiet):
                say(line)
    if tally.failed:
        raise click.exceptions.Exit(FAILED)
    if tally.held:
        raise click.exceptions.Exit(HELD_BACK)


def _make_folder(out: str) -> None:
    if Path(out).is_file():
        raise OutputError(out, "is a file; name a folder")
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder can't be made ({error.strerror or error})"
        raise OutputError(out, reason) from error
