"""Skipping a step, within the bounds its owner drew: with a ground, and where asked when somebody agrees."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import StepSkipped
from processes.audit.trail import record
from processes.cases.deviation_parts import (
    Justified,
    ask_around,
    close,
    must_be_drawn,
    must_be_first,
    problems_of,
    refuse_all,
    stand_at,
    standing_at,
    write_down,
)
from processes.cases.repair_parts import told_kindly
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.move import move
from processes.motion.moving import Cause, Moved
from processes.motion.trial import Trial, try_out
from processes.records import Case, Closed, Deviation, DeviationSort, Person
from processes.store.transaction import Transaction

NOBODY = "none"


def foresee_skip(tx: Transaction, person: Person, case_id: UUID, step: str) -> Trial:
    """What skipping would set off; nothing is written. Raises as ``skip_step``, but for ground and reason."""
    case = tx.find(Case, case_id)
    require(person, Permission.DEVIATE, standing_at(tx, person, case, step))
    with told_kindly("skip_cannot_go_on"):
        return try_out(tx, case, lambda run: run.skip(step))


def skip_step(tx: Transaction, person: Person, case_id: UUID, step: str, why: Justified) -> Moved | Deviation:
    """Let a step by. Where the owner wants somebody to agree, the answer is the ``Deviation`` that waits for it.

    Nothing counts the step as done: a legal deadline it would have kept runs on. Raises ``Forbidden``, ``AlreadyDone``
    when the case has gone on, ``Conflict`` where the owner drew no room, somebody has asked already, or the case could
    not go on without the step's answers, and ``Invalid``.
    """
    at = stand_at(tx, person, case_id, step)
    must_be_drawn(at.bounds.skip)
    must_be_first(tx, at)
    refuse_all(problems_of(at, why))
    row = write_down(tx, person, at, DeviationSort.SKIP, why)
    if at.bounds.approver != NOBODY:
        foresee_skip(tx, person, case_id, step)  # nobody is asked to agree to what cannot be done
        ask_around(tx, person, at.case, row)
        return row
    return let_by(tx, person, at.case, row)


def let_by(tx: Transaction, person: Person, case: Case, row: Deviation) -> Moved:
    """Do it: the case is locked, and who may was asked before."""
    asked_by = row.asked_by_id if row.asked_by_id != person.id else None
    close(tx, row, person, Closed.DONE)
    record(tx, person, StepSkipped(case.id, row.id, row.element, row.ground, asked_by))
    element = Editions(tx, edition_of(tx, case.version_id)).holder(row.element)
    name = element.plan.elements[row.element].name if element else None
    with told_kindly("skip_cannot_go_on"):
        return move(tx, case, lambda run: run.skip(row.step), cause=Cause("step_skipped", name=name), by=person)
