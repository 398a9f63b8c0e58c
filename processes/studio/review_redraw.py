"""Sending a draft back to be drawn: by whoever reviews it, or by whoever draws it and sees something herself."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.access.permissions import Permission
from processes.audit.kinds.review import DraftSentBack
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.records import Draft, DraftCondition, Person
from processes.store.transaction import Transaction
from processes.studio.review import MOST_WORDS
from processes.studio.review_standing import end_review, reviewed_draft
from processes.studio.review_tell import tell

RESTS = (DraftCondition.REVIEW, DraftCondition.APPROVED)


def redraw(tx: Transaction, person: Person, draft_id: UUID, why: str) -> Draft:
    """The draft may be edited again; every approval of it is void, and remarks stay.

    Raises ``Invalid`` without a reason, ``Conflict`` when it is neither in review nor approved.
    """
    draft, definition = reviewed_draft(tx, person, draft_id, Permission.COMMENT_DRAFT)
    if draft.condition not in RESTS:
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    if not why.strip() or len(why) > MOST_WORDS:
        code = "review_too_long" if why.strip() else "redraw_why_missing"
        raise Invalid(Problem(code, "why", {"most": MOST_WORDS}))
    now = clock.now()
    readers = {draft.person_id, definition.owner_id, *draft.writer_ids, *draft.reviewer_ids}
    end_review(tx, person, draft, why.strip())
    draft.condition = DraftCondition.DRAWING
    tx.flush()
    record(tx, person, DraftSentBack(definition.key, draft.id))
    tell(tx, "draft_sent_back", readers, (definition, draft), person, f"{draft.id}:{now.isoformat()}")
    return draft
