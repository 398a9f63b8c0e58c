"""A case without a database: engine, legal clocks and operations as they are; time and hands as somebody says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from processes import clock
from processes.connectors.call import run as carry_out
from processes.connectors.shapes import Call
from processes.connectors.standins.replies import AT_HAND
from processes.engine import Decided, OpenStep, Run, Thrown, World, begin, resume
from processes.engine.shapes import Element
from processes.errors import EngineFault, Invalid, OutsideFault, Problem
from processes.language import Text
from processes.motion.assign import group_of
from processes.motion.clocks import Clocks
from processes.motion.clocks_law import Law
from processes.motion.clocks_rule_sets import choose_rule_sets
from processes.motion.clocks_state import ClockState
from processes.motion.due import due
from processes.motion.edition import Edition, guard_in
from processes.motion.guard import allows
from processes.motion.guard import reason as guard_reason
from processes.motion.plain import plain
from processes.studio.trying.diary import Diary
from processes.studio.trying.guide import STRICT, Guide
from processes.studio.trying.library import Library

NUMBER = "2026-000001"  # the case's, in its letters
_MOST = 400  # timers fired on the way to one day; more is a loop without an end


@dataclass
class Story:
    """One case as it is lived: its state between moves, and everything that happened."""

    library: Library
    key: str
    now: datetime
    guide: Guide = STRICT  # what is done of what nobody says anything about
    state: bytes = b""
    clocks: tuple[ClockState, ...] = ()
    rule_sets: dict[str, str] = field(default_factory=dict)
    diary: Diary = field(default_factory=Diary)
    on_the_way: list[str] = field(default_factory=list)
    doers: dict[str, str] = field(default_factory=dict)
    met: list[str] = field(default_factory=list)  # the called processes' keys, as they were met
    ended: bool = False
    outcome: str | None = None
    _live: Clocks = field(init=False)

    def start(self, element: str | None, facts: Mapping[str, Any]) -> None:
        """Begin the case at this start event."""
        self._move(facts, lambda world: begin(self.library.plan(self.key), facts, world, start=element))

    def move(self, change: Callable[[Run], object]) -> None:
        """One change, and what the house does by itself after it."""

        def moved(world: World) -> Run:
            run = resume(self.state, self._plan, world)
            change(run)
            return run

        self._move(self.look().data, moved)

    def look(self) -> Run:
        """The case as it rests."""
        return resume(self.state, self._plan, World(self.now))

    def goes_to(self, moment: datetime) -> None:
        """Let time pass; each timer rings at its own moment, in order."""
        for _ in range(_MOST):
            waiting = [] if self.ended else self.look().timers()
            waiting = [one for one in waiting if one.due_at is not None and one.due_at <= moment]
            if not waiting:
                break
            first = min(waiting, key=lambda one: (one.due_at, int(one.step)))
            self.now = max(self.now, first.due_at or moment)
            self._sweep()
            self.move(partial(Run.fire, step=first.step))
        else:
            raise EngineFault("rings_for_ever", self.look().timers()[0].element, times=_MOST)
        self.now = max(self.now, moment)
        self._sweep()

    def take_over(self, other: Story) -> None:
        """Become the same case as another."""
        for name, value in vars(other).items():
            kept = value.copy() if isinstance(value, (list, dict, Diary)) and name != "library" else value
            setattr(self, name, kept)

    # what can be seen

    @property
    def decided(self) -> list[Decided]:
        """Every use of a table so far."""
        return self.diary.decided

    @property
    def thrown(self) -> list[Thrown]:
        """Every message that left."""
        return self.diary.thrown

    @property
    def facts(self) -> Mapping[str, Any]:
        """What is known."""
        return self.look().data

    def open(self) -> list[OpenStep]:
        """The steps that wait for a person."""
        return [] if self.ended else list(self.look().open_steps())

    def element(self, step: OpenStep) -> Element:
        """What the diagram says about an open step."""
        return self.edition_of(step).plan.elements[step.element]

    def edition_of(self, step: OpenStep) -> Edition:
        """The edition an open step belongs to."""
        return self.library.with_hash(step.plan)

    def group(self, step: OpenStep) -> str | None:
        """Whose task it is; in a called process that of the call."""
        return group_of(self.element(step), self.scope(step), step.data)

    def scope(self, step: OpenStep) -> tuple[Element, ...]:
        """The calls and sub-processes a step stands in, outermost first."""
        return tuple(found for one in step.scope if (found := self.named(one)) is not None)

    def named(self, element: str) -> Element | None:
        """The element of this id, in the case's own diagrams before others'."""
        plans = (self.library.plan(key) for key in self.keys)
        return next((plan.elements[element] for plan in plans if element in plan.elements), None)

    @property
    def keys(self) -> tuple[str, ...]:
        """The case's own process and those it called."""
        return (self.key, *self.met)

    def due(self, step: OpenStep) -> date | None:
        """The legal day of the task."""
        return due(self.element(step), self.scope(step), _Running(self._clocks(self.facts))).day

    def running(self, ref: str) -> ClockState | None:
        """The legal clock of this id that runs."""
        return self._clocks(self.facts).running(ref)

    def law(self) -> Law:
        """The clocks of the case and of what it called."""
        return self.library.law((*reversed(self.met), self.key), tuple(self.rule_sets.items()))

    def must_allow(self, step: OpenStep, facts: Mapping[str, Any]) -> None:
        """The guard of a step; Invalid with its own reason when it refuses."""
        asks: dict[str, Callable[..., Any]] = {"rule_set": self._rule_set, "today": clock.today}
        asks["deadline"] = lambda ref, point=None: self._clocks(facts).deadline(ref, point, facts)
        for guard in (self.element(step).guard or "").split():
            table = guard_in(self.edition_of(step).plan, guard)
            if table is None:
                raise Invalid(Problem("guard_unknown", step.element, {"guard": guard}), "guard_unknown")
            said = table.decide({"today": clock.today(), **facts}, asks)
            if not allows(said):
                told = Problem("guard_refuses", "", {"reason": guard_reason(table, said), "guard": guard})
                raise Invalid(told, "guard_refuses")

    # how it is done

    def _move(self, facts: Mapping[str, Any], change: Callable[[World], Run]) -> None:
        with clock.imagined(self.now):
            self._choose(facts)
            self._live = self._clocks(facts)
            self._settle(change(self._world()))
            self._carry_out()

    def _settle(self, run: Run) -> None:
        self._choose(run.data)
        self._live = clocks = Clocks(self.law(), self._live.states, run.data, self.now)
        for one in run.passed():
            if one.what == "left":
                clocks.passed(one.element, self.now, run.data)
        if clocks.moves(run.data) and run.timers():
            run.recompute()
        self.diary.note(self.now, run)
        self.clocks, self.state = clocks.states, run.state()
        self.ended, self.outcome = run.ended, run.outcome

    def _sweep(self) -> None:
        """A deadline that has gone by is noticed though nothing moved."""
        if not self.ended:
            clocks = self._clocks(data := self.facts)
            clocks.moves(data)
            self.clocks = clocks.states
            for one in self.clocks:
                for who, at in one.alerts if one.runs else ():
                    if at <= self.now:
                        self.diary.tell(at, who)

    def _carry_out(self) -> None:
        """What a worker would do at once: every call is answered by the operation itself."""
        for call in () if self.ended else self.look().calls():
            edition = self.library.edition(self.library.key_of(call.process) or self.key)
            element = edition.plan.elements.get(call.element)
            text = element.text if element else None
            words = edition.texts.get(text or "", {})
            name = element.name if element else Text.of(call.element)
            asked = Call(NUMBER, call.element, call.operation, call.data, words, name)
            try:
                answer = carry_out(asked, AT_HAND)
            except (Invalid, OutsideFault) as said:  # a refusal for good is the diagram's error event, as in a worker
                self.move(partial(Run.fail, step=call.step, error_code=said.code))
                return self._carry_out()
            for paper in answer.documents:
                self.diary.write(self.now, text, paper, call.element)
            for who in answer.tell:
                self.diary.tell(self.now, who)
            self.move(partial(Run.answer, step=call.step, result=answer.data))
            return self._carry_out()
        return None

    def _choose(self, facts: Mapping[str, Any]) -> None:
        sets = self.library.edition(self.key).rule_sets
        chosen = choose_rule_sets(sets, plain(facts), self.now.astimezone(clock.COPENHAGEN).date(), self.rule_sets)
        self.rule_sets = {area: one.rule_set.id for area, one in chosen.items()}

    def _clocks(self, facts: Mapping[str, Any]) -> Clocks:
        return Clocks(self.law(), self.clocks, facts, self.now)

    def _deadline(self, ref: str, point: str | None, data: Mapping[str, Any]) -> datetime | None:
        return self._live.deadline(ref, point, data)

    def _rule_set(self, area: str) -> str | None:
        return self.rule_sets.get(area)

    def _plan(self, hash_: str) -> Any:
        return self.library.with_hash(hash_).plan

    def _called(self, process: str) -> Any:
        key = self.library.key_of(process)
        if key is None:
            return None
        if key not in self.keys:
            self.met.append(key)
        return self.library.plan(key)

    def _world(self) -> World:
        return World(
            now=self.now,
            deadline=self._deadline,
            called=self._called,
            functions={"rule_set": self._rule_set},
        )


class _Running:
    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks

    def running(self, ref: str, point: str | None) -> Any:
        state, day = self._clocks.running(ref), self._clocks.due_day(ref, point)
        return (None, day) if state and day else None
