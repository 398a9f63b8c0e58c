"""Writing a promise: a row in the caller's transaction, and a nudge after it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from processes import clock
from processes.records import Promise
from processes.store.base import new_id
from processes.store.transaction import Transaction

JOB = "promises"


def promise(
    tx: Transaction,
    kind: str,
    *,
    case: UUID | None = None,
    key: str | None = None,
    due: datetime | None = None,
    **facts: Any,
) -> None:
    """Promise work of this kind, not before ``due``; the same ``key`` is promised only once."""
    now = clock.now()
    row = {
        "id": new_id(),
        "kind": kind,
        "key": key,
        "case_id": case,
        "facts": facts,
        "made_at": now,
        "due_at": due or now,
        "attempts": 0,
    }
    tx.insert(Promise, [row], once=True)
    tx.nudge(JOB)
