"""Somebody who may open every case, to compare figures with rows."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from processes.access.permissions import Role
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.flow.reader import Reader


def reader(tx: Transaction, role: Role = Role.AUDITOR) -> Reader:
    """The first person of this role."""
    people: Iterable[Person] = tx.execute(select(Person)).unique().scalars()
    return Reader(tx, next(one for one in people if role in one.roles))
