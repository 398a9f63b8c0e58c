"""Moving the running cases of a process to a version: a few first, then all, with leave to rest, stop and go back."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, text, update

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import MoveBegun, MoveSteered
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, NotFound, Problem
from processes.motion.new_version import Wish
from processes.promises.promise import promise
from processes.records import Definition, Move, MoveCase, MoveCondition, MoveOutcome, Person, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.preflight_stands import CONCERNED, Concerned, count

KIND = "cases.move"
UNDER_WAY = (MoveCondition.RUNNING, MoveCondition.LOOKING, MoveCondition.PAUSED, MoveCondition.UNDOING)
# The few that go first are taken from everywhere: every hundredth case, and only then the rest.
LINE_UP = text(f"""
INSERT INTO move_case (move_id, position, case_id, tries, facts)
SELECT :move, row_number() OVER (ORDER BY n % :stride, n), id, 0, '{{}}'
  FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM "case" WHERE {CONCERNED}) AS waiting
""")  # noqa: S608  (a constant)


def begin_move(tx: Transaction, person: Person, version_id: UUID, wish: Wish, canary: int) -> Move:
    """Line up every running case that is not in this version, and let the first ``canary`` of them go.

    Raises ``Forbidden``, ``Conflict`` where a move of the process is under way or no case is to be moved, and
    ``Invalid`` for a canary of none or of more than there are.
    """
    version = tx.find(Version, version_id)
    definition = tx.find(Definition, version.definition_id)
    require(person, Permission.MOVE_CASES, definition.relations_to(person))
    tx.execute(select(Definition.id).where(Definition.id == definition.id).with_for_update())  # one move at a time
    _must_be_alone(tx, definition.id)
    concerned = concerned_by(tx, version)
    total = count(tx, concerned)
    if not total:
        raise Conflict("moving_nothing")
    if not 1 <= canary <= total:
        raise Invalid(Problem("moving_canary", "canary", {"most": total}))
    row = Move(
        id=new_id(),
        definition_id=definition.id,
        version_id=version.id,
        person_id=person.id,
        names=dict(wish.names),
        keep_timers=wish.keep_timers,
        keep_deadlines=wish.keep_deadlines,
        canary=canary,
        until=canary,
        total=total,
        begun_at=clock.now(),
    )
    tx.add(row)
    tx.flush()
    tx.execute(LINE_UP, {**concerned.asked(), "move": row.id, "stride": max(1, total // canary)})
    record(tx, person, MoveBegun(row.id, definition.key, version.number, total))
    set_going(tx, row)
    return row


def go_on(tx: Transaction, person: Person, move_id: UUID) -> Move:
    """Let every case go that has not yet: after the first few, after a rest, or after a stop that was looked at.

    A case that failed has its turn again, after all others. A move that stopped while taken back goes no further.
    """
    row = must_steer(tx, person, move_id, MoveCondition.LOOKING, MoveCondition.PAUSED, MoveCondition.STOPPED)
    if goes_back(row):
        raise Conflict("moving_not_now", move=str(row.id))
    failed = MoveCase.move_id == row.id, MoveCase.outcome == MoveOutcome.FAILED
    tx.execute(update(MoveCase).where(*failed).values(outcome=None, code=None, facts={}, tries=1))
    row.condition, row.until, row.fault = MoveCondition.RUNNING, row.total, None
    record(tx, person, MoveSteered(row.id, "go_on"))
    set_going(tx, row)
    return row


def pause(tx: Transaction, person: Person, move_id: UUID) -> Move:
    """Let no further case go; the ones that are on their way this instant arrive."""
    row = must_steer(tx, person, move_id, MoveCondition.RUNNING)
    row.condition = MoveCondition.PAUSED
    record(tx, person, MoveSteered(row.id, "pause"))
    return row


def end_move(tx: Transaction, person: Person, move_id: UUID) -> Move:
    """Leave it at what has been moved; the others stay in their version."""
    row = must_steer(tx, person, move_id, MoveCondition.LOOKING, MoveCondition.PAUSED, MoveCondition.STOPPED)
    row.condition, row.ended_at = MoveCondition.FINISHED, clock.now()
    record(tx, person, MoveSteered(row.id, "end"))
    return row


def take_back(tx: Transaction, person: Person, move_id: UUID) -> Move:
    """Take every case back that has not gone on since it was moved."""
    row = must_steer(
        tx,
        person,
        move_id,
        MoveCondition.LOOKING,
        MoveCondition.PAUSED,
        MoveCondition.STOPPED,
        MoveCondition.FINISHED,
    )
    _must_be_alone(tx, row.definition_id, but=row.id)
    row.condition, row.ended_at, row.fault = MoveCondition.UNDOING, None, None
    record(tx, person, MoveSteered(row.id, "take_back"))
    set_going(tx, row)
    return row


def goes_back(row: Move) -> bool:
    """Did it stop because a case could not be taken back? Then there is nothing to go on with but taking back."""
    return row.condition == MoveCondition.STOPPED and "back" in (row.fault or {})


def must_steer(tx: Transaction, person: Person, move_id: UUID, *conditions: MoveCondition) -> Move:
    """The move, locked, for whoever owns its process; ``Conflict("moving_not_now")`` unless it is in one of these.

    Raises ``NotFound`` and ``Forbidden``, too.
    """
    row = tx.maybe(select(Move).where(Move.id == move_id).with_for_update().execution_options(populate_existing=True))
    if row is None:
        raise NotFound(kind="move", key=str(move_id))
    require(person, Permission.MOVE_CASES, tx.find(Definition, row.definition_id).relations_to(person))
    if row.condition not in conditions:
        raise Conflict("moving_not_now", move=str(row.id))
    return row


def set_going(tx: Transaction, row: Move) -> None:
    """Promise the work; whoever begins it calls for a second hand."""
    promise(tx, KIND, key=f"move:{row.id}:{new_id()}", move=str(row.id), hand=1)


def call_hand(tx: Transaction, move_id: UUID) -> None:
    """A second worker may help, if there is one with nothing else to do."""
    promise(tx, KIND, key=f"move:{move_id}:second", move=str(move_id), hand=2)


def _must_be_alone(tx: Transaction, definition_id: UUID, but: UUID | None = None) -> None:
    other = select(Move.id).where(Move.definition_id == definition_id, Move.condition.in_(UNDER_WAY), Move.id != but)
    if tx.execute(other.limit(1)).first() is not None:
        raise Conflict("moving_under_way")


def concerned_by(tx: Transaction, version: Version) -> Concerned:
    """The cases that are not in this version but could be."""
    others = select(Version.hash).where(Version.definition_id == version.definition_id, Version.id != version.id)
    return Concerned(version.definition_id, version.id, tx.execute(others).scalars().all())
