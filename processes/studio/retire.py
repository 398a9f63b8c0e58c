"""Retiring a version or a whole process: no new cases of it; those that run go on."""

from __future__ import annotations

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.review import ProcessRetired, ProcessTakenUp, VersionRetired
from processes.audit.trail import record
from processes.definitions.manifest import read_manifest
from processes.definitions.publish import fall_back
from processes.errors import AlreadyDone, Conflict, Invalid, Problem
from processes.motion.edition import edition_of
from processes.records import Definition, Person, Version
from processes.store.transaction import Transaction
from processes.studio.versions import locked_definition, version_of

LEAST = 10  # characters of a reason everybody may read


def retire_version(tx: Transaction, person: Person, key: str, number: int, why: str) -> Version:
    """No new case follows this version: of the newest, they follow the one before again; what waits never begins.

    Raises ``Conflict`` (``version_alone``) when no other is left: then it is the process that is to be retired.
    """
    definition = locked_definition(tx, key)
    _, version = version_of(tx, key, number)
    require(person, Permission.RETIRE, definition.relations_to(person))
    must_be_reasoned(why)
    if version.retired_at is not None:
        raise AlreadyDone("version_retired_already", number=number)
    before = _before(tx, definition, version) if definition.newest_id == version.id else None
    version.retired_at, version.retired_why = clock.now(), why.strip()
    if before is not None:
        fall_back(definition, before, read_manifest(before.content["process.toml"].encode(), "process.toml"))
    tx.flush()
    record(tx, person, VersionRetired(key, number))
    return version


def retire_process(tx: Transaction, person: Person, key: str, why: str) -> Definition:
    """No new case of the process begins. Raises ``Conflict`` (``process_called``) while others call it."""
    definition = locked_definition(tx, key)
    require(person, Permission.RETIRE, definition.relations_to(person))
    must_be_reasoned(why)
    if definition.retired_at is not None:
        raise AlreadyDone("process_retired_already")
    callers = _callers(tx, definition)
    if callers:
        raise Conflict("process_called", callers=callers)
    definition.retired_at, definition.retired_why = clock.now(), why.strip()
    tx.flush()
    record(tx, person, ProcessRetired(key))
    return definition


def take_up(tx: Transaction, person: Person, key: str) -> Definition:
    """New cases may begin again; of one that is not retired nothing changes."""
    definition = locked_definition(tx, key)
    require(person, Permission.RETIRE, definition.relations_to(person))
    if definition.retired_at is not None:
        definition.retired_at = definition.retired_why = None
        tx.flush()
        record(tx, person, ProcessTakenUp(key))
    return definition


def must_be_reasoned(why: str) -> None:
    """Raise ``Invalid`` for a reason that says nothing: everybody who works with the process reads it."""
    if len(why.strip()) < LEAST:
        raise Invalid(Problem("retire_why_short", "why", {"least": LEAST}))


def _before(tx: Transaction, definition: Definition, version: Version) -> Version:
    """The newest of those in force before this one."""
    others = (
        select(Version)
        .where(
            Version.definition_id == definition.id,
            Version.id != version.id,
            Version.retired_at.is_(None),
            Version.number < version.number,
            Version.valid_from.is_(None) | Version.in_force_at.is_not(None),
        )
        .order_by(Version.number.desc())
        .limit(1)
    )
    found = tx.maybe(others)
    if found is None:
        raise Conflict("version_alone", number=version.number)
    return found


def _callers(tx: Transaction, definition: Definition) -> list[str]:
    """The other processes whose newest version calls one that this process holds."""
    if definition.newest_id is None:
        return []
    held = set(tx.find(Version, definition.newest_id).processes)
    others = select(Definition).where(
        Definition.id != definition.id, Definition.newest_id.is_not(None), Definition.retired_at.is_(None)
    )
    found = []
    for other in tx.execute(others.order_by(Definition.key)).scalars().all():
        assert other.newest_id is not None  # noqa: S101  (the query asked for it)
        elements = edition_of(tx, other.newest_id).plan.elements.values()
        own = set(edition_of(tx, other.newest_id).plan.processes)
        if {one.called for one in elements if one.called} & (held - own):
            found.append(other.title_da)
    return found
