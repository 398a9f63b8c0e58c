"""Moving one case to another version of its process, or of a process it has called."""

from __future__ import annotations

from dataclasses import dataclass
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
from processes.motion.row_images import differences, images
from processes.motion.settle import settle
from processes.motion.standing import Standing, standing
from processes.records import Case, Definition, Person
from processes.store.transaction import Transaction

COLUMNS = ("version_id", "stage", "condition", "outcome", "team_id", "centre_id", "caseworker_id")
WAITING = text("""
SELECT 1 FROM repair WHERE case_id = :case AND closed_at IS NULL
UNION ALL SELECT 1 FROM deviation WHERE case_id = :case AND closed_at IS NULL LIMIT 1
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
    return carry_over(tx, set_out(tx, case, shelf, wish), by)


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """A case that has found its place; no row of it has been written yet."""

    case: Case
    stands: Standing
    tried: Journey
    now: Edition


def set_out(tx: Transaction, case: Case, shelf: Shelf, wish: Wish) -> OnTheWay:
    """Every reason against the move is asked here, before anything is written. Raises as ``change_version``."""
    must_run(case)
    _must_be_alone(tx, case)
    stands = standing(tx, case, clock.today())
    tried = journey(shelf, case, stands, wish)
    if not tried.leaving:
        raise Conflict("moving_is_there", case=str(case.id), number=case.number)
    tried.go(wish)
    return OnTheWay(case, stands, tried, shelf.now)


def carry_over(tx: Transaction, way: OnTheWay, by: Person) -> Kept:
    """Write the case and all its rows in the new version."""
    case, tried = way.case, way.tried
    before = images(tx, case.id)
    was = {name: getattr(case, name) for name in COLUMNS}
    state, facts = case.state, case.facts
    set_committed_value(case, "version_id", tried.own.id)
    moving = Moving(tx, case, tried.run, tried.editions, tried.clocks, way.stands, clock.now(), by, _cause(way.now))
    settle(moving)
    carry_rows(moving, tried)
    tx.write(MOVE_TO, moved_to=case.version_id, moved_case=case.id)
    changes = differences(before, images(tx, case.id, before))
    record(tx, by, _entry(case, tried, way.now))
    final = _final(tried.run)
    tried.run.let_go()
    # Only what the move itself has changed is taken back: whose case it is may have been decided meanwhile.
    left = {name: value for name, value in was.items() if value != getattr(case, name)}
    return Kept(state, {**left, "facts": facts}, changes, case.revision, final)


def _must_be_alone(tx: Transaction, case: Case) -> None:
    """A repair or deviation that waits is about the case as it stands: it is settled first."""
    if tx.execute(WAITING, {"case": case.id}).first() is not None:
        raise Conflict("moving_repair_waits", case=str(case.id), number=case.number)


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
