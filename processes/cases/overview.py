"""All that a case page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed, require
from processes.cases.diagrams import diagrams
from processes.cases.parts import (
    DecisionRow,
    Diagram,
    DocumentRow,
    Happening,
    OpenTask,
    PartyRow,
    Reportable,
)
from processes.cases.story import decisions, timeline
from processes.cases.whereabouts import editions_met
from processes.language import Text
from processes.motion.edition import Edition, edition_of
from processes.motion.editions import Editions
from processes.reading.deadline_shown import DeadlineShown, shown
from processes.records import (
    Case,
    CaseRuleSet,
    Citizen,
    Company,
    Condition,
    Contact,
    Deadline,
    Definition,
    Document,
    Person,
    Promise,
    Subscription,
    Task,
    TaskCondition,
    Team,
)
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rights:
    """What the reader may do with the case."""

    report: bool
    cancel: bool
    change_deadline: bool
    see_cpr: bool
    repair: bool


@dataclass(frozen=True, slots=True)
class CasePage:
    """What now, whose turn, by when; then why; then history."""

    id: UUID
    number: str
    revision: int
    condition: str
    outcome: str | None
    fault: dict[str, Any] | None
    process: Text
    version: int
    stage: Text | None
    opened_at: datetime
    closed_at: datetime | None
    citizen_id: UUID | None
    citizen: str | None
    cpr_masked: str | None
    age: int | None
    caseworker: str | None
    rule_sets: tuple[tuple[str, str, bool], ...]  # area, rule set, verified
    tasks: tuple[OpenTask, ...]
    deadlines: tuple[DeadlineShown, ...]
    decisions: tuple[DecisionRow, ...]
    timeline: tuple[Happening, ...]
    parties: tuple[PartyRow, ...]
    documents: tuple[DocumentRow, ...]
    diagrams: tuple[Diagram, ...]  # the main one first, then those the case is in
    events: tuple[Reportable, ...]
    facts: dict[str, Any]
    may: Rights


def overview(tx: Transaction, person: Person, case_id: UUID) -> CasePage:
    """The page of one case; ``Forbidden`` for whoever may not see it."""
    case = tx.find(Case, case_id)
    relations = case.relations_to(person) | held(tx, person, case_id)
    require(person, Permission.SEE_CASE, relations)
    edition = edition_of(tx, case.version_id)
    editions = editions_met(tx, case)
    citizen = tx.find(Citizen, case.citizen_id) if case.citizen_id else None
    return CasePage(
        id=case.id,
        number=case.number,
        revision=case.revision,
        condition=case.condition,
        outcome=case.outcome,
        fault=case.fault,
        process=tx.find(Definition, case.definition_id).title,
        version=edition.number,
        stage=_stage(edition, case.stage),
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        citizen_id=case.citizen_id,
        citizen=citizen.name if citizen else None,
        cpr_masked=citizen.cpr_masked if citizen else None,
        age=_age(citizen) if citizen else None,
        caseworker=tx.find(Person, case.caseworker_id).name if case.caseworker_id else None,
        rule_sets=_rule_sets(tx, case, edition),
        tasks=_tasks(tx, person, case),
        deadlines=_deadlines(tx, case),
        decisions=decisions(tx, case, editions),
        timeline=timeline(tx, case, editions),
        parties=_parties(tx, case),
        documents=_documents(tx, case, allowed(person, Permission.SEE_DOCUMENT, relations)),
        diagrams=diagrams(tx, case, editions),
        events=_events(tx, case, editions),
        facts=case.facts,
        may=Rights(
            report=case.is_open and allowed(person, Permission.REPORT_EVENT, relations),
            cancel=case.is_open and allowed(person, Permission.CANCEL_CASE, relations),
            change_deadline=case.is_open and allowed(person, Permission.CHANGE_DEADLINE, relations),
            see_cpr=allowed(person, Permission.SEE_CPR, relations),
            repair=_may_repair(tx, person, case, relations),
        ),
    )


def _may_repair(tx: Transaction, person: Person, case: Case, relations: set[Relation]) -> bool:
    """There is something to try again, and the reader may."""
    owned = tx.find(Definition, case.definition_id).relations_to(person)
    if not allowed(person, Permission.REPAIR_CASE, relations | owned):
        return False
    given_up = select(Promise.id).where(Promise.case_id == case.id, Promise.given_up_at.is_not(None)).limit(1)
    return case.condition == Condition.STUCK or tx.execute(given_up).first() is not None


def held(tx: Transaction, person: Person, case_id: UUID) -> set[Relation]:
    """Whoever holds an open task of the case stands to it as its task holder."""
    wanted = select(Task.id).where(
        Task.case_id == case_id, Task.assignee_id == person.id, Task.condition == TaskCondition.OPEN
    )
    return {Relation.TASK_HOLDER} if tx.execute(wanted.limit(1)).first() else set()


def _stage(edition: Edition, key: str | None) -> Text | None:
    stages = edition.process.get("stage", ())
    found = next((one for one in stages if one.get("key") == key), None)
    return Text.of(found["name"]) if found else None


def _age(citizen: Citizen) -> int | None:
    if citizen.born is None:
        return None
    today = clock.today()
    return today.year - citizen.born.year - ((today.month, today.day) < (citizen.born.month, citizen.born.day))


def _rule_sets(tx: Transaction, case: Case, edition: Edition) -> tuple[tuple[str, str, bool], ...]:
    known = {one.id: one.evidence.verified for one in edition.rule_sets}
    rows = tx.execute(
        select(CaseRuleSet.area, CaseRuleSet.rule_set)
        .where(CaseRuleSet.case_id == case.id, CaseRuleSet.until.is_(None))
        .order_by(CaseRuleSet.area)
    )
    return tuple((area, rule_set, known.get(rule_set, False)) for area, rule_set in rows)


def _tasks(tx: Transaction, person: Person, case: Case) -> tuple[OpenTask, ...]:
    rows = tx.execute(
        select(Task, Person.name, Team)
        .outerjoin(Person, Person.id == Task.assignee_id)
        .outerjoin(Team, Team.id == Task.team_id)
        .where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
        .order_by(Task.sort_at, Task.id)
    )
    return tuple(
        OpenTask(
            id=task.id,
            name=task.name,
            due_day=task.due_day,
            assignee=name,
            team=Text(team.name_da, team.name_en) if team else None,
            group=task.group,
            mine=task.assignee_id == person.id,
            may_open=allowed(person, Permission.SEE_TASK, task.relations_to(person)),
        )
        for task, name, team in rows
    )


def _deadlines(tx: Transaction, case: Case) -> tuple[DeadlineShown, ...]:
    rows = tx.execute(
        select(Deadline)
        .where(Deadline.case_id == case.id)
        .order_by(Deadline.ended_at.is_not(None), Deadline.due_day, Deadline.rule)
    ).scalars()
    return tuple(shown(one) for one in rows)


def _parties(tx: Transaction, case: Case) -> tuple[PartyRow, ...]:
    rows = tx.execute(
        select(Contact, Citizen, Company)
        .outerjoin(Citizen, Citizen.id == Contact.citizen_id)
        .outerjoin(Company, Company.id == Contact.company_id)
        .where(Contact.case_id == case.id)
        .order_by(Contact.id)
    )
    return tuple(
        PartyRow(
            part=contact.part,
            name=citizen.name if citizen else company.name if company else contact.name,
            phone=citizen.phone if citizen else contact.phone,
            detail=company.cvr if company else contact.scope,
        )
        for contact, citizen, company in rows
    )


def _documents(tx: Transaction, case: Case, may_read: bool) -> tuple[DocumentRow, ...]:
    rows = tx.execute(select(Document).where(Document.case_id == case.id).order_by(Document.made_at.desc())).scalars()
    return tuple(
        DocumentRow(one.id, Text(one.title_da, one.title_en), one.kind, one.made_at, one.special, may_read)
        for one in rows
    )


def _events(tx: Transaction, case: Case, editions: Editions) -> tuple[Reportable, ...]:
    """What the case waits for at the moment, as somebody may report it by hand."""
    rows = tx.execute(
        select(Subscription)
        .where(Subscription.case_id == case.id, Subscription.kind == "message")
        .order_by(Subscription.element)
    ).scalars()
    found = []
    for one in rows:
        holder = editions.holder(one.element)
        element = holder.plan.elements[one.element] if holder else None
        if holder is not None and element is not None and element.name:
            found.append(Reportable(one.id, one.element, element.name, holder.forms.get(element.form or "")))
    return tuple(found)
