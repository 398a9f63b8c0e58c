"""Every row of every case, told so that two ways of making the same case can be compared."""

from __future__ import annotations

import json
import re
from typing import Any

from sqlalchemy import text

from processes.records import Workday
from processes.sample.ledger.outside import WORLD
from processes.store.base import Base
from processes.store.transaction import Transaction

_OUTSIDE = {kind.__tablename__ for kind in WORLD | {Workday}}
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
Told = dict[str, list[str]]


def every_row(tx: Transaction) -> Told:
    """Table -> its rows as JSON, in an order of their own; ids made on the way are named by what they stand for."""
    tx.flush()
    rows = {table.name: _rows(tx, table.name) for table in Base.metadata.sorted_tables if table.name not in _OUTSIDE}
    made = {row["id"] for each in rows.values() for row in each if "id" in row}
    there = {row["id"] for table in _OUTSIDE for row in _rows(tx, table) if "id" in row}
    told = {found for each in rows.values() for row in each for found in _ID.findall(json.dumps(row))}
    names = dict.fromkeys(told - there, "gone")
    for table, each in rows.items():
        ordered = sorted((row for row in each if "id" in row), key=lambda row: _told(row, dict.fromkeys(made, "?")))
        names.update({row["id"]: f"{table} {place}" for place, row in enumerate(ordered)})
    return {table: sorted(_told(row, names) for row in each) for table, each in rows.items()}


def _rows(tx: Transaction, table: str) -> list[dict[str, Any]]:
    found = [dict(row[0]) for row in tx.execute(text(f'SELECT to_jsonb(one) FROM "{table}" one'))]
    for row in found:
        if isinstance(row.get("id"), int):  # a serial number says only which came first
            row.pop("id")
        row.pop("written_in", None)  # so does the transaction's
    return found


def _told(row: dict[str, Any], names: dict[str, str]) -> str:
    known = json.dumps(row, sort_keys=True, ensure_ascii=False)
    return _ID.sub(lambda found: names.get(found.group(), found.group()), known)


def differences(first: Told, second: Told) -> list[str]:
    """Where two tellings differ, a line for each row that only one of them has."""
    return [
        f"{table} only {way}: {row}"
        for table in first
        for way, mine, other in (("first", first, second), ("second", second, first))
        for row in mine[table]
        if mine[table].count(row) != other[table].count(row)
    ]
