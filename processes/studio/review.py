"""Sending a draft to review: it rests while others look at it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.audit.kinds.review import DraftSentToReview
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.records import Draft, DraftCondition, Person, Review
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.drafts import must_not_be_held_by_another
from processes.studio.example_run import must_turn_out
from processes.studio.review_standing import hash_of, reviewed_draft
from processes.studio.review_tell import tell

MOST_WORDS = 4000
MOST_REVIEWERS = 30


def send_to_review(
    tx: Transaction,
    person: Person,
    draft_id: UUID,
    note: str,
    reviewers: Collection[UUID],
    *,
    though_otherwise: bool = True,
) -> Review:
    """The draft is read and remarked on by these colleagues, and drawn by nobody until it is sent back or published.

    Raises ``Invalid``: no note of what to look at, nobody asked, or oneself, and, unless ``though_otherwise``, each of
    its examples that turns out otherwise than it says; ``Conflict`` when it is not being drawn, ``Stale`` while
    somebody else edits it.
    """
    draft, definition = reviewed_draft(tx, person, draft_id, Permission.SEND_TO_REVIEW)
    if draft.condition != DraftCondition.DRAWING:
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    must_not_be_held_by_another(draft, person)
    asked = _asked(tx, draft, note, reviewers)
    if not though_otherwise:
        must_turn_out(tx, draft, definition)
    review = Review(
        id=new_id(),
        draft_id=draft.id,
        hash=hash_of(tx, draft),
        note=note.strip(),
        reviewer_ids=asked,
        sent_at=clock.now(),
        sent_by_id=person.id,
    )
    tx.add(review)
    draft.condition, draft.reviewer_ids = DraftCondition.REVIEW, asked
    draft.held_by_id = draft.held_since = draft.held_until = None
    tx.flush()
    record(tx, person, DraftSentToReview(definition.key, draft.id, tuple(asked)))
    tell(tx, "review_asked", asked, (definition, draft), person, str(review.id))
    return review


def _asked(tx: Transaction, draft: Draft, note: str, reviewers: Collection[UUID]) -> list[UUID]:
    problems = []
    if not note.strip() or len(note) > MOST_WORDS:
        code = "review_too_long" if note.strip() else "review_note_missing"
        problems.append(Problem(code, "note", {"most": MOST_WORDS}))
    wanted = select(Person.id).where(Person.id.in_(list(reviewers)[: MOST_REVIEWERS + 1]), Person.active)
    found = sorted(tx.execute(wanted).scalars())
    if not found or len(found) > MOST_REVIEWERS:
        code = "review_nobody" if not found else "review_too_many"
        problems.append(Problem(code, "reviewers", {"most": MOST_REVIEWERS}))
    elif set(found) <= {draft.person_id, *draft.writer_ids}:
        problems.append(Problem("review_own", "reviewers"))
    if problems:
        raise Invalid(problems)
    return found
