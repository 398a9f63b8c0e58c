"""Signing out is noted."""

from __future__ import annotations

from processes.people.sign_out import sign_out
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.cast import a_person
from tests.trail import trail


def test_signing_out_is_noted_with_the_way_it_happened(tx: Transaction) -> None:
    astrid = a_person(tx, "astrid")
    sign_out(tx, astrid.id)
    sign_out(tx, astrid.id, "idle")
    assert [(entry.person_id, entry.facts["way"]) for entry in trail(tx, "SignedOut")] == [
        (astrid.id, "button"),
        (astrid.id, "idle"),
    ]


def test_every_sign_in_of_the_person_ends_once(tx: Transaction) -> None:
    astrid = a_person(tx, "astrid")
    tx.flush()
    before = astrid.session_epoch
    sign_out(tx, astrid.id, epoch=before)
    sign_out(tx, astrid.id, epoch=before)  # a cookie that has ended ends nobody else's sign-in
    assert astrid.session_epoch == before + 1
    assert len(trail(tx, "SignedOut")) == 1


def test_somebody_who_is_gone_leaves_no_note(tx: Transaction) -> None:
    sign_out(tx, new_id())
    assert trail(tx, "SignedOut") == []
