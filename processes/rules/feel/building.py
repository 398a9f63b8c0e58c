"""What builds code from nodes: one small Python function per node, called with the scope (DMN 1.5, 10.3.2.13)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from processes.rules.feel.errors import FeelError
from processes.rules.feel.nodes import Node
from processes.rules.feel.scope import Scope
from processes.rules.feel.types import ContextType, FunctionType, ListType, NamedType, RangeType, Type

Code = Callable[[Scope], Any]
_BUILDERS: dict[type[Node], Callable[[Builder, Any], Code]] = {}
Way = TypeVar("Way", bound=Callable[..., Code])


class Builder:
    """Builds the code of one expression; ``types`` are the item definitions its type names may mean."""

    def __init__(self, types: Mapping[str, Type] | None = None) -> None:
        self.types = types or {}

    def __call__(self, node: Node) -> Code:
        code: Code = _BUILDERS[type(node)](self, node)
        return code

    def resolve(self, type_: Type, place: tuple[int, int]) -> Type:
        """The type with its names looked up; FeelError for a name that is none."""
        if isinstance(type_, NamedType):
            if type_.name not in self.types:
                raise FeelError("feel_type_unknown", *place, type=type_.name)
            return self.types[type_.name]
        if isinstance(type_, ListType):
            return ListType(item=self.resolve(type_.item, place))
        if isinstance(type_, RangeType):
            return RangeType(item=self.resolve(type_.item, place))
        if isinstance(type_, ContextType):
            return ContextType(entries=tuple((name, self.resolve(of, place)) for name, of in type_.entries))
        if isinstance(type_, FunctionType):
            parameters = tuple(self.resolve(each, place) for each in type_.parameters)
            return FunctionType(parameters=parameters, result=self.resolve(type_.result, place))
        return type_


def builds(kind: type[Node]) -> Callable[[Way], Way]:
    """Register the function that builds the code of one kind of node."""

    def register(way: Way) -> Way:
        _BUILDERS[kind] = way
        return way

    return register
