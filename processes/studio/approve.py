"""Approving a draft: somebody who has not drawn it answers for exactly what it holds."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import POLICY
from processes.audit.kinds.review import DraftApproved
from processes.audit.trail import record
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid, Problem, Stale
from processes.records import Approval, Definition, Draft, DraftCondition, Person
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.review import MOST_WORDS
from processes.studio.review_standing import approvals, hash_of, reviewed_draft, running_review
from processes.studio.review_tell import tell


def approve(tx: Transaction, person: Person, draft_id: UUID, seen: str, words: str = "") -> Approval:
    """The draft may be published as it stands; ``seen`` is the hash of what the person looked at.

    Raises ``Forbidden`` (``approve_own``) for its author and everybody who has saved a file of it, ``Conflict`` when it
    is not in review, ``Stale`` (``draft_not_as_seen``) when it holds something else, ``AlreadyDone`` the second time.
    """
    must_not_be_own(tx, person, draft_id)
    draft, definition = reviewed_draft(tx, person, draft_id, Permission.APPROVE_DRAFT)
    review = running_review(tx, draft)
    if review is None or draft.condition not in (DraftCondition.REVIEW, DraftCondition.APPROVED):
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    if len(words) > MOST_WORDS:
        raise Invalid(Problem("review_too_long", "words", {"most": MOST_WORDS}))
    if any(one.person_id == person.id for one in approvals(tx, draft)):
        raise AlreadyDone("draft_approved_already")
    holds = hash_of(tx, draft)
    if seen != holds:
        raise Stale("draft_not_as_seen", draft=str(draft.id))
    made = Approval(
        id=new_id(),
        draft_id=draft.id,
        review_id=review.id,
        person_id=person.id,
        hash=holds,
        words=words.strip(),
        made_at=clock.now(),
    )
    tx.add(made)
    draft.condition = DraftCondition.APPROVED
    tx.flush()
    record(tx, person, DraftApproved(definition.key, draft.id, holds))
    readers = {draft.person_id, definition.owner_id, review.sent_by_id, *draft.writer_ids}
    tell(tx, "draft_approved", readers, (definition, draft), person, str(made.id))
    return made


def must_not_be_own(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """Raise ``Forbidden`` for whoever has had a hand in the draft: four eyes see more than two."""
    draft = tx.find(Draft, draft_id)
    definition = tx.find(Definition, draft.definition_id)
    if Relation.AUTHOR in draft.relations_to(person, definition):
        raise Forbidden("approve_own", who=POLICY[Permission.APPROVE_DRAFT].who())
