"""Taking a draft over from whoever holds it: what she had not saved becomes a copy of hers, nothing is lost."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.audit.kinds import DraftTakenOver
from processes.audit.trail import record
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.drafts import locked_draft, must_be_drawn
from processes.studio.hold import Hold, take_hold
from processes.studio.review_tell import tell


def take_over(tx: Transaction, person: Person, draft_id: UUID) -> Hold:
    """The draft is this person's to edit, with everything that was saved in it.

    Whoever held it is sent a notice, and hears so from her next save, which is refused, and on the draft's page.
    """
    draft, definition = locked_draft(tx, person, draft_id)
    must_be_drawn(draft)
    holder = draft.holder(clock.now())
    held = take_hold(draft, person)
    if holder is not None and holder != person.id:
        draft.taken_from_id, draft.taken_at = holder, clock.now()
        record(tx, person, DraftTakenOver(definition.key, draft.id, holder))
        tell(tx, "draft_taken", [holder], (definition, draft), person, f"{draft.id}:{draft.taken_at.isoformat()}")
    return held
