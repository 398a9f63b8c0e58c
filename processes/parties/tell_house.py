"""Telling the house that a citizen moved or cancelled her time: her caseworker, else who leads the team."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from processes.promises.promise import promise
from processes.reading.responsible import TEAM_LEADER
from processes.records import Case
from processes.store.transaction import Transaction

MOVED, CANCELLED = "time_moved", "time_cancelled"


def tell_house(tx: Transaction, case: Case, before: datetime, at: datetime | None) -> None:
    """Promise a notice, once for each change."""
    old, new = before.isoformat(), at.isoformat() if at else None
    once = f"time:{case.id}:{old}:{new}"
    told: dict[str, Any] = {"sort": MOVED if at else CANCELLED, "once": once, "before": old, "at": new}
    told |= {"person": str(case.caseworker_id)} if case.caseworker_id else {"to": TEAM_LEADER}
    promise(tx, "notice", case=case.id, key=once, **told)
