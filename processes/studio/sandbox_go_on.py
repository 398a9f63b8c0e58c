"""Going on with an invented case: a step is answered, a message comes, time passes."""

from __future__ import annotations

from uuid import UUID

from processes import clock
from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.sandbox import attempt, bench, lived, must_be_fresh
from processes.studio.trying.acts import Act


def go_on(tx: Transaction, person: Person, draft_id: UUID, act: Act) -> None:
    """Do this act on the reader's own case; only the act is written.

    Raises ``Forbidden``, ``Conflict`` where no case was begun, ``Invalid``: the draft has changed (``try_stale``), the
    step is not there; and whatever its form, guard or second pair of eyes refuse with.
    """
    found = bench(tx, person, draft_id, lock=True)
    must_be_fresh(found)
    attempt(lived(found).story, act)
    assert found.row is not None  # noqa: S101  (``lived`` has asked)
    found.row.acts = [*found.row.acts, act.to_json()]
    found.row.saved_at = clock.now()
    tx.flush()
