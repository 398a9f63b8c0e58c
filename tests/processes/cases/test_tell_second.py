"""Whoever may settle something hears that it waits, and whoever asked hears that it is settled."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.cases.approve_deviation import approve_deviation
from processes.cases.approve_repair import approve_repair
from processes.notices.letter import letter
from processes.notices.notify import notify
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.test_approve_deviation import asked
from tests.processes.cases.test_approve_repair import moved

pytestmark = pytest.mark.usefixtures("monday")


def told(tx: Transaction, sort: str) -> set[str]:
    """Whom the promised notices of this sort are for."""
    tx.flush()
    rows = tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars()
    return {str(facts["person"]) for facts in rows if facts["sort"] == sort}


def test_a_repair_is_told_to_the_owner_and_not_to_who_asked(tx: Transaction, cast: Cast) -> None:
    _, key = moved(tx, cast)
    assert told(tx, "second_look") == {str(cast.egon.id)}
    approve_repair(tx, cast.egon, key)
    assert told(tx, "second_settled") == {str(cast.ditte.id)}


def test_a_deviation_is_told_to_leader_and_owner(tx: Transaction, cast: Cast) -> None:
    _, key = asked(tx, cast)
    assert told(tx, "second_look") == {str(cast.ditte.id), str(cast.egon.id)}
    approve_deviation(tx, cast.ditte, key)
    assert told(tx, "second_settled") == {str(cast.astrid.id)}


@pytest.mark.parametrize("locale", ["da", "en"])
def test_the_notice_is_written_without_a_word_of_the_citizen(tx: Transaction, cast: Cast, locale: str) -> None:
    case, _ = moved(tx, cast)
    tx.flush()
    facts = tx.execute(select(Promise.facts).where(Promise.kind == "notice")).scalars().first()
    assert facts is not None
    assert notify(tx, facts, case.id) == 1
    words = letter("second_look", {"case_number": case.number, "who": "Ditte", "person": "Egon"}, locale)
    assert case.number in words.subject
    assert "Ditte" in words.body
    assert "Amina" not in words.body
