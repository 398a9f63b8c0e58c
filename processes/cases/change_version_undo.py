"""Taking back that a case went to another version, while it has not moved on since."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.audit.kinds import CaseChangedVersionBack
from processes.audit.trail import record
from processes.cases.change_version_parts import Kept
from processes.errors import Conflict
from processes.motion.row_images import RowChange, put_back
from processes.records import Case, Person, Task, Version
from processes.store.transaction import Transaction

HELD = frozenset({"assignee_id", "team_id"})  # of a task: whose it is


def change_back(tx: Transaction, case: Case, kept: Kept, by: Person) -> None:
    """The locked case stands as it did before it was moved, rows and all; nobody's later work is touched.

    Raises ``Conflict``: ``moved_on`` when anything moved it since, or somebody took or laid back a task that the move
    gave to others; or with the code why the move was final.
    """
    if case.revision != kept.revision or not _holders_are_as_left(tx, kept):
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


def _holders_are_as_left(tx: Transaction, kept: Kept) -> bool:
    """Whether every task that the move itself gave to others is still where the move laid it."""
    left = {UUID(one.key): one for one in kept.changes if one.kind == "task" and one.now and HELD & one.now.keys()}
    if not left:
        return True
    asked = select(Task.id, Task.assignee_id, Task.team_id).where(Task.id.in_(left))
    return all(_is_as_left(tx, left[row.id], row) for row in tx.execute(asked).all())


def _is_as_left(tx: Transaction, change: RowChange, row: Any) -> bool:
    was, now = change.was or {}, change.now or {}
    stand = {"assignee_id": _said(row.assignee_id), "team_id": _said(row.team_id)}
    if any(stand[name] != now[name] for name in HELD & now.keys()):
        return False
    if "assignee_id" in now or row.assignee_id is None or not was.get("team_id"):
        return True
    return UUID(was["team_id"]) in tx.find(Person, row.assignee_id).team_ids  # else one of the others has taken it


def _said(key: UUID | None) -> str | None:
    return None if key is None else str(key)
