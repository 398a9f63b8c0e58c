"""What a reader may do with a case, for the buttons of its page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.records import Case, Condition, Definition, Person, Promise
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rights:
    """What the reader may do with the case."""

    report: bool
    cancel: bool
    change_deadline: bool
    see_cpr: bool
    repair: bool
    write_note: bool = False
    change_contact: bool = False
    see_address: bool = False
    link: bool = False
    print: bool = False
    see_readings: bool = False
    hand: bool = False


def rights(tx: Transaction, person: Person, case: Case, relations: Collection[Relation]) -> Rights:
    """The rights of somebody who stands so to the case."""

    def may(permission: Permission) -> bool:
        return allowed(person, permission, relations)

    return Rights(
        report=case.is_open and may(Permission.REPORT_EVENT),
        cancel=case.is_open and may(Permission.CANCEL_CASE),
        change_deadline=case.condition == Condition.RUNNING and may(Permission.CHANGE_DEADLINE),
        see_cpr=may(Permission.SEE_CPR),
        repair=_may_repair(tx, person, case, relations),
        write_note=may(Permission.WRITE_NOTE),
        change_contact=may(Permission.CHANGE_CONTACT),
        see_address=may(Permission.SEE_ADDRESS),
        link=may(Permission.LINK_CASES),
        print=may(Permission.PRINT_CASE),
        see_readings=may(Permission.SEE_READINGS),
        hand=case.is_open and may(Permission.HAND_CASE),
    )


def _may_repair(tx: Transaction, person: Person, case: Case, relations: Collection[Relation]) -> bool:
    """There is something to try again, and the reader may."""
    owned = tx.find(Definition, case.definition_id).relations_to(person)
    if not allowed(person, Permission.REPAIR_CASE, {*relations, *owned}):
        return False
    given_up = select(Promise.id).where(Promise.case_id == case.id, Promise.given_up_at.is_not(None)).limit(1)
    return case.condition == Condition.STUCK or tx.execute(given_up).first() is not None
