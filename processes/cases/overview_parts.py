"""The lists of a case page: open tasks, deadlines, documents, rule sets, and what may be reported."""

from __future__ import annotations

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.cases.parts import DocumentRow, OpenTask, Reportable, Station
from processes.language import Text
from processes.motion.edition import Edition
from processes.motion.editions import Editions
from processes.reading.deadline_shown import DeadlineShown, shown
from processes.records import (
    Case,
    CaseRuleSet,
    Deadline,
    Document,
    Person,
    Subscription,
    Task,
    TaskCondition,
    Team,
)
from processes.store.transaction import Transaction


def stage_of(edition: Edition, key: str | None) -> Text | None:
    """The citizen's station the case has reached."""
    stages = edition.process.get("stage", ())
    found = next((one for one in stages if one.get("key") == key), None)
    return Text.of(found["name"]) if found else None


def stations(edition: Edition, key: str | None, *, ended: bool) -> tuple[Station, ...]:
    """The citizen's stations in order, and how far the case has come."""
    stages = edition.process.get("stage", ())
    at = next((place for place, one in enumerate(stages) if one.get("key") == key), -1)
    reached = at + 1 if ended else at
    states = ["done" if place < reached else "now" if place == at else "ahead" for place in range(len(stages))]
    return tuple(Station(Text.of(one["name"]), state) for one, state in zip(stages, states, strict=True))


def rule_sets(tx: Transaction, case: Case, edition: Edition) -> tuple[tuple[str, str, bool], ...]:
    """Area, rule set, and whether it is confirmed in law."""
    known = {one.id: one.evidence.verified for one in edition.rule_sets}
    rows = tx.execute(
        select(CaseRuleSet.area, CaseRuleSet.rule_set)
        .where(CaseRuleSet.case_id == case.id, CaseRuleSet.until.is_(None))
        .order_by(CaseRuleSet.area)
    )
    return tuple((area, rule_set, known.get(rule_set, False)) for area, rule_set in rows)


def tasks(tx: Transaction, person: Person, case: Case) -> tuple[OpenTask, ...]:
    """What waits for somebody, the first to be done first."""
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


def deadlines(tx: Transaction, case: Case) -> tuple[DeadlineShown, ...]:
    """Running ones first, the nearest first."""
    rows = tx.execute(
        select(Deadline)
        .where(Deadline.case_id == case.id)
        .order_by(Deadline.ended_at.is_not(None), Deadline.due_day, Deadline.rule)
    ).scalars()
    return tuple(shown(one) for one in rows)


def documents(tx: Transaction, case: Case, may_read: bool) -> tuple[DocumentRow, ...]:
    """The newest first."""
    rows = tx.execute(select(Document).where(Document.case_id == case.id).order_by(Document.made_at.desc())).scalars()
    return tuple(
        DocumentRow(
            id=one.id,
            title=Text(one.title_da, one.title_en),
            kind=one.kind,
            made_at=one.made_at,
            special=one.special,
            may_read=may_read,
            sent_how=one.sent_how,
            sent_at=one.sent_at,
            is_letter=one.to_part is not None,
            kept_why=one.kept_why,
            is_replaced=one.replaced_at is not None,
            is_pdf=one.media_type.startswith(("text/plain", "application/pdf")),
        )
        for one in rows
    )


def events(tx: Transaction, case: Case, editions: Editions) -> tuple[Reportable, ...]:
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
