"""What a walk in memory asks of the real database: staff, processes and parties, which no walk changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import BindParameter, inspect, select
from sqlalchemy.sql import visitors

from processes import clock
from processes.motion.standing import TeamRow
from processes.records import Absence, Centre, Citizen, Company, Definition, Draft, Membership, Person, Team, Version
from processes.store.base import Base
from processes.store.transaction import Transaction

WORLD: frozenset[type[Base]] = frozenset(
    {Absence, Centre, Citizen, Company, Definition, Draft, Membership, Person, Team, Version}
)
_NAMES = frozenset(kind.__tablename__ for kind in WORLD)


def is_outside(table: str) -> bool:
    """Whether no walk writes this table."""
    return table in _NAMES


class Outside:
    """Answers from the database, each question asked once; ``tx`` reads and is never written to."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._all: dict[type[Base], list[Any]] = {}
        self._found: dict[tuple[type[Base], Any], Any] = {}
        self._told: dict[Any, list[Any]] = {}
        self._dated: dict[int, bool] = {}

    def ask_in(self, tx: Transaction) -> None:
        """From now on ask in this transaction; what is known stays known."""
        self._tx = tx

    def all(self, kind: type[Any]) -> list[Any]:
        """Every row of a small table."""
        if kind not in self._all:
            self._all[kind] = list(self._tx.execute(select(kind)).unique().scalars())
        return self._all[kind]

    def find(self, kind: type[Base], key: Any) -> Any:
        """The record with this key, or None."""
        if (kind, key) not in self._found:
            self._found[kind, key] = self._tx.session.get(kind, key)
        return self._found[kind, key]

    def fetch(self, kind: type[Any], keys: Iterable[Any]) -> None:
        """Read the records with these keys in one go: they will be asked for one by one."""
        missing = [key for key in dict.fromkeys(keys) if (kind, key) not in self._found]
        if missing:
            column = next(iter(inspect(kind).primary_key))
            found = self._tx.execute(select(kind).where(column.in_(missing))).unique().scalars()
            self.know(kind, found)

    def know(self, kind: type[Any], records: Iterable[Any]) -> None:
        """These have been read already."""
        self._found.update({(kind, one.id): one for one in records})

    def ask(self, statement: Any, given: Any) -> list[Any]:
        """The rows of a question about the outside alone."""
        key: Any
        if given:
            # a constant of a module: it stays where it is
            told = sorted((name, self._era(one) if name == "today" else one) for name, one in given.items())
            key = id(statement), repr(told), self._era(clock.today()) if self._asks_today(statement) else None
        else:
            asked = statement._generate_cache_key()  # noqa: SLF001  (SQLAlchemy's own way to know a question again)
            key = asked.key, repr([one.effective_value for one in asked.bindparams])
        if key not in self._told:
            self._told[key] = list(self._tx.execute(statement, given or None).unique())
        return self._told[key]

    def _asks_today(self, statement: Any) -> bool:
        """Whether the question is answered otherwise tomorrow though it is given the same."""
        known = self._dated.get(id(statement))
        if known is None:
            parts = visitors.iterate(statement)
            known = any(isinstance(one, BindParameter) and one.callable is not None for one in parts)
            self._dated[id(statement)] = known
        return known

    def _era(self, day: Any) -> Any:
        """A question about who is where today has one answer from one of these days until the next."""
        return bisect_right(self._turns, day)

    @cached_property
    def _turns(self) -> list[date]:
        """The days on which somebody's membership or absence begins, or is over."""
        rows = [*self.all(Membership), *self.all(Absence)]
        begun = {one.since for one in rows if one.since}
        return sorted(begun | {one.until + timedelta(days=1) for one in rows if one.until})

    @cached_property
    def teams(self) -> tuple[TeamRow, ...]:
        """Every team as far as handing out tasks needs it."""
        return tuple(TeamRow(one.id, one.group, one.centre_id) for one in self.all(Team))

    @cached_property
    def places(self) -> dict[Any, frozenset[Any]]:
        """The teams of each person."""
        found: dict[Any, frozenset[Any]] = {}
        for one in self.all(Membership):
            found[one.person_id] = found.get(one.person_id, frozenset()) | {one.team_id}
        return found

    @cached_property
    def newest(self) -> dict[Any, Any]:
        """The newest version of each process."""
        return {one.id: one.newest_id for one in self.all(Definition) if one.newest_id}

    @cached_property
    def active(self) -> frozenset[Any]:
        """Who has not left."""
        return frozenset(one.id for one in self.all(Person) if one.active)
