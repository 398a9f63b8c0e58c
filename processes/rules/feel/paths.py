"""What stands behind a dot, and what a loop runs over (DMN 1.5, 10.3.2.5, tables 62 to 65)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from processes.rules.feel.operators import microseconds
from processes.rules.feel.scope import Scope
from processes.rules.feel.types import type_name
from processes.rules.feel.values import Range, YearsMonths


def property_of(scope: Scope, value: Any, name: str, place: tuple[int, int]) -> Any:
    """``value.name``: an entry of a context, a part of a date or duration, an end of a range; over lists, of each."""
    if value is None:
        return None
    kind = type(value)
    if kind is dict:
        if name in value:
            return value[name]
    elif kind is list:
        scope.run.charge(len(value))
        return [property_of(scope, item, name, place) for item in value]
    elif kind in PARTS and name in PARTS[kind]:
        return PARTS[kind][name](value)
    return scope.null("feel_unknown_property", place, name=name, kind=type_name(value))


def _number(read: Callable[[Any], int]) -> Callable[[Any], Decimal]:
    return lambda value: Decimal(read(value))


def _offset(value: datetime | time) -> timedelta | None:
    return value.utcoffset()


def _zone(value: datetime | time) -> str | None:
    return value.tzinfo.key if isinstance(value.tzinfo, ZoneInfo) else None


def _part(size: int, within: int) -> Callable[[timedelta], Decimal]:
    """A part of a duration, toward zero and with the sign of the whole."""

    def part(value: timedelta) -> Decimal:
        total = microseconds(value)
        count = Decimal(abs(total) % within // size) if within else Decimal(abs(total) // size)
        return -count if total < 0 else count

    return part


def _months_part(value: YearsMonths, of_year: bool) -> Decimal:
    years, months = divmod(abs(value.months), 12)
    count = Decimal(months if of_year else years)
    return -count if value.months < 0 else count


_SECOND = 1_000_000
_DAY_PARTS: dict[str, Callable[[Any], Any]] = {
    "year": _number(lambda value: value.year),
    "month": _number(lambda value: value.month),
    "day": _number(lambda value: value.day),
    "weekday": _number(lambda value: value.isoweekday()),
}
_CLOCK_PARTS: dict[str, Callable[[Any], Any]] = {
    "hour": _number(lambda value: value.hour),
    "minute": _number(lambda value: value.minute),
    "second": _number(lambda value: value.second),
    "time offset": _offset,
    "timezone": _zone,
}
PARTS: dict[type, dict[str, Callable[[Any], Any]]] = {
    date: {
        **_DAY_PARTS,
        "hour": lambda value: Decimal(0),
        "minute": lambda value: Decimal(0),
        "second": lambda value: Decimal(0),
        "time offset": lambda value: timedelta(),
        "timezone": lambda value: None,
    },
    datetime: {**_DAY_PARTS, **_CLOCK_PARTS},
    time: _CLOCK_PARTS,
    timedelta: {
        "days": _part(86_400 * _SECOND, 0),
        "hours": _part(3_600 * _SECOND, 86_400 * _SECOND),
        "minutes": _part(60 * _SECOND, 3_600 * _SECOND),
        "seconds": _part(_SECOND, 60 * _SECOND),
    },
    YearsMonths: {
        "years": lambda value: _months_part(value, of_year=False),
        "months": lambda value: _months_part(value, of_year=True),
    },
    Range: {
        "start": lambda value: value.low,
        "end": lambda value: value.high,
        "start included": lambda value: value.low_closed,
        "end included": lambda value: value.high_closed,
    },
}


def spread(start: Any, end: Any, bounded: bool) -> Iterator[Any]:
    """What a loop variable takes on (10.3.2.14): the items of a list, or the whole numbers or days of a span.

    TypeError where there is nothing to run over; the text is the kind of the value.
    """
    if bounded:
        return _span(start, end)
    if type(start) is Range:
        if start.operator:
            raise TypeError("range")
        return (item for item in _span(start.low, start.high) if _inside(item, start))
    if start is None:
        raise TypeError("Null")
    return iter(start if type(start) is list else [start])


def _inside(item: Any, span: Range) -> bool:
    return (span.low_closed or item != span.low) and (span.high_closed or item != span.high)


def _span(start: Any, end: Any) -> Iterator[Any]:
    if type(start) is Decimal and type(end) is Decimal:
        return _numbers(start, end)
    if type(start) is date and type(end) is date:
        return _days(start, end)
    raise TypeError(type_name(start))


def _numbers(start: Decimal, end: Decimal) -> Iterator[Decimal]:
    if start != start.to_integral_value() or end != end.to_integral_value():
        raise TypeError("number")
    low, high = int(start), int(end)
    return (Decimal(each) for each in (range(low, high + 1) if low <= high else range(low, high - 1, -1)))


def _days(start: date, end: date) -> Iterator[date]:
    step = 1 if start <= end else -1
    span = range(start.toordinal(), end.toordinal() + step, step)
    return (date.fromordinal(each) for each in span)
