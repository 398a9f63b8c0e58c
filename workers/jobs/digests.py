"""Promising the daily mails, each person's at the hour they chose."""

from __future__ import annotations

from celery import shared_task

from processes.notices.digest import promise_digests
from workers.app import Job


@shared_task(name="digests", bind=True, base=Job)
def digests(self: Job) -> int:
    """Promise today's mail to everybody whose hour has come; answers to how many."""
    with self.transaction() as tx:
        return promise_digests(tx)
