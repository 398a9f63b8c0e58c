"""Telling people of one running deadline: each once, in time, and when it is missed; nothing is closed or stopped."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update

from processes import clock
from processes.audit.kinds import DeadlineMissed, DeadlineTold
from processes.audit.trail import record
from processes.deadlines.points import AlertPoint, next_look, points_of
from processes.motion.edition import edition_of
from processes.motion.move import lock
from processes.promises.promise import promise
from processes.reading.responsible import CENTRE_MANAGER, OWNER, PROCESS_OWNER, TEAM_LEADER, responsible
from processes.records import Case, Deadline
from processes.store.transaction import Transaction

HOUR = timedelta(hours=1)

# What each is told (kinds of notices): the holder to do it, the leader that it is due, those above that it is late.
SORTS = {
    OWNER: "task_due",
    TEAM_LEADER: "deadline_missed",
    CENTRE_MANAGER: "escalation",
    PROCESS_OWNER: "escalation",
}


def due_deadlines(tx: Transaction, limit: int = 200) -> list[UUID]:
    """The ids of running deadlines somebody must look at now, those that have waited longest first."""
    wanted = (
        select(Deadline.id)
        .where(Deadline.ended_at.is_(None), Deadline.next_at.is_not(None), Deadline.next_at <= clock.now())
        .order_by(Deadline.next_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return list(tx.execute(wanted).scalars())


def escalate(tx: Transaction, deadline_id: UUID) -> tuple[str, ...]:
    """Tell whom this deadline's moment has come for, note it as missed when its day has gone by, set the next look.

    Answers the points told now; nothing when it is gone, ended, standing still or not due. Raises ``CaseBusy`` when
    somebody works on the case this instant: the next sweep finds it again. Nobody is told of the same point twice,
    and a deadline that is late still runs: only a person or the process ends it.
    """
    found = tx.find(Deadline, deadline_id)
    case = lock(
        tx, found.case_id, wait=False
    )  # the case first, as everybody locks: the rows below it can be waited for
    tx.session.refresh(found)
    if found.ended_at is not None or found.next_at is None or found.next_at > clock.now():
        return ()
    points, watched = points_of(found), _is_watched(tx, case, found)
    told = set(_keys(found))
    now = [point for point in points if point.moment <= clock.now() and point.key not in told]
    if case.is_open and found.paused_on is None:
        for point in now:
            _tell(tx, case, found, point)
        if watched:
            _note_missed(tx, found)
        found.told = [*found.told, *({"point": one.key, "at": clock.now().isoformat()} for one in now)]
    found.next_at = next_look(found, _keys(found), watched=watched) if case.is_open else None
    tx.flush()
    return tuple(point.key for point in now)


def put_off(tx: Transaction, deadline_id: UUID) -> None:
    """Telling failed: look again in an hour, so that those behind it have their turn."""
    now = clock.now()
    tx.execute(update(Deadline).where(Deadline.id == deadline_id, Deadline.next_at <= now).values(next_at=now + HOUR))


def _tell(tx: Transaction, case: Case, deadline: Deadline, point: AlertPoint) -> None:
    """Promise a notice to everybody it concerns; a silent point is only seen in lists."""
    if point.silent:
        return
    for person in responsible(tx, case, point.tell, deadline.id):
        key = f"notice:{deadline.id}:{point.key}:{person.id}"
        promise(
            tx,
            "notice",
            case=case.id,
            key=key,
            sort=SORTS[point.tell],
            person=str(person.id),
            deadline=str(deadline.id),
            once=key,
        )
        record(tx, None, DeadlineTold(case.id, deadline.rule, point.key, person.id))


def _note_missed(tx: Transaction, deadline: Deadline) -> None:
    if deadline.missed_at is None and deadline.due_at < clock.now():
        deadline.missed_at = deadline.due_at
        record(tx, None, DeadlineMissed(deadline.case_id, deadline.rule, deadline.due_day, deadline.turn))


def _is_watched(tx: Transaction, case: Case, deadline: Deadline) -> bool:
    """Can the case see whether it is kept? Whoever is to be told of it watches it; else its rule says so."""
    if deadline.alerts:
        return True
    rules = edition_of(tx, case.version_id).deadlines
    return any(rule.watched for rule in rules if rule.key == deadline.rule)


def _keys(deadline: Deadline) -> list[str]:
    return [str(one["point"]) for one in deadline.told]
