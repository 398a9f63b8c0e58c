"""Signing out: on the server too, so that a cookie that was copied opens nothing more."""

from __future__ import annotations

from uuid import UUID

from processes.audit.kinds import SignedOut
from processes.audit.trail import record
from processes.errors import NotFound
from processes.records import Person
from processes.store.transaction import Transaction


def sign_out(tx: Transaction, person_id: UUID, way: str = "button", epoch: int | None = None) -> None:
    """End every sign-in of the person, on all devices, and note it (``way``: button or idle).

    ``epoch`` is that of the sign-in that is ended: one that has ended already ends no other. Somebody who is gone needs
    no note.
    """
    try:
        person = tx.find(Person, person_id)
    except NotFound:
        return
    if epoch is not None and epoch != person.session_epoch:
        return
    person.session_epoch = (person.session_epoch or 0) + 1
    record(tx, person, SignedOut(way))
