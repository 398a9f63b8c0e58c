"""The likely way on: what a case comes to next, as far as the plan and what is known today can tell."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from processes.engine.parse import Plan
from processes.engine.shapes import Data
from processes.rules.feel import FeelError, compile_expression

MOST = 60  # elements: a longer way tells nobody anything
_CHOOSES_ONE = {"exclusiveGateway", "complexGateway"}
_RACES = {"eventBasedGateway"}


@dataclass(frozen=True, slots=True)
class Ahead:
    """An element on the way, with the flow that leads to it; ``sure`` while no ways part: the next step may decide."""

    element: str
    flow: str
    sure: bool


def ahead(plan: Plan, here: Collection[str], facts: Data, habits: Mapping[str, int] | None = None) -> tuple[Ahead, ...]:
    """What follows from these elements, nearest first, each once; ``here`` itself is left out.

    Where ways part, the one whose condition holds today is taken. Where that cannot be told yet it is the flow that was
    taken most often (``habits``: flow -> times), else the default, and what follows is not ``sure``. Events at the
    border of a step are left out: they are exceptions.
    """
    map_ = _Map(plan, facts, habits or {})
    seen = set(here)
    found: list[Ahead] = []
    todo = deque((element, True) for element in here)
    while todo and len(found) < MOST:
        element, sure = todo.popleft()
        for step in map_.leads(element, sure):
            if step.element not in seen:
                seen.add(step.element)
                found.append(step)
                todo.append((step.element, step.sure))
    return tuple(found)


class _Map:
    """The plan as a map of flows, read with today's facts."""

    def __init__(self, plan: Plan, facts: Data, habits: Mapping[str, int]) -> None:
        self._plan, self._facts, self._habits = plan, facts, habits
        self._out: dict[str, list[tuple[str, str]]] = {}
        for flow in plan.elements.values():
            if flow.kind == "sequenceFlow" and flow.source and flow.target:
                self._out.setdefault(flow.source, []).append((flow.id, flow.target))
        self._asked, self._around = _conditions(plan), _around(plan)

    def leads(self, element: str, sure: bool) -> Iterator[Ahead]:
        out = self._out.get(element, [])
        if not out:
            yield from self._leaves(element, sure)
        elif element in self._asked:
            yield from self._parting(element, out)
        else:
            races = self._kind(element) in _RACES and len(out) > 1
            yield from (Ahead(target, flow, sure and not races) for flow, target in out)

    def _kind(self, element: str) -> str:
        found = self._plan.elements.get(element)
        return found.kind if found else ""

    def _leaves(self, element: str, sure: bool) -> Iterator[Ahead]:
        """The end of a sub-process leads out of it."""
        outer = self._around.get(element)
        if outer is not None:
            yield from self.leads(outer, sure)

    def _parting(self, element: str, out: list[tuple[str, str]]) -> Iterator[Ahead]:
        asked = self._asked[element]
        held = {target: self._holds(asked[target]) for _, target in out if asked.get(target)}
        taken = [one for one in out if held.get(one[1]) is True]
        if not taken:
            open_ = [one for one in out if held.get(one[1]) is not False] or out
            taken = sorted(open_, key=lambda one: (-self._habits.get(one[0], 0), one[1] in held))[:1]
        if self._kind(element) in _CHOOSES_ONE:
            taken = taken[:1]
        yield from (Ahead(target, flow, False) for flow, target in taken)

    def _holds(self, source: str) -> bool | None:
        """Whether a condition holds; None when nobody knows yet: what it asks about is not in the case."""
        asked = compile_expression(source)
        if not asked.names <= self._facts.keys():
            return None
        try:
            value = asked.evaluate(self._facts)
        except FeelError:
            return None
        return value if isinstance(value, bool) else None


def _conditions(plan: Plan) -> dict[str, dict[str, str]]:
    """For each element where ways part: the element behind each way, and its condition (empty: the default)."""
    found: dict[str, dict[str, str]] = {}
    for spec in _specs(plan):
        asked = getattr(spec, "cond_task_specs", ())
        if not asked or spec.drawn is None:
            continue
        names = {name: one for owner in plan.specs.values() for name, one in owner.task_specs.items()}
        ways = {str(names[name].drawn or name): condition.args[0] if condition else "" for condition, name in asked}
        found[spec.drawn] = {target: str(source or "") for target, source in ways.items()}
    return found


def _around(plan: Plan) -> dict[str, str]:
    """The sub-process each element stands in."""
    inside: dict[str, str] = {}
    for key, owner in plan.specs.items():
        if key in plan.elements and key not in plan.processes:
            inside |= {spec.drawn: key for spec in owner.task_specs.values() if spec.drawn}
    return inside


def _specs(plan: Plan) -> Iterator[Any]:
    for owner in plan.specs.values():
        yield from owner.task_specs.values()
