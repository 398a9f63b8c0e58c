"""A running case as its owner sees it: what is open, what to do with it, what happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from processes.engine import moving, repairing, state, throwing, timing
from processes.engine.expressions import element_of
from processes.engine.flow import CaseFlow
from processes.engine.shapes import (
    Awaited,
    Decided,
    HandedCall,
    OpenStep,
    Passed,
    Resting,
    Thrown,
    WaitingTimer,
    World,
)
from processes.engine.token import READY, WAITING, Token
from processes.engine.values import copied, take
from processes.errors import AlreadyDone, EngineFault, Invalid, Problem

if TYPE_CHECKING:
    from processes.engine.parse import Plan

Facts = Mapping[str, Any]
_NO_FACTS: Facts = {}


def begin(plan: Plan, data: Facts, world: World, start: str | None = None) -> Run:
    """Begin a case at the start event ``start`` (None: the plain one) with these facts, and run to the first rest.

    Raises Invalid for a start event the plan's main process does not have, and for facts no state can hold.
    """
    if start is not None and all(each.id != start for each in plan.starts):
        raise Invalid(Problem("engine_start_unknown", start))
    case = CaseFlow(plan, world)
    case.begin((take(data), {}), plan.step_names.get(start, start) if start else None)
    run = Run(case)
    case.drain()
    return run


def resume(content: bytes, plans: Callable[[str], Plan], world: World) -> Run:
    """The case whose ``state`` these bytes are; ``plans`` answers a plan by its hash. Nothing moves yet."""
    return Run(state.read(content, plans, world))


class Run:
    """A case in motion. Every verb runs on to the next resting point.

    A step that is not there (any more), or is not of the kind the verb wants, is AlreadyDone. After an EngineFault the
    run is in the middle of something: throw it away and keep the state from before.
    """

    def __init__(self, case: CaseFlow) -> None:
        self._case = case

    # verbs

    def complete(self, step: str, answers: Facts) -> None:
        """A person has done the step; the answers become facts."""
        token = self._ready(step)
        if not token.task_spec.waits_for_person:
            raise AlreadyDone(step=step)
        self._go_on(token, take(answers))

    def answer(self, step: str, result: Facts | None = None) -> None:
        """A handed call was answered; the result becomes facts."""
        token = self._ready(step)
        if token.task_spec.operation is None:
            raise AlreadyDone(step=step)
        self._go_on(token, take(result or _NO_FACTS))

    def fail(self, step: str, error_code: str, facts: Facts = _NO_FACTS) -> None:
        """A handed call (or a task) ended in an error of the business: the nearest fitting error event catches it.

        EngineFault ``engine_error_uncaught`` if none does.
        """
        token = self._ready(step)
        if not throwing.raise_code(token, "error", error_code, take(facts)):
            raise EngineFault("engine_error_uncaught", element_of(token), error=error_code)
        self._case.drain()

    def fire(self, step: str) -> None:
        """The timer's time has come."""
        token = self._case.find(step)
        if token is not None:
            for index, memory in enumerate(token.internal_data.get("timers", ())):
                if memory is not None:
                    token.task_spec.fire(token, index, _NO_FACTS)
                    self._case.drain()
                    return
        raise AlreadyDone(step=step)

    def deliver(self, name: str, payload: Facts = _NO_FACTS, step: str | None = None) -> bool:
        """A message has come, for the step that has waited longest (or this one). Answers whether one waited."""
        caught = throwing.deliver(self._case, name, take(payload), step=step)
        self._case.drain()
        return caught

    def broadcast(self, name: str, payload: Facts = _NO_FACTS) -> bool:
        """A signal has come, for every step that waits for it. Answers whether any did."""
        caught = throwing.broadcast(self._case, name, take(payload))
        self._case.drain()
        return caught

    def recompute(self) -> None:
        """Compute every waiting timer anew, because a deadline or a fact it depends on has moved."""
        for token, index, memory in self._timers():
            timing.recount(token, token.task_spec.waits[index], memory)
        self._case.drain()

    def let_go(self) -> None:
        """Nobody asks this run any more: its tokens know each other, and would else wait for the collector."""
        for scope in list(self._case.scopes()):
            scope.__dict__.clear()

    # what no diagram draws

    def skip(self, step: str) -> None:
        """A person's step is let by: it is passed as ``skipped``, so that nothing counts it as done."""
        token = self._ready(step)
        if not token.task_spec.waits_for_person:
            raise AlreadyDone(step=step)
        token.skipped = True
        self._go_on(token, _NO_FACTS)

    def correct(self, facts: Facts) -> None:
        """These facts hold from now on, wherever the case is; waiting timers are computed anew."""
        repairing.correct(self._case, take(facts))
        self.recompute()

    def move(self, step: str, element: str) -> None:
        """Put the token elsewhere in its process or sub-process. Invalid, with a reason, where it cannot stand."""
        token = self._case.find(step)
        if token is None:
            raise AlreadyDone(step=step)
        repairing.move(self._case, token, element)

    def reopen(self, element: str) -> None:
        """An ended case goes on at this element, with the facts it ended with."""
        if not self._case.completed:
            raise AlreadyDone("case_runs")
        repairing.reopen(self._case, element)

    def hold_back(self, by: timedelta) -> None:
        """Watches that count from when they were armed lose so much time; agreed days and legal clocks do not."""
        repairing.hold_back(self._case, by)

    def change_plan(self, change: moving.PlanChange) -> moving.PlanChanged:
        """Go on in another version. Invalid, with a reason for each element, where a token finds no place there."""
        return moving.change(self._case, change)

    # as it stands

    def resting(self) -> tuple[Resting, ...]:
        """The tokens that may be put elsewhere, the oldest first, and where."""
        return tuple(
            Resting(
                step=token.id,
                element=element_of(token),
                process=token.workflow.process().spec.name,
                scope=token.workflow.path(),
                landings=tuple(sorted(repairing.landings(token.workflow))),
            )
            for token in repairing.movable(self._case)
        )

    def places(self) -> tuple[str, ...]:
        """The elements at which the case stands, as a reader of the diagram sees it, in the order of their names."""
        return tuple(sorted(element_of(token) for token in repairing.movable(self._case)))

    def reopenings(self) -> tuple[str, ...]:
        """The elements at which the case could go on if it had ended, those of the process itself and embedded ones."""
        return tuple(repairing.reopenings(self._case))

    def open_steps(self) -> tuple[OpenStep, ...]:
        """The steps that wait for a person, the oldest first."""
        return tuple(
            OpenStep(
                step=token.id,
                element=element_of(token),
                process=token.workflow.process().spec.name,
                plan=token.workflow.plan.hash,
                data=copied(token.data),
                scope=token.workflow.path(),
                instance=token.internal_data.get("i"),
            )
            for token in self._resting(READY)
            if token.task_spec.waits_for_person
        )

    def timers(self) -> tuple[WaitingTimer, ...]:
        """The timers that wait."""
        return tuple(
            WaitingTimer(
                step=token.id,
                element=element_of(token),
                process=token.workflow.process().spec.name,
                due_at=timing.due_at(memory),
                scope=token.workflow.path(),
            )
            for token, _, memory in self._timers()
        )

    def awaited(self) -> tuple[Awaited, ...]:
        """The messages and signals the case waits for."""
        return tuple(
            Awaited(
                step=token.id,
                element=element_of(token),
                process=token.workflow.process().spec.name,
                kind=wait.kind,
                name=wait.name,
            )
            for token in self._resting(WAITING)
            for wait in throwing.waits(token)
            if wait.kind in ("message", "signal")
        )

    def calls(self) -> tuple[HandedCall, ...]:
        """The calls handed out and not answered."""
        return tuple(
            HandedCall(
                step=token.id,
                element=element_of(token),
                process=token.workflow.process().spec.name,
                operation=token.task_spec.operation,
                data=copied(token.data),
            )
            for token in self._resting(READY)
            if token.task_spec.operation is not None
        )

    @property
    def data(self) -> Facts:
        """The facts of all living tokens as one, or those the case ended with."""
        case = self._case
        facts = case.facts if case.completed else case.known()
        return copied(facts[0])  # type: ignore[no-any-return]  # a dict stays a dict

    @property
    def plans(self) -> frozenset[str]:
        """The hashes of the plans the case is in: its own, and those of the processes that run inside it now."""
        return frozenset(scope.plan.hash for scope in self._case.scopes())

    def asks(self, facts: Facts) -> Mapping[str, Callable[..., Any]]:
        """What an expression over these facts may call here, as in the diagram: deadline, rule_set, today ..."""
        return self._case.script_engine.functions(facts)  # type: ignore[no-any-return]  # SpiffWorkflow's name for ours

    @property
    def ended(self) -> bool:
        """Whether no token is left."""
        return self._case.completed

    @property
    def outcome(self) -> str | None:
        """The outcome of the last end event that has one, in the process that was started."""
        return self._case.outcome

    @property
    def plan(self) -> Plan:
        """The plan the case runs on."""
        return self._case.plan

    # what happened since begin or resume, in order

    def thrown(self) -> tuple[Thrown, ...]:
        """What left the case."""
        return tuple(self._case.thrown)

    def decided(self) -> tuple[Decided, ...]:
        """The decisions tables made."""
        return tuple(self._case.decided)

    def passed(self) -> tuple[Passed, ...]:
        """The elements entered, left and cancelled, and the flows taken."""
        return tuple(
            Passed(element, scope.process().spec.name, what, step, scope.path(), scope.plan.hash)
            for scope, element, what, step in self._case.log
        )

    def state(self) -> bytes:
        """The case as bytes, for ``resume``."""
        return state.write(self._case)

    # inside

    def _ready(self, step: str) -> Token:
        token = self._case.find(step)
        if token is None or token._state != READY:
            raise AlreadyDone(step=step)
        return token

    def _go_on(self, token: Token, facts: Facts) -> None:
        token.write(facts)
        token.run()
        self._case.drain()

    def _resting(self, state: int) -> list[Token]:
        tokens = [token for token in self._case.tokens() if token._state == state]
        return sorted(tokens, key=lambda token: int(token.id))

    def _timers(self) -> Iterator[tuple[Token, int, timing.Memory]]:
        for token in self._resting(WAITING):
            for index, memory in enumerate(token.internal_data.get("timers", ())):
                if memory is not None:
                    yield token, index, memory
