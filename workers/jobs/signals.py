"""The figures of every team watched: whoever leads it is told when one says more than chance."""

from __future__ import annotations

from celery import shared_task

from processes.throughput.alerts.watch import watch
from workers.app import Job


@shared_task(name="signals", bind=True, base=Job)
def signals(self: Job) -> int:
    """Hold the last whole week against its limits; answers how many were told."""
    with self.transaction() as tx:
        return watch(tx)
