"""What each case puts into the sums, as SQL: one SELECT for each thing that is counted.

Every SELECT reads the cases of a CTE ``picked`` and answers the columns of ``COLUMNS``. ``day`` is a day in Copenhagen,
``value`` whole days, ``total`` seconds. This is the only place that says what a measure counts; ``docs/measures.md``
says the same in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

COLUMNS = ("measure", "definition_id", "version_id", "centre_id", "team_id", "rule_set", "key")
_DIMENSIONS = "c.definition_id, {version}, c.centre_id, c.team_id, {rule_set} AS rule_set, {key} AS key"
_HERE = "AT TIME ZONE 'Europe/Copenhagen'"


class Measure(StrEnum):
    """What is counted."""

    STARTED = "started"  # by the day a case was opened
    FINISHED = "finished"  # by the day it was closed; key: how it ended, value: calendar days it took
    FINISHED_WORK = "finished_work"  # the same; value: working days it took
    KEPT = "kept"  # deadlines that bind us, by due day; key: the rule
    MISSED = "missed"
    RUNNING = "running"
    LATE = "late"  # those of the missed that are still to be done
    STEP = "step"  # steps that were left, by that day; key: the element, value: days it rested there
    DONE = "done"  # tasks completed, by that day; key: the element, value: calendar days they waited
    DONE_LATE = "done_late"  # those of them completed after their legal day
    FLOW = "flow"  # flows taken, by that day; key: the flow


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


_LIVED = {
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

_SELECTS: dict[tuple[Measure, ...], str] = {
    (Measure.STARTED,): _select("'started'", "", {"day": _day("c.opened_at")}),
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
    (Measure.KEPT, Measure.MISSED, Measure.RUNNING): _select(
        _HOW, _CLOCK, {"day": "d.due_day", "key": "d.rule", "rule_set": "coalesce(d.rule_set, '')"}
    ),
    (Measure.LATE,): _select(
        "'late'",
        f"{_CLOCK} AND d.ended_at IS NULL AND d.missed_at IS NOT NULL",
        {"day": "d.due_day", "key": "d.rule", "rule_set": "coalesce(d.rule_set, '')"},
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
