"""Registering an absence: one's own, or as leader a team member's, with who stands in meanwhile."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import AbsenceRegistered
from processes.audit.trail import record
from processes.people.absence_rules import Days, must_fit
from processes.promises.promise import promise
from processes.records import Absence, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction


def register_absence(
    tx: Transaction, person: Person, absent_id: UUID, days: Days, substitute_id: UUID | None = None
) -> Absence:
    """Note that somebody is away; the substitute is told, and has the tasks from the first day on.

    Raises ``Forbidden`` (not one's own, nor a member of a team one leads) and ``Invalid`` with what is wrong.
    """
    absent = tx.find(Person, absent_id)
    require(person, Permission.REGISTER_ABSENCE, absent.relations_to(person))
    substitute = tx.find(Person, substitute_id) if substitute_id else None
    must_fit(tx, absent, days, substitute)
    absence = Absence(id=new_id(), person_id=absent.id, substitute_id=substitute_id, since=days.since, until=days.until)
    tx.add(absence)
    tx.flush()
    record(tx, person, AbsenceRegistered(absence.id, absent.id, substitute_id, days.since, days.until))
    tell_substitute(tx, absence)
    return absence


def tell_substitute(tx: Transaction, absence: Absence) -> None:
    """The substitute is told for whom, from when and to when."""
    if absence.substitute_id is None:
        return
    promise(
        tx,
        "notice",
        sort="substitute",
        person=str(absence.substitute_id),
        absence=str(absence.id),
        who=tx.find(Person, absence.person_id).name,
        since=absence.since.isoformat(),
        once=f"substitute:{absence.id}:{absence.since}:{absence.until}",
    )
