"""Invented cases on the tests' draft, one line each."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from processes.records import Person
from processes.store.transaction import Transaction
from processes.studio.sandbox_begin import begin, start_act
from processes.studio.sandbox_go_on import go_on
from processes.studio.trying.acts import Act, Did
from tests.conftest import MONDAY

LATER = MONDAY + timedelta(days=4)
REFUSED = {"granted": ["false"], "reason": ["Der mangler bilag"]}
GRANTED = {"granted": ["true"], "reason": ["Alt er i orden"]}


def begun(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """A case about Amina that waits at "assess" since Monday."""
    begin(tx, person, draft_id, start_act("start", MONDAY, {"received": ["2026-03-02"]}, "amina"))


def jumped(tx: Transaction, person: Person, draft_id: UUID) -> None:
    """Four days later."""
    go_on(tx, person, draft_id, Act(Did.JUMP, LATER))


def assessed(tx: Transaction, person: Person, draft_id: UUID, **more: object) -> None:
    """Refused, by a caseworker."""
    go_on(tx, person, draft_id, Act(Did.ANSWER, LATER, "assess", "", REFUSED, "caseworker"))
