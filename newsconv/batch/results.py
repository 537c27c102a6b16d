"""What came of one job: the words in which a batch answers."""

import msgspec

from newsconv.batch.jobs import Job
from newsconv.batch.ledger import Entry, Status
from newsconv.batch.work import Made


class Result(msgspec.Struct, frozen=True):
    """What came of one job."""

    job: Job
    written: tuple[str, ...] = ()
    """The outputs' paths; empty where it failed or was held back."""
    diagnostics: int = 0
    error: str | None = None
    """Why it failed, in one line that names the file."""
    noticed: tuple[str, ...] = ()
    """The renderers' diagnostics, each in its line."""
    done_before: bool = False
    """By an earlier run, whose outputs are there."""


DONE_BEFORE = Made()
"""What is known of a job that an earlier run did."""


def entry_of(place: int, job: Job, made: Made, options: str) -> Entry:
    """Return what the ledger is to say of a job that wrote nothing yet."""
    return Entry(
        id=job.path,
        options=options,
        place=place,
        stem=job.stem,
        status=Status.FAILED if made.error else Status.HELD,
        sha256=made.sha256,
        seconds=made.seconds,
        diagnostics=made.diagnostics,
        code=made.code,
        error=made.error,
        traceback=made.traceback,
    )
