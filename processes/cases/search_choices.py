"""What a search for cases can be narrowed by."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.cases.search import OPEN
from processes.language import Text
from processes.records import Centre, Condition, Definition, Person
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Choices:
    """Processes by key, conditions as codes (``OPEN`` first), centres by id."""

    processes: tuple[tuple[str, Text], ...]
    conditions: tuple[str, ...]
    centres: tuple[tuple[UUID, Text], ...]


def choices(tx: Transaction, person: Person) -> Choices:
    """Everything one may choose; ``Forbidden`` for whoever may not search."""
    require(person, Permission.SEARCH_CASES)
    processes = tx.execute(
        select(Definition).where(Definition.newest_id.is_not(None)).order_by(Definition.key)
    ).scalars()
    centres = tx.execute(select(Centre).order_by(Centre.name_da)).scalars()
    return Choices(
        processes=tuple((one.key, one.title) for one in processes),
        conditions=(OPEN, *(one.value for one in Condition)),
        centres=tuple((one.id, Text(one.name_da, one.name_en)) for one in centres),
    )
