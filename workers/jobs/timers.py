"""Sweeping due timers: one transaction each, spread over the workers, and one bad row never stalls the sweep."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from uuid import UUID

from celery import shared_task

from processes.deadlines.fire import due_timers, fire, put_off
from processes.errors import CaseBusy, EngineFault
from workers.app import Job, log

BATCH = 200
HANDS = 3  # while one waits for the disk, another counts
AT_MOST = 60.0  # seconds of one job; what is left wakes the next


@shared_task(name="timers", bind=True, base=Job)
def timers(self: Job) -> int:
    """Fire what is due until nothing is, or a minute has passed; answers how many fired."""
    fired, ends = 0, time.monotonic() + AT_MOST
    while time.monotonic() < ends:
        with self.transaction() as tx:
            due = due_timers(tx, BATCH)
        if len(due) == BATCH:
            self.app.send_task("timers")  # much to do: wake another worker
        random.shuffle(due)  # so that two workers do not walk in step
        with ThreadPoolExecutor(HANDS) as hands:
            done = sum(hands.map(partial(_fire, self), due))
        fired += done
        if not done:
            break
    return fired


def _fire(job: Job, timer_id: UUID) -> bool:
    try:
        with job.transaction() as tx:
            return fire(tx, timer_id) is not None
    except CaseBusy:
        return False
    except EngineFault as fault:
        _stuck(job, timer_id, fault)
    except Exception as fault:  # noqa: BLE001  (the edge: one bad row must not stall the others)
        log.exception("timer failed", timer=str(timer_id))
        with job.transaction() as tx:
            put_off(tx, timer_id, repr(fault))
    return False


def _stuck(job: Job, timer_id: UUID, fault: EngineFault) -> None:
    with job.transaction() as tx:
        case_id = put_off(tx, timer_id, str(fault))
    if case_id is not None:
        job.stuck(case_id, fault)
