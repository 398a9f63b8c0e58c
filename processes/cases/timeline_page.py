"""The timeline of a case on a page of its own, with its filters."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.cases.parts import Story
from processes.cases.story import Wanted, timeline
from processes.language import Text
from processes.motion.whereabouts import editions_met
from processes.reading.admission import admit
from processes.records import Case, Citizen, Deadline, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """One page of what happened; ``rules`` are the names of deadlines by rule, ``readings`` whether one may ask."""

    case_id: UUID
    number: str
    citizen: str | None
    story: Story
    rules: dict[str, Text]
    readings: bool


def timeline_page(tx: Transaction, person: Person, case_id: UUID, wanted: Wanted) -> TimelinePage:
    """What the reader asks of the timeline; ``Forbidden`` for whoever may not see the case.

    Who has read the case is told to its team leader and to auditors; others get the rest of what they ask.
    """
    case = tx.find(Case, case_id)
    readings = allowed(person, Permission.SEE_READINGS, admit(tx, person, case))
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    return TimelinePage(
        case_id=case.id,
        number=case.number,
        citizen=citizen.name if citizen else None,
        story=timeline(tx, case, editions_met(tx, case), wanted, readings=readings),
        rules=rule_names(tx, case),
        readings=readings,
    )


def rule_names(tx: Transaction, case: Case) -> dict[str, Text]:
    """What the deadlines of a case are called, by rule."""
    rows = tx.execute(select(Deadline.rule, Deadline.name_da, Deadline.name_en).where(Deadline.case_id == case.id))
    return {row.rule: Text(row.name_da, row.name_en) for row in rows}
