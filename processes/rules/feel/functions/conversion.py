"""Conversion functions and ``not`` (DMN 1.5, 10.3.4.1 and 10.3.4.2)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from processes.rules.feel.errors import FeelError
from processes.rules.feel.functions.signature import builtin
from processes.rules.feel.operators import whole
from processes.rules.feel.temporal import (
    read_date,
    read_date_time,
    read_duration,
    read_time,
    read_zone,
    show_date_time,
    show_duration,
    show_number,
    show_time,
)
from processes.rules.feel.values import MAX_TEXT, NUMBERS, Range, YearsMonths

_NUMBER = re.compile(r"-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)


@builtin("not(negand: any)")
def negation(negand: Any) -> bool | None:
    """``not(negand)``: null for what is not a boolean."""
    return not negand if type(negand) is bool else None


@builtin("date(from: string)")
def date_from_text(text: str) -> date | None:
    """``date("2026-03-02")``"""
    return read_date(text)


@builtin("date(from: day)")
def date_from_day(value: date) -> date:
    """The date of a date or a date and time."""
    return value.date() if isinstance(value, datetime) else value


@builtin("date(year: number, month: number, day: number)")
def date_of_parts(year: Decimal, month: Decimal, day: Decimal) -> date:
    """``date(2026, 3, 2)``"""
    return date(whole(year), whole(month), whole(day))


@builtin("date and time(from: string)")
def moment_from_text(text: str) -> datetime | None:
    """``date and time("2026-03-02T10:30:00")``; a date alone is its midnight."""
    return read_date_time(text)


@builtin("date and time(from: moment)")
def moment_from_moment(value: datetime) -> datetime:
    """The same moment."""
    return value


@builtin("date and time(date: day, time: time)")
def moment_of_day_and_time(day: date, at: time) -> datetime:
    """The day of the one, the clock and zone of the other."""
    return datetime.combine(date_from_day(day), at)


@builtin("date and time(date: moment, timezone: string)")
def moment_in_zone(moment: datetime, zone: str) -> datetime | None:
    """The same moment on the clock of another zone."""
    there = read_zone(zone if zone[:1] in ("Z", "+", "-") else f"@{zone}")
    return moment.astimezone(there) if there and moment.utcoffset() is not None else None


@builtin(
    "date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, "
    "offset?: days)"
)
def moment_of_parts(
    year: Decimal, month: Decimal, day: Decimal, hour: Decimal, minute: Decimal, second: Decimal, *offset: Any
) -> datetime:
    """``date and time(2026, 3, 2, 10, 30, 0)``, with an offset if there is one."""
    at = time_of_parts(hour, minute, second, *offset)
    return datetime.combine(date_of_parts(year, month, day), at)


@builtin("time(from: string)")
def time_from_text(text: str) -> time | None:
    """``time("10:30:00")``"""
    return read_time(text)


@builtin("time(from: time)")
def time_from_time(value: time) -> time:
    """The same time."""
    return value


@builtin("time(from: day)")
def time_from_day(value: date) -> time:
    """The time of a date and time; a date's is midnight in UTC."""
    return value.timetz() if isinstance(value, datetime) else time(tzinfo=UTC)


@builtin("time(hour: number, minute: number, second: number, offset?: days)")
def time_of_parts(hour: Decimal, minute: Decimal, second: Decimal, offset: timedelta | None = None) -> time:
    """``time(10, 30, 0)``, with an offset if there is one."""
    micro = whole((second % 1) * 1_000_000)
    zone = None if offset is None else timezone(offset) if offset else UTC
    return time(whole(hour), whole(minute), whole(second), micro, tzinfo=zone)


@builtin("number(from: string, grouping separator?: string, decimal separator?: string)")
def number(text: str, grouping: str | None = None, point: str | None = None) -> Decimal | None:
    """``number("1.000,50", ".", ",")``: the two separators are a space, a comma or a point, and differ."""
    if grouping not in (None, " ", ",", ".") or point not in (None, ",", ".") or (grouping and grouping == point):
        return None
    plain = text.replace(grouping, "") if grouping else text
    plain = plain.replace(point, ".") if point else plain
    return NUMBERS.create_decimal(plain) if _NUMBER.fullmatch(plain) else None


@builtin("number(from: number)")
def number_from_number(value: Decimal) -> Decimal:
    """The same number."""
    return value


@builtin("string(from: any)")
def string(value: Any) -> str | None:
    """The value as text (10.3.4.1); null stays null."""
    return None if value is None else value if type(value) is str else show(value, [MAX_TEXT])


def show(value: Any, budget: list[int]) -> str:
    """A value as FEEL writes it, strings in quotes; the budget stops what is endless when written."""
    kind = type(value)
    if kind is list:
        text = f"[{', '.join(show(item, budget) for item in value)}]"
    elif kind is dict:
        text = f"{{{', '.join(f'{_key(name)}: {show(item, budget)}' for name, item in value.items())}}}"
    elif kind is Range:
        text = _range(value, budget)
    elif kind is str:
        text = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    else:
        text = _SIMPLE[kind](value) if kind in _SIMPLE else f"function {value.name}"
    budget[0] -= len(text)
    if budget[0] < 0:
        raise FeelError("feel_text_too_long", limit=MAX_TEXT)
    return text


def _key(name: str) -> str:
    return name if re.fullmatch(r"[\w ]+", name) else f'"{name}"'


def _range(span: Range, budget: list[int]) -> str:
    if span.operator:
        end = span.low if span.low is not None else span.high
        return f"{span.operator} {show(end, budget)}"
    low, high = show(span.low, budget), show(span.high, budget)
    return f"{'[' if span.low_closed else '('}{low}..{high}{']' if span.high_closed else ')'}"


_SIMPLE: dict[type, Any] = {
    type(None): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    Decimal: show_number,
    date: date.isoformat,
    datetime: show_date_time,
    time: show_time,
    timedelta: show_duration,
    YearsMonths: str,
}


@builtin("duration(from: string)")
def duration_from_text(text: str) -> timedelta | YearsMonths | None:
    """``duration("P28D")``"""
    return read_duration(text)


@builtin("duration(from: duration)")
def duration_from_duration(value: timedelta | YearsMonths) -> timedelta | YearsMonths:
    """The same duration."""
    return value


@builtin("years and months duration(from: day, to: day)")
def months_between(start: date, end: date) -> YearsMonths:
    """The whole months from the one day to the other."""
    first, last = date_from_day(start), date_from_day(end)
    if first > last:
        return YearsMonths(-months_between(last, first).months)
    months = (last.year - first.year) * 12 + last.month - first.month
    return YearsMonths(months - (last.day < first.day))
