"""Saying how many minutes a kind of task is reckoned to take."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.production import NormSet
from processes.audit.trail import record
from processes.errors import Invalid, NotFound, Problem
from processes.records import Definition, Norm, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.production.norms import kinds, norms

MOST = 1_440


def set_norm(tx: Transaction, person: Person, definition_id: UUID, element: str, minutes: int) -> None:
    """From today this kind takes so many minutes; what was said before stands for the days before.

    Raises ``NotFound`` for a kind there is none of, ``Forbidden``, and ``Invalid`` for minutes that cannot be meant.
    """
    definition = tx.find(Definition, definition_id)
    if element not in {one.element for one in kinds(tx, {definition_id})}:
        raise NotFound(kind="element", key=element)
    require(person, Permission.SET_NORM)
    if not 0 < minutes <= MOST:
        raise Invalid(Problem("norm_minutes", "minutes", {"most": MOST}))
    before = norms(tx).get((definition_id, element), 0)
    today = clock.today()
    asked = select(Norm).where(Norm.definition_id == definition_id, Norm.element == element, Norm.since == today)
    row = tx.maybe(asked)
    if row is None:
        row = Norm(id=new_id(), definition_id=definition_id, element=element, since=today)
        tx.add(row)
    row.minutes, row.set_at, row.set_by_id = minutes, clock.now(), person.id
    tx.flush()
    record(tx, person, NormSet(definition.key, element, before, minutes))
