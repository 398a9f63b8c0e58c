"""What a change of a legal clock by hand would move: asked before it is made, and nothing of it stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.language import Text
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.records import Case, Deadline, Task, TaskCondition, Timer
from processes.store.transaction import Transaction

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shift:
    """Something that moves: ``what`` is deadline, task, timer or alert; None: not there, or standing still."""

    what: str
    name: Text
    before: date | datetime | None
    after: date | datetime | None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What the change would move, in the order a reader asks; ``late`` when the new day makes the deadline late."""

    shifts: tuple[Shift, ...]
    late: bool


def foresee(tx: Transaction, deadline_id: UUID, change: Callable[[], object]) -> Foreseen:
    """Make the change, look, and take it back. ``change`` is the verb itself, so that it refuses what it refuses."""
    case_id = tx.find(Deadline, deadline_id).case_id
    before = _now(tx, case_id, deadline_id)
    with tx.tried():
        change()
        after = _now(tx, case_id, deadline_id)
        found = tx.find(Deadline, deadline_id)
        late = found.due_at < clock.now() and found.ended_at is None
    return Foreseen(tuple(_shifts(before, after)), late)


def _shifts(before: Mapping[Key, tuple[Text, Any]], after: Mapping[Key, tuple[Text, Any]]) -> list[Shift]:
    nothing = (Text("", ""), None)
    found = []
    for key in sorted({*before, *after}, key=lambda key: (_ORDER.index(key[0]), key[1])):
        (name, old), (new_name, new) = before.get(key, nothing), after.get(key, nothing)
        if old != new:
            found.append(Shift(key[0], name or new_name, old, new))
    return found


_ORDER = ("deadline", "dependent", "task", "timer", "alert")


def _now(tx: Transaction, case_id: UUID, deadline_id: UUID) -> dict[Key, tuple[Text, Any]]:
    tx.flush()
    found: dict[Key, tuple[Text, Any]] = {}
    rows = tx.execute(
        select(Deadline)
        .where(Deadline.case_id == case_id, Deadline.ended_at.is_(None))
        .execution_options(populate_existing=True)
    ).scalars()
    for one in rows:
        own = one.id == deadline_id
        standing = one.paused_on is not None
        found["deadline" if own else "dependent", str(one.id)] = (one.name, None if standing else one.due_day)
        if own and not standing:
            found |= {
                ("alert", f"{place} {who}"): (Text.of(str(who)), datetime.fromisoformat(moment))
                for place, (who, moment) in enumerate(one.alerts)
            }
    tasks: Any = tx.execute(
        select(Task.id, Task.name_da, Task.name_en, Task.due_day).where(
            Task.case_id == case_id, Task.condition == TaskCondition.OPEN
        )
    )
    found |= {("task", str(row.id)): (Text(row.name_da, row.name_en), row.due_day) for row in tasks}
    return found | _timers(tx, case_id)


def _timers(tx: Transaction, case_id: UUID) -> dict[Key, tuple[Text, Any]]:
    rows: Any = list(
        tx.execute(
            select(Timer.step, Timer.element, Timer.due_at).where(
                Timer.case_id == case_id, Timer.fired_at.is_(None), Timer.cleared_at.is_(None)
            )
        )
    )
    editions = Editions(tx, edition_of(tx, tx.find(Case, case_id).version_id)) if rows else None
    return {("timer", row.step): (_name(editions, row.element), row.due_at) for row in rows}


def _name(editions: Editions | None, element: str) -> Text:
    found = editions.element(element) if editions else None
    return found.name if found and found.name else Text.of(element)
