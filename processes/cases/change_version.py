"""Moving one case to another version of its process, or of a process it has called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm.attributes import set_committed_value

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import CaseChangedVersion
from processes.audit.trail import record
from processes.cases.change_version_parts import Kept
from processes.engine import Run
from processes.errors import Conflict
from processes.language import Text
from processes.motion.edition import Edition, edition_of
from processes.motion.move import lock, must_run
from processes.motion.moving import Cause, Moving
from processes.motion.new_version import Journey, Shelf, Wish, journey
from processes.motion.new_version_rows import carry_rows
from processes.motion.row_images import Images, differences, images_of
from processes.motion.settle import settle
from processes.motion.standing import Standing
from processes.motion.standing_together import standing_together
from processes.records import Case, Definition, Person
from processes.store.transaction import Transaction

COLUMNS = ("version_id", "stage", "condition", "outcome", "team_id", "centre_id", "caseworker_id")
WAITING = text("""
SELECT case_id FROM repair WHERE case_id = ANY(:cases) AND closed_at IS NULL
UNION SELECT case_id FROM deviation WHERE case_id = ANY(:cases) AND closed_at IS NULL
""")
MOVE_TO = 'UPDATE "case" SET version_id = :moved_to WHERE id = :moved_case'


def change_version(tx: Transaction, person: Person, case_id: UUID, version_id: UUID, wish: Wish | None = None) -> Kept:
    """Let a running case go on in this version; what it holds open goes along, and every change of it is told.

    Raises ``Forbidden``, ``AlreadyDone`` for a closed case, ``Conflict`` for one that does not run or is there already,
    ``Invalid`` with a reason by element where it finds no place, and ``EngineFault`` where it could not go on.
    """
    now = edition_of(tx, version_id)
    require(person, Permission.MOVE_CASES, tx.find(Definition, now.definition_id).relations_to(person))
    return move_over(tx, lock(tx, case_id), Shelf(tx, now), wish or Wish(), person)


def move_over(tx: Transaction, case: Case, shelf: Shelf, wish: Wish, by: Person) -> Kept:
    """As ``change_version``, for a case that is locked and an owner who has been asked already."""
    (stood,) = stood_together(tx, [case])
    return keep_together(tx, [carry_over(tx, set_out(stood, shelf, wish), by)])[0]


@dataclass(frozen=True, slots=True)
class Stood:
    """A case before it is moved: how it stands, its rows, and whether a repair or deviation of it waits."""

    case: Case
    stands: Standing
    rows: Images
    waits: bool


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """A case that has found its place; no row of it has been written yet."""

    stood: Stood
    tried: Journey
    now: Edition

    @property
    def case(self) -> Case:
        """The case."""
        return self.stood.case


@dataclass(frozen=True, slots=True)
class Carried:
    """A case that has been written in the new version, and what it was before."""

    stood: Stood
    state: bytes
    was: Mapping[str, Any]
    final: str
    at: datetime


def stood_together(tx: Transaction, cases: Sequence[Case]) -> list[Stood]:
    """How these locked cases stand, asked of all at once."""
    keys = [one.id for one in cases]
    stands = standing_together(tx, cases, clock.today())
    waiting = set(tx.execute(WAITING, {"cases": keys}).scalars())
    rows = images_of(tx, keys, {})
    return [Stood(one, stands[one.id], rows[one.id], one.id in waiting) for one in cases]


def set_out(stood: Stood, shelf: Shelf, wish: Wish) -> OnTheWay:
    """Every reason against the move is asked here, before anything is written. Raises as ``change_version``."""
    case = stood.case
    must_run(case)
    if stood.waits:  # a repair or deviation that waits is about the case as it stands: it is settled first
        raise Conflict("moving_repair_waits", case=str(case.id), number=case.number)
    tried = journey(shelf, case, stood.stands, wish)
    if not tried.leaving:
        raise Conflict("moving_is_there", case=str(case.id), number=case.number)
    tried.go(wish)
    return OnTheWay(stood, tried, shelf.now)


def carry_over(tx: Transaction, way: OnTheWay, by: Person) -> Carried:
    """Write the case and all its rows in the new version."""
    case, tried = way.case, way.tried
    was = {name: getattr(case, name) for name in COLUMNS}
    state, facts = case.state, case.facts
    set_committed_value(case, "version_id", tried.own.id)
    stands, cause = way.stood.stands, _cause(way.now)
    moving = Moving(tx, case, tried.run, tried.editions, tried.clocks, stands, clock.now(), by, cause)
    settle(moving)
    carry_rows(moving, tried)
    tx.write(MOVE_TO, moved_to=case.version_id, moved_case=case.id)
    record(tx, by, _entry(case, tried, way.now))
    final = _final(tried.run)
    tried.run.let_go()
    # Only what the move itself has changed is taken back: whose case it is may have been decided meanwhile.
    left = {name: value for name, value in was.items() if value != getattr(case, name)}
    return Carried(way.stood, state, {**left, "facts": facts}, final, moving.at)


def keep_together(tx: Transaction, carried: Sequence[Carried]) -> list[Kept]:
    """What is kept of each of these cases, asked of all at once: every row that is otherwise now."""
    before = {one.stood.case.id: one.stood.rows for one in carried}
    after = images_of(tx, list(before), before, min((one.at for one in carried), default=None))
    found = []
    for one in carried:
        case = one.stood.case
        changes = differences(before[case.id], after[case.id])
        found.append(Kept(one.state, one.was, changes, case.revision, one.final))
    return found


def _cause(now: Edition) -> Cause:
    return Cause("version_changed", name=Text(f"version {now.number}", f"version {now.number}"))


def _final(run: Run) -> str:
    """What has left the case is not called back."""
    if run.ended:
        return "moved_to_the_end"
    return "moved_and_told" if run.thrown() or run.decided() else ""


def _entry(case: Case, tried: Journey, now: Edition) -> CaseChangedVersion:
    done = tried.done
    return CaseChangedVersion(
        case.id,
        number=now.number,
        version=now.id,
        put=[list(one) for one in done.put],
        armed=list(done.armed),
        called_off=list(done.called_off),
        timers_kept=list(done.kept),
        deadlines_kept=[before.rule for before, _ in tried.clocks.held],
    )
