"""The sums behind the figures, brought up to date now and then so that readers have little to add."""

from __future__ import annotations

import time

from celery import shared_task

from processes.throughput.refresh import go_on
from workers.app import Job

SECONDS = 60.0  # far below what a job may take; what is left is for the next beat


@shared_task(name="tallies", bind=True, base=Job)
def tallies(self: Job) -> int:
    """Count anew the cases that changed, a stretch in each transaction; answers how many."""
    ends, counted = time.monotonic() + SECONDS, 0
    while True:
        with self.transaction() as tx:
            stretch = go_on(tx)
        counted += stretch.cases
        if stretch.finished or time.monotonic() > ends:
            return counted
