"""The drafts of one process or of all, newest first, and what was thrown away and can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.language import Text
from processes.records import Definition, Draft, DraftCondition, Person, Version
from processes.store.transaction import Transaction
from processes.studio.discard import KEPT

LIMIT = 500


@dataclass(frozen=True, slots=True)
class Listed:
    """One draft in a list; ``held_by`` is who edits it now (empty: nobody)."""

    id: UUID
    key: str
    process: Text
    title: str
    condition: DraftCondition
    author: str
    number: int | None  # of the version it began from
    saved_at: datetime
    held_by: str
    may_edit: bool


def drafts(tx: Transaction, person: Person, key: str | None = None) -> tuple[Listed, ...]:
    """The drafts this person may see (of this process): those in work, and those thrown away lately, newest first."""
    author, holder = aliased(Person), aliased(Person)
    wanted = (
        select(Draft, Definition, author.name, holder.name, Version.number)
        .join(Definition, Definition.id == Draft.definition_id)
        .join(author, author.id == Draft.person_id)
        .outerjoin(holder, (holder.id == Draft.held_by_id) & (Draft.held_until > clock.now()))
        .outerjoin(Version, Version.id == Draft.based_on_id)
        .where(
            Draft.condition.in_([DraftCondition.DRAWING, DraftCondition.REVIEW, DraftCondition.APPROVED])
            | ((Draft.condition == DraftCondition.DISCARDED) & (Draft.saved_at > clock.now() - KEPT))
        )
        .order_by(Draft.saved_at.desc(), Draft.id.desc())
        .limit(LIMIT)
    )
    if key is not None:
        wanted = wanted.where(Definition.key == key)
    rows = tx.execute(wanted).all()
    return tuple(
        Listed(
            id=draft.id,
            key=definition.key,
            process=definition.title,
            title=draft.title,
            condition=DraftCondition(draft.condition),
            author=wrote,
            number=number,
            saved_at=draft.saved_at,
            held_by=holds or "",
            may_edit=allowed(person, Permission.SAVE_DRAFT, draft.relations_to(person, definition)),
        )
        for draft, definition, wrote, holds, number in rows
        if allowed(person, Permission.SEE_DRAFT, draft.relations_to(person, definition))
    )
