"""The statement that finds the cases behind a figure."""

from __future__ import annotations

from collections.abc import Collection

from processes.throughput.counted import Scope
from processes.throughput.refresh import CHANGED, MARK
from processes.throughput.shares import Measure, shares

_RULE_SETS = (
    "coalesce((SELECT string_agg(r.rule_set, '+') FROM case_rule_set r WHERE r.case_id = c.id AND r.until IS NULL), '')"
)
_HERE = "AT TIME ZONE 'Europe/Copenhagen'"
_OWN = "(:everywhere OR c.centre_id = ANY(:own_centres) OR c.team_id = ANY(:own_teams))"
_OF_CASES = {
    "definitions": "c.definition_id = ANY(:definitions)",
    "centres": "c.centre_id = ANY(:centres)",
    "teams": "c.team_id = ANY(:teams)",
}
_OF_SHARES = {
    "since": "day >= :since",
    "until": "day <= :until",
    "versions": "version_id = ANY(:versions)",
    "rule_sets": "string_to_array(rule_set, '+') && CAST(:rule_sets AS text[])",
    "keys": "key = ANY(:keys)",
}
_VALUES = "(CAST(:least AS int) IS NULL OR value >= :least) AND (CAST(:most AS int) IS NULL OR value <= :most)"
# Measures whose day is one of the case itself: their cases are found by it, and no case's share has to be opened.
_DAY_OF_CASE = {Measure.STARTED: "c.opened_at"} | dict.fromkeys(
    (
        Measure.FINISHED,
        Measure.FINISHED_WORK,
        Measure.CLOSED,
        Measure.CLOSED_WORK,
        Measure.WORKING,
        Measure.WORKING_WORK,
        Measure.WAITING,
        Measure.WAITING_WORK,
    ),
    "c.closed_at",
)
# What is so now: cases that are open, by how many days they have been; steps where they rest, by how many days they do.
NOW = {
    "open": (
        f"SELECT c.id AS case_id, c.version_id, {_RULE_SETS} AS rule_set, '' AS key, CAST(:today AS date) AS day,"  # noqa: S608  (constants)
        f" CAST(:today AS date) - (c.opened_at {_HERE})::date AS value, 1 AS n FROM picked c WHERE c.closed_at IS NULL"
    ),
    "resting": (
        f"SELECT c.id AS case_id, p.version_id, {_RULE_SETS} AS rule_set, p.element AS key,"  # noqa: S608  (constants)
        f" CAST(:today AS date) AS day, CAST(:today AS date) - (p.entered_at {_HERE})::date AS value, 1 AS n"
        " FROM picked c JOIN passage p ON p.case_id = c.id AND p.left_at IS NULL AND p.how = 'resting'"
        " WHERE c.closed_at IS NULL"
    ),
}
_TOLD = f"""
, found AS MATERIALIZED (
  SELECT case_id, sum(n) AS n, max(value) AS value, max(day) AS day, min(key) AS key FROM ({{told}}) AS told
  WHERE {_VALUES}{{conditions}} GROUP BY case_id
), known AS (
  SELECT f.*, c.id, c.number, c.stage, c.opened_at, c.closed_at, d.title_da, d.title_en,
    t.name_da AS team_da, t.name_en AS team_en
  FROM found f JOIN "case" c ON c.id = f.case_id JOIN definition d ON d.id = c.definition_id
  LEFT JOIN team t ON t.id = c.team_id WHERE NOT c.id = ANY(:barred)
)
SELECT *, sum(n) OVER () AS all_n, count(*) OVER () AS all_cases
FROM known ORDER BY value DESC, day, number LIMIT :rows
"""  # noqa: S608  (constants)


def statement(whats: Collection[str], scope: Scope) -> str:
    """The cases of these measures (or of what is so now) in this scope."""
    conditions = "".join(f" AND {sql}" for name, sql in _OF_SHARES.items() if getattr(scope, name))
    if set(whats) <= NOW.keys():
        now = " UNION ALL ".join(NOW[one] for one in sorted(set(whats)))
        dated = conditions.replace(f" AND {_OF_SHARES['since']}", "").replace(f" AND {_OF_SHARES['until']}", "")
        return f"WITH {_picked(scope, 'c.closed_at IS NULL')} {_TOLD.format(told=now, conditions=dated)}"
    measures = [Measure(one) for one in sorted(set(whats))]
    kept = f"SELECT * FROM ({shares(measures)}) AS every WHERE measure = ANY(:measures)"  # noqa: S608  (constants)
    if _DAY_OF_CASE.keys() >= set(measures):
        days = " OR ".join(f"({_between(moment, scope)})" for moment in sorted({_DAY_OF_CASE[one] for one in measures}))
        return f"WITH {_picked(scope, f'({days})')} {_TOLD.format(told=kept, conditions=conditions)}"
    picked = _picked(scope, "c.id IN (SELECT case_id FROM candidate)")
    return f"WITH {_candidates(scope)}, {picked} {_TOLD.format(told=kept, conditions=conditions)}"


def _between(moment: str, scope: Scope) -> str:
    """Whether a moment lies in the days of the scope, so that an index on it serves."""
    first, last = f"CAST(:since AS date)::timestamp {_HERE}", f"(CAST(:until AS date) + 1)::timestamp {_HERE}"
    bounds = [f"{moment} >= {first}"] * bool(scope.since) + [f"{moment} < {last}"] * bool(scope.until)
    return " AND ".join(bounds or [f"{moment} IS NOT NULL"])


def _picked(scope: Scope, first: str) -> str:
    conditions = " AND ".join([first, _OWN, *(sql for name, sql in _OF_CASES.items() if getattr(scope, name))])
    return f'picked AS MATERIALIZED (SELECT c.* FROM "case" c WHERE {conditions})'  # noqa: S608  (constants)


def _candidates(scope: Scope) -> str:
    """Cases whose known share has something of it, and all that changed since: what they put in is counted anew."""
    named = " AND ".join(
        [
            "measure = ANY(:measures)",
            *(_OF_SHARES[one] for one in ("versions", "rule_sets", "keys") if getattr(scope, one)),
        ]
    )
    dated = "".join(
        f" AND DATE '1970-01-01' + u.day {how} :{one}"
        for one, how in (("since", ">="), ("until", "<="))
        if getattr(scope, one)
    )
    return f"""mark AS MATERIALIZED (SELECT ({MARK})::pg_snapshot AS seen),
wanted AS MATERIALIZED (SELECT id FROM tally_key WHERE {named}),
candidate AS MATERIALIZED (
  SELECT o.case_id FROM tally_case o WHERE o.keys && ARRAY(SELECT id FROM wanted) AND EXISTS (
    SELECT 1 FROM unnest(o.keys, o.days) AS u(key_id, day) JOIN wanted ON wanted.id = u.key_id WHERE true{dated})
  UNION {CHANGED.format(mark="(SELECT seen FROM mark)")}
  UNION SELECT id FROM "case" WHERE (SELECT seen FROM mark) IS NULL
)"""  # noqa: S608  (constants and names that were checked)
