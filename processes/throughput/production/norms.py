"""Norms: how many minutes one task of each kind is reckoned to take."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition, Norm
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

TASKS = frozenset({"userTask", "manualTask"})
Which = tuple[UUID, str]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of task of our own people: its process and element, its name, and its norm (None: there is none).

    ``part`` is the diagram it stands on: tasks of one name are told apart by it.
    """

    definition: UUID
    process: Text
    element: str
    name: Text
    part: Text
    minutes: int | None


def norms(tx: Transaction, day: date | None = None) -> dict[Which, int]:
    """Minutes by process and element, as they hold that day (today)."""
    asked = select(Norm).where(Norm.since <= (day or clock.today())).order_by(Norm.since, Norm.set_at)
    return {(one.definition_id, one.element): one.minutes for one in tx.execute(asked).scalars()}


def kinds(tx: Transaction, definitions: Collection[UUID] = ()) -> tuple[Kind, ...]:
    """Every kind of task that waits for our own people, of these processes (none named: of all), as they are drawn."""
    asked = select(Definition).where(Definition.newest_id.is_not(None)).order_by(Definition.key)
    if definitions:
        asked = asked.where(Definition.id.in_(list(definitions)))
    held, found = norms(tx), []
    for definition in tx.execute(asked).scalars():
        if definition.newest_id is None:
            continue
        elements = edition_of(tx, definition.newest_id).plan.elements
        for one in elements.values():
            if one.kind in TASKS and one.group not in PARTIES:
                minutes = held.get((definition.id, one.id))
                found.append(
                    Kind(definition.id, definition.title, one.id, one.name, _name(elements, one.process), minutes)
                )
    return tuple(found)


def _name(elements: Mapping[str, Element], key: str) -> Text:
    """What an element is called; nothing where it has no name."""
    found = elements.get(key)
    return found.name if found is not None else Text.of("")
