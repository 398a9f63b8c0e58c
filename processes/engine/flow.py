"""A running case: SpiffWorkflow's workflow with an own stepping loop, and the scopes that run inside it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.util.subworkflow import BpmnSubWorkflow
from SpiffWorkflow.workflow import Workflow

from processes.engine.expressions import FeelEngine
from processes.engine.token import (
    COMPLETED,
    FINISHED,
    LIVE,
    READY,
    UNFINISHED,
    WAITING,
    Facts,
    Token,
    merged,
)
from processes.errors import EngineFault

if TYPE_CHECKING:
    from processes.engine.parse import Plan
    from processes.engine.shapes import World

# How many automatic steps one visit may take before the loop is held to be without end.
STEP_LIMIT = 50_000
# How many tokens may be in one scope at a time.
TOKEN_LIMIT = 5_000
# How deep sub-processes and calls may stand in each other.
DEPTH_LIMIT = 100


class Scope:
    """What a case, a sub-process and a called process have in common: tokens, facts at the end, an outcome."""

    plan: Plan
    owner: Token | None
    top_workflow: CaseFlow
    spec: Any
    depth: int
    tasks: dict[str, Token]  # only what has not finished, and for an instant what is finishing
    completed: bool
    outcome: str | None = None
    facts: Facts = ({}, {})

    def begin(self, facts: Facts, start: str | None = None) -> None:
        """Put the first token down, before the start event ``start``."""
        root = Token(self, self.spec.start)
        root.data, root.stamps = facts
        root.internal_data["start"] = start
        root._set_state(READY)

    def live(self) -> list[Token]:
        """The tokens that rest or run here, in the order they came."""
        return [token for token in self.tasks.values() if token._state & LIVE]

    def group(self, group: str) -> list[Token]:
        """The living tokens tied together as ``group``."""
        return [token for token in self.live() if token.group == group]

    def attached_to(self, event: Token) -> Token | None:
        """The activity on whose border a waiting boundary event sits; None for an event on its own way."""
        if event.group is None or event.racing:
            return None
        group = self.group(event.group)
        return next((token for token in group if not token.task_spec.late), None)

    def empty_but(self, but: Token) -> bool:
        """Whether no other token is anywhere in this scope."""
        return not any(token is not but and token._state & UNFINISHED for token in self.tasks.values())

    def arrived(self, token: Token) -> None:
        """A token comes along a flow; remember which."""
        before = token.parent
        if before is not None:
            flow = token.task_spec.flow_from.get(before.task_spec.name)
            if flow is not None:
                self.top_workflow.note(self, flow, "taken", token.id)

    def moved(self, token: Token, before: int, after: int) -> None:
        """A token changed its state: queue it when it can run, and remember entering and leaving."""
        spec = token.task_spec
        top = self.top_workflow
        if after & LIVE:
            if after == READY and not spec.manual:
                (top.events if spec.event else top.steps).append(token)
            comes = after == READY or not (spec.late or token.racing or before & LIVE)
            if comes and spec.element is not None and not token.entered:
                token.entered = True
                top.note(self, spec.element, "entered", token.id)
        elif after & FINISHED:
            if after == COMPLETED:
                self.facts = (token.data, token.stamps)
            if token.entered:
                how = "cancelled" if after != COMPLETED else "skipped" if token.skipped else "left"
                top.note(self, spec.element, how, token.id)

    def finish(self, facts: Facts) -> None:
        """The last token has come to an end: the facts go to the caller, and it goes on."""
        self.completed = True
        self.facts = facts
        self.tasks.clear()
        owner = self.owner
        if owner is not None:
            self.top_workflow.subprocesses.pop(owner.id, None)
            owner.task_spec.returned(owner, self)

    def stop(self) -> None:
        """Cancel everything in here."""
        self.completed = True
        for token in self.live():
            token.cancel()
        self.tasks.clear()
        if self.owner is not None:
            self.top_workflow.subprocesses.pop(self.owner.id, None)

    def gathered(self, token: Token) -> Facts:
        """The facts as the activity at ``token`` knows them now, with everything written inside it."""
        inside = self.top_workflow.subprocesses.get(token.id)
        if inside is not None:
            return inside.known()
        facts: Facts = (token.data, token.stamps)
        for other in self.tasks.values():
            if other.owner == token.id and other._state & LIVE:
                facts = merged(facts, self.gathered(other), token.task_spec.own_names)
        return facts

    def known(self, facts: Facts = ({}, {})) -> Facts:
        """The facts of all living tokens in this scope as one."""
        for token in self.live():
            if token.owner is None and not (token.task_spec.border and token._state == WAITING):
                # an instance's facts come with its owner's, and an armed event has none of its own
                facts = merged(facts, self.gathered(token))
        return facts

    def path(self) -> tuple[str, ...]:
        """The ids of the calls and sub-processes around this scope, outermost first, as far as they were drawn."""
        if self.owner is None:
            return ()
        outer: Scope = self.owner.workflow
        element = self.owner.task_spec.drawn
        return (*outer.path(), element) if element is not None else outer.path()

    def process(self) -> Scope:
        """The scope of the whole process this one is a part of."""
        scope = self
        while scope.owner is not None and not scope.owner.task_spec.calls:
            scope = scope.owner.workflow
        return scope

    def _task_completed_notify(self, task: Token) -> None:
        # SpiffWorkflow updates every waiting task after each step; here a waiting task is asked when its time comes.
        pass


class SubFlow(Scope, BpmnSubWorkflow):
    """A sub-process or a called process that runs inside a case."""

    def __init__(self, spec: Any, plan: Plan, owner: Token) -> None:
        self.plan = plan
        self.owner = owner
        self.parent_task_id = owner.id
        self.top_workflow = owner.workflow.top_workflow
        self.correlations: dict[str, Any] = {}
        self.depth = owner.workflow.depth + 1
        if self.depth > DEPTH_LIMIT:
            raise EngineFault("engine_too_deep", owner.task_spec.drawn or "", limit=DEPTH_LIMIT)
        Workflow.__init__(self, spec, deserializing=True)
        self.top_workflow.subprocesses[owner.id] = self


class CaseFlow(Scope, BpmnWorkflow):
    """The whole running case, and the loop that moves it."""

    owner = None

    def __init__(self, plan: Plan, world: World) -> None:
        self.plan = plan
        self.world = world
        self.count = 0  # the last number given to a step or a writing
        self.steps: deque[Token] = deque()
        self.events: deque[Token] = deque()
        self.log: list[tuple[Scope, str, str, str]] = []
        self.thrown: list[Any] = []
        self.decided: list[Any] = []
        super().__init__(plan.specs[plan.main], plan.specs, script_engine=FeelEngine(self), deserializing=True)
        self.subprocesses: dict[str, SubFlow] = {}

    def note(self, scope: Scope, element: str, what: str, step: str) -> None:
        """Remember a passage."""
        self.log.append((scope, element, what, step))

    def scopes(self) -> Iterator[Scope]:
        """Every scope that runs, the outermost first."""
        yield self
        yield from list(self.subprocesses.values())

    def tokens(self) -> Iterator[Token]:
        """Every living token of the case."""
        for scope in self.scopes():
            yield from scope.live()

    def find(self, step: str) -> Token | None:
        """The living token that is this step."""
        for scope in self.scopes():
            token = scope.tasks.get(step)
            if token is not None and token._state & LIVE:
                return token
        return None

    def drain(self) -> None:
        """Run on to the next resting point: one step at a time, events first.

        Raises EngineFault ``engine_no_end`` when ``STEP_LIMIT`` steps did not suffice, ``engine_too_many`` when the
        tokens of a scope grew beyond ``TOKEN_LIMIT``.
        """
        element = ""
        for _ in range(STEP_LIMIT):
            token = self._next()
            if token is None:
                return
            element = token.task_spec.drawn or element
            if len(token.workflow.tasks) > TOKEN_LIMIT:
                raise EngineFault("engine_too_many", element, limit=TOKEN_LIMIT)
            token.run()
        raise EngineFault("engine_no_end", element, limit=STEP_LIMIT)

    def _next(self) -> Token | None:
        while True:
            while self.events or self.steps:
                token = (self.events or self.steps).popleft()
                if token._state == READY and not token.workflow.completed:
                    return token
            if not self._settle():
                return None

    def _settle(self) -> bool:
        """Nothing can move by itself: ask the joins and the conditions, innermost first."""
        for scope in sorted(self.scopes(), key=lambda scope: -scope.depth):
            if scope.completed:
                continue
            living = scope.live()
            if not living:
                scope.finish(scope.facts)
                return True
            for token in living:
                if token._state == WAITING and token.task_spec.asked(token):
                    return True
        return False
