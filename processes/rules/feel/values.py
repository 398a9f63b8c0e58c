"""FEEL's values in Python: numbers are Decimal, the rest are Python's own, and three classes Python lacks."""

from __future__ import annotations

import decimal
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from inspect import Signature, signature
from types import CodeType, FunctionType, MethodType
from typing import TYPE_CHECKING, Any

from processes.rules.feel.errors import FeelError

if TYPE_CHECKING:
    from processes.rules.feel.scope import Scope
    from processes.rules.feel.types import Type

# IEEE 754 decimal128 (DMN 1.5, 10.3.2.3.1): 34 digits, half to even; what leaves its range is an error, hence null.
NUMBERS = decimal.Context(
    prec=34,
    rounding=decimal.ROUND_HALF_EVEN,
    Emin=-6143,
    Emax=6144,
    traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow],
)
MAX_LIST = 100_000
MAX_TEXT = 200_000
MAX_NESTING = 100
_SMALL = 10**30


@dataclass(frozen=True, slots=True, order=True)
class YearsMonths:
    """A years and months duration (10.3.2.3.8), counted in months; negative ones go back."""

    months: int

    def __str__(self) -> str:
        years, months = divmod(abs(self.months), 12)
        text = (f"{years}Y" if years else "") + (f"{months}M" if months else "")
        return ("-" if self.months < 0 else "") + "P" + (text or "0M")


@dataclass(frozen=True, slots=True)
class Range:
    """A range (10.3.2.7). An end that is missing is None and open; ``operator`` the sign of one written ``> 5``."""

    low: Any
    high: Any
    low_closed: bool
    high_closed: bool
    operator: str = ""

    def __hash__(self) -> int:
        return hash((Range, self.low_closed, self.high_closed, self.operator))


class Function:
    """A FEEL function as a value: user defined, built in, or handed in by the host."""

    __slots__ = ("name", "parameters")

    def __init__(self, name: str, parameters: tuple[str, ...]) -> None:
        self.name = name
        self.parameters = parameters

    def call(self, scope: Scope, arguments: list[Any]) -> Any:
        """The value for arguments by position."""
        raise NotImplementedError

    def call_named(self, scope: Scope, arguments: dict[str, Any]) -> Any:
        """The value for arguments by name (10.3.2.13.3); names that are not parameters make it null."""
        if set(arguments) != set(self.parameters):
            return scope.null("feel_wrong_arguments", function=self.name)
        return self.call(scope, [arguments[name] for name in self.parameters])

    def fits(self, parameters: tuple[Type, ...], _result: Type) -> bool:
        """Whether the function conforms to a function type."""
        return len(parameters) == len(self.parameters)


class HostFunction(Function):
    """A Python callable the caller of ``evaluate`` hands in; what it raises is the caller's own and passes through."""

    __slots__ = ("python",)

    def __init__(self, name: str, python: Callable[..., Any]) -> None:
        super().__init__(name, ())
        self.python = python

    def call(self, scope: Scope, arguments: list[Any]) -> Any:
        return self._ask(scope, arguments, {})

    def call_named(self, scope: Scope, arguments: dict[str, Any]) -> Any:
        return self._ask(scope, [], {name.replace(" ", "_"): value for name, value in arguments.items()})

    def _ask(self, scope: Scope, placed: list[Any], named: dict[str, Any]) -> Any:
        """FeelError ``feel_host_arguments`` where the callable does not take these arguments."""
        try:
            if named or not _takes(self.python, len(placed)):
                _signature_of(self.python).bind(*placed, **named)
        except TypeError:
            raise FeelError("feel_host_arguments", *scope.run.place, function=self.name) from None
        return to_feel(self.python(*placed, **named))


def _takes(python: Callable[..., Any], placed: int) -> bool:
    """Whether it plainly takes so many arguments by position: to ask its signature costs more than most calls."""
    own = 1 if isinstance(python, MethodType) else 0
    function = python.__func__ if isinstance(python, MethodType) else python
    if not isinstance(function, FunctionType) or function.__code__.co_kwonlyargcount:
        return False
    most = function.__code__.co_argcount
    return most - len(function.__defaults__ or ()) <= placed + own <= most


_signatures: dict[CodeType, Signature] = {}


def _signature_of(python: Callable[..., Any]) -> Signature:
    """What it takes; asked once for each piece of code, however many closures are made of it."""
    if not isinstance(python, FunctionType):
        return signature(python)
    known = _signatures.get(python.__code__)
    if known is None:
        known = _signatures[python.__code__] = signature(python)
    return known


def to_feel(value: Any, depth: int = 0) -> Any:
    """A Python value as FEEL knows it: int and float become Decimal, tuples and sets lists, mappings contexts.

    Raises FeelError ``feel_foreign_value`` for anything FEEL has no type for, and for what is nested too deep.
    """
    kind = type(value)
    if kind is int and -_SMALL < value < _SMALL:
        return Decimal(value)
    if kind in SAME:
        return value
    if kind is Decimal or kind is int:
        return _number(value)
    if kind is float:
        return _number(Decimal(repr(value)))
    if depth >= MAX_NESTING:
        raise FeelError("feel_too_deep", limit=MAX_NESTING)
    return _composite(value, depth)


# Kinds that are the same on both sides of the wall.
SAME = frozenset({str, bool, type(None), date, datetime, time, timedelta, YearsMonths})


def _number(value: Decimal | int) -> Decimal | None:
    try:
        number = NUMBERS.create_decimal(value)
    except decimal.DecimalException:
        return None
    return number if number.is_finite() else None


def _composite(value: Any, depth: int) -> Any:
    if isinstance(value, Mapping):
        return {str(name): to_feel(each, depth + 1) for name, each in value.items()}
    if isinstance(value, (str, bytes)):
        return _text_of(value)
    if isinstance(value, (Sequence, AbstractSet)):
        if len(value) > MAX_LIST:
            raise FeelError("feel_list_too_long", limit=MAX_LIST)
        return [to_feel(each, depth + 1) for each in value]
    if isinstance(value, (Range, Function)):
        return value
    return _subclass(value)


def _text_of(value: str | bytes) -> str:
    if isinstance(value, bytes):
        raise FeelError("feel_foreign_value", kind="bytes")
    return str(value.value) if isinstance(value, Enum) else str(value)


def _subclass(value: Any) -> Any:
    """Subclasses of numbers and dates (an IntEnum, a library's own date) count as what they are made from."""
    if isinstance(value, (int, float)):
        return to_feel(int(value) if isinstance(value, int) else float(value))
    if isinstance(value, datetime):
        return datetime.combine(value.date(), value.timetz()).replace(fold=value.fold)
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise FeelError("feel_foreign_value", kind=type(value).__name__)


def checked_list(items: list[Any]) -> list[Any]:
    """The list, if it is not longer than the limit; FeelError otherwise."""
    if len(items) > MAX_LIST:
        raise FeelError("feel_list_too_long", limit=MAX_LIST)
    return items


def checked_text(text: str) -> str:
    """The text, if it is not longer than the limit; FeelError otherwise."""
    if len(text) > MAX_TEXT:
        raise FeelError("feel_text_too_long", limit=MAX_TEXT)
    return text
