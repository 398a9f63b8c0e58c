"""Decision tables: which rules match, what the hit policy makes of them, and why (DMN 1.5, chapter 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from processes.language import Text
from processes.rules.feel import Expression, FeelError, UnaryTests
from processes.rules.feel.expression import run
from processes.rules.feel.functions.lists import maximum, minimum, total
from processes.rules.feel.operators import equal
from processes.rules.feel.scope import Run, Scope
from processes.rules.feel.types import ANY, Type, fit
from processes.rules.feel.unary import Plain
from processes.rules.spoken import rule_words

POLICIES = {
    "UNIQUE": "U",
    "FIRST": "F",
    "PRIORITY": "P",
    "ANY": "A",
    "RULE ORDER": "R",
    "OUTPUT ORDER": "O",
    "COLLECT": "C",
}
AGGREGATIONS = ("SUM", "MIN", "MAX", "COUNT")


@dataclass(frozen=True, slots=True)
class Input:
    """A column of conditions: what is looked at, and the values it may have."""

    label: str
    expression: Expression
    type: Type = ANY
    allowed: UnaryTests | None = None
    id: str = ""
    words: Text = Text("", "")  # its label, and the same in English

    @property
    def called(self) -> Text:
        """What a person calls it: its words, else what is looked at."""
        return self.words or Text.of(self.label)


@dataclass(frozen=True, slots=True)
class Output:
    """A column of results: its name (empty where it is the only one), its values in order of priority, its default."""

    name: str
    type: Type = ANY
    allowed: UnaryTests | None = None
    priorities: tuple[Expression, ...] = ()
    default: Expression | None = None
    id: str = ""
    words: Text = Text("", "")  # its label, and the same in English

    @property
    def called(self) -> Text:
        """What a person calls it: its words, else its name."""
        return self.words or Text.of(self.name)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: one test per input, one expression per output; ``words`` is what the owner wrote beside it."""

    tests: tuple[UnaryTests, ...]
    results: tuple[Expression, ...]
    words: Text = Text("", "")
    id: str = ""
    checks: tuple[tuple[int, Plain | None, UnaryTests], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        checks = tuple((at, test.plain, test) for at, test in enumerate(self.tests) if not test.always)
        object.__setattr__(self, "checks", checks)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision came to: the value, the rules that matched (from 1), and what to tell of it.

    ``explanation`` is plain data for the record of the decision.
    """

    value: Any
    matched: tuple[int, ...] = ()
    tell: Callable[[], dict[str, Any]] = field(default=dict, repr=False, compare=False)

    @property
    def explanation(self) -> dict[str, Any]:
        """Inputs, each rule with ``matched`` or the first cell that did not, policy and value."""
        return self.tell()


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """A decision table, ready to decide; shared between threads."""

    id: str
    name: str
    policy: str
    aggregation: str
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    rules: tuple[Rule, ...]

    def decide(self, context: Mapping[str, Any], functions: Mapping[str, Callable[..., Any]] | None = None) -> Outcome:
        """The outcome for these facts.

        FeelError ``table_overlap`` when a UNIQUE table matches more than one rule (facts: ``rules``), ``table_any``
        when matching rules of an ANY table differ, ``table_input`` for a value outside the allowed ones.
        """
        outcomes: list[Outcome] = []

        def code(scope: Scope) -> Any:
            outcomes.append(self.decide_in(scope))
            return outcomes[0].value

        run(code, Run(context, functions or {}))
        return outcomes[0]

    def decide_in(self, scope: Scope) -> Outcome:
        """The outcome in a scope, for tables within larger decisions."""
        values = tuple(self._value(each, scope) for each in self.inputs)
        misses = tuple(self._first_miss(rule, values, scope) for rule in self.rules)
        matched = tuple(number for number, miss in enumerate(misses, 1) if miss is None)
        value = self._choose(matched, scope)
        return Outcome(value, matched, lambda: self._explain(values, misses, matched, value))

    def _value(self, column: Input, scope: Scope) -> Any:
        value = column.expression.code(scope)
        if column.type is not ANY:
            conforms, value = fit(value, column.type)
            if not conforms:
                scope.null("feel_type_clash", (0, 0), left=column.label, right=column.type.name, operator="")
        if column.allowed is not None and value is not None and column.allowed.holds(value, scope) is not True:
            raise FeelError("table_input", table=self.name, input=column.label, value=value)
        return value

    @staticmethod
    def _first_miss(rule: Rule, values: tuple[Any, ...], scope: Scope) -> int | None:
        """The column, from 0, of the first test that fails; None when the rule matches (8.2.8)."""
        for at, plain, test in rule.checks:
            passed = test.holds(values[at], scope) if plain is None else plain(values[at])
            if passed is not True:
                return at
        return None

    def _choose(self, matched: tuple[int, ...], scope: Scope) -> Any:
        """What the hit policy makes of the rules that matched (8.2.10)."""
        if not matched:
            return self._without_match(scope)
        if self.policy == "UNIQUE" and len(matched) > 1:
            raise FeelError("table_overlap", table=self.name, rules=matched)
        if self.policy in ("UNIQUE", "FIRST"):
            return self._result(matched[0], scope)
        results = [self._result(number, scope) for number in matched]
        if self.policy == "ANY":
            if any(equal(result, results[0]) is not True for result in results):
                raise FeelError("table_any", table=self.name, rules=matched)
            return results[0]
        if self.policy in ("PRIORITY", "OUTPUT ORDER"):
            ordered = sorted(results, key=lambda result: self._rank(result, scope))
            return ordered[0] if self.policy == "PRIORITY" else ordered
        return self._aggregate(results)

    def _without_match(self, scope: Scope) -> Any:
        defaults = [column.default for column in self.outputs]
        if any(default is not None for default in defaults):
            return self._row([default.code(scope) if default else None for default in defaults])
        if self.policy == "COLLECT" and self.aggregation == "COUNT":
            return Decimal(0)
        listing = self.policy in ("RULE ORDER", "OUTPUT ORDER") or (self.policy == "COLLECT" and not self.aggregation)
        return [] if listing else None

    def _result(self, number: int, scope: Scope) -> Any:
        return self._row([result.code(scope) for result in self.rules[number - 1].results])

    def _row(self, values: Iterable[Any]) -> Any:
        """One output is a value, several are a context; a value that does not fit its column is null."""
        fitted = [fit(value, column.type)[1] for value, column in zip(values, self.outputs, strict=True)]
        if len(self.outputs) == 1:
            return fitted[0]
        return {column.name: value for column, value in zip(self.outputs, fitted, strict=True)}

    def _rank(self, result: Any, scope: Scope) -> tuple[int, ...]:
        """The place of a result in the order of its columns' output values, the first column before the second."""
        values = [result] if len(self.outputs) == 1 else list(result.values())
        return tuple(
            next(
                (at for at, one in enumerate(column.priorities) if equal(one.code(scope), value)),
                len(column.priorities),
            )
            for column, value in zip(self.outputs, values, strict=True)
        )

    def _aggregate(self, results: list[Any]) -> Any:
        if self.policy != "COLLECT" or not self.aggregation:
            return results
        if self.aggregation == "COUNT":
            return Decimal(len(results))
        return {"SUM": total, "MIN": minimum, "MAX": maximum}[self.aggregation](results)

    def _explain(
        self, values: tuple[Any, ...], misses: tuple[int | None, ...], matched: tuple[int, ...], value: Any
    ) -> dict[str, Any]:
        return {
            "table": self.name,
            "policy": self.policy,
            "aggregation": self.aggregation,
            "inputs": [{"label": one.label, "value": given} for one, given in zip(self.inputs, values, strict=True)],
            "rules": [self._tell(number, miss) for number, miss in enumerate(misses, 1)],
            "matched": list(matched),
            "value": value,
        }

    def _tell(self, number: int, miss: int | None) -> dict[str, Any]:
        """A rule as explained: that it matched or where it did not, in the owner's words or those of its cells."""
        rule = self.rules[number - 1]
        words = rule.words or rule_words(zip((column.called for column in self.inputs), rule.tests, strict=True))
        told: dict[str, Any] = {
            "number": number,
            "matched": miss is None,
            "annotations": {"da": words.da, "en": words.en},
        }
        if miss is None:
            told["cells"] = [
                {"input": column.label, "test": test.source.strip()}
                for column, test in zip(self.inputs, rule.tests, strict=True)
                if not test.always
            ]
        else:
            told["missed"] = {
                "column": miss + 1,
                "input": self.inputs[miss].label,
                "test": rule.tests[miss].source.strip(),
            }
        return told
