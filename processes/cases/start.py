"""Starting a case: a notice or an application becomes a case that runs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import CaseStarted
from processes.audit.trail import record
from processes.cases.opening import About, definition_named, newest, open_case, start_event
from processes.forms.answers import Raw, read_answers
from processes.motion.moving import Moved
from processes.records import ConflictOfInterest, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Started:
    """The new case and where it came to rest."""

    case_id: UUID
    number: str
    moved: Moved


def start(tx: Transaction, person: Person, definition: str, element: str | None, raw: Raw, about: About) -> Started:
    """Start a case of the newest version at this start event (None: the plain one), with the start form's answers.

    Where ``about`` names no team, and no caseworker but the starter, her team whose work it is has the case, else her
    first. Raises ``Forbidden``, ``NotFound``, ``Conflict("not_published")`` and ``Invalid`` with a problem per field.
    """
    chosen = definition_named(tx, definition)
    conflict = _has_conflict(tx, person, about.citizen_id)
    require(person, Permission.START_CASE, {*chosen.relations_to(person), *conflict})
    edition = newest(tx, chosen)
    event = start_event(edition, element)
    form = edition.forms.get(event.form or "") if event else None
    answers = read_answers(form, raw, {}) if form else {}
    if about.team_id is None and about.caseworker_id in (None, person.id) and person.places:
        about = replace(about, team_id=_own_team(person, chosen.start_groups))
    case, moved = open_case(tx, edition, event, answers, about)
    record(tx, person, CaseStarted(case.id, chosen.key, edition.number, event.id if event else None))
    return Started(case.id, case.number, moved)


def _own_team(person: Person, groups: Collection[str]) -> UUID:
    """Of somebody's teams the first that may start such a case: who works in two units starts it in the right one."""
    fitting = (place for place in person.places if place.team.group in groups)
    return next(fitting, person.places[0]).team_id


def _has_conflict(tx: Transaction, person: Person, citizen_id: UUID | None) -> frozenset[Relation]:
    """How a conflict of interest about this citizen makes a person stand to a case that is not there yet."""
    if citizen_id is None or not person.barred_case_ids:
        return frozenset()
    asked = select(ConflictOfInterest.id).where(
        ConflictOfInterest.person_id == person.id,
        ConflictOfInterest.citizen_id == citizen_id,
        ConflictOfInterest.ended_at.is_(None),
    )
    found = tx.execute(asked).first()
    return frozenset({Relation.BARRED, Relation.DISQUALIFIED}) if found else frozenset()
