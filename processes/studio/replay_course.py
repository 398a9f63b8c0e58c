"""Reading the course of a case that has ended: its start, its tasks with their answers and days, its messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select

from processes.motion.edition import Edition, edition_of
from processes.records import Case, Passage, Task, TaskCondition
from processes.store.transaction import Transaction
from processes.studio.trying.course import Course, Event

_STARTS, _CATCHES = "startEvent", ("intermediateCatchEvent", "boundaryEvent", "receiveTask", "startEvent")


def course_of(tx: Transaction, case: Case) -> Course:
    """The course of this case as its rows tell it; what a later answer replaced is told as it was last known."""
    edition = edition_of(tx, case.version_id)
    done = _tasks(tx, case)
    passed = tx.execute(select(Passage).where(Passage.case_id == case.id).order_by(Passage.id)).scalars().all()
    start = next((one.element for one in passed if _kind(edition, one.element) == _STARTS), None)
    events = [*done, *_messages(edition, passed, start, case.facts)]
    return Course(
        began=case.opened_at,
        closed=case.closed_at or case.opened_at,
        start=start,
        facts=_born_with(edition, start, done, case.facts),
        events=tuple(sorted(events, key=lambda one: one.at)),
        outcome=case.outcome,
    )


def _tasks(tx: Transaction, case: Case) -> list[Event]:
    """Every step a person did; steps that were added beside the diagram are not part of it."""
    wanted = select(Task.completed_at, Task.element, Task.answers).where(
        Task.case_id == case.id, Task.condition == TaskCondition.DONE, Task.deviation_id.is_(None)
    )
    rows = tx.execute(wanted.order_by(Task.completed_at, Task.id)).all()
    return [Event(at, element, answers or {}) for at, element, answers in rows if at is not None]


def _messages(edition: Edition, passed: Any, start: str | None, facts: Mapping[str, Any]) -> Iterator[Event]:
    for one in passed:
        element = edition.plan.elements.get(one.element)
        if element is None or one.element == start or one.how not in ("left", "taken") or one.left_at is None:
            continue
        if element.event == "message" and element.kind in _CATCHES:
            form = edition.form(element.form)
            said = {name: value for name, value in facts.items() if form is not None and form.field(name) is not None}
            yield Event(one.left_at, one.element, said, is_message=True)


def _born_with(edition: Edition, start: str | None, done: list[Event], facts: Mapping[str, Any]) -> dict[str, Any]:
    """What the start form asked for, and what no task, table or form answers: that came from outside."""
    element = edition.plan.elements.get(start or "")
    form = edition.form(element.form) if element else None
    answered = {name for one in done for name in one.answers}
    answered |= {name for table in edition.plan.tables.values() for name in (one.name for one in table.outputs)}
    answered |= set(edition.plan.tables) | {name for form in edition.forms.values() for name in form.names}
    own = set(form.names) if form else set()
    return {name: value for name, value in facts.items() if name in own or name not in answered}


def _kind(edition: Edition, element: str) -> str:
    found = edition.plan.elements.get(element)
    return found.kind if found is not None else ""
