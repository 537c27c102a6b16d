"""`newsconv batch`: many articles in, one file each in every format asked for, out."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path

import click

from newsconv.batch.engine import Engine
from newsconv.batch.files import Folder
from newsconv.batch.jobs import Job, find_jobs, listed, record_jobs
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
from newsconv.errors import OutputError, nearest
from newsconv.output import write_output
from newsconv.readers.corpus import Keys, is_corpus
from newsconv.readers.manifest_keys import ArticleKeys
from newsconv.renderers.registry import Renderer, concatenates

FAILED = 1
CHUNKS_PER_WORKER = 4
"""In flight: enough that no worker waits, few enough that memory stays flat."""
FAILURES = "failures.jsonl"
SHARD_SIZE = 1000
"""Articles of a corpus in a file, unless said."""


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
@click.option(
    "--field",
    metavar="NAME",
    help="Read .jsonl and .parquet inputs record by record; the text is in this field.",
)
@click.option("--id-field", metavar="NAME", help="The field of a record's own id.")
@click.option(
    "--map",
    "mapped",
    metavar="OURS=THEIRS",
    multiple=True,
    help="Take what a manifest calls OURS (outlet, date, section, …) from the field "
    "THEIRS.",
)
@click.option(
    "--separator",
    metavar="LINE",
    help="Read text inputs as several texts, with this line between them.",
)
@click.option(
    "--shard-size",
    metavar="N",
    type=click.IntRange(min=1),
    help="Write N articles to a file, where the format is one of many articles "
    "(jsonl).  [default: 1000 for records, else one]",
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
    field: str | None,
    id_field: str | None,
    mapped: tuple[str, ...],
    separator: str | None,
    shard_size: int | None,
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
    keys = _keys(field, id_field, mapped, separator)
    paths = [*inputs, *(path for each in lists for path in listed(each))]
    corpora = [path for path in paths if is_corpus(path, keys)]
    if corpora and len(corpora) < len(paths):
        other = next(path for path in paths if path not in corpora)
        raise click.UsageError(f"{other} is no corpus; do corpora by themselves")
    folder = Folder(out, tuple(each.suffix for each in renderers), rendering.force)
    order = Order(
        formats=options_by_format(formats, rendering.options),
        from_=reading.from_,
        encoding=reading.encoding,
        max_bytes=reading.max_bytes,
        spool=out,
        strict=talk.strict,
        split=reading.split,
        timeout=timeout,
        shard_size=_shard_size(shard_size, renderers, records=bool(corpora)),
        fields=keys.fields if keys else (),
    )
    find = partial(find_jobs, paths, recursive=recursive)
    read = partial(record_jobs, corpora, keys, max_bytes=reading.max_bytes)
    if dry_run:
        _print_plan(islice(read() if corpora else find().jobs, limit), folder)
        return
    if not corpora:
        find()  # nothing is made where there is nothing to do
    _make_folder(out)
    with Ledger.open(out) as ledger:
        jobs: Iterable[Job]
        total = None
        if corpora:
            # Those of shards need no names, and may be millions.
            named = {} if order.shard_size else ledger.stems()
            jobs = islice(read(named=named), limit)
        else:
            found = find(named=ledger.stems())
            jobs = found.jobs[:limit]
            total = len(found.jobs[:limit])
            if not talk.quiet:
                say_diagnostics(found.skipped)
        workers = min(workers or processors(), total or processors())
        engine = Engine(
            order,
            folder,
            partial(process_pool, workers),
            in_flight=workers * CHUNKS_PER_WORKER,
            resume=resume,
        )
        stop = on_error == "stop"
        tally = _run(engine, jobs, ledger, total=total, stop=stop, talk=talk)
    if tally.failed:
        raise click.exceptions.Exit(FAILED)
    if tally.held:
        raise click.exceptions.Exit(HELD_BACK)


def _run(
    engine: Engine,
    jobs: Iterable[Job],
    ledger: Ledger,
    *,
    total: int | None,
    stop: bool,
    talk: TalkFlags,
) -> Tally:
    tally = Tally()
    with closing(engine.run(jobs, ledger)) as results:
        try:
            for result in with_progress(results, total, quiet=talk.quiet):
                tally.add(result)
                if result.error and stop:
                    break
        finally:  # after Ctrl-C too
            for line in tally.lines(total, quiet=talk.quiet):
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


def _print_plan(jobs: Iterable[Job], folder: Folder) -> None:
    for job in jobs:
        made = ", ".join(map(folder.place, folder.names(job)))
        click.echo(printable(f"{job.path} -> {made}"))


def _keys(
    field: str | None,
    id_field: str | None,
    mapped: tuple[str, ...],
    separator: str | None,
) -> Keys | None:
    """Return where records have what; None where no flag asks for records."""
    pairs = [each.partition("=") for each in mapped]
    known = [name for name in ArticleKeys.__struct_fields__ if name not in _NO_FIELDS]
    for (ours, equals, theirs), given in zip(pairs, mapped, strict=True):
        if not equals or not theirs:
            raise click.UsageError(f"--map {given}: is not of the form OURS=THEIRS")
        if ours not in known:
            reason = f"{nearest(ours, known)}; known: {', '.join(known)}"
            raise click.UsageError(f"--map {given}: no {ours!r}{reason}")
    if field is None and separator is None and not mapped and id_field is None:
        return None
    fields = tuple((ours, theirs) for ours, _, theirs in pairs)
    return Keys(field or "text", id_field, fields, separator)


_NO_FIELDS = {"file", "picture", "brief"}


def _shard_size(
    given: int | None, renderers: Sequence[Renderer], *, records: bool
) -> int:
    """Return how many articles a file holds; 0 for one.

    Raises:
        click.UsageError: a format has no files of many articles.
    """
    alone = [each.format for each in renderers if not concatenates(each)]
    if given and alone:
        raise click.UsageError(f"--shard-size: {alone[0]} is a file an article")
    return given or (SHARD_SIZE if records and not alone else 0)


def _make_folder(out: str) -> None:
    if Path(out).is_file():
        raise OutputError(out, "is a file; name a folder")
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder can't be made ({error.strerror or error})"
        raise OutputError(out, reason) from error
