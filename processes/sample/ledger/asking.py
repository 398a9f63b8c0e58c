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
        found = [row for row in found if value(where, row, given) is True]
    found = _ordered(statement, found, given)
    limit = statement._limit_clause  # noqa: SLF001  (as above)
    picks = [_pick(one) for one in statement.column_descriptions]
    told = [tuple(pick(row, given) for pick in picks) for row in found]
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
    return [one for one in rows(name) if where is None or value(where, {name: one}, given) is True]


def new_values(statement: Update | Insert, row: Row, given: Given) -> dict[str, Any]:
    """What an UPDATE sets a row's columns to, or an INSERT of one row begins them with."""
    values: Mapping[Any, Any] = statement._values or {}  # noqa: SLF001  (as above)
    return {str(getattr(name, "key", name)): value(one, row, given) for name, one in values.items()}


def _pick(described: Mapping[str, Any]) -> Callable[[Row, Given], Any]:
    expression, entity = described["expr"], described.get("entity")
    if expression is entity and entity is not None:
        name = entity.__tablename__
        return lambda row, given: row[name]
    plain = getattr(expression, "expression", expression)  # a record's attribute stands for its column
    return lambda row, given: value(plain, row, given)


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
        found = [row for row in each if value(condition, row, given) is True]
    return found


def _ordered(statement: Any, found: list[Any], given: Given) -> list[Any]:
    for clause in reversed(tuple(statement._order_by_clauses)):  # noqa: SLF001  (as above)
        falling = isinstance(clause, UnaryExpression) and clause.modifier is operators.desc_op
        by = clause.element if isinstance(clause, UnaryExpression) else clause
        # NULL comes last when rising and first when falling, as in PostgreSQL
        found = sorted(found, key=lambda row: _sortable(value(by, row, given)), reverse=falling)
    return found


def _sortable(one: Any) -> tuple[bool, Any]:
    return (one is None, 0 if one is None else one)


def value(clause: Any, row: Row, given: Given) -> Any:
    """What an expression is for this row; None for NULL and for what NULL makes unknown."""
    for kind, read in _READ:
        if isinstance(clause, kind):
            return read(clause, row, given)
    raise UnansweredError(f"{type(clause).__name__}: {clause}")


def _column(clause: ColumnClause[Any], row: Row, _given: Given) -> Any:
    table = clause.table
    held = row.get(table.name) if isinstance(table, Table) else None
    if held is None:
        raise UnansweredError(str(clause))
    return held.get(clause.key) if isinstance(held, dict) else getattr(held, clause.key)


def _bound(clause: BindParameter[Any], _row: Row, given: Given) -> Any:
    return given.get(clause.key, clause.effective_value)


def _both(clause: BooleanClauseList, row: Row, given: Given) -> bool | None:
    decides = clause.operator is operators.or_
    found = [value(one, row, given) for one in clause.clauses]
    if decides in found:
        return decides
    return None if None in found else not decides


def _binary(clause: BinaryExpression[Any], row: Row, given: Given) -> Any:
    how = clause.operator
    left, right = value(clause.left, row, given), value(clause.right, row, given)
    if how is operators.is_:
        return left is right
    if how is operators.is_not:
        return left is not right
    if how in _AMONG:
        return None if left is None else (left in right) is _AMONG[how]
    compare = _COMPARE.get(how)
    if compare is None:
        raise UnansweredError(str(clause))
    return None if left is None or right is None else compare(left, right)


def _unary(clause: UnaryExpression[Any], row: Row, given: Given) -> Any:
    if clause.operator is operators.inv:
        found = value(clause.element, row, given)
        return None if found is None else not found
    if clause.operator in _TRUTH:
        found = value(clause.element, row, given)
        return None if found is None else found is _TRUTH[clause.operator]
    raise UnansweredError(str(clause))


def _function(clause: FunctionElement[Any], row: Row, given: Given) -> Any:
    told = [one for part in clause.clauses if (one := value(part, row, given)) is not None]
    if clause.name == "least":
        return min(told, default=None)
    if clause.name == "coalesce":
        return told[0] if told else None
    raise UnansweredError(str(clause))


_COMPARE: dict[Any, Callable[[Any, Any], Any]] = {
    operators.eq: operator.eq,
    operators.ne: operator.ne,
    operators.lt: operator.lt,
    operators.le: operator.le,
    operators.gt: operator.gt,
    operators.ge: operator.ge,
    operators.add: operator.add,
}
_TRUTH = {operators.is_true: True, operators.is_false: False}
_AMONG = {operators.in_op: True, operators.not_in_op: False}
_READ: tuple[tuple[type, Callable[[Any, Row, Given], Any]], ...] = (
    (BindParameter, _bound),
    (ColumnClause, _column),
    (BinaryExpression, _binary),
    (BooleanClauseList, _both),
    (Null, lambda *_: None),
    (True_, lambda *_: True),
    (False_, lambda *_: False),
    (Grouping, lambda clause, row, given: value(clause.element, row, given)),
    (UnaryExpression, _unary),
    (FunctionElement, _function),
)
