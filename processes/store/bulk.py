"""Many rows in one statement, whatever their number: PostgreSQL unpacks them from one JSON parameter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson
from sqlalchemy import TextClause, text

if TYPE_CHECKING:
    from processes.store.base import Base
    from processes.store.transaction import Transaction


def insert_rows(tx: Transaction, kind: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert these rows of one table; all have the same columns, and every column without a default is among them."""
    if rows:
        statement = _statement(kind.__tablename__, tuple(rows[0]))
        tx.session.execute(statement, {"rows": orjson.dumps(rows, default=_plain).decode()})


@lru_cache(maxsize=128)
def _statement(table: str, columns: tuple[str, ...]) -> TextClause:
    names = ", ".join(f'"{column}"' for column in columns)
    return text(
        f'INSERT INTO "{table}" ({names})'  # noqa: S608  (names come from our own records)
        f' SELECT {names} FROM jsonb_populate_recordset(NULL::"{table}", CAST(:rows AS jsonb))'
    )


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a row")
