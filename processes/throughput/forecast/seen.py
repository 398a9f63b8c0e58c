"""The weeks behind a forecast as the reader may know them: it is drawn from these, and shown beside them.

Where the reader may open the cases these are all of them, elsewhere what is told in bundles (``suppress``). A forecast
is a matter of chance, but it is reckoned from counts: of a team with three cases it says that there are some, where
they rest and what becomes of them; that of a centre less that of its other teams says it, too; and of what was asked
anew with other hands and other inflow the mean tells what chance would hide. So it is reckoned, with its bands, its
back-test, its kinds of tasks and what if, from nothing but what the reader is told anyway: then it can tell nothing
that these do not. Where less is told its bands are wider.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta

from processes.calendar.first_days import monday_of
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.forecast.weeks import Weeks, weekly
from processes.throughput.shares import Measure
from processes.throughput.suppress_weeks import told_weekly

BACK = 156  # weeks that are read
LINES = {
    "inflow": (Measure.STARTED,),
    "ended": (Measure.FINISHED,),
    "due": (Measure.KEPT, Measure.MISSED, Measure.RUNNING),
    "week_8": (Measure.WEEK_8,),
    "work": (Measure.DONE,),
}
_CASES = tuple(one for name, measures in LINES.items() if name != "work" for one in measures)


def seen(tx: Transaction, person: Person, scope: Scope, tasks: Collection[str], today: date) -> Mapping[str, Weeks]:
    """The weeks before this one by the names of ``LINES``; ``tasks`` are the elements whose tasks are the work."""
    until = monday_of(today)
    asked = replace(scope, since=until - timedelta(weeks=BACK), until=until - timedelta(days=1))
    found: dict[Measure, list[tuple[date, int]]] = defaultdict(list)
    for measures, within in ((_CASES, asked), (LINES["work"], replace(asked, keys=frozenset(tasks)))):
        for one in told_weekly(tx, person, measures, ("measure",), within):
            found[Measure(one.by[0])].append((one.by[1], one.n))
    return {name: _from_first([week for one in own for week in found[one]], until) for name, own in LINES.items()}


def _from_first(days: Collection[tuple[date, int]], until: date) -> Weeks:
    """Whole weeks from the first in which there was any, to before this Monday."""
    first = min((day for day, n in days if n > 0), default=until)
    return weekly(days, first, until)
