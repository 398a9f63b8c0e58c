"""What conditions of a form may speak of: the case's facts with their days as days, and today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from processes import clock

_AS_IT_IS = frozenset({bool, int, type(None)})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*[Z+-].*")


def known(facts: Mapping[str, Any] | None) -> dict[str, Any]:
    """The facts as FEEL wants them.

    Kept facts are JSON, where a day is ISO text: compared with an answered day it would be neither before nor after.
    """
    return {"today": clock.today(), **_each(facts or {})}


def _each(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if type(value) in _AS_IT_IS else _revived(value) for name, value in facts.items()}


def _revived(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        return _dated(value) if value[4:5] == "-" else value
    if kind is list:
        return [_revived(one) for one in value]
    if isinstance(value, Mapping):
        return _each(value)
    return value


def _dated(value: str) -> Any:
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
        if _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).astimezone(clock.COPENHAGEN)
    except ValueError:
        return value
    return value
