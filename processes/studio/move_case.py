"""One case of a move, each in a transaction of its own: it goes, or stays with its reason, exactly once."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.cases.change_version import move_over
from processes.cases.change_version_parts import Kept
from processes.cases.change_version_undo import change_back
from processes.errors import AlreadyDone, Conflict, EngineFault, Invalid, Refusal
from processes.motion.edition import edition_of
from processes.motion.move import lock
from processes.motion.new_version import Shelf, Wish
from processes.motion.plain import plain
from processes.motion.row_images import RowChange
from processes.records import Move, MoveCase, MoveCondition, MoveOutcome, Person
from processes.store.transaction import Transaction


class Stays(Refusal):
    """The case stays where it is; nothing of it is to be kept."""


def next_case(tx: Transaction, move: Move) -> MoveCase | None:
    """A case whose turn it is and that nobody else has in hand; those that were busy come last."""
    wanted = select(MoveCase).where(MoveCase.move_id == move.id)
    if move.condition == MoveCondition.UNDOING:
        wanted = wanted.where(MoveCase.outcome == MoveOutcome.MOVED)
    else:
        wanted = wanted.where(MoveCase.outcome.is_(None), MoveCase.position <= move.until)
    ordered = wanted.order_by(MoveCase.tries, MoveCase.position).limit(1)
    return tx.maybe(ordered.with_for_update(skip_locked=True).execution_options(populate_existing=True))


def move_case(tx: Transaction, move: Move, row: MoveCase, by: Person) -> None:
    """Let the case go. ``CaseBusy`` when somebody has it in hand, ``Stays`` with its reason where it finds no place."""
    shelf = Shelf(tx, edition_of(tx, move.version_id))
    wish = Wish(move.names, move.keep_timers, move.keep_deadlines)
    case = lock(tx, row.case_id, wait=False)
    try:
        kept = move_over(tx, case, shelf, wish, by)
    except AlreadyDone as why:
        raise Stays("moving_is_closed") from why
    except Invalid as why:
        problems = [{"code": one.code, "where": one.where, "facts": plain(dict(one.facts))} for one in why.problems]
        raise Stays("moving_refused", problems=problems) from why
    except Conflict as why:
        raise Stays(RESTS.get(why.code, why.code)) from why
    except EngineFault as why:
        raise Stays(why.code, **plain(dict(why.facts))) from why
    row.outcome, row.code, row.moved_at = MoveOutcome.MOVED, None, clock.now()
    row.state, row.was, row.revision, row.final = kept.state, plain(dict(kept.case)), kept.revision, kept.final
    row.changes = [one.told() for one in kept.changes]


RESTS = {"case_suspended": "moving_suspended", "case_stuck": "moving_stuck"}


def undo_case(tx: Transaction, row: MoveCase, by: Person) -> None:
    """Take the case back. ``CaseBusy`` when somebody has it in hand, ``Stays`` when it has gone on."""
    case = lock(tx, row.case_id, wait=False)
    kept = Kept(
        state=row.state or b"",
        case={name: _read(name, value) for name, value in (row.was or {}).items()},
        changes=tuple(RowChange.read(one) for one in row.changes or ()),
        revision=row.revision or 0,
        final=row.final or "",
    )
    try:
        change_back(tx, case, kept, by)
    except Refusal as why:
        raise Stays(why.code) from why
    row.outcome, row.code = MoveOutcome.UNDONE, None
    row.state = row.was = row.changes = None


def _read(name: str, value: object) -> object:
    return UUID(str(value)) if value is not None and name.endswith("_id") else value


def note_stays(tx: Transaction, move_id: UUID, position: int, why: Stays) -> None:
    """The case is where it was, and says why; whatever was begun with it has been rolled back."""
    row = tx.one(select(MoveCase).where(MoveCase.move_id == move_id, MoveCase.position == position).with_for_update())
    if row.outcome is None:
        row.outcome, row.code, row.facts = MoveOutcome.STAYS, why.code, why.facts
    elif row.outcome == MoveOutcome.MOVED:
        row.outcome, row.code = MoveOutcome.MOVED_ON, why.code
