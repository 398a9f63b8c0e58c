"""Settling a remark: nothing more is needed about it, or after all there is."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds.review import RemarkSettled
from processes.audit.trail import record
from processes.records import Definition, Draft, Person, Remark
from processes.store.transaction import Transaction
from processes.studio.comment import remark_of


def settle(tx: Transaction, person: Person, draft_id: UUID, remark_id: UUID) -> Remark:
    """Nothing more is needed about it; one that is settled already stays so. Of an answer: about what it answers."""
    remark, definition = _remark(tx, person, draft_id, remark_id)
    if remark.settled_at is None:
        remark.settled_at, remark.settled_by_id = clock.now(), person.id
        tx.flush()
        record(tx, person, RemarkSettled(definition.key, draft_id, remark.id))
    return remark


def open_again(tx: Transaction, person: Person, draft_id: UUID, remark_id: UUID) -> Remark:
    """There is more to do about it after all."""
    remark, _ = _remark(tx, person, draft_id, remark_id)
    remark.settled_at = remark.settled_by_id = None
    tx.flush()
    return remark


def _remark(tx: Transaction, person: Person, draft_id: UUID, remark_id: UUID) -> tuple[Remark, Definition]:
    draft = tx.find(Draft, draft_id)
    definition = tx.find(Definition, draft.definition_id)
    require(person, Permission.COMMENT_DRAFT, draft.relations_to(person, definition))
    remark = remark_of(tx, draft, remark_id)
    return (tx.find(Remark, remark.answers_id) if remark.answers_id else remark), definition
