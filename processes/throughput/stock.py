"""What lies here now, as the reader may know it: open cases, and how old the open tasks are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.standing import standing
from processes.throughput.suppress import is_exact, opened

BOUNDS = (2, 7, 14, 28)  # days: the last of each age but the oldest

_HERE = "(:every OR c.centre_id = ANY(:centres) OR c.team_id = ANY(:teams))"
_STOCK = text(f'SELECT count(*) FROM "case" c WHERE c.closed_at IS NULL AND {_HERE}')  # noqa: S608  (constants)
# As ``suppress`` tells what happened: elsewhere five tasks of one name (process, centre, team), the
# oldest first, and all of them as old as the youngest of the five. Counted by age: then there is little to sort.
# Only a running case has open tasks; that it runs is asked first, of its index alone, so that no ended case is read.
_AGES = text(f"""
WITH runs AS MATERIALIZED (
  SELECT c.id, c.definition_id, c.centre_id, c.team_id, :everywhere OR coalesce(c.centre_id = ANY(:own_centres), false)
    OR coalesce(c.team_id = ANY(:own_teams), false) AS own
  FROM "case" c WHERE c.closed_at IS NULL AND {_HERE}
), lies AS MATERIALIZED (
  SELECT runs.definition_id, runs.centre_id, runs.team_id, runs.own,
    CAST(:today AS date) - (t.opened_at AT TIME ZONE 'Europe/Copenhagen')::date AS age, count(*) AS n
  FROM task t JOIN runs ON runs.id = t.case_id WHERE t.condition = 'open'
  GROUP BY runs.definition_id, runs.centre_id, runs.team_id, runs.own, age
), placed AS (
  SELECT *, CAST(sum(n) OVER (PARTITION BY definition_id, centre_id, team_id ORDER BY age DESC) AS bigint) AS place
  FROM lies
), told AS (
  SELECT age, CASE WHEN own THEN n ELSE (place / :fewest - (place - n) / :fewest) * :fewest END AS shown FROM placed
)
SELECT age, CAST(sum(shown) AS bigint) FROM told GROUP BY age HAVING sum(shown) > 0
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


def stock(tx: Transaction, person: Person, scope: Scope) -> int:
    """How many cases are open."""
    if is_exact(person, scope):
        return int(tx.execute(_STOCK, _asked(person, scope)).scalar_one())
    return sum(one.n for one in standing(tx, person, scope))


def ages(tx: Transaction, person: Person, scope: Scope) -> Ages:
    """How long the open tasks have waited, in whole days."""
    return Ages({int(days): int(n) for days, n in tx.execute(_AGES, _asked(person, scope))})


def _asked(person: Person, scope: Scope) -> dict[str, Any]:
    centres, teams = opened(person)
    return {
        "today": clock.today(),
        "fewest": FEWEST,
        "everywhere": allowed(person, Permission.SEE_CASE),
        "own_centres": list(centres),
        "own_teams": list(teams),
        "every": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
    }
