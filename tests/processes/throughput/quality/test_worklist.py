"""The list of what is to be mended: oldest first, in the place chosen, or in one's own teams."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from processes import clock
from processes.access.permissions import Role
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.quality.accept import accept
from processes.throughput.quality.worklist import SIDE, worklist
from tests.cast import Cast, a_person
from tests.processes.throughput.flawed import a_case_of

SICK = "sickness_follow_up"


def test_the_oldest_comes_first_and_of_one_check_only_that(tx: Transaction, cast: Cast) -> None:
    late = a_case_of(tx, SICK, cast.north, fullDate="2026-02-02")
    old = a_case_of(tx, SICK, cast.north, fullDate="2026-01-02", expectedEnd="2026-01-15")
    told = worklist(tx, cast.ditte, Scope())
    assert [(one.number, one.check.key) for one in told.rows] == [
        (old.number, "plan_date_passed"),
        (old.number, "expected_end_passed"),
        (late.number, "plan_date_passed"),
    ]
    assert told.rows[0].day == date(2026, 1, 2)
    assert worklist(tx, cast.ditte, Scope(), "expected_end_passed").n == 1


def test_caseworkers_see_their_own_teams_and_nobody_of_no_team_sees_any(tx: Transaction, cast: Cast) -> None:
    north = a_case_of(tx, SICK, cast.north, fullDate="2026-01-02")
    south = a_case_of(tx, SICK, cast.south, fullDate="2026-01-02")
    assert {one.number for one in worklist(tx, cast.frida, Scope()).rows} == {north.number, south.number}
    (mine,) = worklist(tx, cast.astrid, Scope()).rows
    assert (mine.number, mine.may_open, mine.may_accept) == (north.number, True, True)
    assert [one.number for one in worklist(tx, cast.astrid, Scope(teams=frozenset({cast.south.id}))).rows] == [
        north.number
    ]
    stranger = a_person(tx, "gitte", Role.CASEWORKER)
    tx.flush()
    assert worklist(tx, stranger, Scope()).rows == ()


def test_cases_she_may_not_open_are_not_even_counted(tx: Transaction, cast: Cast) -> None:
    north = a_case_of(tx, SICK, cast.north, fullDate="2026-01-02")
    a_case_of(tx, SICK, cast.south, fullDate="2026-01-02")
    told = worklist(tx, cast.ditte, Scope())
    assert ([one.number for one in told.rows], told.n) == ([north.number], 1)
    elsewhere = worklist(tx, cast.ditte, Scope(teams=frozenset({cast.south.id})))
    assert (elsewhere.rows, elsewhere.n) == ((), 0)
    assert worklist(tx, cast.egon, Scope()).n == 0  # an owner works on no case


def test_a_side_ends_and_the_next_begins(tx: Transaction, cast: Cast) -> None:
    for _ in range(SIDE + 2):
        a_case_of(tx, SICK, cast.north, fullDate="2026-01-02")
    first = worklist(tx, cast.ditte, Scope())
    assert (len(first.rows), first.n, first.after) == (SIDE, SIDE + 2, SIDE)
    rest = worklist(tx, cast.ditte, Scope(), start=SIDE)
    assert (len(rest.rows), rest.after) == (2, None)


def test_what_is_mended_or_held_to_be_right_is_gone(tx: Transaction, cast: Cast) -> None:
    case = a_case_of(tx, SICK, cast.north, fullDate="2026-01-02", expectedEnd="2026-01-15")
    accept(tx, cast.ditte, case.id, "expected_end_passed", "", "Lægen svarer i morgen.")
    assert [one.check.key for one in worklist(tx, cast.ditte, Scope()).rows] == ["plan_date_passed"]
    case.facts = {**case.facts, "fullDate": (clock.today() + timedelta(days=9)).isoformat()}
    tx.flush()
    assert worklist(tx, cast.ditte, Scope()).rows == ()


def test_the_call_centre_has_no_such_list(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        worklist(tx, a_person(tx, "ida", Role.CALL_CENTRE), Scope())
