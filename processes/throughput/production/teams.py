"""Teams side by side: what they have hours for, what their tasks take by the norms, and how cases are shared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.calendar.first_days import monday_of
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person, Team
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.production.hours import Hands, hands, hours_of
from processes.throughput.production.norms import Which, norms
from processes.throughput.shares import Measure
from processes.throughput.standing import standing
from processes.throughput.suppress_weeks import told_weekly

AHEAD, LATELY = 8, 8  # weeks


@dataclass(frozen=True, slots=True)
class Load:
    """One team: its hands in each coming week; ``needed`` hours a week by the norms, and the share of its tasks that
    have one; its open cases; and how many of them to give to (plus: take from) others of its kind."""

    id: UUID
    name: Text
    group: str
    each: int  # hours of one colleague in a whole week
    hands: tuple[Hands, ...]
    done: float  # tasks a week lately
    needed: float
    covered: int  # percent of these tasks that have a norm
    cases: int
    move: int = 0
    may_set: bool = False  # the reader may say how many hours the team has

    @property
    def staff(self) -> int:
        """How many colleagues this week."""
        return self.hands[0].staff

    @property
    def is_few(self) -> bool:
        """Whether a figure for each head would be about somebody."""
        return self.staff < FEWEST

    @property
    def hours(self) -> float:
        """Hours a week in the coming weeks, absence counted; of few colleagues as if nobody were away."""
        if self.is_few:
            return float(self.staff * self.each)
        return sum(week.hours for week in self.hands) / len(self.hands)

    @property
    def away(self) -> int | None:
        """Days away in the coming weeks; None of few."""
        return None if self.is_few else sum(week.away for week in self.hands)

    @property
    def used(self) -> int | None:
        """What the tasks take of the hours, in percent; None where there are no hours or no norms."""
        return round(self.needed * 100 / self.hours) if self.hours and self.covered else None

    @property
    def per_head(self) -> float | None:
        """Open cases for each colleague; None of few."""
        return None if self.is_few else self.cases / self.staff


def loads(tx: Transaction, person: Person, scope: Scope, today: date) -> tuple[Load, ...]:
    """The teams of the scope that have colleagues and cases or tasks as the reader may know them, in Danish order."""
    monday = monday_of(today)
    teams = _teams(tx, scope)
    ids = [one.id for one in teams]
    there, each = hands(tx, ids, monday, AHEAD), hours_of(tx, ids, monday)
    done, cases, held = _done(tx, person, scope, monday), _cases(tx, person, scope), norms(tx)
    found = [
        Load(
            one.id,
            Text(one.name_da, one.name_en),
            one.group,
            each[one.id],
            there[one.id],
            sum(done[one.id].values()) / LATELY,
            sum(n * held.get(which, 0) for which, n in done[one.id].items()) / 60 / LATELY,
            _covered(done[one.id], held),
            cases[one.id],
            may_set=allowed(person, Permission.SET_HOURS, one.relations_to(person)),
        )
        for one in teams
    ]
    known = [one for one in found if one.staff and (one.cases or one.done)]
    return balanced(sorted(known, key=lambda one: sort_key(one.name.da)))


def balanced(found: Iterable[Load]) -> tuple[Load, ...]:
    """The same with what to move, so that all teams of one kind have equally many cases for each colleague.

    Whole cases; what is given is what is taken. Teams of few are left as they are.
    """
    found = tuple(found)
    groups: dict[str, list[Load]] = defaultdict(list)
    for one in found:
        if not one.is_few:
            groups[one.group].append(one)
    moves: dict[UUID, int] = {}
    for these in groups.values():
        moves |= _moves(these)
    return tuple(replace(one, move=moves.get(one.id, 0)) for one in found)


def _moves(these: list[Load]) -> dict[UUID, int]:
    """By the largest remainder, so that they add up to nothing."""
    cases, staff = sum(one.cases for one in these), sum(one.staff for one in these)
    fair = {one.id: cases * one.staff / staff for one in these}
    whole = {key: int(value) for key, value in fair.items()}
    short = cases - sum(whole.values())
    for key in sorted(fair, key=lambda key: (whole[key] - fair[key], str(key)))[:short]:
        whole[key] += 1
    return {one.id: one.cases - whole[one.id] for one in these}


def _teams(tx: Transaction, scope: Scope) -> list[Team]:
    asked = select(Team)
    if scope.teams:
        asked = asked.where(Team.id.in_(list(scope.teams)))
    if scope.centres:
        asked = asked.where(Team.centre_id.in_(list(scope.centres)))
    return list(tx.execute(asked).unique().scalars())


def _done(tx: Transaction, person: Person, scope: Scope, monday: date) -> dict[UUID | None, dict[Which, int]]:
    lately = replace(scope, since=monday - timedelta(weeks=LATELY), until=monday - timedelta(days=1))
    found: dict[UUID | None, dict[Which, int]] = defaultdict(dict)
    for one in told_weekly(tx, person, [Measure.DONE], ("team_id", "definition_id", "key"), lately):
        team, definition, element, _ = one.by
        found[team][definition, element] = found[team].get((definition, element), 0) + one.n
    return found


def _cases(tx: Transaction, person: Person, scope: Scope) -> dict[UUID | None, int]:
    found: dict[UUID | None, int] = defaultdict(int)
    for one in standing(tx, person, scope):
        found[one.team_id] += one.n
    return found


def _covered(done: dict[Which, int], held: dict[Which, int]) -> int:
    whole = sum(done.values())
    return sum(n for which, n in done.items() if which in held) * 100 // whole if whole else 0
