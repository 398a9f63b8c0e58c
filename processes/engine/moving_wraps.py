"""The scopes of a case on their way to another plan: what they are to run, and what watches over them and in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from processes.engine import timing
from processes.engine.flow import CaseFlow, Scope, SubFlow
from processes.engine.moving_places import Places, borders_of, is_wrapping, layer, unlike, wrappings
from processes.engine.repairing import fault_in, put
from processes.engine.token import STARTED, Facts, Token

if TYPE_CHECKING:
    from processes.engine.moving import PlanChange


Race = tuple[Scope, str, Facts]


class Wraps:
    """Re-points scopes and tokens. What is drawn as one process may run in layers, wrapped for what watches over it."""

    def __init__(self, case: CaseFlow, wanted: PlanChange) -> None:
        self.case = case
        self.wanted = wanted
        self.armed: list[str] = []
        self.called_off: list[str] = []
        self.kept: list[str] = []
        self._known: dict[str, Places] = {}
        self._processes: dict[Scope, list[Any]] = {}
        self._before: dict[Scope, tuple[Any, Places]] = {}
        self._watched: list[tuple[Token, Any, Mapping[str, Any]]] = []
        self._arming: list[tuple[Scope, str, str]] = []
        self._recount: list[tuple[Token, int]] = []
        self._racing: Mapping[str, Race] = {}

    # asking

    def places(self, plan: Any) -> Places:
        """Where the places of this plan are in the one that takes its place."""
        known = self._known.get(plan.hash)
        if known is None:
            known = self._known[plan.hash] = Places(plan, self.wanted.plans[plan.hash], self.wanted.names)
        return known

    def target(self, scope: Scope) -> Any:
        """What a wrapping is to run: the same layer of the new drawing, else whatever its process runs."""
        container, depth = _container(scope)
        if container not in self._processes:
            return None
        processes = self._processes[container]
        return processes[depth] if depth < len(processes) else processes[0]

    def enter(self, scope: Scope, process: Any) -> None:
        """This scope, which is no wrapping, is to run this process."""
        plan = self.wanted.plans[scope.plan.hash]
        layers = wrappings(plan.specs, process.name)
        self._processes[scope] = [process, *(plan.specs[one.spec] for one in layers)]
        self._before[scope] = (scope.spec, self.places(scope.plan))

    def spec(self, scope: Scope, name: str) -> Any:
        """The step of this name in what the scope's process is to run; None if there is none."""
        found = self._found(scope, name)
        return found[1] if found else None

    def landing(self, scope: Scope, element: str) -> Any:
        """The step at which a token put on this element begins; None where none can be put."""
        for process in self._processes.get(_container(scope)[0], ()):
            for one in process.task_specs.values():
                if one.element == element and not fault_in(process.task_specs, one):
                    return one
        return None

    def landings(self, scope: Scope) -> list[str]:
        """The elements a token of this scope may be put at."""
        processes = self._processes.get(_container(scope)[0], ())
        specs = [(process.task_specs, one) for process in processes for one in process.task_specs.values()]
        return sorted(one.drawn for around, one in specs if not fault_in(around, one))

    def _found(self, scope: Scope, name: str) -> tuple[int, Any] | None:
        for depth, process in enumerate(self._processes.get(_container(scope)[0], ())):
            if name in process.task_specs:
                return depth, process.task_specs[name]
        return None

    # doing

    def move(self, names: Mapping[Token, str], racing: Mapping[str, Race]) -> None:
        """Every scope runs its new process, every token stands at the step it is named for.

        ``racing`` tells of each race (its group) the scope, the gateway's new name and the facts that race.
        """
        self._racing = racing
        stood = {token: (token.task_spec, token.workflow.spec.task_specs) for token in names}
        for container in list(self._processes):
            self._move(container, names)
        self._in_order()
        for token, name in names.items():
            self._point(token, token.workflow.spec.task_specs[name])
        self._watched += [(token, *stood[token]) for token in names if token.owner is None and not token.racing]
        for token, spec, specs in self._watched:
            self._watch(token, spec, specs)
        for group, race in racing.items():
            self._race(group, race)
        self._arm_all()
        for token, index in self._recount:
            timing.recount(token, token.task_spec.waits[index], token.internal_data["timers"][index])

    def home(self, scope: Scope, name: str) -> Scope:
        """The scope in which the step of this name runs, opened if need be."""
        container = _container(scope)[0]
        found = self._found(container, name)
        home = self._opened(container, found[0] if found else 0, None)
        self._in_order()
        return home

    def _move(self, container: Scope, names: Mapping[Token, str]) -> None:
        processes = self._processes[container]
        before, places = self._before[container]
        was = [layer(one) for one in wrappings(places.old.specs, before.name)]
        layers = wrappings(places.new.specs, processes[0].name)
        inside = list(_wrapped(container))
        _run(container, processes[0], places.new)
        if was != [layer(one) for one in layers]:
            self._wrap_anew(container, inside, names)
            return
        outside = before
        for scope, process, spec in zip(inside, processes[1:], layers, strict=False):
            holder: Token = scope.owner  # type: ignore[assignment]  # a wrapping has one
            self._watched.append((holder, holder.task_spec, outside.task_specs))
            outside = scope.spec
            _run(scope, process, places.new)
            holder.task_spec = spec

    def _wrap_anew(self, container: Scope, inside: list[Scope], names: Mapping[Token, str]) -> None:
        """The layers are others now: lift everything out of the old ones and lay it into the new."""
        watching = self._lifted(container, inside)
        tokens = [token for token in container.live() if token in names]
        depths = {token: found[0] for token in tokens if (found := self._found(container, names[token]))}
        deepest = max((depth for token, depth in depths.items() if names[token] != "End"), default=0)
        for depth in range(1, deepest + 1):
            self._opened(container, depth, watching if inside else None)
        scopes = [container, *_wrapped(container)]
        for token, depth in depths.items():
            _put_into(scopes[deepest if names[token] == "End" else depth], token)
        self.called_off.extend(token.task_spec.drawn for token in watching.values())

    def _lifted(self, container: Scope, inside: list[Scope]) -> dict[str, Token]:
        """Everything stands in the container, the old wrappings are gone; answers what watched, by its new name."""
        places = self._before[container][1]
        watching: dict[str, Token] = {}
        for scope in inside:
            holder: Token = scope.owner  # type: ignore[assignment]  # a wrapping has one
            outside: Scope = holder.workflow
            for event in outside.group(holder.group) if holder.group is not None else []:
                if event is not holder:
                    watching[places.name(event.task_spec)] = event
                    outside.tasks.pop(event.id)
            outside.tasks.pop(holder.id)
            self.case.subprocesses.pop(holder.id)
            for token in scope.live():
                _put_into(container, token)
        return watching

    def _opened(self, container: Scope, depth: int, watching: dict[str, Token] | None) -> Scope:
        """The layer of the container at this depth; opened, with what watches over it, if it is not."""
        scopes = [container, *_wrapped(container)]
        while len(scopes) <= depth:
            scopes.append(self._open(container, scopes[-1], len(scopes) - 1, watching))
        return scopes[depth]

    def _open(self, container: Scope, outside: Scope, depth: int, watching: dict[str, Token] | None) -> Scope:
        before, places = self._before[container]
        spec = wrappings(places.new.specs, self._processes[container][0].name)[depth]
        holder = Token(outside, spec)
        holder._state = STARTED
        inside = SubFlow(places.new.specs[spec.spec], places.new, holder)
        known = set() if watching is None else {places.name(one) for one in _watchers(places.old, before.name)}
        events = borders_of(outside.spec.task_specs, spec.name)
        if events:
            holder.group = self._fresh()
        for name, event in events.items():
            token = (watching or {}).pop(name, None)
            if token is not None and not unlike(token.task_spec, event):
                _put_into(outside, token)
                token.group = holder.group
                self._point(token, event)
            elif name not in known or token is not None:
                self._arming.append((outside, name, holder.group or ""))
        return inside

    def _point(self, token: Token, spec: Any) -> None:
        """Let the token stand at this step; a timer goes on by the rule it was set by, or is counted anew."""
        was, token.task_spec = token.task_spec, spec
        for index, memory in enumerate(token.internal_data.get("timers", ())):
            if memory is None:
                continue
            old, new = timing.rule_of(was.waits[index], memory), spec.waits[index]
            timing.forget(memory)
            if (old.form, old.expression) == (new.form, new.expression):
                continue
            if self.wanted.keep_timers:
                timing.keep(memory, old)
                self.kept.append(spec.drawn)
            else:
                self._recount.append((token, index))

    def _watch(self, token: Token, stood: Any, specs: Mapping[str, Any]) -> None:
        """The events on the border of the token's activity are those of the new drawing."""
        scope: Scope = token.workflow
        places = self._before[_container(scope)[0]][1]
        known = {places.name(one) for one in borders_of(specs, stood.name).values()}
        events = borders_of(scope.spec.task_specs, token.task_spec.name)
        waiting = [one for one in scope.group(token.group) if one is not token] if token.group is not None else []
        again: set[str] = set()
        for one in waiting:
            name = places.name(one.task_spec)
            if name in events and not unlike(one.task_spec, events[name]):
                self._point(one, events[name])
            else:
                again.add(name)
                self.call_off(one)
        token.group = (token.group or self._fresh()) if events else None
        self._arming += [(scope, one, token.group or "") for one in events if one not in known or one in again]

    def _race(self, group: str, race: Race) -> None:
        """What a gateway's race waits for is what follows the gateway now."""
        scope, name, _ = race
        home = self.home(scope, name)
        here = {one.task_spec.name for one in home.group(group)}
        self._arming += [(home, one, group) for one in home.spec.task_specs[name]._outputs if one not in here]

    def _arm_all(self) -> None:
        while self._arming:
            self._arm(*self._arming.pop(0))

    def _arm(self, scope: Scope, name: str, group: str) -> None:
        """An event begins to wait here and now."""
        spec = scope.spec.task_specs[name]
        token = Token(scope, spec)
        token.group = group
        token.own_data = True
        if group in self._racing:
            token.data, token.stamps = self._racing[group][2]
        spec._update(token)
        self.armed.append(spec.drawn)

    def put(self, scope: Scope, element: str, facts: Facts) -> None:
        """A token arrives at an element of the new drawing, with these facts."""
        spec = self.landing(scope, element)
        home = self.home(scope, spec.name)
        self._arm_all()
        put(home, spec.name, facts)

    def call_off(self, token: Token) -> None:
        """What waited beside something else waits no more."""
        self.called_off.append(token.task_spec.drawn)
        token.cancel()

    def _fresh(self) -> str:
        self.case.count += 1
        return str(self.case.count)

    def _in_order(self) -> None:
        """Scopes know how deep they stand, the outer ones first."""
        for scope in self.case.subprocesses.values():
            scope.depth = _depth(scope)
        ordered = sorted(self.case.subprocesses.items(), key=lambda one: one[1].depth)
        self.case.subprocesses.clear()
        self.case.subprocesses.update(ordered)


def _run(scope: Scope, process: Any, plan: Any) -> None:
    scope.plan, scope.spec = plan, process
    if isinstance(scope, CaseFlow):
        scope.subprocess_specs = plan.specs


def _put_into(scope: Scope, token: Token) -> None:
    token.workflow.tasks.pop(token.id, None)
    token.workflow = scope
    scope.tasks[token.id] = token


def _depth(scope: Scope) -> int:
    depth = 0
    while scope.owner is not None:
        scope, depth = scope.owner.workflow, depth + 1
    return depth


def _container(scope: Scope) -> tuple[Scope, int]:
    """The scope of what is drawn as one process, and how many wrappings lie between."""
    depth = 0
    while scope.owner is not None and is_wrapping(scope.owner.task_spec):
        scope, depth = scope.owner.workflow, depth + 1
    return scope, depth


def _wrapped(container: Scope) -> Iterator[Scope]:
    """The wrappings open in a container, the outermost first."""
    top = container.top_workflow
    scope: Scope | None = container
    while scope is not None:
        holders = [token for token in scope.live() if is_wrapping(token.task_spec) and token.id in top.subprocesses]
        scope = top.subprocesses[holders[0].id] if holders else None
        if scope is not None:
            yield scope


def _watchers(plan: Any, process: str) -> Iterator[Any]:
    """Everything that watches over a process or a part of it as a whole."""
    around = plan.specs[process]
    for wrap in wrappings(plan.specs, process):
        yield from borders_of(around.task_specs, wrap.name).values()
        around = plan.specs[wrap.spec]
