"""Who looks at the world with a past."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from processes.access.permissions import Role
from processes.records import Person
from processes.store.transaction import Transaction
from tests.processes.throughput.conftest import GROWING, Past

__all__ = ["GROWING", "Past", "manager"]


def manager(tx: Transaction, role: Role = Role.AUDITOR) -> Person:
    """Somebody who may see every figure, and open every case if an auditor."""
    people: Iterable[Person] = tx.execute(select(Person)).unique().scalars()
    return next(one for one in people if role in one.roles)
