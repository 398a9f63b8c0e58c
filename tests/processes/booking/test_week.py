"""A team's week: what is free, what is held and by which case, for those who work there or book."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from processes.booking.week import slot_page, teams_of, week
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.cast import Cast, a_person, a_team
from tests.slots import NEXT_MONDAY, booked, slots


def test_the_week_shows_each_time_with_its_case(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = booked(tx, cast)
    shown = week(tx, cast.astrid, cast.north.id, NEXT_MONDAY)
    assert len(shown.days) == 5
    assert [one.number for one in shown.days[0].slots] == [case.number, None]
    assert (shown.free, shown.held, shown.may_offer) == (1, 1, False)
    assert week(tx, cast.ditte, cast.north.id, NEXT_MONDAY).may_offer


def test_closed_days_say_why(tx: Transaction, cast: Cast, monday: datetime) -> None:
    shown = week(tx, cast.astrid, cast.north.id, date(2026, 3, 30))
    assert [bool(one.rest) for one in shown.days] == [False, False, False, True, True]


def test_a_stranger_sees_no_week(tx: Transaction, cast: Cast, monday: datetime) -> None:
    with pytest.raises(Forbidden):
        week(tx, cast.carla, cast.north.id, NEXT_MONDAY)


def test_whoever_books_for_all_sees_every_team_with_times(tx: Transaction, cast: Cast, monday: datetime) -> None:
    booked(tx, cast)
    booker = a_person(tx, "pia", teams=(a_team(tx, "booking", "booking", cast.south.centre),))
    tx.flush()
    assert [one.key for one in teams_of(tx, booker)] == ["north-1"]
    assert [one.key for one in teams_of(tx, cast.carla)] == ["south-1"]


def test_one_time_tells_what_it_could_be_moved_to(tx: Transaction, cast: Cast, monday: datetime) -> None:
    _, slot = booked(tx, cast)
    page = slot_page(tx, cast.astrid, slot.id)
    assert [one.starts_at for one in page.free] == [slots(tx)[1].starts_at]
