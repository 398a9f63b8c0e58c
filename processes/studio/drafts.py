"""Finding a draft: to look at it, or to change it alone."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.errors import Conflict, NotFound, Stale
from processes.records import Definition, Draft, DraftCondition, Person
from processes.store.transaction import Transaction
from processes.studio.content import content_of


def seen_draft(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Draft, Definition]:
    """A draft and its process, for somebody who may look at it."""
    draft = tx.find(Draft, draft_id)
    definition = tx.find(Definition, draft.definition_id)
    require(person, Permission.SEE_DRAFT, draft.relations_to(person, definition))
    return draft, definition


def locked_draft(tx: Transaction, person: Person, draft_id: UUID) -> tuple[Draft, Definition]:
    """A draft nobody else changes until this transaction ends, for somebody who may change it."""
    wanted = select(Draft).where(Draft.id == draft_id).with_for_update()
    draft = tx.maybe(wanted.execution_options(populate_existing=True))
    if draft is None:
        raise NotFound(kind="draft", key=str(draft_id))
    definition = tx.find(Definition, draft.definition_id)
    require(person, Permission.SAVE_DRAFT, draft.relations_to(person, definition))
    return draft, definition


def content_to_change(tx: Transaction, person: Person, draft_id: UUID) -> dict[str, str]:
    """Every file of a draft, for somebody who may change it: whoever may not learns nothing of what it holds."""
    draft, _ = locked_draft(tx, person, draft_id)
    return content_of(tx, draft)


def must_be_drawn(draft: Draft) -> None:
    """Raise ``Conflict`` unless it is being drawn: what is reviewed or approved is not changed behind the reader."""
    if draft.condition != DraftCondition.DRAWING:
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))


def must_not_be_held_by_another(draft: Draft, person: Person) -> None:
    """Raise ``Stale`` with who holds the draft, and since when."""
    holder = draft.holder(clock.now())
    if holder is not None and holder != person.id:
        raise Stale("draft_held", by=str(holder), at=draft.held_since, draft=str(draft.id))
