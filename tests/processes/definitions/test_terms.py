"""What a deadline is and what another term would move, before anything is written."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.calendar.new_term import NewTerm
from processes.calendar.rule import Transition
from processes.definitions.terms import foresee, terms
from processes.errors import Forbidden, NotFound
from processes.records import Deadline, Version
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import a_running_case

ALL = Transition.ALL_CASES_FROM_DATE


def in_a_week(length: str, transition: Transition = ALL) -> NewTerm:
    return NewTerm(length, clock.today() + timedelta(days=7), transition)


def test_everybody_sees_the_deadlines_of_a_process_and_how_many_run(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    a_running_case(tx, cast, citizen=a_citizen(tx, "Bo Ahmed", "6401811111"))
    tx.flush()
    told = terms(tx, cast.astrid, "review")
    assert [rule.key for rule in told.rules] == ["T1-01"]
    assert told.running == {"T1-01": 2}


def test_a_longer_term_for_all_moves_each_running_clock(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    tx.flush()
    seen = foresee(tx, cast.egon, "review", "T1-01", in_a_week("P30D"))
    (shift,) = seen.shifts
    assert (seen.running, shift.case, shift.number) == (1, case.id, case.number)
    assert (shift.before, shift.after) == (date(2026, 3, 16), date(2026, 4, 1))


def test_a_shorter_term_says_which_would_be_late_at_once(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    tx.flush()
    with clock.frozen(datetime(2026, 3, 9, 9, tzinfo=clock.COPENHAGEN)):
        seen = foresee(tx, cast.egon, "review", "T1-01", NewTerm("P1D", date(2026, 3, 10), ALL))
    assert [shift.late_at_once for shift in seen.shifts] == [True]


def test_a_term_for_new_clocks_only_moves_none_that_runs(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    tx.flush()
    seen = foresee(tx, cast.egon, "review", "T1-01", in_a_week("P30D", Transition.NEW_CASES_ONLY))
    assert (seen.running, seen.shifts) == (1, ())


def test_looking_ahead_writes_nothing(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    tx.flush()
    before = tx.one(select(Deadline.due_day))
    foresee(tx, cast.egon, "review", "T1-01", in_a_week("P30D"))
    assert tx.one(select(Deadline.due_day)) == before
    assert len(tx.execute(select(Version)).all()) == 1


def test_only_the_owner_may_try_a_term(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    for person in (cast.astrid, cast.carla):
        with pytest.raises(Forbidden):
            foresee(tx, person, "review", "T1-01", in_a_week("P30D"))


def test_a_process_or_row_that_is_not_there_is_said(tx: Transaction, cast: Cast) -> None:
    a_running_case(tx, cast)
    with pytest.raises(NotFound):
        terms(tx, cast.egon, "nothing")
    with pytest.raises(NotFound):
        foresee(tx, cast.egon, "review", "T9-99", in_a_week("P30D"))
