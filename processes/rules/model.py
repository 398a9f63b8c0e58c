"""A decision model as it is used: its parts, and one evaluation of them (DMN 1.5, chapters 6 and 10.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from processes.rules.faults import Fault
from processes.rules.feel import FeelError, Function
from processes.rules.feel.build import Code, UserFunction
from processes.rules.feel.expression import run as run_code
from processes.rules.feel.scope import MAX_CALLS, Run, Scope
from processes.rules.feel.types import Type, fit
from processes.rules.table import DecisionTable, Outcome

Functions = Mapping[str, Callable[..., Any]]


@dataclass(slots=True, eq=False)
class Part:
    """Something in a model with a name and a value: input data, a decision, a business knowledge model, a service."""

    id: str
    name: str
    kind: str
    type: Type
    model: Model
    needs: list[Part] = field(default_factory=list)
    knows: list[Part] = field(default_factory=list)
    code: Code | None = None
    table: DecisionTable | None = None
    outputs: list[Part] = field(default_factory=list)
    given: list[Part] = field(default_factory=list)
    parameters: tuple[str, ...] = ()

    def decide(self, context: Mapping[str, Any], functions: Functions | None = None) -> Outcome:
        """The outcome of this decision, with all it needs; FeelError as ``DecisionTable.decide`` says."""
        session = Session(Run(context, functions or {}))
        value = session.decide(self)
        told = session.told
        matched = session.matched.get(self.id, ())
        return Outcome(value, matched, lambda: _explain(self, value, told))


def _explain(decision: Part, value: Any, told: list[tuple[Part, Outcome]]) -> dict[str, Any]:
    own = next((outcome for part_, outcome in told if part_ is decision), None)
    explanation = dict(own.explanation) if own else {"table": decision.name, "value": value}
    explanation["needed"] = [outcome.explanation for part_, outcome in told if part_ is not decision]
    return explanation


@dataclass(slots=True, eq=False)
class Model:
    """A DMN model: its parts by id and by name, and the faults found in it."""

    name: str
    namespace: str
    parts: dict[str, Part] = field(default_factory=dict)
    imports: dict[str, Model] = field(default_factory=dict)
    types: Mapping[str, Type] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def decisions(self) -> tuple[Part, ...]:
        """Every decision, in the order of the file."""
        return tuple(each for each in self.parts.values() if each.kind == "decision")

    @property
    def tables(self) -> dict[str, DecisionTable]:
        """The decision tables that decisions and knowledge models are made of, by the id of those."""
        return {each.id: each.table for each in self.parts.values() if each.table}

    def find(self, reference: str) -> Part:
        """The part of this id, or else of this name; FeelError ``dmn_unknown`` if there is none."""
        named = (each for each in self.parts.values() if each.name == reference)
        found = self.parts.get(reference) or next(named, None)
        if found is None:
            raise FeelError("dmn_unknown", name=reference)
        return found

    def decide(self, reference: str, context: Mapping[str, Any], functions: Functions | None = None) -> Outcome:
        """The outcome of a decision by its id or name."""
        return self.find(reference).decide(context, functions)


class Session:
    """One evaluation: every decision is taken once, inputs are fitted to their types."""

    def __init__(self, run: Run, given: Mapping[str, Any] | None = None) -> None:
        self.run = run
        self.values: dict[str, Any] = dict(given or {})
        self.told: list[tuple[Part, Outcome]] = []
        self.matched: dict[str, tuple[int, ...]] = {}
        self.depth = 0

    def decide(self, decision: Part) -> Any:
        """The value of a decision, checked against the limits as any value that leaves FEEL."""
        return run_code(lambda _scope: self.value(decision), self.run)

    def value(self, one: Part) -> Any:
        """The value of a part, computed at most once."""
        if one.kind == "decisionService":
            return ServiceFunction(one, self)
        key = f"{one.model.namespace}#{one.id}"
        if key not in self.values:
            ways = {"inputData": self._input, "decision": self._take, "businessKnowledgeModel": self._knowledge}
            self.values[key] = ways[one.kind](one)
        return self.values[key]

    def _input(self, one: Part) -> Any:
        if one.name not in self.run.context:
            return None
        conforms, value = fit(self.run.find(one.name, (0, 0)), one.type)
        return value if conforms else self.run.null("feel_type_clash", (0, 0), left=one.name, right=one.type.name)

    def _take(self, decision: Part) -> Any:
        scope = self.scope(decision)
        if decision.table is not None:
            outcome = decision.table.decide_in(scope)
            self.told.append((decision, outcome))
            self.matched[decision.id] = outcome.matched
            value = outcome.value
        else:
            value = decision.code(scope) if decision.code else None
        conforms, value = fit(value, decision.type)
        return value if conforms else None

    def scope(self, one: Part) -> Scope:
        """The names a part may use: what it requires, imported parts behind the name of their import."""
        self.depth += 1
        if self.depth > MAX_CALLS * 4:
            raise FeelError("feel_too_deep", limit=MAX_CALLS * 4)
        values: dict[str, Any] = {}
        for each in [*one.needs, *one.knows]:
            prefix = next((name for name, model in one.model.imports.items() if model is each.model), "")
            home = values.setdefault(prefix, {}) if prefix else values
            home[each.name] = self.value(each)
        self.depth -= 1
        return Scope(self.run, values)

    def _knowledge(self, one: Part) -> Any:
        """A business knowledge model as a function; it also knows itself."""
        home = self.scope(one)
        function = one.code(home) if one.code else None
        if isinstance(function, UserFunction):
            home.values.setdefault(one.name, function)
        return function


class ServiceFunction(Function):
    """A decision service as a function (10.4): its input data, then its input decisions, are the parameters."""

    __slots__ = ("service", "session")

    def __init__(self, service: Part, session: Session) -> None:
        super().__init__(service.name, tuple(each.name for each in service.given))
        self.service = service
        self.session = session

    def call(self, scope: Scope, arguments: list[Any]) -> Any:
        if len(arguments) != len(self.parameters):
            return scope.null("feel_wrong_arguments", function=self.name)
        given = {}
        for one, argument in zip(self.service.given, arguments, strict=True):
            conforms, value = fit(argument, one.type)
            if not conforms:
                return scope.null("feel_wrong_arguments", function=self.name)
            given[f"{one.model.namespace}#{one.id}"] = value
        return serve(self.service, Session(self.session.run, given))

    def fits(self, parameters: tuple[Type, ...], _result: Type) -> bool:
        return len(parameters) == len(self.parameters)


def serve(service: Part, session: Session) -> Any:
    """The value of a decision service: of its one output decision, or a context of several."""
    values = {each.name: session.value(each) for each in service.outputs}
    value = next(iter(values.values()), None) if len(values) == 1 else values
    conforms, value = fit(value, service.type)
    return value if conforms else None
