"""Unary tests, the cells of a table: ``> 5``, ``"a", "b"``, ``not(..)``, ``-`` (DMN 1.5, grammar rules 7 to 17)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.build import Builder
from processes.rules.feel.errors import FeelError
from processes.rules.feel.names import Uses, uses
from processes.rules.feel.nodes import Node
from processes.rules.feel.operators import ORDER, contained, equal
from processes.rules.feel.scope import Run, Scope
from processes.rules.feel.values import Range, YearsMonths, to_feel

Functions = Mapping[str, Callable[..., Any]]
Plain = Callable[[Any], bool | None]
_NO_FUNCTIONS: Functions = {}
_QUICK = frozenset({Decimal, str, bool, date, timedelta, YearsMonths})
_CLAIMS = (
    nodes.Compare,
    nodes.Between,
    nodes.In,
    nodes.Both,
    nodes.Either,
    nodes.Quantified,
    nodes.InstanceOf,
)


class UnaryTests:
    """A compiled cell. ``plain`` is a shortcut for cells of literals alone: it needs the value and no scope."""

    __slots__ = ("_negated", "_tests", "node", "plain", "source", "uses")

    def __init__(self, source: str, node: nodes.Tests | None, builder: Builder) -> None:
        self.source = source
        self.node = node
        self.uses: Uses = uses(node) if node else Uses()
        self._tests = [(builder(item), _manner(item)) for item in node.items] if node else []
        self._negated = bool(node and node.negated)
        self.plain: Plain | None = _plain(node)

    @property
    def names(self) -> frozenset[str]:
        """The names the tests use beside the value they test."""
        return self.uses.names - {"?"}

    @property
    def always(self) -> bool:
        """Whether the cell is ``-``, which every value passes."""
        return self.node is None

    def matches(self, value: Any, context: Mapping[str, Any], functions: Functions = _NO_FUNCTIONS) -> bool:
        """Whether the value passes; null answers count as no. FeelError as for ``Expression.evaluate``."""
        return self.holds(to_feel(value), Run(context, functions)) is True

    def evaluate(self, context: Mapping[str, Any], functions: Functions = _NO_FUNCTIONS) -> bool | None:
        """As ``matches``, with the value under the name ``?`` in the context; null where it cannot be told."""
        return self.holds(to_feel(context.get("?")), Run(context, functions))

    def holds(self, value: Any, scope: Scope) -> bool | None:
        """Whether a FEEL value passes, in a scope that the cells of one table may share."""
        if self.plain is not None:
            return self.plain(value)
        scope.values["?"] = value
        try:
            answer = self._any(value, scope)
        except RecursionError:
            raise FeelError("feel_too_deep", *scope.run.place, limit=0) from None
        if self._negated:
            return None if answer is None else not answer
        return answer

    def _any(self, value: Any, scope: Scope) -> bool | None:
        answer: bool | None = False
        for code, manner in self._tests:
            passed = _passes(value, code(scope), manner)
            if passed is True:
                return True
            if passed is None:
                answer = None
        return answer

    def __repr__(self) -> str:
        return f"UnaryTests({self.source!r})"


class _Manner(Enum):
    """How a test is to be taken: a claim about ``?`` answers itself, the others are compared with the value."""

    CLAIM = 1
    SPAN = 2
    LITERAL = 3
    VALUE = 4


def _manner(node: Node) -> _Manner:
    if "?" in uses(node).names or isinstance(node, _CLAIMS):
        return _Manner.CLAIM
    if isinstance(node, (nodes.OpenTest, nodes.RangeOf)):
        return _Manner.SPAN
    return _Manner.LITERAL if isinstance(node, nodes.Literal) else _Manner.VALUE


def _passes(value: Any, test: Any, manner: _Manner) -> bool | None:
    """A name or function whose value is true lets any value pass that is no boolean itself (7.3.2 of DMN 1.5)."""
    if manner is _Manner.CLAIM and (type(test) is bool or test is None):
        return test
    if manner is _Manner.SPAN and test is None:
        return None
    if type(test) is list or type(test) is Range:
        return contained(value, test)
    answer = equal(value, test)
    if answer is None and test is True and manner is not _Manner.LITERAL:
        return True
    return answer


def _plain(node: nodes.Tests | None) -> Plain | None:
    """The shortcut, or None where a name, a function or a kind without Python's own order is in the cell."""
    if node is None:
        return lambda value: True
    tests = [_plain_test(item) for item in node.items]
    known = [test for test in tests if test is not None]
    if len(known) < len(tests):
        return None
    only = known[0] if len(known) == 1 else _first_of(known)
    return _not(only) if node.negated else only


def _first_of(tests: list[Plain]) -> Plain:
    def passes(value: Any) -> bool | None:
        answer: bool | None = False
        for test in tests:
            passed = test(value)
            if passed:
                return True
            if passed is None:
                answer = None
        return answer

    return passes


def _not(test: Plain) -> Plain:
    def passes(value: Any) -> bool | None:
        answer = test(value)
        return None if answer is None else not answer

    return passes


def _plain_test(node: Node) -> Plain | None:
    if isinstance(node, nodes.Literal):
        return _compared(operator.eq, node.value, ordered=False)
    if isinstance(node, nodes.OpenTest) and isinstance(node.value, nodes.Literal):
        signs: dict[str, Callable[[Any, Any], Any]] = {"=": operator.eq, "!=": operator.ne, **ORDER}
        return _compared(signs[node.operator], node.value.value, ordered=node.operator not in ("=", "!="))
    if isinstance(node, nodes.RangeOf):
        return _ranged(node)
    return None


def _compared(python: Callable[[Any, Any], Any], constant: Any, ordered: bool) -> Plain | None:
    kind = type(constant)
    if constant is None and not ordered:
        return lambda value: (value is None) is (python is operator.eq)
    if kind not in _QUICK or (ordered and kind is bool):
        return None
    with_null = None if ordered else python is operator.ne

    def passes(value: Any) -> bool | None:
        if type(value) is kind:
            return bool(python(value, constant))
        return with_null if value is None else None

    return passes


def _ranged(node: nodes.RangeOf) -> Plain | None:
    if not isinstance(node.low, nodes.Literal) or not isinstance(node.high, nodes.Literal):
        return None
    low, high = node.low.value, node.high.value
    kind = type(low)
    if kind not in _QUICK or kind is bool or type(high) is not kind or low > high:
        return None
    above = operator.ge if node.low_closed else operator.gt
    below = operator.le if node.high_closed else operator.lt

    def passes(value: Any) -> bool | None:
        return bool(above(value, low) and below(value, high)) if type(value) is kind else None

    return passes
