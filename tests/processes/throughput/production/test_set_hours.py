"""A team's hours are set by whoever leads it, from today."""

from __future__ import annotations

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden, Invalid
from processes.records import Entry
from processes.store.transaction import Transaction
from processes.throughput.production.hours import USUAL, hours_of
from processes.throughput.production.set_hours import MOST, set_hours
from tests.cast import Cast, a_person


def test_the_leader_sets_the_hours_of_her_team(tx: Transaction, cast: Cast) -> None:
    assert hours_of(tx, [cast.north.id], clock.today()) == {cast.north.id: USUAL}
    set_hours(tx, cast.ditte, cast.north.id, 22)
    set_hours(tx, cast.ditte, cast.north.id, 24)
    assert hours_of(tx, [cast.north.id, cast.south.id], clock.today()) == {cast.north.id: 24, cast.south.id: USUAL}
    tx.flush()
    told = [one.facts for one in tx.session.query(Entry).filter_by(kind="HoursSet").order_by(Entry.id)]
    assert [(one["before"], one["hours"]) for one in told] == [(0, 22), (22, 24)]


def test_others_do_not(tx: Transaction, cast: Cast) -> None:
    chief = a_person(tx, "chief", Role.CENTRE_MANAGER, teams=(cast.leaders,))
    tx.flush()
    set_hours(tx, chief, cast.north.id, 30)
    for person, team in ((cast.astrid, cast.north), (cast.ditte, cast.south), (chief, cast.south)):
        with pytest.raises(Forbidden):
            set_hours(tx, person, team.id, 20)


@pytest.mark.parametrize("hours", [0, MOST + 1])
def test_hours_that_cannot_be_meant_are_refused(tx: Transaction, cast: Cast, hours: int) -> None:
    with pytest.raises(Invalid):
        set_hours(tx, cast.ditte, cast.north.id, hours)
