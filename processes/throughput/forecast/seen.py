"""The weeks behind a forecast as the reader may know them: it is drawn from all of them, and shown beside these.

A forecast is a matter of chance over a whole place: of no citizen, and never a count. The weeks it came from are
counts, and are told in bundles as everywhere (``suppress``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta

from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.forecast.weeks import Weeks
from processes.throughput.shares import Measure
from processes.throughput.suppress import is_exact
from processes.throughput.suppress_weeks import told_weekly

LINES = {
    "inflow": (Measure.STARTED,),
    "ended": (Measure.FINISHED,),
    "due": (Measure.KEPT, Measure.MISSED, Measure.RUNNING),
    "week_8": (Measure.WEEK_8,),
    "work": (Measure.DONE,),
}
_CASES = tuple(one for name, measures in LINES.items() if name != "work" for one in measures)


def seen(
    tx: Transaction, person: Person, scope: Scope, tasks: Collection[str], found: Mapping[str, Weeks]
) -> Mapping[str, Weeks]:
    """The same weeks by the names of ``LINES``; ``tasks`` are the elements whose tasks are the work."""
    if is_exact(person, scope):
        return found
    since = min(one.first for one in found.values())
    until = max(one.first + timedelta(weeks=len(one.counts)) for one in found.values()) - timedelta(days=1)
    period = replace(scope, since=since, until=until)
    sums: Counter[tuple[Measure, date]] = Counter()
    for measures, asked in ((_CASES, period), (LINES["work"], replace(period, keys=frozenset(tasks)))):
        sums.update({one.by: one.n for one in told_weekly(tx, person, measures, ("measure",), asked)})
    return {name: _shown(weeks, LINES[name], sums) for name, weeks in found.items()}


def _shown(weeks: Weeks, measures: Collection[Measure], sums: Counter[tuple[Measure, date]]) -> Weeks:
    return replace(weeks, counts=tuple(sum(sums[one, monday] for one in measures) for monday in weeks.mondays))
