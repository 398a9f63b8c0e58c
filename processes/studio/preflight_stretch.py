"""A stretch of the cases that are to be tried: one hand's at a time, so that several hands share one preflight.

Stretches are tried side by side and counted in their order. Which hand has one is told by a lock that ends with its
transaction: a hand that is killed leaves nothing behind, and the stretch is taken again.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, text

from processes.records import Preflight
from processes.store.transaction import Transaction
from processes.studio.preflight_stands import Concerned, end_of

_TAKE = text("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 14))")
PAUSE = 0.02  # seconds


@dataclass(frozen=True, slots=True)
class Stretch:
    """The cases behind this one (None: from the first)."""

    after: UUID | None


def take(tx: Transaction, preflight: Preflight, concerned: Concerned, many: int) -> Stretch | None:
    """The first stretch that nobody has in hand; it is ours now. None: others have all that is left."""
    after = last_of(tx, preflight)
    while not _is_ours(tx, preflight, after) or _is_counted(tx, preflight, after):
        after = end_of(tx, concerned, after, many)
        if after is None:
            return None
    return Stretch(after)


def wait_for_turn(tx: Transaction, preflight: Preflight, mine: Stretch) -> bool:
    """Until everything before this stretch has been counted; the preflight is locked then.

    False: it was counted already, or whoever had the one before it is gone, so that this one is tried again after it.
    """
    while (last := last_of(tx, preflight)) != mine.after:
        if _is_counted(tx, preflight, mine.after):
            return False
        if _is_ours(tx, preflight, last) and not _is_counted(tx, preflight, last):
            return False
        time.sleep(PAUSE)  # no row is locked meanwhile: only this stretch is ours
    tx.one(select(Preflight.id).where(Preflight.id == preflight.id).with_for_update())
    tx.session.refresh(preflight)
    return preflight.last == mine.after and preflight.ended_at is None


def last_of(tx: Transaction, preflight: Preflight) -> UUID | None:
    """The last case that has been counted, as others have committed it by now."""
    return tx.one(select(Preflight.last).where(Preflight.id == preflight.id))


def _is_counted(tx: Transaction, preflight: Preflight, after: UUID | None) -> bool:
    """Whether the count has come further than where this stretch begins."""
    last = last_of(tx, preflight)
    return last is not None and (after is None or last > after)


def _is_ours(tx: Transaction, preflight: Preflight, after: UUID | None) -> bool:
    return bool(tx.execute(_TAKE, {"key": f"{preflight.id} {after}"}).scalar_one())
