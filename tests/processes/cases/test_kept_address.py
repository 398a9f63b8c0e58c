"""Mending an address: written with the reader's part in the case, and the letter goes there."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.cases.kept_address import Addressed, mend_address
from processes.cases.post import ask_post
from processes.errors import Forbidden, Invalid
from processes.records import Citizen, Contact, Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.keeping import incomplete, unaddressed
from tests.trail import trail

HOME = Addressed("Bo Værge", "Prøvegade 9, 2400 København NV")


def test_somebody_new_gets_a_part_and_the_letter_goes_there(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    mend_address(tx, cast.ditte, case.id, letter.id, HOME)
    posting = ask_post(tx, letter.id)
    assert posting is not None
    assert posting.told["to"] == ["Bo Værge", "Prøvegade 9", "2400 København NV"]
    assert tx.one(select(Promise.kind)) == "document.post"
    (entry,) = trail(tx, "ContactChanged")
    assert (entry.facts["part"], entry.facts["what"]) == ("guardian", ["address"])
    assert "Prøvegade" not in str(entry.facts)


def test_whoever_has_the_part_keeps_it_and_gets_the_address(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    known = Contact(case_id=case.id, part="guardian", name="Bo Værge")
    tx.add(known)
    tx.flush()
    mend_address(tx, cast.astrid, case.id, letter.id, Addressed("", HOME.address))
    assert (known.name, known.address) == ("Bo Værge", HOME.address)


def test_a_citizens_address_is_hers_in_all_cases_and_a_protected_one_is_left_alone(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast, "citizen")
    citizen = tx.find(Citizen, case.citizen_id or letter.id)
    citizen.digital_post, citizen.address_protected = False, True
    tx.flush()
    with pytest.raises(Invalid) as refused:
        mend_address(tx, cast.ditte, case.id, letter.id, HOME)
    assert refused.value.code == "address_protected"
    citizen.address_protected = False
    tx.flush()
    mend_address(tx, cast.ditte, case.id, letter.id, HOME)
    assert citizen.address == HOME.address


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (Addressed("", HOME.address), {"name"}),
        (Addressed("Bo", " "), {"address"}),
        (Addressed("B" * 400, "x"), {"name"}),
    ],
)
def test_what_is_missing_or_too_long_is_told_at_its_field(
    tx: Transaction, cast: Cast, given: Addressed, where: set[str]
) -> None:
    case, letter = unaddressed(tx, cast)
    with pytest.raises(Invalid) as refused:
        mend_address(tx, cast.ditte, case.id, letter.id, given)
    assert {one.where for one in refused.value.problems} == where


def test_a_letter_that_also_lacks_words_waits_for_them(tx: Transaction, cast: Cast) -> None:
    case, letter = incomplete(tx, cast)
    mend_address(tx, cast.ditte, case.id, letter.id, HOME)
    assert letter.kept_why == "letter_incomplete"
    assert tx.execute(select(Promise)).all() == []


def test_a_stranger_mends_nothing(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    with pytest.raises(Forbidden):
        mend_address(tx, cast.carla, case.id, letter.id, HOME)
