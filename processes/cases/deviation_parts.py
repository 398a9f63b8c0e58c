"""What the verbs of a deviation share: the bounds the owner drew, the ground in words, and who must agree."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds import DeviationAsked
from processes.audit.trail import record
from processes.cases.repair_parts import is_one_with, standing_to
from processes.cases.tell_second import EITHER, tell_second, tell_settled
from processes.engine.shapes import Bounds, Element, OpenStep
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid, Problem
from processes.language import Text
from processes.motion.edition import Edition, edition_of
from processes.motion.editions import Editions
from processes.motion.move import lock, look, must_run
from processes.reading.responsible import PROCESS_OWNER
from processes.records import Case, Deviation, DeviationSort, Person, Task, TaskCondition
from processes.store.base import new_id
from processes.store.transaction import Transaction

GROUND = "ground"  # the part of a text that says a ground for a deviation


@dataclass(frozen=True, slots=True)
class Justified:
    """Why the course is left: one of the grounds the owner drew, and the caseworker's own words."""

    ground: str
    reason: str


@dataclass(frozen=True, slots=True)
class At:
    """A step somebody would deviate at: where the case stands, what the diagram says, and the version it is in."""

    case: Case
    step: OpenStep
    element: Element
    edition: Edition

    @property
    def bounds(self) -> Bounds:
        """How far one may go here."""
        return self.element.bounds

    def ground(self, key: str) -> Text | None:
        """A ground in words; None for one the owner did not draw here."""
        return self.edition.text(key, GROUND) if key in self.bounds.grounds else None


def standing_at(tx: Transaction, person: Person, case: Case, step: str) -> set[Relation]:
    """How somebody stands to a case where it rests at this step; four eyes at the step's task bar her here as well.

    The task takes away and never gives: who leads its team alone has no say in the course of another team's case.
    """
    standing = standing_to(tx, person, case)
    task = tx.execute(
        select(Task).where(Task.case_id == case.id, Task.step == step, Task.condition == TaskCondition.OPEN)
    ).scalar()
    return standing | (task.relations_to(person) & {Relation.BARRED, Relation.DISQUALIFIED} if task else set())


def stand_at(tx: Transaction, person: Person, case_id: UUID, step: str) -> At:
    """The step, with its case locked, for somebody who may deviate there.

    Raises ``Forbidden``, ``Conflict`` for a case that does not run, and ``AlreadyDone`` when the case has gone on.
    """
    case = lock(tx, case_id)
    require(person, Permission.DEVIATE, standing_at(tx, person, case, step))
    must_run(case)
    editions = Editions(tx, edition_of(tx, case.version_id))
    found = next((one for one in look(tx, case, editions).open_steps() if one.step == step), None)
    if found is None:
        raise AlreadyDone(step=step)
    edition = editions.edition(found.plan)
    return At(case, found, edition.plan.elements[found.element], edition)


def problems_of(at: At, why: Justified) -> list[Problem]:
    """What is wrong with the ground and the reason."""
    found = []
    if at.ground(why.ground) is None:
        found.append(Problem("ground_unknown", "ground", {"ground": why.ground}))
    if len(why.reason.strip()) < at.bounds.reason:
        found.append(Problem("act_reason_short", "reason", {"least": at.bounds.reason}))
    return found


def write_down(tx: Transaction, person: Person, at: At, sort: DeviationSort, why: Justified) -> Deviation:
    """The deviation as a row, waiting; its ground is kept in the owner's words of this version."""
    words = at.ground(why.ground) or Text("", "")
    row = Deviation(
        id=new_id(),
        case_id=at.case.id,
        version_id=at.edition.id,
        process=at.step.process,
        element=at.element.id,
        step=at.step.step,
        sort=sort,
        ground=why.ground,
        ground_da=words.da,
        ground_en=words.en,
        reason=why.reason.strip(),
        approver=at.bounds.approver,
        asked_by_id=person.id,
        asked_at=clock.now(),
    )
    tx.add(row)
    return row


def must_be_drawn(drawn: bool) -> None:
    """Raise ``Conflict("deviation_not_drawn")`` where the owner drew no room."""
    if not drawn:
        raise Conflict("deviation_not_drawn")


def must_be_first(tx: Transaction, at: At) -> None:
    """Raise ``Conflict("deviation_waits")`` when somebody has asked to skip this very step."""
    waiting = select(Deviation.id).where(
        Deviation.case_id == at.case.id,
        Deviation.step == at.step.step,
        Deviation.sort == DeviationSort.SKIP,
        Deviation.closed_at.is_(None),
    )
    if tx.execute(waiting.limit(1)).first() is not None:
        raise Conflict("deviation_waits", case=str(at.case.id))


def find_asked(tx: Transaction, deviation_id: UUID) -> tuple[Deviation, Case]:
    """The deviation and its case, which is locked; that it still waits is asked once it is known who may hear."""
    found = tx.find(Deviation, deviation_id)
    case = lock(tx, found.case_id)
    tx.session.refresh(found)
    return found, case


def must_agree(tx: Transaction, person: Person, case: Case, deviation: Deviation) -> None:
    """Raise ``Forbidden`` unless this is whom the owner wants: the leader (or the owner), or the owner alone.

    Whoever asked, stands in for her or is stood in for by her, is never the one who agrees; nor is whoever may not do
    the step's task itself. ``AlreadyDone`` when it no longer waits, for nobody else.
    """
    standing = standing_at(tx, person, case, deviation.step)
    if is_one_with(tx, person, deviation.asked_by_id):
        standing.add(Relation.BARRED)
    require(person, Permission.APPROVE_DEVIATION, standing)
    if deviation.approver == "owner" and Relation.OWNER not in standing:
        raise Forbidden("not_yours_to_agree", who=Text("procesejeren", "the process owner"))
    deviation.must_wait()


def ask_around(tx: Transaction, person: Person, case: Case, row: Deviation) -> None:
    """It is written down that it waits, and whoever may agree is told."""
    record(tx, person, DeviationAsked(case.id, row.id, row.sort, row.element, row.ground))
    tell_second(tx, case, person, row.id, (PROCESS_OWNER,) if row.approver == "owner" else EITHER)


def close(tx: Transaction, deviation: Deviation, person: Person, how: str, words: str | None = None) -> None:
    """It waits no more, and whoever asked hears of it."""
    tell_settled(tx, tx.find(Case, deviation.case_id), person, deviation.asked_by_id, deviation.id)
    deviation.closed_at, deviation.closed_by_id, deviation.how, deviation.words = clock.now(), person.id, how, words


def refuse_all(problems: list[Problem]) -> None:
    """Raise ``Invalid`` with every problem, if there is any."""
    if problems:
        raise Invalid(problems)
