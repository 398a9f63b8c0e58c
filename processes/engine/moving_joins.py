"""Arrivals at a join after a move: which way they came in the new drawing, and whether enough are there now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from processes.engine.flow import Scope
from processes.engine.gateways import EndJoin, Gathering, ParallelGateway
from processes.engine.moving_places import Places
from processes.engine.token import WAITING, Token
from processes.errors import Invalid, Problem


@dataclass(frozen=True, slots=True)
class Arrival:
    """A token that waited at a join, and the steps of the old process around it."""

    token: Token
    places: Places
    before: Mapping[str, Any]


def settle_joins(arrivals: Iterable[Arrival]) -> None:
    """Give each arrival its way, and let joins go on that have now all they wait for.

    Raises Invalid ``moving_way_gone`` for an arrival whose way cannot be told.
    """
    joins: dict[tuple[Scope, str], list[Token]] = {}
    for one in arrivals:
        spec = one.token.task_spec
        if isinstance(spec, EndJoin):
            continue
        if not isinstance(spec, Gathering):
            one.token.internal_data["from"] = _way(one)
        joins.setdefault((one.token.workflow, spec.name), []).append(one.token)
    for (scope, name), tokens in joins.items():
        _go_on(scope.spec.task_specs[name], tokens)


def _way(one: Arrival) -> str:
    """The flow an arrival came by: from the same step, or by the one new way that leads on from there."""
    spec = one.token.task_spec
    came = one.before[one.token.internal_data["from"]]
    name = one.places.name(came)
    if name in spec._inputs:
        return name
    known = {one.places.name(each) for each in one.before.values()}
    fresh = [each for each in dict.fromkeys(spec._inputs) if each not in known]
    specs = one.token.workflow.spec.task_specs
    leading = [each for each in fresh if name not in specs or each in _onwards(specs, name, spec.name)]
    if len(leading) == 1:
        return str(leading[0])
    facts = {"process": one.token.workflow.process().spec.name, "choices": [specs[each].drawn for each in spec._inputs]}
    raise Invalid(Problem("moving_way_gone", spec.drawn or spec.name, {**facts, "from": came.drawn}), "moving_refused")


def _onwards(specs: Mapping[str, Any], name: str, but: str) -> set[str]:
    """Everything that follows a step, not looking beyond the join."""
    seen: set[str] = set()
    rest = [name]
    while rest:
        at = rest.pop()
        if at not in seen and at != but:
            seen.add(at)
            rest.extend(specs[at]._outputs)
    return seen


def _go_on(spec: Any, arrivals: list[Token]) -> None:
    if len(spec._inputs) < 2 and not isinstance(spec, Gathering):
        for token in arrivals:
            del token.internal_data["from"]
            token._ready()
        return
    waiting = list(arrivals)
    while waiting:
        chosen = _enough(spec, waiting)
        if not chosen:
            return
        waiting = [token for token in waiting if token not in chosen and token._state == WAITING]
        spec._fire(chosen)


def _enough(spec: Any, waiting: list[Token]) -> list[Token]:
    """What a join that counts takes now; an inclusive one is asked when nothing else can move."""
    if isinstance(spec, Gathering):
        return waiting[: spec.needed] if len(waiting) >= spec.needed else []
    if not isinstance(spec, ParallelGateway):
        return []
    chosen = spec._first_of_each(waiting, Counter(spec._inputs))
    return chosen if len(chosen) == len(spec._inputs) else []
