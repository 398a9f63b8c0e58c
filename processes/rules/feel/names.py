"""Which names an expression takes from outside, and which functions it calls."""

from __future__ import annotations

from dataclasses import dataclass

from processes.rules.feel import nodes
from processes.rules.feel.nodes import Node, children

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Uses:
    """Names from outside with the place of their first use.

    ``names`` surely come from the caller; ``maybe`` stand inside a filter and may be properties of its items;
    ``calls`` are called as functions.
    """

    found: tuple[tuple[str, Place], ...] = ()
    maybe_found: tuple[tuple[str, Place], ...] = ()
    called: tuple[tuple[str, Place], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The sure names."""
        return frozenset(name for name, _ in self.found)

    @property
    def maybe(self) -> frozenset[str]:
        """The names that an item of a filtered list may supply."""
        return frozenset(name for name, _ in self.maybe_found) - self.names

    @property
    def calls(self) -> frozenset[str]:
        """The names called as functions."""
        return frozenset(name for name, _ in self.called)


def uses(node: Node) -> Uses:
    """What the expression takes from outside."""
    walk = _Walk()
    walk.visit(node, frozenset(), in_filter=False)
    return Uses(tuple(walk.names.items()), tuple(walk.maybe.items()), tuple(walk.calls.items()))


class _Walk:
    """One pass over the tree with the names bound so far."""

    def __init__(self) -> None:
        self.names: dict[str, Place] = {}
        self.maybe: dict[str, Place] = {}
        self.calls: dict[str, Place] = {}

    def visit(self, node: Node, bound: frozenset[str], in_filter: bool) -> None:
        match node:
            case nodes.Name():
                self._name(node, bound, in_filter)
            case nodes.Call():
                self._call(node, bound, in_filter)
            case nodes.Filter(base=base, condition=condition):
                self.visit(base, bound, in_filter)
                self.visit(condition, bound | {"item"}, in_filter=True)
            case nodes.ContextOf():
                self._context(node, bound, in_filter)
            case nodes.For(over=over, body=body):
                self._loop(over, body, bound | {"partial"}, in_filter)
            case nodes.Quantified(over=over, condition=condition):
                self._loop(over, condition, bound, in_filter)
            case nodes.FunctionOf(parameters=parameters, body=body):
                self.visit(body, bound | set(parameters), in_filter)
            case _:
                for child in children(node):
                    self.visit(child, bound, in_filter)

    def _name(self, node: nodes.Name, bound: frozenset[str], in_filter: bool) -> None:
        if node.name not in bound:
            (self.maybe if in_filter else self.names).setdefault(node.name, node.place)

    def _call(self, node: nodes.Call, bound: frozenset[str], in_filter: bool) -> None:
        if isinstance(node.function, nodes.Name):
            if node.function.name not in bound:
                self.calls.setdefault(node.function.name, node.place)
        else:
            self.visit(node.function, bound, in_filter)
        for argument in node.arguments:
            self.visit(argument, bound, in_filter)

    def _context(self, node: nodes.ContextOf, bound: frozenset[str], in_filter: bool) -> None:
        for name, value in zip(node.names, node.values, strict=True):
            self.visit(value, bound, in_filter)
            bound |= {name}

    def _loop(self, over: tuple[nodes.Over, ...], body: Node, bound: frozenset[str], in_filter: bool) -> None:
        for each in over:
            for child in children(each):
                self.visit(child, bound, in_filter)
            bound |= {each.name}
        self.visit(body, bound, in_filter)
