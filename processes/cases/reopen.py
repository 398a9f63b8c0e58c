"""Reopening a closed case: where it stood if it was stopped, at a step if it came to its end."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CaseReopened, RepairAsked
from processes.audit.trail import record
from processes.cases.repair_parts import ask_for, must_be_alone, must_have_reason, standing_to, told_kindly
from processes.cases.tell_second import tell_second
from processes.engine import Run
from processes.engine.shapes import Element
from processes.errors import Conflict, Invalid, Problem, Stale
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.going_on import go_on
from processes.motion.move import lock, look
from processes.motion.moving import Cause, Moved
from processes.records import Case, Condition, Passage, Person, Repair, RepairSort, Ruling
from processes.store.transaction import Transaction

WHERE_IT_STOOD = ""  # the element of a case that was stopped in the middle
STEPS = frozenset({"userTask", "manualTask", "task", "callActivity", "businessRuleTask"})


@dataclass(frozen=True, slots=True)
class Reopening:
    """How a closed case may go on: the steps to choose among (the first is what is usual), and who must agree.

    Without ``steps`` it goes on where it stood. ``ruled`` says that a second pair of eyes is asked for.
    """

    id: UUID
    number: str
    revision: int
    condition: str
    outcome: str | None
    steps: tuple[tuple[str, Text], ...]
    ruled: bool


def reopening(tx: Transaction, person: Person, case_id: UUID) -> Reopening:
    """How the case could be reopened. Raises ``Forbidden``, ``Conflict("not_closed")``, ``("nothing_to_reopen")``."""
    case = tx.find(Case, case_id)
    require(person, Permission.REOPEN_CASE, standing_to(tx, person, case))
    must_be_closed(case)
    stood = case.condition == Condition.CANCELLED
    steps = () if stood else _steps(tx, case)
    if not stood and not steps:
        raise Conflict("nothing_to_reopen", case=str(case.id))
    return Reopening(case.id, case.number, case.revision, case.condition, case.outcome, steps, has_ruling(tx, case))


def reopen(
    tx: Transaction, person: Person, case_id: UUID, element: str, reason: str, seen: int | None = None
) -> Moved | Repair:
    """Let a closed case go on at one of the steps ``reopening`` offers.

    A case in which the authority has ruled is not opened by one person: the answer is then a ``Repair`` that waits for
    somebody else. Raises as ``reopening``, ``Stale`` and ``Invalid`` at ``element`` and ``reason``.
    """
    case = lock(tx, case_id)
    way = reopening(tx, person, case_id)
    if seen is not None and seen != case.revision:
        raise Stale("case_moved", case=str(case.id))
    must_have_reason(reason)
    if element not in {key for key, _ in way.steps} and (way.steps or element != WHERE_IT_STOOD):
        raise Invalid(Problem("move_elsewhere", "element", {"element": element}), "move_elsewhere", element=element)
    must_be_alone(tx, case)
    row = ask_for(
        tx, person, case, RepairSort.REOPEN, element=element or _last(tx, case), target=element, reason=reason.strip()
    )
    if way.ruled:
        record(tx, person, RepairAsked(case.id, row.id, row.sort, row.element, element))
        tell_second(tx, case, person, row.id)
        return row
    row.closed_at, row.closed_by_id, row.how = row.asked_at, person.id, "done"
    with told_kindly("repair_cannot_go_on"):
        return open_again(tx, person, case, element)


def open_again(tx: Transaction, person: Person, case: Case, element: str) -> Moved:
    """Open a locked, closed case at this element (empty: where it stood); who may is asked before."""
    was = case.condition

    def change(run: Run) -> None:
        if run.ended:
            run.reopen(element)
        else:
            run.recompute()

    moved = go_on(tx, case, change, cause=Cause("case_reopened"), by=person)
    record(tx, person, CaseReopened(case.id, element, was))
    return moved


def must_be_closed(case: Case) -> None:
    """Raise ``Conflict("not_closed")`` while it is open."""
    if case.is_open:
        raise Conflict("not_closed", case=str(case.id), number=case.number)


def has_ruling(tx: Transaction, case: Case) -> bool:
    """Has the authority ruled in this case?"""
    return tx.execute(select(Ruling.id).where(Ruling.case_id == case.id).limit(1)).first() is not None


def _steps(tx: Transaction, case: Case) -> tuple[tuple[str, Text], ...]:
    """The last step of the main process it came by; then those the owner marked for it and it came by, newest first."""
    plan = edition_of(tx, case.version_id).plan
    possible = set(look(tx, case).reopenings())
    passed = tx.execute(
        select(Passage.element)
        .where(Passage.case_id == case.id, Passage.how.in_(("left", "skipped", "cancelled")))
        .order_by(Passage.left_at.desc(), Passage.id.desc())
    ).scalars()
    came_by = [plan.elements[key] for key in dict.fromkeys(passed) if key in possible and key in plan.elements]
    steps = [one for one in came_by if one.kind in STEPS and one.name]
    marked = [one for one in steps if one.bounds.reopen]
    return tuple((one.id, one.name) for one in _once([*steps[:1], *marked]))


def _once(elements: list[Element]) -> list[Element]:
    return list({one.id: one for one in elements}.values())


def _last(tx: Transaction, case: Case) -> str:
    """The element it stood at last, for the line of the trail."""
    wanted = select(Passage.element).where(Passage.case_id == case.id).order_by(Passage.id.desc()).limit(1)
    return tx.execute(wanted).scalar() or ""
