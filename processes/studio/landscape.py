"""Every process on one page: owner, version, running cases, faults, what is suggested, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.definitions.portal.calls import Calls, calls
from processes.language import Text
from processes.records import (
    Case,
    Condition,
    Definition,
    Draft,
    DraftCondition,
    Person,
    Suggestion,
    SuggestionCondition,
    Version,
)
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction

_LIVING = (DraftCondition.DRAWING, DraftCondition.REVIEW, DraftCondition.APPROVED)
_FARTHEST = {DraftCondition.APPROVED: 0, DraftCondition.REVIEW: 1, DraftCondition.DRAWING: 2}
NOTHING = Calls((), ())


@dataclass(frozen=True, slots=True)
class Coming:
    """A draft on its way: how far it is, and from when it is to hold (None: when it is published)."""

    id: UUID
    title: str
    condition: str
    valid_from: datetime | None
    author: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One process. ``version`` None: none is published yet. ``coming`` the farthest first."""

    key: str
    title: Text
    owner: str
    is_own: bool
    version: int | None
    since: datetime | None
    retired_at: datetime | None
    running: int
    stuck: int
    suggestions: int
    coming: tuple[Coming, ...]
    calls: Calls


@dataclass(frozen=True, slots=True)
class Landscape:
    """All processes by title, and the reader's own drafts among them."""

    rows: tuple[Row, ...]

    @property
    def drafts(self) -> tuple[tuple[Row, Coming], ...]:
        """The drafts the reader draws."""
        return tuple((row, one) for row in self.rows for one in row.coming if one.is_own)


def landscape(tx: Transaction, person: Person) -> Landscape:
    """Every process as the reader may see it: drafts only where she may see drafts. Raises ``Forbidden``."""
    require(person, Permission.SEE_LANDSCAPE)
    running, stuck = _cases(tx, Case.closed_at.is_(None)), _cases(tx, Case.condition == Condition.STUCK)
    suggested, coming, leads = _suggested(tx), _coming(tx, person), calls(tx)
    found = tx.execute(
        select(Definition, Version, Person.name)
        .outerjoin(Version, Version.id == Definition.newest_id)
        .outerjoin(Person, Person.id == Definition.owner_id)
    ).all()
    rows = [
        Row(
            key=definition.key,
            title=definition.title,
            owner=owner or "",
            is_own=definition.owner_id == person.id,
            version=version.number if version else None,
            since=(version.valid_from or version.published_at) if version else None,
            retired_at=definition.retired_at,
            running=running.get(definition.id, 0),
            stuck=stuck.get(definition.id, 0),
            suggestions=suggested.get(definition.id, 0),
            coming=coming.get(definition.id, ()),
            calls=leads.get(definition.key, NOTHING),
        )
        for definition, version, owner in found
        if version is not None or coming.get(definition.id)
    ]
    return Landscape(tuple(sorted(rows, key=lambda one: (sort_key(one.title.da), one.key))))


def _cases(tx: Transaction, which: Any) -> dict[UUID, int]:
    wanted = select(Case.definition_id, func.count()).where(which).group_by(Case.definition_id)
    return dict(tx.execute(wanted).all())


def _suggested(tx: Transaction) -> dict[UUID, int]:
    new = Suggestion.condition == SuggestionCondition.NEW
    wanted = select(Suggestion.definition_id, func.count()).where(new).group_by(Suggestion.definition_id)
    return dict(tx.execute(wanted).all())


def _coming(tx: Transaction, reader: Person) -> dict[UUID, tuple[Coming, ...]]:
    rows = tx.execute(
        select(Draft, Definition, Person.name)
        .join(Definition, Definition.id == Draft.definition_id)
        .join(Person, Person.id == Draft.person_id)
        .where(Draft.condition.in_(_LIVING))
        .order_by(Draft.saved_at.desc())
    ).all()
    found: dict[UUID, list[Coming]] = {}
    for draft, definition, author in rows:
        if allowed(reader, Permission.SEE_DRAFT, draft.relations_to(reader, definition)):
            one = Coming(draft.id, draft.title, draft.condition, draft.valid_from, author, draft.person_id == reader.id)
            found.setdefault(draft.definition_id, []).append(one)
    return {
        key: tuple(sorted(several, key=lambda one: _FARTHEST[DraftCondition(one.condition)]))
        for key, several in found.items()
    }
