"""Declaring a conflict of interest: who is disqualified lets go of the cases at once, and her leader hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import ConflictDeclared, TaskReleased
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.motion.move import lock
from processes.promises.promise import promise
from processes.reading.admission import admit
from processes.records import Case, ConflictOfInterest, Ground, Person, Task, TaskCondition
from processes.store.base import new_id
from processes.store.transaction import Transaction

LONGEST = 1000  # characters of a reason


@dataclass(frozen=True, slots=True)
class Why:
    """The ground and, in words for the person and her leader alone, the reason."""

    ground: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """What it led to: how many cases it concerns, and how many open tasks were laid back."""

    conflict_id: UUID
    cases: int
    tasks: int


def declare_conflict(
    tx: Transaction, person: Person, disqualified_id: UUID, case_id: UUID, why: Why, *, case_only: bool = False
) -> Declared:
    """Bar somebody from all cases of a case's citizen, or with ``case_only`` (and where there is none) from this case.

    Her open tasks in them go back to the team, a caseworker is no longer hers, and the team leader is told to find
    another. Raises ``Forbidden`` (not oneself, nor a member of a team one leads, or a case one may not see),
    ``Conflict("conflict_known")``, and ``Invalid`` for an unknown ground or a reason that is missing or too long.
    """
    disqualified = tx.find(Person, disqualified_id)
    require(person, Permission.DECLARE_CONFLICT, disqualified.relations_to(person))
    _must_say_why(why)
    case = tx.find(Case, case_id)
    if case.id in disqualified.barred_case_ids:
        raise Conflict("conflict_known", name=disqualified.name)
    admit(tx, person, case)
    about = {"case_id": case.id} if case_only or case.citizen_id is None else {"citizen_id": case.citizen_id}
    conflict = ConflictOfInterest(
        id=new_id(),
        person_id=disqualified.id,
        ground=why.ground,
        reason=why.reason.strip(),
        made_at=clock.now(),
        made_by_id=person.id,
        **about,
    )
    tx.add(conflict)
    tx.flush()
    tx.session.refresh(disqualified, ["barred_from"])
    cases = _concerned(tx, disqualified)
    tasks = sum(_let_go(tx, person, conflict, one) for one in cases)
    ours = [one for one in cases if one.id == case.id or (case.citizen_id and one.citizen_id == case.citizen_id)]
    record(tx, person, *(ConflictDeclared(one.id, conflict.id, disqualified.id, why.ground) for one in ours))
    return Declared(conflict.id, len(ours), tasks)


def _must_say_why(why: Why) -> None:
    if why.ground not in set(Ground):
        raise Invalid(Problem("ground_missing", "ground"), "ground_missing")
    if why.ground == Ground.OTHER and not why.reason.strip():
        raise Invalid(Problem("words_missing", "reason"), "words_missing")
    if len(why.reason) > LONGEST:
        facts = {"size": len(why.reason), "limit": LONGEST}
        raise Invalid(Problem("words_too_long", "reason", facts), "words_too_long", **facts)


def _concerned(tx: Transaction, disqualified: Person) -> Sequence[Case]:
    keys = sorted(disqualified.barred_case_ids)
    return tx.execute(select(Case).where(Case.id.in_(keys)).order_by(Case.id)).scalars().all()


def _let_go(tx: Transaction, by: Person, conflict: ConflictOfInterest, case: Case) -> int:
    """Take everything of this case out of her hands; answers how many tasks were laid back.

    The case is locked before its tasks, as everywhere: it may be on its way to her this instant.
    """
    disqualified = tx.find(Person, conflict.person_id)
    case = lock(tx, case.id)
    laid_back = sum(_free(tx, by, disqualified, task) for task in _hers(tx, disqualified, case))
    was_hers = case.caseworker_id == disqualified.id
    if was_hers:
        case.caseworker_id = None
    tx.flush()
    if case.is_open and (was_hers or laid_back):
        once = f"case_freed:{case.id}:{disqualified.id}:{conflict.id}"
        promise(tx, "notice", case=case.id, sort="case_freed", to="team_leader", once=once)
    return laid_back


def _hers(tx: Transaction, disqualified: Person, case: Case) -> Sequence[Task]:
    key = disqualified.id
    hers = or_(Task.assignee_id == key, Task.acting_for_id == key, Task.helper_id == key)
    asked = select(Task).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN, hers)
    return tx.execute(asked.order_by(Task.id).with_for_update()).scalars().all()


def _free(tx: Transaction, by: Person, disqualified: Person, task: Task) -> bool:
    """Whoever does it for her in her absence goes on in her own name alone; answers whether it was laid back."""
    if task.helper_id == disqualified.id:
        task.helper_id, task.why = None, task.why.get("was", task.why)
    if task.acting_for_id == disqualified.id:
        task.acting_for_id = None
    if task.assignee_id != disqualified.id:
        return False
    task.assignee_id = task.acting_for_id = None
    record(tx, by, TaskReleased(task.case_id, task.id, task.element))
    return True
