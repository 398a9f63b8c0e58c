"""What the trail says, for tests."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from processes.records import Entry
from processes.store.transaction import Transaction


def trail(tx: Transaction, kind: str) -> list[Entry]:
    """Every entry of this kind, oldest first."""
    tx.flush()
    found: Any = tx.execute(select(Entry).where(Entry.kind == kind).order_by(Entry.id)).scalars()
    return list(found)
