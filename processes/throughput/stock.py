"""What lies here now: open cases, and how old the open tasks are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from processes import clock
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope

BOUNDS = (2, 7, 14, 28)  # days: the last of each age but the oldest

_HERE = "(:every OR c.centre_id = ANY(:centres) OR c.team_id = ANY(:teams))"
_STOCK = text(f'SELECT count(*) FROM "case" c WHERE c.closed_at IS NULL AND {_HERE}')  # noqa: S608  (constants)
_AGES = text(f"""
SELECT CAST(:today AS date) - (t.opened_at AT TIME ZONE 'Europe/Copenhagen')::date AS age, count(*)
FROM task t JOIN "case" c ON c.id = t.case_id WHERE t.condition = 'open' AND {_HERE} GROUP BY 1
""")  # noqa: S608  (constants)


@dataclass(frozen=True, slots=True)
class Ages:
    """Open tasks by age: how many up to each of ``BOUNDS`` days, and how many are older; ``days`` as counted."""

    days: dict[int, int]

    @property
    def n(self) -> int:
        """How many open tasks there are."""
        return sum(self.days.values())

    @property
    def groups(self) -> tuple[int, ...]:
        """How many in each age, the youngest first."""
        found = [0] * (len(BOUNDS) + 1)
        for days, n in self.days.items():
            found[sum(days > bound for bound in BOUNDS)] += n
        return tuple(found)


def stock(tx: Transaction, scope: Scope) -> int:
    """How many cases are open."""
    return int(tx.execute(_STOCK, _asked(scope)).scalar_one())


def ages(tx: Transaction, scope: Scope) -> Ages:
    """How long the open tasks have waited, in whole days."""
    return Ages({int(days): int(n) for days, n in tx.execute(_AGES, {**_asked(scope), "today": clock.today()})})


def _asked(scope: Scope) -> dict[str, Any]:
    return {
        "every": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
    }
