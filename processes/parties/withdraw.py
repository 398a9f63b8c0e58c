"""Withdrawing a personal link: it opens nothing from now on, and a visit that is under way ends."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import LinkWithdrawn
from processes.audit.trail import record
from processes.errors import Conflict
from processes.records import Invitation, Person, Task
from processes.store.transaction import Transaction


def withdraw(tx: Transaction, person: Person, task_id: UUID) -> Invitation:
    """Withdraw the link to this task that is out; ``Conflict("link_none")`` when there is none."""
    task = tx.find(Task, task_id)
    require(person, Permission.SEND_LINK, task.relations_to(person))
    live = tx.maybe(select(Invitation).where(Invitation.task_id == task_id, Invitation.ended_at.is_(None)))
    if live is None:
        raise Conflict("link_none")
    live.revoked_at = live.ended_at = clock.now()
    live.visit_hash, live.answers = None, None
    record(tx, person, LinkWithdrawn(task.case_id, task.id, live.id))
    return live
