"""The only place that commits and rolls back; a verb is handed a transaction and never ends one."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

import orjson
from sqlalchemy import Engine, Executable, Result, Select, bindparam, create_engine, event, inspect, select
from sqlalchemy.exc import DisconnectionError, OperationalError
from sqlalchemy.orm import Session, joinedload
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.orm.util import identity_key

from processes.errors import CaseBusy, NotFound, Stale
from processes.store.base import Base
from processes.store.batch import Batch

Row = TypeVar("Row", bound=Base)
Value = TypeVar("Value")
Nudge = Callable[[str], None]
LOCK_NOT_AVAILABLE, DEADLOCK = "55P03", "40P01"


@cache
def _by_key(kind: type[Row]) -> Select[Row]:
    """The question for one record of a table by its key."""
    found = select(kind).where(inspect(kind).primary_key[0] == bindparam("key"))
    # What every reader of the record needs comes with it, not in a second question.
    lists = [getattr(kind, one.key) for one in inspect(kind).relationships if one.lazy == "selectin"]
    return found.options(*map(joinedload, lists))


class Transaction:
    """One unit of work on the database: everything in it happens, or nothing does."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._nudges: list[str] = []
        self._batch = Batch()

    def find(self, kind: type[Row], key: UUID | int | str | tuple[UUID, ...]) -> Row:
        """The record with this key, or ``NotFound``."""
        self.flush()
        row = self.session.get(kind, key) if isinstance(key, tuple) else self._found(kind, key)
        if row is None:
            raise NotFound(kind=kind.__tablename__, key=str(key))
        return row

    def _found(self, kind: type[Row], key: UUID | int | str) -> Row | None:
        """As ``Session.get``, by a statement built once for each table."""
        known: Row | None = self.session.identity_map.get(identity_key(kind, key))
        return known or self.session.execute(_by_key(kind), {"key": key}).unique().scalar_one_or_none()

    def add(self, *rows: Base) -> None:
        """Write these records with the rest of the transaction."""
        self.session.add_all(rows)

    def execute(self, statement: Executable, values: Any = None) -> Result[*tuple[Any, ...]]:
        """Run one statement now, after what was written before it; ``values`` may be a list of rows."""
        self.flush()
        return self.session.execute(statement, values)

    def one(self, statement: Select[Value]) -> Value:
        """The one value this question has; raises when there is none or more than one."""
        return self.execute(statement).scalar_one()  # type: ignore[no-any-return]  # the question says what it is

    def maybe(self, statement: Select[Value], values: Any = None) -> Value | None:
        """The value this question has, or None; raises when there is more than one."""
        return self.execute(statement, values).scalar_one_or_none()

    def insert(self, kind: type[Base], rows: Sequence[dict[str, Any]], *, once: bool = False) -> None:
        """Insert these rows at the next flush, in one statement with all other writes (see ``Batch.insert``)."""
        self._batch.insert(kind, rows, once=once)

    def write(self, sql: str, **values: Any) -> None:
        """Run this constant UPDATE or DELETE at the next flush, in one statement with all other writes."""
        if self._batch.clashes(values):
            self.flush()
        self._batch.write(sql, values)

    def flush(self) -> None:
        """Send what was added, changed and written, so that later questions see it and the database can refuse it."""
        self.session.flush()
        self._batch.send(self.session)

    @contextmanager
    def tried(self) -> Iterator[None]:
        """What is written inside is seen inside, and is gone again at the end: to ask what something would do."""
        self.flush()
        nudges = list(self._nudges)
        outer = self.session.begin_nested()
        try:
            yield
            self.flush()
        finally:
            outer.rollback()
            self._batch, self._nudges = Batch(), nudges
            for one in list(self.session):
                if not getattr(one, "lasting", False):  # whoever asks is still needed when the answer is a refusal
                    self.session.expire(one)

    def nudge(self, job: str) -> None:
        """Tell the workers, after the commit, that there is something to fetch; may be lost without harm."""
        if job not in self._nudges:
            self._nudges.append(job)

    @property
    def nudges(self) -> tuple[str, ...]:
        """The jobs to wake after the commit."""
        return tuple(self._nudges)


def open_database(url: str, *, pool: int = 5, lock_wait_ms: int = 1000) -> Engine:
    """A pool of connections; whoever waits longer than ``lock_wait_ms`` for a lock is told that the case is busy.

    Each may sort and group in 16 MB of memory: what lies in 25,000 cases is then counted without a file.
    """
    options = (
        f"-c lock_timeout={lock_wait_ms} -c timezone=UTC -c jit=off -c work_mem=16MB"
        " -c idle_in_transaction_session_timeout=60000"
    )
    database = create_engine(
        url, pool_size=pool, max_overflow=pool, connect_args={"options": options}, json_deserializer=orjson.loads
    )
    event.listen(database, "checkin", _note_rest)
    event.listen(database, "checkout", _wake)
    return database


def _note_rest(_connection: Any, record: Any) -> None:
    record.info["rests_since"] = time.monotonic()


def _wake(connection: Any, record: Any, _proxy: Any) -> None:
    """Ask a connection that has rested for a second whether it still lives; a busy one is not asked each time."""
    if time.monotonic() - record.info.get("rests_since", math.inf) > 1.0:
        try:
            connection.execute("SELECT 1")
            connection.rollback()
        except connection.Error as fault:
            raise DisconnectionError from fault


@contextmanager
def transaction(database: Engine, nudge: Nudge | None = None) -> Iterator[Transaction]:
    """Commit when the block ends, roll back when it raises; the nudges go out only after the commit.

    Raises ``CaseBusy`` when a lock cannot be had or two wait for each other, and ``Stale`` when a row changed since it
    was read.
    """
    with Session(database, expire_on_commit=False) as session:
        tx = Transaction(session)
        try:
            yield tx
            tx.flush()
            session.commit()
        except StaleDataError as fault:
            raise Stale() from fault
        except OperationalError as fault:
            if _is_lock(fault):
                raise CaseBusy() from fault
            raise
    if nudge is not None:
        for job in tx.nudges:
            nudge(job)


@contextmanager
def read_only(database: Engine) -> Iterator[Transaction]:
    """A transaction in which the database itself refuses every write, those not sent yet included.

    It ends well, though it has nothing to keep: psycopg forgets its prepared statements with every rollback, and each
    question would be thought out anew for each reader.
    """
    with (
        database.connect().execution_options(postgresql_readonly=True) as connection,
        connection.begin(),
        Session(connection, expire_on_commit=False) as session,
    ):
        tx = Transaction(session)
        yield tx
        tx.flush()


def _is_lock(fault: OperationalError) -> bool:
    return getattr(fault.orig, "sqlstate", None) in (LOCK_NOT_AVAILABLE, DEADLOCK)
