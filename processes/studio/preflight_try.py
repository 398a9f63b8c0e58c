"""One case tried against a new version in memory: how it would fare, in codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from processes import clock
from processes.engine.shapes import OpenStep
from processes.errors import EngineFault, Invalid, Problem
from processes.motion.due import due
from processes.motion.following import place_of
from processes.motion.new_version import Journey, Shelf, Wish, journey
from processes.motion.standing import Standing
from processes.motion.waits import first_of_each
from processes.records import Case, Condition

NEEDS_PLACE = frozenset(
    "moving_no_place moving_kind moving_operation moving_repetition moving_wait moving_called moving_not_there"
    " moving_nothing_left moving_way_gone".split()
)
RESTS = {Condition.SUSPENDED: "moving_suspended", Condition.STUCK: "moving_stuck"}
KEPT = frozenset({"timer_kept", "deadline_kept"})  # told, but nothing changes


class Verdict(StrEnum):
    """How a case would fare."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MAPPING = "mapping"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that would be otherwise: a code, the element or rule, and the days where there are any."""

    code: str
    where: str
    before: date | None = None
    after: date | None = None


@dataclass(frozen=True, slots=True)
class Fate:
    """How one case would fare: where it stands, the verdict, the reasons against it, and what would change."""

    places: tuple[str, ...]
    verdict: Verdict
    problems: tuple[Problem, ...] = ()
    effects: tuple[Effect, ...] = ()


def fate(shelf: Shelf, case: Case, stands: Standing, wish: Wish, *, waits: bool = False) -> Fate:
    """Try one case, as moving it would, up to its rows. ``waits``: a repair of it waits for somebody's answer."""
    try:
        tried = journey(shelf, case, stands, wish)
    except EngineFault as fault:
        return Fate((), Verdict.STAYS, (Problem(fault.code, fault.element or "", dict(fault.facts)),))
    places = tried.run.places()
    code = "moving_repair_waits" if waits else RESTS.get(Condition(case.condition), "")
    if code:
        return Fate(places, Verdict.STAYS, (Problem(code, ""),))
    stood = _Stood.of(tried, stands)
    try:
        tried.go(wish)
        tried.clocks.follow(tried.run, clock.now())
        effects = tuple(dict.fromkeys(stood.effects(tried)))
    except Invalid as refused:
        needs = all(one.code in NEEDS_PLACE for one in refused.problems)
        return Fate(places, Verdict.MAPPING if needs else Verdict.STAYS, tuple(refused.problems))
    except EngineFault as fault:
        return Fate(places, Verdict.STAYS, (Problem(fault.code, fault.element or "", dict(fault.facts)),))
    finally:
        tried.run.let_go()
    changed = any(one.code not in KEPT for one in effects)
    return Fate(places, Verdict.CHANGED if changed else Verdict.UNCHANGED, effects=effects)


@dataclass(frozen=True, slots=True)
class _Stood:
    """What was open before."""

    stands: Standing
    steps: dict[str, OpenStep]
    timers: dict[str, str]  # step -> element

    @classmethod
    def of(cls, tried: Journey, stands: Standing) -> _Stood:
        run = tried.run
        steps = {one.step: one for one in run.open_steps()}
        return cls(stands, steps, {key: one.element for key, one in first_of_each(run.timers()).items()})

    def effects(self, tried: Journey) -> Iterator[Effect]:
        """Everything that would be otherwise, in the order it is told."""
        done = tried.done
        yield from (Effect("put", f"{was} {now}") for was, now in done.put)
        yield from (Effect("armed", one) for one in done.armed)
        yield from (Effect("called_off", one) for one in done.called_off)
        yield from (Effect("timer_kept", one) for one in done.kept)
        yield from self._timers(tried)
        yield from self._tasks(tried)
        yield from self._deadlines(tried)

    def _timers(self, tried: Journey) -> Iterator[Effect]:
        waiting = first_of_each(tried.run.timers())
        for step, one in waiting.items():
            row = self.stands.timers.get(step)
            if row is not None and row.due_at is not None and one.due_at is not None and row.due_at != one.due_at:
                yield Effect("timer_moved", one.element, _day(row.due_at), _day(one.due_at))
            elif row is None and one.element not in tried.done.armed:
                yield Effect("timer_set", one.element)
        gone = {step: element for step, element in self.timers.items() if step not in waiting}
        yield from (Effect("timer_gone", one) for one in gone.values() if one not in tried.done.called_off)

    def _tasks(self, tried: Journey) -> Iterator[Effect]:
        now = {one.step: one for one in tried.run.open_steps()}
        yield from (Effect("task_gone", one.element) for step, one in self.steps.items() if step not in now)
        for step, one in now.items():
            if step not in self.steps:
                yield Effect("task_new", one.element)
                continue
            row = self.stands.tasks.get(step)
            day = due(*place_of(tried.editions, one), tried.clocks).day
            if row is not None and row.due_day != day:
                yield Effect("task_day", one.element, row.due_day, day)

    def _deadlines(self, tried: Journey) -> Iterator[Effect]:
        clocks = tried.clocks
        for was, would in clocks.held:
            yield Effect("deadline_kept", was.rule, was.due, would.due)
        held = {before.id for before, _ in clocks.held}
        for before, now in clocks.changed():
            if before is None:
                yield Effect("deadline_new", now.rule, None, now.due)
            elif before.id in held:
                continue
            elif before.runs and not now.runs:
                yield Effect("deadline_ended", now.rule, before.due, None)
            elif before.due != now.due:
                yield Effect("deadline_moved", now.rule, before.due, now.due)


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.COPENHAGEN).date()
