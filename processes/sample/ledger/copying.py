"""Copies the rows of many walks into the database: one COPY for each table, those that others refer to first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import orjson
from psycopg import Connection, sql
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB

from processes.sample.ledger.shelf import LINES, Shelf, table_of
from processes.store.base import Base
from processes.store.transaction import Transaction


def copy(tx: Transaction, shelves: Iterable[Shelf]) -> dict[str, int]:
    """Write every row of these walks; answers how many there are in each table."""
    tx.flush()
    found: dict[type[Base], list[Any]] = {}
    for shelf in shelves:
        for kind, rows in shelf.everything():
            found.setdefault(kind, []).extend(rows)
    order = {table: place for place, table in enumerate(Base.metadata.sorted_tables)}
    connection: Any = tx.session.connection().connection.driver_connection
    for kind in sorted(found, key=lambda kind: order[table_of(kind)]):
        _copy(connection, kind, found[kind])
    return {kind.__tablename__: len(rows) for kind, rows in found.items() if rows}


def _copy(connection: Connection[Any], kind: type[Base], rows: Sequence[Any]) -> None:
    names, documents = _columns(kind)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(kind.__tablename__), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    with connection.cursor() as cursor, cursor.copy(statement) as out:
        for row in rows:
            given = row if isinstance(row, dict) else row.__dict__
            out.write_row([_json(given.get(name)) if name in documents else given.get(name) for name in names])


@cache
def _columns(kind: type[Base]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The columns to write, and those of them that hold JSON; what the database gives is left to it."""
    columns = [one for one in table_of(kind).columns if not (kind in LINES and _is_given(one))]
    return tuple(one.key for one in columns), frozenset(one.key for one in columns if isinstance(one.type, JSONB))


def _is_given(column: Column[Any]) -> bool:
    return column.identity is not None or column.server_default is not None


def _json(value: Any) -> str | None:
    return None if value is None else orjson.dumps(value).decode()
