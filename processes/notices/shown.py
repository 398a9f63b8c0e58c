"""The notices of one person: the list on the screen, how many are new, and what has been read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, tuple_, update

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.records import Notice, Person
from processes.store.transaction import Transaction

PAGE = 50
MANY = 100

_UNSEEN = text("SELECT count(*) FROM (SELECT FROM notice WHERE person_id = :me AND seen_at IS NULL LIMIT :most) new")


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """One notice: ``kind`` names its sentence, ``facts`` fill it; ``seen_at`` None is new."""

    id: UUID
    kind: str
    facts: dict[str, Any]
    case_id: UUID | None
    task_id: UUID | None
    made_at: datetime
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class Notices:
    """One page of notices, newest first. ``after`` continues it; None: nothing more."""

    rows: tuple[NoticeShown, ...]
    unseen: int
    after: str | None


def notices(tx: Transaction, person: Person, after: str | None = None) -> Notices:
    """A page of one's own notices; ``after`` is what an earlier page gave, anything else begins anew."""
    require(person, Permission.SEE_OWN_NOTICES, {Relation.SELF})
    wanted = select(Notice).where(Notice.person_id == person.id)
    if place := _place(after):
        wanted = wanted.where(tuple_(Notice.made_at, Notice.id) < place)
    rows = tx.execute(wanted.order_by(Notice.made_at.desc(), Notice.id.desc()).limit(PAGE + 1)).scalars().all()
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Notices(
        tuple(_shown(one) for one in rows[:PAGE]),
        unseen(tx, person),
        f"{last.made_at.isoformat()}_{last.id}" if last else None,
    )


def unseen(tx: Transaction, person: Person) -> int:
    """How many notices this person has not read; ``MANY`` stands for that many or more."""
    return int(tx.execute(_UNSEEN, {"me": person.id, "most": MANY}).scalar_one())


def see(tx: Transaction, person: Person, notice_id: UUID) -> NoticeShown:
    """Read one notice. Raises ``Forbidden`` for somebody else's."""
    notice = tx.find(Notice, notice_id)
    require(person, Permission.SEE_OWN_NOTICES, {Relation.SELF} if notice.person_id == person.id else ())
    if notice.seen_at is None:
        notice.seen_at = clock.now()
        tx.flush()
    return _shown(notice)


def see_all(tx: Transaction, person: Person) -> int:
    """Read every notice; answers how many were new."""
    require(person, Permission.SEE_OWN_NOTICES, {Relation.SELF})
    new = update(Notice).where(Notice.person_id == person.id, Notice.seen_at.is_(None))
    return len(tx.execute(new.values(seen_at=clock.now()).returning(Notice.id)).all())


def _shown(one: Notice) -> NoticeShown:
    return NoticeShown(one.id, one.kind, one.facts, one.case_id, one.task_id, one.made_at, one.seen_at)


def _place(after: str | None) -> tuple[datetime, UUID] | None:
    moment, _, key = (after or "").partition("_")
    try:
        return datetime.fromisoformat(moment), UUID(key)
    except ValueError:
        return None
