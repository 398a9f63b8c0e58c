"""Whether an answer keeps the limits its form sets: length, size, number and pattern."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from processes.forms.field import Field, Limits
from processes.forms.single import MOST_CHARACTERS

MOST_ROWS = 200
Fault = tuple[str, Mapping[str, Any]]


def limit_fault(field: Field, value: Any) -> Fault | None:
    """The code and facts of the first limit this value breaks; None when it keeps them all."""
    if isinstance(value, bool):
        must_be = field.limits.must_be
        return (
            ("answer_must_be_true" if must_be else "answer_must_be_false", {}) if must_be not in (None, value) else None
        )
    if isinstance(value, (int, Decimal)):
        return _size(field.limits, Decimal(value))
    if isinstance(value, str):
        return _length(field.limits, value)
    if isinstance(value, list):
        return _count(field.limits, len(value))
    return None


def _size(limits: Limits, value: Decimal) -> Fault | None:
    if limits.low is not None and value < limits.low:
        return "answer_too_small", {"least": limits.low}
    if limits.above is not None and value <= limits.above:
        return "answer_must_be_above", {"least": limits.above}
    if limits.high is not None and value > limits.high:
        return "answer_too_large", {"most": limits.high}
    if limits.below is not None and value >= limits.below:
        return "answer_must_be_below", {"most": limits.below}
    return None


def _length(limits: Limits, value: str) -> Fault | None:
    if limits.least is not None and len(value) < limits.least:
        return "answer_too_short", {"least": limits.least, "length": len(value)}
    most = limits.most if limits.most is not None else MOST_CHARACTERS
    if len(value) > most:
        return "answer_too_long", {"most": most, "length": len(value)}
    if limits.pattern is not None and re.search(limits.pattern, value) is None:
        return "answer_pattern", {}
    return None


def _count(limits: Limits, number: int) -> Fault | None:
    if limits.least is not None and number < limits.least:
        return "answer_too_few", {"least": limits.least}
    most = limits.most if limits.most is not None else MOST_ROWS
    if number > most:
        return "answer_too_many", {"most": most}
    return None
