"""What the forecast knows of the past: weekly sums, the ways cases took, and what rests now or rested on a day.

The ways and what rests are read as the reader may know them (``suppress``): what rests at a step is told in bundles,
too, of one process and team, each from the day on which its last one came. What waits for a fifth is not told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum, counted
from processes.throughput.forecast.ways import Rest, read_way
from processes.throughput.forecast.weeks import Weeks, monday_of, weekly
from processes.throughput.shares import Measure
from processes.throughput.suppress import opened, told

BACK = 156  # weeks that are read
_YEAR = timedelta(days=365)
DAY = timedelta(days=1)
# Counted by the day since when they rest, not one by one: then there is little to sort. What was not left rests.
_RESTING = text("""
WITH runs AS MATERIALIZED (
  SELECT c.id, c.definition_id, c.centre_id, c.team_id, :everywhere OR coalesce(c.centre_id = ANY(:own_centres), false)
   OR coalesce(c.team_id = ANY(:own_teams), false) AS own
  FROM "case" c WHERE c.closed_at IS NULL
   AND (:all_processes OR c.definition_id = ANY(:definitions))
   AND (:all_places OR c.centre_id = ANY(:centres) OR c.team_id = ANY(:teams))
),
lies AS MATERIALIZED (
  SELECT runs.definition_id, runs.centre_id, runs.team_id, runs.own, p.element,
   (p.entered_at AT TIME ZONE 'Europe/Copenhagen')::date AS since, count(*) AS n
  FROM passage p JOIN runs ON runs.id = p.case_id WHERE p.left_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6
),
placed AS (
  SELECT *,
   CAST(sum(n) OVER (PARTITION BY definition_id, centre_id, team_id, element ORDER BY since) AS bigint) AS place
  FROM lies
),
known AS (
  SELECT element, since, CASE WHEN own THEN n ELSE (place / :fewest - (place - n) / :fewest) * :fewest END AS n
  FROM placed
)
SELECT element, since, CAST(sum(n) AS bigint) FROM known GROUP BY 1, 2 HAVING sum(n) > 0 ORDER BY 1, 2
""")
Resting = tuple[tuple[str, int, int], ...]


def series(tx: Transaction, measures: Collection[Measure], scope: Scope, today: date) -> Weeks:
    """How many in each whole week before this one, from the first in which there was any: all of them."""
    until = monday_of(today)
    since = until - timedelta(weeks=BACK)
    found = counted(tx, measures, ("day",), replace(scope, since=since, until=until - DAY))
    return from_first([(one.by[0], one.n) for one in found], until)


def from_first(days: Collection[tuple[date, int]], until: date) -> Weeks:
    """Whole weeks from the first in which there was any, to before this Monday."""
    first = monday_of(min((day for day, n in days if n > 0), default=until))
    return weekly(days, first, until)


def rests(tx: Transaction, person: Person, scope: Scope, until: date) -> tuple[Rest, ...]:
    """The rests of the year before this day, and what they led to."""
    asked = replace(scope, since=until - _YEAR, until=until - DAY)
    return tuple(sorted(_rests(told(tx, person, [Measure.HOP], ("key", "value"), asked)), key=_order))


def _rests(found: Iterable[Sum]) -> Iterator[Rest]:
    for one in found:
        element, after, done = read_way(one.by[0])
        yield Rest(element, after, one.by[1], one.n, done)


def _order(rest: Rest) -> tuple[Any, ...]:
    return rest.element, rest.days, rest.after, rest.done


def rested(tx: Transaction, person: Person, scope: Scope, then: date, today: date) -> Resting:
    """What rested when that day began: what rests since before it, and what ended later and had begun before."""
    found: Counter[tuple[str, int]] = Counter()
    for element, since, n in _resting(tx, person, scope):
        if since < then:
            found[element, (then - since).days] += n
    later = told(tx, person, [Measure.HOP], ("key", "day", "value"), replace(scope, since=then, until=today))
    for one in later:
        way, day, days = one.by
        if day - timedelta(days=days) < then and not way.startswith(">"):
            found[read_way(way)[0], (then - day).days + days] += one.n
    return tuple((element, age, n) for (element, age), n in sorted(found.items()) if n > 0)


def _resting(tx: Transaction, person: Person, scope: Scope) -> list[tuple[str, date, int]]:
    centres, teams = opened(person)
    asked = {
        "everywhere": allowed(person, Permission.SEE_CASE),
        "own_centres": list(centres),
        "own_teams": list(teams),
        "fewest": FEWEST,
        "all_processes": not scope.definitions,
        "definitions": list(scope.definitions),
        "all_places": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
    }
    return [(str(element), since, int(n)) for element, since, n in tx.execute(_RESTING, asked)]
