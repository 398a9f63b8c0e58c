"""Answers simple questions of SQLAlchemy from rows in memory; what it does not understand it refuses, never guesses."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Delete, Insert, Select, Table, Update
from sqlalchemy.sql import operators, visitors
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
Rows = Callable[[str], list[Any]]  # every row of a table
Given = Mapping[str, Any]  # parameters
Read = Callable[[Row], Any]


class UnansweredError(Exception):
    """This question is asked in a way only a database can answer."""


def tables_in(statement: Any) -> frozenset[str]:
    """The tables a question is about, those of its sub-questions too."""
    return frozenset(one.name for one in visitors.iterate(statement) if isinstance(one, Table))


def first_table(statement: Select[Any]) -> str | None:
    """The table a question begins with; None where there is none."""
    return next(_named(statement), None)


def _named(statement: Select[Any]) -> Iterator[str]:
    """The tables of a question's columns."""
    return (one["entity"].__tablename__ for one in statement.column_descriptions if one.get("entity"))


def select_rows(statement: Select[Any], rows: Rows, given: Given) -> list[tuple[Any, ...]]:
    """The rows a SELECT has: records or columns of one or more joined tables, with conditions, order and limit."""
    if statement._group_by_clauses or statement._having_criteria:  # noqa: SLF001  (a Select tells it nowhere else)
        raise UnansweredError(str(statement))
    found = _from(statement, rows, given)
    where = statement.whereclause
    if where is not None:
        holds = reader(where, given)
        found = [row for row in found if holds(row) is True]
    found = _ordered(statement, found, given)
    limit = statement._limit_clause  # noqa: SLF001  (as above)
    picks = [_pick(one, given) for one in statement.column_descriptions]
    told = [tuple(pick(row) for pick in picks) for row in found]
    if statement._distinct:  # noqa: SLF001  (as above)
        told = list(dict.fromkeys(told))
    return told if limit is None else told[: value(limit, {}, given)]


def named(table: Any) -> str:
    """The name of the table an UPDATE, DELETE or INSERT is about."""
    return str(table.name)


def chosen(statement: Update | Delete, rows: Rows, given: Given) -> list[Any]:
    """The rows an UPDATE or DELETE is about."""
    name = named(statement.table)
    where = statement.whereclause
    if where is None:
        return rows(name)
    holds = reader(where, given)
    return [one for one in rows(name) if holds({name: one}) is True]


def new_values(statement: Update | Insert, row: Row, given: Given) -> dict[str, Any]:
    """What an UPDATE sets a row's columns to, or an INSERT of one row begins them with."""
    values: Mapping[Any, Any] = statement._values or {}  # noqa: SLF001  (as above)
    return {str(getattr(name, "key", name)): value(one, row, given) for name, one in values.items()}


def _pick(described: Mapping[str, Any], given: Given) -> Read:
    expression, entity = described["expr"], described.get("entity")
    if expression is entity and entity is not None:
        name = entity.__tablename__
        return lambda row: row[name]
    return reader(getattr(expression, "expression", expression), given)  # a record's attribute stands for its column


def _from(statement: Any, rows: Rows, given: Given) -> list[dict[str, Any]]:
    """The rows of the tables a question names, each with each, and those its joins add."""
    found: list[dict[str, Any]] = [{}]
    for name in dict.fromkeys(
        one["entity"].__tablename__ for one in statement.column_descriptions if one.get("entity")
    ):
        found = [{**row, name: one} for row in found for one in rows(name)]
    if statement._from_obj:  # noqa: SLF001  (as above)
        raise UnansweredError(str(statement))
    for target, condition, _, flags in statement._setup_joins:  # noqa: SLF001  (as above)
        name = getattr(target, "name", None)
        if not isinstance(name, str) or condition is None or flags.get("isouter") or flags.get("full"):
            raise UnansweredError(str(statement))
        each = [{**row, name: one} for row in found for one in rows(name)]
        holds = reader(condition, given)
        found = [row for row in each if holds(row) is True]
    return found


def _ordered(statement: Any, found: list[Any], given: Given) -> list[Any]:
    for clause in reversed(tuple(statement._order_by_clauses)):  # noqa: SLF001  (as above)
        falling = isinstance(clause, UnaryExpression) and clause.modifier is operators.desc_op
        by = clause.element if isinstance(clause, UnaryExpression) else clause
        # NULL comes last when rising and first when falling, as in PostgreSQL
        read = reader(by, given)
        found = sorted(found, key=lambda row, read=read: _sortable(read(row)), reverse=falling)  # type: ignore[misc]
    return found


def _sortable(one: Any) -> tuple[bool, Any]:
    return (one is None, 0 if one is None else one)


def value(clause: Any, row: Row, given: Given) -> Any:
    """What an expression is for this row; None for NULL and for what NULL makes unknown."""
    return reader(clause, given)(row)


def reader(clause: Any, given: Given) -> Read:
    """What reads an expression from a row, made once for all rows of a question."""
    make = _MAKERS.get(type(clause))
    if make is None:
        make = next((made for kind, made in _KINDS if isinstance(clause, kind)), None)
        if make is None:
            raise UnansweredError(f"{type(clause).__name__}: {clause}")
        _MAKERS[type(clause)] = make
    return make(clause, given)


def _column(clause: ColumnClause[Any], _given: Given) -> Read:
    table, name = getattr(clause.table, "name", None), clause.key

    def read(row: Row) -> Any:
        held = row.get(table) if table else None
        if held is None:
            raise UnansweredError(str(clause))
        return (held if type(held) is dict else held.__dict__).get(name)

    return read


def _bound(clause: BindParameter[Any], given: Given) -> Read:
    told = given.get(clause.key, clause.effective_value)
    return lambda row: told


def _both(clause: BooleanClauseList, given: Given) -> Read:
    decides: bool = clause.operator is operators.or_
    parts = [reader(one, given) for one in clause.clauses]

    def read(row: Row) -> bool | None:
        unknown = False
        for part in parts:
            found = part(row)
            if found is decides:
                return bool(decides)
            unknown = unknown or found is None
        return None if unknown else not decides

    return read


def _binary(clause: BinaryExpression[Any], given: Given) -> Read:
    how = clause.operator
    left, right = reader(clause.left, given), reader(clause.right, given)
    if how is operators.is_:
        return lambda row: left(row) is right(row)
    if how is operators.is_not:
        return lambda row: left(row) is not right(row)
    if how in _AMONG:
        wanted = _AMONG[how]
        return lambda row: None if (one := left(row)) is None else (one in right(row)) is wanted
    compare = _COMPARE.get(how)
    if compare is None:
        raise UnansweredError(str(clause))

    def read(row: Row) -> Any:
        one, other = left(row), right(row)
        return None if one is None or other is None else compare(one, other)

    return read


def _unary(clause: UnaryExpression[Any], given: Given) -> Read:
    wanted = _TRUTH.get(clause.operator) if clause.operator else None
    if wanted is None:
        raise UnansweredError(str(clause))
    inner = reader(clause.element, given)

    def read(row: Row) -> bool | None:
        found: bool | None = inner(row)
        return None if found is None else found is wanted

    return read


def _function(clause: FunctionElement[Any], given: Given) -> Read:
    parts = [reader(part, given) for part in clause.clauses]
    choose = _CHOOSE.get(clause.name)
    if choose is None:
        raise UnansweredError(str(clause))
    return lambda row: choose([one for part in parts if (one := part(row)) is not None])


def _constant(told: Any) -> Callable[[Any, Given], Read]:
    return lambda clause, given: lambda row: told


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
_KINDS: tuple[tuple[type, Callable[[Any, Given], Read]], ...] = (
    (BindParameter, _bound),
    (ColumnClause, _column),
    (BinaryExpression, _binary),
    (BooleanClauseList, _both),
    (Null, _constant(None)),
    (True_, _constant(True)),
    (False_, _constant(False)),
    (Grouping, lambda clause, given: reader(clause.element, given)),
    (UnaryExpression, _unary),
    (FunctionElement, _function),
)
_MAKERS: dict[type, Callable[[Any, Given], Read]] = {}
