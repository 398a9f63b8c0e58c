"""What the last whole week says of a centre, or of the whole house, by the rules that hold for a team.

It is worked out when it is asked for, and nobody is told: what a centre does is what its teams do, and they are told.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.alerts.limits import Found, judged
from processes.throughput.alerts.watch import LEAST, MOST, NAMES
from processes.throughput.alerts.weekly import MEASURES, Week, add, mondays_of, series
from processes.throughput.counted import Scope
from processes.throughput.stock import stock
from processes.throughput.suppress import told


@dataclass(frozen=True, slots=True)
class Now:
    """One signal of a place: what is measured, the Monday of the week, and what it says."""

    name: Text
    week: date
    found: Found


def whole(tx: Transaction, person: Person, scope: Scope) -> tuple[Now, ...] | None:
    """The signals of this scope's centre, or of all, as the reader may know them; None of a team, whose own are kept.

    Raises ``Forbidden``.
    """
    require(person, Permission.SEE_FIGURES)
    if scope.teams:
        return None
    today = clock.today()
    mondays = mondays_of(today)
    weeks: dict[date, Week] = defaultdict(Week)
    here = Scope(centres=scope.centres)
    within = replace(here, since=mondays[0], until=today)
    for one in told(tx, person, MEASURES, ("measure", "day", "value"), within):
        measure, day, value = one.by
        add(weeks, measure, day, value, one.n)
    lines = series(weeks, mondays, stock(tx, person, here))
    if min(one or 0 for one in lines["stock"]) < 0:  # each counted in fives by itself: what lay then cannot be told
        del lines["stock"]
    found = ((what, judged(values, MOST.get(what), LEAST.get(what, 0))) for what, values in lines.items())
    return tuple(Now(NAMES[what], mondays[-1], one) for what, one in found if one is not None)
