"""Facts as bytes and back: exactly the values that went in, whatever their keys are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from processes.errors import EngineFault, Invalid, Problem
from processes.rules.feel.values import YearsMonths

DEPTH_LIMIT = 100

# A typed value is written {TAG: [kind, text]}. A dict of the user's that has TAG as a key is itself written as a typed
# value, so that no key can be mistaken for a type.
TAG = "\u0001"
_TAG_AS_KEY = orjson.dumps(TAG) + b":"
_OPTIONS = orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_SUBCLASS
_INT_LIMIT = 2**63
_PLAIN = frozenset({str, bool, type(None)})
_ATOMS = frozenset({str, bool, type(None), int, float})
_TYPED = frozenset({Decimal, date, datetime, time, timedelta, YearsMonths})
_BARE = _TYPED | {bool, int, type(None)}


def take(facts: Mapping[str, Any], where: str = "") -> dict[str, Any]:
    """A copy of facts that come from outside, so that nobody else can change them.

    Raises Invalid with one Problem per fact that no state can hold: another type, a number that is none, a text with
    half a character, nesting deeper than ``DEPTH_LIMIT``.
    """
    taken: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in facts.items():
        try:
            taken.update(copied({name: value}))
        except (TypeError, ValueError) as fault:
            problems.append(
                Problem("engine_value_unknown", where or str(name), {"name": str(name), "kind": str(fault)})
            )
    if problems:
        raise Invalid(problems)
    return taken


def copied(value: Any, depth: int = 0) -> Any:
    """The value, with its own lists and dicts; TypeError or ValueError for what no state can hold."""
    kind = type(value)
    if kind is str:
        if not value.isascii():
            value.encode()
        return value
    if kind in _BARE:
        return value
    if depth >= DEPTH_LIMIT:
        raise ValueError("depth")
    if kind is dict:
        for name in value:
            if type(name) is not str:
                raise TypeError("key")
        deeper = depth + 1  # what has nothing inside is not asked in a call of its own: facts are copied at every move
        return {
            name: each if type(each) in _BARE or (type(each) is str and each.isascii()) else copied(each, deeper)
            for name, each in value.items()
        }
    if kind is list or kind is tuple:
        deeper = depth + 1
        return [each if type(each) in _BARE else copied(each, deeper) for each in value]
    if kind is float and isfinite(value):
        return value
    raise TypeError(kind.__name__)


def written(document: Any) -> bytes:
    """The document as bytes: ``0`` or ``1`` (are there typed values?) and JSON.

    EngineFault ``engine_value_unstorable`` for a value of no known type.
    """
    typed = 0

    def mark(value: Any) -> Any:
        nonlocal typed
        typed += 1
        return {TAG: _mark(value)}

    try:
        text = orjson.dumps(document, default=mark, option=_OPTIONS)
        if text.count(_TAG_AS_KEY) == typed:
            return (b"1" if typed else b"0") + text
    except TypeError:
        pass  # a number too large, or a value nobody knows: the slow way tells which
    return b"1" + orjson.dumps(_marked(document), option=_OPTIONS)


def read(content: bytes | memoryview) -> Any:
    """The document that ``written`` made bytes of."""
    document = orjson.loads(memoryview(content)[1:])
    return _unmarked(document) if content[0] == ord("1") else document


def _mark(value: Any) -> list[Any]:
    kind = type(value)
    if kind is Decimal:
        return ["n", str(value)]
    if kind is date:
        return ["d", value.isoformat()]
    if kind is datetime:
        zone = value.tzinfo.key if isinstance(value.tzinfo, ZoneInfo) else ""
        return ["t", value.isoformat(), zone, value.fold]
    if kind is time:
        return ["h", value.isoformat()]
    if kind is timedelta:
        return ["s", value.days, value.seconds, value.microseconds]
    if kind is YearsMonths:
        return ["m", value.months]
    if kind is int:
        return ["i", str(value)]
    raise EngineFault("engine_value_unstorable", kind=kind.__name__)


def _marked(value: Any) -> Any:
    kind = type(value)
    if kind is dict:
        inner = {name: _marked(each) for name, each in value.items()}
        return {TAG: ["o", list(inner.items())]} if TAG in inner else inner
    if kind is list or kind is tuple:
        return [_marked(each) for each in value]
    if kind in _PLAIN or kind is float or (kind is int and -_INT_LIMIT <= value < _INT_LIMIT):
        return value
    return {TAG: _mark(value)}


def _unmarked(value: Any) -> Any:
    kind = type(value)
    if kind is dict:
        if TAG in value:
            return _meant(value[TAG])
        return {name: each if type(each) in _ATOMS else _unmarked(each) for name, each in value.items()}
    if kind is list:
        return [each if type(each) in _ATOMS else _unmarked(each) for each in value]
    return value


def _moment(iso: str, zone: str, fold: int) -> datetime:
    moment = datetime.fromisoformat(iso)
    return moment.replace(tzinfo=ZoneInfo(zone), fold=fold) if zone else moment.replace(fold=fold)


_MEANINGS: dict[str, Any] = {
    "n": Decimal,
    "d": date.fromisoformat,
    "t": _moment,
    "h": time.fromisoformat,
    "s": timedelta,
    "m": YearsMonths,
    "i": int,
    "o": lambda items: {name: _unmarked(each) for name, each in items},
}


def _meant(mark: list[Any]) -> Any:
    return _MEANINGS[mark[0]](*mark[1:])
