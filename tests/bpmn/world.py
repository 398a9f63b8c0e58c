"""A case without a database: engine, legal clocks and operations as they are, time and hands as an example says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from processes import clock
from processes.connectors.call import run as carry_out
from processes.connectors.shapes import Call
from processes.connectors.standins.replies import AT_HAND
from processes.definitions.package import Package, read_folder
from processes.engine import Decided, OpenStep, Plan, Run, Thrown, World, begin, parse, resume
from processes.engine.shapes import Element
from processes.errors import Invalid, OutsideFault, Problem
from processes.motion.assign import group_of
from processes.motion.clocks import Clocks
from processes.motion.clocks_law import Law
from processes.motion.clocks_rule_sets import choose_rule_sets
from processes.motion.clocks_state import ClockState
from processes.motion.due import due
from processes.motion.edition import guard_in
from processes.motion.guard import allows
from processes.motion.guard import reason as guard_reason
from processes.motion.plain import plain

BPMN = Path(__file__).parents[2] / "bpmn"
_MOST = 400  # timers fired on the way to one day; more is a loop without an end


@cache
def shipped(key: str) -> tuple[Package, Plan]:
    """A process folder and its plan."""
    package = read_folder(BPMN / key)
    return package, parse(package.diagrams, package.tables, main=package.manifest.main)


def folders() -> list[str]:
    """The process folders, the one to copy among them."""
    return sorted(path.parent.name for path in BPMN.glob("*/process.toml"))


@cache
def playable() -> tuple[str, ...]:
    """The folders that can be read: one with a fault has its own test, and holds up no other."""
    return tuple(key for key in folders() if _can_be_read(key))


@cache
def folder_of(process: str) -> str | None:
    """The folder whose diagrams hold this process."""
    return next((key for key in playable() if process in shipped(key)[1].processes), None)


def _can_be_read(key: str) -> bool:
    try:
        shipped(key)
    except Invalid:
        return False
    return True


@dataclass(frozen=True)
class Paper:
    """A document the case wrote: the text it is made of, what kind it is, and the step that wrote it."""

    text: str | None
    kind: str
    element: str
    titles: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.text or self.kind} ({self.element})"


@dataclass
class Story:
    """One case as it is lived: its state between moves, and everything that happened."""

    key: str
    now: datetime
    state: bytes = b""
    clocks: tuple[ClockState, ...] = ()
    rule_sets: dict[str, str] = field(default_factory=dict)
    decided: list[Decided] = field(default_factory=list)
    documents: list[Paper] = field(default_factory=list)
    thrown: list[Thrown] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    passed: set[str] = field(default_factory=set)
    ways: set[tuple[str, str]] = field(default_factory=set)  # process and element, since two may share an id
    on_the_way: list[str] = field(default_factory=list)
    guesses: bool = False  # whether tasks the example is silent about may be done for it
    doers: dict[str, str] = field(default_factory=dict)
    ended: bool = False
    outcome: str | None = None
    _live: Clocks = field(init=False)

    def start(self, element: str | None, facts: Mapping[str, Any]) -> None:
        """Begin the case at this start event."""
        self._move(facts, lambda world: begin(shipped(self.key)[1], facts, world, start=element))

    def move(self, change: Callable[[Run], object]) -> None:
        """One change, and what the house does by itself after it."""

        def moved(world: World) -> Run:
            run = resume(self.state, plan_of, world)
            change(run)
            return run

        self._move(self.look().data, moved)

    def look(self) -> Run:
        """The case as it rests."""
        return resume(self.state, plan_of, World(self.now))

    def goes_to(self, moment: datetime) -> None:
        """Let time pass; each timer rings at its own moment, in order."""
        for _ in range(_MOST):
            waiting = [one for one in self.look().timers() if one.due_at is not None and one.due_at <= moment]
            if self.ended or not waiting:
                break
            first = min(waiting, key=lambda one: (one.due_at, int(one.step)))
            self.now = max(self.now, first.due_at or moment)
            self._sweep()
            self.move(lambda run, step=first.step: run.fire(step))  # type: ignore[misc]
        else:
            raise AssertionError(f"more than {_MOST} timers rang before {moment}")
        self.now = max(self.now, moment)
        self._sweep()

    def take_over(self, other: Story) -> None:
        """Become the same case as another."""
        for name, value in vars(other).items():
            setattr(self, name, value.copy() if isinstance(value, (list, set, dict)) else value)

    # what can be seen

    def open(self) -> list[OpenStep]:
        """The steps that wait for a person."""
        return [] if self.ended else list(self.look().open_steps())

    def element(self, step: OpenStep) -> Element:
        """What the diagram says about an open step."""
        return plan_of(step.plan).elements[step.element]

    def group(self, step: OpenStep) -> str | None:
        """Whose task it is; in a called process that of the call."""
        return group_of(self.element(step), self.scope(step), step.data)

    def scope(self, step: OpenStep) -> tuple[Element, ...]:
        """The calls and sub-processes a step stands in, outermost first; its own folder's come before others'."""
        keys = (self.key, *playable())
        found = (
            next((shipped(key)[1].elements.get(one) for key in keys if _has(key, one)), None) for one in step.scope
        )
        return tuple(one for one in found if one is not None)

    def due(self, step: OpenStep) -> date | None:
        """The legal day of the task."""
        return due(self.element(step), self.scope(step), _Running(self._clocks(self.look().data))).day

    def running(self, ref: str) -> ClockState | None:
        """The legal clock of this id that runs."""
        return self._clocks(self.look().data).running(ref)

    def statutes(self, state: ClockState) -> tuple[str, str]:
        """The statute of a clock, in Danish and in English."""
        statute = self._law().by_key[state.rule].statute
        return statute.da, statute.en

    def must_allow(self, step: OpenStep, facts: Mapping[str, Any]) -> None:
        """The guard of a step; Invalid with its own reason when it refuses."""
        asks: dict[str, Callable[..., Any]] = {"rule_set": self._rule_set, "today": clock.today}
        asks["deadline"] = lambda ref, point=None: self._clocks(facts).deadline(ref, point, facts)
        for guard in (self.element(step).guard or "").split():
            table = guard_in(plan_of(step.plan), guard)
            assert table is not None, guard
            said = table.decide({"today": clock.today(), **facts}, asks)
            if not allows(said):
                told = Problem("guard_refuses", "", {"reason": guard_reason(table, said), "guard": guard})
                raise Invalid(told, "guard_refuses")

    # how it is done

    def _move(self, facts: Mapping[str, Any], change: Callable[[World], Run]) -> None:
        with clock.frozen(self.now):
            self._choose(facts)
            self._live = self._clocks(facts)
            run = change(self._world())
            self._settle(run)
            self._carry_out()

    def _settle(self, run: Run) -> None:
        self._choose(run.data)
        self._live = clocks = Clocks(self._law(), self._live.states, run.data, self.now)
        for one in run.passed():
            if one.what == "left":
                clocks.passed(one.element, self.now, run.data)
        if clocks.moves(run.data) and run.timers():
            run.recompute()
        self.passed.update(one.element for one in run.passed())
        self.ways.update((one.process, one.element) for one in run.passed())
        self.clocks, self.state = clocks.states, run.state()
        self.decided.extend(run.decided())
        self.thrown.extend(run.thrown())
        self.ended, self.outcome = run.ended, run.outcome

    def _sweep(self) -> None:
        """A deadline that has gone by is noticed though nothing moved."""
        if not self.ended:
            data = self.look().data
            clocks = self._clocks(data)
            clocks.moves(data)
            self.clocks = clocks.states
            rung = (who for one in self.clocks if one.runs for who, at in one.alerts if at <= self.now)
            self.told.extend(who for who in dict.fromkeys(rung) if who not in self.told)

    def _carry_out(self) -> None:
        """What a worker would do at once: every call is answered by the operation itself."""
        for call in () if self.ended else self.look().calls():
            package, plan = shipped(folder_of(call.process) or self.key)
            element = plan.elements.get(call.element)
            text = element.text if element else None
            asked = Call("2026-000001", call.element, call.operation, call.data, package.texts.get(text or "", {}))
            try:
                answer = carry_out(asked, AT_HAND)
            except (Invalid, OutsideFault) as said:  # a refusal for good is the diagram's error event, as in a worker
                self.move(lambda run, step=call.step, code=said.code: run.fail(step, code))  # type: ignore[misc]
                return self._carry_out()
            self.documents.extend(
                Paper(text, one.kind, call.element, (one.title.da, one.title.en)) for one in answer.documents
            )
            self.told.extend(answer.tell)
            self.move(lambda run, step=call.step, data=answer.data: run.answer(step, data))  # type: ignore[misc]
            return self._carry_out()
        return None

    def _choose(self, facts: Mapping[str, Any]) -> None:
        sets = shipped(self.key)[0].rule_sets
        chosen = choose_rule_sets(sets, plain(facts), self.now.astimezone(clock.COPENHAGEN).date(), self.rule_sets)
        self.rule_sets = {area: one.rule_set.id for area, one in chosen.items()}

    def _law(self) -> Law:
        return _law(self.key, tuple(self.rule_sets.items()))

    def _clocks(self, facts: Mapping[str, Any]) -> Clocks:
        return Clocks(self._law(), self.clocks, facts, self.now)

    def _deadline(self, ref: str, point: str | None, data: Mapping[str, Any]) -> datetime | None:
        return self._live.deadline(ref, point, data)

    def _rule_set(self, area: str) -> str | None:
        return self.rule_sets.get(area)

    def _world(self) -> World:
        return World(
            now=self.now,
            deadline=self._deadline,
            called=lambda process: shipped(folder)[1] if (folder := folder_of(process)) else None,
            functions={"rule_set": self._rule_set},
        )


class _Running:
    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks

    def running(self, ref: str, point: str | None) -> Any:
        state, day = self._clocks.running(ref), self._clocks.due_day(ref, point)
        return (None, day) if state and day else None


def plan_of(hash_: str) -> Plan:
    """The plan a state names."""
    return shipped(_folders_by_plan()[hash_])[1]


def package_of(hash_: str) -> Package:
    """The folder of the plan a state names."""
    return shipped(_folders_by_plan()[hash_])[0]


@cache
def _folders_by_plan() -> dict[str, str]:
    return {shipped(key)[1].hash: key for key in playable()}


@cache
def _law(key: str, rule_sets: tuple[tuple[str, str], ...]) -> Law:
    """Every folder's clocks, since a called process brings its own; where two have one id, the case's folder's."""
    rules = {rule.key: rule for each in (*playable(), key) for rule in shipped(each)[0].deadlines}
    return Law.of(rules.values(), dict(rule_sets))


def _has(key: str, element: str) -> bool:
    return element in shipped(key)[1].elements
