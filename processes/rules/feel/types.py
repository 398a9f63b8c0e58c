"""FEEL's types: what they are called, what belongs to them, and how a value is fitted to one (DMN 1.5, 10.3.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from processes.rules.feel.values import Function, Range, YearsMonths


@dataclass(frozen=True, slots=True)
class Type:
    """A type; ``name`` is FEEL's own for it."""

    name: str = "Any"

    def holds(self, value: Any) -> bool:
        """Whether the value belongs to the type; null belongs to none but Any and Null."""
        return bool(_SIMPLE[self.name](value))

    def allows(self, _value: Any) -> bool:
        """Whether a value of the type is one of those the model allows; ``instance of`` does not ask."""
        return True


@dataclass(frozen=True, slots=True)
class ListType(Type):
    """``list<item>``"""

    name: str = "list"
    item: Type = Type()

    def holds(self, value: Any) -> bool:
        return type(value) is list and all(each is None or self.item.holds(each) for each in value)

    def allows(self, value: Any) -> bool:
        return all(each is None or self.item.allows(each) for each in value)


@dataclass(frozen=True, slots=True)
class RangeType(Type):
    """``range<item>``"""

    name: str = "range"
    item: Type = Type()

    def holds(self, value: Any) -> bool:
        if type(value) is not Range:
            return False
        return all(end is None or self.item.holds(end) for end in (value.low, value.high))


@dataclass(frozen=True, slots=True)
class ContextType(Type):
    """``context<a: number>``; a value may hold more entries than the type names."""

    name: str = "context"
    entries: tuple[tuple[str, Type], ...] = ()

    def holds(self, value: Any) -> bool:
        return type(value) is dict and all(
            name in value and (value[name] is None or of.holds(value[name])) for name, of in self.entries
        )

    def allows(self, value: Any) -> bool:
        return all(value[name] is None or of.allows(value[name]) for name, of in self.entries)


@dataclass(frozen=True, slots=True)
class FunctionType(Type):
    """``function<number> -> string``"""

    name: str = "function"
    parameters: tuple[Type, ...] = ()
    result: Type = Type()

    def holds(self, value: Any) -> bool:
        return isinstance(value, Function) and value.fits(self.parameters, self.result)


@dataclass(frozen=True, slots=True)
class NamedType(Type):
    """A type the model around the expression names (an item definition); it must be told before it is used."""


ANY = Type("Any")
NUMBER = Type("number")
STRING = Type("string")
BOOLEAN = Type("boolean")
DATE = Type("date")
TIME = Type("time")
DATE_TIME = Type("date and time")
DAYS = Type("days and time duration")
MONTHS = Type("years and months duration")
NULL = Type("Null")
LIST = ListType()
RANGE = RangeType()
CONTEXT = ContextType()
FUNCTION = Type("function")

_SIMPLE: dict[str, Any] = {
    "Any": lambda value: value is not None,
    "Null": lambda value: value is None,
    "number": lambda value: type(value) is Decimal,
    "string": lambda value: type(value) is str,
    "boolean": lambda value: type(value) is bool,
    "date": lambda value: type(value) is date,
    "time": lambda value: type(value) is time,
    "date and time": lambda value: type(value) is datetime,
    "days and time duration": lambda value: type(value) is timedelta,
    "years and months duration": lambda value: type(value) is YearsMonths,
    "function": lambda value: isinstance(value, Function),
}
BY_NAME: dict[str, Type] = {
    **{each.name: each for each in (ANY, NUMBER, STRING, BOOLEAN, DATE, TIME, DATE_TIME, DAYS, MONTHS, NULL)},
    "list": LIST,
    "range": RANGE,
    "context": CONTEXT,
    "function": FUNCTION,
    "dateTime": DATE_TIME,
    "dayTimeDuration": DAYS,
    "yearMonthDuration": MONTHS,
}


def type_name(value: Any) -> str:
    """FEEL's name for the kind of value this is."""
    kind = type(value)
    if kind in KINDS:
        return KINDS[kind]
    return "function" if isinstance(value, Function) else "foreign"


KINDS: dict[type, str] = {
    type(None): "Null",
    Decimal: "number",
    str: "string",
    bool: "boolean",
    date: "date",
    time: "time",
    datetime: "date and time",
    timedelta: "days and time duration",
    YearsMonths: "years and months duration",
    list: "list",
    dict: "context",
    Range: "range",
}


def fit(value: Any, to: Type) -> tuple[bool, Any]:
    """Implicit conversion (DMN 1.5, 10.3.2.9.4): to a singleton list, from one, from date to date and time.

    Answers whether the value conforms, and the value as the type wants it; null conforms to every type.
    """
    if value is None or to.name == "Any" or _conforms(value, to):
        return True, value
    if type(value) is list and len(value) == 1 and to.name != "list" and _conforms(value[0], to):
        return True, value[0]
    if isinstance(to, ListType) and _conforms(value, to.item):
        return True, [value]
    if type(value) is date and to.name == "date and time":
        return True, datetime.combine(value, time(), tzinfo=UTC)
    return False, None


def _conforms(value: Any, to: Type) -> bool:
    return to.holds(value) and to.allows(value)
