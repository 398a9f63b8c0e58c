"""Kinds of tasks: the steps of the published processes that wait for our own people, and what they are called."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

TASKS = frozenset({"userTask", "manualTask"})


def kinds(tx: Transaction, definitions: Collection[UUID] = ()) -> dict[str, Text]:
    """Each step that waits for an employee, by its element, of these processes (none named: of all)."""
    asked = select(Definition.newest_id).where(Definition.newest_id.is_not(None)).order_by(Definition.key)
    if definitions:
        asked = asked.where(Definition.id.in_(list(definitions)))
    found: dict[str, Text] = {}
    for version in list(tx.execute(asked).scalars()):
        if version is not None:
            for one in edition_of(tx, version).plan.elements.values():
                if one.kind in TASKS and one.group not in PARTIES:
                    found[one.id] = one.name
    return found
