"""What lies now: open cases by their age, and where each of them rests, how long beside those that left that step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, counted
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, percentile, spread

YEAR = timedelta(weeks=52)
USUAL = 85  # percent of those that left a step had rested there no longer
_HERE = "AT TIME ZONE 'Europe/Copenhagen'"
_SCOPES = {
    "definitions": "c.definition_id = ANY(:definitions)",
    "centres": "c.centre_id = ANY(:centres)",
    "teams": "c.team_id = ANY(:teams)",
    "rule_sets": "EXISTS (SELECT 1 FROM case_rule_set r WHERE r.case_id = c.id AND r.until IS NULL"
    " AND r.rule_set = ANY(:rule_sets))",
}
_DIMENSIONS = {
    "": "''",
    "definition_id": "c.definition_id",
    "version_id": "c.version_id",
    "centre_id": "c.centre_id",
    "team_id": "c.team_id",
    "rule_set": "coalesce((SELECT string_agg(r.rule_set, '+' ORDER BY r.area) FROM case_rule_set r"
    " WHERE r.case_id = c.id AND r.until IS NULL), '')",
}
Ages = Counter[int]


@dataclass(frozen=True, slots=True)
class Resting:
    """A step where cases rest now: how many, for how many days (their spread, the oldest), and what is usual there.

    ``usual`` is within how many days 85 % of those that left the step in the last 52 weeks had left it (None: nobody
    did), ``longer`` how many rest longer than that.
    """

    definition: UUID
    element: str
    ages: Spread
    oldest: int
    usual: int | None
    longer: int


def lying(tx: Transaction, scope: Scope, today: date, by: str = "") -> dict[Hashable, Ages]:
    """The ages in days of the cases that are open, for each of a dimension (a column of the sums; empty: one group)."""
    conditions = _conditions(scope, "c.version_id")
    rows = tx.execute(
        text(
            f"SELECT {_DIMENSIONS[by]} AS by, CAST(:today AS date) - (c.opened_at {_HERE})::date AS age, count(*)"  # noqa: S608  (constants)
            f' FROM "case" c WHERE c.closed_at IS NULL{conditions} GROUP BY 1, 2'
        ),
        _bound(scope, today),
    )
    found: dict[Hashable, Ages] = defaultdict(Counter)
    for key, age, n in rows:
        found[key][age] += n
    return found


def resting(tx: Transaction, scope: Scope, today: date) -> tuple[Resting, ...]:
    """Where open cases rest, those first where most rest longer than is usual."""
    rows = tx.execute(
        text(
            "SELECT c.definition_id, p.element, "  # noqa: S608  (constants)
            f"CAST(:today AS date) - (p.entered_at {_HERE})::date AS age, count(*)"
            " FROM \"case\" c JOIN passage p ON p.case_id = c.id AND p.left_at IS NULL AND p.how = 'resting'"
            f" WHERE c.closed_at IS NULL{_conditions(scope, 'p.version_id')} GROUP BY 1, 2, 3"
        ),
        _bound(scope, today),
    )
    ages: dict[tuple[UUID, str], Ages] = defaultdict(Counter)
    for definition, element, age, n in rows:
        ages[definition, element][age] += n
    past = counted(
        tx, [Measure.STEP], ("definition_id", "key", "value"), replace(scope, since=today - YEAR, until=today)
    )
    left: dict[tuple[UUID, str], Ages] = defaultdict(Counter)
    for one in past:
        left[one.by[0], one.by[1]][one.by[2]] += one.n
    told = (_resting(key, found, left.get(key, Counter())) for key, found in ages.items())
    return tuple(sorted(told, key=lambda one: (-one.longer, -one.ages.n, one.element)))


def _resting(key: tuple[UUID, str], found: Ages, left: Ages) -> Resting:
    usual = percentile(left, USUAL)
    longer = 0 if usual is None else sum(n for age, n in found.items() if age > usual)
    return Resting(key[0], key[1], spread(found.items()), max(found), usual, longer)


def _conditions(scope: Scope, version: str) -> str:
    told: Iterable[str] = (sql for name, sql in _SCOPES.items() if getattr(scope, name))
    versions = [f"{version} = ANY(:versions)"] if scope.versions else []
    return "".join(f" AND {one}" for one in (*told, *versions))


def _bound(scope: Scope, today: date) -> dict[str, Any]:
    lists = ("definitions", "versions", "centres", "teams", "rule_sets")
    return {"today": today, **{name: list(getattr(scope, name)) for name in lists}}
