"""The legal clocks of one case: what starts, pauses, keeps, restarts and misses them as the case moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from processes.calendar.count import at as moment_at
from processes.calendar.counted import Counted, Step
from processes.calendar.rule import DeadlineRule
from processes.clock import COPENHAGEN
from processes.motion.clocks_law import Law
from processes.motion.clocks_reckon import Began, Facts, Reckoner
from processes.motion.clocks_state import ClockState
from processes.motion.clocks_turns import Turns

_SETTLING = 4  # a clock may be counted from another, and that from a third


class Clocks:
    """Holds the clocks of a case during one move. Give it what happened, then write what ``changes`` answers.

    ``deadline`` may be asked at any time. The order of a move: the engine runs and asks ``deadline``; ``passed`` is
    told each element the case left; ``moves`` counts anew what the facts changed. When ``moves`` answers True the
    run's timers must be computed anew, since the engine asked before the clocks knew.
    """

    def __init__(self, law: Law, states: Sequence[ClockState], facts: Facts, now: datetime) -> None:
        self.law = law
        self.now = now
        self._facts = facts
        self._before = tuple(states)
        self._turns = Turns(law, states, now)

    def deadline(self, ref: str, point: str | None = None, data: Facts | None = None) -> datetime | None:
        """The moment of a clock or of its named point; None when it is not in the case's rule sets, does not run yet
        or any more, stands still, or has rung its last."""
        state = self._turns.standing(ref, self._reckoner(data))
        if state is None or state.paused_on is not None:
            return None
        if point is None and "" not in state.points:
            return state.due_at
        moments = state.points.get(point or "", ())
        if len(moments) == 1:
            return moments[0]
        return next((moment for moment in moments if moment > self.now), None)

    def running(self, ref: str) -> ClockState | None:
        """The clock of this id that runs now."""
        return self._turns.running(ref)

    def due_day(self, ref: str, point: str | None = None) -> date | None:
        """The legal day of a running clock, or of its point, for a task's due day."""
        state = self.running(ref)
        if state is None or point is None:
            return state.due if state else None
        moments = state.points.get(point, ())
        moment = next((one for one in moments if one > self.now), moments[-1] if moments else None)
        return moment.astimezone(COPENHAGEN).date() if moment else None

    @property
    def states(self) -> tuple[ClockState, ...]:
        """Every clock as it stands now, ended ones too, oldest first."""
        return tuple(self._turns.states)

    def changes(self) -> tuple[ClockState, ...]:
        """The clocks that are new (``id`` is None) or are no longer as they were given."""
        old = len(self._before)
        return tuple(state for n, state in enumerate(self._turns.states) if n >= old or state is not self._before[n])

    def passed(self, element: str, at: datetime, data: Facts | None = None) -> None:
        """The case left this element at this moment, with these facts."""
        refs = self.law.by_element.get(element)
        if not refs:
            return
        reckon = self._reckoner(data)
        passing = {"day": at.astimezone(COPENHAGEN).date(), "at": at, "element": element}
        for state in [one for one in self._turns.states if one.runs and one.ref in refs]:
            self._pass(state, element, passing, reckon)
        for ref in self.law.by_ref:
            if ref in refs:
                self._start(ref, element, passing, reckon)

    def moves(self, facts: Facts | None = None) -> bool:
        """Count anew what the facts and the day have changed; answers whether any clock has changed in this move.

        A corrected start gives a new due day and keeps the old one in the explanation.
        """
        if facts is not None:
            self._facts = facts
        for _ in range(_SETTLING):
            before = list(self._turns.states)
            reckon = self._reckoner(None)
            for ref in {**self.law.by_ref, **dict.fromkeys(one.ref for one in before if one.runs)}:
                self._settle(ref, reckon)
            if before == self._turns.states:
                break
        reckon = self._reckoner(None)
        for state in list(self._turns.states):
            self._turns.put(state, self._judged(state, reckon))
        return bool(self.changes())

    def close(self, at: datetime) -> None:
        """The case has ended: so have the clocks that still ran."""
        for state in [one for one in self._turns.states if one.runs]:
            self._turns.put(state, replace(state, ended_at=at, ended_by="case_closed"))

    def keep_day(self, state: ClockState, before: ClockState) -> ClockState:
        """The clock stands as it stood before, though another row of the law would count it otherwise; answers it."""
        told = Step("count.kept_in_move", {"due": before.due, "counted": state.due, "on": self._turns.today})
        return self._turns.put(state, replace(before, steps=(*before.steps, told), by_hand=True))

    def _reckoner(self, data: Facts | None) -> Reckoner:
        return self._turns.reckoner({**self._facts, **data} if data else self._facts)

    def _pass(self, state: ClockState, element: str, passing: Facts, reckon: Reckoner) -> None:
        rule = self.law.by_key.get(state.rule)
        if rule is None:
            return
        course = rule.course
        if element in course.paused_by and state.paused_on is None:
            self._turns.put(state, replace(state, paused_on=passing["day"]))
        elif element in course.resumed_by and state.paused_on is not None:
            self._turns.put(state, self._resumed(state, rule, passing["day"], reckon))
        elif element in course.restarted_by:
            self._start_again(state, rule, passing, reckon)
        elif element in course.kept_by and self._is_kept(state, rule, passing, reckon):
            self._keep(state, rule, passing, reckon)

    def _is_kept(self, state: ClockState, rule: DeadlineRule, passing: Facts, reckon: Reckoner) -> bool:
        """Of planned rounds one is held on a day: what is done again the same day does not keep the next."""
        if rule.counting.rounds and self._turns.held_earlier_that_day(rule, passing["at"]):
            return False
        return reckon.holds(rule.course.kept_if, {**passing, "start": state.start, "due": state.due})

    def _keep(self, state: ClockState, rule: DeadlineRule, passing: Facts, reckon: Reckoner) -> None:
        at = passing["at"]
        missed = state.due_at if rule.watched and at > state.due_at else None
        self._turns.put(state, replace(state, kept_at=at, missed_at=missed, ended_at=at, ended_by="kept"))
        if rule.course.restarts and rule.start.elements:
            self._turns.add(self._turns.new(rule, reckon, passing))

    def _start_again(self, state: ClockState, rule: DeadlineRule, passing: Facts, reckon: Reckoner) -> None:
        again = self._turns.new(rule, reckon, passing)
        if again is not None:
            self._turns.put(state, replace(state, ended_at=passing["at"], ended_by="replaced"))
            self._turns.add(again)

    def _start(self, ref: str, element: str, passing: Facts, reckon: Reckoner) -> None:
        """Start the first variant that applies if it names this element, unless a clock of the id runs already."""
        if self.running(ref) is not None:
            return
        rule = self._turns.applying(ref, reckon, passing)
        if rule is None or element not in rule.start.elements or not reckon.holds(rule.start.only_if, passing):
            return
        began = self._turns.new(rule, reckon, passing)
        self._turns.add(began)
        if began is not None and element in rule.course.kept_by and self._is_kept(began, rule, passing, reckon):
            self._keep(began, rule, passing, reckon)

    def _resumed(self, state: ClockState, rule: DeadlineRule, day: date, reckon: Reckoner) -> ClockState:
        """Time that stood still is given back, and what the rule gives beyond it."""
        extra = rule.course.after_pause.days if rule.course.after_pause else 0
        stood_still = (day - (state.paused_on or day)).days + extra
        resumed = replace(state, paused_on=None, paused_days=state.paused_days + stood_still)
        if state.by_hand:
            return self.moved_by_hand(resumed, state.due + timedelta(days=stood_still))
        counted = reckon.count(rule, Began(state.start), self._turns.turn_of(resumed, rule))
        return resumed if counted is None else self._turns.as_counted(resumed, rule, counted, reckon)

    def _settle(self, ref: str, reckon: Reckoner) -> None:
        """One id: begin, count anew, keep by facts, or withdraw."""
        running = self.running(ref)
        stands = self._turns.standing(ref, reckon)
        if running is None:
            self._turns.add(stands)
        elif stands is None:
            self._turns.put(running, replace(running, ended_at=self.now, ended_by="withdrawn"))
        else:
            self._turns.put(running, stands)
            rule = self.law.by_key[stands.rule]
            if rule.course.kept_if and not rule.course.kept_by and reckon.holds(rule.course.kept_if):
                self._keep(stands, rule, {"at": self.now, "day": self._turns.today, "element": ""}, reckon)

    def _judged(self, state: ClockState, reckon: Reckoner) -> ClockState:
        """Missed when its day has gone by; a kept one is judged again when its start was corrected."""
        rule = self.law.by_key.get(state.rule)
        if rule is None or not rule.watched:
            return state
        if state.runs:
            late = self.now > state.due_at and state.paused_on is None
            return replace(state, missed_at=state.due_at) if late and state.missed_at is None else state
        if state.ended_by != "kept" or rule.start.elements or rule.course.restarts or rule.counting.rounds:
            return state
        corrected = self._turns.recounted(state, rule, reckon)
        if corrected.start == state.start or state.kept_at is None:
            return state  # what else has changed since came after it was kept
        return replace(corrected, missed_at=corrected.due_at if state.kept_at > corrected.due_at else None)

    def moved_by_hand(self, state: ClockState, due: date) -> ClockState:
        """The clock with a due day somebody decided; its points and alerts follow, the counted day stays beside it.

        One whose rule is no longer in the case's law keeps the hour it had, and what was to happen before or after its
        day is moved by as many days.
        """
        rule = self.law.by_key.get(state.rule)
        if rule is None:
            return self._moved_without_rule(state, due)
        due_at = moment_at(due, rule.counting.at)
        before = None if self.law.almanac.is_open(due) else self.law.almanac.last_open_before(due)
        counted = Counted(state.start, due, due_at, None, before, state.steps)
        fresh = self._reckoner(None).state(rule, counted, state.turn, state.started_by)
        return self._by_hand(replace(state, points=fresh.points, alerts=fresh.alerts), due, due_at)

    def _moved_without_rule(self, state: ClockState, due: date) -> ClockState:
        apart = due - state.due
        points = {name: tuple(_later(one, apart) for one in moments) for name, moments in state.points.items()}
        alerts = tuple((who, _later(moment, apart)) for who, moment in state.alerts)
        return self._by_hand(replace(state, points=points, alerts=alerts), due, _later(state.due_at, apart))

    def _by_hand(self, state: ClockState, due: date, due_at: datetime) -> ClockState:
        facts = {"before": state.due, "due": due, "on": self._turns.today}
        return replace(
            state,
            due=due,
            due_at=due_at,
            steps=(*state.steps, Step("count.changed_by_hand", facts)),
            missed_at=state.missed_at if due_at < self.now else None,
            by_hand=True,
        )


def _later(moment: datetime, apart: timedelta) -> datetime:
    """The same hour in Denmark, so many days later."""
    return moment.astimezone(COPENHAGEN) + apart
