"""What no diagram draws: facts corrected, a token put elsewhere, an ended case set going again, watches held back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from processes.engine import timing
from processes.engine.events import StartEvent
from processes.engine.flow import CaseFlow, Scope
from processes.engine.gateways import EventGateway, Gathering
from processes.engine.reading import INSTANCE, SPLIT
from processes.engine.token import LIVE, READY, STARTED, WAITING, Facts, Token
from processes.errors import Invalid, Problem

_TICK = timedelta(microseconds=1)


def correct(case: CaseFlow, facts: Mapping[str, Any]) -> None:
    """Every living token knows these facts from now on; an instance keeps what is only its own."""
    case.count += 1
    for token in list(case.tokens()):
        mine = {name: value for name, value in facts.items() if name not in _own_names(token)}
        if token.carries and mine:
            token.data = {**token.data, **mine}
            token.stamps = {**token.stamps, **dict.fromkeys(mine, case.count)}
    case.drain()


def movable(case: CaseFlow) -> list[Token]:
    """The tokens that may be put elsewhere: what a reader of the diagram sees as where the case is, oldest first."""
    resting = [token for token in case.tokens() if token._state in (READY, WAITING, STARTED) and _may_go(token)]
    return sorted(resting, key=lambda token: int(token.id))


def landings(scope: Scope) -> dict[str, str]:
    """Where in this scope a token may be put: drawn id -> the spec's name."""
    specs = scope.spec.task_specs
    return {spec.drawn: spec.name for spec in specs.values() if not fault_in(specs, spec)}


def must_land(scope: Scope, element: str) -> str:
    """The name of the spec at which a token put on this element begins; Invalid says why none can."""
    spec = next((one for one in scope.spec.task_specs.values() if one.element == element), None)
    code = "move_elsewhere" if spec is None else fault_in(scope.spec.task_specs, spec)
    if spec is None or code:
        raise Invalid(Problem(code, element, {"element": element}), code, element=element)
    return str(spec.name)


def move(case: CaseFlow, token: Token, element: str) -> None:
    """Put the token at another element of its scope; what hung on it or ran inside it is cancelled."""
    scope: Scope = token.workflow
    if not _may_go(token):
        raise Invalid(Problem("move_not_this", token.task_spec.drawn or ""), "move_not_this")
    name = must_land(scope, element)
    facts = scope.gathered(token)
    tied = scope.group(token.group) if token.group is not None else []
    for each in (token, *tied):
        if each._state & LIVE:
            each.cancel()
    put(scope, name, facts)
    case.drain()


def reopen(case: CaseFlow, element: str) -> None:
    """An ended case goes on at an element of the process it is; what watches over that element waits again."""
    way = next(_ways(case.plan.specs, case.plan.specs[case.plan.main], element), None)
    if way is None:
        raise Invalid(Problem("move_elsewhere", element, {"element": element}), "move_elsewhere", element=element)
    scope: Scope = case
    facts = case.facts
    case.completed, case.outcome = False, None
    for holder in way:
        scope = _enter(scope, holder, facts)
    put(scope, must_land(scope, element), facts)
    case.drain()


def reopenings(case: CaseFlow) -> dict[str, int]:
    """Where an ended case could go on: drawn id -> how deep in embedded sub-processes it stands."""
    return dict(_inside(case.plan.specs, case.plan.specs[case.plan.main], 0))


def hold_back(case: CaseFlow, by: timedelta) -> None:
    """Watches that count from when they were armed lose this time; agreed days and legal clocks do not."""
    ticks = by // _TICK
    for token in list(case.tokens()):
        for index, memory in enumerate(token.internal_data.get("timers", ())):
            if memory is not None:
                wait = timing.rule_of(token.task_spec.waits[index], memory)
                memory[timing.ARMED] = (memory[timing.ARMED] or 0) + ticks
                if memory[timing.LAST] is not None and timing.is_literal(wait):
                    memory[timing.LAST] += ticks
                timing.recount(token, wait, memory)
    case.drain()


def _own_names(token: Token) -> set[str]:
    """What the instances of repeated activities around the token keep to themselves."""
    names: set[str] = set()
    at: Token | None = token
    while at is not None:
        if at.owner is not None:
            names |= at.workflow.tasks[at.owner].task_spec.own_names
        at = at.workflow.owner
    return names


def _may_go(token: Token) -> bool:
    """Armed events go with their activity, instances with the activity they are of."""
    spec = token.task_spec
    return spec.drawn is not None and token.owner is None and not (spec.border and token._state == WAITING)


def fault_in(specs: Mapping[str, Any], spec: Any) -> str:
    """Why no token may be put at this one of the steps; empty where one may."""
    if spec.element is None or spec.name.endswith((INSTANCE, SPLIT)):
        return "move_elsewhere"
    if spec.border or isinstance(spec, StartEvent):
        return "move_not_on_event"
    if isinstance(spec, Gathering) or (spec.joins and len(spec._inputs) > 1):
        return "move_not_on_join"
    if any(isinstance(specs[name], EventGateway) for name in spec._inputs):
        return "move_not_in_race"
    return ""


def put(scope: Scope, name: str, facts: Facts) -> Token:
    """A token arrives here, as if along a flow; events on the border of the activity are armed when it runs."""
    specs = scope.spec.task_specs
    spec = specs.get(name + SPLIT) or specs[name]
    token = Token(scope, spec)
    token.own_data = True
    token.data, token.stamps = facts
    spec._update(token)
    return token


def _enter(scope: Scope, holder: str, facts: Facts) -> Scope:
    """Open the sub-process without letting its own beginning run."""
    token = put(scope, holder, facts)
    if token.task_spec.name != holder:
        token.run()
    token = next(one for one in scope.live() if one.task_spec.name == holder)
    inside: Scope = scope.top_workflow.subprocesses[token.id]
    for root in inside.live():
        root.cancel()
    return inside


def _ways(specs: Mapping[str, Any], process: Any, element: str) -> Iterator[Sequence[str]]:
    """The sub-processes to enter, outermost first, to stand at this element."""
    for spec in process.task_specs.values():
        if spec.element == element:
            yield ()
        if _encloses(spec):
            yield from ((spec.name, *rest) for rest in _ways(specs, specs[spec.spec], element))


def _inside(specs: Mapping[str, Any], process: Any, depth: int) -> Iterator[tuple[str, int]]:
    for spec in process.task_specs.values():
        if spec.element is not None:
            yield spec.element, depth
        if _encloses(spec):
            yield from _inside(specs, specs[spec.spec], depth + 1)


def _encloses(spec: Any) -> bool:
    return spec.holds and not spec.calls and not spec.name.endswith(INSTANCE)
