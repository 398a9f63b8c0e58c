"""Writes of a transaction gathered into one statement: one round trip, however many tables they touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson
from sqlalchemy import TextClause, text

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from processes.store.base import Base


@dataclass(slots=True)
class Batch:
    """Rows to insert, by table, and other writes as constant SQL. None of them may touch a row another one writes."""

    _rows: dict[tuple[str, bool], list[dict[str, Any]]] = field(default_factory=dict)
    _writes: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def insert(self, kind: type[Base], rows: Sequence[dict[str, Any]], *, once: bool = False) -> None:
        """Insert these rows; all of one table have the same columns, every column without a default among them.

        With ``once`` a row whose key is there already is left out.
        """
        if rows:
            self._rows.setdefault((kind.__tablename__, once), []).extend(rows)

    def write(self, sql: str, values: Mapping[str, Any]) -> None:
        """One UPDATE or DELETE: a constant with ``:name`` for each of ``values``, names that are used nowhere else."""
        self._writes[sql] = values

    def send(self, session: Session) -> None:
        """Run everything gathered so far as one statement."""
        if not self._rows and not self._writes:
            return
        inserts = [(table, once, tuple(rows[0])) for (table, once), rows in self._rows.items()]
        values = {f"rows_{n}": _json(rows) for n, rows in enumerate(self._rows.values())}
        for one in self._writes.values():
            values.update(one)
        statement = _statement(tuple(inserts), tuple(self._writes))
        self._rows, self._writes = {}, {}
        session.connection().execute(statement, values)


@lru_cache(maxsize=512)
def _statement(inserts: tuple[tuple[str, bool, tuple[str, ...]], ...], writes: tuple[str, ...]) -> TextClause:
    """PostgreSQL runs every part of a WITH that writes, whether the end asks for it or not."""
    parts = [_insert(n, *one) for n, one in enumerate(inserts)] + list(writes)
    if len(parts) == 1:
        return text(parts[0])
    return text("WITH " + ", ".join(f"part_{n} AS ({part})" for n, part in enumerate(parts)) + " SELECT 1")


def _insert(number: int, table: str, once: bool, columns: tuple[str, ...]) -> str:
    """The rows come as one JSON parameter, so that the statement is the same for any number of them."""
    names = ", ".join(f'"{column}"' for column in columns)
    return (
        f'INSERT INTO "{table}" ({names})'  # noqa: S608  (names come from our own records)
        f' SELECT {names} FROM jsonb_populate_recordset(NULL::"{table}", CAST(:rows_{number} AS jsonb))'
        f"{' ON CONFLICT DO NOTHING' if once else ''}"
    )


def _json(rows: Sequence[dict[str, Any]]) -> str:
    return orjson.dumps(rows, default=_plain).decode()


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a row")
