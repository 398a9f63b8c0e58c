"""How a built-in function says what it takes, and how arguments are fitted to it (DMN 1.5, 10.3.2.13.3 and 10.3.4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from processes.rules.feel.scope import BUILT_IN, Scope
from processes.rules.feel.types import (
    ANY,
    BOOLEAN,
    CONTEXT,
    DATE,
    DATE_TIME,
    DAYS,
    KINDS,
    LIST,
    MONTHS,
    NUMBER,
    STRING,
    TIME,
    Type,
)
from processes.rules.feel.values import Function, Range, YearsMonths

_KINDS: dict[str, frozenset[type]] = {
    "number": frozenset({Decimal}),
    "string": frozenset({str}),
    "boolean": frozenset({bool}),
    "date": frozenset({date}),
    "time": frozenset({time}),
    "moment": frozenset({datetime}),
    "day": frozenset({date, datetime}),
    "days": frozenset({timedelta}),
    "months": frozenset({YearsMonths}),
    "duration": frozenset({timedelta, YearsMonths}),
    "list": frozenset({list}),
    "context": frozenset({dict}),
    "range": frozenset({Range}),
    "point": frozenset({Decimal, str, date, datetime, time, timedelta, YearsMonths}),
}
_NAMES: dict[str, frozenset[str]] = {
    kind: frozenset(KINDS[python] for python in pythons) for kind, pythons in _KINDS.items()
} | {"function": frozenset({"function"})}
_RESULTS: dict[str, Type] = {
    "Decimal": NUMBER,
    "str": STRING,
    "bool": BOOLEAN,
    "date": DATE,
    "datetime": DATE_TIME,
    "time": TIME,
    "timedelta": DAYS,
    "YearsMonths": MONTHS,
    "list[Any]": LIST,
    "Context": CONTEXT,
}
_PARAMETER = re.compile(r"(\*?)([\w ]+?)(\??): (\w+)(\??)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its FEEL name, its kind, whether it may be left out, be null, or stand any number of times."""

    name: str
    kind: str
    optional: bool
    nullable: bool
    many: bool

    def takes(self, value: Any) -> bool:
        """Whether a value can be this argument as it is."""
        if self.kind == "any":
            return True
        if value is None:
            return self.nullable
        if self.kind == "function":
            return isinstance(value, Function)
        return type(value) in _KINDS[self.kind]

    def may_take(self, kind: Type) -> bool:
        """Whether a value of this type could be this argument, conversion to and from lists included."""
        loose = kind.name in ("Any", "list", "Null") or self.kind in ("any", "list")
        return loose or kind.name in _NAMES.get(self.kind, frozenset())

    def convert(self, value: Any) -> tuple[bool, Any]:
        """Implicit conversion to and from a list of one (10.3.2.9.4)."""
        if self.takes(value):
            return True, value
        if type(value) is list and len(value) == 1 and self.takes(value[0]) and value[0] is not None:
            return True, value[0]
        if self.kind == "list" and value is not None:
            return True, [value]
        return False, None


class Overload:
    """One way to call a built-in function."""

    __slots__ = ("least", "many", "parameters", "places", "python", "result", "scoped")

    def __init__(self, parameters: tuple[Parameter, ...], python: Callable[..., Any], scoped: bool) -> None:
        self.parameters = parameters
        self.python = python
        self.scoped = scoped
        self.least = sum(1 for each in parameters if not each.optional and not each.many)
        self.many = bool(parameters) and parameters[-1].many
        self.places = {each.name: at for at, each in enumerate(parameters)}
        said = str(getattr(python, "__annotations__", {}).get("return", "Any")).removesuffix(" | None")
        self.result: Type = _RESULTS.get(said, ANY)

    def may_take(self, kinds: list[Type]) -> bool:
        """Whether arguments of these types could be bound, as far as types tell; Any may be anything."""
        if len(kinds) < self.least or (len(kinds) > len(self.parameters) and not self.many):
            return False
        return all(self.parameters[min(at, len(self.parameters) - 1)].may_take(kind) for at, kind in enumerate(kinds))

    def bind(self, arguments: list[Any], convert: bool) -> list[Any] | None:
        """The arguments as this way takes them, or None."""
        if len(arguments) < self.least or (len(arguments) > len(self.parameters) and not self.many):
            return None
        bound = []
        for at, argument in enumerate(arguments):
            parameter = self.parameters[min(at, len(self.parameters) - 1)]
            if parameter.takes(argument):
                bound.append(argument)
                continue
            fits, value = parameter.convert(argument) if convert else (False, None)
            if not fits:
                return None
            bound.append(value)
        return bound

    def by_place(self, named: dict[str, Any]) -> list[Any] | None:
        """Named arguments in order, or None where a name is unknown or a needed one is missing."""
        if any(name not in self.places for name in named):
            return None
        if any(each.name not in named and not each.optional for each in self.parameters):
            return None
        last = max((self.places[name] for name in named), default=-1)
        return [named.get(each.name) for each in self.parameters[: last + 1]]

    def apply(self, scope: Scope, arguments: list[Any]) -> Any:
        """The value; errors of arithmetic and of value are null (10.3.4)."""
        try:
            return self.python(scope, *arguments) if self.scoped else self.python(*arguments)
        except (ArithmeticError, ValueError):
            return scope.null("feel_arithmetic", operator="")


class BuiltIn(Function):
    """A built-in function: several ways to call it under one name."""

    __slots__ = ("overloads",)

    def __init__(self, name: str) -> None:
        super().__init__(name, ())
        self.overloads: list[Overload] = []

    def call(self, scope: Scope, arguments: list[Any]) -> Any:
        for convert in (False, True):
            for overload in self.overloads:
                bound = overload.bind(arguments, convert)
                if bound is not None:
                    return overload.apply(scope, bound)
        return scope.null("feel_wrong_arguments", function=self.name)

    def call_named(self, scope: Scope, arguments: dict[str, Any]) -> Any:
        for convert in (False, True):
            for overload in self.overloads:
                placed = overload.by_place(arguments)
                bound = None if placed is None else overload.bind(placed, convert)
                if bound is not None:
                    return overload.apply(scope, bound)
        return scope.null("feel_wrong_arguments", function=self.name)

    def fits(self, parameters: tuple[Type, ...], _result: Type) -> bool:
        return any(each.least <= len(parameters) <= len(each.parameters) for each in self.overloads)


Python = TypeVar("Python", bound=Callable[..., Any])


def builtin(signature: str, *, scoped: bool = False) -> Callable[[Python], Python]:
    """Register a Python function under a FEEL signature such as ``substring(string: string, length?: number)``.

    ``?`` behind a name: may be left out; behind a kind: may be null; ``*`` before a name: any number of them.
    """
    name, _, rest = signature.partition("(")
    parameters = tuple(
        Parameter(word.strip(), kind, bool(optional), bool(nullable) or bool(optional), bool(many))
        for many, word, optional, kind, nullable in _PARAMETER.findall(rest)
    )

    def register(python: Python) -> Python:
        function = BUILT_IN.setdefault(name, BuiltIn(name))
        function.overloads.append(Overload(parameters, python, scoped))
        return python

    return register
