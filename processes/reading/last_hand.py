"""Who else was last at work on a case."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes.records import Entry
from processes.store.transaction import Transaction


def last_hand(tx: Transaction, case_id: UUID, but: UUID) -> UUID | None:
    """The person of the newest entry of this case that is not ``but``'s; None when nobody else ever was."""
    others = select(Entry.person_id).where(Entry.case_id == case_id, Entry.person_id.is_not(None))
    return tx.execute(others.where(Entry.person_id != but).order_by(Entry.id.desc()).limit(1)).scalar()
