"""The sweep of versions whose day has come: one transaction each."""

from __future__ import annotations

from celery import shared_task

from processes.definitions.begin_version import begin_version, due_versions
from processes.errors import CaseBusy, Stale
from workers.app import Job, log

BATCH = 50


@shared_task(name="versions", bind=True, base=Job)
def versions(self: Job) -> int:
    """Let begin what is to begin; answers how many did."""
    with self.transaction() as tx:
        due = due_versions(tx, BATCH)
    begun = 0
    for one in due:
        try:
            with self.transaction() as tx:
                begun += begin_version(tx, one)
        except (CaseBusy, Stale):
            continue  # somebody is publishing this instant: the next sweep comes soon
        except Exception:  # noqa: BLE001  (the edge: one bad row must not stall the others)
            log.exception("version not begun", version=str(one))
    return begun
