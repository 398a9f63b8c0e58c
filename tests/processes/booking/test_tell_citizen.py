"""The citizen hears that her interview was moved or cancelled, once, in her language."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from processes.booking.cancel import cancel
from processes.booking.move import move
from processes.booking.tell_citizen import word
from processes.motion.booked import TELL, Wanted
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.slots import NINE, booked


def _promised(tx: Transaction) -> Promise:
    tx.flush()
    return tx.one(select(Promise).where(Promise.kind == TELL, Promise.facts["before"].astext.is_not(None)))


@pytest.mark.parametrize(("locale", "told"), [("da", "kl. 10.00"), ("en", "at 10")])
def test_a_new_time_is_told(tx: Transaction, cast: Cast, monday: datetime, locale: str, told: str) -> None:
    case, slot = booked(tx, cast)
    case.citizen_id = a_citizen(tx, email="amina@borger.example", locale=locale).id
    move(tx, cast.astrid, slot.id, Wanted(NINE + timedelta(hours=1)))
    mail = word(tx, case.id, _promised(tx).facts)
    assert mail is not None
    assert mail.to == "amina@borger.example"
    assert case.number in mail.body
    assert told in mail.body


def test_that_it_was_cancelled_is_told(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    case.citizen_id = a_citizen(tx, email="amina@borger.example").id
    cancel(tx, cast.astrid, slot.id)
    mail = word(tx, case.id, _promised(tx).facts)
    assert mail is not None
    assert mail.subject == "Din samtale er aflyst"


def test_who_has_no_address_gets_no_mail(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    cancel(tx, cast.astrid, slot.id)
    assert word(tx, case.id, _promised(tx).facts) is None
    case.citizen_id = a_citizen(tx).id
    assert word(tx, case.id, _promised(tx).facts) is None


def test_a_booked_time_is_told_with_the_citizens_own_link_and_one_that_is_gone_is_not(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case, slot = booked(tx, cast)
    case.citizen_id = a_citizen(tx, email="amina@borger.example").id
    tx.flush()
    booking = tx.one(select(Promise).where(Promise.kind == TELL)).facts
    mail = word(tx, case.id, booking, "https://arbejdsgang.example/part/x")
    assert mail is not None
    assert "https://arbejdsgang.example/part/x" in mail.body
    assert "kl. 9.00" in mail.body
    cancel(tx, cast.astrid, slot.id)
    assert word(tx, case.id, booking) is None
