"""What the house may know of the links to a task: where the newest went, and how far its reader came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.errors import Invalid, Problem
from processes.parties.reach import reach
from processes.records import Case, Invitation, Person, Task, TaskCondition
from processes.records.task import PARTIES
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class LinkShown:
    """The newest link to a party's task. ``how``: waiting, sent, opened, used, withdrawn, expired, hindered, none."""

    id: UUID | None
    how: str
    at: datetime | None
    expires_at: datetime | None
    hindrance: str | None
    name: str
    email: str
    phone: str
    may_send: bool
    named: bool = False  # another party gave the address, and nobody has confirmed it


def link_of(tx: Transaction, person: Person, task_id: UUID) -> LinkShown | None:
    """How it stands with the link to this task; None for a task that is nobody's outside."""
    task = tx.find(Task, task_id)
    require(person, Permission.SEE_TASK, task.relations_to(person))
    if task.group not in PARTIES:
        return None
    every = select(Invitation).where(Invitation.task_id == task_id)
    newest = tx.execute(every.order_by(Invitation.made_at.desc(), Invitation.id.desc())).scalar()
    may = task.condition == TaskCondition.OPEN and allowed(person, Permission.SEND_LINK, task.relations_to(person))
    known = reach(tx, tx.find(Case, task.case_id), task.group)
    if newest is None:
        given = (known.hindrance, known.name, known.email, known.phone, may, known.named)
        return LinkShown(None, "none", None, None, *given)
    how, at = _how(newest)
    given = (newest.hindrance, newest.name, newest.email, newest.phone, may, known.named)
    return LinkShown(newest.id, how, at, newest.expires_at, *given)


def sendable(tx: Transaction, person: Person, task_id: UUID) -> LinkShown:
    """The link as it stands, for whoever may send a new one. Raises ``Forbidden``, ``AlreadyDone``, and
    ``Invalid("link_for_nobody")`` for a step that is nobody's outside."""
    task = tx.find(Task, task_id)
    require(person, Permission.SEND_LINK, task.relations_to(person))
    task.must_be_open()
    told = link_of(tx, person, task_id)
    if told is None:
        raise Invalid(Problem("link_for_nobody"), "link_for_nobody")
    return told


def _how(one: Invitation) -> tuple[str, datetime | None]:
    if one.used_at is not None:
        return "used", one.used_at
    if one.revoked_at is not None:
        return "withdrawn", one.revoked_at
    if one.hindrance is not None:
        return "hindered", one.made_at
    if clock.now() >= one.expires_at:
        return "expired", one.expires_at
    if one.visit_until is not None:
        return "opened", one.saved_at or one.visit_until
    return ("sent", one.sent_at) if one.sent_at else ("waiting", one.made_at)
