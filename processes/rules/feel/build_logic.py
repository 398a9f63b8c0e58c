"""Code for true and false: and, or, comparison, membership, choice (DMN 1.5, tables 45 to 55)."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.building import Builder, Code, builds
from processes.rules.feel.operators import contained, equal, ordered
from processes.rules.feel.scope import Scope
from processes.rules.feel.types import type_name
from processes.rules.feel.values import YearsMonths

_PYTHON: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_QUICK = frozenset({Decimal, str, bool, date, timedelta, YearsMonths})


@builds(nodes.Either)
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


@builds(nodes.Both)
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


@builds(nodes.Compare)
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


@builds(nodes.Between)
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


@builds(nodes.In)
def _in(builder: Builder, node: nodes.In) -> Code:
    value, test, place = builder(node.value), builder(node.test), node.place

    def code(scope: Scope) -> Any:
        this, there = value(scope), test(scope)
        answer = contained(this, there)
        if answer is None:
            scope.null("feel_type_clash", place, left=type_name(this), right=type_name(there), operator="in")
        return answer

    return code


@builds(nodes.If)
def _if(builder: Builder, node: nodes.If) -> Code:
    condition, then, otherwise = builder(node.condition), builder(node.then), builder(node.otherwise)
    return lambda scope: then(scope) if condition(scope) is True else otherwise(scope)
