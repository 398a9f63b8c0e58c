"""Teams side by side: cases are shared so that nothing is lost and each colleague has as many; few are left alone."""

from __future__ import annotations

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from processes import clock
from processes.language import Text
from processes.reading.few import FEWEST
from processes.store.transaction import Transaction, read_only
from processes.throughput.counted import Scope
from processes.throughput.production.hours import Hands
from processes.throughput.production.teams import Load, balanced, loads
from tests.cast import Cast
from tests.processes.throughput.conftest import Past
from tests.processes.throughput.flow.readers import reader

TEAMS = st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 20), st.integers(0, 600)), min_size=1, max_size=8)


def a_load(group: str, staff: int, cases: int, needed: float = 0.0, covered: int = 0) -> Load:
    """A team of so many with so many cases."""
    week = Hands(staff, 1, staff * 25.0 - 5)
    return Load(uuid4(), Text(group, group), group, 25, (week, week), 10.0, needed, covered, cases)


@given(TEAMS)
def test_what_is_given_is_taken_and_everybody_has_as_many(teams: list[tuple[str, int, int]]) -> None:
    found = balanced(a_load(*one) for one in teams)
    for group in "ab":
        these = [one for one in found if one.group == group and not one.is_few]
        assert sum(one.move for one in these) == 0
        whole, staff = sum(one.cases for one in these), sum(one.staff for one in these)
        assert all(abs((one.cases - one.move) - whole * one.staff / staff) < 1 for one in these)
    assert all(one.move == 0 for one in found if one.is_few)


def test_of_few_nothing_is_told_that_is_about_one_of_them() -> None:
    few, more = a_load("a", FEWEST - 1, 80), a_load("a", FEWEST, 80)
    assert (few.away, few.per_head, few.hours) == (None, None, (FEWEST - 1) * 25.0)
    assert (more.away, more.per_head, more.hours) == (2, 80 / FEWEST, FEWEST * 25.0 - 5)


def test_hours_are_used_by_what_has_a_norm() -> None:
    assert a_load("a", 5, 80, needed=60.0, covered=80).used == 50
    assert a_load("a", 5, 80).used is None


def test_the_world_has_teams_with_hands_and_cases(past: Past) -> None:
    with read_only(past.engine) as tx:
        found = loads(tx, reader(tx).person, Scope(), clock.today())
    mine = next(one for one in found if one.id == past.team.id)
    assert mine.cases > 0
    assert mine.done > 0
    assert mine.staff > 0


def test_without_people_there_are_no_teams(tx: Transaction, cast: Cast) -> None:
    assert loads(tx, cast.frida, Scope(), clock.today()) == ()
