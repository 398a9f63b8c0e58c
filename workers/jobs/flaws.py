"""The checks of data, asked anew now and then so that readers have little to add."""

from __future__ import annotations

import time

from celery import shared_task

from processes.throughput.flaw_refresh import check_on
from workers.app import Job

SECONDS = 60.0  # far below what a job may take; what is left is for the next beat


@shared_task(name="flaws", bind=True, base=Job)
def flaws(self: Job) -> int:
    """Check the cases that changed, a stretch in each transaction; answers how many."""
    ends, checked = time.monotonic() + SECONDS, 0
    while True:
        with self.transaction() as tx:
            stretch = check_on(tx)
        checked += stretch.cases
        if stretch.finished or time.monotonic() > ends:
            return checked
