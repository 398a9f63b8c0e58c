"""A time that is answered in a form is held in the same transaction, or the answer is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.cancel import cancel
from processes.cases.report import report
from processes.errors import Invalid
from processes.motion.booked import TELL, Wanted, free_slots, has_slot, hold, wanted_in
from processes.records import Promise, Subscription, TaskCondition
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.booking_process import NINE_O_CLOCK, a_case_to_book, summons
from tests.builders import a_case
from tests.cast import Cast
from tests.situations import a_running_case
from tests.slots import MORNING, NINE, offered, slots
from tests.trail import trail


def test_the_shared_form_asks_for_a_time_of_the_team(tx: Transaction, cast: Cast) -> None:
    form = summons().forms["booking"]
    assert has_slot(form)
    assert not has_slot(summons().forms["apply"])
    assert wanted_in(form, {"slot": NINE, "form": "telefon"}, {"_slot_reason": [" Tolk "]}) == Wanted(
        NINE, "telefon", reason="Tolk"
    )
    assert wanted_in(form, {}, {}) is None


def test_booking_holds_the_time_for_the_case_and_the_task(tx: Transaction, cast: Cast, monday: datetime) -> None:
    offered(tx, cast)
    case, task = a_case_to_book(tx, cast)
    complete(tx, cast.astrid, task.id, NINE_O_CLOCK)
    first = slots(tx)[0]
    assert (first.case_id, first.task_id, first.held_by_id) == (case.id, task.id, cast.astrid.id)
    assert case.facts["slot"].startswith("2026-03-09T09:00")
    assert [entry.task_id for entry in trail(tx, "SlotHeld")] == [task.id]


def test_a_time_somebody_else_took_is_refused_and_nothing_moves(tx: Transaction, cast: Cast, monday: datetime) -> None:
    offered(tx, cast)
    hold(tx, a_case(tx, team=cast.north), Wanted(NINE), cast.bo)
    _, task = a_case_to_book(tx, cast)
    with pytest.raises(Invalid) as refused:
        complete(tx, cast.astrid, task.id, NINE_O_CLOCK)
    assert refused.value.code == "slot_taken"
    assert task.condition == TaskCondition.OPEN


def test_another_time_needs_a_reason_only_while_there_are_free_ones(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    _, task = a_case_to_book(tx, cast)
    elsewhen = {"slot": ["10.03.2026 kl. 13.00"], "form": ["telefon"]}
    offered(tx, cast)
    with pytest.raises(Invalid) as refused:
        complete(tx, cast.astrid, task.id, elsewhen)
    assert refused.value.code == "slot_reason_missing"
    complete(tx, cast.astrid, task.id, {**elsewhen, "_slot_reason": ["Tolken kan kun tirsdag"]})
    assert [one.reason for one in slots(tx) if one.case_id] == ["Tolken kan kun tirsdag"]


def test_a_team_that_offers_nothing_books_as_before(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case, task = a_case_to_book(tx, cast)
    complete(tx, cast.astrid, task.id, NINE_O_CLOCK)
    assert [(one.case_id, one.offered, one.reason) for one in slots(tx)] == [(case.id, False, "")]


def test_free_times_end_with_the_legal_day_and_alike_ones_are_shown_once(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    offered(tx, cast, replace(MORNING, seats=3))
    offered(tx, cast, replace(MORNING, monday=MORNING.monday + timedelta(days=7)))
    case = a_case(tx, team=cast.north)
    found = free_slots(tx, case, date(2026, 3, 9))
    assert [(one.starts_at, one.seats) for one in found] == [(NINE, 3), (NINE + timedelta(hours=1), 3)]
    assert len(free_slots(tx, case, None)) == 4
    assert free_slots(tx, a_case(tx, team=cast.south), None) == ()


def test_a_time_for_the_telephone_is_not_taken_for_meeting_in_person(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    offered(tx, cast, replace(MORNING, form="telefon"))
    case = a_case(tx, team=cast.north)
    with pytest.raises(Invalid):
        hold(tx, case, Wanted(NINE, "fremmøde"), cast.astrid)
    assert hold(tx, case, Wanted(NINE, "telefon"), cast.astrid) is not None


def test_a_party_gets_only_a_free_time_that_is_on_offer(tx: Transaction, cast: Cast, monday: datetime) -> None:
    offered(tx, cast)
    case = a_case(tx, team=cast.north)
    with pytest.raises(Invalid) as refused:
        hold(tx, case, Wanted(NINE + timedelta(hours=5), reason="Det passer bedst"), None)
    assert refused.value.code == "slot_not_offered"
    taken = hold(tx, case, Wanted(NINE), None)
    assert taken is not None
    assert taken.offered
    with pytest.raises(Invalid):
        hold(tx, a_case(tx, team=cast.north), Wanted(NINE, reason="Det passer bedst"), None)
    assert len(slots(tx)) == 2


def test_nobody_books_a_time_that_has_passed(tx: Transaction, cast: Cast, monday: datetime) -> None:
    offered(tx, cast)
    case = a_case(tx, team=cast.north)
    for by in (cast.astrid, None):
        with clock.frozen(NINE), pytest.raises(Invalid) as refused:
            hold(tx, case, Wanted(NINE, reason="Det var i går"), by)
        assert refused.value.code == "slot_not_new"
    assert {one.case_id for one in slots(tx)} == {None}


def test_a_case_without_a_team_holds_nothing(tx: Transaction, cast: Cast, monday: datetime) -> None:
    assert hold(tx, a_case(tx), Wanted(NINE), cast.astrid) is None


def test_a_case_that_is_closed_frees_its_times_ahead_and_the_citizen_is_told(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    offered(tx, cast)
    case, task = a_case_to_book(tx, cast)
    complete(tx, cast.astrid, task.id, NINE_O_CLOCK)
    cancel(tx, cast.astrid, case.id, "withdrawn")
    assert {one.case_id for one in slots(tx)} == {None}
    told = tx.execute(select(Promise.facts["before"].astext).where(Promise.kind == TELL)).scalars()
    assert len([before for before in told if before is not None]) == 1
    assert len(trail(tx, "SlotCancelled")) == 1


def test_a_case_that_ends_by_itself_frees_them_too_and_keeps_what_was_held(
    tx: Transaction, cast: Cast, monday: datetime
) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    offered(tx, cast)
    hold(tx, case, Wanted(NINE), cast.astrid)
    waits = tx.one(select(Subscription.id).where(Subscription.case_id == case.id))
    with clock.frozen(NINE + timedelta(minutes=30)):
        hold(tx, case, Wanted(NINE + timedelta(hours=1)), cast.astrid)
        report(tx, cast.astrid, case.id, waits, {})
    assert not case.is_open
    assert [one.case_id for one in slots(tx)] == [case.id, None]
