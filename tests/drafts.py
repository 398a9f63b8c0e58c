"""Drafts of the tests' sample process, one line each."""

from __future__ import annotations

from processes.access.permissions import Role
from processes.records import Draft, Person
from processes.store.transaction import Transaction
from processes.studio.open import open_draft
from tests.cast import Cast, a_person
from tests.situations import publish_review

DIAGRAM = "process.bpmn"


def a_draft(tx: Transaction, cast: Cast, title: str = "Rykker efter to dage") -> Draft:
    """Egon's draft of the sample process, from its version 1."""
    publish_review(tx, cast.egon)
    return open_draft(tx, cast.egon, "review", title=title)


def a_colleague(tx: Transaction) -> Person:
    """Another process owner: Olga."""
    person = a_person(tx, "olga", Role.PROCESS_OWNER)
    tx.flush()
    return person
