"""The sample world offers times in this week and the two after it, once."""

from __future__ import annotations

from datetime import datetime

from processes.records import Slot
from processes.sample.times import seed_times
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.slots import slots


def test_every_leaders_team_offers_times_once(tx: Transaction, cast: Cast, monday: datetime) -> None:
    people = {one.login: one for one in cast.people}
    held = {"starts_at": monday, "minutes": 30, "offered": False, "made_at": monday}
    tx.session.add(Slot(team_id=cast.south.id, **held))  # as walked cases hold them
    assert seed_times(tx, people) == 3 * 5 * 5
    assert {(one.team_id, one.room) for one in slots(tx) if one.offered} == {(cast.north.id, "2.14")}
    assert seed_times(tx, people) == 0
