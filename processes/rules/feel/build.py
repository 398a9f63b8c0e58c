"""Compiles nodes to closures: one small Python function per node, called with the scope (DMN 1.5, 10.3.2.13)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.errors import FeelError
from processes.rules.feel.nodes import Node
from processes.rules.feel.operators import ARITHMETIC, contained, equal, negate, ordered
from processes.rules.feel.paths import property_of, spread
from processes.rules.feel.scope import MAX_CALLS, Scope
from processes.rules.feel.types import (
    ContextType,
    FunctionType,
    ListType,
    NamedType,
    RangeType,
    Type,
    fit,
    type_name,
)
from processes.rules.feel.values import Function, Range, YearsMonths, checked_list

Code = Callable[[Scope], Any]
_PYTHON: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_QUICK = frozenset({Decimal, str, bool, date, timedelta, YearsMonths})


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


def _literal(_builder: Builder, node: nodes.Literal) -> Code:
    value = node.value
    return lambda scope: value


def _name(_builder: Builder, node: nodes.Name) -> Code:
    name, place = node.name, node.place

    def code(scope: Scope) -> Any:
        values = scope.values
        return values[name] if name in values else scope.find(name, place)

    return code


def _path(builder: Builder, node: nodes.Path) -> Code:
    base, name, place = builder(node.base), node.name, node.place

    def code(scope: Scope) -> Any:
        value = base(scope)
        if type(value) is dict and name in value:
            return value[name]
        return property_of(scope, value, name, place)

    return code


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


def _list(builder: Builder, node: nodes.ListOf) -> Code:
    items = [builder(item) for item in node.items]
    return lambda scope: [item(scope) for item in items]


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


def _range(builder: Builder, node: nodes.RangeOf) -> Code:
    """A range (10.3.2.7): both ends of one kind that has an order."""
    low, high, closed, place = builder(node.low), builder(node.high), (node.low_closed, node.high_closed), node.place

    def code(scope: Scope) -> Any:
        first, last = low(scope), high(scope)
        if ordered("<=", first, last) is not True:
            return scope.null("feel_type_clash", place, left=type_name(first), right=type_name(last), operator="..")
        return Range(first, last, *closed)

    return code


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


def _tests(builder: Builder, node: nodes.Tests) -> Code:
    """Unary tests as a value: a list, any member of which may hold the value."""
    items = [builder(item) for item in node.items]
    return lambda scope: [item(scope) for item in items]


def _either(builder: Builder, node: nodes.Either) -> Code:
    """Disjunction (table 49): true wins, else what is neither makes it null."""
    items = [builder(item) for item in node.items]

    def code(scope: Scope) -> Any:
        answer: bool | None = False
        for item in items:
            value = item(scope)
            if value is True:
                return True
            if value is not False:
                answer = None
        return answer

    return code


def _both(builder: Builder, node: nodes.Both) -> Code:
    """Conjunction (table 49): false wins, else what is neither makes it null."""
    if len(node.items) == 2:
        return _pair(builder(node.items[0]), builder(node.items[1]))
    items = [builder(item) for item in node.items]

    def code(scope: Scope) -> Any:
        answer: bool | None = True
        for item in items:
            value = item(scope)
            if value is False:
                return False
            if value is not True:
                answer = None
        return answer

    return code


def _pair(first: Code, second: Code) -> Code:
    def code(scope: Scope) -> Any:
        left = first(scope)
        if left is False:
            return False
        right = second(scope)
        if right is False:
            return False
        return True if left is True and right is True else None

    return code


def _compare(builder: Builder, node: nodes.Compare) -> Code:
    """Comparison (table 45); beside a literal of a plain kind Python's own operator answers, which is the fast path."""
    left, sign, place = builder(node.left), node.operator, node.place
    slow = _compare_any(sign, place)
    if isinstance(node.right, nodes.Literal) and type(node.right.value) in _QUICK:
        constant, python = node.right.value, _PYTHON[sign]
        kind = type(constant)
        if kind is bool and sign not in ("=", "!="):
            return lambda scope: slow(scope, left(scope), constant)
        if isinstance(node.left, nodes.Name):
            return _name_beside(node.left, constant, python, slow)

        def quick(scope: Scope) -> Any:
            value = left(scope)
            return python(value, constant) if type(value) is kind else slow(scope, value, constant)

        return quick
    right = builder(node.right)
    return lambda scope: slow(scope, left(scope), right(scope))


def _name_beside(node: nodes.Name, constant: Any, python: Callable[[Any, Any], Any], slow: Any) -> Code:
    """A name beside a literal, by far the commonest condition: the caller's own value is looked at as it is.

    Whole numbers are compared unconverted, which is exact; Decimal goes through ``find``, which refuses NaN.
    """
    name, place, kind = node.name, node.place, type(constant)
    as_given = int if kind is Decimal else kind

    def code(scope: Scope) -> Any:
        values = scope.values
        if name in values:
            value = values[name]
        else:
            given = scope.context.get(name)
            if type(given) is as_given:
                return python(given, constant)
            value = scope.find(name, place)
        return python(value, constant) if type(value) is kind else slow(scope, value, constant)

    return code


def _compare_any(sign: str, place: tuple[int, int]) -> Callable[[Scope, Any, Any], Any]:
    def compare(scope: Scope, left: Any, right: Any) -> Any:
        if sign == "=":
            answer = equal(left, right)
        elif sign == "!=":
            same = equal(left, right)
            answer = None if same is None else not same
        else:
            answer = ordered(sign, left, right)
        if answer is None:
            scope.null("feel_type_clash", place, left=type_name(left), right=type_name(right), operator=sign)
        return answer

    return compare


def _between(builder: Builder, node: nodes.Between) -> Code:
    value, low, high, place = builder(node.value), builder(node.low), builder(node.high), node.place

    def code(scope: Scope) -> Any:
        this, first, last = value(scope), low(scope), high(scope)
        above, below = ordered(">=", this, first), ordered("<=", this, last)
        if above is None or below is None:
            clash = first if above is None else last
            return scope.null(
                "feel_type_clash", place, left=type_name(this), right=type_name(clash), operator="between"
            )
        return above and below

    return code


def _in(builder: Builder, node: nodes.In) -> Code:
    value, test, place = builder(node.value), builder(node.test), node.place

    def code(scope: Scope) -> Any:
        this, there = value(scope), test(scope)
        answer = contained(this, there)
        if answer is None:
            scope.null("feel_type_clash", place, left=type_name(this), right=type_name(there), operator="in")
        return answer

    return code


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


def _instance_of(builder: Builder, node: nodes.InstanceOf) -> Code:
    value, type_ = builder(node.value), builder.resolve(node.type, node.place)
    return lambda scope: type_.holds(value(scope))


def _if(builder: Builder, node: nodes.If) -> Code:
    condition, then, otherwise = builder(node.condition), builder(node.then), builder(node.otherwise)
    return lambda scope: then(scope) if condition(scope) is True else otherwise(scope)


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


def _function(builder: Builder, node: nodes.FunctionOf) -> Code:
    types = tuple(builder.resolve(type_, node.place) if type_ else None for type_ in node.types)
    parameters, body = node.parameters, builder(node.body)
    return lambda scope: UserFunction("function", parameters, types, body, scope)


_BUILDERS: dict[type[Node], Callable[[Builder, Any], Code]] = {
    nodes.Literal: _literal,
    nodes.Name: _name,
    nodes.Path: _path,
    nodes.Filter: _filter,
    nodes.Call: _call,
    nodes.ListOf: _list,
    nodes.ContextOf: _context,
    nodes.RangeOf: _range,
    nodes.OpenTest: _open_test,
    nodes.Tests: _tests,
    nodes.Either: _either,
    nodes.Both: _both,
    nodes.Compare: _compare,
    nodes.Between: _between,
    nodes.In: _in,
    nodes.Binary: _binary,
    nodes.Negate: _negate,
    nodes.InstanceOf: _instance_of,
    nodes.If: _if,
    nodes.For: _for,
    nodes.Quantified: _quantified,
    nodes.FunctionOf: _function,
}
