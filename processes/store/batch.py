"""Writes of a transaction gathered into one statement: one round trip, however many tables they touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import TextClause, text

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from processes.store.base import Base


@dataclass(slots=True)
class Batch:
    """Rows to insert, by table, and other writes as constant SQL. None of them may touch a row another one writes."""

    _rows: dict[tuple[str, bool, tuple[str, ...]], list[dict[str, Any]]] = field(default_factory=dict)
    _writes: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def insert(self, kind: type[Base], rows: Sequence[dict[str, Any]], *, once: bool = False) -> None:
        """Insert these rows, every column that has no default in the database among them.

        With ``once`` a row whose key is there already is left out.
        """
        for row in rows:
            self._rows.setdefault((kind.__tablename__, once, tuple(row)), []).append(row)

    def clashes(self, values: Mapping[str, Any]) -> bool:
        """Whether a write gathered already uses one of these names: then it must be sent before the next is added."""
        return any(not values.keys().isdisjoint(one) for one in self._writes.values())

    def write(self, sql: str, values: Mapping[str, Any]) -> None:
        """One UPDATE or DELETE: a constant with ``:name`` for each of ``values``, names no other write uses."""
        self._writes[sql] = values

    def send(self, session: Session) -> None:
        """Run everything gathered so far as one statement."""
        if not self._rows and not self._writes:
            return
        inserts = tuple(self._rows)
        values = {f"rows_{n}": _json(rows) for n, rows in enumerate(self._rows.values())}
        for one in self._writes.values():
            values.update(one)
        statement = _statement(inserts, tuple(self._writes))
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
    """Ids, days and moments as text; whatever else has no place in a row raises ``TypeError``."""
    return orjson.dumps(rows).decode()
