"""Offering times: open days, whole interviews, nothing twice, and only by those who lead or book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from processes import clock
from processes.booking.offer import Offer, offer_slots
from processes.errors import Forbidden, Invalid
from processes.store.transaction import Transaction
from tests.cast import Cast, a_person, a_team
from tests.slots import MORNING, offered, slots
from tests.trail import trail


def test_a_morning_becomes_whole_interviews(tx: Transaction, cast: Cast, monday: datetime) -> None:
    found = offered(tx, cast, replace(MORNING, minutes=45, room=" 2.14 "))
    assert [one.starts_at.astimezone(clock.COPENHAGEN).strftime("%a %H:%M") for one in found] == [
        "Mon 09:00",
        "Mon 09:45",
    ]
    assert {(one.team_id, one.minutes, one.room, one.case_id) for one in found} == {(cast.north.id, 45, "2.14", None)}
    assert [entry.facts["count"] for entry in trail(tx, "SlotsOffered")] == [2]


def test_offering_again_makes_nothing_twice(tx: Transaction, cast: Cast, monday: datetime) -> None:
    offered(tx, cast)
    assert len(offered(tx, cast, replace(MORNING, seats=2))) == 4


def test_closed_days_are_left_out(tx: Transaction, cast: Cast, monday: datetime) -> None:
    easter = Offer(date(2026, 3, 30), (0, 1, 2, 3, 4), time(9), time(10), 60)
    found = offered(tx, cast, easter)
    assert [one.starts_at.astimezone(clock.COPENHAGEN).weekday() for one in found] == [0, 1, 2]


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"weekdays": ()}, "weekdays"),
        ({"minutes": 5}, "minutes"),
        ({"ends": time(8)}, "ends"),
        ({"seats": 0}, "seats"),
        ({"form": "brevdue"}, "form"),
        ({"monday": date(2026, 2, 2)}, "weekdays"),
        ({"seats": 10, "weekdays": (0, 1, 2, 3, 4), "minutes": 10}, "weekdays"),
    ],
)
def test_what_cannot_be_offered_is_told(
    tx: Transaction, cast: Cast, monday: datetime, wrong: dict[str, object], where: str
) -> None:
    with pytest.raises(Invalid) as refused:
        offered(tx, cast, replace(MORNING, **wrong))  # type: ignore[arg-type]  # one field at a time
    assert where in {problem.where for problem in refused.value.problems}
    assert slots(tx) == []


def test_a_caseworker_offers_none_and_the_joint_booking_team_for_all(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    with pytest.raises(Forbidden):
        offer_slots(tx, cast.astrid, cast.north.id, MORNING)
    booker = a_person(tx, "pia", teams=(a_team(tx, "booking", "booking", cast.south.centre),))
    assert offer_slots(tx, booker, cast.north.id, MORNING) == 2
