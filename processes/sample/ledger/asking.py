"""Answers simple questions of SQLAlchemy from rows in memory: selects with conditions, joins, an order and a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary, ref

from sqlalchemy import Delete, Insert, Select, Table, Update
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import UnaryExpression

from processes.sample.ledger.expressions import Given, Read, Row, UnansweredError, reader, value

Rows = Callable[[str], list[Any]]  # every row of a table


def tables_in(statement: Any) -> frozenset[str]:
    """The tables a question is about, those of its sub-questions too."""
    return frozenset(one.name for one in visitors.iterate(statement) if isinstance(one, Table))


def first_table(statement: Select[Any]) -> str | None:
    """The table a question begins with; None where there is none."""
    return next(_named(statement), None)


def _named(statement: Select[Any]) -> Iterator[str]:
    """The tables of a question's columns."""
    return (one["entity"].__tablename__ for one in statement.column_descriptions if one.get("entity"))


@dataclass(frozen=True)
class Question:
    """A SELECT, understood once: its first table, the names of its columns, and what finds its rows."""

    first: str | None
    names: tuple[str, ...]
    rows: Callable[[Rows, Given], list[tuple[Any, ...]]]


_UNDERSTOOD: WeakKeyDictionary[Select[Any], Question] = WeakKeyDictionary()


def understood(statement: Select[Any]) -> Question:
    """The question as it was understood the first time; a statement that is gone is forgotten."""
    known = _UNDERSTOOD.get(statement)
    if known is None:
        names = tuple(str(one["name"]) for one in statement.column_descriptions)
        known = _UNDERSTOOD[statement] = Question(first_table(statement), names, _finder(statement))
    return known


def _finder(statement: Select[Any]) -> Callable[[Rows, Given], list[tuple[Any, ...]]]:
    """What finds a question's rows, made at its first asking: what it cannot understand it refuses only then."""
    made: list[Callable[[Rows, Given], list[tuple[Any, ...]]]] = []
    weak = ref(statement)

    def find(rows: Rows, given: Given) -> list[tuple[Any, ...]]:
        if not made:
            asked = weak()
            if asked is None:
                raise UnansweredError("the question is gone")
            made.append(_made(asked))
        return made[0](rows, given)

    return find


def _made(statement: Any) -> Callable[[Rows, Given], list[tuple[Any, ...]]]:
    if statement._group_by_clauses or statement._having_criteria:  # noqa: SLF001  (a Select tells it nowhere else)
        raise UnansweredError(str(statement))
    gather, order = _from(statement), _ordered(statement)
    holds = None if statement.whereclause is None else reader(statement.whereclause)
    picks = [_pick(one) for one in statement.column_descriptions]
    distinct, limit = statement._distinct, statement._limit_clause  # noqa: SLF001  (as above)
    most = None if limit is None else reader(limit)

    def find(rows: Rows, given: Given) -> list[tuple[Any, ...]]:
        found = gather(rows, given)
        if holds is not None:
            found = [row for row in found if holds(row, given) is True]
        told = [tuple(pick(row, given) for pick in picks) for row in order(found, given)]
        if distinct:
            told = list(dict.fromkeys(told))
        return told if most is None else told[: most({}, given)]

    return find


def named(table: Any) -> str:
    """The name of the table an UPDATE, DELETE or INSERT is about."""
    return str(table.name)


def chosen(statement: Update | Delete, rows: Rows, given: Given) -> list[Any]:
    """The rows an UPDATE or DELETE is about."""
    name = named(statement.table)
    where = statement.whereclause
    if where is None:
        return rows(name)
    holds = reader(where)
    return [one for one in rows(name) if holds({name: one}, given) is True]


def new_values(statement: Update | Insert, row: Row, given: Given) -> dict[str, Any]:
    """What an UPDATE sets a row's columns to, or an INSERT of one row begins them with."""
    values: Mapping[Any, Any] = statement._values or {}  # noqa: SLF001  (as above)
    return {str(getattr(name, "key", name)): value(one, row, given) for name, one in values.items()}


def _pick(described: Mapping[str, Any]) -> Read:
    expression, entity = described["expr"], described.get("entity")
    if expression is entity and entity is not None:
        name = entity.__tablename__
        return lambda row, given: row[name]
    return reader(getattr(expression, "expression", expression))  # a record's attribute stands for its column


def _from(statement: Any) -> Callable[[Rows, Given], list[dict[str, Any]]]:
    """The rows of the tables a question names, each with each, and those its joins add."""
    if statement._from_obj:  # noqa: SLF001  (as above)
        raise UnansweredError(str(statement))
    names, joins = list(dict.fromkeys(_named(statement))), []
    for target, condition, _, flags in statement._setup_joins:  # noqa: SLF001  (as above)
        name = getattr(target, "name", None)
        if not isinstance(name, str) or condition is None or flags.get("isouter") or flags.get("full"):
            raise UnansweredError(str(statement))
        joins.append((name, reader(condition)))

    def gather(rows: Rows, given: Given) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = [{}]
        for name in names:
            found = [{**row, name: one} for row in found for one in rows(name)]
        for name, holds in joins:
            each = [{**row, name: one} for row in found for one in rows(name)]
            found = [row for row in each if holds(row, given) is True]
        return found

    return gather


def _ordered(statement: Any) -> Callable[[list[Any], Given], list[Any]]:
    """Rows in the order a question asks for: NULL last when rising, first when falling, as in PostgreSQL."""
    keys = []
    for clause in reversed(tuple(statement._order_by_clauses)):  # noqa: SLF001  (as above)
        falling = isinstance(clause, UnaryExpression) and clause.modifier is operators.desc_op
        keys.append((reader(clause.element if isinstance(clause, UnaryExpression) else clause), falling))

    def order(found: list[Any], given: Given) -> list[Any]:
        for read, falling in keys:
            found = sorted(found, key=partial(_key, read, given), reverse=falling)
        return found

    return order


def _key(read: Read, given: Given, row: Row) -> tuple[bool, Any]:
    return _sortable(read(row, given))


def _sortable(one: Any) -> tuple[bool, Any]:
    return (one is None, 0 if one is None else one)
