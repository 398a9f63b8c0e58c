"""What an act would set off: tried on the run and the clocks in memory, nothing written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from processes import clock
from processes.engine import Run, resume
from processes.engine.shapes import HandedCall, OpenStep, World
from processes.language import Text
from processes.motion.assign import group_of
from processes.motion.case_clocks import CaseClocks
from processes.motion.clocks_state import ClockState
from processes.motion.due import due
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.opened import place_of
from processes.motion.standing import standing
from processes.motion.waits import first_of_each
from processes.records import Case, Deadline
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Ahead:
    """A task, timer or call that would come or go: its name, when, and whose."""

    name: Text
    day: date | None = None
    at: datetime | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class ClockAhead:
    """A legal clock that would come, go or move: ``before`` None when it is new, ``after`` None when it ends."""

    name: Text
    statute: Text
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Trial:
    """Everything one change would set off, and the facts as they would be."""

    tasks_gone: tuple[Ahead, ...]
    tasks_new: tuple[Ahead, ...]
    timers_gone: tuple[Ahead, ...]
    timers_new: tuple[Ahead, ...]
    calls_new: tuple[Ahead, ...]
    clocks: tuple[ClockAhead, ...]
    ended: bool
    outcome: str | None
    facts: Mapping[str, Any]
    asks: Mapping[str, Callable[..., Any]]  # what an expression over these facts may call


def try_out(tx: Transaction, case: Case, change: Callable[[Run], object]) -> Trial:
    """Apply a change to the run as it rests and tell what would follow. Raises what the change raises."""
    editions = Editions(tx, edition_of(tx, case.version_id))
    before = standing(tx, case, clock.today())
    clocks = CaseClocks(editions, before, case.facts)
    world = World(
        now=clock.now(),
        deadline=clocks.deadline,
        called=editions.called,
        functions={"rule_set": clocks.rule_set},
    )
    run = resume(case.state, editions.plan, world)
    stood = _Stood.of(run)
    clocks.bind(run.data)
    change(run)
    clocks.follow(run, clock.now())
    stands = _Stood.of(run)
    namer = _Namer(editions, clocks)
    return Trial(
        tasks_gone=namer.tasks(stood.steps, stands.steps),
        tasks_new=namer.tasks(stands.steps, stood.steps),
        timers_gone=namer.timers(stood.timers, stands.timers),
        timers_new=namer.timers(stands.timers, stood.timers),
        calls_new=tuple(Ahead(namer.name(one.element)) for key, one in stands.calls.items() if key not in stood.calls),
        clocks=_clocks(tx, clocks),
        ended=run.ended,
        outcome=run.outcome,
        facts=run.data,
        asks=run.asks(run.data),
    )


@dataclass(frozen=True, slots=True)
class _Stood:
    steps: Mapping[str, OpenStep]
    timers: Mapping[tuple[str, datetime | None], str]
    calls: Mapping[str, HandedCall]

    @classmethod
    def of(cls, run: Run) -> _Stood:
        waiting = first_of_each(run.timers())
        return cls(
            steps={one.step: one for one in run.open_steps()},
            timers={(key, one.due_at): one.element for key, one in waiting.items()},
            calls={one.step: one for one in run.calls()},
        )


@dataclass(frozen=True, slots=True)
class _Namer:
    editions: Editions
    clocks: CaseClocks

    def name(self, element: str) -> Text:
        found = self.editions.element(element)
        return found.name if found and found.name else Text.of(element)

    def tasks(self, these: Mapping[str, OpenStep], those: Iterable[str]) -> tuple[Ahead, ...]:
        return tuple(self._task(one) for key, one in these.items() if key not in set(those))

    def timers(self, these: Mapping[tuple[str, datetime | None], str], those: Iterable[Any]) -> tuple[Ahead, ...]:
        return tuple(Ahead(self.name(one), at=key[1]) for key, one in these.items() if key not in set(those))

    def _task(self, step: OpenStep) -> Ahead:
        element, scope = place_of(self.editions, step)
        day = due(element, scope, self.clocks).day
        return Ahead(self.name(element.id), day=day, group=group_of(element, scope, step.data))


def _shows(before: ClockState | None, now: ClockState) -> bool:
    """Whether a reader would call it a change: it comes, it goes, or its day is another."""
    return before is None or before.runs != now.runs or before.due != now.due


def _clocks(tx: Transaction, clocks: CaseClocks) -> tuple[ClockAhead, ...]:
    """A clock is called as its row is; one that is new, as its rule."""
    changed = [(before, now) for before, now in clocks.changed() if _shows(before, now)]
    rows = tx.execute(select(Deadline).where(Deadline.id.in_([now.id for _, now in changed if now.id]))).scalars()
    words = {row.id: (row.name, row.statute) for row in rows}
    return tuple(_clock(clocks, before, now, words.get(now.id)) for before, now in changed)


def _clock(
    clocks: CaseClocks, before: ClockState | None, now: ClockState, words: tuple[Text, Text] | None
) -> ClockAhead:
    rule = clocks.rule_of(now)
    name, statute = words or ((rule.name, rule.statute) if rule else (Text.of(now.rule), Text("", "")))
    return ClockAhead(
        name=name,
        statute=statute,
        before=before.due if before and before.runs else None,
        after=now.due if now.runs else None,
    )
