"""Does every choice lead on, and does every join get what it waits for?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from processes.definitions.checks.drawn import WARNING, Drawn, Shape
from processes.definitions.checks.finding import Finding

CHOICE, ALL = "exclusiveGateway", "parallelGateway"
CHOOSING = (CHOICE, "inclusiveGateway")


@dataclass(frozen=True, slots=True)
class _Branch:
    """Where a flow comes from: the gateway that split, and the way out of it."""

    split: str
    way: str


def check(drawn: Drawn) -> Iterator[Finding]:
    """A choice has a way when nothing fits; ways that exclude each other do not wait for each other, nor run twice."""
    lines = _Lines(drawn)
    for shape in drawn.nodes():
        out = lines.out.get(shape.id, [])
        asks = shape.kind in CHOOSING and len(out) > 1 and not shape.tag.get("default")
        if asks and all(_has_condition(flow) for flow in out):
            yield shape.finding("gateway_without_default", WARNING)
        if shape.kind == ALL and (split := lines.shared(shape, CHOICE)):
            yield shape.finding("join_never_complete", split=split.label)
        elif _passes_each(shape) and (split := lines.shared(shape, ALL)):
            yield shape.finding("join_runs_twice", WARNING, split=split.label)


def _passes_each(shape: Shape) -> bool:
    """Does it go on for every token that comes, instead of waiting for the others?"""
    return shape.kind == CHOICE or not shape.kind.endswith("Gateway")


def _has_condition(flow: Shape) -> bool:
    return any(str(tag.tag).endswith("}conditionExpression") for tag in flow.tag)


class _Lines:
    """The flows of a package, from both ends."""

    def __init__(self, drawn: Drawn) -> None:
        self.nodes = {shape.id: shape for shape in drawn.nodes()}
        self.out: dict[str, list[Shape]] = {}
        self.into: dict[str, list[Shape]] = {}
        for flow in drawn.of_kind("sequenceFlow"):
            self.out.setdefault(flow.element.source or "", []).append(flow)
            self.into.setdefault(flow.element.target or "", []).append(flow)

    def shared(self, join: Shape, kind: str) -> Shape | None:
        """The gateway of this kind from which two different ways lead straight here, with no other split or join."""
        ways: dict[str, str] = {}
        for flow in self.into.get(join.id, []):
            branch = self._branch(flow)
            split = self.nodes.get(branch.split) if branch else None
            if branch is None or split is None or split.kind != kind:
                continue
            if ways.setdefault(branch.split, branch.way) != branch.way:
                return split
        return None

    def _branch(self, flow: Shape) -> _Branch | None:
        """Back along a chain of single steps to the split it begins at; None where it begins at none."""
        seen: set[str] = set()
        while (source := flow.element.source or "") not in seen:
            seen.add(source)
            if len(self.out.get(source, [])) > 1:
                return _Branch(source, flow.id)
            if len(before := self.into.get(source, [])) != 1:
                return None
            flow = before[0]
        return None
