"""What each case puts into the sums, as SQL: one SELECT for each thing that is counted.

Every SELECT reads the cases of a CTE ``picked`` and answers the columns of ``COLUMNS``. ``day`` is a day in Copenhagen,
``value`` whole days, ``total`` seconds. This is the only place that says what a measure counts; ``docs/measures.md``
says the same in words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum

from processes.records.task import PARTIES

COLUMNS = ("measure", "definition_id", "version_id", "centre_id", "team_id", "rule_set", "key")
_DIMENSIONS = "c.definition_id, {version}, c.centre_id, c.team_id, {rule_set} AS rule_set, {key} AS key"
_HERE = "AT TIME ZONE 'Europe/Copenhagen'"


class Measure(StrEnum):
    """What is counted."""

    STARTED = "started"  # by the day a case was opened
    STANDING = "standing"  # those of them that are not closed
    FINISHED = "finished"  # by the day it was closed; key: how it ended, value: calendar days it took
    FINISHED_WORK = "finished_work"  # the same; value: working days it took
    CLOSED = "closed"  # the same cases by the same names (so that bundles are alike); value: calendar days it took
    CLOSED_WORK = "closed_work"  # the same; value: working days it took
    WORKING = "working"  # the same; value: calendar days on which a task of ours was open
    WORKING_WORK = "working_work"  # the same in working days
    WAITING = "waiting"  # the same; value: the other calendar days, on which the case waited for somebody or something
    WAITING_WORK = "waiting_work"  # the same in working days
    KEPT = "kept"  # deadlines that bind us, by due day; key: the rule
    MISSED = "missed"
    RUNNING = "running"
    LATE = "late"  # those of the missed that are still to be done
    RESTS = "rests"  # rests at steps that have not ended, of open cases, by the day they began; key: the element
    STEP = "step"  # steps that were left, by that day; key: the element, value: days it rested there
    DONE = "done"  # tasks completed, by that day; key: the element, value: calendar days they waited
    DONE_LATE = "done_late"  # those of them completed after their legal day
    FLOW = "flow"  # flows taken, by that day; key: the flow
    HOP = "hop"  # rests at steps that ended, by that day; key: from where to what, value: days it rested there
    MARGIN = "margin"  # deadlines that bind us and were kept, by due day; value: days kept after it (before: negative)
    SICK = "sick"  # open cases of somebody sick, by the first day of absence
    WEEK_8 = "week_8"  # cases of somebody sick that were or are open on the day eight weeks after it, by that day


def _select(measure: str, table: str, what: dict[str, str]) -> str:
    told = {"version": "c.version_id", "rule_set": "''", "key": "''", "value": "0", "total": "0", **what}
    dimensions = _DIMENSIONS.format(**told)
    return (
        f"SELECT c.id AS case_id, {measure} AS measure, {dimensions}, {told['day']} AS day,"  # noqa: S608  (constants)
        f" {told['value']} AS value, 1 AS n, {told['total']} AS total FROM picked c {table}"
    )


def _day(moment: str) -> str:
    return f"({moment} {_HERE})::date"


def _seconds(since: str, until: str) -> str:
    return f"floor(extract(epoch FROM {until} - {since}))::bigint"


_PARTIES = ", ".join(f"'{one}'" for one in sorted(PARTIES))
_RULE_SETS = (
    "coalesce((SELECT string_agg(r.rule_set, '+' ORDER BY r.area) FROM case_rule_set r"
    " WHERE r.case_id = c.id AND r.until IS NULL), '')"
)
_LIVED = {
    "rule_set": _RULE_SETS,
    "day": _day("c.closed_at"),
    "key": "coalesce(c.outcome, c.condition)",
    "total": _seconds("c.opened_at", "c.closed_at"),
}
_CLOCK = (
    "JOIN deadline d ON d.case_id = c.id AND d.watched AND 'authority' = ANY(string_to_array(d.binds, ','))"
    " AND (d.ended_at IS NULL OR d.missed_at IS NOT NULL OR d.ended_by = 'kept')"
)
_HOW = "CASE WHEN d.missed_at IS NOT NULL THEN 'missed' WHEN d.ended_at IS NULL THEN 'running' ELSE 'kept' END"
_TASK = "JOIN task t ON t.case_id = c.id AND t.condition = 'done'"
_WAITED = f"{_day('t.completed_at')} - {_day('t.opened_at')}"
_PASSED = "JOIN passage p ON p.case_id = c.id AND p.how = '{how}' AND p.left_at IS NOT NULL"

# Rests of cases as they followed one another. Steps entered at the moment when a rest ended came after it (after the
# last of several that ended then); what was entered at another moment came by itself, or with the case. ``T1>T2+T3``;
# ``T1!>`` for a rest that was taken back, ``>T1`` for what came by itself, ``T1>.`` for a case's last rest.
_HOPS = """JOIN (
  WITH rested AS MATERIALIZED (
    SELECT p.*, x.closed_at FROM picked x JOIN passage p ON p.case_id = x.id
    WHERE p.how <> 'taken' AND (p.left_at IS NULL OR p.left_at > p.entered_at)
  ),
  moved AS (
    SELECT case_id, version_id, entered_at AS at, element AS begun, NULL::text AS ended, NULL::timestamptz AS since,
     NULL::bigint AS id, closed_at FROM rested
    UNION ALL
    SELECT case_id, version_id, left_at, NULL, element || CASE how WHEN 'cancelled' THEN '!' ELSE '' END, entered_at,
     id, closed_at FROM rested WHERE left_at IS NOT NULL
  ),
  told AS MATERIALIZED (
    SELECT *, count(ended) OVER (PARTITION BY case_id, at) AS gone,
     min(version_id::text) OVER (PARTITION BY case_id, at) AS some_version,
     row_number() OVER (PARTITION BY case_id, at ORDER BY id DESC NULLS LAST) AS turn,
     row_number() OVER (PARTITION BY case_id ORDER BY ended IS NULL, at DESC, id DESC) AS back,
     string_agg(begun, '+') OVER (PARTITION BY case_id, at ORDER BY begun COLLATE "C"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS elements
    FROM moved
  )
  SELECT case_id, version_id, at, since, ended || '>' || coalesce(
    CASE WHEN turn = 1 THEN elements END, CASE WHEN back = 1 AND closed_at IS NOT NULL THEN '.' ELSE '' END) AS way
  FROM told WHERE ended IS NOT NULL
  UNION ALL
  SELECT case_id, some_version::uuid, at, at, '>' || elements FROM told WHERE gone = 0 AND turn = 1
) h ON h.case_id = c.id"""
# The days on which at least one task of ours was open: days after the one it came on, up to and with that it ended on.
_OURS = f"""JOIN workday w1 ON w1.day = {_day("c.opened_at")} JOIN workday w2 ON w2.day = {_day("c.closed_at")}
CROSS JOIN LATERAL (
  SELECT range_agg(daterange(s.day, u.day)) AS days, range_agg(int4range(s.ordinal, u.ordinal)) AS works FROM task t
  JOIN workday s ON s.day = {_day("t.opened_at")}
  JOIN workday u ON u.day = greatest(s.day, {_day("coalesce(t.completed_at, c.closed_at)")})
  WHERE t.case_id = c.id AND coalesce(t."group", '') NOT IN ({_PARTIES})
) o CROSS JOIN LATERAL (
  SELECT coalesce((SELECT sum(upper(one) - lower(one)) FROM unnest(o.days) AS one), 0)::int AS days,
    coalesce((SELECT sum(upper(one) - lower(one)) FROM unnest(o.works) AS one), 0)::int AS works
) h CROSS JOIN LATERAL (
  VALUES ('closed', w2.day - w1.day), ('closed_work', w2.ordinal - w1.ordinal),
    ('working', h.days), ('working_work', h.works),
    ('waiting', w2.day - w1.day - h.days), ('waiting_work', w2.ordinal - w1.ordinal - h.works)
) AS m(measure, value) WHERE c.closed_at IS NOT NULL"""  # noqa: S608  (constants)
_ABSENT = (
    "(CASE WHEN c.facts->>'firstAbsenceDate' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"
    " THEN (c.facts->>'firstAbsenceDate')::date END)"
)

_SELECTS: dict[tuple[Measure, ...], str] = {
    (Measure.STARTED,): _select("'started'", "", {"day": _day("c.opened_at"), "rule_set": _RULE_SETS}),
    (Measure.STANDING,): _select(
        "'standing'", "WHERE c.closed_at IS NULL", {"day": _day("c.opened_at"), "rule_set": _RULE_SETS}
    ),
    (Measure.FINISHED,): _select(
        "'finished'",
        "WHERE c.closed_at IS NOT NULL",
        {**_LIVED, "value": f"{_day('c.closed_at')} - {_day('c.opened_at')}"},
    ),
    (Measure.FINISHED_WORK,): _select(
        "'finished_work'",
        f"JOIN workday w1 ON w1.day = {_day('c.opened_at')} JOIN workday w2 ON w2.day = {_day('c.closed_at')}"
        " WHERE c.closed_at IS NOT NULL",
        {**_LIVED, "value": "w2.ordinal - w1.ordinal"},
    ),
    (
        Measure.CLOSED,
        Measure.CLOSED_WORK,
        Measure.WORKING,
        Measure.WORKING_WORK,
        Measure.WAITING,
        Measure.WAITING_WORK,
    ): _select("m.measure", _OURS, {**_LIVED, "rule_set": _RULE_SETS, "value": "m.value", "total": "0"}),
    (Measure.KEPT, Measure.MISSED, Measure.RUNNING): _select(
        _HOW, _CLOCK, {"day": "d.due_day", "key": "d.rule", "rule_set": "coalesce(d.rule_set, '')"}
    ),
    (Measure.LATE,): _select(
        "'late'",
        f"{_CLOCK} AND d.ended_at IS NULL AND d.missed_at IS NOT NULL",
        {"day": "d.due_day", "key": "d.rule", "rule_set": "coalesce(d.rule_set, '')"},
    ),
    (Measure.RESTS,): _select(
        "'rests'",
        "JOIN passage p ON p.case_id = c.id AND p.left_at IS NULL WHERE c.closed_at IS NULL",
        {"version": "p.version_id", "day": _day("p.entered_at"), "key": "p.element", "rule_set": _RULE_SETS},
    ),
    (Measure.STEP,): _select(
        "'step'",
        _PASSED.format(how="left") + " AND p.left_at > p.entered_at",
        {
            "version": "p.version_id",
            "day": _day("p.left_at"),
            "key": "p.element",
            "value": f"{_day('p.left_at')} - {_day('p.entered_at')}",
            "total": _seconds("p.entered_at", "p.left_at"),
        },
    ),
    (Measure.DONE,): _select(
        "'done'",
        _TASK,
        {
            "version": "t.version_id",
            "day": _day("t.completed_at"),
            "key": "t.element",
            "value": _WAITED,
            "total": _seconds("t.opened_at", "t.completed_at"),
        },
    ),
    (Measure.DONE_LATE,): _select(
        "'done_late'",
        f"{_TASK} AND t.due_day < {_day('t.completed_at')}",
        {
            "version": "t.version_id",
            "day": _day("t.completed_at"),
            "key": "t.element",
            "value": f"{_day('t.completed_at')} - t.due_day",
        },
    ),
    (Measure.FLOW,): _select(
        "'flow'",
        _PASSED.format(how="taken"),
        {"version": "p.version_id", "day": _day("p.left_at"), "key": "p.element"},
    ),
    (Measure.HOP,): _select(
        "'hop'",
        _HOPS,
        {
            "version": "h.version_id",
            "day": _day("h.at"),
            "key": "h.way",
            "value": f"{_day('h.at')} - {_day('h.since')}",
            "total": _seconds("h.since", "h.at"),
        },
    ),
    (Measure.MARGIN,): _select(
        "'margin'",
        f"{_CLOCK} AND d.kept_at IS NOT NULL",
        {
            "day": "d.due_day",
            "key": "d.rule",
            "rule_set": "coalesce(d.rule_set, '')",
            "value": f"{_day('d.kept_at')} - d.due_day",
        },
    ),
    (Measure.SICK,): _select("'sick'", f"WHERE c.closed_at IS NULL AND {_ABSENT} IS NOT NULL", {"day": _ABSENT}),
    (Measure.WEEK_8,): _select(
        "'week_8'",
        f"WHERE {_day('c.opened_at')} <= {_ABSENT} + 56"
        f" AND (c.closed_at IS NULL OR {_day('c.closed_at')} > {_ABSENT} + 56)",
        {"day": f"{_ABSENT} + 56"},
    ),
}


def shares(measures: Iterable[Measure] = tuple(Measure)) -> str:
    """The SELECT of what the cases of ``picked`` put into these measures, a row for each case, name, day and value."""
    wanted = set(measures)
    parts = " UNION ALL ".join(sql for names, sql in _SELECTS.items() if wanted & set(names))
    told = ", ".join(COLUMNS)
    return (
        f"SELECT case_id, {told}, day, value, sum(n)::int AS n, sum(total)::bigint AS total"  # noqa: S608  (constants)
        f" FROM ({parts}) AS told GROUP BY case_id, {told}, day, value"
    )


# What is counted and how, in few letters: sums that were made by another rule are not believed.
COUNTS = hashlib.blake2b(shares().encode(), digest_size=8).hexdigest()
