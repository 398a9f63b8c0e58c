"""Taking back that a case went to another version, while it has not moved on since."""

from __future__ import annotations

from sqlalchemy import select

from processes.audit.kinds import CaseChangedVersionBack
from processes.audit.trail import record
from processes.cases.change_version_parts import Kept
from processes.errors import Conflict
from processes.motion.row_images import put_back
from processes.records import Case, Person, Version
from processes.store.transaction import Transaction


def change_back(tx: Transaction, case: Case, kept: Kept, by: Person) -> None:
    """The locked case stands as it did before it was moved, rows and all; nobody's later work is touched.

    Raises ``Conflict``: ``moved_on`` when anything moved it since, or with the code why the move was final.
    """
    if case.revision != kept.revision:
        raise Conflict("moved_on", case=str(case.id), number=case.number)
    if kept.final:
        raise Conflict(kept.final, case=str(case.id), number=case.number)
    left = case.version_id
    put_back(tx, kept.changes)
    case.state = kept.state
    for name, value in kept.case.items():
        setattr(case, name, value)
    case.revision += 1
    tx.flush()
    number = tx.one(select(Version.number).where(Version.id == case.version_id))
    record(tx, by, CaseChangedVersionBack(case.id, number=number, version=case.version_id, left=left))
