"""Times for interviews, one line each: ``offered(tx, cast)``, ``booked(tx, cast)``."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from processes import clock
from processes.booking.book import book
from processes.booking.offer import Offer, offer_slots
from processes.records import Case, Slot
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.cast import Cast

NEXT_MONDAY = date(2026, 3, 9)
NINE = datetime(2026, 3, 9, 9, 0, tzinfo=clock.COPENHAGEN)
MORNING = Offer(NEXT_MONDAY, (0,), time(9), time(11), 60)  # Monday at nine and at ten


def offered(tx: Transaction, cast: Cast, offer: Offer = MORNING) -> list[Slot]:
    """What the north team's leader offers."""
    offer_slots(tx, cast.ditte, cast.north.id, offer)
    return slots(tx)


def slots(tx: Transaction) -> list[Slot]:
    """Every time there is, in order."""
    tx.flush()
    wanted = select(Slot).order_by(Slot.starts_at, Slot.seat).execution_options(populate_existing=True)
    return list(tx.execute(wanted).scalars())


def booked(tx: Transaction, cast: Cast) -> tuple[Case, Slot]:
    """A case that holds Monday at nine."""
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    return case, book(tx, cast.astrid, offered(tx, cast)[0].id, case.number)


def past(slot: Slot) -> datetime:
    """A moment after the time has begun."""
    return slot.starts_at + timedelta(minutes=5)
