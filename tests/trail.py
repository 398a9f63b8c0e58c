"""What the trail says, for tests."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.records import Entry
from processes.store.transaction import Transaction


def trail(tx: Transaction, kind: str) -> list[Entry]:
    """Every entry of this kind, oldest first."""
    tx.flush()
    found: Any = tx.execute(select(Entry).where(Entry.kind == kind).order_by(Entry.id)).scalars()
    return list(found)


def of_case(tx: Transaction, case_id: UUID, limit: int = 200, kinds: Collection[str] | None = None) -> list[Entry]:
    """The newest entries of a case (of these kinds), newest first."""
    wanted = select(Entry).where(Entry.case_id == case_id)
    if kinds is not None:
        wanted = wanted.where(Entry.kind.in_(kinds))
    return list(tx.execute(wanted.order_by(Entry.id.desc()).limit(limit)).scalars())


def of_person(tx: Transaction, person_id: UUID, limit: int = 200) -> list[Entry]:
    """The newest entries of what a person did, newest first."""
    wanted = select(Entry).where(Entry.person_id == person_id)
    return list(tx.execute(wanted.order_by(Entry.id.desc()).limit(limit)).scalars())
