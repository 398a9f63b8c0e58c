"""Posting a kept letter: when its reader can be reached, or as it stands with a reason; once, and by name."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.cases.kept_post import post_now
from processes.cases.post import ask_post
from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Contact, Promise
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.keeping import incomplete, unaddressed
from tests.trail import trail


def test_a_letter_whose_reader_is_known_by_now_goes_to_the_post(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    with pytest.raises(Invalid) as refused:
        post_now(tx, cast.ditte, case.id, letter.id)
    assert refused.value.code == "letter_unaddressed_still"
    guardian = a_citizen(tx, "Bo Værge", "7203872774", address="Prøvegade 9, 2400 København NV")
    tx.add(Contact(case_id=case.id, part="guardian", citizen_id=guardian.id))
    tx.flush()
    post_now(tx, cast.ditte, case.id, letter.id)
    promised = tx.one(select(Promise))
    assert (promised.kind, promised.facts["document"]) == ("document.post", str(letter.id))
    (entry,) = trail(tx, "LetterReleased")
    assert (entry.person_id, entry.facts["how"]) == (cast.ditte.id, "addressed")
    posting = ask_post(tx, letter.id)
    assert posting is not None
    with pytest.raises(Conflict):
        post_now(tx, cast.ditte, case.id, letter.id)


def test_a_ruling_with_an_empty_place_goes_as_it_is_only_with_a_reason(tx: Transaction, cast: Cast) -> None:
    case, letter = incomplete(tx, cast)
    with pytest.raises(Invalid) as refused:
        post_now(tx, cast.astrid, case.id, letter.id, "  ")
    assert refused.value.code == "letter_reason_missing"
    post_now(tx, cast.astrid, case.id, letter.id, "Beløbet står i bilaget")
    assert letter.released_because == "Beløbet står i bilaget"
    assert tx.one(select(Promise.kind)) == "document.post"
    assert [entry.facts["how"] for entry in trail(tx, "LetterReleased")] == ["as_it_is"]


def test_a_stranger_posts_nothing(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    with pytest.raises(Forbidden):
        post_now(tx, cast.carla, case.id, letter.id)
