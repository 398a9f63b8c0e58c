"""Typed case data as JSON that people and searches can read; the exact values live in the engine's state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

LONGEST = 2**63
_AS_IT_IS = frozenset({bool, str, type(None)})
_SINGLE = frozenset({int, Decimal, datetime, date, time, timedelta, list, tuple})  # no mapping: that is dear to ask


def plain(value: Any) -> Any:
    """The value with days and moments as ISO text, whole decimals as integers and other decimals as text.

    A number too long for 64 bits is text as well: not every reader of JSON could hold it.
    """
    kind = type(value)
    if kind in _AS_IT_IS or isinstance(value, str):
        return value
    if kind is dict or (kind not in _SINGLE and isinstance(value, Mapping)):
        return {str(key): one if type(one) in _AS_IT_IS else plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(one) for one in value]
    if isinstance(value, (int, Decimal)):
        return _number(value)
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return _span(value) if isinstance(value, timedelta) else str(value)


def _span(value: timedelta) -> str:
    sign, length = ("-", -value) if value < timedelta(0) else ("", value)
    if length == timedelta(length.days):
        return f"{sign}P{length.days}D"
    seconds = Decimal(length // timedelta(microseconds=1)) / 1_000_000
    return f"{sign}PT{seconds.normalize():f}S"


def _number(value: int | Decimal) -> int | str:
    if isinstance(value, Decimal) and not (value.is_finite() and value == value.to_integral_value()):
        return str(value)
    return int(value) if -LONGEST < value < LONGEST else str(value)
