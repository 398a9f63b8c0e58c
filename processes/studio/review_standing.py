"""Where the review of a draft stands: the one that runs, and the approvals that count for exactly what it holds."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.definitions.package import content_hash
from processes.errors import NotFound
from processes.records import Approval, Definition, Draft, Person, Review
from processes.store.transaction import Transaction
from processes.studio.content import content_of


def reviewed_draft(tx: Transaction, person: Person, draft_id: UUID, permission: Permission) -> tuple[Draft, Definition]:
    """A draft nobody else changes until this transaction ends, for somebody who may do this to it."""
    wanted = select(Draft).where(Draft.id == draft_id).with_for_update()
    draft = tx.maybe(wanted.execution_options(populate_existing=True))
    if draft is None:
        raise NotFound(kind="draft", key=str(draft_id))
    definition = tx.find(Definition, draft.definition_id)
    require(person, permission, draft.relations_to(person, definition))
    return draft, definition


def hash_of(tx: Transaction, draft: Draft) -> str:
    """What names exactly this content: the hash the version made of it would have."""
    return content_hash(content_of(tx, draft))


def running_review(tx: Transaction, draft: Draft) -> Review | None:
    """The review that has not ended."""
    return tx.maybe(select(Review).where(Review.draft_id == draft.id, Review.ended_at.is_(None)))


def approvals(tx: Transaction, draft: Draft) -> list[Approval]:
    """The approvals that are not void, the first first."""
    wanted = select(Approval).where(Approval.draft_id == draft.id, Approval.voided_at.is_(None))
    return list(tx.execute(wanted.order_by(Approval.made_at, Approval.id)).scalars())


def approval_of(tx: Transaction, draft: Draft, hash_: str) -> Approval | None:
    """An approval of exactly this content, by somebody who has not saved a file of it."""
    hands = {draft.person_id, *draft.writer_ids}
    return next((one for one in approvals(tx, draft) if one.hash == hash_ and one.person_id not in hands), None)


def end_review(tx: Transaction, person: Person, draft: Draft, why: str | None = None) -> None:
    """The review that runs, if one does, is over, nobody is asked any more, and every approval is void."""
    review, now = running_review(tx, draft), clock.now()
    if review is not None:
        review.ended_at, review.ended_by_id, review.ended_why = now, person.id, why
    void = update(Approval).where(Approval.draft_id == draft.id, Approval.voided_at.is_(None))
    tx.execute(void.values(voided_at=now))
    draft.reviewer_ids = []
