"""The report of an import: what came, what was guessed, and what cannot run yet, element by element."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes.definitions.checks.finding import Finding
from processes.language import Text
from processes.records import Draft, DrawingImport, Person
from processes.store.transaction import Transaction
from processes.studio.check import findings_of
from processes.studio.drafts import seen_draft
from processes.studio.importing.shapes import Note


@dataclass(frozen=True, slots=True)
class Report:
    """One import: ``told`` about the whole, ``guessed`` by element, ``findings`` as the draft stands now."""

    draft_id: UUID
    key: str
    process: Text
    name: str
    sort: str
    made_at: datetime
    by: str
    told: tuple[Note, ...]
    guessed: tuple[Note, ...]
    findings: tuple[Finding, ...]


def report(tx: Transaction, person: Person, draft_id: UUID) -> Report | None:
    """The newest import into this draft; None where there was none. Raises ``Forbidden`` as the draft does."""
    draft, definition = seen_draft(tx, person, draft_id)
    kept = tx.maybe(_newest(draft))
    if kept is None:
        return None
    notes = [_note(one) for one in kept.told]
    return Report(
        draft_id=draft.id,
        key=definition.key,
        process=definition.title,
        name=kept.name,
        sort=kept.sort,
        made_at=kept.made_at,
        by=tx.find(Person, kept.person_id).name,
        told=tuple(one for one in notes if not _is_guess(one)),
        guessed=tuple(one for one in notes if _is_guess(one)),
        findings=findings_of(tx, draft, definition),
    )


def _newest(draft: Draft) -> Any:
    of_it = select(DrawingImport).where(DrawingImport.draft_id == draft.id)
    return of_it.order_by(DrawingImport.id.desc()).limit(1)


def _is_guess(note: Note) -> bool:
    return note.code.startswith("import_guess") or note.code in ("import_left_out", "import_line_lost", "import_turned")


def _note(raw: Any) -> Note:
    return Note(raw["code"], raw["element"], raw["file"], raw["facts"])
