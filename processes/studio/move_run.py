"""Carrying a move out until no case has leave to go; whoever is interrupted loses no case and moves none twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

from sqlalchemy import func, select, update

from processes import clock
from processes.errors import CaseBusy
from processes.motion.edition import edition_of
from processes.motion.new_version import Shelf, Wish
from processes.promises.promise import promise
from processes.records import Definition, Move, MoveCase, MoveCondition, MoveOutcome, Person
from processes.store.transaction import Transaction
from processes.studio.move_case import Stays, move_cases, next_cases, note_stays, undo_case

Open = Callable[[], AbstractContextManager[Transaction]]
WORKING = (MoveCondition.RUNNING, MoveCondition.UNDOING)
FEW = 20  # cases in one transaction: whoever opens one of them meanwhile waits no longer than that takes
BUSY = 0.05  # seconds
BACK_BROKE = "moving_back_broke"  # of a case that is moved, and could not be taken back


def run_move(open_transaction: Open, move_id: UUID, seconds: float) -> bool:
    """Move cases until there is nothing to do (True) or this much time has passed (False).

    Several may do so at once, each with a few cases in one transaction. Where one of them breaks, the few are taken one
    by one; the one that breaks then stops the whole move. One that is busy is tried again later.
    """
    ends = time.monotonic() + seconds
    alone = 0  # how many go one by one before a few go together again
    while time.monotonic() < ends:
        try:
            done = _few(open_transaction, move_id, 1 if alone else FEW)
        except Exception:
            if alone:
                raise
            alone = FEW  # whatever it was: the few have been rolled back, and each goes alone
            continue
        alone = max(0, alone - 1)
        if done is not None:
            return done
    return False


def _few(open_transaction: Open, move_id: UUID, many: int) -> bool | None:
    """A few cases; True: nothing is left to do here, None: there may be more."""
    position = None
    try:
        with open_transaction() as tx:
            move = tx.find(Move, move_id)
            if move.condition not in WORKING:
                return True
            waits = MoveOutcome.MOVED if move.condition == MoveCondition.UNDOING else None
            rows = next_cases(tx, move, many)
            settled = None if rows else _settled(tx, move)
            position = rows[0].position if rows else None
            _turn(tx, move, _unless_steered(tx, move, rows))
            busy = all(row.tries and row.outcome == waits for row in rows)
    except Stays as why:
        if many > 1:
            raise
        with open_transaction() as tx:
            note_stays(tx, move_id, position or 0, why)
        return None
    except CaseBusy:
        if many > 1:
            raise
        with open_transaction() as tx:
            _later(tx, move_id, position)
        return None
    except Exception as fault:
        if many > 1:
            raise
        with open_transaction() as tx:
            _stop(tx, move_id, position, fault)
        return True
    if busy and not settled:
        time.sleep(BUSY)  # with no transaction open: whoever steers the move, or has the cases in hand, needs the rows
    return settled


def _turn(tx: Transaction, move: Move, rows: list[MoveCase]) -> None:
    by = tx.find(Person, move.person_id)
    if move.condition == MoveCondition.UNDOING:
        for row in rows:
            undo_case(tx, row, by)
        return
    shelf = Shelf(tx, edition_of(tx, move.version_id))
    move_cases(tx, shelf, Wish(move.names, move.keep_timers, move.keep_deadlines), rows, by)


def _unless_steered(tx: Transaction, move: Move, rows: list[MoveCase]) -> list[MoveCase]:
    """These cases, or none where something else was decided before they were in hand; who decides later waits."""
    return rows if tx.one(select(Move.condition).where(Move.id == move.id)) == move.condition else []


def _settled(tx: Transaction, move: Move) -> bool | None:
    """Nothing to take: the move rests where it was to rest, unless others still have cases in hand."""
    locked = tx.one(select(Move).where(Move.id == move.id).with_for_update().execution_options(populate_existing=True))
    if _left(tx, locked):
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
        # Cases that were on their way when all was to be taken back arrive first: only then is it seen what is left.
        on_the_way = select(MoveCase.position).where(MoveCase.move_id == move.id, MoveCase.outcome.is_(None))
        tx.execute(on_the_way.with_for_update(read=True)).all()
        return tx.one(left.where(MoveCase.outcome == MoveOutcome.MOVED))
    return tx.one(left.where(MoveCase.outcome.is_(None), MoveCase.position <= move.until))


def _later(tx: Transaction, move_id: UUID, position: int | None) -> None:
    here = (MoveCase.move_id == move_id, MoveCase.position == position)
    tx.execute(update(MoveCase).where(*here).values(tries=MoveCase.tries + 1))


def _stop(tx: Transaction, move_id: UUID, position: int | None, fault: Exception) -> None:
    """The move stops; the case that broke says so. One that could not be taken back is moved, and its owner is told."""
    row = tx.session.get(MoveCase, (move_id, position)) if position is not None else None
    told = {"fault": repr(fault)[:500], "case": str(row.case_id) if row else ""}
    if row is not None and row.outcome == MoveOutcome.MOVED:
        told["back"] = "broke"
        row.code, row.facts, row.tries = BACK_BROKE, told, row.tries + 1
        _tell_owner(tx, row)
    elif row is not None:
        row.outcome, row.code, row.facts = MoveOutcome.FAILED, "moving_broke", told
    tx.execute(update(Move).where(Move.id == move_id).values(condition=MoveCondition.STOPPED, fault=told))


def _tell_owner(tx: Transaction, row: MoveCase) -> None:
    """Whoever owns the process reads on the page of the move which case it is; of the citizen she is told nothing."""
    move = tx.find(Move, row.move_id)
    definition = tx.find(Definition, move.definition_id)
    once = f"{BACK_BROKE}:{row.move_id}:{row.position}"
    for reader in {definition.owner_id or move.person_id, move.person_id}:
        promise(
            tx,
            "notice",
            key=f"{once}:{reader}",
            sort="move_back_broke",
            person=str(reader),
            process={"da": definition.title_da, "en": definition.title_en},
            place=f"studio/moves/{move.id}",
            once=once,
        )
