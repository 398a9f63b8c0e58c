"""Filling the empty places of a ruling: it is written anew, and the old one stays on file."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.cases.kept_fill import fill_letter
from processes.cases.letters import ask_letter
from processes.errors import Conflict, Forbidden, Invalid
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.keeping import incomplete, unaddressed
from tests.trail import trail


def test_the_letter_is_promised_anew_with_its_places_filled(tx: Transaction, cast: Cast) -> None:
    case, letter = incomplete(tx, cast)
    fill_letter(tx, cast.ditte, case.id, letter.id, {"amount": " 4.500 ", "other": "x"})
    promised = tx.one(select(Promise))
    assert promised.kind == "letter"
    asked = ask_letter(tx, case.id, promised.facts)
    assert (asked.data["amount"], asked.data["legalBasis"], "other" in asked.data) == ("4.500", "§ 21", False)
    assert (letter.kept_why, letter.sent_at, letter.replaced_at is None) == (None, None, False)
    (entry,) = trail(tx, "LetterFilled")
    assert (entry.person_id, entry.facts["places"]) == (cast.ditte.id, ["amount"])


@pytest.mark.parametrize(("words", "code"), [("  ", "place_empty"), ("x" * 2000, "contact_too_long")])
def test_every_place_needs_words(tx: Transaction, cast: Cast, words: str, code: str) -> None:
    case, letter = incomplete(tx, cast)
    with pytest.raises(Invalid) as refused:
        fill_letter(tx, cast.ditte, case.id, letter.id, {"amount": words})
    assert [(one.code, one.where) for one in refused.value.problems] == [(code, "amount")]


def test_only_a_letter_with_empty_places_is_filled_and_not_by_strangers(tx: Transaction, cast: Cast) -> None:
    case, letter = incomplete(tx, cast)
    with pytest.raises(Forbidden):
        fill_letter(tx, cast.carla, case.id, letter.id, {"amount": "1"})
    letter.made_from = None
    tx.flush()
    with pytest.raises(Conflict) as refused:
        fill_letter(tx, cast.ditte, case.id, letter.id, {"amount": "1"})
    assert refused.value.code == "letter_not_to_fill"


def test_a_letter_without_an_address_has_no_places(tx: Transaction, cast: Cast) -> None:
    case, letter = unaddressed(tx, cast)
    with pytest.raises(Conflict):
        fill_letter(tx, cast.ditte, case.id, letter.id, {})
