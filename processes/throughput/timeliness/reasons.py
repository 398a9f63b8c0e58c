"""Why deadlines were missed: what the case waited for when the day was over, and whether somebody has written why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import text

from processes import clock
from processes.records import Person
from processes.records.task import WAITS
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, filters_of
from processes.throughput.suppress import is_exact

# In this order: the first that is true is the reason.
WAITED = ("paused", "suspended", "party", "nobody", "started_late", "ours", "other")
_WHERE = {
    "since": "d.due_day >= :since",
    "until": "d.due_day <= :until",
    "definitions": "c.definition_id = ANY(:definitions)",
    "versions": "c.version_id = ANY(:versions)",
    "centres": "c.centre_id = ANY(:centres)",
    "teams": "c.team_id = ANY(:teams)",
    "rule_sets": "coalesce(d.rule_set, '') = ANY(:rule_sets)",
}
_HERE = "AT TIME ZONE 'Europe/Copenhagen'"
_LAST_DAY = f"(d.due_at {_HERE} - INTERVAL '1 day') {_HERE}"  # not 24 hours: the clocks may have changed that night
_OPEN = "t.opened_at <= d.due_at AND (t.completed_at IS NULL AND t.condition = 'open' OR t.completed_at > d.due_at)"


def _statement(filters: tuple[str, ...]) -> str:
    """Each missed deadline with what was open when its day was over."""
    where = "".join(f" AND {_WHERE[name]}" for name in filters if name in _WHERE)
    return f"""
SELECT d.rule, d.reason IS NOT NULL AS told, CASE
 WHEN d.paused_on IS NOT NULL THEN 'paused'
 WHEN EXISTS (SELECT 1 FROM suspension s WHERE s.case_id = c.id AND s.since <= d.due_at
   AND (s.ended_at IS NULL OR s.ended_at > d.due_at)) THEN 'suspended'
 WHEN w.party THEN 'party' WHEN w.unheld THEN 'nobody' WHEN w.late THEN 'started_late' WHEN w.n > 0 THEN 'ours'
 ELSE 'other' END AS waited, count(*)
FROM deadline d JOIN "case" c ON c.id = d.case_id
CROSS JOIN LATERAL (SELECT count(*) AS n, bool_and({WAITS}) AS party,
  bool_or(NOT ({WAITS}) AND t.assignee_id IS NULL AND t.condition = 'open') AS unheld,
  bool_and(t.opened_at > {_LAST_DAY}) AS late FROM task t WHERE t.case_id = c.id AND {_OPEN}) AS w
WHERE d.watched AND d.kind = 'law' AND d.missed_at IS NOT NULL
 AND 'authority' = ANY(string_to_array(d.binds, ',')){where}
GROUP BY 1, 2, 3"""  # noqa: S608  (constants and names that were checked)


@dataclass(frozen=True, slots=True)
class Reasons:
    """Of the missed: what they waited for, most first, and for how many somebody has written why."""

    waited: tuple[tuple[str, int], ...]
    written: int

    @property
    def n(self) -> int:
        """How many were missed."""
        return sum(n for _, n in self.waited)


def reasons(tx: Transaction, person: Person, scope: Scope) -> Reasons | None:
    """Of the legal deadlines of these days that were missed; None where the reader may not open their cases."""
    if not is_exact(person, scope):
        return None
    until = min(scope.until or clock.today(), clock.today() - timedelta(days=1))
    asked = {name: value for name, value in filters_of(scope).items() if name in _WHERE} | {"until": until}
    found: Counter[str] = Counter()
    written = 0
    for _, is_told, waited, n in tx.execute(text(_statement(tuple(asked))), asked):
        found[waited] += n
        written += n if is_told else 0
    return Reasons(tuple(sorted(found.items(), key=lambda one: (-one[1], WAITED.index(one[0])))), written)
