"""Hours are colleagues times hours, less the working days they are away."""

from __future__ import annotations

from datetime import date, timedelta

from processes.records import Absence
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.production.hours import USUAL, hands
from tests.cast import Cast, a_person

MONDAY = date(2026, 3, 2)
EASTER = date(2026, 3, 30)  # Thursday 2 and Friday 3 April are holidays


def test_who_leads_is_not_counted_and_who_is_away_is_taken_out(tx: Transaction, cast: Cast) -> None:
    before = hands(tx, [cast.north.id], MONDAY, 1)[cast.north.id][0]
    tx.add(
        Absence(
            id=new_id(), person_id=cast.astrid.id, since=MONDAY + timedelta(days=3), until=MONDAY + timedelta(days=9)
        )
    )
    tx.add(Absence(id=new_id(), person_id=cast.ditte.id, since=MONDAY, until=None))
    first, second, third = hands(tx, [cast.north.id], MONDAY, 3)[cast.north.id]
    assert before.hours == before.staff * USUAL
    assert (first.staff, first.away, second.away, third.away) == (before.staff, 2, 3, 0)
    assert first.hours == before.hours - 2 * USUAL / 5
    assert third == before


def test_a_week_with_holidays_is_short(tx: Transaction, cast: Cast) -> None:
    whole, short = hands(tx, [cast.north.id], EASTER - timedelta(weeks=1), 2)[cast.north.id]
    assert short.hours == whole.hours * 3 / 5


def test_whoever_comes_later_counts_from_then(tx: Transaction, cast: Cast) -> None:
    new = a_person(tx, "nikolaj", teams=(cast.north,))
    tx.flush()
    new.memberships[0].since = MONDAY + timedelta(weeks=1)
    tx.flush()
    first, second = hands(tx, [cast.north.id], MONDAY, 2)[cast.north.id]
    assert second.staff == first.staff + 1
