"""Beginning a draft of a process that has a version: from the newest, or from an older one."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import DraftOpened
from processes.audit.trail import record
from processes.errors import NotFound
from processes.records import Definition, Draft, DraftCondition, Person, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction

TITLE_LIMIT = 120


def open_draft(
    tx: Transaction, person: Person, definition_key: str, based_on: UUID | None = None, title: str = ""
) -> Draft:
    """A draft with everything the version holds (None: the newest), held by nobody yet.

    Raises ``NotFound`` for a process without a version, or a version of another process.
    """
    definition = tx.maybe(select(Definition).where(Definition.key == definition_key))
    if definition is None or (based_on or definition.newest_id) is None:
        raise NotFound(kind="definition", key=definition_key)
    require(person, Permission.SAVE_DRAFT, definition.relations_to(person))
    version = tx.find(Version, based_on or definition.newest_id)  # type: ignore[arg-type]  # one of them is there
    if version.definition_id != definition.id:
        raise NotFound(kind="version", key=str(version.id))
    draft = begin(tx, person, definition, version.id, title)
    record(tx, person, DraftOpened(definition.key, draft.id, version.number))
    return draft


def begin(tx: Transaction, person: Person, definition: Definition, based_on: UUID | None, title: str) -> Draft:
    """The draft's row, with nothing of its own yet."""
    now = clock.now()
    draft = Draft(
        id=new_id(),
        definition_id=definition.id,
        person_id=person.id,
        based_on_id=based_on,
        title=" ".join(title.split())[:TITLE_LIMIT],
        condition=DraftCondition.DRAWING,
        note="",
        began_at=now,
        saved_at=now,
        writer_ids=[],
    )
    tx.add(draft)
    tx.flush()
    return draft
