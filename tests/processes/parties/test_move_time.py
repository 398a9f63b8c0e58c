"""A citizen moves her time herself: within what the team offers, told back, and told to her caseworker."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.errors import Conflict, Forbidden, Invalid
from processes.motion.booked import TELL
from processes.parties.move_time import move_time
from processes.parties.opened_link import invitation_of
from processes.parties.visiting import Guest
from processes.records import Promise
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.her_time import a_time_of_hers, at_her_time
from tests.slots import NINE, slots
from tests.trail import trail

TEN = NINE + timedelta(hours=1)


def test_the_free_time_is_hers_and_the_old_one_is_free(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    taken = move_time(tx, her.guest, her.token, TEN)
    assert (taken.starts_at, taken.offered) == (TEN, True)
    assert [one.case_id for one in slots(tx)] == [None, case.id]
    assert invitation_of(tx, her.token).expires_at == TEN
    move_time(tx, her.guest, her.token, NINE)
    assert [one.case_id for one in slots(tx)] == [case.id, None]


def test_the_trail_says_it_was_the_citizen_by_link_and_both_are_told(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    move_time(tx, her.guest, her.token, TEN)
    (entry,) = trail(tx, "SlotMoved")
    assert (entry.person_id, entry.facts["done_for"], entry.facts["channel"]) == (None, "borger", "link")
    told = {one.kind: one.facts for one in tx.execute(select(Promise)).scalars() if one.facts.get("before")}
    assert datetime.fromisoformat(told[TELL]["at"]) == TEN
    assert (told["notice"]["sort"], told["notice"]["person"]) == ("time_moved", str(cast.astrid.id))


def test_a_time_that_is_not_on_offer_is_refused(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    for at in (NINE, TEN + timedelta(hours=4), monday - timedelta(days=1)):
        with pytest.raises(Invalid) as refused:
            move_time(tx, her.guest, her.token, at)
        assert refused.value.code == "slot_not_offered"


def test_strangers_and_times_that_have_begun_are_refused(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, _ = a_time_of_hers(tx, cast)
    her = at_her_time(tx, case)
    with pytest.raises(Forbidden):
        move_time(tx, Guest("guess"), her.token, TEN)
    with clock.frozen(NINE + timedelta(minutes=1)), pytest.raises((Conflict, Forbidden)):
        move_time(tx, her.guest, her.token, TEN)
    assert [one.case_id for one in slots(tx)] == [case.id, None]
