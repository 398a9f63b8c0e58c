"""The trail: one way in, and the ways to read it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.audit.kinds.kind import Kind
from processes.records import Entry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from processes.records import Person
    from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the trail as it is read: moment, kind, who (None: the system), and the facts."""

    id: int
    at: datetime
    kind: str
    person_id: UUID | None
    acting_for_id: UUID | None
    case_id: UUID | None
    task_id: UUID | None
    facts: dict[str, Any]


def record(tx: Transaction, person: Person | None, *entries: Kind, acting_for: UUID | None = None) -> None:
    """Write these entries with the caller's transaction; ``person`` None is the system itself.

    They go with the other writes of the transaction, in one statement.
    """
    tx.insert(Entry, [_row(person, entry, acting_for) for entry in entries])


def of_case(tx: Transaction, case_id: UUID, limit: int = 200, kinds: Collection[str] | None = None) -> Sequence[Line]:
    """The newest lines of a case (of these kinds), newest first."""
    wanted = select(Entry).where(Entry.case_id == case_id)
    if kinds is not None:
        wanted = wanted.where(Entry.kind.in_(kinds))
    return _lines(tx, wanted.order_by(Entry.id.desc()).limit(limit))


def of_person(tx: Transaction, person_id: UUID, limit: int = 200) -> Sequence[Line]:
    """The newest lines of what a person did, newest first."""
    return _lines(tx, select(Entry).where(Entry.person_id == person_id).order_by(Entry.id.desc()).limit(limit))


def _lines(tx: Transaction, statement: Any) -> list[Line]:
    rows: Iterable[Entry] = tx.execute(statement).scalars()
    return [Line(e.id, e.at, e.kind, e.person_id, e.acting_for_id, e.case_id, e.task_id, e.facts) for e in rows]


def _row(person: Person | None, entry: Kind, acting_for: UUID | None) -> dict[str, Any]:
    facts = {field.name: _plain(value) for field in fields(entry) if (value := getattr(entry, field.name)) is not None}
    case, task = facts.pop("case", None), facts.pop("task", None)
    return {
        "at": clock.now(),
        "kind": type(entry).__name__,
        "person_id": person.id if person else None,
        "acting_for_id": acting_for,
        "case_id": UUID(case) if case else None,
        "task_id": UUID(task) if task else None,
        "facts": facts,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, (UUID, Decimal)):
        return str(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value
