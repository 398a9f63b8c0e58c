"""Carrying an act on many tasks out: row by row, each in a transaction of its own, so that nothing is half done."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from uuid import UUID

from processes.errors import CaseBusy, EngineFault, Refusal
from processes.motion.note_fault import note_fault
from processes.records import BulkRow, Task
from processes.store.transaction import Transaction
from processes.tasks.bulk_row import do_row, next_row, refuse_row

Open = Callable[[], AbstractContextManager[Transaction]]


def run_bulk(open_transaction: Open, bulk_id: UUID, seconds: float) -> bool:
    """Do rows until none is left (True) or this much time has passed (False): whoever is told False goes on later.

    Two who run the same act do each row once. A row that is refused says why; a row that was broken off, or whose task
    somebody held just then, has its turn again.
    """
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with suppress(CaseBusy):
            with open_transaction() as tx:
                position = next_row(tx, bulk_id)
            if position is None:
                return True
            _run_row(open_transaction, bulk_id, position)
    return False


def _run_row(open_transaction: Open, bulk_id: UUID, position: int) -> None:
    try:
        with open_transaction() as tx:
            do_row(tx, bulk_id, position)
    except CaseBusy:
        raise
    except Refusal as why:
        with open_transaction() as tx:
            refuse_row(tx, bulk_id, position, why)
            if isinstance(why, EngineFault):
                row = tx.session.get(BulkRow, (bulk_id, position))
                if row is not None:
                    note_fault(tx, tx.find(Task, row.task_id).case_id, why)
