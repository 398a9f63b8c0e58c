"""What lies now: open cases by their age, and where each of them rests, how long beside those that left that step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from processes.reading.few import FEWEST
from processes.throughput.counted import Scope
from processes.throughput.flow.reader import Reader
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, percentile, spread
from processes.throughput.suppress import is_exact

YEAR = timedelta(weeks=52)
USUAL = 85  # percent of those that left a step had rested there no longer
_SCOPES = {
    "definitions": "c.definition_id = ANY(:definitions)",
    "centres": "c.centre_id = ANY(:centres)",
    "teams": "c.team_id = ANY(:teams)",
    "rule_sets": "EXISTS (SELECT 1 FROM case_rule_set r WHERE r.case_id = c.id AND r.until IS NULL"
    " AND r.rule_set = ANY(:rule_sets))",
}
# As ``suppress`` tells what happened, so is told what lies: where the reader may open the cases each of them, elsewhere
# five of one name (process, version, centre, team, rule sets, step) at a time, the oldest first. Counted by age and not
# case by case, for then there is little to sort; who may open every case needs no names but those that are asked for.
_NAMES = ("definition_id", "version_id", "centre_id", "team_id", "rule_set", "element")
_TOLD = """
WITH follows AS (
  SELECT r.case_id, string_agg(r.rule_set, '+' ORDER BY r.area) AS sets
  FROM case_rule_set r JOIN "case" c ON c.id = r.case_id WHERE r.until IS NULL AND c.closed_at IS NULL GROUP BY 1
), runs AS MATERIALIZED (
  SELECT c.id, c.definition_id, c.version_id, c.centre_id, c.team_id, c.opened_at,
    coalesce(follows.sets, '') AS rule_set,
    :everywhere OR coalesce(c.centre_id = ANY(:own_centres), false)
    OR coalesce(c.team_id = ANY(:own_teams), false) AS own
  FROM "case" c LEFT JOIN follows ON follows.case_id = c.id WHERE c.closed_at IS NULL{conditions}
), named AS (
  SELECT c.definition_id, {version} AS version_id, c.centre_id, c.team_id, c.rule_set, {element} AS element, c.own,
    CAST(:today AS date) - ({since} AT TIME ZONE 'Europe/Copenhagen')::date AS age
  FROM runs c {passages} WHERE {version_asked}
), lies AS MATERIALIZED (
  SELECT {names}, own, age, count(*) AS n FROM named GROUP BY {names}, own, age
), placed AS (
  SELECT *, CAST(sum(n) OVER (name ORDER BY age DESC) AS bigint) AS place,
    CAST(sum(n) OVER name AS bigint) / :fewest * :fewest AS most
  FROM lies WINDOW name AS (PARTITION BY {names})
), told AS (
  SELECT *, CASE WHEN own THEN n ELSE least(place, most) - least(place - n, most) END AS shown FROM placed
)
SELECT {by}, age, CAST(sum(shown) AS bigint) FROM told GROUP BY {by}, age HAVING sum(shown) > 0
"""
_AGES = {"version": "c.version_id", "element": "''", "since": "c.opened_at", "passages": ""}
_RESTS = {
    "version": "p.version_id",
    "element": "p.element",
    "since": "p.entered_at",
    "passages": "JOIN passage p ON p.case_id = c.id AND p.left_at IS NULL",  # what was not left rests
}
Ages = Counter[int]


@dataclass(frozen=True, slots=True)
class Resting:
    """A step where cases rest now: how many, for how many days (their spread, the oldest), and what is usual there.

    ``usual`` is within how many days 85 % of those that left the step in the last 52 weeks had left it (None: nobody
    did), ``longer`` how many rest longer than that; of places that are not the reader's in whole fives.
    """

    definition: UUID
    element: str
    ages: Spread
    oldest: int
    usual: int | None
    longer: int


def lying(reader: Reader, scope: Scope, today: date, by: str = "") -> dict[Hashable, Ages]:
    """The ages in days of the open cases, for each of a dimension (a column of the sums; empty: one group, "")."""
    found: dict[Hashable, Ages] = defaultdict(Counter)
    for key, age, n in _told(reader, scope, today, _AGES, by or "element"):
        found[key][age] += n
    return found


def resting(reader: Reader, scope: Scope, today: date) -> tuple[Resting, ...]:
    """Where the open cases rest, those steps first where most rest longer than is usual."""
    ages: dict[tuple[UUID, str], Ages] = defaultdict(Counter)
    for definition, element, age, n in _told(reader, scope, today, _RESTS, "definition_id, element"):
        ages[definition, element][age] += n
    year = replace(scope, since=today - YEAR, until=today, rule_sets=frozenset())  # steps count for no rule set
    left: dict[tuple[UUID, str], Ages] = defaultdict(Counter)
    for one in reader.count((Measure.STEP,), ("definition_id", "key", "value"), year):
        left[one.by[0], one.by[1]][one.by[2]] += one.n
    bundle = 1 if is_exact(reader.person, scope) else FEWEST
    told = (_resting(key, found, left.get(key, Counter()), bundle) for key, found in ages.items())
    return tuple(sorted(told, key=lambda one: (-one.longer, -one.ages.n, one.element)))


def _told(reader: Reader, scope: Scope, today: date, what: Mapping[str, str], by: str) -> Iterable[Any]:
    names = ", ".join(by.split(", ") if reader.everywhere else _NAMES)
    conditions = "".join(f" AND {sql}" for name, sql in _SCOPES.items() if getattr(scope, name))
    version_asked = f"{what['version']} = ANY(:versions)" if scope.versions else "true"
    told = _TOLD.format(**what, by=by, names=names, conditions=conditions, version_asked=version_asked)
    return reader.tx.execute(text(told), _bound(reader, scope, today))


def _resting(key: tuple[UUID, str], found: Ages, left: Ages, bundle: int) -> Resting:
    usual = percentile(left, USUAL)
    longer = 0 if usual is None else sum(n for age, n in found.items() if age > usual)
    return Resting(key[0], key[1], spread(found.items()), max(found), usual, longer // bundle * bundle)


def _bound(reader: Reader, scope: Scope, today: date) -> dict[str, Any]:
    lists = ("definitions", "versions", "centres", "teams", "rule_sets")
    centres, teams = reader.own
    own = {"fewest": FEWEST, "everywhere": reader.everywhere, "own_centres": centres, "own_teams": teams}
    return {"today": today, **own, **{name: list(getattr(scope, name)) for name in lists}}
