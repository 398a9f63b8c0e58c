"""Every deadline we ship, over the years 2006 to 2036: Easter, leap days, month ends, the nights the clocks change."""

from __future__ import annotations

from calendar import FRIDAY, SUNDAY, isleap, monthrange
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.count import at, count
from processes.calendar.lengths import month_end
from processes.calendar.rule import Bound, Days, DeadlineRule
from processes.calendar.workdays import ALMANAC
from processes.clock import COPENHAGEN
from tests.laws import a_rule, rule, shipped
from tests.processes.calendar.test_workdays import easter

YEARS = range(2006, 2037)
DAYS = st.dates(date(2006, 1, 1), date(2036, 12, 31))
DAY = timedelta(days=1)
MOVE = {Bound.CITIZEN, Bound.EMPLOYER, Bound.SELF_EMPLOYED}
COUNTED = [one for one in shipped() if not one.counting.length.is_backwards and not one.counting.length.is_clocked]


def last_sunday(year: int, month: int) -> date:
    """The day the clocks change in March and October, worked out without any time zone data."""
    end = date(year, month, monthrange(year, month)[1])
    return end - timedelta(days=(end.weekday() - SUNDAY) % 7)


# --- Easter -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
def test_easter_is_a_sunday_of_spring_and_closes_five_days(year: int) -> None:
    sunday = easter(year)
    assert sunday.weekday() == SUNDAY
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)
    closed = [sunday + timedelta(days=days) for days in (-3, -2, -1, 0, 1)]
    assert not any(ALMANAC.is_open(day) for day in closed)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("away", [-3, -2, -1, 0, 1])
def test_at_easter_a_citizen_has_until_tuesday_and_an_authority_until_the_day_itself(year: int, away: int) -> None:
    ends = easter(year) + timedelta(days=away)
    citizen = count(a_rule(length='"P4W"', binds='"citizen"'), ends - timedelta(weeks=4))
    authority = count(a_rule(length='"P4W"'), ends - timedelta(weeks=4))
    assert citizen.due == ALMANAC.next_open(easter(year) + timedelta(days=2))
    assert (authority.due, authority.moved_from) == (ends, None)
    assert authority.last_working_day_before == ALMANAC.last_open_before(easter(year) - timedelta(days=3))


@pytest.mark.parametrize("year", YEARS)
def test_great_prayer_day_moved_a_deadline_until_2023_and_moves_none_after(year: int) -> None:
    friday = easter(year) + timedelta(days=26)
    assert friday.weekday() == FRIDAY
    counted = count(a_rule(length='"P14D"', binds='"citizen"'), friday - timedelta(days=14))
    another = friday in {date(year, 5, 1), date(year, 6, 5)} and not ALMANAC.is_open(friday)
    assert (counted.moved_from == friday) == (year <= 2023 or another)


# --- leap years and month ends ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
def test_a_month_from_the_end_of_january_ends_with_february(year: int) -> None:
    ends = date(year, 2, 29 if isleap(year) else 28)
    for day in (29, 30, 31):
        assert count(a_rule(length='"P1M"'), date(year, 1, day)).due == ends
    assert count(a_rule(length='"P1M"', days='"month-end"'), date(year, 1, 1)).due == ends


@pytest.mark.parametrize("year", YEARS)
def test_a_year_from_a_leap_day_ends_on_the_last_of_february(year: int) -> None:
    if isleap(year):
        assert count(a_rule(length='"P12M"'), date(year, 2, 29)).due == date(year + 1, 2, 28)
        assert count(a_rule(length='"P2Y"'), date(year, 2, 29)).due == date(year + 2, 2, 28)
    assert count(a_rule(length='"P4Y"'), date(year, 2, 28)).due == date(year + 4, 2, 28)


@pytest.mark.parametrize("year", YEARS)
def test_eight_weeks_over_the_end_of_february_are_fifty_six_days(year: int) -> None:
    start = date(year, 2, 1)
    due = count(rule("P4-10"), start).due
    assert (due - start).days == 55
    assert due == date(year, 3, 27 if isleap(year) else 28)


@given(DAYS)
def test_the_reassessment_is_due_when_its_month_ends(day: date) -> None:
    due = count(rule("P4-23"), day).due
    assert (due.year, due.month) == (day.year, day.month)
    assert due == month_end(day)


# --- the nights the clocks change -------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
def test_the_day_the_clocks_change_is_as_long_as_it_is_and_a_deadline_ends_with_it(year: int) -> None:
    for month, hours in ((3, 23), (10, 25)):
        night = last_sunday(year, month)
        begins, ends = at(night, time(0)), at(night + DAY, time(0))
        assert ends.astimezone(UTC) - begins.astimezone(UTC) == timedelta(hours=hours)
        counted = count(a_rule(length='"P1D"'), night - DAY)
        assert counted.due_at.astimezone(COPENHAGEN).replace(tzinfo=None) == datetime.combine(night, time(23, 59))
        assert ends.astimezone(UTC) - counted.due_at.astimezone(UTC) == timedelta(minutes=1)


@pytest.mark.parametrize("year", YEARS)
def test_twenty_four_hours_over_the_night_the_clocks_change_are_twenty_four(year: int) -> None:
    for month, shown in ((3, 16), (10, 14)):
        start = at(last_sunday(year, month) - DAY, time(15))
        counted = count(a_rule(length='"PT24H"'), start)
        assert counted.due_at.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=24)
        assert counted.due_at.astimezone(COPENHAGEN).hour == shown


@pytest.mark.parametrize("year", YEARS)
def test_working_hours_end_at_the_same_hour_whatever_the_night_was(year: int) -> None:
    for month in (3, 10):
        friday = last_sunday(year, month) - 2 * DAY
        start = at(friday, time(15, 30))
        due = count(a_rule(length='"PT24H"', days='"working"'), start).due_at
        assert due.astimezone(COPENHAGEN).time() == time(15, 30)
        assert due.date() == ALMANAC.plus_working(friday, 1)


# --- every rule we ship -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("one", COUNTED, ids=lambda one: one.key)
@given(start=DAYS)
def test_a_shipped_deadline_moves_only_for_those_it_may_move_for(one: DeadlineRule, start: date) -> None:
    counted = count(one, start)
    if one.counting.moves:
        assert ALMANAC.is_open(counted.due)
        assert counted.moved_from is None or not ALMANAC.is_open(counted.moved_from)
    else:
        assert counted.moved_from is None
        assert (counted.last_working_day_before is None) == ALMANAC.is_open(counted.due)
    assert counted.due >= start or one.counting.days is Days.MONTH_END


@pytest.mark.parametrize("one", COUNTED, ids=lambda one: one.key)
def test_a_shipped_deadline_of_an_authority_alone_never_moves(one: DeadlineRule) -> None:
    if not MOVE & set(one.binds):
        assert not one.counting.moves


@pytest.mark.parametrize("one", COUNTED, ids=lambda one: one.key)
@given(start=DAYS)
def test_a_later_start_never_gives_an_earlier_end(one: DeadlineRule, start: date) -> None:
    assert count(one, start).due <= count(one, start + DAY).due
