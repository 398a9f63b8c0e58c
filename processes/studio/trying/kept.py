"""A difference as JSON and back, so that it can be kept and still be told in either language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from processes.errors import Problem
from processes.language import Text

_PROBLEMS, _DAY, _MOMENT = "$problems", "$day", "$moment"


def to_json(problem: Problem) -> dict[str, Any]:
    """As it is kept."""
    facts = {name: _kept(value) for name, value in problem.facts.items()}
    return {"code": problem.code, "where": problem.where, "facts": facts}


def of_json(kept: Mapping[str, Any]) -> Problem:
    """As it was kept."""
    facts = {name: _told(value) for name, value in kept["facts"].items()}
    return Problem(kept["code"], kept["where"], facts)


def _kept(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        if value and isinstance(value[0], Problem):
            return {_PROBLEMS: [to_json(one) for one in value]}
        return [_kept(one) for one in value]
    if isinstance(value, Text):
        return {"da": value.da, "en": value.en}
    if isinstance(value, datetime):
        return {_MOMENT: value.isoformat()}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    if isinstance(value, Mapping):
        return {str(name): _kept(one) for name, one in value.items()}
    return value if value is None or isinstance(value, (str, int, bool)) else str(value)


def _told(value: Any) -> Any:
    if isinstance(value, list):
        return [_told(one) for one in value]
    if isinstance(value, Mapping):
        if _PROBLEMS in value:
            return tuple(of_json(one) for one in value[_PROBLEMS])
        if _DAY in value:
            return date.fromisoformat(value[_DAY])
        if _MOMENT in value:
            return datetime.fromisoformat(value[_MOMENT])
        if set(value) == {"da", "en"}:
            return Text(value["da"], value["en"])
        return {name: _told(one) for name, one in value.items()}
    return value
