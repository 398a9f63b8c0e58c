"""Signing out."""

from __future__ import annotations

from uuid import UUID

from processes.audit.kinds import SignedOut
from processes.audit.trail import record
from processes.errors import NotFound
from processes.records import Person
from processes.store.transaction import Transaction


def sign_out(tx: Transaction, person_id: UUID, way: str = "button") -> None:
    """Note that the person signed out (``way``: button or idle); somebody who is gone needs no note."""
    try:
        person = tx.find(Person, person_id)
    except NotFound:
        return
    record(tx, person, SignedOut(way))
