"""Working on a copy: a draft of one's own with everything another holds, and what one had not saved there."""

from __future__ import annotations

import re
from uuid import UUID

from sqlalchemy import select

from processes.audit.kinds import DraftCopied
from processes.audit.trail import record
from processes.records import Draft, DraftFile, Person
from processes.store.transaction import Transaction
from processes.studio.drafts import locked_draft
from processes.studio.hold import take_hold
from processes.studio.open import begin
from processes.studio.save import Files, must_be_storable, write_files


def copy_of(tx: Transaction, person: Person, draft_id: UUID, unsaved: Files | None = None) -> Draft:
    """A copy of the draft as it stands, with ``unsaved`` files laid over, held by this person.

    A draft that was sent to review, published or discarded meanwhile is copied all the same: nothing typed is lost.
    """
    draft, definition = locked_draft(tx, person, draft_id)
    must_be_storable(unsaved or {})
    standing = select(DraftFile.name, DraftFile.content).where(DraftFile.draft_id == draft.id)
    files = {**dict(tx.execute(standing).all()), **(unsaved or {})}
    copy = begin(tx, person, definition, draft.based_on_id, _numbered(tx, draft))
    copy.note, copy.writer_ids = draft.note, list({draft.person_id, *draft.writer_ids})
    take_hold(copy, person)
    write_files(tx, copy, person, files, {})
    tx.flush()
    record(tx, person, DraftCopied(definition.key, draft.id, copy.id))
    return copy


def _numbered(tx: Transaction, draft: Draft) -> str:
    """The draft's title with the next number that no draft of this process has."""
    taken = set(tx.execute(select(Draft.title).where(Draft.definition_id == draft.definition_id)).scalars())
    title = re.sub(r" ?\(\d+\)$", "", draft.title)
    number = next(number for number in range(2, len(taken) + 3) if f"{title} ({number})".strip() not in taken)
    return f"{title} ({number})".strip()
