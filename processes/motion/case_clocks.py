"""The legal clocks of one case while it moves: asked by the engine, told what was passed, written back as rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Update, bindparam, update

from processes import clock
from processes.audit.kinds import (
    DeadlineKept,
    DeadlineLapsed,
    DeadlineMissed,
    DeadlineRecounted,
    DeadlineStarted,
    RuleSetChanged,
)
from processes.calendar.rule import DeadlineRule
from processes.motion.clock_rows import columns
from processes.motion.clocks import Clocks
from processes.motion.clocks_law import Law
from processes.motion.clocks_rule_sets import Chosen, choose_rule_sets
from processes.motion.clocks_state import ClockState
from processes.motion.law_now import LawNow
from processes.records import CaseRuleSet, Deadline
from processes.store.base import new_id

if TYPE_CHECKING:
    from processes.engine import Run
    from processes.motion.edition import Edition
    from processes.motion.editions import Editions
    from processes.motion.moving import Moving
    from processes.motion.standing import Standing

Facts = Mapping[str, Any]


_NO_LAW = Law.of((), {})
BEGINS: Mapping[str, Any] = {"told": [], "revision": 1}  # what a new row has that no clock knows of


class CaseClocks:
    """Answers ``deadline()`` for the engine and due days for tasks, and writes what changed.

    ``bind`` gives it the case's facts before the engine moves; ``settle`` comes after.
    """

    def __init__(self, editions: Editions, before: Standing, facts: Facts) -> None:
        self._editions = editions
        self._before = before.deadlines
        self._newest = before.newest
        self._standing_rule_sets = dict(before.rule_sets)
        self._ids: dict[int, UUID] = {}
        self._chosen: dict[str, Chosen] = {}
        self.rule_sets = dict(before.rule_sets)
        self._known: tuple[Edition, ...] = ()
        self._clocks = Clocks(_NO_LAW, self._before, facts, clock.now())
        self._facts = facts
        self._bound = False

    def bind(self, facts: Facts) -> None:
        """These are the case's facts now: choose its rule sets and make the clocks reckon by them."""
        sets = self._editions.laws(self._newest)[0].rule_sets
        self._chosen = choose_rule_sets(sets, facts, clock.today(), self._standing_rule_sets)
        self.rule_sets = {area: one.rule_set.id for area, one in self._chosen.items()}
        self._facts = facts
        self._bound = True
        self._renew()

    def deadline(self, ref: str, point: str | None, data: Facts) -> datetime | None:
        """The moment of a clock or of its named point; None where the case's rule sets have no such clock."""
        self._keep_up()
        return self._clocks.deadline(ref, point, data)

    def rule_set(self, area: str) -> str | None:
        """The rule set that decides this area of the case now."""
        self._keep_up()
        return self.rule_sets.get(area)

    def running(self, ref: str, point: str | None) -> tuple[UUID, date] | None:
        """The row and the day of a running clock (or of its point), for a task's due day."""
        self._keep_up()
        state = self._clocks.running(ref)
        rule = self._clocks.law.by_key.get(state.rule) if state else None
        if rule is not None and not rule.watched:
            return None  # only information: it makes no task late
        day = self._clocks.due_day(ref, point) if state else None
        return (self._row_id(state), day) if state and day else None

    def drifted(self, facts: Facts) -> tuple[ClockState, ...]:
        """The clocks that would be new or other if they were counted now though nothing moved."""
        self.bind(facts)
        self._clocks.moves(facts)
        return self._clocks.changes()

    def settle(self, moving: Moving) -> None:
        """Tell the clocks what the case passed and knows now, let waiting timers ask again, and write the rows."""
        moving.facts = self.follow(moving.run, moving.at)
        self._write_rule_sets(moving)
        self._write(moving)

    def follow(self, run: Run, at: datetime) -> Facts:
        """As ``settle``, but nothing is written: the clocks are as they would be. Answers the facts as they are."""
        facts = run.data
        self.bind(facts)
        for passed in run.passed():
            if passed.what == "left":
                self._clocks.passed(passed.element, at, facts)
        self._editions.leave_all_but(run.plans)
        self._keep_up()
        if self._clocks.moves(facts) and run.timers():
            run.recompute()
            facts = run.data
        if run.ended:
            self._clocks.close(at)
        return facts

    def changed(self) -> tuple[tuple[ClockState | None, ClockState], ...]:
        """Each clock that is new or other than it stood: as it stood (None: it did not), and as it is."""
        states = self._clocks.states
        return tuple(
            (self._before[place] if place < len(self._before) else None, state)
            for place, state in enumerate(states)
            if place >= len(self._before) or state is not self._before[place]
        )

    def rule_of(self, state: ClockState) -> DeadlineRule | None:
        """The rule a clock runs by."""
        return self._clocks.law.by_key.get(state.rule)

    def _renew(self) -> None:
        laws = self._editions.laws(self._newest)
        self._known = self._editions.within()
        law = law_of(laws, frozenset(self.rule_sets.items()))
        self._clocks = Clocks(law, self._clocks.states, self._facts, clock.now())

    def _keep_up(self) -> None:
        """Whoever asks first binds the facts it was given; a called process brings deadlines of its own."""
        if not self._bound:
            self.bind(self._facts)
        elif self._editions.within() != self._known:
            self._renew()

    def _row_id(self, state: ClockState) -> UUID:
        if isinstance(state.id, UUID):
            return state.id
        place = next(n for n, one in enumerate(self._clocks.states) if one is state)
        return self._ids.setdefault(place, new_id())

    def _write(self, moving: Moving) -> None:
        fresh: list[dict[str, Any]] = []
        for place, state in enumerate(self._clocks.states):
            if place >= len(self._before):
                fresh.append({"id": self._row_id(state), "case_id": moving.case.id, **BEGINS, **self._columns(state)})
                self._note(moving, None, state)
            elif state is not self._before[place]:
                values = self._columns(state)
                moving.tx.execute(_rewrite(tuple(values)), {"of_deadline": state.id, **_renamed(values)})
                self._note(moving, self._before[place], state)
        moving.tx.insert(Deadline, fresh)

    def _columns(self, state: ClockState) -> dict[str, Any]:
        return columns(state, self._clocks.law.by_key.get(state.rule))

    def _note(self, moving: Moving, before: ClockState | None, now: ClockState) -> None:
        case = moving.case.id
        if before is None:
            moving.entries.append(DeadlineStarted(case, now.rule, now.due, now.turn))
        elif before.due != now.due:
            moving.entries.append(DeadlineRecounted(case, now.rule, before.due, now.due))
        if now.missed_at and not (before and before.missed_at):
            moving.entries.append(DeadlineMissed(case, now.rule, now.due, now.turn))
        if now.kept_at and not (before and before.kept_at):
            moving.entries.append(DeadlineKept(case, now.rule, now.due, now.turn))
        if now.ended_by in ("withdrawn", "replaced") and (before is None or before.runs):
            moving.entries.append(DeadlineLapsed(case, now.rule, now.due, now.turn, now.ended_by))

    def _write_rule_sets(self, moving: Moving) -> None:
        """A change of rule set ends the old row and begins a new one: the case keeps its history."""
        for area, one in self._chosen.items():
            before = self._standing_rule_sets.get(area)
            if before == one.rule_set.id:
                continue
            if before is not None:
                moving.tx.execute(
                    update(CaseRuleSet)
                    .where(CaseRuleSet.case_id == moving.case.id, CaseRuleSet.area == area)
                    .where(CaseRuleSet.until.is_(None))
                    .values(until=moving.at)
                )
                moving.entries.append(RuleSetChanged(moving.case.id, area, before, one.rule_set.id))
            row = CaseRuleSet(
                case_id=moving.case.id,
                area=area,
                rule_set=one.rule_set.id,
                chosen_by=one.rule_set.chosen_by,
                chosen_on=one.on,
                since=moving.at,
            )
            moving.tx.add(row)


@cache
def _rewrite(columns: tuple[str, ...]) -> Update:
    """The statement that gives a deadline these columns anew, built once."""
    values: dict[str, Any] = {name: bindparam(f"new_{name}", type_=Deadline.__table__.c[name].type) for name in columns}
    return (
        update(Deadline)
        .where(Deadline.id == bindparam("of_deadline"))
        .values({**values, "revision": Deadline.revision + 1})
    )


def _renamed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {f"new_{name}": value for name, value in values.items()}


@lru_cache(maxsize=512)
def law_of(laws: tuple[LawNow, ...], rule_sets: frozenset[tuple[str, str]]) -> Law:
    """These laws with these rule sets (area, id); what several versions share is taken once."""
    return Law.of(_each_once(one.deadlines for one in laws), dict(rule_sets))


def _each_once(lists: Iterable[tuple[DeadlineRule, ...]]) -> list[DeadlineRule]:
    found: dict[str, DeadlineRule] = {}
    for rules in lists:
        for rule in rules:
            found.setdefault(rule.key, rule)
    return list(found.values())
