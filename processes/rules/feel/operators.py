"""Equality, order and arithmetic of FEEL values, by the kinds of their operands (DMN 1.5, tables 45, 50 to 55)."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_DOWN, Decimal
from typing import Any

from processes.rules.feel.errors import FeelError
from processes.rules.feel.values import NUMBERS, Range, YearsMonths, checked_text

Kinds = tuple[type, type]
Operation = Callable[[Any, Any], Any]
_BUDGET = 200_000
_MICRO = timedelta(microseconds=1)
_PLAIN = frozenset({Decimal, str, bool, YearsMonths, timedelta, date})


def equal(left: Any, right: Any) -> bool | None:
    """``left = right`` (table 45): null only equals null; kinds that differ cannot be compared, which is null."""
    if left is None or right is None:
        return left is right
    if type(left) is not type(right):
        return None
    if type(left) in _PLAIN:
        return bool(left == right)
    return _equal(left, right, [_BUDGET])


def _equal(left: Any, right: Any, budget: list[int]) -> bool:
    """Deep equality; the budget stops values that share their parts and are endless when walked."""
    budget[0] -= 1
    if budget[0] < 0:
        raise FeelError("feel_too_many_steps", limit=_BUDGET)
    kind = type(left)
    if kind is not type(right):
        return False
    if kind is list:
        return len(left) == len(right) and all(_equal(a, b, budget) for a, b in zip(left, right, strict=True))
    if kind is dict:
        return left.keys() == right.keys() and all(_equal(left[name], right[name], budget) for name in left)
    if kind is datetime:
        return _same_moment(left, right)
    if kind is time:
        return bool(_time_key(left) == _time_key(right))
    if kind is Range:
        return _equal_ranges(left, right, budget)
    return bool(left == right)


def _equal_ranges(left: Range, right: Range, budget: list[int]) -> bool:
    closed = (left.low_closed, left.high_closed) == (right.low_closed, right.high_closed)
    excluded = (left.operator == "!=") == (right.operator == "!=")
    return closed and excluded and _equal(left.low, right.low, budget) and _equal(left.high, right.high, budget)


def _same_moment(left: datetime, right: datetime) -> bool:
    if (left.tzinfo is None) != (right.tzinfo is None):
        return False
    return bool(instant(left) == instant(right))


def instant(moment: datetime) -> datetime:
    """The moment in UTC when its zone is known: Python compares two moments of one zone by the wall clock."""
    if moment.utcoffset() is None:
        return moment.replace(tzinfo=None)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment


def _time_key(value: time) -> tuple[bool, timedelta]:
    """A time as (has an offset, time since midnight in UTC); a zone without a date has no offset (10.3.2.3.5)."""
    since = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    offset = value.utcoffset()
    return (False, since) if offset is None else (True, since - offset)


def less(left: Any, right: Any) -> bool | None:
    """``left < right`` (table 45), or null where the two have no order."""
    return ordered("<", left, right)


def ordered(sign: str, left: Any, right: Any) -> bool | None:
    """``left sign right`` for < <= > >=, or null where the two have no order."""
    kind = type(left)
    if kind is not type(right) or kind not in _ORDERED:
        return None
    if kind is datetime:
        if (left.utcoffset() is None) != (right.utcoffset() is None):
            return None
        left, right = instant(left), instant(right)
    elif kind is time:
        left, right = _time_key(left), _time_key(right)
        if left[0] != right[0]:
            return None
    return bool(ORDER[sign](left, right))


ORDER: dict[str, Operation] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
_ORDERED = frozenset({Decimal, str, date, datetime, time, timedelta, YearsMonths})


def within(value: Any, span: Range) -> bool | None:
    """``value in span`` (table 55): null where the value cannot be compared with the ends."""
    if span.operator == "!=":
        same = equal(value, span.low)
        return None if same is None else not same
    if span.operator == "=":
        return equal(value, span.low)
    above = _side(value, span.low, ">=" if span.low_closed else ">", span.operator)
    below = _side(value, span.high, "<=" if span.high_closed else "<", span.operator)
    if above is False or below is False:
        return False
    return None if above is None or below is None else True


def _side(value: Any, end: Any, sign: str, one_sided: str) -> bool | None:
    if end is None and one_sided:
        return True
    return ordered(sign, value, end)


def contained(value: Any, test: Any) -> bool | None:
    """``value in test`` (table 55): test is a value, a range, or a list of those."""
    if test is None:
        return True if value is None else None
    if type(test) is Range and type(value) is not Range:
        return within(value, test)
    if type(test) is list:
        if any(_one_of(value, item) for item in test):
            return True
        return bool(type(value) is list and equal(value, test))
    return equal(value, test)


def _one_of(value: Any, item: Any) -> bool:
    if type(item) is Range and type(value) is not Range:
        return within(value, item) is True
    if type(item) is list and type(value) is not list:
        return False
    return equal(value, item) is True


def microseconds(value: timedelta) -> int:
    """A days and time duration as a whole number of microseconds."""
    return value // _MICRO


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month (10.3.2.3.11); ValueError out of the calendar."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return day.replace(year=year, month=month + 1, day=min(day.day, last))
        except ValueError:
            if last == 28:
                raise
    raise ValueError


def shift(moment: datetime, by: timedelta) -> datetime:
    """So much later on the clock of the world, not on the wall (10.3.2.3.6), in the moment's own zone."""
    if moment.utcoffset() is None:
        return moment + by
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)


def between_moments(later: date, earlier: date) -> timedelta | None:
    """``later - earlier`` (table 50); a date counts as midnight, in UTC when the other has an offset."""
    first, second = _moment(later, earlier), _moment(earlier, later)
    if (first.utcoffset() is None) != (second.utcoffset() is None):
        return None
    return instant(first) - instant(second)


def _moment(value: date, other: date) -> datetime:
    if isinstance(value, datetime):
        return value
    zoned = isinstance(other, datetime) and other.utcoffset() is not None
    return datetime.combine(value, time(), tzinfo=UTC if zoned else None)


def _between_times(later: time, earlier: time) -> timedelta | None:
    first, second = _time_key(later), _time_key(earlier)
    return first[1] - second[1] if first[0] == second[0] else None


def _shift_time(value: time, by: timedelta) -> time:
    day = datetime.combine(date(2000, 1, 2), value.replace(tzinfo=None)) + by % timedelta(days=1)
    return day.time().replace(tzinfo=value.tzinfo)


def _shift_date(day: date, by: timedelta) -> date:
    """A date and a duration in days and time: counted from midnight, the day it falls on (table 50)."""
    return (datetime.combine(day, time()) + by).date()


def scale(value: timedelta, factor: Decimal) -> timedelta:
    """A duration times a number, cut to microseconds."""
    return timedelta(microseconds=int(NUMBERS.multiply(Decimal(microseconds(value)), factor)))


def _part(value: timedelta, divisor: Decimal) -> timedelta:
    return timedelta(microseconds=int(NUMBERS.divide(Decimal(microseconds(value)), divisor)))


def whole(value: Decimal) -> int:
    """The number without its fraction."""
    return int(value.to_integral_value(rounding=ROUND_DOWN))


def _months(value: YearsMonths, factor: Decimal) -> YearsMonths:
    return YearsMonths(whole(NUMBERS.multiply(value.months, factor)))


def _concatenate(left: str, right: str) -> str:
    return checked_text(left + right)


def _ratio(left: timedelta, right: timedelta) -> Decimal:
    return NUMBERS.divide(Decimal(microseconds(left)), Decimal(microseconds(right)))


ADD: dict[Kinds, Operation] = {
    (Decimal, Decimal): NUMBERS.add,
    (str, str): _concatenate,
    (timedelta, timedelta): operator.add,
    (YearsMonths, YearsMonths): lambda a, b: YearsMonths(a.months + b.months),
    (date, timedelta): _shift_date,
    (timedelta, date): lambda a, b: _shift_date(b, a),
    (date, YearsMonths): lambda a, b: add_months(a, b.months),
    (YearsMonths, date): lambda a, b: add_months(b, a.months),
    (datetime, timedelta): shift,
    (timedelta, datetime): lambda a, b: shift(b, a),
    (datetime, YearsMonths): lambda a, b: add_months(a, b.months),
    (YearsMonths, datetime): lambda a, b: add_months(b, a.months),
    (time, timedelta): _shift_time,
    (timedelta, time): lambda a, b: _shift_time(b, a),
}
SUBTRACT: dict[Kinds, Operation] = {
    (Decimal, Decimal): NUMBERS.subtract,
    (timedelta, timedelta): operator.sub,
    (YearsMonths, YearsMonths): lambda a, b: YearsMonths(a.months - b.months),
    (date, timedelta): lambda a, b: _shift_date(a, -b),
    (date, YearsMonths): lambda a, b: add_months(a, -b.months),
    (datetime, timedelta): lambda a, b: shift(a, -b),
    (datetime, YearsMonths): lambda a, b: add_months(a, -b.months),
    (date, date): between_moments,
    (datetime, datetime): between_moments,
    (date, datetime): between_moments,
    (datetime, date): between_moments,
    (time, time): _between_times,
    (time, timedelta): lambda a, b: _shift_time(a, -b),
}
MULTIPLY: dict[Kinds, Operation] = {
    (Decimal, Decimal): NUMBERS.multiply,
    (timedelta, Decimal): scale,
    (Decimal, timedelta): lambda a, b: scale(b, a),
    (YearsMonths, Decimal): _months,
    (Decimal, YearsMonths): lambda a, b: _months(b, a),
}
DIVIDE: dict[Kinds, Operation] = {
    (Decimal, Decimal): NUMBERS.divide,
    (timedelta, Decimal): _part,
    (YearsMonths, Decimal): lambda a, b: YearsMonths(whole(NUMBERS.divide(Decimal(a.months), b))),
    (timedelta, timedelta): _ratio,
    (YearsMonths, YearsMonths): lambda a, b: NUMBERS.divide(Decimal(a.months), Decimal(b.months)),
}
POWER: dict[Kinds, Operation] = {(Decimal, Decimal): NUMBERS.power}
ARITHMETIC: dict[str, dict[Kinds, Operation]] = {
    "+": ADD,
    "-": SUBTRACT,
    "*": MULTIPLY,
    "/": DIVIDE,
    "**": POWER,
}


def negate(value: Any) -> Any:
    """``-value``: numbers and durations; null for everything else (table 54)."""
    kind = type(value)
    if kind is Decimal:
        return NUMBERS.minus(value)
    if kind is timedelta:
        return -value
    return YearsMonths(-value.months) if kind is YearsMonths else None
