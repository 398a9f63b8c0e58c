"""All that a case page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.cases.contacts import PartyRow, contacts
from processes.cases.decided import decisions
from processes.cases.diagrams import diagrams
from processes.cases.links import LinkedCase, linked_cases
from processes.cases.notes import Notes, notes
from processes.cases.overview_parts import deadlines, documents, events, rule_sets, stage_of, stations, tasks
from processes.cases.parts import DecisionRow, Diagram, DocumentRow, OpenTask, Reportable, Station, Story
from processes.cases.rights import Rights, rights
from processes.cases.story import STORY, timeline
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.whereabouts import editions_met
from processes.reading.admission import admit
from processes.reading.deadline_shown import DeadlineShown
from processes.records import Case, Citizen, Definition, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class CasePage:
    """What now, whose turn, by when; then why; then history."""

    id: UUID
    number: str
    revision: int
    condition: str
    outcome: str | None
    fault: dict[str, Any] | None  # why it stopped: its ``element`` is what a person calls it
    process: Text
    version: int
    stage: Text | None
    stations: tuple[Station, ...]
    opened_at: datetime
    closed_at: datetime | None
    citizen_id: UUID | None
    citizen: str | None
    cpr_masked: str | None
    age: int | None
    protected: bool  # the citizen's address is
    caseworker: str | None
    rule_sets: tuple[tuple[str, str, bool], ...]  # area, rule set, verified
    tasks: tuple[OpenTask, ...]
    deadlines: tuple[DeadlineShown, ...]
    decisions: tuple[DecisionRow, ...]
    timeline: Story
    parties: tuple[PartyRow, ...]
    documents: tuple[DocumentRow, ...]
    notes: Notes
    links: tuple[LinkedCase, ...]
    diagrams: tuple[Diagram, ...]  # the main one first, then those the case is in
    events: tuple[Reportable, ...]
    facts: dict[str, Any]
    may: Rights


def overview(tx: Transaction, person: Person, case_id: UUID) -> CasePage:
    """The page of one case; ``Forbidden`` for whoever may not see it."""
    case = tx.find(Case, case_id)
    relations = admit(tx, person, case)
    may = rights(tx, person, case, relations)
    edition = edition_of(tx, case.version_id)
    editions = editions_met(tx, case)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    health = allowed(person, Permission.SEE_DOCUMENT, relations)
    return CasePage(
        id=case.id,
        number=case.number,
        revision=case.revision,
        condition=case.condition,
        outcome=case.outcome,
        fault=_fault(case, editions),
        process=tx.find(Definition, case.definition_id).title,
        version=edition.number,
        stage=stage_of(edition, case.stage),
        stations=stations(edition, case.stage, ended=not case.is_open),
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        citizen_id=case.citizen_id,
        citizen=citizen.name if citizen else None,
        cpr_masked=citizen.cpr_masked if citizen else None,
        age=_age(citizen) if citizen else None,
        protected=bool(citizen and citizen.address_protected),
        caseworker=tx.find(Person, case.caseworker_id).name if case.caseworker_id else None,
        rule_sets=rule_sets(tx, case, edition),
        tasks=tasks(tx, person, case),
        deadlines=deadlines(tx, case),
        decisions=decisions(tx, case, editions),
        timeline=timeline(tx, case, editions, STORY),
        parties=contacts(tx, case, works_on_it=may.see_address),
        documents=documents(tx, case, health),
        notes=notes(tx, person, case, health=health),
        links=linked_cases(tx, person, case),
        diagrams=diagrams(tx, case, editions),
        events=events(tx, case, editions),
        facts=case.facts,
        may=may,
    )


def _fault(case: Case, editions: Editions) -> dict[str, Any] | None:
    return {**case.fault, "element": editions.name(str(case.fault.get("element", "")))} if case.fault else None


def _age(citizen: Citizen) -> int | None:
    if citizen.born is None:
        return None
    today = clock.today()
    return today.year - citizen.born.year - ((today.month, today.day) < (citizen.born.month, citizen.born.day))
