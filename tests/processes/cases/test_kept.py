"""Kept letters: whoever leads the team or has the case sees which are kept and why, and what lets them go."""

from __future__ import annotations

import pytest

from processes.cases.kept import kept_letter, kept_letters
from processes.errors import Conflict, Forbidden, NotFound
from processes.records import Citizen, Contact
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.keeping import incomplete, unaddressed
from tests.situations import a_running_case


def test_the_list_is_for_the_caseworker_and_the_team_leader(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    for person in (cast.astrid, cast.ditte):
        (row,) = kept_letters(tx, person)
        assert (row.id, row.number, row.why, row.to_part) == (letter.id, case.number, "letter_unaddressed", "guardian")
    for person in (cast.carla, cast.egon):
        assert kept_letters(tx, person) == ()


def test_a_letter_to_an_address_says_who_reads_it_and_where_she_is_known_to_live(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    page = kept_letter(tx, cast.ditte, case.id, letter.id)
    assert (page.reader, page.address, page.by_post, page.may_mend_address, page.may_fill) == (
        "",
        "",
        True,
        True,
        False,
    )
    tx.add(Contact(case_id=case.id, part="guardian", name="Bo Værge", address="Prøvegade 9, 2400 København NV"))
    tx.flush()
    page = kept_letter(tx, cast.ditte, case.id, letter.id)
    assert (page.reader, page.address) == ("Bo Værge", "Prøvegade 9, 2400 København NV")


def test_the_places_of_a_ruling_are_told_by_the_question_that_was_not_answered(tx: Transaction, cast: Cast) -> None:
    case, letter = incomplete(tx, cast)
    page = kept_letter(tx, cast.ditte, case.id, letter.id)
    assert [(one.name, one.label.da if one.label else None) for one in page.places] == [("amount", "Beløb")]
    assert page.may_fill


def test_a_protected_address_is_not_shown(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast, "citizen")
    citizen = tx.find(Citizen, case.citizen_id or letter.id)
    citizen.address, citizen.address_protected = "Hemmelig Vej 1", True
    tx.flush()
    page = kept_letter(tx, cast.ditte, case.id, letter.id)
    assert (page.address, page.protected, page.may_mend_address) == ("", True, False)


def test_strangers_and_letters_that_are_not_kept_are_refused(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    with pytest.raises(Forbidden):
        kept_letter(tx, cast.carla, case.id, letter.id)
    other = a_running_case(tx, cast, caseworker=cast.astrid, citizen=tx.find(Citizen, case.citizen_id or letter.id))
    with pytest.raises(NotFound):
        kept_letter(tx, cast.ditte, other.id, letter.id)
    letter.kept_why = None
    tx.flush()
    with pytest.raises(Conflict) as refused:
        kept_letter(tx, cast.ditte, case.id, letter.id)
    assert refused.value.code == "letter_not_kept"
