"""Expressions of SQLAlchemy read from rows in memory; what it does not understand it refuses, never guesses."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import (
    BinaryExpression,
    BindParameter,
    BooleanClauseList,
    ColumnClause,
    False_,
    Grouping,
    Null,
    True_,
    UnaryExpression,
)
from sqlalchemy.sql.functions import FunctionElement

Row = Mapping[str, Any]  # table -> the row it stands for
Given = Mapping[str, Any]  # parameters
Read = Callable[[Row, Given], Any]


class UnansweredError(Exception):
    """This question is asked in a way only a database can answer."""


def value(clause: Any, row: Row, given: Given) -> Any:
    """What an expression is for this row; None for NULL and for what NULL makes unknown."""
    return reader(clause)(row, given)


def reader(clause: Any) -> Read:
    """What reads an expression from a row, made once for all rows of a question."""
    make = _MAKERS.get(type(clause))
    if make is None:
        make = next((made for kind, made in _KINDS if isinstance(clause, kind)), None)
        if make is None:
            raise UnansweredError(f"{type(clause).__name__}: {clause}")
        _MAKERS[type(clause)] = make
    return make(clause)


def _column(clause: ColumnClause[Any]) -> Read:
    table, name = getattr(clause.table, "name", None), clause.key

    def read(row: Row, _given: Given) -> Any:
        held = row.get(table) if table else None
        if held is None:
            raise UnansweredError(str(clause))
        return (held if type(held) is dict else held.__dict__).get(name)

    return read


def _bound(clause: BindParameter[Any]) -> Read:
    key = clause.key
    if clause.callable is not None:  # today: another day, another answer
        return lambda row, given: given.get(key, clause.effective_value)
    told = clause.effective_value
    return lambda row, given: given.get(key, told)


def _both(clause: BooleanClauseList) -> Read:
    decides: bool = clause.operator is operators.or_
    parts = [reader(one) for one in clause.clauses]

    def read(row: Row, given: Given) -> bool | None:
        unknown = False
        for part in parts:
            found = part(row, given)
            if found is decides:
                return bool(decides)
            unknown = unknown or found is None
        return None if unknown else not decides

    return read


def _binary(clause: BinaryExpression[Any]) -> Read:
    how = clause.operator
    left, right = reader(clause.left), reader(clause.right)
    if how is operators.is_:
        return lambda row, given: left(row, given) is right(row, given)
    if how is operators.is_not:
        return lambda row, given: left(row, given) is not right(row, given)
    if how in _AMONG:
        wanted = _AMONG[how]
        return lambda row, given: None if (one := left(row, given)) is None else (one in right(row, given)) is wanted
    compare = _COMPARE.get(how)
    if compare is None:
        raise UnansweredError(str(clause))

    def read(row: Row, given: Given) -> Any:
        one, other = left(row, given), right(row, given)
        return None if one is None or other is None else compare(one, other)

    return read


def _unary(clause: UnaryExpression[Any]) -> Read:
    wanted = _TRUTH.get(clause.operator) if clause.operator else None
    if wanted is None:
        raise UnansweredError(str(clause))
    inner = reader(clause.element)

    def read(row: Row, given: Given) -> bool | None:
        found: bool | None = inner(row, given)
        return None if found is None else found is wanted

    return read


def _function(clause: FunctionElement[Any]) -> Read:
    parts = [reader(part) for part in clause.clauses]
    choose = _CHOOSE.get(clause.name)
    if choose is None:
        raise UnansweredError(str(clause))
    return lambda row, given: choose([one for part in parts if (one := part(row, given)) is not None])


def _constant(told: Any) -> Callable[[Any], Read]:
    return lambda clause: lambda row, given: told


_COMPARE: dict[Any, Callable[[Any, Any], Any]] = {
    operators.eq: operator.eq,
    operators.ne: operator.ne,
    operators.lt: operator.lt,
    operators.le: operator.le,
    operators.gt: operator.gt,
    operators.ge: operator.ge,
    operators.add: operator.add,
}
_TRUTH = {operators.is_true: True, operators.is_false: False, operators.inv: False}
_AMONG = {operators.in_op: True, operators.not_in_op: False}
_CHOOSE: dict[str, Callable[[list[Any]], Any]] = {
    "least": lambda told: min(told, default=None),
    "coalesce": lambda told: told[0] if told else None,
}
_KINDS: tuple[tuple[type, Callable[[Any], Read]], ...] = (
    (BindParameter, _bound),
    (ColumnClause, _column),
    (BinaryExpression, _binary),
    (BooleanClauseList, _both),
    (Null, _constant(None)),
    (True_, _constant(True)),
    (False_, _constant(False)),
    (Grouping, lambda clause: reader(clause.element)),
    (UnaryExpression, _unary),
    (FunctionElement, _function),
)
_MAKERS: dict[type, Callable[[Any], Read]] = {}
