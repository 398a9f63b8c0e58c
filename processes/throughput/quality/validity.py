"""How far the data can be trusted, by team and week, always beside the timeliness that was counted from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import text

from processes import clock
from processes.calendar.first_days import monday_of
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.checks import Check
from processes.throughput.counted import Scope
from processes.throughput.flaw_sql import CHECKS
from processes.throughput.flaw_sums import FlawSums, flaw_sums
from processes.throughput.names import rules
from processes.throughput.shares import Measure
from processes.throughput.standing import standing
from processes.throughput.suppress import is_exact, told
from processes.throughput.suppress_weeks import told_weekly
from processes.throughput.trust import Trust

WEEKS, PERIOD, DAY = 13, timedelta(weeks=4), timedelta(days=1)

_NAMES = text("SELECT id, name_da, name_en FROM team")


@dataclass(frozen=True, slots=True)
class Kept:
    """Legal deadlines that were due in the last four weeks: how many were kept, and how many missed."""

    kept: int
    missed: int

    @property
    def share(self) -> int | None:
        """Kept, in whole percent, never rounded up; None where there are too few."""
        return None if self.kept + self.missed < FEWEST else self.kept * 100 // (self.kept + self.missed)


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One team: its open cases, how many can be trusted, and how timely it was."""

    name: Text
    trust: Trust
    timely: Kept


@dataclass(frozen=True, slots=True)
class WeekLine:
    """The end of one week (its Sunday, or today): the open cases then, and the timeliness of that week."""

    day: date
    trust: Trust
    timely: Kept


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check: how many times it finds something wrong now, in how many cases, and since when the oldest of hers."""

    check: Check
    n: int
    cases: int
    oldest: date | None


@dataclass(frozen=True, slots=True)
class Validity:
    """Everything the page shows; ``accepted`` is how many flaws somebody has held to be right.

    Exact where the reader may open the cases (``exact``: everywhere in this scope), elsewhere in bundles of five.
    """

    trust: Trust
    timely: Kept
    teams: tuple[TeamLine, ...]
    weeks: tuple[WeekLine, ...]
    checks: tuple[CheckLine, ...]
    accepted: int
    exact: bool


def validity(tx: Transaction, person: Person, scope: Scope) -> Validity:
    """The quality of the data of this scope's open cases, now and at the end of each of the last thirteen weeks."""
    today = clock.today()
    sundays = _sundays(today)
    found = flaw_sums(tx, person, scope, sundays)
    stocks = _stocks(tx, person, scope)
    judged = _judged(tx, person, scope, sundays[0] - 6 * DAY, today)
    return Validity(
        trust=Trust(sum(stocks.values()), found.cases),
        timely=_sum(judged, today - PERIOD, today - DAY),
        teams=_teams(tx, stocks, found, judged),
        weeks=_weeks(tx, (person, scope), (sundays, sum(stocks.values())), found, judged),
        checks=_checks(found),
        accepted=found.accepted,
        exact=is_exact(person, scope),
    )


def _sundays(today: date) -> list[date]:
    """The last day of each week, the oldest first; of this week today."""
    monday = monday_of(today)
    return [monday - timedelta(weeks=n) - DAY for n in range(WEEKS - 2, -1, -1)] + [today]


def _stocks(tx: Transaction, person: Person, scope: Scope) -> Counter[UUID | None]:
    found = Counter[UUID | None]()
    for one in standing(tx, person, scope):
        found[one.team_id] += one.n
    return found


Judged = list[tuple[str, UUID | None, date, int]]  # kept or missed, team, day, how many


def _judged(tx: Transaction, person: Person, scope: Scope, since: date, today: date) -> Judged:
    """Due days of deadlines the law sets for us."""
    law = frozenset(key for key, rule in rules(tx).items() if rule.is_law)
    wanted = replace(scope, since=min(since, today - PERIOD), until=today - DAY)
    sums = told(tx, person, (Measure.KEPT, Measure.MISSED), ("measure", "team_id", "day", "key"), wanted)
    return [(one.by[0], one.by[1], one.by[2], one.n) for one in sums if one.by[3] in law]


def _sum(judged: Judged, since: date, until: date, team: UUID | str | None = "") -> Kept:
    sums: Counter[str] = Counter()
    for how, whose, day, n in judged:
        if since <= day <= until and team in ("", whose):
            sums[how] += n
    return Kept(sums["kept"], sums["missed"])


def _teams(tx: Transaction, stocks: Counter[UUID | None], found: FlawSums, judged: Judged) -> tuple[TeamLine, ...]:
    today = clock.today()
    names = {key: Text(da, en) for key, da, en in tx.execute(_NAMES)}
    lines = [
        TeamLine(names[team], Trust(n, found.teams.get(team, 0)), _sum(judged, today - PERIOD, today - DAY, team))
        for team, n in stocks.items()
        if team in names
    ]
    return tuple(sorted(lines, key=lambda one: sort_key(one.name.da)))


def _weeks(
    tx: Transaction, asked: tuple[Person, Scope], when: tuple[list[date], int], found: FlawSums, judged: Judged
) -> tuple[WeekLine, ...]:
    """How many were open at the end of a week is how many are now, less those begun since, more those ended since."""
    (person, scope), (sundays, now) = asked, when
    wanted = replace(scope, since=sundays[0] + DAY, until=None)
    moved = told_weekly(tx, person, (Measure.STARTED, Measure.FINISHED), ("measure",), wanted)
    lines = []
    for day in sundays:
        sums: Counter[str] = Counter()
        for one in moved:
            if one.by[1] > day:
                sums[one.by[0]] += one.n
        monday = monday_of(day)
        wrong = found.days[day]
        lying = max(now - sums["started"] + sums["finished"], wrong)  # told in bundles, it may lag behind
        lines.append(WeekLine(day, Trust(lying, wrong), _sum(judged, monday, day)))
    return tuple(lines)


def _checks(found: FlawSums) -> tuple[CheckLine, ...]:
    """Every check that finds something, what it finds most often first; then those that find nothing."""
    lines = []
    for key, check in CHECKS.items():
        one = found.rules.get(key)
        lines.append(CheckLine(check, one.n, one.cases, one.oldest) if one else CheckLine(check, 0, 0, None))
    return tuple(sorted(lines, key=lambda one: (-one.n, one.check.key)))
