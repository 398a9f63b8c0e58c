"""Keeping what a colleague writes on a task."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes import clock
from processes.errors import Invalid, Problem
from processes.records import NoteKind, Person, Task, TaskNote
from processes.store.base import new_id
from processes.store.transaction import Transaction

LONGEST = 2000  # characters


@dataclass(frozen=True, slots=True)
class Said:
    """Words on an occasion, perhaps to somebody, perhaps about a day."""

    kind: NoteKind
    words: str
    to: UUID | None = None
    day: date | None = None


def keep_note(tx: Transaction, task: Task, person: Person, said: Said, *, needed: bool = False) -> None:
    """Keep these words; empty ones are left out, unless they are ``needed``: then ``Invalid("words_missing")``."""
    words = said.words.replace("\0", "").strip()
    if needed and not words:
        raise Invalid(Problem("words_missing", "note"), "words_missing")
    if len(words) > LONGEST:
        facts = {"size": len(words), "limit": LONGEST}
        raise Invalid(Problem("words_too_long", "note", facts), "words_too_long", **facts)
    if words:
        row = {"id": new_id(), "task_id": task.id, "person_id": person.id, "to_id": said.to, "day": said.day}
        tx.insert(TaskNote, [{**row, "kind": said.kind.value, "text": words, "made_at": clock.now()}])
