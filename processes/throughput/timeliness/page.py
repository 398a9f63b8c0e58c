"""Timeliness as its page shows it: each legal deadline in one row, over time, and place beside place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.errors import Invalid, Problem
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope, Sum
from processes.throughput.names import Rule, rules
from processes.throughput.shares import Measure
from processes.throughput.suppress import is_exact, told
from processes.throughput.timeliness.ahead import DAY, WEEK, Standing, groups, lately, standing, sunday_of
from processes.throughput.timeliness.chance import Group, Outlook, outlook
from processes.throughput.timeliness.weeks import Kept, by_step

BY = {"team": "team_id", "centre": "centre_id", "process": "definition_id", "rules": "rule_set"}
_JUDGED = (Measure.KEPT, Measure.MISSED)


@dataclass(frozen=True, slots=True)
class Row:
    """One deadline: judged in the period; and now: late, running, due until Sunday and the week after; the outlook."""

    rule: Rule
    judged: Kept
    late: int
    oldest: date | None
    running: int
    this_week: int
    next_week: int
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The whole page; ``sunday`` ends this week, ``groups`` is what is compared, ``is_exact``: nothing held back."""

    rows: tuple[Row, ...]
    whole: Kept
    before: Kept
    weeks: tuple[tuple[date, Kept], ...]
    groups: tuple[tuple[Hashable, Kept], ...]
    outlook: Outlook
    today: date
    sunday: date
    is_exact: bool

    @property
    def yesterday(self) -> date:
        """The last day that has gone by."""
        return self.today - DAY

    @property
    def next_monday(self) -> date:
        """The first day of the week after this."""
        return self.sunday + DAY

    @property
    def next_sunday(self) -> date:
        """Its last."""
        return self.sunday + WEEK

    @property
    def late(self) -> int:
        """How many have run out and are not kept."""
        return sum(one.late for one in self.rows)

    @property
    def this_week(self) -> int:
        """How many fall due from today until Sunday."""
        return sum(one.this_week for one in self.rows)

    @property
    def next_week(self) -> int:
        """How many fall due in the week after."""
        return sum(one.next_week for one in self.rows)


def timeliness(tx: Transaction, person: Person, scope: Scope, step: str = "week", by: str = "team") -> Timeliness:
    """Timeliness of this scope, whose days are the period that is judged; days to come are not judged yet.

    Raises ``Forbidden``, and ``Invalid`` where ``by`` is none of ``BY``.
    """
    require(person, Permission.SEE_FIGURES)
    if by not in BY:
        raise Invalid(Problem("timeliness_by_unknown", "by", {"asked": by}))
    today, named = clock.today(), rules(tx)
    since, until = scope.since or today - 13 * WEEK, min(scope.until or today, today - DAY)
    both = replace(scope, since=since - (until - since) - DAY, until=until)
    every = [
        one for one in told(tx, person, _JUDGED, ("measure", "key", "day", BY[by]), both) if _is_law(named, one.by[1])
    ]
    now = [one for one in every if one.by[2] >= since]
    ahead = _ahead(tx, person, scope, today)
    rows = tuple(_rows(_by(now, 1), {key: one for key, one in ahead.items() if _is_law(named, key)}, named, today))
    return Timeliness(
        rows=rows,
        whole=_sum(now),
        before=_sum(one for one in every if one.by[2] < since),
        weeks=by_step(((one.by[2], _kept(one)) for one in now), step),
        groups=tuple(sorted(_by(now, 3).items(), key=lambda one: (-one[1].n, str(one[0])))),
        outlook=outlook(group for key, (_, these) in ahead.items() if _is_law(named, key) for group in these),
        today=today,
        sunday=sunday_of(today),
        is_exact=is_exact(person, scope),
    )


Ahead = Mapping[str, tuple[Standing, tuple[Group, ...]]]


def _ahead(tx: Transaction, person: Person, scope: Scope, today: date) -> Ahead:
    """What stands of each rule, and what it is told from: this place, and the whole house where that is too little."""
    whole = replace(scope, centres=frozenset(), teams=frozenset())
    here = lately(tx, person, scope, today)
    house = here if whole == scope else lately(tx, person, whole, today)
    stands = standing(tx, person, scope, today)
    return {key: (one, groups(key, one, here, house, today)) for key, one in stands.items()}


def _rows(judged: Mapping[Hashable, Kept], ahead: Ahead, named: Mapping[str, Rule], today: date) -> Iterable[Row]:
    """Each rule of which there is anything: those with most that are late or expected to be first."""
    sunday = sunday_of(today)
    found = []
    for key in {*map(str, judged), *ahead}:
        stands, these = ahead.get(key, (Standing(), ()))
        found.append(
            Row(
                rule=named.get(key) or Rule(key, Text.of(key), Text.of(""), is_law=True, verified=False),
                judged=judged.get(key, Kept()),
                late=sum(stands.late.values()),
                oldest=min(stands.late, default=None),
                running=sum(stands.running.values()),
                this_week=stands.due(today, sunday),
                next_week=stands.due(sunday + DAY, sunday + WEEK),
                outlook=outlook(these),
            )
        )
    return sorted(found, key=lambda one: (-one.late, -one.outlook.about, -one.judged.n, one.rule.key))


def _is_law(named: Mapping[str, Rule], key: str) -> bool:
    return named[key].is_law if key in named else True


def _by(sums: Iterable[Sum], at: int) -> dict[Hashable, Kept]:
    found: dict[Hashable, Kept] = defaultdict(Kept)
    for one in sums:
        found[one.by[at]] += _kept(one)
    return dict(found)


def _sum(sums: Iterable[Sum]) -> Kept:
    return sum((_kept(one) for one in sums), Kept())


def _kept(one: Sum) -> Kept:
    return Kept(kept=one.n) if one.by[0] == Measure.KEPT else Kept(missed=one.n)
