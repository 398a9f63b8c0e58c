"""How a person stands to cases: for one case as relations, for lists as a condition in SQL; both give one answer."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.reading.holding import hands, has_no_conflict
from processes.records import Case, Person, Task, TaskCondition
from processes.store.transaction import Transaction


def relations_in(tx: Transaction, person: Person, case: Case) -> set[Relation]:
    """How the person stands to this case, an open task of it in hand included.

    In hand is what she has, what she stands in for, and what she was asked to help with.
    """
    relations = case.relations_to(person)
    if tx.execute(select(_holds_task(person).where(Task.case_id == case.id).exists())).scalar():
        relations.add(Relation.TASK_HOLDER)
    return relations


def may_see_case(person: Person) -> ColumnElement[bool]:
    """The cases for which ``relations_in`` gives ``SEE_CASE``, as a condition on ``Case``."""
    if allowed(person, Permission.SEE_CASE):
        return has_no_conflict(person)
    works_on_it = or_(
        Case.caseworker_id.in_([person.id, *sorted(person.stands_in_for)]),
        Case.team_id.in_(person.team_ids | person.led_team_ids),
        Case.centre_id.in_(person.centre_ids),
        _holds_task(person).where(Task.case_id == Case.id).exists(),
    )
    return works_on_it & has_no_conflict(person)


def _holds_task(person: Person) -> Select[Any]:
    return select(Task.id).where(hands(person), Task.condition == TaskCondition.OPEN)
