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
    """New cases follow this version from now on; False when it is in force already, retired, or taken by another."""
    wanted = _due().where(Version.id == version_id).with_for_update(skip_locked=True, key_share=True)
    version = tx.maybe(wanted.execution_options(populate_existing=True))
    if version is None:
        return False
    definition = tx.find(Definition, version.definition_id)
    version.in_force_at = clock.now()
    make_newest(tx, definition, version, read_manifest(version.content["process.toml"].encode(), "process.toml"))
    tx.flush()
    record(tx, None, VersionBegan(definition.key, version.number))
    return True


def _due() -> Select[Version]:
    due = Version.valid_from <= clock.now(), Version.in_force_at.is_(None), Version.retired_at.is_(None)
    return select(Version).where(*due).order_by(Version.valid_from, Version.number)
