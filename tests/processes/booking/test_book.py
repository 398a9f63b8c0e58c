"""Booking by hand: a free time becomes a case's, and two can never hold one."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest
from sqlalchemy import Engine, select

from processes.booking.book import book
from processes.errors import Conflict, Forbidden, Invalid
from processes.motion.booked import Wanted, hold
from processes.records import Case, Person, Slot
from processes.store.transaction import Transaction, transaction
from tests.builders import a_case
from tests.cast import Cast, a_cast
from tests.slots import NINE, booked, offered
from tests.trail import trail


def test_a_time_becomes_the_cases(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, slot = booked(tx, cast)
    assert (slot.case_id, slot.held_by_id) == (case.id, cast.astrid.id)
    (entry,) = trail(tx, "SlotHeld")
    assert (entry.case_id, entry.facts["slot"]) == (case.id, str(slot.id))


def test_a_time_that_is_held_is_refused(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    other = a_case(tx, team=cast.north)
    with pytest.raises(Conflict) as refused:
        book(tx, cast.bo, slot.id, other.number)
    assert refused.value.code == "slot_taken"


def test_only_an_open_case_of_the_team_can_hold_it(tx: Transaction, cast: Cast, monday: datetime) -> None:
    slot = offered(tx, cast)[0]
    for number in ("2026-nothing", a_case(tx, team=cast.south).number):
        with pytest.raises(Invalid):
            book(tx, cast.astrid, slot.id, number)


def test_a_stranger_books_nothing(tx: Transaction, cast: Cast, monday: datetime) -> None:
    slot = offered(tx, cast)[0]
    with pytest.raises(Forbidden):
        book(tx, cast.carla, slot.id, a_case(tx, team=cast.north).number)


def test_ten_who_want_one_time_at_once_get_it_once(own_database: Engine, monday: datetime) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        offered(tx, cast)
        cases = [a_case(tx, team=cast.north).id for _ in range(10)]
        astrid = cast.astrid.id
    taken: list[Slot | None] = []

    def race(case_id: object) -> None:
        try:
            with transaction(own_database) as tx:
                by = tx.find(Person, astrid)
                taken.append(hold(tx, tx.find(Case, case_id), Wanted(NINE), by))  # type: ignore[arg-type]  # a UUID
        except Invalid:
            taken.append(None)

    racers = [threading.Thread(target=race, args=(case_id,)) for case_id in cases]
    for one in racers:
        one.start()
    for one in racers:
        one.join()
    assert len([one for one in taken if one is not None]) == 1
    with transaction(own_database) as tx:
        assert len(tx.execute(select(Slot).where(Slot.case_id.is_not(None))).all()) == 1
