"""Reviving what was given up: another eight tries, at once."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import update

from processes import clock
from processes.promises.promise import JOB
from processes.records import Promise
from processes.store.transaction import Transaction


def revive(tx: Transaction, case_id: UUID) -> int:
    """Promise anew everything that was given up for this case, its keys kept; how many there were."""
    revived = tx.execute(
        update(Promise)
        .where(Promise.case_id == case_id, Promise.given_up_at.is_not(None))
        .values(given_up_at=None, attempts=0, due_at=clock.now(), lease=None)
        .returning(Promise.id)
    ).all()
    if revived:
        tx.nudge(JOB)
    return len(revived)
