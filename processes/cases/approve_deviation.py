"""Somebody agrees to a deviation, or does not; or whoever asked thinks better of it."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import DeviationRefused, DeviationWithdrawn
from processes.audit.trail import record
from processes.cases.add_step import put_in
from processes.cases.deviation_parts import close, find_asked, must_agree
from processes.cases.repair_parts import must_have_reason, standing_to
from processes.cases.skip_step import let_by
from processes.errors import Forbidden
from processes.motion.move import must_run
from processes.motion.moving import Moved
from processes.records import Closed, DeviationSort, Person, Task
from processes.store.transaction import Transaction


def approve_deviation(tx: Transaction, person: Person, deviation_id: UUID) -> Moved | Task:
    """Agree, and it is done.

    Raises ``Forbidden`` (``four_eyes`` for whoever asked), ``AlreadyDone`` when it no longer waits or the case has gone
    on from the step, and ``Conflict`` when the case does not run.
    """
    row, case = find_asked(tx, deviation_id)
    must_agree(tx, person, case, row)
    must_run(case)
    return let_by(tx, person, case, row) if row.sort == DeviationSort.SKIP else put_in(tx, person, case, row)


def refuse_deviation(tx: Transaction, person: Person, deviation_id: UUID, words: str) -> None:
    """Say no, and why. Raises as ``approve_deviation``, and ``Invalid`` at ``reason``."""
    row, case = find_asked(tx, deviation_id)
    must_agree(tx, person, case, row)
    must_have_reason(words, 5)
    close(tx, row, person, Closed.REFUSED, words.strip())
    record(tx, person, DeviationRefused(case.id, row.id, row.sort, row.element))


def withdraw_deviation(tx: Transaction, person: Person, deviation_id: UUID) -> None:
    """Take back what one asked for. Raises ``Forbidden`` for others than who asked, or stands in for her."""
    row, case = find_asked(tx, deviation_id)
    require(person, Permission.DEVIATE, standing_to(tx, person, case))
    if row.asked_by_id not in {person.id, *person.stands_in_for}:
        raise Forbidden(permission=Permission.DEVIATE.value, who=[Relation.SELF.value])
    row.must_wait()
    close(tx, row, person, Closed.WITHDRAWN)
    record(tx, person, DeviationWithdrawn(case.id, row.id, row.sort, row.element))
