"""The versions of a process: every one with its change note, who made and approved it, and who has read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.errors import NotFound
from processes.language import Text
from processes.records import Approval, Case, Definition, Draft, Person, Reading, Version
from processes.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class VersionShown:
    """One version. ``stands`` is ``newest``, ``waits``, ``retired`` or ``older``."""

    id: UUID
    number: int
    stands: str
    note: str
    published_at: datetime
    published_by: str
    approved_by: str  # empty: it came with a deploy, or as a changed term
    valid_from: datetime | None
    retired_at: datetime | None
    retired_why: str
    running: int
    told: int
    read: int


@dataclass(frozen=True, slots=True)
class Versions:
    """Every version of a process, the newest first, and what the reader may do."""

    key: str
    title: Text
    rows: tuple[VersionShown, ...]
    retired_at: datetime | None
    retired_why: str
    owns: bool
    may_draw: bool
    sees_readers: bool

    def numbered(self, number: int) -> VersionShown:
        """The version of this number, or ``NotFound``."""
        found = next((one for one in self.rows if one.number == number), None)
        if found is None:
            raise NotFound(kind="version", key=str(number))
        return found

    def before(self, number: int) -> int | None:
        """The number of the version that came before."""
        return next((one.number for one in self.rows if one.number < number), None)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who was told of a version; ``read_at`` None: not read yet."""

    name: str
    team: Text
    told_at: datetime
    read_at: datetime | None


def versions(tx: Transaction, person: Person, key: str) -> Versions:
    """Every version of this process; everybody who may see processes may see them."""
    require(person, Permission.SEE_PROCESSES)
    definition = _definition(tx, key)
    relations = definition.relations_to(person)
    return Versions(
        key=key,
        title=definition.title,
        rows=tuple(_rows(tx, definition)),
        retired_at=definition.retired_at,
        retired_why=definition.retired_why or "",
        owns=allowed(person, Permission.RETIRE, relations),
        may_draw=allowed(person, Permission.SAVE_DRAFT, relations),
        sees_readers=allowed(person, Permission.SEE_READINGS_OF_VERSION, relations),
    )


def readers(tx: Transaction, person: Person, key: str, number: int) -> tuple[Reader, ...]:
    """Everybody who was told of this version: who has not read it first, by name."""
    definition, version = version_of(tx, key, number)
    require(person, Permission.SEE_READINGS_OF_VERSION, definition.relations_to(person))
    wanted = select(Person, Reading).join(Reading, Reading.person_id == Person.id)
    found = tx.execute(wanted.where(Reading.version_id == version.id).order_by(Person.sort_key)).unique().all()
    rows = [Reader(one.name, _team(one), reading.told_at, reading.read_at) for one, reading in found]
    return tuple(sorted(rows, key=lambda row: row.read_at is not None))


def own_reading(tx: Transaction, person: Person, version_id: UUID) -> Reading | None:
    """Whether this person was told of the version, and has read it."""
    return tx.maybe(select(Reading).where(Reading.version_id == version_id, Reading.person_id == person.id))


def version_of(tx: Transaction, key: str, number: int) -> tuple[Definition, Version]:
    """A version by its process and number, or ``NotFound``."""
    wanted = select(Definition, Version).join(Version, Version.definition_id == Definition.id)
    found = tx.execute(wanted.where(Definition.key == key, Version.number == number)).first()
    if found is None:
        raise NotFound(kind="version", key=f"{key} {number}")
    definition, version = found
    return definition, version


def locked_definition(tx: Transaction, key: str) -> Definition:
    """A process of which nobody publishes or retires a version until this transaction ends."""
    wanted = select(Definition).where(Definition.key == key).with_for_update(key_share=True)
    found = tx.maybe(wanted.execution_options(populate_existing=True))
    if found is None:
        raise NotFound(kind="definition", key=key)
    return found


def _definition(tx: Transaction, key: str) -> Definition:
    found = tx.maybe(select(Definition).where(Definition.key == key))
    if found is None:
        raise NotFound(kind="definition", key=key)
    return found


def _rows(tx: Transaction, definition: Definition) -> list[VersionShown]:
    made, approved = aliased(Person), aliased(Person)
    approver = (
        select(Approval.person_id)
        .join(Draft, Draft.id == Approval.draft_id)
        .where(Draft.version_id == Version.id, Approval.voided_at.is_(None), Approval.hash == Version.hash)
        .order_by(Approval.made_at)
        .limit(1)
        .scalar_subquery()
    )
    wanted = (
        select(Version, made.name, approved.name)
        .outerjoin(made, made.id == Version.published_by_id)
        .outerjoin(approved, approved.id == approver)
        .where(Version.definition_id == definition.id)
        .order_by(Version.number.desc())
    )
    running, counted = _running(tx, definition), _read(tx, definition)
    return [
        VersionShown(
            id=version.id,
            number=version.number,
            stands=_stands(definition, version),
            note=version.note,
            published_at=version.published_at,
            published_by=by or "",
            approved_by=approver_name or "",
            valid_from=version.valid_from,
            retired_at=version.retired_at,
            retired_why=version.retired_why or "",
            running=running.get(version.id, 0),
            told=counted.get(version.id, (0, 0))[0],
            read=counted.get(version.id, (0, 0))[1],
        )
        for version, by, approver_name in tx.execute(wanted).all()
    ]


def _stands(definition: Definition, version: Version) -> str:
    if version.retired_at is not None:
        return "retired"
    if version.id == definition.newest_id:
        return "newest"
    return "waits" if version.waits else "older"


def _running(tx: Transaction, definition: Definition) -> Mapping[UUID, int]:
    open_cases = select(Case.version_id, func.count()).where(
        Case.definition_id == definition.id, Case.closed_at.is_(None)
    )
    found: Any = tx.execute(open_cases.group_by(Case.version_id)).all()
    return dict(found)


def _read(tx: Transaction, definition: Definition) -> Mapping[UUID, tuple[int, int]]:
    counted = (
        select(Reading.version_id, func.count(), func.count(Reading.read_at))
        .join(Version, Version.id == Reading.version_id)
        .where(Version.definition_id == definition.id)
        .group_by(Reading.version_id)
    )
    found: Any = tx.execute(counted).all()
    return {version: (told, read) for version, told, read in found}


def _team(person: Person) -> Text:
    places = person.places
    return Text(places[0].team.name_da, places[0].team.name_en) if places else Text("", "")
