"""Holding promises back while their case rests, and letting them go when it goes on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from sqlalchemy import update

from processes import clock
from processes.promises.promise import JOB
from processes.records import Promise
from processes.store.transaction import Transaction

LONG = timedelta(days=3650)  # until somebody lets it go


def hold(tx: Transaction, case_id: UUID, kinds: Collection[str]) -> None:
    """Promises of these kinds wait until ``let_go``; one in a worker's hands this instant is not taken from him."""
    waiting = update(Promise).where(
        Promise.case_id == case_id, Promise.kind.in_(kinds), Promise.given_up_at.is_(None), Promise.lease.is_(None)
    )
    tx.execute(waiting.values(due_at=clock.now() + LONG))


def let_go(tx: Transaction, case_id: UUID, kinds: Collection[str]) -> None:
    """What was held back is due now."""
    held = update(Promise).where(
        Promise.case_id == case_id,
        Promise.kind.in_(kinds),
        Promise.given_up_at.is_(None),
        Promise.due_at > clock.now(),
        Promise.lease.is_(None),
    )
    tx.execute(held.values(due_at=clock.now()))
    tx.nudge(JOB)
