"""The day of a version comes: it becomes the newest of its process, exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, select

from processes import clock
from processes.audit.kinds.review import VersionBegan
from processes.audit.trail import record
from processes.definitions.manifest import read_manifest
from processes.definitions.publish import make_newest
from processes.records import Definition, Version
from processes.store.transaction import Transaction


def due_versions(tx: Transaction, limit: int) -> Sequence[UUID]:
    """The versions whose day has come and that are not in force yet, the first first."""
    return tx.execute(_due().with_only_columns(Version.id).limit(limit)).scalars().all()


def begin_version(tx: Transaction, version_id: UUID) -> bool:
    """New cases follow this version from now on.

    False when it is in force already or retired, when somebody else has its process in hand this instant, and when one
    is due that came after it: then it was overtaken before it began, and that one alone becomes the newest.
    """
    definition = _taken(tx, version_id)
    if definition is None:
        return False
    due = _due().where(Version.definition_id == definition.id).execution_options(populate_existing=True)
    those = tx.execute(due.with_for_update(key_share=True)).scalars().all()
    version = next((one for one in those if one.id == version_id), None)
    if version is None:
        return False
    for one in those[: those.index(version) + 1]:
        one.in_force_at = clock.now()
    tx.flush()
    if version is not those[-1]:
        return False
    make_newest(tx, definition, version, read_manifest(version.content["process.toml"].encode(), "process.toml"))
    tx.flush()
    record(tx, None, VersionBegan(definition.key, version.number))
    return True


def _taken(tx: Transaction, version_id: UUID) -> Definition | None:
    """The version's process, so that nobody else publishes, retires or begins one of it; None if somebody does."""
    of_it = select(Version.definition_id).where(Version.id == version_id).scalar_subquery()
    wanted = select(Definition).where(Definition.id == of_it).with_for_update(skip_locked=True, key_share=True)
    return tx.maybe(wanted.execution_options(populate_existing=True))


def _due() -> Select[Version]:
    due = Version.valid_from <= clock.now(), Version.in_force_at.is_(None), Version.retired_at.is_(None)
    return select(Version).where(*due).order_by(Version.valid_from, Version.number)
