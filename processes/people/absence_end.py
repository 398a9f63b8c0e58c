"""Ending an absence early: the work goes back at once; one that has not begun is called off."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import AbsenceEnded
from processes.audit.trail import record
from processes.errors import Conflict
from processes.people.absence_return import come_back
from processes.records import Absence, Person
from processes.store.transaction import Transaction


def end_absence(tx: Transaction, person: Person, absence_id: UUID) -> tuple[Absence, bool]:
    """The person is back today: yesterday was the last day away, and what the substitute has for her goes back.

    Answers whether it had begun; one that had not is called off. Raises ``Forbidden``, ``Conflict("absence_ended")``.
    """
    absence = tx.find(Absence, absence_id)
    absent = tx.find(Person, absence.person_id)
    require(person, Permission.REGISTER_ABSENCE, absent.relations_to(person))
    if absence.returned_at is not None:
        raise Conflict("absence_ended", name=absent.name)
    today = clock.today()
    begun = absence.since <= today
    absence.until = max(today, absence.since) - timedelta(days=1)
    tx.flush()
    record(tx, person, AbsenceEnded(absence.id, absent.id, absence.substitute_id))
    if begun:
        come_back(tx, absence, told=person.id != absent.id)
    else:
        absence.returned_at = clock.now()
        tx.flush()
    return absence, begun
