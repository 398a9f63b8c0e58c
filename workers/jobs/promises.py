"""Keeping promises: leased, done outside any transaction, and noted in a second one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from uuid import UUID

from celery import shared_task

from processes.cases.suspend import HELD
from processes.errors import CaseBusy, EngineFault
from processes.motion.move import lock
from processes.motion.note_fault import note_fault
from processes.promises.queue import Leased, failed, lease, postponed, renew
from processes.records import Condition
from processes.store.transaction import Transaction
from workers.app import Job, log
from workers.hands import (
    begin_changed_term,
    call_connector,
    deliver_message,
    mail_digest,
    mail_notice,
    post_document,
    push_notice,
    renew_clocks,
    replay_cases,
    run_many,
    send_code,
    send_letter,
    send_link,
    tell_citizen,
    tell_version,
    write_notice,
)
from workers.moves import move_cases, try_cases
from workers.papers import forget_paper, scan_paper
from workers.prints import print_case

HANDS: Mapping[str, Callable[[Job, Leased], None]] = {
    "appointment.tell": tell_citizen,
    "bulk.run": run_many,
    "case.print": print_case,
    "cases.move": move_cases,
    "cases.try": try_cases,
    "clocks.renew": renew_clocks,
    "connector.call": call_connector,
    "code.send": send_code,
    "document.post": post_document,
    "draft.replay": replay_cases,
    "letter": send_letter,
    "link.send": send_link,
    "message.deliver": deliver_message,
    "notice": write_notice,
    "notice.digest": mail_digest,
    "notice.mail": mail_notice,
    "notice.push": push_notice,
    "paper.forget": forget_paper,
    "paper.scan": scan_paper,
    "terms.begin": begin_changed_term,
    "version.tell": tell_version,
}
BATCH = 10
FRESH = 10.0  # seconds a lease counts as fresh: the rest of it is enough for one promise's outside work
SOON, RESTS = 2, 15 * 60  # seconds until a case is asked again that is busy, or suspended
AT_MOST = 60.0  # seconds of one job; what is left wakes the next


@shared_task(name="promises", bind=True, base=Job)
def promises(self: Job) -> int:
    """Keep what is due until nothing is, or a minute has passed; answers how many were kept."""
    kept, ends = 0, time.monotonic() + AT_MOST
    while time.monotonic() < ends:
        with self.transaction() as tx:
            leased = lease(tx, BATCH)
        if not leased:
            return kept
        kept += sum(_keep(self, one) for one in _held(self, leased))
    self.app.send_task("promises")
    return kept


def _held(job: Job, leased: list[Leased]) -> Iterator[Leased]:
    """One after the other, each with a fresh lease when those before it took long; none that another took over."""
    since = time.monotonic()
    for one in leased:
        if time.monotonic() - since > FRESH:
            with job.transaction() as tx:
                if not renew(tx, one):
                    continue
        yield one


def _keep(job: Job, one: Leased) -> bool:
    try:
        return _try(job, one)
    except CaseBusy:
        _not_now(job, one)
        return False


def _not_now(job: Job, one: Leased) -> None:
    """Look again in a moment, or for a case that rests in a long while: whoever resumes it wakes what it held back.

    The case is locked meanwhile, so that it is not resumed between the look and the long while.
    """
    try:
        with job.transaction() as tx:
            rests = one.kind in HELD and one.case_id is not None and _is_resting(tx, one.case_id)
            postponed(tx, one, seconds=RESTS if rests else SOON)
    except CaseBusy:
        with job.transaction() as tx:
            postponed(tx, one, seconds=SOON)


def _is_resting(tx: Transaction, case_id: UUID) -> bool:
    return lock(tx, case_id, wait=False).condition == Condition.SUSPENDED


def _try(job: Job, one: Leased) -> bool:
    try:
        HANDS[one.kind](job, one)
    except CaseBusy:
        raise
    except Exception as fault:  # noqa: BLE001  (the edge: one bad promise must not stall the others)
        _failed(job, one, fault)
        return False
    return True


def _failed(job: Job, one: Leased, fault: Exception) -> None:
    """Note the fault and, in the same transaction, that a case cannot go on: its people must hear of it."""
    log.warning("promise failed", kind=one.kind, case=str(one.case_id), fault=repr(fault), attempts=one.attempts)
    with job.transaction() as tx:
        given_up = failed(tx, one, repr(fault))
        if isinstance(fault, EngineFault) and (case_id := fault.case or one.case_id):
            note_fault(tx, case_id, fault)
        if given_up and one.case_id is not None:
            note_fault(tx, one.case_id, EngineFault("promise_given_up", kind=one.kind))
