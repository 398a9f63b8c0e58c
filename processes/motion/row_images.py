"""How the rows of a case stood before and after a change, so that it can be told row by row and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import DateTime, Table, bindparam, delete, insert, text, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import String

from processes import clock
from processes.records import Deadline, Passage, Subscription, Task, TaskCondition, Timer
from processes.store.transaction import Transaction

Images = Mapping[tuple[str, str], Mapping[str, Any]]  # table and key -> its columns
_KINDS: Mapping[str, Any] = {one.__tablename__: one for one in (Task, Timer, Subscription, Deadline, Passage)}
_COUNTED = frozenset({"revision"})  # tells that a row was written, and is never taken back
_READ = text("""
SELECT case_id, 'task' AS kind, CAST(id AS text) AS key, to_jsonb(task) AS image FROM task
 WHERE case_id = ANY(:cases) AND (condition = 'open' OR CAST(id AS text) = ANY(:seen))
UNION ALL SELECT case_id, 'timer', CAST(id AS text), to_jsonb(timer) FROM timer
 WHERE case_id = ANY(:cases) AND ((fired_at IS NULL AND cleared_at IS NULL) OR CAST(id AS text) = ANY(:seen))
UNION ALL SELECT case_id, 'subscription', CAST(id AS text), to_jsonb(subscription) FROM subscription
 WHERE case_id = ANY(:cases)
UNION ALL SELECT case_id, 'deadline', CAST(id AS text), to_jsonb(deadline) FROM deadline
 WHERE case_id = ANY(:cases) AND (ended_at IS NULL OR ended_at >= :since OR CAST(id AS text) = ANY(:seen))
UNION ALL SELECT case_id, 'passage', CAST(id AS text), to_jsonb(passage) FROM passage
 WHERE case_id = ANY(:cases) AND (left_at IS NULL OR CAST(id AS text) = ANY(:seen))
""").bindparams(bindparam("seen", type_=ARRAY(String)), bindparam("since", type_=DateTime(timezone=True)))

_TYPED = {
    "task": text("SELECT * FROM jsonb_populate_record(CAST(NULL AS task), CAST(:image AS jsonb))"),
    "timer": text("SELECT * FROM jsonb_populate_record(CAST(NULL AS timer), CAST(:image AS jsonb))"),
    "subscription": text("SELECT * FROM jsonb_populate_record(CAST(NULL AS subscription), CAST(:image AS jsonb))"),
    "deadline": text("SELECT * FROM jsonb_populate_record(CAST(NULL AS deadline), CAST(:image AS jsonb))"),
    "passage": text("SELECT * FROM jsonb_populate_record(CAST(NULL AS passage), CAST(:image AS jsonb))"),
}


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that a change touched: the columns that differ, as they were (None: it is new) and are (None: gone)."""

    kind: str
    key: str
    was: Mapping[str, Any] | None
    now: Mapping[str, Any] | None

    def told(self) -> dict[str, Any]:
        """As it is kept."""
        return {"kind": self.kind, "key": self.key, "was": self.was, "now": self.now}

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> RowChange:
        """As it was kept."""
        return cls(told["kind"], told["key"], told["was"], told["now"])


def images(tx: Transaction, case_id: UUID, seen: Images | None = None, since: datetime | None = None) -> Images:
    """Every row of the case that is open, and those ``seen`` before, as they stand in the database now.

    ``since``: when the change began, so that clocks are seen too that it began and that were kept at once.
    """
    return images_of(tx, [case_id], {case_id: seen or {}}, since)[case_id]


def images_of(
    tx: Transaction, cases: Sequence[UUID], seen: Mapping[UUID, Images], since: datetime | None = None
) -> dict[UUID, Images]:
    """As ``images``, of several cases in one statement."""
    keys = [key for one in seen.values() for _, key in one]
    found: dict[UUID, dict[tuple[str, str], Mapping[str, Any]]] = {one: {} for one in cases}
    for row in tx.execute(_READ, {"cases": list(cases), "seen": keys, "since": since}):
        found[row.case_id][row.kind, row.key] = row.image
    return dict(found)


def differences(before: Images, after: Images) -> tuple[RowChange, ...]:
    """Every row that is not as it was."""
    found = []
    for kind, key in {**before, **after}:
        was, now = before.get((kind, key)), after.get((kind, key))
        if was is None or now is None:
            found.append(RowChange(kind, key, was, None if now is None else {}))
            continue
        names = [name for name in now if name not in _COUNTED and now[name] != was.get(name)]
        if names:
            found.append(
                RowChange(kind, key, {name: was.get(name) for name in names}, {name: now[name] for name in names})
            )
    return tuple(found)


def put_back(tx: Transaction, changes: Sequence[RowChange]) -> None:
    """Let the rows be as they were: columns that changed, rows that went; what is new waits no more."""
    for change in changes:
        kind = _KINDS[change.kind]
        table: Table = kind.__table__
        here = table.c.id == (int(change.key) if kind is Passage else UUID(change.key))
        if change.was is None:
            _end(tx, kind, here)
        elif change.now is None:
            tx.execute(insert(table).values(**_typed(tx, change.kind, change.was)))
        else:
            tx.execute(update(table).where(here).values(**_typed(tx, change.kind, change.was)))
            if kind is Deadline:  # a day that is ahead again has not been missed
                tx.execute(update(table).where(here, table.c.due_at >= clock.now()).values(missed_at=None))


def _end(tx: Transaction, kind: Any, here: Any) -> None:
    now = clock.now()
    table: Table = kind.__table__
    if kind is Subscription:
        tx.execute(delete(table).where(here))
        return
    ends: dict[Any, dict[str, Any]] = {
        Task: {"condition": TaskCondition.WITHDRAWN, "completed_at": now},
        Timer: {"cleared_at": now},
        Deadline: {"ended_at": now, "ended_by": "withdrawn", "next_at": None},
        Passage: {"left_at": now, "how": "cancelled"},
    }
    tx.execute(update(table).where(here).values(**ends[kind]))


def _typed(tx: Transaction, kind: str, image: Mapping[str, Any]) -> dict[str, Any]:
    """The columns as PostgreSQL understands them."""
    row = tx.execute(_TYPED[kind], {"image": orjson.dumps(dict(image)).decode()})
    found = row.mappings().one()
    return {name: found[name] for name in image}
