"""Removing a saved filter: by its maker, or by the leader of the team it is shared with."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import FilterRemoved
from processes.audit.trail import record
from processes.records import InboxFilter, Person
from processes.store.transaction import Transaction


def remove_filter(tx: Transaction, person: Person, filter_id: UUID) -> str:
    """Remove it and answer its name. Raises ``NotFound`` and ``Forbidden``."""
    kept = tx.find(InboxFilter, filter_id)
    require(person, Permission.CHANGE_FILTER, kept.relations_to(person))
    name, team = kept.name, kept.team_id
    tx.session.delete(kept)
    tx.flush()
    record(tx, person, FilterRemoved(filter_id, team))
    return name
