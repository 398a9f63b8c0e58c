"""Who may open a case: what the policy says, and beside it that a protected citizen's case asks for work on it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import aliased

from processes.access.permissions import Permission, Relation
from processes.access.policy import POLICY, allowed, require
from processes.errors import Forbidden
from processes.reading.case_relations import may_see_case, relations_in
from processes.reading.holding import hands
from processes.records import Case, Citizen, Person, Task, TaskCondition
from processes.store.transaction import Transaction


def admit(
    tx: Transaction, person: Person, case: Case, permission: Permission = Permission.SEE_CASE
) -> frozenset[Relation]:
    """How the person stands to the case, if she may do this in it.

    Raises ``Forbidden``; ``Forbidden("protected_case")`` when the citizen's address is protected and the person does
    not work on the case, whatever her role.
    """
    relations = frozenset(relations_in(tx, person, case))
    require(person, permission, relations)
    if not allowed(person, Permission.SEE_PROTECTED, relations) and is_of_protected(tx, case):
        raise Forbidden("protected_case", who=POLICY[Permission.SEE_PROTECTED].who())
    return relations


def may_open(person: Person) -> ColumnElement[bool]:
    """The cases ``admit`` lets this person see, as a condition on ``Case``."""
    in_hand = select(Task.id).where(Task.case_id == Case.id, hands(person), Task.condition == TaskCondition.OPEN)
    works_on_it = or_(
        Case.caseworker_id.in_([person.id, *sorted(person.stands_in_for)]),
        Case.team_id.in_(person.team_ids | person.led_team_ids),
        in_hand.exists(),
    )
    return and_(may_see_case(person), or_(~is_protected(), works_on_it))


def openable(tx: Transaction, person: Person, cases: Collection[UUID]) -> frozenset[UUID]:
    """Those of these cases that ``admit`` lets this person see."""
    if not cases:
        return frozenset()
    return frozenset(tx.execute(select(Case.id).where(Case.id.in_(list(cases)), may_open(person))).scalars())


def is_protected() -> ColumnElement[bool]:
    """The cases of citizens whose address is protected; an alias, so that a list may show citizens too."""
    hidden = aliased(Citizen)
    return select(hidden.id).where(hidden.id == Case.citizen_id, hidden.address_protected).exists()


def is_of_protected(tx: Transaction, case: Case) -> bool:
    """Is the address of this case's citizen protected?"""
    return bool(case.citizen_id and tx.find(Citizen, case.citizen_id).address_protected)
