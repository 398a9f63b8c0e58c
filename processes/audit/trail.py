"""The trail: one way in."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from processes import clock
from processes.audit.kinds.kind import Kind
from processes.records import Entry

if TYPE_CHECKING:
    from processes.records import Person
    from processes.store.transaction import Transaction


def record(tx: Transaction, person: Person | None, *entries: Kind, acting_for: UUID | None = None) -> None:
    """Write these entries with the caller's transaction; ``person`` None is the system itself.

    They go with the other writes of the transaction, in one statement.
    """
    tx.insert(Entry, [_row(person, entry, acting_for) for entry in entries])


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
