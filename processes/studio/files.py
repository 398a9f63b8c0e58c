"""The files of a draft, each with the revision it was saved in: what editors read and send back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from processes.errors import NotFound
from processes.records import DraftFile, Person, Version
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.drafts import seen_draft


@dataclass(frozen=True, slots=True)
class Listing:
    """The draft's revision, and of each file the revision it was saved in (0: it is as the version has it)."""

    revision: int
    files: dict[str, int]


@dataclass(frozen=True, slots=True)
class Content:
    """One file's text and the revision it was saved in."""

    text: str
    revision: int


def files(tx: Transaction, person: Person, draft_id: UUID) -> Listing:
    """Every file of the draft by name. Raises ``Forbidden`` for whoever may not see it."""
    draft, _ = seen_draft(tx, person, draft_id)
    rows = select(DraftFile.name, DraftFile.revision).where(DraftFile.draft_id == draft.id)
    saved = dict(tx.execute(rows).all())
    return Listing(draft.revision, {name: saved.get(name, 0) for name in sorted(content_of(tx, draft))})


def file(tx: Transaction, person: Person, draft_id: UUID, name: str) -> Content:
    """One file of the draft. Raises ``NotFound`` when it has none of this name."""
    draft, _ = seen_draft(tx, person, draft_id)
    row = tx.maybe(select(DraftFile).where(DraftFile.draft_id == draft.id, DraftFile.name == name))
    if row is None and draft.based_on_id is not None:
        text = tx.find(Version, draft.based_on_id).content.get(name)
    else:
        text = row.content if row else None
    if text is None:
        raise NotFound(kind="file", key=name)
    return Content(text, row.revision if row else 0)
