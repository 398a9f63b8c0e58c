"""Reckons one clock from its rule and the facts of the case: does it apply, when does it start, when is it due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from processes.calendar.count import Given, alert_moments, count, point_moments
from processes.calendar.counted import Counted
from processes.calendar.lengths import Length, plus
from processes.calendar.paid_weeks import PaidPeriod, counted_from, day_over
from processes.calendar.post import Delivery, delivered
from processes.calendar.rule import DeadlineRule
from processes.calendar.workdays import ALMANAC, Calendar
from processes.clock import COPENHAGEN
from processes.motion.clocks_state import ClockState
from processes.rules.feel import FeelError, YearsMonths, compile_expression

Facts = Mapping[str, Any]
EMPLOYER_PERIOD = 30  # days, from 2 January 2012 (specification 4.1); a row for older law names its own
DUE, FIRST_DUE, OVER_PAID_WEEKS = "due", "first_due", "day_over_paid_weeks"
_FUNCTIONS = frozenset({DUE, FIRST_DUE, OVER_PAID_WEEKS})
_PASSING = frozenset({"day", "at"})


@dataclass(frozen=True, slots=True)
class Began:
    """When a clock starts, and for a letter when it was sent."""

    on: date
    sent: date | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Which time round a clock runs, when it was last kept, and how many days it stood still."""

    number: int = 1
    held_on: date | None = None
    stood_still: int = 0


class Reckoner:
    """Reads rules with one set of facts. ``due_of`` answers the due day of other clocks to the rules that ask."""

    def __init__(
        self,
        facts: Facts,
        today: date,
        due_of: Callable[[str, Reckoner, bool], date | None],
        almanac: Calendar = ALMANAC,
    ) -> None:
        self.facts = {**facts, "today": today}
        self.today = today
        self.almanac = almanac
        self._over: dict[tuple[int, int, int], date | None] = {}
        self._due_of = due_of

    def value(self, source: str, more: Facts | None = None) -> Any:
        """What an expression answers; None when it cannot tell."""
        known = {**self.facts, **more} if more else self.facts
        try:
            expression = compile_expression(source)
            asks = not _FUNCTIONS.isdisjoint(expression.calls | expression.names)
            return expression.evaluate(known, self._functions() if asks else {})
        except FeelError:
            return None

    def _functions(self) -> Mapping[str, Callable[..., Any]]:
        """What an expression may call; made when one does, so that nothing here knows itself."""
        return {
            DUE: lambda refs: self._due_of(str(refs), self, False),
            FIRST_DUE: lambda refs: self._due_of(str(refs), self, True),
            OVER_PAID_WEEKS: self._day_over_paid_weeks,
        }

    def holds(self, source: str, more: Facts | None = None) -> bool:
        """Whether a condition is true; an empty one is."""
        return not source or self.value(source, more) is True

    def in_force(self, rule: DeadlineRule, passing: Facts | None = None) -> bool:
        """Whether the row holds for a clock that would start now; a start that is not known yet excludes no row."""
        if rule.valid_from is None and rule.valid_to is None:
            return True
        return rule.is_valid(as_day(self._start(rule, passing)) or self.today, self.today)

    def begins(self, rule: DeadlineRule, passing: Facts | None = None) -> Began | None:
        """When the clock starts, given (for an element that was left) ``day`` and ``at``; None: not yet."""
        start = self._start(rule, passing)
        if start is None or not rule.is_valid(as_day(start) or self.today, self.today):
            return None
        if not rule.start.delivery:
            return Began(start)
        sent = as_day(start) or self.today
        return Began(delivered(sent, self._delivery(rule, passing), self.almanac), sent)

    def _start(self, rule: DeadlineRule, passing: Facts | None) -> date | None:
        """The day, or for a length in hours the moment, the start expression or the passing gives."""
        clocked = rule.counting.length.is_clocked
        if rule.start.expression:
            value = self.value(rule.start.expression, passing)
        else:
            value = (passing or {}).get("at" if clocked else "day")
        return value if clocked and isinstance(value, datetime) else as_day(value)

    def _delivery(self, rule: DeadlineRule, passing: Facts | None) -> Delivery:
        how = self.value(rule.start.delivery, passing)
        return Delivery(how) if how in set(Delivery) else Delivery.DIGITAL_POST

    def count(self, rule: DeadlineRule, began: Began, turn: Turn) -> Counted | None:
        """The due day of this turn; None when all planned rounds are held and nothing more is agreed or bound."""
        given = self._given(rule, began, turn)
        return None if given is None else _count(rule, began.on, given, self.almanac)

    def _given(self, rule: DeadlineRule, began: Began, turn: Turn) -> Given | None:
        counting = rule.counting
        length, agreed = None, None
        if counting.rounds and turn.number <= len(counting.rounds):
            length = counting.rounds[turn.number - 1]
        elif counting.rounds:
            agreed = self._agreed_round(rule, turn.held_on)
            if agreed is None:
                return None
        elif counting.rings:
            length = self._next_ring(rule, began)
        if counting.length_from:
            length = as_length(self.value(counting.length_from)) or length
        if counting.due_from:
            agreed = as_day(self.value(counting.due_from)) or agreed
        return Given(length, agreed, began.sent, turn.stood_still)

    def _agreed_round(self, rule: DeadlineRule, held_on: date | None) -> date | None:
        """After the planned rounds: the day agreed at the last one, else the longest that may pass after it."""
        agreed = as_day(self.value(rule.counting.agreed)) if rule.counting.agreed else None
        held = held_on or self.today
        if agreed is not None and agreed > held:
            return agreed
        longest = rule.counting.agreed_length
        return plus(held, longest) if longest else None

    def _next_ring(self, rule: DeadlineRule, began: Began) -> Length:
        """The first length that is not reached yet; the last when all are."""
        rings = rule.counting.rings
        ahead = (ring for ring in rings if _count(rule, began.on, Given(length=ring), self.almanac).due > self.today)
        return next(ahead, rings[-1])

    def state(self, rule: DeadlineRule, counted: Counted, turn: int, by: str) -> ClockState:
        """A new clock as counted."""
        return ClockState(
            rule=rule.key,
            turn=turn,
            rule_set=None,
            start=counted.start,
            started_by=by,
            due=counted.due,
            due_at=counted.due_at,
            counted=counted.due,
            steps=counted.steps,
            points=self.points(rule, counted),
            alerts=alert_moments(rule, counted, self.almanac) if rule.watched else (),
        )

    def points(self, rule: DeadlineRule, counted: Counted) -> dict[str, tuple[datetime, ...]]:
        """The named moments of a counted clock; rings are moments of their own."""
        found = {name: point_moments(point, counted, self.almanac) for name, point in rule.points.items()}
        if rule.counting.rings:
            found[""] = tuple(
                _count(rule, counted.start, Given(length=ring), self.almanac).due_at for ring in rule.counting.rings
            )
        return found

    def _day_over_paid_weeks(self, weeks: Any, months: Any, left_out: Any = EMPLOYER_PERIOD) -> date | None:
        """FEEL: the day more than so many weeks are paid in so many calendar months; ``left_out`` days from the first
        absence day do not count. Without known payments benefit is taken to be paid without a break."""
        first_absence = as_day(self.facts.get("firstAbsenceDate"))
        asked = int(weeks), int(months), int(left_out)
        if first_absence is None or asked in self._over:
            return self._over.get(asked)
        periods = _periods(self.facts.get("paidPeriods"), counted_from(first_absence, asked[2]))
        self._over[asked] = day_over(periods, asked[0], asked[1])
        return self._over[asked]


_KEPT = 8192
_counted: dict[tuple[int, date, Given, int], tuple[DeadlineRule, Calendar, Counted]] = {}


def _count(rule: DeadlineRule, start: date, given: Given, almanac: Calendar) -> Counted:
    """As ``count``, which gives the same for the same: every move counts most clocks of a case from the same day."""
    key = (id(rule), start, given, id(almanac))
    known = _counted.get(key)
    if known is None:
        if len(_counted) >= _KEPT:
            _counted.clear()
        # the rule and the almanac are kept with it, so that nothing else ever has their ids
        known = _counted[key] = rule, almanac, count(rule, start, given, almanac)
    return known[2]


def _periods(known: Any, counts_from: date) -> Iterable[PaidPeriod]:
    """The paid periods among the facts, what lies before ``counts_from`` cut off; an open one when none are known."""
    if not isinstance(known, list) or not known:
        return [PaidPeriod(counts_from)]
    found = []
    for one in known:
        first, last = (as_day(one.get("from")), as_day(one.get("to"))) if isinstance(one, Mapping) else (None, None)
        if first is not None and (last is None or last >= counts_from):
            found.append(PaidPeriod(max(first, counts_from), last))
    return found


def is_fixed(rule: DeadlineRule) -> bool:
    """Whether no later fact can change the start: the rule says so, or the start is when an element was left."""
    if rule.start.fixed or not rule.start.expression:
        return True
    return bool(rule.start.elements) and bool(compile_expression(rule.start.expression).names & _PASSING)


def as_length(value: Any) -> Length | None:
    """A length from ISO text or a FEEL duration; None when it is neither."""
    if isinstance(value, YearsMonths):
        return Length(months=value.months)
    if isinstance(value, timedelta):
        return Length(days=value.days, minutes=value.seconds // 60)
    try:
        return Length.read(value) if isinstance(value, str) else None
    except ValueError:
        return None


def as_day(value: Any) -> date | None:
    """The day in Copenhagen of a date, a moment or ISO text."""
    if isinstance(value, datetime):
        return value.astimezone(COPENHAGEN).date() if value.tzinfo else value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        with suppress(ValueError, OverflowError):
            return as_day(datetime.fromisoformat(value))
        with suppress(ValueError):
            return date.fromisoformat(value[:10])
    return None
