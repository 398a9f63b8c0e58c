"""Processes and their versions as a person may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.forms.form import Form
from processes.language import Text
from processes.motion.edition import edition_of
from processes.records import Definition, Person, Version
from processes.store.sort_key import sort_key
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Entrance:
    """One way to start a case: the start event, its words and its form (None: nothing is asked)."""

    element: str
    name: Text
    form: Form | None


@dataclass(frozen=True, slots=True)
class Startable:
    """A process this person may start a case of."""

    key: str
    title: Text
    version: int
    entrances: tuple[Entrance, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A process as everybody may see it."""

    id: UUID
    key: str
    title: Text
    version: int
    published_at: datetime
    owner: str | None
    may_start: bool


def startable(tx: Transaction, person: Person) -> tuple[Startable, ...]:
    """The processes this person may start, with every entrance of their newest version."""
    found = [one for one in _published(tx) if allowed(person, Permission.START_CASE, one.relations_to(person))]
    return tuple(_startable(tx, one) for one in found)


def catalogue(tx: Transaction, person: Person) -> tuple[Listed, ...]:
    """Every published process by title."""
    require(person, Permission.SEE_PROCESSES)
    return tuple(_listed(tx, person, one) for one in _published(tx))


def _published(tx: Transaction) -> list[Definition]:
    wanted = select(Definition).where(Definition.newest_id.is_not(None), Definition.retired_at.is_(None))
    return sorted(tx.execute(wanted).scalars(), key=lambda one: (sort_key(one.title_da), one.key))


def _startable(tx: Transaction, definition: Definition) -> Startable:
    assert definition.newest_id is not None  # noqa: S101  (the query asked for it)
    edition = edition_of(tx, definition.newest_id)
    entrances = tuple(
        Entrance(event.id, event.name, edition.forms.get(event.form or "")) for event in edition.plan.starts
    )
    return Startable(definition.key, definition.title, edition.number, entrances)


def _listed(tx: Transaction, person: Person, definition: Definition) -> Listed:
    assert definition.newest_id is not None  # noqa: S101  (the query asked for it)
    version = tx.find(Version, definition.newest_id)
    owner = tx.find(Person, definition.owner_id) if definition.owner_id else None
    return Listed(
        id=definition.id,
        key=definition.key,
        title=definition.title,
        version=version.number,
        published_at=version.published_at,
        owner=owner.name if owner else None,
        may_start=allowed(person, Permission.START_CASE, definition.relations_to(person)),
    )
