"""The face of FEEL: expressions, unary tests and scripts, compiled once and cached by their source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from processes.rules.feel.build import Builder, Code
from processes.rules.feel.errors import FeelError
from processes.rules.feel.names import Uses, uses
from processes.rules.feel.nodes import Node
from processes.rules.feel.parse import MAX_SOURCE, parse, parse_tests
from processes.rules.feel.scope import Note, Run
from processes.rules.feel.shortcut import UNSURE, shortcut
from processes.rules.feel.tokens import Tokens, plain_name
from processes.rules.feel.types import Type
from processes.rules.feel.unary import UnaryTests
from processes.rules.feel.values import MAX_LIST

Functions = Mapping[str, Callable[..., Any]]
NO_NAMES: frozenset[str] = frozenset()
_NO_FUNCTIONS: Functions = {}
_CACHE = 4096


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, and why parts of the expression became null on the way."""

    value: Any
    notes: tuple[Note, ...]


class Expression:
    """A compiled expression. It keeps nothing between evaluations and may be shared by threads."""

    __slots__ = ("code", "node", "shortcut", "source", "uses")

    def __init__(self, source: str, node: Node, code: Code) -> None:
        self.source = source
        self.node = node
        self.uses: Uses = uses(node)
        self.code = code
        self.shortcut = shortcut(node)

    @property
    def names(self) -> frozenset[str]:
        """The names the caller must give: free names, without functions and without those a filter may supply."""
        return self.uses.names

    @property
    def calls(self) -> frozenset[str]:
        """The names that are called as functions and not defined inside, FEEL's own among them."""
        return self.uses.calls

    def evaluate(self, context: Mapping[str, Any], functions: Functions = _NO_FUNCTIONS) -> Any:
        """The value in this context: Decimal, str, bool, None, dates, durations, list, dict, Range or Function.

        An error of evaluation is null, as FEEL wants it. FeelError only when a limit was met, or the context holds
        what FEEL has no type for; what a function of ``functions`` raises passes through.
        """
        if self.shortcut is not None:
            answer = self.shortcut(context)
            if answer is not UNSURE:
                return answer
        scope = Run(context, functions)
        try:
            value = self.code(scope)
            if type(value) is list or type(value) is dict:
                _measure(value, [MAX_LIST * 2])
        except RecursionError:
            raise FeelError("feel_too_deep", *scope.place, limit=0) from None
        return value

    def explain(self, context: Mapping[str, Any], functions: Functions = _NO_FUNCTIONS) -> Answer:
        """The value, with the reason for every null that arose."""
        scope = Run(context, functions)
        scope.notes = []
        value = run(self.code, scope)
        return Answer(value, tuple(scope.notes))

    def __repr__(self) -> str:
        return f"Expression({self.source!r})"


def run(code: Code, scope: Run) -> Any:
    """Run code to its value and make sure the value may leave: not deeper and not longer than the limits."""
    try:
        value = code(scope)
        if type(value) is list or type(value) is dict:
            _measure(value, [MAX_LIST * 2])
    except RecursionError:
        raise FeelError("feel_too_deep", *scope.place, limit=0) from None
    return value


def _measure(value: Any, budget: list[int]) -> None:
    """A small value may be endless when walked, because its parts are shared."""
    items = value.values() if type(value) is dict else value
    budget[0] -= len(items)
    if budget[0] < 0:
        raise FeelError("feel_list_too_long", limit=MAX_LIST)
    for item in items:
        if type(item) is list or type(item) is dict:
            _measure(item, budget)


@lru_cache(maxsize=_CACHE)
def compile_expression(source: str, names: frozenset[str] = NO_NAMES) -> Expression:
    """Compile an expression; FeelError with line and column if it is none.

    ``names`` need only hold names with operators or keywords in them, such as "risk-category"; words side by side
    are one name anyway. Calls with the same source and names give the same object.
    """
    return prepare_expression(source, names)


def prepare_expression(source: str, names: Iterable[str] = (), types: Mapping[str, Type] | None = None) -> Expression:
    """As ``compile_expression``, uncached, with the item definitions that type names in the source may mean."""
    try:
        node = parse(source, names)
        return Expression(source, node, Builder(types)(node))
    except RecursionError:
        raise FeelError("feel_too_deep", 1, 1, limit=0) from None


@lru_cache(maxsize=_CACHE)
def compile_unary(source: str, names: frozenset[str] = NO_NAMES) -> UnaryTests:
    """Compile unary tests, the content of a table's cell; FeelError with line and column if they are none."""
    return prepare_unary(source, names)


def prepare_unary(source: str, names: Iterable[str] = (), types: Mapping[str, Type] | None = None) -> UnaryTests:
    """As ``compile_unary``, uncached, with item definitions."""
    if source.strip() == "-":
        return UnaryTests(source, None, Builder())
    try:
        return UnaryTests(source, parse_tests(source, names), Builder(types))
    except RecursionError:
        raise FeelError("feel_too_deep", 1, 1, limit=0) from None


_TARGET = re.compile(r"\s*([^\W\d]\w*(?: +\w+)*) *=(?!=)")


@lru_cache(maxsize=_CACHE)
def compile_script(source: str, names: frozenset[str] = NO_NAMES) -> tuple[tuple[str, Expression], ...]:
    """Compile a script: lines ``name = expression``, in order. A line that is no assignment continues the one before.

    FeelError counts lines and columns of the whole script.
    """
    if len(source) > MAX_SOURCE:
        raise FeelError("feel_too_long", limit=MAX_SOURCE, length=len(source))
    statements = _statements(source, names)
    if not statements:
        raise FeelError("feel_empty", 1, 1)
    known = names | {each.name for each in statements}
    return tuple((each.name, each.compile(known)) for each in statements)


@dataclass(frozen=True, slots=True)
class _Statement:
    """One assignment: its name, its expression as lines, and where that begins in the script."""

    name: str
    line: int
    column: int
    lines: list[str]

    def compile(self, names: frozenset[str]) -> Expression:
        try:
            return compile_expression("\n".join(self.lines), names)
        except FeelError as fault:
            moved = self.column if fault.line == 1 else 0
            raise FeelError(fault.code, fault.line + self.line - 1, fault.column + moved, **fault.facts) from None


def _statements(source: str, names: frozenset[str]) -> list[_Statement]:
    statements: list[_Statement] = []
    inside = _inside(source, names)
    for number, line in enumerate(source.split("\n"), 1):
        found = None if number in inside else _TARGET.match(line)
        if found:
            name = plain_name(found.group(1))
            statements.append(_Statement(name, number, found.end(), [line[found.end() :]]))
        elif statements:
            statements[-1].lines.append(line)
        elif line.strip() and not line.strip().startswith("//"):
            raise FeelError("feel_script_line", number, 1, found=line.strip())
    return statements


def _inside(source: str, names: frozenset[str]) -> set[int]:
    """The lines that begin within brackets or within a text, where ``=`` compares or means nothing.

    A script that cannot be cut into words is left to the parser to complain about.
    """
    scanner = Tokens(source, names)
    inside: set[int] = set()
    depth, last = 0, 1
    try:
        for token in scanner:
            if depth:
                inside.update(range(last + 1, token.line + 1))
            last = scanner.place(scanner.at)[0]
            if token.kind in ("STRING", "AT_STRING"):
                inside.update(range(token.line + 1, last + 1))
            depth = len(scanner.open)
    except FeelError:
        return inside
    return inside
