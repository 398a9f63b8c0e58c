"""A way around scopes for the commonest conditions: names beside literals, joined by ``and`` and ``or``."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.nodes import Node
from processes.rules.feel.operators import ORDER

Shortcut = Callable[[Mapping[str, Any]], Any]
# What a shortcut answers when it cannot tell: the long way is taken then, which knows null, conversion and notes.
UNSURE = object()
# The kinds Python gives that compare with a literal exactly as FEEL would. Decimal is not among them: it may be NaN.
_AS_GIVEN: dict[type, type] = {Decimal: int, str: str, bool: bool, date: date, timedelta: timedelta}
_SIGNS: dict[str, Callable[[Any, Any], Any]] = {"=": operator.eq, "!=": operator.ne, **ORDER}


def shortcut(node: Node) -> Shortcut | None:
    """The shortcut of an expression, or None where it is of another form."""
    if isinstance(node, nodes.Compare):
        return _comparison(node)
    if isinstance(node, (nodes.Both, nodes.Either)):
        ways = [shortcut(item) for item in node.items]
        known = [way for way in ways if way is not None]
        if len(known) == len(ways):
            settling = isinstance(node, nodes.Either)
            return _two(known[0], known[1], settling) if len(known) == 2 else _several(known, settling)
    return None


def _comparison(node: nodes.Compare) -> Shortcut | None:
    if not isinstance(node.left, nodes.Name) or not isinstance(node.right, nodes.Literal):
        return None
    name, constant, python = node.left.name, node.right.value, _SIGNS[node.operator]
    kind = _AS_GIVEN.get(type(constant))
    if kind is None or (kind is bool and node.operator not in ("=", "!=")):
        return None

    def way(context: Mapping[str, Any]) -> Any:
        value = context.get(name)
        return python(value, constant) if type(value) is kind else UNSURE

    return way


def _two(first: Shortcut, second: Shortcut, settling: bool) -> Shortcut:
    def way(context: Mapping[str, Any]) -> Any:
        answer = first(context)
        return answer if answer is settling or answer is UNSURE else second(context)

    return way


def _several(ways: list[Shortcut], settling: bool) -> Shortcut:
    def way(context: Mapping[str, Any]) -> Any:
        for each in ways:
            answer = each(context)
            if answer is settling or answer is UNSURE:
                return answer
        return not settling

    return way
