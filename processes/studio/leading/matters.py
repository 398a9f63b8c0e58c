"""What decides whether a case comes to a step: the facts conditions and tables look at, and values worth trying."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import Any

from processes.engine.normalise.names import local, q
from processes.forms.field import Field, Kind
from processes.forms.form import Form
from processes.motion.edition import Edition, guard_in
from processes.rules.feel import FeelError, compile_expression, compile_script
from processes.rules.table import DecisionTable
from processes.studio.leading.roads import Roads, roads

_MOST = 240  # combinations of values one condition is tried with
_WORDS = re.compile(r'"([^"]*)"')
_NUMBERS = re.compile(r"(?<![\w\"§])-?\d+(?:\.\d+)?")
_ASKED = (
    ("conditionExpression",),
    ("conditionalEventDefinition", "condition"),
    ("standardLoopCharacteristics", "loopCondition"),
    ("multiInstanceLoopCharacteristics", "completionCondition"),
    ("multiInstanceLoopCharacteristics", "loopCardinality"),
)
Wishes = Mapping[str, tuple[Any, ...]]


class Matters:
    """For one target: ``names`` are facts that decide the way, ``wishes`` values that open it, the likeliest first."""

    def __init__(self, edition: Edition, roads: Roads, distances: Mapping[str, int], way: list[str]) -> None:
        self._edition, self._roads = edition, roads
        self._sources: dict[str, list[str]] = defaultdict(list)  # a fact -> the expressions that look at it
        self._from = _made_of(edition, roads)
        self._fields = _fields(edition.forms.values())
        self._makers = _makers(edition)
        asked = {name for flow in roads.partings(distances) for name in _names(_condition(flow))}
        for tag in roads.tags.values():
            asked |= {name for path in _ASKED[1:] for name in _names(_text(tag, path))}
        self.names = self._closed(asked | _guarded(edition))
        self._note_sources()
        self._wishes: dict[str, dict[Any, None]] = defaultdict(dict)
        for flow in way:
            self._wish_for(flow)
        self.wishes: Wishes = {name: tuple(values) for name, values in self._wishes.items()}

    def domain(self, one: Field) -> tuple[Any, ...]:
        """The values of a field worth trying: what opens the way first."""
        own = dict.fromkeys([*self.wishes.get(one.name, ()), *self._values(one)])
        return tuple(own)

    def _values(self, one: Field) -> Iterator[Any]:
        if one.kind is Kind.LIST:
            yield from ((choice.value,) for choice in one.choices)
            yield ()
        elif one.choices:
            yield from (choice.value for choice in one.choices)
        elif one.kind is Kind.TRUTH:
            yield from (True, False)
        elif one.kind in (Kind.WHOLE, Kind.NUMBER):
            yield from self._numbers(one)

    def _numbers(self, one: Field) -> Iterator[str]:
        for source in self._sources[one.name]:
            for said in _NUMBERS.findall(source):
                if one.kind is Kind.NUMBER or "." not in said:
                    whole = int(float(said))
                    yield from (str(whole), str(whole + 1), str(max(whole - 1, 0)))
        yield from ("0", "1")

    def _closed(self, asked: Iterable[str]) -> frozenset[str]:
        """They, and what they are made of: the columns a table looks at, what a form derives them from."""
        found, todo = set[str](), list(asked)
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                todo.extend(self._from.get(name, ()))
        return frozenset(found)

    def _note_sources(self) -> None:
        texts = [_condition(tag) for tag in self._roads.tags.values() if local(tag.tag) == "sequenceFlow"]
        for source in texts:
            for name in _names(source):
                self._sources[name].append(source)
        for table in self._edition.plan.tables.values():
            for place, column in enumerate(table.inputs):
                for name in column.expression.names:
                    self._sources[name].append(column.expression.source)
                    self._sources[name].extend(rule.tests[place].source for rule in table.rules)

    # what opens the way

    def _wish_for(self, flow: str) -> None:
        tag = self._roads.tags.get(flow)
        if tag is None or local(tag.tag) != "sequenceFlow":
            return
        others = [
            _condition(one)
            for one in self._roads.tags.values()
            if one.get("sourceRef") == tag.get("sourceRef") and one is not tag and _condition(one)
        ]
        wanted = _condition(tag)
        if wanted:
            self._solve([(wanted, True)])
        elif others:
            self._solve([(one, False) for one in others])

    def _solve(self, wanted: list[tuple[str, bool]]) -> None:
        """The first values of the facts with which every condition is as wanted."""
        names = sorted({name for source, _ in wanted for name in _names(source)})
        if not names:
            return
        spaces = [self._space(name, wanted) for name in names]
        for values in islice(product(*spaces), _MOST):
            given = dict(zip(names, values, strict=True))
            if all(_holds(source, given) is holds for source, holds in wanted):
                for name, value in given.items():
                    self._wish(name, value, 0)
                if len(names) > 1:
                    return

    def _space(self, name: str, wanted: list[tuple[str, bool]]) -> list[Any]:
        said = [word for source, _ in wanted for word in _WORDS.findall(source)]
        field = self._fields.get(name)
        own = list(self._values(field)) if field else []
        if field is None:
            own = [True, False] + [word for table, _ in self._makers.get(name, ()) for word in _results(table, name)]
        return list(dict.fromkeys([*map(_number, own), *said]))

    def _wish(self, name: str, value: Any, depth: int) -> None:
        if name in self._fields:
            self._wishes[name].setdefault(value)
        for table, column in self._makers.get(name, ()) if depth < 4 else ():
            for rule in table.rules:
                if _same(_result(rule, column), value):
                    self._wish_rule(table, rule, depth + 1)

    def _wish_rule(self, table: DecisionTable, rule: Any, depth: int) -> None:
        for column, test in zip(table.inputs, rule.tests, strict=True):
            names = column.expression.names
            if test.always or len(names) != 1:
                continue
            name = next(iter(names))
            field = self._fields.get(name)
            values = list(self._values(field)) if field else [True, False, *_WORDS.findall(test.source)]
            fits = [one for one in values if _passes(column, test, name, one)]
            for one in fits[:1]:
                self._wish(name, one, depth)


def deciding(edition: Edition, target: str) -> frozenset[str]:
    """The facts that decide whether a case comes to this element."""
    map_ = roads(edition.content)
    return Matters(edition, map_, map_.distances(target), []).names


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, str) and re.fullmatch(r"-?\d+", value) else value


def _fields(forms: Iterable[Form]) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for form in forms:
        for one in form.fields:
            if one.name not in found or (one.choices and not found[one.name].choices):
                found[one.name] = one
    return found


def _makers(edition: Edition) -> dict[str, list[tuple[DecisionTable, int]]]:
    """The tables that give a fact, each with the place of its column."""
    found: dict[str, list[tuple[DecisionTable, int]]] = defaultdict(list)
    for key, table in edition.plan.tables.items():
        for place, column in enumerate(table.outputs):
            found[column.name or key].append((table, place))
    return found


def _made_of(edition: Edition, roads: Roads) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, table in edition.plan.tables.items():
        looks_at = {name for column in table.inputs for name in column.expression.names}
        for column in table.outputs:
            found[column.name or key] |= looks_at
        found[key] |= looks_at
    for form in edition.forms.values():
        for name, source in form.derived:
            found[name] |= set(_names(source))
        for one in form.fields:
            found[one.name] |= set(_names(one.show))
    for tag in roads.tags.values():
        if local(tag.tag) == "scriptTask":
            for name, expression in _statements(_text(tag, ("script",))):
                found[name] |= set(expression.names)
    return found


def _guarded(edition: Edition) -> set[str]:
    """What the guards of steps look at."""
    tables = (
        guard_in(edition.plan, guard) for one in edition.plan.elements.values() for guard in (one.guard or "").split()
    )
    return {name for table in tables if table for column in table.inputs for name in column.expression.names}


def _statements(source: str) -> Any:
    try:
        return compile_script(source) if source.strip() else ()
    except FeelError:
        return ()


def _condition(flow: Any) -> str:
    return _text(flow, ("conditionExpression",))


def _text(tag: Any, path: tuple[str, ...]) -> str:
    found = tag.find("/".join(map(q, path)))
    return "" if found is None else "".join(found.itertext()).strip()


def _names(source: str) -> frozenset[str]:
    try:
        return compile_expression(source).names if source.strip() else frozenset()
    except FeelError:
        return frozenset()


def _holds(source: str, given: Mapping[str, Any]) -> bool | None:
    try:
        value = compile_expression(source).evaluate(given)
    except FeelError:
        return None
    return value if isinstance(value, bool) else None


def _passes(column: Any, test: Any, name: str, value: Any) -> bool:
    try:
        value = list(value) if isinstance(value, tuple) else _number(value)
        return bool(test.matches(column.expression.evaluate({name: value}), {name: value}))
    except FeelError:
        return False


def _results(table: DecisionTable, name: str) -> Iterator[Any]:
    for place, column in enumerate(table.outputs):
        if len(table.outputs) == 1 or column.name == name:
            yield from (value for rule in table.rules if (value := _result(rule, place)) is not None)


def _result(rule: Any, place: int) -> Any:
    try:
        return rule.results[place].evaluate({})
    except FeelError:
        return None


def _same(one: Any, other: Any) -> bool:
    return (type(one) is type(other) and bool(one == other)) or (not isinstance(one, bool) and str(one) == str(other))
