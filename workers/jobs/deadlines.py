"""Sweeping legal clocks: who must be told is told once, and a missed day is noted as missed."""

from __future__ import annotations

from celery import shared_task

from processes.deadlines.escalate import due_deadlines, escalate, put_off
from processes.errors import CaseBusy
from workers.app import Job, log

BATCH = 200


@shared_task(name="deadlines", bind=True, base=Job)
def deadlines(self: Job) -> int:
    """Tell what there is to tell; answers how many clocks were looked at."""
    seen = 0
    with self.transaction() as tx:
        due = due_deadlines(tx, BATCH)
    for one in due:
        try:
            with self.transaction() as tx:
                escalate(tx, one)
            seen += 1
        except CaseBusy:
            continue
        except Exception:  # noqa: BLE001  (the edge: one bad row must not stall the others)
            log.exception("deadline not told", deadline=str(one))
            with self.transaction() as tx:
                put_off(tx, one)
    if len(due) == BATCH and seen:
        self.app.send_task("deadlines")
    return seen
