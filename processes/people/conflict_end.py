"""Ending a conflict of interest: only a leader says that somebody may have a part in a case again."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import ConflictEnded
from processes.audit.trail import record
from processes.errors import AlreadyDone
from processes.records import Case, ConflictOfInterest, Person
from processes.store.transaction import Transaction


def end_conflict(tx: Transaction, person: Person, conflict_id: UUID) -> ConflictOfInterest:
    """End it; what was laid back stays where it is. Raises ``Forbidden`` and ``AlreadyDone("conflict_over")``."""
    conflict = tx.find(ConflictOfInterest, conflict_id)
    whose = tx.find(Person, conflict.person_id)
    require(person, Permission.END_CONFLICT, whose.relations_to(person))
    if conflict.ended_at is not None:
        raise AlreadyDone("conflict_over", name=whose.name)
    conflict.ended_at, conflict.ended_by_id = clock.now(), person.id
    tx.flush()
    about = Case.id == conflict.case_id if conflict.case_id else Case.citizen_id == conflict.citizen_id
    cases = tx.execute(select(Case.id).where(about).order_by(Case.id)).scalars()
    record(tx, person, *(ConflictEnded(key, conflict.id, whose.id) for key in cases))
    return conflict
