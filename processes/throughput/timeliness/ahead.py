"""The deadlines that run or have run out: how many of each rule, due when, and what is to be expected of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.shares import Measure
from processes.throughput.suppress import told
from processes.throughput.timeliness.chance import LEAST, Group, Lately

LATELY = timedelta(weeks=26)
WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)
NOTHING = Lately({}, 0)


def sunday_of(day: date) -> date:
    """The last day of the week the day lies in."""
    return day + timedelta(days=6 - day.weekday())


@dataclass(frozen=True, slots=True)
class Standing:
    """One rule as it stands: the due days of those that run, and of those that have run out and are not kept."""

    running: Counter[date] = field(default_factory=Counter)
    late: Counter[date] = field(default_factory=Counter)

    def due(self, since: date, until: date) -> int:
        """How many run and fall due on these days."""
        return sum(n for day, n in self.running.items() if since <= day <= until)


def standing(tx: Transaction, person: Person, scope: Scope, today: date) -> dict[str, Standing]:
    """Every rule of which something runs or is late now; the scope's days are not asked.

    What fell due before today is late, whether it has been told of yet or not.
    """
    found: dict[str, Standing] = defaultdict(Standing)
    now = replace(scope, since=None, until=None)
    for one in told(tx, person, (Measure.RUNNING, Measure.LATE), ("key", "measure", "day"), now):
        key, measure, day = one.by
        is_late = measure == Measure.LATE or day < today
        (found[key].late if is_late else found[key].running)[day] += one.n
    return dict(found)


def lately(tx: Transaction, person: Person, scope: Scope, today: date) -> dict[str, Lately]:
    """How each rule was kept in the half year before today."""
    past = replace(scope, since=today - LATELY, until=today - DAY)
    margins: dict[str, dict[int, int]] = defaultdict(dict)
    for one in told(tx, person, (Measure.MARGIN,), ("key", "value"), past):
        margins[one.by[0]][one.by[1]] = one.n
    missed = {one.by[0]: one.n for one in told(tx, person, (Measure.MISSED,), ("key",), past)}
    return {key: Lately(margins.get(key, {}), missed.get(key, 0)) for key in {*margins, *missed}}


def groups(
    rule: str, stands: Standing, here: Mapping[str, Lately], house: Mapping[str, Lately], today: date
) -> tuple[Group, ...]:
    """Those due this week and next, by day; told from this place where it had enough, else from the whole house."""
    last = sunday_of(today) + WEEK
    found = []
    for day, n in sorted(stands.running.items()):
        if today <= day <= last:
            left = (day - today).days
            own = here.get(rule, NOTHING)
            known = own if own.as_near(left) >= LEAST else house.get(rule, NOTHING)
            found.append(Group(n, left, known))
    return tuple(found)
