"""The times for interviews in the sample world: this week and the two after it, offered by those who lead a team."""

from __future__ import annotations

from datetime import time, timedelta
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.booking.offer import Offer, offer_slots
from processes.calendar.first_days import monday_of
from processes.errors import Invalid
from processes.records import Person, Slot
from processes.store.transaction import Transaction

WEEKS, ROOMS = 3, ("2.14", "2.15", "2.16")


def seed_times(tx: Transaction, people: dict[str, Person]) -> int:
    """Times offered by every leader of a team, once; answers how many."""
    if tx.execute(select(Slot.id).where(Slot.offered).limit(1)).first() is not None:
        return 0
    monday = monday_of(clock.today())
    offered = 0
    for number, leader in enumerate(one for one in people.values() if one.led_team_ids):
        for team_id in sorted(leader.led_team_ids):
            for week in range(WEEKS):
                begins = monday + timedelta(weeks=week)
                room = ROOMS[number % len(ROOMS)]
                offer = Offer(begins, (0, 1, 2, 3, 4), time(9), time(14), 60, room=room)
                offered += _offered(tx, leader, team_id, offer)
    return offered


def _offered(tx: Transaction, leader: Person, team_id: UUID, offer: Offer) -> int:
    """A week that is over, or closed throughout, has none."""
    try:
        return offer_slots(tx, leader, team_id, offer)
    except Invalid:
        return 0
