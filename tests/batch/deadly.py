"""Work for a pool that goes wrong in ways that no article does by itself."""

import hashlib
import os
import time

from newsconv.batch.jobs import Job
from newsconv.batch.ledger import Output
from newsconv.batch.work import Made, Order
from newsconv.output import stage_output


def make_all(jobs: tuple[Job, ...], order: Order) -> tuple[Made, ...]:
    """Give each job's path as its output; end the worker where the path says so."""
    return tuple(_make(job, order) for job in jobs)


def _make(job: Job, order: Order) -> Made:
    if "deadly" in job.path:
        os._exit(1)
    if "endless" in job.path:
        time.sleep(3600)
    data = job.path.encode()
    staged = stage_output(order.spool, data, name=job.path)
    return Made(staged=(Output(staged, hashlib.sha256(data).hexdigest()),))
