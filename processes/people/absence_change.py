"""Changing an absence: other days, or somebody else who stands in."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import AbsenceChanged
from processes.audit.trail import record
from processes.errors import Conflict
from processes.people.absence_register import tell_substitute
from processes.people.absence_return import pass_on
from processes.people.absence_rules import Days, must_fit
from processes.records import Absence, Person
from processes.store.transaction import Transaction


def change_absence(
    tx: Transaction, person: Person, absence_id: UUID, days: Days, substitute_id: UUID | None = None
) -> Absence:
    """Give an absence these days and this substitute; what an earlier substitute has for the absent one goes along.

    Raises ``Forbidden``, ``Conflict("absence_ended")``, and ``Invalid`` with what is wrong.
    """
    absence = tx.find(Absence, absence_id)
    absent = tx.find(Person, absence.person_id)
    require(person, Permission.REGISTER_ABSENCE, absent.relations_to(person))
    if absence.returned_at is not None:
        raise Conflict("absence_ended", name=absent.name)
    substitute = tx.find(Person, substitute_id) if substitute_id else None
    must_fit(tx, absent, days, substitute, own=absence.id)
    before = absence.substitute_id
    absence.since, absence.until, absence.substitute_id = days.since, days.until, substitute_id
    tx.flush()
    record(tx, person, AbsenceChanged(absence.id, absent.id, substitute_id, days.since, days.until))
    if before != substitute_id:
        pass_on(tx, person, absent, substitute)
    tell_substitute(tx, absence)
    return absence
