"""Holding a draft while one edits it, and letting go of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from processes import clock
from processes.records import Draft, Person
from processes.store.transaction import Transaction
from processes.studio.drafts import locked_draft, must_be_drawn, must_not_be_held_by_another

HOLD = timedelta(minutes=3)  # how long a window that says nothing more still holds the draft


@dataclass(frozen=True, slots=True)
class Hold:
    """Who holds a draft: since when, and until when unless she goes on."""

    by: UUID
    since: datetime
    until: datetime


def hold(tx: Transaction, person: Person, draft_id: UUID) -> Hold:
    """Hold the draft, or hold it longer. Not in the trail: it is over by itself.

    Raises ``Stale`` (``draft_held``) with who has it and since when, ``Conflict`` when it is not drawn any more.
    """
    draft, _ = locked_draft(tx, person, draft_id)
    must_be_drawn(draft)
    must_not_be_held_by_another(draft, person)
    return take_hold(draft, person)


def let_go(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """Give the draft free, if this person holds it."""
    draft, _ = locked_draft(tx, person, draft_id)
    if draft.held_by_id == person.id:
        draft.held_by_id = draft.held_since = draft.held_until = None


def take_hold(draft: Draft, person: Person) -> Hold:
    """The draft is this person's for a while; a hold that goes on keeps its beginning."""
    now = clock.now()
    if draft.holder(now) != person.id or draft.held_since is None:
        draft.held_by_id, draft.held_since = person.id, now
    draft.held_until = now + HOLD
    if draft.taken_from_id == person.id:  # she has it again: nothing to tell her any more
        draft.taken_from_id = draft.taken_at = None
    return Hold(person.id, draft.held_since, draft.held_until)
