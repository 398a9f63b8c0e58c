"""The morning board: what burns, what comes, how timely we were, what flows in and out, of one team, centre or all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.calendar.first_days import monday_of
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum
from processes.throughput.names import Rule, rules
from processes.throughput.places import Place, place_of, places
from processes.throughput.shares import Measure
from processes.throughput.spread import Spread, spread
from processes.throughput.stock import Ages, ages, stock
from processes.throughput.suppress import is_exact, told
from processes.throughput.suppress_weeks import told_weekly

WEEKS, PERIOD = 10, timedelta(weeks=4)
DAY = timedelta(days=1)
JUDGED = (Measure.KEPT, Measure.MISSED)


@dataclass(frozen=True, slots=True)
class Late:
    """A legal deadline that has run out and is not kept: in how many cases, and the oldest of its due days."""

    rule: Rule
    n: int
    oldest: date


@dataclass(frozen=True, slots=True)
class Timely:
    """How many of a deadline's due days in the period were kept; ``share`` in percent, None where there are too few."""

    rule: Rule
    kept: int
    missed: int

    @property
    def n(self) -> int:
        """How many there were."""
        return self.kept + self.missed

    @property
    def share(self) -> int | None:
        """Kept, in whole percent, never rounded up to a hundred."""
        return None if self.n < FEWEST else self.kept * 100 // self.n


@dataclass(frozen=True, slots=True)
class Week:
    """One week of cases: its Monday, how many began, how many ended."""

    monday: date
    started: int
    finished: int


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows; ``here`` is the place it is about, ``choices`` those the reader may choose.

    Exact where the reader may open the cases (``exact``: everywhere in this place), elsewhere in bundles of five.
    """

    here: Place
    choices: tuple[Place, ...]
    today: date
    late: tuple[Late, ...]
    due_today: int
    due_this_week: int
    timely: tuple[Timely, ...]
    whole: Timely
    before: Timely
    weeks: tuple[Week, ...]
    stock: int
    lead: Spread
    ages: Ages
    exact: bool

    @property
    def yesterday(self) -> date:
        """The last day that has gone by."""
        return self.today - DAY

    @property
    def timely_since(self) -> date:
        """The first day of the four weeks ``timely`` is about; the last is ``yesterday``."""
        return self.today - PERIOD

    @property
    def late_count(self) -> int:
        """How many deadlines have run out."""
        return sum(one.n for one in self.late)


def board(tx: Transaction, person: Person, place: str = "") -> Board:
    """The board of the place with this key; of the reader's own team where none is asked for.

    Raises ``Forbidden``, and ``NotFound`` for a place that is not among the reader's choices.
    """
    require(person, Permission.SEE_FIGURES)
    choices = places(tx, person)
    here = place_of(choices, place, person)
    scope, today, named = here.scope, clock.today(), rules(tx)
    running = told(tx, person, [Measure.RUNNING, Measure.LATE], ("key", "day"), _days(scope, None, _sunday(today)))
    judged = told(tx, person, JUDGED, ("measure", "key", "day"), _days(scope, today - 2 * PERIOD, today - DAY))
    finished = told(tx, person, [Measure.FINISHED], ("value",), _quarter(scope, today))
    now = _timely([one for one in judged if one.by[2] >= today - PERIOD], named)
    earlier = _timely([one for one in judged if one.by[2] < today - PERIOD], named)
    return Board(
        here=here,
        choices=choices,
        today=today,
        late=_late(running, today, named),
        due_today=sum(one.n for one in running if one.by[1] == today),
        due_this_week=sum(one.n for one in running if one.by[1] > today),
        timely=now,
        whole=_together(now),
        before=_together(earlier),
        weeks=_weeks(tx, person, scope, today),
        stock=stock(tx, person, scope),
        lead=spread((one.by[0], one.n) for one in finished),
        ages=ages(tx, person, scope),
        exact=is_exact(person, scope),
    )


def _days(scope: Scope, since: date | None, until: date) -> Scope:
    return Scope(since, until, centres=scope.centres, teams=scope.teams)


def _quarter(scope: Scope, today: date) -> Scope:
    """Whole weeks and what has gone of this one, as everywhere: the same cases as on the page of flow."""
    return _days(scope, monday_of(today) - timedelta(weeks=12), today)


def _sunday(today: date) -> date:
    return today + timedelta(days=6 - today.weekday())


def _late(running: Iterable[Sum], today: date, named: dict[str, Rule]) -> tuple[Late, ...]:
    days: dict[str, list[Sum]] = defaultdict(list)
    for one in running:
        if one.by[1] < today:
            days[one.by[0]].append(one)
    found = (
        Late(_rule(named, key), sum(one.n for one in these), min(one.by[1] for one in these))
        for key, these in days.items()
    )
    return tuple(sorted(found, key=lambda one: (one.oldest, -one.n, one.rule.key)))


def _timely(judged: Iterable[Sum], named: dict[str, Rule]) -> tuple[Timely, ...]:
    """Deadlines the law sets, the least timely first; what is only a measure is not what we are judged by."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in judged:
        if _rule(named, one.by[1]).is_law:
            found[one.by[1]][one.by[0]] += one.n
    rows = (Timely(_rule(named, key), sums["kept"], sums["missed"]) for key, sums in found.items())
    return tuple(sorted(rows, key=lambda one: (one.share is None, one.share, -one.n, one.rule.key)))


def _rule(named: dict[str, Rule], key: str) -> Rule:
    return named.get(key) or Rule(key, Text.of(key), Text.of(""), is_law=True, verified=False)


def _together(rows: Iterable[Timely]) -> Timely:
    rows = tuple(rows)
    every = Rule("", Text.of(""), Text.of(""), is_law=True, verified=True)
    return Timely(every, sum(one.kept for one in rows), sum(one.missed for one in rows))


def _weeks(tx: Transaction, person: Person, scope: Scope, today: date) -> tuple[Week, ...]:
    """This week and those before it, the oldest first."""
    this = monday_of(today)
    mondays = [this - timedelta(weeks=n) for n in range(WEEKS - 1, -1, -1)]
    moved = told_weekly(tx, person, [Measure.STARTED, Measure.FINISHED], ("measure",), _days(scope, mondays[0], today))
    sums = Counter({one.by: one.n for one in moved})
    return tuple(Week(monday, sums["started", monday], sums["finished", monday]) for monday in mondays)
