"""How a person stands to cases: for one case as relations, for lists as a condition in SQL; both give one answer."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.reading.holding import hands, has_no_conflict, is_held_by, is_not_disqualified
from processes.records import Case, Person, Task, TaskCondition
from processes.store.transaction import Transaction


def relations_in(tx: Transaction, person: Person, case: Case) -> set[Relation]:
    """How the person stands to this case, an open task of it in hand included.

    In hand is what she has or stands in for; what she was asked to help with makes her a helper and no more.
    """
    relations = case.relations_to(person)
    is_open = select(Task.id).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
    holds = is_open.where(is_held_by(person), is_not_disqualified(person)).exists()
    helps = is_open.where(Task.helper_id == person.id, is_not_disqualified(person)).exists()
    row: Any = tx.execute(select(holds, helps)).one()
    return relations | {one for one, so in zip((Relation.TASK_HOLDER, Relation.HELPER), row, strict=True) if so}


def may_see_case(person: Person) -> ColumnElement[bool]:
    """The cases for which ``relations_in`` gives ``SEE_CASE``, as a condition on ``Case``."""
    if allowed(person, Permission.SEE_CASE):
        return has_no_conflict(person)
    works_on_it = or_(
        Case.caseworker_id.in_([person.id, *sorted(person.stands_in_for)]),
        Case.team_id.in_(person.team_ids | person.led_team_ids),
        Case.centre_id.in_(person.centre_ids),
        _in_hand(person).where(Task.case_id == Case.id).exists(),
    )
    return works_on_it & has_no_conflict(person)


def _in_hand(person: Person) -> Select[Any]:
    return select(Task.id).where(hands(person), Task.condition == TaskCondition.OPEN)
