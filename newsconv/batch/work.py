"""One job in, its outputs in a spool folder out; what a worker process runs.

What goes back to the engine is short, so that a worker that is killed while it
answers can't leave half an answer for the engine to wait on.
"""

from functools import cache

import msgspec

from newsconv.api import read_file
from newsconv.batch.jobs import Job
from newsconv.diagnostics import Diagnostic
from newsconv.errors import NewsconvError
from newsconv.model import Digest
from newsconv.model.walk import articles
from newsconv.output import stage_output
from newsconv.renderers.registry import Renderer, renderer


class Order(msgspec.Struct, frozen=True):
    """What is wanted of every job of a batch; hashable, for it goes to workers."""

    formats: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Each output's format, with the options of its renderer."""
    from_: str | None
    encoding: str | None
    max_bytes: int
    spool: str
    """The folder for finished outputs, on the disk of their places; the engine's."""
    strict: bool
    """A job with diagnostics is held back: nothing of it is written."""
    split: bool = False
    """Texts are taken apart, and each article makes outputs of its own."""


class Made(msgspec.Struct, frozen=True):
    """What came of one job in a worker."""

    staged: tuple[str, ...] = ()
    """Files in the spool: an article's in the order's formats, then the next one's;
    empty where it failed."""
    diagnostics: tuple[Diagnostic, ...] = ()
    error: str | None = None
    """Why it failed, in one line."""


def make(job: Job, order: Order) -> Made:
    """Read and render one job; an error is a value, so that the others go on."""
    try:
        reading = read_file(
            job.path,
            split=order.split,
            format=order.from_,
            encoding=order.encoding,
            max_bytes=order.max_bytes,
        )
        if order.strict and reading.diagnostics:
            return Made(diagnostics=reading.diagnostics)
        digests = [reading.digest]
        if order.split:
            digests = [Digest.of([article]) for article in articles(reading.digest)]
        rendered = [
            each.render(digest) for digest in digests for each in _renderers(order)
        ]
        staged = tuple(
            stage_output(order.spool, data, name=job.path) for data in rendered
        )
    except NewsconvError as error:
        reason = str(error)
    except Exception as error:  # noqa: BLE001 - one broken file never stops the rest
        reason = f"unexpected {type(error).__name__}: {error}"
    else:
        return Made(staged, reading.diagnostics)
    # Not every error knows whose it is: a renderer sees no file.
    named = reason.startswith(job.path)
    return Made(error=reason if named else f"{job.path}: {reason}")


@cache
def _renderers(order: Order) -> tuple[Renderer, ...]:
    """Return the renderers, made once a process: themes and fonts stay loaded."""
    return tuple(renderer(name, dict(options)) for name, options in order.formats)
