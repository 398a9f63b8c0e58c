"""The notes of a case as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from processes import clock
from processes.records import Case, Note, Person
from processes.store.transaction import Transaction

SHOWN = 5


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note; ``words`` None where it tells of health and the reader does not work on the case."""

    id: UUID
    by: str
    at: datetime
    changed_at: datetime | None
    words: str | None
    internal: bool
    special: bool
    may_change: bool
    corrects: datetime | None  # when the note was written that this one puts right
    corrected: bool  # a later note puts this one right
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """The newest notes and how many there are in all."""

    rows: tuple[NoteRow, ...]
    total: int


def notes(tx: Transaction, person: Person, case: Case, *, health: bool, limit: int | None = SHOWN) -> Notes:
    """The newest ``limit`` notes (None: all), newest first; ``health`` lets the reader read the special ones."""
    rows = list(tx.execute(select(Note).where(Note.case_id == case.id).order_by(Note.id.desc()).limit(limit)).scalars())
    total = len(rows)
    if limit is not None and total == limit:
        total = tx.one(select(func.count()).select_from(Note).where(Note.case_id == case.id))
    names = _names(tx, rows)
    before = _corrected(tx, rows)
    later = {one.corrects_id for one in rows}
    return Notes(tuple(_row(one, person, names, before, one.id in later, health) for one in rows), total)


def _row(
    one: Note, person: Person, names: dict[UUID, str], before: dict[UUID, datetime], corrected: bool, health: bool
) -> NoteRow:
    return NoteRow(
        id=one.id,
        by=names.get(one.written_by_id, ""),
        at=one.written_at,
        changed_at=one.changed_at,
        words=one.words if health or not one.special else None,
        internal=one.internal,
        special=one.special,
        may_change=one.written_by_id == person.id and one.may_change(clock.now()),
        corrects=before.get(one.corrects_id) if one.corrects_id else None,
        corrected=corrected,
        mentions=tuple(names[key] for key in one.mentions if key in names),
    )


def _names(tx: Transaction, rows: list[Note]) -> dict[UUID, str]:
    keys = {one.written_by_id for one in rows} | {key for one in rows for key in one.mentions}
    found: Any = tx.execute(select(Person.id, Person.name).where(Person.id.in_(keys))) if keys else ()
    return {row.id: row.name for row in found}


def _corrected(tx: Transaction, rows: list[Note]) -> dict[UUID, datetime]:
    keys = {one.corrects_id for one in rows if one.corrects_id}
    found: Any = tx.execute(select(Note.id, Note.written_at).where(Note.id.in_(keys))) if keys else ()
    return {row.id: row.written_at for row in found}
