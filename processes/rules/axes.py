"""Cuts what a column may hold into pieces within which every cell of the column answers the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from processes.rules.feel import UnaryTests, YearsMonths
from processes.rules.feel.functions.conversion import show
from processes.rules.feel.nodes import Literal, Node, OpenTest, RangeOf, children

_ORDERED = (Decimal, date, timedelta, YearsMonths, str)
_OTHER = "\U0010fffd"
_LEAST = "\x00"


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a column's values: how FEEL would write it, and a value that stands for all of it.

    ``is_missing`` marks null where no cell asks for it: it may happen, but nobody expects a rule for it.
    """

    words: str
    sample: Any
    is_missing: bool = False


def literals(node: Node) -> Iterator[Any]:
    """Every literal value in a cell, those written with ``@`` or by a function of a date among them."""
    if isinstance(node, Literal):
        yield node.value
    for child in children(node):
        yield from literals(child)


def _has_order(nodes: Iterable[Node]) -> bool:
    return any(
        isinstance(node, RangeOf) or (isinstance(node, OpenTest) and node.operator not in ("=", "!=")) for node in nodes
    )


def pieces(cells: Iterable[UnaryTests], allowed: UnaryTests | None, kind: str) -> list[Piece] | None:
    """The pieces of a column with these cells; None where its values cannot be cut (lists, times with zones).

    ``kind`` is FEEL's name for the column's type; values the column does not allow are left out, null never is.
    """
    tests = [cell for cell in (*cells, allowed) if cell is not None and cell.node is not None]
    items = [item for test in tests if test.node for item in test.node.items]
    values = {value for item in items for value in literals(item) if value is not None and _can_be_hashed(value)}
    if kind == "boolean" or (values and all(type(value) is bool for value in values)):
        cut = [Piece("true", True), Piece("false", False)]
    elif not values:
        cut = [Piece("-", _any_value(kind))]
    elif len({type(value) for value in values}) > 1 or type(next(iter(values))) not in _ORDERED:
        return None
    elif type(next(iter(values))) is str and not _has_order(items):
        cut = _names(sorted(values))
    else:
        cut = _line(sorted(values))
    asked = any(isinstance(item, Literal) and item.value is None for item in items)
    possible = [piece for piece in cut if allowed is None or allowed.plain is None or allowed.plain(piece.sample)]
    return [*possible, Piece("null", None, is_missing=not asked)]


def _can_be_hashed(value: Any) -> bool:
    return type(value) in (*_ORDERED, bool)


def _any_value(kind: str) -> Any:
    samples: dict[str, Any] = {
        "number": Decimal(0),
        "date": date(2000, 1, 1),
        "time": time(0),
        "date and time": datetime(2000, 1, 1, tzinfo=None),  # noqa: DTZ001 - a FEEL value without a zone is meant
        "days and time duration": timedelta(),
        "years and months duration": YearsMonths(0),
    }
    return samples.get(kind, _OTHER)


def _names(values: list[str]) -> list[Piece]:
    """Words that are only compared for equality: each of them, and everything else."""
    listed = ", ".join(_written(value) for value in values)
    return [*(Piece(_written(value), value) for value in values), Piece(f"not({listed})", _OTHER)]


def _line(values: list[Any]) -> list[Piece]:
    """Values with an order: each end that a cell names, and what lies below, between and above them."""
    cut = [Piece(f"< {_written(values[0])}", low)] if (low := _below(values[0])) is not None else []
    for first, second in pairwise(values):
        cut.append(Piece(_written(first), first))
        if (middle := _between(first, second)) is not None:
            cut.append(Piece(f"({_written(first)}..{_written(second)})", middle))
    cut.append(Piece(_written(values[-1]), values[-1]))
    if (high := _above(values[-1])) is not None:
        cut.append(Piece(f"> {_written(values[-1])}", high))
    return cut


def _below(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value - 1
    if isinstance(value, str):
        return "" if value else None
    if isinstance(value, YearsMonths):
        return YearsMonths(value.months - 1)
    return value - timedelta(days=1) if value != date.min else None


def _above(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value + 1
    if isinstance(value, str):
        return value + _OTHER
    if isinstance(value, YearsMonths):
        return YearsMonths(value.months + 1)
    return value + timedelta(days=1) if value != date.max else None


def _between(first: Any, second: Any) -> Any:
    """A value strictly between, None where there is none: two days or two months that follow each other."""
    if isinstance(first, Decimal):
        middle: Any = (first + second) / 2
    elif isinstance(first, str):
        middle = first + _LEAST
    elif isinstance(first, YearsMonths):
        middle = YearsMonths((first.months + second.months) // 2)
    else:
        middle = first + (second - first) / 2
    return middle if first < middle < second else None


def _written(value: Any) -> str:
    """The value as an owner would write it in a cell."""
    text = show(value, [10_000])
    return f'@"{text}"' if isinstance(value, (date, timedelta, YearsMonths)) else text
