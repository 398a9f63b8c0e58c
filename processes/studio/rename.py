"""Giving a draft another title: what it changes, in a few words to colleagues."""

from __future__ import annotations

from uuid import UUID

from processes.audit.kinds.drafts import DraftRenamed
from processes.audit.trail import record
from processes.errors import Conflict, Invalid, Problem
from processes.records import Draft, DraftCondition, Person
from processes.store.transaction import Transaction
from processes.studio.drafts import locked_draft
from processes.studio.open import TITLE_LIMIT

_OVER = (DraftCondition.PUBLISHED, DraftCondition.DISCARDED)


def rename_draft(tx: Transaction, person: Person, draft_id: UUID, title: str) -> Draft:
    """The draft is called this from now on; nothing in its files changes, so an approval of it still holds.

    Raises ``Forbidden``, ``Invalid`` for no title or one that is too long, and ``Conflict`` when it is published or
    thrown away.
    """
    draft, definition = locked_draft(tx, person, draft_id)
    if draft.condition in _OVER:
        raise Conflict(f"draft_is_{draft.condition}", draft=str(draft.id))
    wanted = title.strip()
    if not wanted or len(wanted) > TITLE_LIMIT:
        code = "draft_title_long" if wanted else "draft_title_missing"
        raise Invalid(Problem(code, "title", {"most": TITLE_LIMIT}))
    if wanted != draft.title:
        draft.title = wanted
        tx.flush()
        record(tx, person, DraftRenamed(definition.key, draft.id))
    return draft
