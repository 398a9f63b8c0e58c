"""Asking a service: which facts go out, and how what comes back becomes facts of the case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from processes import clock
from processes.connectors.outside import Outside
from processes.connectors.questions import Kind, Question
from processes.connectors.shapes import Answer, Call
from processes.errors import OutsideFault

MARK, STAND_IN = "stand_in", "standIn"


def put(question: Question, call: Call, outside: Outside) -> Answer:
    """The answer as facts; a look-up leaves alone what the case knows. ``standIn`` tells that a stand-in answered.

    Raises ``OutsideFault``, also when an answer is missing or of another kind than was agreed.
    """
    said = outside.ask(question.service, question.what, told(question.tells, call), call.key)
    found = {name: _read(question, name, kind, said.get(name)) for name, kind in question.answers.items()}
    if not question.does:
        found = {name: value for name, value in found.items() if call.facts.get(name) is None}
    mark = {STAND_IN: True} if said.get(MARK) else {}
    return Answer({**found, **mark})


def told(names: tuple[str, ...], call: Call) -> dict[str, Any]:
    """What leaves the house: case number, the day, and of facts and identities those named."""
    known = {**call.facts, **call.who}
    sent = {name: plain_json(known[name]) for name in names if known.get(name) is not None}
    return {"case": call.number, "on": clock.today().isoformat(), **sent}


def plain_json(value: Any) -> Any:
    """A fact as JSON: days and moments as ISO text, decimals as numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain_json(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_json(one) for one in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def _read(question: Question, name: str, kind: Kind, value: Any) -> Any:
    try:
        return _READ[kind](value)
    except (TypeError, ValueError, ArithmeticError):
        raise OutsideFault("outside_unreadable", service=question.service, because=name) from None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise TypeError
    return Decimal(str(value))


def _rows(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise TypeError
    return [{str(name): _cell(one) for name, one in row.items()} for row in value]


def _cell(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, float) else value


_READ = {
    Kind.TEXT: _text,
    Kind.TRUTH: _truth,
    Kind.NUMBER: _number,
    Kind.DAY: lambda value: date.fromisoformat(_text(value)),
    Kind.ROWS: _rows,
}
