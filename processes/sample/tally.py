"""How big a world is: rows and bytes by table, cases, and what waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, text

from processes.records import Case, Deadline, Timer
from processes.sample.ledger.outside import is_outside
from processes.store.base import Base
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows and bytes (with indexes) of each table that cases fill, and how many cases, timers and deadlines wait."""

    rows: dict[str, int]
    sizes: dict[str, int]
    cases: int
    running: int
    timers: int
    deadlines: int

    @property
    def bytes_per_case(self) -> int:
        """What one case takes up in the database, everything about it together."""
        return sum(self.sizes.values()) // max(self.cases, 1)


def tally(tx: Transaction) -> Tally:
    """Count what there is."""
    tables = [table.name for table in Base.metadata.sorted_tables if not is_outside(table.name)]
    rows = {name: _one(tx, select(func.count()).select_from(text(f'"{name}"'))) for name in tables}
    sizes = {name: _one(tx, select(func.pg_total_relation_size(f'"{name}"'))) for name in tables if rows[name]}
    return Tally(
        rows={name: number for name, number in rows.items() if number},
        sizes=sizes,
        cases=rows["case"],
        running=_one(tx, select(func.count()).where(Case.closed_at.is_(None))),
        timers=_one(tx, select(func.count()).where(Timer.fired_at.is_(None), Timer.cleared_at.is_(None))),
        deadlines=_one(tx, select(func.count()).where(Deadline.ended_at.is_(None))),
    )


def _one(tx: Transaction, statement: Any) -> int:
    return int(tx.one(statement))
