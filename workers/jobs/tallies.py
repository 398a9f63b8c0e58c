"""The sums behind the figures, brought up to date now and then so that readers have little to add."""

from __future__ import annotations

from celery import shared_task

from processes.throughput.refresh import refresh
from workers.app import Job


@shared_task(name="tallies", bind=True, base=Job)
def tallies(self: Job) -> int:
    """Count anew the cases that changed; answers how many."""
    with self.transaction() as tx:
        return refresh(tx)
