"""A repair that is not done: the second pair of eyes says no, or whoever asked thinks better of it."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import RepairRefused, RepairWithdrawn
from processes.audit.trail import record
from processes.cases.repair_parts import close, find_asked, must_be_second, must_have_reason, standing_to
from processes.errors import Forbidden
from processes.records import Closed, Person
from processes.store.transaction import Transaction


def refuse_repair(tx: Transaction, person: Person, repair_id: UUID, words: str) -> None:
    """Say no, and why; the case stands as it stood. Raises as ``approve_repair``, and ``Invalid`` at ``reason``."""
    repair, case = find_asked(tx, repair_id)
    must_be_second(tx, person, case, repair)
    must_have_reason(words, 5)
    close(tx, repair, person, Closed.REFUSED, words.strip())
    record(tx, person, RepairRefused(case.id, repair.id, repair.sort, repair.element))


def withdraw_repair(tx: Transaction, person: Person, repair_id: UUID) -> None:
    """Take back what one asked for; a case that moved meanwhile is asked about anew.

    Raises ``Forbidden`` for others than who asked, or stands in for her, and ``AlreadyDone``.
    """
    repair, case = find_asked(tx, repair_id)
    standing = standing_to(tx, person, case)
    may = Permission.REOPEN_CASE if repair.sort == "reopen" else Permission.REPAIR_CASE
    require(person, may, standing)
    if repair.asked_by_id not in {person.id, *person.stands_in_for}:
        raise Forbidden(permission=may.value, who=[Relation.SELF.value])
    repair.must_wait()
    close(tx, repair, person, Closed.WITHDRAWN)
    record(tx, person, RepairWithdrawn(case.id, repair.id, repair.sort, repair.element))
