"""A few cases of a move in one transaction: each goes, or stays with its reason, exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.cases.change_version import carry_over, keep_together, set_out, stood_together
from processes.cases.change_version_parts import Kept
from processes.cases.change_version_undo import change_back
from processes.errors import AlreadyDone, EngineFault, Invalid, Refusal
from processes.motion.new_version import Shelf, Wish
from processes.motion.plain import plain
from processes.motion.row_images import RowChange
from processes.records import Case, Move, MoveCase, MoveCondition, MoveOutcome, Person
from processes.store.transaction import Transaction


class Stays(Refusal):
    """The case stays where it is; nothing of it is to be kept."""


def next_cases(tx: Transaction, move: Move, many: int) -> list[MoveCase]:
    """Cases whose turn it is and that nobody else has in hand; those that were busy come last."""
    wanted = select(MoveCase).where(MoveCase.move_id == move.id)
    if move.condition == MoveCondition.UNDOING:
        wanted = wanted.where(MoveCase.outcome == MoveOutcome.MOVED)
    else:
        wanted = wanted.where(MoveCase.outcome.is_(None), MoveCase.position <= move.until)
    ordered = wanted.order_by(MoveCase.tries, MoveCase.position).limit(many).with_for_update(skip_locked=True)
    return list(tx.execute(ordered.execution_options(populate_existing=True)).scalars())


def move_cases(tx: Transaction, shelf: Shelf, wish: Wish, rows: Sequence[MoveCase], by: Person) -> None:
    """Let these cases go, or note why each stays. ``Stays`` where that shows only while rows are written."""
    held = _locked(tx, rows)
    gone = []
    for stood in stood_together(tx, list(held.values())) if held else ():
        row = next(one for one in rows if one.case_id == stood.case.id)
        try:
            way = set_out(stood, shelf, wish)
        except Refusal as why:
            _stay(row, _why(why))
            continue
        try:
            gone.append((row, carry_over(tx, way, by)))
        except Refusal as why:
            raise _why(why) from why
    kept_of_each = keep_together(tx, [one for _, one in gone]) if gone else []
    for (row, _), kept in zip(gone, kept_of_each, strict=True):
        row.outcome, row.code, row.moved_at = MoveOutcome.MOVED, None, clock.now()
        row.state, row.was, row.revision, row.final = kept.state, plain(dict(kept.case)), kept.revision, kept.final
        row.changes = [one.told() for one in kept.changes]


def _locked(tx: Transaction, rows: Sequence[MoveCase]) -> dict[UUID, Case]:
    """The cases but for those that somebody has in hand: these have their turn again later, but not for ever."""
    tx.flush()
    wanted = select(Case).where(Case.id.in_([row.case_id for row in rows])).order_by(Case.id)
    free = wanted.execution_options(populate_existing=True).with_for_update(key_share=True, skip_locked=True)
    held = {one.id: one for one in tx.execute(free).scalars()}
    for row in rows:
        if row.case_id not in held:
            row.tries += 1
            if row.tries > PATIENCE:
                # It is where it is: before it went it stays there, and when it was to come back it has gone on.
                row.outcome, row.code = MoveOutcome.MOVED_ON if row.outcome else MoveOutcome.STAYS, "case_busy"
    return held


def _why(why: Refusal) -> Stays:
    """What kept the case, as it is told."""
    if isinstance(why, AlreadyDone):
        return Stays("moving_is_closed")
    if isinstance(why, Invalid):
        told = [{"code": one.code, "where": one.where, "facts": plain(dict(one.facts))} for one in why.problems]
        return Stays("moving_refused", problems=told)
    if isinstance(why, EngineFault):
        return Stays(why.code, **plain(dict(why.facts)))
    return Stays(RESTS.get(why.code, why.code))


def _stay(row: MoveCase, why: Stays) -> None:
    row.outcome, row.code, row.facts = MoveOutcome.STAYS, why.code, why.facts


PATIENCE = 30  # times a case may be busy before it is left where it is
RESTS = {"case_suspended": "moving_suspended", "case_stuck": "moving_stuck"}


def undo_case(tx: Transaction, row: MoveCase, by: Person) -> None:
    """Take the case back, or note that it has gone on."""
    case = _locked(tx, [row]).get(row.case_id)
    if case is None:
        return
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
        row.outcome, row.code = MoveOutcome.MOVED_ON, why.code
        return
    row.outcome, row.code, row.facts = MoveOutcome.UNDONE, None, {}
    row.state = row.was = row.changes = None


def _read(name: str, value: object) -> object:
    return UUID(str(value)) if value is not None and name.endswith("_id") else value


def note_stays(tx: Transaction, move_id: UUID, position: int, why: Stays) -> None:
    """The case is where it was, and says why; whatever was begun with it has been rolled back."""
    row = tx.one(select(MoveCase).where(MoveCase.move_id == move_id, MoveCase.position == position).with_for_update())
    if row.outcome is None:
        _stay(row, why)
