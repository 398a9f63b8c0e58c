"""Every published process in a line: what it is, who owns it, which version holds and since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition, Person, Version
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Line:
    """One process; ``since`` is the day its version came into force."""

    key: str
    title: Text
    summary: Text
    owner: str
    version: int
    since: datetime
    kle: str


def listed(tx: Transaction, person: Person) -> tuple[Line, ...]:
    """Every published process by its Danish title. Raises ``Forbidden``."""
    require(person, Permission.SEE_PROCESSES)
    rows = tx.execute(
        select(Definition, Version, Person.name)
        .join(Version, Version.id == Definition.newest_id)
        .outerjoin(Person, Person.id == Definition.owner_id)
        .where(Definition.retired_at.is_(None))
    ).all()
    lines = [
        Line(
            key=definition.key,
            title=definition.title,
            summary=Text.of(edition_of(tx, version.id).process.get("summary") or ""),
            owner=owner or "",
            version=version.number,
            since=version.valid_from or version.published_at,
            kle=definition.kle or "",
        )
        for definition, version, owner in rows
    ]
    return tuple(sorted(lines, key=lambda one: (sort_key(one.title.da), one.key)))
