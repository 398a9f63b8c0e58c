"""Fetching promises: leased by one worker at a time, done, tried again with growing pauses, or given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import delete, select, update

from processes import clock
from processes.records import Promise
from processes.store.transaction import Transaction

LEASE = timedelta(minutes=1)
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 25, 60, 120, 240, 480))
TRIES = len(PAUSES) + 1


@dataclass(frozen=True, slots=True)
class Leased:
    """A promise in this worker's hands until the lease runs out; ``lease`` proves that it still is."""

    id: UUID
    kind: str
    case_id: UUID | None
    facts: dict[str, Any]
    attempts: int
    lease: str


def lease(tx: Transaction, limit: int = 20) -> list[Leased]:
    """Take up to ``limit`` due promises, oldest first, skipping what another worker is taking this instant."""
    now = clock.now()
    due = (
        select(Promise.id, Promise.due_at)
        .where(Promise.given_up_at.is_(None), Promise.due_at <= now)
        .order_by(Promise.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("due")  # asked once: a plain subquery may be run anew for every row, and then takes more than its limit
    )
    token = uuid4().hex
    rows = tx.execute(
        update(Promise)
        .where(Promise.id == due.c.id)
        .values(due_at=now + LEASE, lease=token, attempts=Promise.attempts + 1)
        .returning(Promise.id, Promise.kind, Promise.case_id, Promise.facts, Promise.attempts, due.c.due_at)
        .execution_options(synchronize_session=False)
    )
    oldest_first = sorted(rows, key=lambda row: (row[-1], row.id))
    return [Leased(row.id, row.kind, row.case_id, row.facts, row.attempts, token) for row in oldest_first]


def done(tx: Transaction, one: Leased) -> bool:
    """The promise is kept and its row goes. False: the lease had run out and another worker has it now."""
    gone = tx.execute(delete(Promise).where(Promise.id == one.id, Promise.lease == one.lease).returning(Promise.id))
    return gone.first() is not None


def renew(tx: Transaction, one: Leased) -> bool:
    """A whole lease from now on, for one that waited behind others. False: it had run out and another has it now."""
    held = tx.execute(
        update(Promise)
        .where(Promise.id == one.id, Promise.lease == one.lease)
        .values(due_at=clock.now() + LEASE)
        .returning(Promise.id)
    )
    return held.first() is not None


def give_up(tx: Transaction, one: Leased, fault: str) -> bool:
    """It was refused for good, so no later try would help. False when the lease had run out."""
    noted = tx.execute(
        update(Promise)
        .where(Promise.id == one.id, Promise.lease == one.lease)
        .values(lease=None, last_fault=fault[:500], given_up_at=clock.now())
        .returning(Promise.id)
    )
    return noted.first() is not None


def failed(tx: Transaction, one: Leased, fault: str) -> bool:
    """Try again after a growing pause; after the last try it is given up. True when it was given up.

    False, and nothing is noted, when the lease had run out: another worker has it now.
    """
    last = one.attempts >= TRIES
    now = clock.now()
    again = now if last else now + PAUSES[one.attempts - 1]
    noted = tx.execute(
        update(Promise)
        .where(Promise.id == one.id, Promise.lease == one.lease)
        .values(due_at=again, lease=None, last_fault=fault[:500], given_up_at=now if last else None)
        .returning(Promise.id)
    )
    return noted.first() is not None and last


def postponed(tx: Transaction, one: Leased, seconds: int) -> None:
    """Not now, and no fault of anyone: look again in a while (a busy case, for one)."""
    tx.execute(
        update(Promise)
        .where(Promise.id == one.id, Promise.lease == one.lease)
        .values(due_at=clock.now() + timedelta(seconds=seconds), lease=None, attempts=Promise.attempts - 1)
    )
