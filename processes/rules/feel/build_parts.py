"""Code for values, names, paths, filters, calls and arithmetic (DMN 1.5, 10.3.2.5 to 10.3.2.13)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.building import Builder, Code, builds
from processes.rules.feel.operators import ARITHMETIC, negate, ordered
from processes.rules.feel.paths import property_of
from processes.rules.feel.scope import Scope
from processes.rules.feel.types import type_name
from processes.rules.feel.values import Function, Range


@builds(nodes.Literal)
def _literal(_builder: Builder, node: nodes.Literal) -> Code:
    value = node.value
    return lambda scope: value


@builds(nodes.Name)
def _name(_builder: Builder, node: nodes.Name) -> Code:
    name, place = node.name, node.place

    def code(scope: Scope) -> Any:
        values = scope.values
        return values[name] if name in values else scope.find(name, place)

    return code


@builds(nodes.Path)
def _path(builder: Builder, node: nodes.Path) -> Code:
    base, name, place = builder(node.base), node.name, node.place

    def code(scope: Scope) -> Any:
        value = base(scope)
        if type(value) is dict and name in value:
            return value[name]
        return property_of(scope, value, name, place)

    return code


@builds(nodes.Filter)
def _filter(builder: Builder, node: nodes.Filter) -> Code:
    """Filter (10.3.2.5): a number picks, a condition keeps the items for which it is true."""
    base, condition, place = builder(node.base), builder(node.condition), node.place

    def code(scope: Scope) -> Any:
        value = base(scope)
        items = value if type(value) is list else [] if value is None else [value]
        kept = []
        for item in items:
            scope.run.step()
            inner = {"item": item, **item} if type(item) is dict else {"item": item}
            answer = condition(Scope(scope, inner))
            if answer is True:
                kept.append(item)
            elif type(answer) is Decimal:
                return _pick(scope, items, answer, place)
            elif answer is not False and answer is not None:
                return scope.null("feel_not_boolean", place, kind=type_name(answer))
        if not items and type(condition(scope)) is Decimal:
            return None
        return kept

    return code


def _pick(scope: Scope, items: list[Any], position: Decimal, place: tuple[int, int]) -> Any:
    at = int(position) if abs(position) <= len(items) else 0
    if at == 0 or at != position:
        return scope.null("feel_bad_argument", place, argument=str(position))
    return items[at - 1] if at > 0 else items[at]


@builds(nodes.Call)
def _call(builder: Builder, node: nodes.Call) -> Code:
    """Invocation (10.3.2.13): the arguments by position, or by name."""
    function, place, names = builder(node.function), node.place, node.names
    arguments = [builder(argument) for argument in node.arguments]
    called = node.function.name if isinstance(node.function, nodes.Name) else ""

    def code(scope: Scope) -> Any:
        target = function(scope)
        if not isinstance(target, Function):
            target = scope.run.hidden_function(called)
        if target is None:
            return scope.null("feel_not_a_function", place, name=called)
        values = [argument(scope) for argument in arguments]
        run = scope.run
        run.place = place
        run.step()
        if names:
            result = target.call_named(scope, dict(zip(names, values, strict=True)))
        else:
            result = target.call(scope, values)
        if type(result) is list or type(result) is str:
            run.charge(len(result) >> 2)
        return result

    return code


@builds(nodes.ListOf)
def _list(builder: Builder, node: nodes.ListOf) -> Code:
    items = [builder(item) for item in node.items]
    return lambda scope: [item(scope) for item in items]


@builds(nodes.ContextOf)
def _context(builder: Builder, node: nodes.ContextOf) -> Code:
    """A context (10.3.2.6); a name that is given twice makes it null."""
    entries = [(name, builder(value)) for name, value in zip(node.names, node.values, strict=True)]
    place, twice = node.place, len(set(node.names)) < len(node.names)

    def code(scope: Scope) -> Any:
        if twice:
            return scope.null("feel_bad_argument", place, argument="name")
        inner = Scope(scope, {})
        for name, value in entries:
            inner.values[name] = value(inner)
        return inner.values

    return code


@builds(nodes.RangeOf)
def _range(builder: Builder, node: nodes.RangeOf) -> Code:
    """A range (10.3.2.7): both ends of one kind that has an order."""
    low, high, closed, place = builder(node.low), builder(node.high), (node.low_closed, node.high_closed), node.place

    def code(scope: Scope) -> Any:
        first, last = low(scope), high(scope)
        if ordered("<=", first, last) is not True:
            return scope.null("feel_type_clash", place, left=type_name(first), right=type_name(last), operator="..")
        return Range(first, last, *closed)

    return code


@builds(nodes.OpenTest)
def _open_test(builder: Builder, node: nodes.OpenTest) -> Code:
    value, sign = builder(node.value), node.operator

    def code(scope: Scope) -> Any:
        end = value(scope)
        if sign in ("=", "!="):
            return Range(end, end, sign == "=", sign == "=", sign)
        if end is None:
            return None
        if sign.startswith(">"):
            return Range(end, None, sign == ">=", False, sign)
        return Range(None, end, False, sign == "<=", sign)

    return code


@builds(nodes.Tests)
def _tests(builder: Builder, node: nodes.Tests) -> Code:
    """Unary tests as a value: a list, any member of which may hold the value."""
    items = [builder(item) for item in node.items]
    return lambda scope: [item(scope) for item in items]


@builds(nodes.Negate)
def _negate(builder: Builder, node: nodes.Negate) -> Code:
    value, place = builder(node.value), node.place

    def code(scope: Scope) -> Any:
        this = value(scope)
        answer = negate(this)
        return (
            answer
            if answer is not None
            else scope.null("feel_type_clash", place, right=type_name(this), operator="-", left="")
        )

    return code


@builds(nodes.InstanceOf)
def _instance_of(builder: Builder, node: nodes.InstanceOf) -> Code:
    value, type_ = builder(node.value), builder.resolve(node.type, node.place)
    return lambda scope: type_.holds(value(scope))


@builds(nodes.Binary)
def _binary(builder: Builder, node: nodes.Binary) -> Code:
    left, right, sign, place = builder(node.left), builder(node.right), node.operator, node.place
    table = ARITHMETIC[sign]

    def code(scope: Scope) -> Any:
        first, second = left(scope), right(scope)
        operation = table.get((type(first), type(second)))
        if operation is None:
            return scope.null("feel_type_clash", place, left=type_name(first), right=type_name(second), operator=sign)
        try:
            result = operation(first, second)
        except (ArithmeticError, ValueError):
            return scope.null("feel_arithmetic", place, operator=sign)
        if type(result) is str:
            scope.run.charge(len(result) >> 2)
        return result

    return code
