"""A case that began another is tied to it, so that either leads to the other."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.audit.kinds import CasesLinked
from processes.audit.trail import record
from processes.records import CaseLink
from processes.store.base import new_id
from processes.store.transaction import Transaction

BEGAN = "began"


def began(tx: Transaction, source: UUID, fresh: UUID) -> None:
    """Write down that ``source`` began ``fresh``."""
    row = {
        "id": new_id(),
        "case_id": source,
        "other_id": fresh,
        "kind": BEGAN,
        "reason": "",
        "made_by_id": None,
        "made_at": clock.now(),
    }
    tx.insert(CaseLink, [row])
    record(tx, None, CasesLinked(source, fresh, BEGAN), CasesLinked(fresh, source, BEGAN))
