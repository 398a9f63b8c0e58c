"""Beginning an invented case on a draft: about a sample citizen, on a day; one that was begun before is forgotten."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from processes import clock
from processes.audit.kinds import DraftTried
from processes.audit.trail import record
from processes.forms.answers import Raw
from processes.records import Person, Tryout
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.studio.sandbox import attempt, bench
from processes.studio.trying.acts import Act, Did
from processes.studio.trying.people import citizen
from processes.studio.trying.story import Story


def begin(tx: Transaction, person: Person, draft_id: UUID, start: Act) -> None:
    """Begin a case with this start; nothing is written but the act itself.

    Raises ``Forbidden``, and ``Invalid``: a problem per field of the start form, or a start that is not in the diagram.
    """
    found = bench(tx, person, draft_id, lock=True)
    attempt(Story(found.library, found.definition.key, start.at), start)
    row = found.row
    if row is None:
        row = Tryout(id=new_id(), draft_id=draft_id, person_id=person.id)
        tx.add(row)
    row.hash, row.acts = found.edition.hash, [start.to_json()]
    row.began_at = row.saved_at = clock.now()
    tx.flush()
    record(tx, person, DraftTried(found.definition.key, draft_id))


def start_act(element: str, at: datetime, raw: Raw, about: str) -> Act:
    """The act that begins a case about this sample citizen."""
    return Act(Did.START, at, element, "", raw, citizen(about).key)
