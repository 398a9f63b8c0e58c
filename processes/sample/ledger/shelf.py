"""The rows of one walk, by table: records as the verbs know them, and plain lines of what is only ever added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import ColumnElement, Index, Table, UniqueConstraint, inspect
from sqlalchemy.dialects.postgresql import JSONB

from processes.records import Decision, Entry, Passage
from processes.store.base import Base

LINES: frozenset[type[Base]] = frozenset({Entry, Passage, Decision})  # added by the dozen, never found by their key
Line = dict[str, Any]


@cache
def table_of(kind: type[Base]) -> Table:
    """The table of a record."""
    table = inspect(kind).local_table
    if not isinstance(table, Table):
        raise TypeError(kind)
    return table


@cache
def _defaults(kind: type[Base]) -> tuple[tuple[str, Any], ...]:
    """What SQLAlchemy would fill in at the flush: column and value, or a function that gives one."""
    columns = table_of(kind).columns
    return tuple((column.key, getattr(column.default, "arg", None)) for column in columns if column.default is not None)


@cache
def _columns(kind: type[Base]) -> tuple[str, ...]:
    return tuple(column.key for column in table_of(kind).columns)


@cache
def _documents(kind: type[Base]) -> tuple[str, ...]:
    """The columns that hold JSON."""
    return tuple(column.key for column in table_of(kind).columns if isinstance(column.type, JSONB))


@cache
def _key(kind: type[Base]) -> str:
    return str(next(iter(table_of(kind).primary_key.columns)).key)


@cache
def _version(kind: type[Base]) -> str | None:
    """The column that counts the changes of a row."""
    column = inspect(kind).version_id_col
    return column.key if isinstance(column, ColumnElement) else None


@cache
def _once(kind: type[Base]) -> tuple[tuple[str, ...], ...]:
    """The columns of which no two rows may be alike."""
    table = table_of(kind)
    alike: list[UniqueConstraint | Index] = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    alike += [one for one in table.indexes if one.unique and table.name == "promise"]
    return tuple(tuple(str(column.key) for column in one.columns) for one in alike)


def _record(kind: type[Base], row: Line) -> Base:
    """A record with these columns, without the ceremony of one that a session will write."""
    record: Base = inspect(kind).class_manager.new_instance()
    record.__dict__.update(row)
    return record


class Shelf:
    """Rows of every table this walk has written."""

    def __init__(self) -> None:
        self.records: dict[type[Base], dict[Any, Base]] = {}
        self.lines: dict[type[Base], list[Line]] = {}
        self._seen: dict[Base, Line] = {}

    def put(self, record: Base) -> None:
        """Keep a record that was added; what it leaves open is filled in as at a flush."""
        kind = type(record)
        given = record.__dict__
        for name, value in _defaults(kind):
            if given.get(name) is None:
                setattr(record, name, value(None) if callable(value) else value)
        version = _version(kind)
        if version and given.get(version) is None:
            setattr(record, version, 1)
        self.records.setdefault(kind, {})[given[_key(kind)]] = record

    def watch(self, record: Base) -> None:
        """Somebody was given this record and may change it: the next flush looks at it."""
        if record not in self._seen and _version(type(record)):
            self._look(record)

    def _look(self, record: Base) -> None:
        self._seen[record] = dict(record.__dict__)
        state: Any = inspect(record)
        state._commit_all(record.__dict__)  # noqa: SLF001  (from here SQLAlchemy itself notes whether it is changed)

    def insert(self, kind: type[Base], rows: Sequence[Line], *, once: bool) -> None:
        """Keep rows as they were gathered; with ``once`` those that are there already are left out."""
        if kind in LINES:
            self.lines.setdefault(kind, []).extend(rows)
            return
        for row in rows:
            if not (once and self.has_twin(kind, row)):
                record = _record(kind, row)
                self._as_stored(record)  # whoever asks for it reads what was stored; of a record that was added, itself
                self.put(record)

    def has_twin(self, kind: type[Base], row: Line) -> bool:
        """Whether a row with the same unique values is there."""
        for names in _once(kind):
            wanted = [row.get(name) for name in names]
            if None not in wanted and any(
                [one.__dict__.get(name) for name in names] == wanted for one in self.of(kind)
            ):
                return True
        return False

    def of(self, kind: type[Base]) -> list[Any]:
        """Every row of a table: records or lines."""
        if kind in LINES:
            return list(self.lines.get(kind, ()))
        return list(self.records.get(kind, {}).values())

    def find(self, kind: type[Base], key: Any) -> Any:
        """The record with this key, or None."""
        return self.records.get(kind, {}).get(key)

    def remove(self, kind: type[Base], rows: Sequence[Base]) -> None:
        """Take records away."""
        for row in rows:
            self.records[kind].pop(getattr(row, _key(kind)))
            self._seen.pop(row, None)

    def change(self, record: Base, values: Line) -> None:
        """Set columns as a statement does: it counts revisions itself."""
        for name, value in values.items():
            setattr(record, name, value)
        self._as_stored(record)
        if record in self._seen:
            self._look(record)

    def count_changes(self) -> None:
        """What SQLAlchemy does at a flush: a changed record of a table with revisions gets the next one."""
        for record, seen in self._seen.items():
            if _was_set(record) and record.__dict__ != seen:
                version = _version(type(record)) or ""
                setattr(record, version, seen[version] + 1)
                self._look(record)

    def everything(self) -> Iterator[tuple[type[Base], list[Any]]]:
        """Each table with its rows."""
        for kind in {**self.records, **self.lines}:
            yield kind, self.of(kind)

    @staticmethod
    def _as_stored(record: Base) -> None:
        """Moments in UTC and JSON as JSON, as they come back from the database."""
        documents = _documents(type(record))
        for name, value in record.__dict__.items():
            if isinstance(value, datetime):
                record.__dict__[name] = value.astimezone(UTC)
            elif value and name in documents:
                record.__dict__[name] = _as_jsonb(orjson.loads(orjson.dumps(value)))


def _as_jsonb(value: Any) -> Any:
    """JSON with its keys in PostgreSQL's order, short ones first: a case that is born of it has its facts so."""
    if isinstance(value, dict):
        return {
            name: _as_jsonb(value[name]) for name in sorted(value, key=lambda name: (len(name.encode()), name.encode()))
        }
    return [_as_jsonb(one) for one in value] if isinstance(value, list) else value


def _was_set(record: Base) -> bool:
    state: Any = record.__dict__["_sa_instance_state"]
    return bool(state.modified)


def as_json(record: Base, names: Sequence[str] = ()) -> dict[str, Any]:
    """A row (or these columns of it) as PostgreSQL gives it in JSON: ids, days and moments as text."""
    given = record.__dict__
    return {name: _json(given.get(name)) for name in names or _columns(type(record))}


def _json(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
