"""How much a process is used, by centre; groups under five are never told."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from processes.language import Text
from processes.reading.few import told
from processes.records import Case, Centre, Condition
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Used:
    """Cases of one centre; None: some, but fewer than five. ``centre`` None: cases that belong to no centre."""

    centre: Text | None
    running: int | None
    finished: int | None


@dataclass(frozen=True, slots=True)
class Usage:
    """Every centre's line and the sums; None where a sum would tell a group that is hidden."""

    centres: tuple[Used, ...]
    running: int | None
    finished: int | None


def usage(tx: Transaction, definition_id: UUID) -> Usage:
    """The cases of this process by centre. Cases that were stopped count as neither."""
    running = func.count().filter(Case.closed_at.is_(None))
    finished = func.count().filter(Case.condition == Condition.FINISHED)
    rows = tx.execute(
        select(Centre.name_da, Centre.name_en, running, finished)
        .select_from(Case)
        .outerjoin(Centre, Centre.id == Case.centre_id)
        .where(Case.definition_id == definition_id)
        .group_by(Centre.id, Centre.name_da, Centre.name_en)
    ).all()
    found = [(Text(da, en) if da else None, open_now, done) for da, en, open_now, done in rows]
    found.sort(key=lambda one: (one[0] is None, sort_key(one[0].da) if one[0] else ""))
    return Usage(
        centres=tuple(Used(centre, told(open_now), told(done)) for centre, open_now, done in found),
        running=_sum([one[1] for one in found]),
        finished=_sum([one[2] for one in found]),
    )


def _sum(numbers: list[int]) -> int | None:
    """The sum; not when a single group is hidden, since whoever subtracts the others would know it."""
    hidden = sum(told(one) is None for one in numbers)
    whole = sum(numbers)
    return None if hidden == 1 else told(whole)
