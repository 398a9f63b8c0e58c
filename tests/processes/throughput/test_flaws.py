"""A flaw counts on a day if it was wrong then, and nobody had said that it is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from processes import clock
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.flaws import Flaw, flaws
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.days import in_days
from tests.processes.throughput.flawed import a_case_of, counts_on

DAY = MONDAY.date()
FLAW = Flaw(new_id(), "double_case", "", DAY, None, {}, None, None, None, None, None)


def test_it_counts_from_the_day_it_is_wrong_until_the_day_it_is_mended() -> None:
    mended = replace(FLAW, ended=DAY + timedelta(days=2))
    days = [DAY + timedelta(days=n) for n in (-1, 0, 1, 2)]
    assert [counts_on(mended, day) for day in days] == [False, True, True, False]


def test_what_is_held_to_be_right_counts_no_longer() -> None:
    accepted = replace(FLAW, accepted=MONDAY + timedelta(days=1))
    assert counts_on(accepted, DAY)
    assert not counts_on(accepted, DAY + timedelta(days=1))


def test_a_scope_is_of_teams_centres_processes_and_versions(tx: Transaction, cast: Cast) -> None:
    past = {"fullDate": "2026-01-02"}
    north, south = (a_case_of(tx, "sickness_follow_up", team, None, **past) for team in (cast.north, cast.south))
    for scope, case in (
        (Scope(teams=frozenset({cast.north.id})), north),
        (Scope(centres=frozenset({cast.south.centre_id})), south),
        (Scope(versions=frozenset({north.version_id})), north),
    ):
        assert {one.case_id for one in flaws(tx, scope)} == {case.id}
    assert {one.case_id for one in flaws(tx, Scope(definitions=frozenset({north.definition_id})))} == {
        north.id,
        south.id,
    }


def test_a_day_that_lies_ahead_is_told_when_it_has_come(tx: Transaction, cast: Cast) -> None:
    ahead = clock.today() + timedelta(days=5)
    a_case_of(tx, "sickness_follow_up", cast.north, fullDate=ahead.isoformat())
    assert flaws(tx, Scope()) == []
    with clock.frozen(in_days(6)):
        assert [one.since for one in flaws(tx, Scope())] == [ahead + timedelta(days=1)]


def test_nothing_is_wrong_in_a_case_that_is_closed(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, "sickness_follow_up", cast.north, fullDate=date(2026, 1, 2).isoformat())
    assert len(flaws(tx, Scope())) == 1
    case.closed_at = clock.now()
    tx.flush()
    assert flaws(tx, Scope()) == []
