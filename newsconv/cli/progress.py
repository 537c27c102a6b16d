"""Results in as they come, progress out: a bar on a terminal, else a line at times."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic

from newsconv.batch.results import Result
from newsconv.cli.talk import say

SECONDS_BETWEEN_LINES = 10


def with_progress(
    results: Iterable[Result], total: int | None, *, quiet: bool
) -> Iterator[Result]:
    """Yield the results, telling standard error how far they are."""
    if quiet:
        yield from results
    elif sys.stderr.isatty():
        yield from _with_bar(results, total)
    else:
        yield from _with_lines(results, total)


def _with_bar(results: Iterable[Result], total: int | None) -> Iterator[Result]:
    from rich.console import Console  # noqa: PLC0415 - for terminals only
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    failed = 0
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        for result in results:
            failed += result.error is not None
            words = f"{failed} failed" if failed else ""
            bar.update(task, advance=1, description=words)
            yield result


def _with_lines(results: Iterable[Result], total: int | None) -> Iterator[Result]:
    failed = 0
    last = monotonic()
    for number, result in enumerate(results, 1):
        failed += result.error is not None
        if monotonic() - last >= SECONDS_BETWEEN_LINES:
            last = monotonic()
            of = f" of {total}" if total else ""
            say(f"{number}{of}, {failed} failed")
        yield result
