"""The sweep of absences that are over: the work goes back, one transaction each, and who was away is told."""

from __future__ import annotations

from celery import shared_task

from processes.errors import CaseBusy, Stale
from processes.people.absence_return import return_work, returns_due
from workers.app import Job, log

BATCH = 100


@shared_task(name="absences", bind=True, base=Job)
def absences(self: Job) -> int:
    """Give back what there is to give back; answers for how many people."""
    with self.transaction() as tx:
        due = returns_due(tx, BATCH)
    returned = 0
    for one in due:
        try:
            with self.transaction() as tx:
                return_work(tx, one)
            returned += 1
        except (CaseBusy, Stale):
            continue  # somebody is at one of the tasks this instant: the next sweep comes soon
        except Exception:  # noqa: BLE001  (the edge: one bad row must not stall the others)
            log.exception("work not handed back", absence=str(one))
    return returned
