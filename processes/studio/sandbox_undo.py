"""Going back in an invented case: one act, to any of them, all of it, or onto the draft as it is now."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.drafts import seen_draft
from processes.studio.sandbox import bench, lived, row_of


def undo(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """Take the last act back; taking back the start forgets the case. Nothing to take back is no fault."""
    seen_draft(tx, person, draft_id)
    row = row_of(tx, person, draft_id, lock=True)
    if row is None:
        return
    if len(row.acts) < 2:
        tx.session.delete(row)
    else:
        row.acts, row.saved_at = row.acts[:-1], clock.now()
    tx.flush()


def back_to(tx: Transaction, person: Person, draft_id: UUID, number: int) -> int:
    """Take back every act after the one with this number (from 1); answers how many those were."""
    seen_draft(tx, person, draft_id)
    row = row_of(tx, person, draft_id, lock=True)
    if row is None or not 0 < number < len(row.acts):
        return 0
    gone = len(row.acts) - number
    row.acts, row.saved_at = row.acts[:number], clock.now()
    tx.flush()
    return gone


def forget(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """Forget the case, to begin anew."""
    seen_draft(tx, person, draft_id)
    row = row_of(tx, person, draft_id, lock=True)
    if row is not None:
        tx.session.delete(row)
        tx.flush()


def run_again(tx: Transaction, person: Person, draft_id: UUID) -> int:
    """Do the acts once more on the draft as it is now; those from the first that cannot be done are let go.

    Answers how many were let go.
    """
    found = bench(tx, person, draft_id, lock=True)
    if found.row is None:
        return 0
    done = len(lived(found).done)
    gone = len(found.row.acts) - done
    if done == 0:
        tx.session.delete(found.row)
    else:
        found.row.acts, found.row.hash, found.row.saved_at = found.row.acts[:done], found.edition.hash, clock.now()
    tx.flush()
    return gone
