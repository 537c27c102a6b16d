"""Pages set in, how far they are out: a bar on a terminal, else a line at times."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from newsconv.cli.talk import say

SECONDS_BETWEEN_LINES = 10
SECONDS_BEFORE_BAR = 2
"""What is done sooner needs none."""
SECONDS_BETWEEN_FRAMES = 0.1
WRITTEN_OF_ALL = 2
"""Numbers in a record of a page that is written."""
LOGGER = "newsconv.renderers.pdf.progress"


@contextmanager
def with_pages(*, quiet: bool) -> Iterator[None]:
    """Tell standard error of the pages of a PDF that are set within the block."""
    if quiet:
        yield
        return
    logger = logging.getLogger(LOGGER)
    shown = _Bar() if sys.stderr.isatty() else _Lines()
    before = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(shown)
    try:
        yield
    finally:
        logger.removeHandler(shown)
        logger.setLevel(before[0])
        logger.propagate = before[1]
        shown.close()


class _Lines(logging.Handler):
    """One line every few seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._last = monotonic()

    def emit(self, record: logging.LogRecord) -> None:
        if monotonic() - self._last >= SECONDS_BETWEEN_LINES:
            self._last = monotonic()
            say(record.getMessage())


class _Bar(logging.Handler):
    """A line that moves, drawn without a thread: what is forked has none."""

    def __init__(self) -> None:
        super().__init__()
        self._last = monotonic() + SECONDS_BEFORE_BAR - SECONDS_BETWEEN_FRAMES
        self._bar: Any = None
        self._task: Any = None

    def emit(self, record: logging.LogRecord) -> None:
        if monotonic() - self._last < SECONDS_BETWEEN_FRAMES:
            return
        self._last = monotonic()
        if self._bar is None:
            self._open()
        counts = record.args if isinstance(record.args, tuple) else ()
        # How many there will be is known when all are laid out.
        done, total = counts if len(counts) == WRITTEN_OF_ALL else (0, None)
        self._bar.update(
            self._task,
            completed=done,
            total=total,
            description=record.getMessage(),
            refresh=True,
        )

    def _open(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - for terminals only
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            Progress,
            TextColumn,
            TimeElapsedColumn,
        )

        self._bar = Progress(
            BarColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,
        )
        self._task = self._bar.add_task("", total=None)
        self._bar.start()

    def close(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
        super().close()
