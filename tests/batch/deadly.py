"""Work for a pool that goes wrong in ways that no article does by itself."""

import os

from newsconv.batch.jobs import Job
from newsconv.batch.work import Made, Order
from newsconv.output import stage_output


def make(job: Job, order: Order) -> Made:
    """Give the job's path as its output; end the worker where the path says so."""
    if "deadly" in job.path:
        os._exit(1)
    data = job.path.encode()
    return Made(staged=(stage_output(order.spool, data, name=job.path),))
