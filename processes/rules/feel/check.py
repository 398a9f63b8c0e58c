"""Checks an expression before it runs: unknown names and types that clash, as far as the known types tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from processes.rules.feel import nodes
from processes.rules.feel.functions import BUILT_IN
from processes.rules.feel.names import uses
from processes.rules.feel.nodes import Node
from processes.rules.feel.operators import ARITHMETIC
from processes.rules.feel.paths import PARTS
from processes.rules.feel.scope import Note
from processes.rules.feel.types import (
    ANY,
    BOOLEAN,
    BY_NAME,
    CONTEXT,
    DATE,
    DATE_TIME,
    DAYS,
    FUNCTION,
    KINDS,
    MONTHS,
    NULL,
    NUMBER,
    STRING,
    TIME,
    ContextType,
    ListType,
    RangeType,
    Type,
)

Known = Mapping[str, Type]
_WITH_ORDER = frozenset(each.name for each in (NUMBER, STRING, DATE, TIME, DATE_TIME, DAYS, MONTHS, ANY, NULL))


def check(node: Node, known: Known, functions: Iterable[str] = (), wanted: Type = ANY) -> tuple[Note, ...]:
    """What is surely wrong with an expression, when its names have these types.

    ``functions`` are the names the host hands in, of which it may give values, too; ``wanted`` is the type the value
    should have. A name of type Any may be anything. Codes: feel_unknown_name, feel_unknown_function, feel_type_clash,
    feel_unknown_property, feel_not_boolean, feel_wrong_arguments, feel_not_a_function.
    """
    checker = Checker(functions)
    kind = checker.infer(node, dict(known))
    if not _may_be(kind, wanted):
        checker.note("feel_type_clash", node, left=kind.name, right=wanted.name, operator="")
    return tuple(checker.notes)


def check_tests(node: nodes.Tests | None, of: Type, known: Known, functions: Iterable[str] = ()) -> tuple[Note, ...]:
    """What is surely wrong with the cell of a column of this type."""
    checker = Checker(functions)
    for item in node.items if node else ():
        checker.test(item, of, {**known, "?": of})
    return tuple(checker.notes)


def _may_be(kind: Type, wanted: Type) -> bool:
    """Whether a value of the one type could conform to the other, conversions included."""
    if "Any" in (kind.name, wanted.name) or kind.name in (wanted.name, "Null"):
        return True
    if isinstance(wanted, ListType):
        return _may_be(kind, wanted.item)
    if isinstance(kind, ListType):
        return _may_be(kind.item, wanted)
    return kind.name == "date" and wanted.name == "date and time"


class Checker:
    """Infers types from the leaves up, noting what cannot be right; Any where it cannot tell."""

    def __init__(self, functions: Iterable[str] = ()) -> None:
        self.functions = frozenset(functions)
        self.notes: list[Note] = []

    def note(self, code: str, node: Node, **facts: Any) -> Type:
        """Keep a finding; what is wrong may be anything to what stands around it."""
        self.notes.append(Note(code, *node.place, facts))
        return ANY

    def infer(self, node: Node, known: dict[str, Type]) -> Type:
        """The type of a node's value."""
        return _INFER[type(node)](self, node, known)

    def test(self, node: Node, of: Type, known: dict[str, Type]) -> None:
        """One test of a cell against the type of its column."""
        kind = self.infer(node, known)
        if isinstance(kind, RangeType) or (isinstance(kind, ListType) and of.name != "list"):
            kind = kind.item
        says_itself = kind.name == "boolean" and not isinstance(node, nodes.Literal)
        if not says_itself and not _comparable(kind, of):
            self.note("feel_type_clash", node, left=of.name, right=kind.name, operator="")

    def compare(self, node: Node, left: Type, right: Type, sign: str) -> None:
        """Two operands of a comparison: of one kind, and of one with an order where the sign asks for it."""
        orderly = sign in ("=", "!=") or all(kind.name in _WITH_ORDER for kind in (left, right))
        if not _comparable(left, right) or not orderly:
            self.note("feel_type_clash", node, left=left.name, right=right.name, operator=sign)

    def boolean(self, node: Node, known: dict[str, Type]) -> None:
        """A part that must be true or false."""
        kind = self.infer(node, known)
        if kind.name not in ("boolean", "Any", "Null"):
            self.note("feel_not_boolean", node, kind=kind.name)


def _comparable(left: Type, right: Type) -> bool:
    return left.name == right.name or not {left.name, right.name}.isdisjoint({"Any", "Null"})


def _literal(_checker: Checker, node: nodes.Literal, _known: dict[str, Type]) -> Type:
    return BY_NAME[KINDS[type(node.value)]]


def _name(checker: Checker, node: nodes.Name, known: dict[str, Type]) -> Type:
    if node.name in known:
        return known[node.name]
    if node.name in checker.functions:
        return ANY
    if node.name in BUILT_IN:
        return FUNCTION
    return checker.note("feel_unknown_name", node, name=node.name)


def _path(checker: Checker, node: nodes.Path, known: dict[str, Type]) -> Type:
    base = checker.infer(node.base, known)
    if isinstance(base, ListType):
        return ListType(item=_property(checker, node, base.item))
    return _property(checker, node, base)


_PART_KINDS: dict[str, Type] = {
    "time offset": DAYS,
    "timezone": STRING,
    "start included": BOOLEAN,
    "end included": BOOLEAN,
}
_PARTS_BY_NAME = {KINDS[python]: frozenset(names) for python, names in PARTS.items()}


def _property(checker: Checker, node: nodes.Path, base: Type) -> Type:
    if isinstance(base, ContextType) and base.entries:
        entries = dict(base.entries)
        if node.name in entries:
            return entries[node.name]
    elif base.name in ("Any", "context", "Null"):
        return ANY
    elif node.name in _PARTS_BY_NAME.get(base.name, ()):
        return _PART_KINDS.get(node.name, ANY if base.name == "range" else NUMBER)
    return checker.note("feel_unknown_property", node, name=node.name, kind=base.name)


def _filter(checker: Checker, node: nodes.Filter, known: dict[str, Type]) -> Type:
    base = checker.infer(node.base, known)
    item = base.item if isinstance(base, ListType) else base if base.name != "Any" else ANY
    inner = {**known, "item": item}
    if isinstance(item, ContextType) and item.entries:
        inner |= dict(item.entries)
    elif item.name in ("Any", "context"):
        inner |= {name: ANY for name in _free_names(node.condition) if name not in known}
    condition = checker.infer(node.condition, inner)
    if condition.name == "number":
        return item
    return ListType(item=item) if condition.name == "boolean" else ANY


def _free_names(node: Node) -> frozenset[str]:
    found = uses(node)
    return found.names | found.maybe


def _call(checker: Checker, node: nodes.Call, known: dict[str, Type]) -> Type:
    kinds = [checker.infer(argument, known) for argument in node.arguments]
    name = node.function.name if isinstance(node.function, nodes.Name) else ""
    is_given = name in checker.functions or name in BUILT_IN
    if not name or (name in known and (known[name].name == "function" or not is_given)):
        target = checker.infer(node.function, known)
        return ANY if target.name in ("function", "Any") else checker.note("feel_not_a_function", node, name=name)
    if not is_given:
        return checker.note("feel_unknown_function", node, name=name)
    return ANY if name in checker.functions else _built_in(checker, node, kinds)


def _built_in(checker: Checker, node: nodes.Call, kinds: list[Type]) -> Type:
    name = node.function.name if isinstance(node.function, nodes.Name) else ""
    if node.names:
        fitting = [each for each in BUILT_IN[name].overloads if set(node.names) <= set(each.places)]
    else:
        fitting = [each for each in BUILT_IN[name].overloads if each.may_take(kinds)]
    if not fitting:
        return checker.note("feel_wrong_arguments", node, function=name)
    results = {each.result for each in fitting}
    return results.pop() if len(results) == 1 else ANY


def _list(checker: Checker, node: nodes.ListOf, known: dict[str, Type]) -> Type:
    return ListType(item=_shared([checker.infer(item, known) for item in node.items]))


def _shared(kinds: list[Type]) -> Type:
    """The one type that all have, nulls aside."""
    different = {kind for kind in kinds if kind.name != "Null"}
    return different.pop() if len(different) == 1 else ANY


def _context(checker: Checker, node: nodes.ContextOf, known: dict[str, Type]) -> Type:
    inner, entries = dict(known), []
    for name, value in zip(node.names, node.values, strict=True):
        inner[name] = checker.infer(value, inner)
        entries.append((name, inner[name]))
    return ContextType(entries=tuple(entries)) if entries else CONTEXT


def _range(checker: Checker, node: nodes.RangeOf, known: dict[str, Type]) -> Type:
    low, high = checker.infer(node.low, known), checker.infer(node.high, known)
    checker.compare(node, low, high, "..")
    return RangeType(item=low if low.name != "Any" else high)


def _open_test(checker: Checker, node: nodes.OpenTest, known: dict[str, Type]) -> Type:
    kind = checker.infer(node.value, known)
    checker.compare(node, kind, kind, node.operator)
    return RangeType(item=kind)


def _tests(checker: Checker, node: nodes.Tests, known: dict[str, Type]) -> Type:
    return ListType(item=_shared([checker.infer(item, known) for item in node.items]))


def _logic(checker: Checker, node: nodes.Either | nodes.Both, known: dict[str, Type]) -> Type:
    for item in node.items:
        checker.boolean(item, known)
    return BOOLEAN


def _compare(checker: Checker, node: nodes.Compare, known: dict[str, Type]) -> Type:
    checker.compare(node, checker.infer(node.left, known), checker.infer(node.right, known), node.operator)
    return BOOLEAN


def _between(checker: Checker, node: nodes.Between, known: dict[str, Type]) -> Type:
    value = checker.infer(node.value, known)
    for end in (node.low, node.high):
        checker.compare(node, value, checker.infer(end, known), "between")
    return BOOLEAN


def _in(checker: Checker, node: nodes.In, known: dict[str, Type]) -> Type:
    value = checker.infer(node.value, known)
    for test in node.test.items if isinstance(node.test, nodes.Tests) else (node.test,):
        kind = checker.infer(test, known)
        while isinstance(kind, (RangeType, ListType)) and value.name not in ("range", "list"):
            kind = kind.item
        if not _comparable(value, kind):
            checker.note("feel_type_clash", node, left=value.name, right=kind.name, operator="in")
    return BOOLEAN


_RESULTS: dict[tuple[str, str, str], Type] = {
    ("-", "date", "date"): DAYS,
    ("-", "time", "time"): DAYS,
    ("-", "date and time", "date and time"): DAYS,
    ("-", "date", "date and time"): DAYS,
    ("-", "date and time", "date"): DAYS,
    ("/", DAYS.name, DAYS.name): NUMBER,
    ("/", MONTHS.name, MONTHS.name): NUMBER,
}


def _binary(checker: Checker, node: nodes.Binary, known: dict[str, Type]) -> Type:
    left, right = checker.infer(node.left, known), checker.infer(node.right, known)
    if "Any" in (left.name, right.name):
        return ANY
    allowed = {(KINDS[one], KINDS[other]) for one, other in ARITHMETIC[node.operator]}
    if (left.name, right.name) not in allowed:
        return checker.note("feel_type_clash", node, left=left.name, right=right.name, operator=node.operator)
    days = {"date", "date and time", "time"}
    usual = right if right.name in days or (left.name == "number" and right.name != "number") else left
    return _RESULTS.get((node.operator, left.name, right.name), usual)


def _negate(checker: Checker, node: nodes.Negate, known: dict[str, Type]) -> Type:
    kind = checker.infer(node.value, known)
    if kind.name not in (NUMBER.name, DAYS.name, MONTHS.name, "Any"):
        return checker.note("feel_type_clash", node, left="", right=kind.name, operator="-")
    return kind


def _instance_of(checker: Checker, node: nodes.InstanceOf, known: dict[str, Type]) -> Type:
    checker.infer(node.value, known)
    return BOOLEAN


def _if(checker: Checker, node: nodes.If, known: dict[str, Type]) -> Type:
    checker.boolean(node.condition, known)
    return _shared([checker.infer(node.then, known), checker.infer(node.otherwise, known)])


def _loop(checker: Checker, over: tuple[nodes.Over, ...], known: dict[str, Type]) -> dict[str, Type]:
    inner = dict(known)
    for each in over:
        start = checker.infer(each.start, inner)
        if each.end is not None:
            checker.compare(each, start, checker.infer(each.end, inner), "..")
        item = start.item if isinstance(start, (ListType, RangeType)) else start
        inner[each.name] = item
    return inner


def _for(checker: Checker, node: nodes.For, known: dict[str, Type]) -> Type:
    inner = _loop(checker, node.over, {**known, "partial": ListType()})
    return ListType(item=checker.infer(node.body, inner))


def _quantified(checker: Checker, node: nodes.Quantified, known: dict[str, Type]) -> Type:
    checker.boolean(node.condition, _loop(checker, node.over, known))
    return BOOLEAN


def _function(checker: Checker, node: nodes.FunctionOf, known: dict[str, Type]) -> Type:
    given = {name: kind or ANY for name, kind in zip(node.parameters, node.types, strict=True)}
    checker.infer(node.body, {**known, **given})
    return FUNCTION


_INFER: dict[type[Node], Callable[[Checker, Any, dict[str, Type]], Type]] = {
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
    nodes.Either: _logic,
    nodes.Both: _logic,
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
