"""Where a case is, for somebody who answers the telephone: the next date, the contact, the station; nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.cases.overview_parts import deadlines, stage_of, stations, tasks
from processes.cases.parts import OpenTask, Station
from processes.language import Text
from processes.motion.booked import appointment_of
from processes.motion.edition import edition_of
from processes.reading.admission import admit
from processes.reading.deadline_shown import DeadlineShown
from processes.records import Case, Citizen, Definition, Person, Team
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What one may tell: no answers, no health, no address."""

    id: UUID
    number: str
    citizen: str | None
    process: Text
    condition: str
    outcome: str | None
    closed_at: datetime | None
    stage: Text | None
    stations: tuple[Station, ...]
    meeting_at: datetime | None
    meeting_form: str | None
    next: DeadlineShown | None  # the nearest deadline ahead; one that is late where nothing is
    turn: OpenTask | None  # what is done first
    caseworker: str | None
    team: Text | None
    email: str | None  # the caseworker's


def where_is(tx: Transaction, person: Person, case_id: UUID) -> Whereabouts:
    """Where the case is. ``Forbidden`` for whoever may not tell, and where the citizen's address is protected."""
    case = tx.find(Case, case_id)
    admit(tx, person, case, Permission.TELL_WHEREABOUTS)
    edition = edition_of(tx, case.version_id)
    meeting = appointment_of(tx, case.id)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    worker = tx.find(Person, case.caseworker_id) if case.caseworker_id else None
    team: Any = tx.execute(select(Team.name_da, Team.name_en).where(Team.id == case.team_id)).first()
    running = [one for one in deadlines(tx, case) if one.is_running and one.paused_on is None and not one.has_passed]
    ahead = [one for one in running if one.due_day >= clock.today()]
    return Whereabouts(
        id=case.id,
        number=case.number,
        citizen=citizen.name if citizen else None,
        process=tx.find(Definition, case.definition_id).title,
        condition=case.condition,
        outcome=case.outcome,
        closed_at=case.closed_at,
        stage=stage_of(edition, case.stage),
        stations=stations(edition, case.stage, ended=not case.is_open),
        meeting_at=meeting.starts_at if meeting else None,
        meeting_form=meeting.form if meeting else None,
        next=next(iter(ahead or running), None),
        turn=next(iter(tasks(tx, person, case)), None),
        caseworker=worker.name if worker else None,
        team=Text(*team) if team else None,
        email=worker.email if worker else None,
    )
