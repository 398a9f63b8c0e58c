"""Carrying a move out: case by case until none has leave to go; whoever is interrupted loses no case and none twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

from sqlalchemy import func, select, update

from processes import clock
from processes.errors import CaseBusy
from processes.records import Move, MoveCase, MoveCondition, MoveOutcome, Person
from processes.store.transaction import Transaction
from processes.studio.move_case import Stays, move_case, next_case, note_stays, undo_case

Open = Callable[[], AbstractContextManager[Transaction]]
WORKING = (MoveCondition.RUNNING, MoveCondition.UNDOING)
PATIENCE = 30  # times a case may be busy before it is left where it is
BUSY = 0.05  # seconds


def run_move(open_transaction: Open, move_id: UUID, seconds: float) -> bool:
    """Move cases until there is nothing to do (True) or this much time has passed (False).

    Several may do so at once. A case that breaks stops the whole move; one that is busy is tried again later.
    """
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        done = _one(open_transaction, move_id)
        if done is not None:
            return done
    return False


def _one(open_transaction: Open, move_id: UUID) -> bool | None:
    """One case; True: nothing is left to do here, None: there may be more."""
    position = None
    try:
        with open_transaction() as tx:
            move = tx.find(Move, move_id)
            if move.condition not in WORKING:
                return True
            row = next_case(tx, move)
            if row is None:
                return _settled(tx, move)
            position = row.position
            by = tx.find(Person, move.person_id)
            if move.condition == MoveCondition.UNDOING:
                undo_case(tx, row, by)
            else:
                move_case(tx, move, row, by)
    except Stays as why:
        with open_transaction() as tx:
            note_stays(tx, move_id, position or 0, why)
    except CaseBusy:
        with open_transaction() as tx:
            _busy(tx, move_id, position)
        time.sleep(BUSY)
    except Exception as fault:  # noqa: BLE001  (the edge: whatever it is, no further case may meet it)
        with open_transaction() as tx:
            _stop(tx, move_id, position, fault)
        return True
    return None


def _settled(tx: Transaction, move: Move) -> bool | None:
    """Nothing to take: the move rests where it was to rest, unless others still have cases in hand."""
    locked = tx.one(select(Move).where(Move.id == move.id).with_for_update().execution_options(populate_existing=True))
    if _left(tx, locked):
        time.sleep(BUSY)
        return None
    if locked.condition == MoveCondition.UNDOING:
        locked.condition, locked.ended_at = MoveCondition.UNDONE, clock.now()
    elif locked.condition == MoveCondition.RUNNING and locked.until < locked.total:
        locked.condition = MoveCondition.LOOKING
    elif locked.condition == MoveCondition.RUNNING:
        locked.condition, locked.ended_at = MoveCondition.FINISHED, clock.now()
    return True


def _left(tx: Transaction, move: Move) -> int:
    left = select(func.count()).where(MoveCase.move_id == move.id)
    if move.condition == MoveCondition.UNDOING:
        return tx.one(left.where(MoveCase.outcome == MoveOutcome.MOVED))
    return tx.one(left.where(MoveCase.outcome.is_(None), MoveCase.position <= move.until))


def _busy(tx: Transaction, move_id: UUID, position: int | None) -> None:
    here = (MoveCase.move_id == move_id, MoveCase.position == position)
    tx.execute(update(MoveCase).where(*here).values(tries=MoveCase.tries + 1))
    tx.execute(
        update(MoveCase)
        .where(*here, MoveCase.tries > PATIENCE, MoveCase.outcome.is_(None))
        .values(outcome=MoveOutcome.STAYS, code="case_busy")
    )


def _stop(tx: Transaction, move_id: UUID, position: int | None, fault: Exception) -> None:
    row = tx.session.get(MoveCase, (move_id, position)) if position is not None else None
    told = {"fault": repr(fault)[:500], "case": str(row.case_id) if row else ""}
    if row is not None:
        row.outcome, row.code, row.facts = MoveOutcome.FAILED, "moving_broke", told
    tx.execute(update(Move).where(Move.id == move_id).values(condition=MoveCondition.STOPPED, fault=told))
