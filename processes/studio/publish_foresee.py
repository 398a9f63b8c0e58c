"""What publishing a draft would set off, said before it is done; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.definitions.publish import waiting
from processes.language import Text
from processes.records import Case, Person, Version
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.difference import Area, compare
from processes.studio.drafts import seen_draft
from processes.studio.group_names import group_names
from processes.studio.publish import newest_of
from processes.studio.receipts_readers import groups_in, readers_of
from processes.studio.review_standing import approval_of, hash_of


@dataclass(frozen=True, slots=True)
class SetsOff:
    """``number`` is the version it would become; ``deadlines`` count what changes in them, for running cases too."""

    number: int
    running: int
    readers: int
    groups: tuple[Text, ...]
    deadlines: int
    approved_by: str  # empty: nobody has approved exactly this
    approved_at: datetime | None
    began: int | None
    newest: int | None
    waits: int | None  # the version that waits for its day
    waits_for: datetime | None
    today: datetime

    @property
    def is_behind(self) -> bool:
        """Did a version come since the draft began?"""
        return self.newest is not None and self.began != self.newest


def sets_off(tx: Transaction, person: Person, draft_id: UUID) -> SetsOff:
    """What publishing this draft now would set off. Raises ``Forbidden`` for whoever may not publish it."""
    draft, definition = seen_draft(tx, person, draft_id)
    require(person, Permission.PUBLISH, draft.relations_to(person, definition))
    content = content_of(tx, draft)
    newest = newest_of(tx, definition)
    found = compare(newest.content if newest else {}, content)
    approval = approval_of(tx, draft, hash_of(tx, draft))
    other, groups = waiting(tx, definition), groups_in(content)
    return SetsOff(
        number=_next(tx, definition.id),
        running=tx.one(select(func.count()).where(Case.definition_id == definition.id, Case.closed_at.is_(None))),
        readers=len(readers_of(tx, content, {person.id})),
        groups=tuple(name for key, name in group_names(tx).items() if key in groups),
        deadlines=sum(one.area is Area.DEADLINES and not one.is_layout for one in found),
        approved_by=tx.find(Person, approval.person_id).name if approval else "",
        approved_at=approval.made_at if approval else None,
        began=tx.find(Version, draft.based_on_id).number if draft.based_on_id else None,
        newest=newest.number if newest else None,
        waits=other.number if other else None,
        waits_for=other.valid_from if other else None,
        today=clock.now(),
    )


def _next(tx: Transaction, definition_id: UUID) -> int:
    highest = tx.execute(select(func.max(Version.number)).where(Version.definition_id == definition_id)).scalar()
    return (highest or 0) + 1
