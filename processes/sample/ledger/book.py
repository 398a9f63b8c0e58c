"""The ledger itself: a transaction to the verbs, rows in memory to whoever copies them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import Delete, Executable, Insert, Result, Select, Update
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.orm import Session
from sqlalchemy.sql import visitors
from sqlalchemy.sql.functions import next_value

from processes.errors import NotFound
from processes.motion.standing import Standing
from processes.records import Case
from processes.sample.ledger.asking import Question, chosen, named, new_values, tables_in, understood
from processes.sample.ledger.constants import ASKED, WRITES
from processes.sample.ledger.expressions import UnansweredError
from processes.sample.ledger.outside import WORLD, Outside, is_outside
from processes.sample.ledger.shelf import Shelf
from processes.sample.ledger.stands import Stands
from processes.store.base import Base
from processes.store.batch import Batch
from processes.store.transaction import Transaction

Row = TypeVar("Row", bound=Base)
_WRITES = re.compile(r'\s*(?:UPDATE|DELETE FROM) "?(\w+)"?\s')
_KINDS: dict[str, type[Base]] = {one.class_.__tablename__: one.class_ for one in Base.registry.mappers}


class Ledger(Transaction):
    """A transaction whose rows stay in memory. ``numbers`` are the case numbers it may give.

    Raises ``UnansweredError`` for a question or a write it does not understand: then the walk must be done for real.
    """

    def __init__(self, outside: Outside, numbers: Iterator[int]) -> None:
        self.shelf = Shelf()
        self._outside, self._numbers = outside, numbers
        super().__init__(cast(Session, _Desk(self)))
        self._batch = _ToShelf(self.shelf)
        self._stands = Stands(self.shelf, outside)

    def stands(self, case: Case, today: date) -> Standing:
        """How a case stands: ``motion/standing`` asks for it."""
        return self._stands.tell(case, today)

    def find(self, kind: type[Row], key: Any) -> Row:
        """The record with this key, or ``NotFound``."""
        self.flush()
        found = self.known(kind, key)
        if found is None:
            raise NotFound(kind=kind.__tablename__, key=str(key))
        return cast(Row, found)

    def known(self, kind: type[Any], key: Any) -> Any:
        """The record with this key, or None."""
        if kind in WORLD:
            return self._outside.find(kind, key)
        found = self.shelf.find(kind, key)
        if found is not None:
            self.shelf.watch(found)
        return found

    def add(self, *rows: Base) -> None:
        """Keep these records."""
        for row in rows:
            self.shelf.put(row)

    def execute(self, statement: Executable, values: Any = None) -> Result[*tuple[Any, ...]]:
        """Answer one statement from memory, after what was written before it."""
        self.flush()
        return self.asked(statement, values)

    def asked(self, statement: Any, values: Any = None) -> Result[*tuple[Any, ...]]:
        """Answer one statement from what was flushed."""
        given = values if isinstance(values, dict) else {}
        if id(statement) in ASKED:
            names = [str(one.name) for one in getattr(statement, "selected_columns", ())]
            return _result(names, ASKED[id(statement)](self.shelf, given, self._outside))
        if isinstance(statement, Select):
            question = understood(statement)
            return _result(question.names, self._select(statement, question, given))
        if isinstance(statement, (Update, Delete)):
            return _result(_returned(statement), self._changed(statement, given))
        if isinstance(statement, Insert):
            return _result(_returned(statement), self._inserted(statement, values))
        raise UnansweredError(str(statement))

    def _select(self, statement: Select[Any], question: Question, given: dict[str, Any]) -> Iterable[Any]:
        first = question.first
        if first is None and any(isinstance(one, next_value) for one in visitors.iterate(statement)):
            return [(next(self._numbers),)]
        if first is not None and is_outside(first) and all(map(is_outside, tables_in(statement))):
            return self._outside.ask(statement, given)
        found = question.rows(self._rows, given)
        for row in found:
            for one in row:
                if isinstance(one, Base):
                    self.shelf.watch(one)  # whoever has it may change it
        return found

    def _rows(self, table: str) -> list[Any]:
        kind = _KINDS[table]
        return self._outside.all(kind) if kind in WORLD else self.shelf.of(kind)

    def _changed(self, statement: Update | Delete, given: dict[str, Any]) -> list[tuple[Any, ...]]:
        table = named(statement.table)
        kind = _KINDS[table]
        if kind in WORLD:
            raise UnansweredError(str(statement))
        found = chosen(statement, self._rows, given)
        told = [tuple(getattr(one, name) for name in _returned(statement)) for one in found]
        if isinstance(statement, Delete):
            self.shelf.remove(kind, found)
            return told
        for one in found:
            self.shelf.change(one, new_values(statement, {table: one}, given))
        return told

    def _inserted(self, statement: Insert, values: Any) -> list[tuple[Any, ...]]:
        kind = _KINDS[named(statement.table)]
        rows = values if isinstance(values, list) else [values or new_values(statement, {}, {})]
        if getattr(statement, "_post_values_clause", None) is not None:
            rows = [row for row in rows if not self.shelf.has_twin(kind, row)]
        self.shelf.insert(kind, rows, once=False)
        return [tuple(row.get(name) for name in _returned(statement)) for row in rows]


class _ToShelf(Batch):
    """Writes gathered into one statement, run on the shelf: each sees the rows as they were before it."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf

    def send(self, session: Session) -> None:
        """Run everything gathered so far."""
        del session
        if not self._rows and not self._writes:
            return
        rows, self._rows = self._rows, {}
        writes, self._writes = self._writes, {}
        for sql, values in writes.items():
            write = WRITES.get(sql)
            if write is not None:
                write(self._shelf, values)
            elif self._concerns(sql):
                raise UnansweredError(sql)
        for (table, once, _), lines in rows.items():
            self._shelf.insert(_KINDS[table], lines, once=once)

    def _concerns(self, sql: str) -> bool:
        """Whether a statement we do not know may find rows: it does not where this walk has written none."""
        named = _WRITES.match(sql)
        kind = _KINDS.get(named.group(1)) if named else None
        return kind is None or kind in WORLD or bool(self._shelf.of(kind))


class _Desk:
    """What the verbs ask of a session."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, kind: type[Base], key: Any) -> Any:
        return self._ledger.known(kind, key)

    def flush(self) -> None:
        self._ledger.shelf.count_changes()

    def refresh(self, record: Base) -> None:
        """It is as it is."""

    def expunge(self, record: Base) -> None:
        """Nobody watches it."""

    def connection(self) -> _Desk:
        return self

    def execute(self, statement: Any, values: Any = None) -> Any:
        return self._ledger.asked(statement, values)


def _returned(statement: Update | Delete | Insert) -> list[str]:
    """The columns a statement answers with."""
    return [str(getattr(column, "key", "")) for column in statement._returning]  # noqa: SLF001  (told nowhere else)


@cache
def _meta(names: tuple[str, ...]) -> SimpleResultMetaData:
    return SimpleResultMetaData(names or ("nothing",))


def _result(names: Sequence[str], rows: Iterable[Any]) -> Result[*tuple[Any, ...]]:
    return IteratorResult(_meta(tuple(names)), iter([tuple(row) for row in rows]))
