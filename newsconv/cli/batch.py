"""`newsconv batch`: many articles in, one file each in every format asked for, out."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import click

from newsconv.batch.cluster import Cluster
from newsconv.batch.engine import Engine
from newsconv.batch.files import Folder
from newsconv.batch.jobs import Job
from newsconv.batch.ledger import Ledger
from newsconv.batch.ledger_file import HIDDEN
from newsconv.batch.names import Names
from newsconv.batch.processes import process_pool, processors
from newsconv.batch.report import failure_lines
from newsconv.batch.tally import Tally
from newsconv.batch.watching import rounds
from newsconv.batch.work import Order
from newsconv.cli.batch_flags import (
    EngineFlags,
    PlaceFlags,
    RecordFlags,
    engine_flags,
    place_flags,
    record_flags,
    shard_size,
)
from newsconv.cli.batch_inputs import Inputs, inputs_of, made_before, print_plan
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
from newsconv.cli.talk import say, say_diagnostics
from newsconv.errors import OutputError, SourceError, StorageError
from newsconv.output import remove_output, write_output
from newsconv.remote import is_address, is_of_this_process

FAILED = 1
CHUNKS_PER_WORKER = 4
"""In flight: enough that no worker waits, few enough that memory stays flat."""
CLUSTER_WORKERS = 16
"""Of a cluster, unless --jobs says how many there are: so many have work at once."""
FAILURES = "failures.jsonl"
_GO_ON = "; mend that, and give the same command again: it goes on where it stopped"


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
@place_flags
@engine_flags
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
    "--dry-run", is_flag=True, help="Print what would be made of what, and stop."
)
@click.option(
    "--watch",
    is_flag=True,
    help="Then wait for files that are new or changed, until Ctrl-C.",
)
@record_flags
@input_flags
@render_flags
@talk_flags
def run(
    *,
    inputs: tuple[str, ...],
    to: str,
    place: PlaceFlags,
    engine: EngineFlags,
    on_error: str,
    limit: int | None,
    recursive: bool,
    lists: tuple[str, ...],
    resume: bool,
    dry_run: bool,
    watch: bool,
    records: RecordFlags,
    reading: InputFlags,
    rendering: RenderFlags,
    talk: TalkFlags,
) -> None:
    """Turn many articles into one file each.

    IN is a file or a folder; a file that fails does not stop the others. What it makes
    is called by its headline and its name, river-rises--clip-7.pdf; with --split, a
    file of several articles makes several, river-rises--clip-7_2.pdf.

    What was done is kept in a ledger in DIR, so that the same command goes on where it
    was stopped or killed, and does only what is new or changed.
    """
    formats = tuple(name.strip() for name in to.split(",") if name.strip())
    if not formats or len(set(formats)) < len(formats):
        raise click.UsageError("--to names each format once, as in --to pdf,epub")
    renderers = make_renderers(formats, rendering.options)
    wanted = inputs_of(inputs, lists, records, recursive=recursive, limit=limit)
    not_watched = dry_run or records.shard_size or any(map(is_address, wanted.paths))
    if watch and (wanted.corpora or not_watched):
        raise click.UsageError("--watch is for files and folders, and does work")
    folder = Folder(
        place.out, tuple(each.suffix for each in renderers), rendering.force
    )
    order = Order(
        formats=options_by_format(formats, rendering.options),
        from_=reading.from_,
        encoding=reading.encoding,
        max_bytes=reading.max_bytes,
        spool=place.out,
        strict=talk.strict,
        split=reading.split,
        timeout=engine.timeout,
        shard_size=shard_size(
            records.shard_size, renderers, records=bool(wanted.corpora)
        ),
        fields=records.keys.fields if records.keys else (),
        names=Names(place.names),
        annotate=reading.annotate,
        folder=str(Path.cwd()) if engine.scheduler else "",
    )
    if dry_run:
        made = _made_so_far(place, folder)
        print_plan(wanted.stream(reading, made=made), folder, order)
        return
    here = wanted.in_this_process or is_of_this_process(place.out)
    if here and (engine.timeout or engine.scheduler):
        reason = "memory:// is this process's own; no worker can be given its work"
        raise click.UsageError(reason)
    if not wanted.corpora and not watch:
        wanted.files()  # nothing is made where there is nothing to do
    with ExitStack() as held:
        book = _open_ledger(place, held)
        stop = on_error == "stop"
        work = _Work(order, folder, engine, book, stop, resume, here, talk)
        if watch:
            for jobs in rounds(inputs, partial(_find, wanted, folder, book)):
                work.do(jobs, len(jobs))
            return
        if wanted.corpora:
            # Those of shards need no names, and may be millions.
            named = {} if order.shard_size else book.stems()
            records_ = wanted.stream(reading, named)
            tally = work.do(records_, None, whole=limit is None)
        else:
            found = wanted.files(book.stems(), made_before(folder, book))
            if not talk.quiet:
                say_diagnostics(found.skipped)
            tally = work.do(found.jobs, len(found.jobs), whole=limit is None)
    if tally.failed:
        raise click.exceptions.Exit(FAILED)
    if tally.held:
        raise click.exceptions.Exit(HELD_BACK)


class _Work(NamedTuple):
    """How it is to be done."""

    order: Order
    folder: Folder
    flags: EngineFlags
    ledger: Ledger
    stop: bool
    """At the first error."""
    resume: bool
    here: bool
    """In this process, for no other can read the inputs or write the outputs."""
    talk: TalkFlags

    def do(
        self, jobs: Iterable[Job], total: int | None, *, whole: bool = True
    ) -> Tally:
        """Do the jobs, say what came of them, and leave the failures in a file.

        Raises:
            StorageError: nothing more can be written; what was done is kept.
        """
        folder = self.folder if total is None else self.folder.keeping(jobs)
        engine = self._engine(total, folder)
        tally = Tally()
        with closing(engine.run(jobs, self.ledger, whole=whole)) as results:
            try:
                for result in with_progress(results, total, quiet=self.talk.quiet):
                    tally.add(result)
                    if result.error and self.stop:
                        break
            except StorageError as error:
                raise StorageError(error.path, f"{error.reason}{_GO_ON}") from error
            finally:  # after Ctrl-C too
                for line in tally.lines(total, quiet=self.talk.quiet):
                    say(line)
                self._write_failures(engine)
        return tally

    def _write_failures(self, engine: Engine) -> None:
        """Leave the failures beside the ledger, and no file where none failed."""
        file = Path(self.ledger.folder, HIDDEN, FAILURES)
        lines = failure_lines(self.ledger.entries(engine.options))
        first = next(lines, None)
        with suppress(StorageError):  # the ledger has them, and the run said why
            if first is None:
                remove_output(file)
            else:
                write_output(file, chain([first], lines), force=True)

    def _engine(self, total: int | None, folder: Folder) -> Engine:
        scheduler = self.flags.scheduler
        workers = self.flags.workers or (CLUSTER_WORKERS if scheduler else processors())
        workers = min(workers, total) if total else workers
        pool = partial(process_pool, workers)
        local = partial(ThreadPoolExecutor, 1) if self.here else pool
        return Engine(
            self.order,
            folder,
            partial(Cluster, scheduler) if scheduler else local,
            in_flight=workers * CHUNKS_PER_WORKER,
            resume=self.resume,
        )


def _find(wanted: Inputs, folder: Folder, ledger: Ledger) -> Sequence[Job]:
    """Return the jobs there are now; a folder that is still bare has none."""
    try:
        return wanted.files(ledger.stems(), made_before(folder, ledger)).jobs
    except SourceError:
        return ()


def _made_so_far(place: PlaceFlags, folder: Folder) -> frozenset[str]:
    """Return what runs made before, for one that makes nothing."""
    ledger = place.ledger or place.out
    if is_address(ledger):
        return frozenset()
    try:
        with Ledger.look(ledger) as book:
            return made_before(folder, book)
    except OutputError:  # there was no run, or what it left can't be read
        return frozenset()


def _open_ledger(place: PlaceFlags, held: ExitStack) -> Ledger:
    """Open the ledger, and keep every other run out of the folder of the outputs.

    Raises:
        click.UsageError: it has no place.
        OutputError: a folder can't be made or written to, or another run has it.
    """
    out, ledger = place.out, place.ledger
    if is_address(out) and ledger is None:
        raise click.UsageError("--out is an address: name a folder for --ledger")
    for folder in dict.fromkeys((out, ledger or out)):
        if not is_address(folder):
            _make_folder(folder)
    if ledger and not is_address(out) and Path(ledger).resolve() != Path(out).resolve():
        held.enter_context(Ledger.keep_out(out))
    return held.enter_context(Ledger.open(ledger or out))


def _make_folder(out: str) -> None:
    if Path(out).is_file():
        raise OutputError(out, "is a file; name a folder")
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder can't be made ({error.strerror or error})"
        raise OutputError(out, reason) from error
