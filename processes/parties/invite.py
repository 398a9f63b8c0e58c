"""Inviting: an open step of a party becomes a personal link, made when it is sent."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds import LinkSent
from processes.audit.trail import record
from processes.parties.keys import LinkKeys, token_hash
from processes.parties.reach import Reach, reach
from processes.records import Case, Invitation, Person, Task, TaskCondition
from processes.records.task import PARTIES
from processes.store.base import new_id
from processes.store.transaction import Transaction

LASTS = timedelta(days=30)  # a choice of the house, not a statute; never shorter than the step's own deadline
GRACE = timedelta(days=14)  # a late answer is better than none


def invite(tx: Transaction, task_id: UUID, keys: LinkKeys) -> Invitation | None:
    """The live invitation to this task, made now if there is none; None when the task waits for no party any more."""
    task = tx.session.get(Task, task_id)
    if task is None or task.condition != TaskCondition.OPEN or task.group not in PARTIES:
        return None
    live = tx.maybe(select(Invitation).where(Invitation.task_id == task_id, Invitation.ended_at.is_(None)))
    if live is None:
        live = make(tx, task, reach(tx, tx.find(Case, task.case_id), task.group), None)
    live.token_hash = token_hash(keys.token(live.id))
    tx.flush()
    return live


def make(tx: Transaction, task: Task, who: Reach, by: Person | None) -> Invitation:
    """A new invitation to this task for whoever is reached so; what hinders it is noted, and the house sees it."""
    now = clock.now()
    made = Invitation(
        id=new_id(),
        case_id=task.case_id,
        task_id=task.id,
        part=who.part,
        name=who.name,
        email=who.email,
        phone=who.phone,
        locale=who.locale,
        hindrance=who.hindrance,
        code_tries=0,
        codes=0,
        made_at=now,
        made_by_id=by.id if by else None,
        expires_at=_until(now, task, who),
    )
    tx.add(made)
    tx.flush()
    record(tx, by, LinkSent(task.case_id, task.id, made.id, who.part, who.hindrance))
    return made


def _until(now: datetime, task: Task, who: Reach) -> datetime:
    """Never longer than the part lasts: a power of attorney that has ended opens nothing."""
    due = _end_of(task.due_day) + GRACE if task.due_day else now
    lasts = max(now + LASTS, due)
    return min(lasts, _end_of(who.until)) if who.until else lasts


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59), clock.COPENHAGEN)
