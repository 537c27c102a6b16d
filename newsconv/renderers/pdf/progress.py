"""WeasyPrint at work in, how many pages it has laid out and written out, as it goes.

Told to the logger `newsconv.renderers.pdf.progress`, at the level INFO, to whoever
listens: `(laid_out,)` are a record's arguments, then `(written, of_all)`.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

PROGRESS = logging.getLogger("newsconv.renderers.pdf.progress")
_LAID_OUT = "pages laid out: %d"
_WRITTEN = "pages written: %d of %d"

_THEIRS = logging.getLogger("weasyprint.progress")


class _Forward(logging.Handler):
    """Takes what WeasyPrint 70 says before each page: "Creating layout - Page 12"."""

    def __init__(self) -> None:
        super().__init__()
        self._most = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Tell of a page; not again where only its page numbers are filled in."""
        match record.args:
            case (int(page),) if "Page %d" in str(record.msg) and page > self._most + 1:
                self._most = page - 1
                PROGRESS.info(_LAID_OUT, self._most)


@contextmanager
def telling_layout() -> Iterator[None]:
    """Tell of the pages that are laid out within the block."""
    if not PROGRESS.isEnabledFor(logging.INFO):
        yield
        return
    forward = _Forward()
    before = _THEIRS.level, _THEIRS.propagate
    _THEIRS.setLevel(logging.INFO)
    _THEIRS.propagate = False
    _THEIRS.addHandler(forward)
    try:
        yield
    finally:
        _THEIRS.removeHandler(forward)
        _THEIRS.setLevel(before[0])
        _THEIRS.propagate = before[1]


def tell_of_writing(pages: Iterable[Any]) -> None:
    """Tell of each laid-out page when it is written."""
    if not PROGRESS.isEnabledFor(logging.INFO):
        return
    found = list(pages)
    PROGRESS.info(_LAID_OUT, len(found))
    for number, page in enumerate(found, 1):
        page.paint = _telling(page.paint, number, len(found))


def _telling(
    paint: Callable[..., None], number: int, total: int
) -> Callable[..., None]:
    def painted(*arguments: object) -> None:
        paint(*arguments)
        PROGRESS.info(_WRITTEN, number, total)

    return painted
