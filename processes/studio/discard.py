"""Throwing a draft away, and bringing it back."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from processes import clock
from processes.audit.kinds import DraftBroughtBack, DraftDiscarded
from processes.audit.trail import record
from processes.errors import Conflict
from processes.records import DraftCondition, Person
from processes.store.transaction import Transaction
from processes.studio.drafts import locked_draft, must_not_be_held_by_another
from processes.studio.review_standing import end_review

KEPT = timedelta(days=30)  # so long a draft that was thrown away can be brought back from the list


def discard(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """Throw the draft away; it is kept and can be brought back, to be looked at and approved anew.

    Raises ``Stale`` while another edits it, and ``Conflict`` when it is published or thrown away already.
    """
    draft, definition = locked_draft(tx, person, draft_id)
    if not draft.is_living:
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    must_not_be_held_by_another(draft, person)
    end_review(tx, person, draft)
    draft.condition, draft.saved_at = DraftCondition.DISCARDED, clock.now()
    draft.held_by_id = draft.held_since = draft.held_until = None
    record(tx, person, DraftDiscarded(definition.key, draft.id))


def bring_back(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """Draw on where the draft stood when it was thrown away."""
    draft, definition = locked_draft(tx, person, draft_id)
    if draft.condition != DraftCondition.DISCARDED:
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    draft.condition = DraftCondition.DRAWING
    record(tx, person, DraftBroughtBack(definition.key, draft.id))
