"""Telling those whom a version concerns that it is there, and noting that they have read what is new."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.audit.kinds.review import VersionRead
from processes.audit.trail import record
from processes.errors import NotFound
from processes.promises.promise import promise
from processes.records import Definition, Person, Reading, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.receipts_readers import readers_of


def tell_readers(tx: Transaction, version_id: UUID) -> int:
    """Ask everybody whom the version concerns to read what is new, once; answers how many were asked now."""
    version = tx.find(Version, version_id)
    definition = tx.find(Definition, version.definition_id)
    if version.retired_at is not None:
        return 0
    asked = set(tx.execute(select(Reading.person_id).where(Reading.version_id == version.id)).scalars())
    fresh = readers_of(tx, version.content, {*asked, *_known_to(version)})
    now = clock.now()
    rows = [{"id": new_id(), "version_id": version.id, "person_id": one, "told_at": now} for one in fresh]
    if rows:
        tx.insert(Reading, rows)
    for reader in fresh:
        promise(
            tx,
            "notice",
            sort="version_published",
            person=str(reader),
            once=f"version:{version.id}",
            process={"da": definition.title_da, "en": definition.title_en},
            since=(version.valid_from or version.published_at).astimezone(clock.COPENHAGEN).date().isoformat(),
            place=f"processes/{definition.key}/versions/{version.number}",
        )
    return len(fresh)


def confirm_reading(tx: Transaction, person: Person, key: str, number: int) -> Reading:
    """This person has read what is new; the second time changes nothing. ``NotFound`` for whom it does not concern."""
    reading, definition, version = _reading(tx, person, key, number)
    require(person, Permission.CONFIRM_READING, {Relation.SELF} if reading.person_id == person.id else ())
    if reading.read_at is None:
        reading.read_at = clock.now()
        tx.flush()
        record(tx, person, VersionRead(definition.key, version.number))
    return reading


def _reading(tx: Transaction, person: Person, key: str, number: int) -> tuple[Reading, Definition, Version]:
    wanted = (
        select(Reading, Definition, Version)
        .join(Version, Version.id == Reading.version_id)
        .join(Definition, Definition.id == Version.definition_id)
        .where(Definition.key == key, Version.number == number, Reading.person_id == person.id)
    )
    found = tx.execute(wanted).first()
    if found is None:
        raise NotFound(kind="reading", key=f"{key} {number}")
    reading, definition, version = found
    return reading, definition, version


def _known_to(version: Version) -> set[UUID]:
    """Whoever published it knows what is new."""
    return {version.published_by_id} if version.published_by_id else set()
