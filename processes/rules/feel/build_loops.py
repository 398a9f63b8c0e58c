"""Code for loops and for functions written in FEEL (DMN 1.5, 10.3.2.13 and 10.3.2.14)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.building import Builder, Code, builds
from processes.rules.feel.errors import FeelError
from processes.rules.feel.paths import spread
from processes.rules.feel.scope import MAX_CALLS, Scope
from processes.rules.feel.types import Type, fit
from processes.rules.feel.values import Function, checked_list


def _turns(scope: Scope, over: list[tuple[str, Code, Code | None]], shared: dict[str, Any]) -> Iterator[Scope]:
    """The scopes of a loop's turns, the first variable outermost; ``shared`` is seen by each of them."""
    (name, start, end), rest = over[0], over[1:]
    for item in spread(start(scope), end(scope) if end else None, bounded=end is not None):
        scope.run.step()
        inner = Scope(scope, {**shared, name: item})
        if rest:
            yield from _turns(inner, rest, shared)
        else:
            yield inner


def _over(builder: Builder, over: tuple[nodes.Over, ...]) -> list[tuple[str, Code, Code | None]]:
    return [(each.name, builder(each.start), builder(each.end) if each.end else None) for each in over]


@builds(nodes.For)
def _for(builder: Builder, node: nodes.For) -> Code:
    """Iteration (10.3.2.14); ``partial`` is the list of the results so far."""
    over, body, place = _over(builder, node.over), builder(node.body), node.place

    def code(scope: Scope) -> Any:
        results: list[Any] = []
        try:
            for turn in _turns(scope, over, {"partial": results}):
                results.append(body(turn))
                checked_list(results)
        except TypeError as fault:
            return scope.null("feel_bad_argument", place, argument=str(fault))
        return results

    return code


@builds(nodes.Quantified)
def _quantified(builder: Builder, node: nodes.Quantified) -> Code:
    """Quantified expressions (table 47): decided by the first turn that settles it, null where one was neither."""
    over, condition, place, settling = _over(builder, node.over), builder(node.condition), node.place, node.some

    def code(scope: Scope) -> Any:
        answer: bool | None = not settling
        try:
            for turn in _turns(scope, over, {}):
                value = condition(turn)
                if value is settling:
                    return settling
                if value is not (not settling):
                    answer = None
        except TypeError as fault:
            return scope.null("feel_bad_argument", place, argument=str(fault))
        return answer

    return code


class UserFunction(Function):
    """A function written in FEEL (10.3.2.13.2); it sees the names of the place it was written at."""

    __slots__ = ("body", "home", "types")

    def __init__(
        self, name: str, parameters: tuple[str, ...], types: tuple[Type | None, ...], body: Code, home: Scope
    ) -> None:
        super().__init__(name, parameters)
        self.types = types
        self.body = body
        self.home = home

    def call(self, scope: Scope, arguments: list[Any]) -> Any:
        if len(arguments) != len(self.parameters):
            return scope.null("feel_wrong_arguments", function=self.name)
        values = {}
        for name, type_, argument in zip(self.parameters, self.types, arguments, strict=True):
            conforms, values[name] = fit(argument, type_) if type_ else (True, argument)
            if not conforms:
                return scope.null("feel_wrong_arguments", function=self.name)
        run = scope.run
        run.calls += 1
        if run.calls > MAX_CALLS:
            raise FeelError("feel_too_deep", *run.place, limit=MAX_CALLS)
        result = self.body(Scope(self.home, values))
        run.calls -= 1
        return result


@builds(nodes.FunctionOf)
def _function(builder: Builder, node: nodes.FunctionOf) -> Code:
    types = tuple(builder.resolve(type_, node.place) if type_ else None for type_ in node.types)
    parameters, body = node.parameters, builder(node.body)
    return lambda scope: UserFunction("function", parameters, types, body, scope)
