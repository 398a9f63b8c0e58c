"""The turns of a case's clocks: which runs, how it stands with the facts of today, and when a new one begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from processes.calendar.counted import Counted, Step
from processes.calendar.rule import DeadlineRule
from processes.clock import COPENHAGEN
from processes.motion.clocks_law import Law
from processes.motion.clocks_reckon import Began, Facts, Reckoner, Turn, is_fixed
from processes.motion.clocks_state import ClockState


class Turns:
    """The list of a case's clocks, oldest first, and what can be reckoned from it."""

    def __init__(self, law: Law, states: Sequence[ClockState], now: datetime) -> None:
        self.law = law
        self.now = now
        self.today = now.astimezone(COPENHAGEN).date()
        self.states: list[ClockState] = list(states)
        self._asking: set[str] = set()
        self._running: dict[str, ClockState] | None = None  # by id, and by id with variant; made when it is asked for

    def running(self, ref: str) -> ClockState | None:
        """The clock of this id that runs now."""
        if self._running is None:
            self._running = {name: one for one in self.states if one.ended_at is None for name in _names(one.rule)}
        return self._running.get(ref)

    def add(self, state: ClockState | None) -> None:
        """One more clock."""
        if state is not None:
            self.states.append(state)
            self._running = None

    def put(self, old: ClockState, new: ClockState) -> ClockState:
        """The clock as it is now; answers it."""
        if new != old:
            self.states[self.states.index(old)] = new
            self._running = None
        return new

    def reckoner(self, facts: Facts) -> Reckoner:
        """Reads rules with these facts; they may ask for the due days of other clocks."""
        return Reckoner(facts, self.today, self._due_of, self.law.almanac)

    def _due_of(self, refs: str, reckon: Reckoner, first: bool) -> date | None:
        """The earliest due day among these clocks: running or foreseen, or with ``first`` of their first turn."""
        days = (self._due_of_one(ref, reckon, first) for ref in refs.split())
        return min((day for day in days if day is not None), default=None)

    def _due_of_one(self, ref: str, reckon: Reckoner, first: bool) -> date | None:
        oldest = next((state for state in self.states if state.ref == ref), None) if first else None
        if oldest is not None:
            return oldest.due
        if ref in self._asking:  # two clocks that are counted from each other give no day
            return None
        self._asking.add(ref)
        try:
            state = self.standing(ref, reckon)
        finally:
            self._asking.discard(ref)
        return state.due if state else None

    def standing(self, ref: str, reckon: Reckoner) -> ClockState | None:
        """The clock as it stands with these facts: the running one, counted anew, or one that would now begin."""
        running = self.running(ref)
        if running is None:
            rule = self.applying(ref, reckon)
            return None if rule is None or rule.start.elements else self.new(rule, reckon, None)
        own = self.law.by_key.get(running.rule)
        if own is None or not self._still_holds(own, running, reckon):
            own = self.applying(ref, reckon)
        return None if own is None else self.recounted(running, own, reckon)

    def _still_holds(self, rule: DeadlineRule, running: ClockState, reckon: Reckoner) -> bool:
        """Whether the row a clock runs by is still the case's: in its rule sets, in force, and applying."""
        in_force = rule.belongs_to(self.law.chosen) and rule.is_valid(running.start, self.today)
        return in_force and reckon.holds(rule.applies)

    def applying(self, ref: str, reckon: Reckoner, passing: Facts | None = None) -> DeadlineRule | None:
        """The first of the variants of this id that applies to the case and is in force for it."""
        rows = self.law.by_ref.get(ref, ())
        return next((rule for rule in rows if reckon.holds(rule.applies) and reckon.in_force(rule, passing)), None)

    def new(self, rule: DeadlineRule, reckon: Reckoner, passing: Facts | None) -> ClockState | None:
        """A new turn; None when it cannot start yet, or has run before and does not start again by itself."""
        began = reckon.begins(rule, passing)
        if began is None:
            return None
        last = next((state for state in reversed(self.states) if state.ref == rule.id), None)
        if last is not None and passing is None and not _may_begin_again(rule, last, began):
            return None
        turn = self._next_turn(rule, last)
        counted = reckon.count(rule, began, turn)
        if counted is None:
            return None
        by = str(passing["element"]) if passing else rule.start.expression
        return replace(reckon.state(rule, counted, turn.number, by), rule_set=self.law.rule_set(rule))

    def _next_turn(self, rule: DeadlineRule, last: ClockState | None) -> Turn:
        """For planned rounds the next that is not held, whichever clock saw it held; else one more than the last."""
        if not rule.counting.rounds:
            return Turn(last.turn + 1 if last else 1)
        held = self._held(rule)
        return Turn(len(held) + 1, max(held, default=None))

    def held_earlier_that_day(self, rule: DeadlineRule, at: datetime) -> bool:
        """Whether this rule, or one kept by the same steps, was kept that day before this moment."""
        day = at.astimezone(COPENHAGEN).date()
        return any(one < at and one.astimezone(COPENHAGEN).date() == day for one in self._kept(rule))

    def _held(self, rule: DeadlineRule) -> set[date]:
        """The days on which something was done that keeps this rule."""
        return {one.astimezone(COPENHAGEN).date() for one in self._kept(rule)}

    def _kept(self, rule: DeadlineRule) -> list[datetime]:
        keeping = set(rule.course.kept_by)
        alike = {key for key, other in self.law.by_key.items() if keeping & set(other.course.kept_by)}
        return [one.kept_at for one in self.states if one.kept_at is not None and one.rule in alike]

    def turn_of(self, state: ClockState, rule: DeadlineRule) -> Turn:
        """Which turn a clock is in."""
        held = self._held(rule) if rule.counting.rounds else set()
        return Turn(state.turn, max(held, default=None), state.paused_days)

    def recounted(self, state: ClockState, rule: DeadlineRule, reckon: Reckoner) -> ClockState:
        """The clock with the due day its facts give now; as it was when they give the same.

        A day set by hand stands; a fixed clock, and one that started when an element was left, keeps its day, unless
        another row of the law has taken over: then it is counted by that row from the start it had.
        """
        if state.by_hand or state.paused_on is not None:
            return state
        taken_over = rule.key != state.rule
        if is_fixed(rule) and not taken_over:
            return state
        began = Began(state.start) if is_fixed(rule) else reckon.begins(rule)
        if began is None:
            return state
        counted = reckon.count(rule, began, self.turn_of(state, rule))
        if counted is None or (counted.start, counted.due, rule.key) == (state.start, state.counted, state.rule):
            return state
        return self.as_counted(state, rule, counted, reckon)

    def as_counted(self, state: ClockState, rule: DeadlineRule, counted: Counted, reckon: Reckoner) -> ClockState:
        """The clock with another count; the day before it stays in the explanation."""
        told = state.lasting
        if not rule.counting.rings:
            told = (*told, Step("count.recounted", {"start": state.start, "before": state.due, "on": self.today}))
        fresh = reckon.state(rule, counted, state.turn, state.started_by)
        return replace(
            state,
            rule=rule.key,
            rule_set=self.law.rule_set(rule),
            start=fresh.start,
            due=fresh.due,
            due_at=fresh.due_at,
            counted=fresh.counted,
            steps=(*told, *counted.steps),
            points=fresh.points,
            alerts=fresh.alerts,
            missed_at=state.missed_at if counted.due_at < self.now else None,
        )


@cache
def _names(rule: str) -> tuple[str, ...]:
    """What a clock answers to: its rule's key, and the ids that key is a variant of."""
    parts = rule.split("/")
    return tuple("/".join(parts[:place]) for place in range(1, len(parts) + 1))


def _may_begin_again(rule: DeadlineRule, last: ClockState, began: Began) -> bool:
    """Whether a clock that has ended starts again without an element that says so."""
    if last.ended_by == "withdrawn" or rule.counting.rounds:
        return True
    start = began.on.astimezone(COPENHAGEN).date() if isinstance(began.on, datetime) else began.on
    return rule.course.restarts and last.start != start
