"""Counting, each rule of it, and the calculated test dates of 0.7a."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.count import Given, alert_moments, at, count, last_day, point_moments
from processes.calendar.counted import Counted
from processes.calendar.lengths import Length, month_end, plus_months
from processes.calendar.rule import DeadlineRule
from processes.calendar.workdays import ALMANAC
from processes.clock import COPENHAGEN
from tests.laws import a_rule, moment, rule

DAYS = st.dates(date(2006, 1, 1), date(2036, 12, 31))
WEEKS = st.integers(1, 60)
DAY = timedelta(days=1)


def codes(counted: Counted) -> list[str]:
    return [step.code for step in counted.steps]


# --- 0.7a ------------------------------------------------------------------------------------------------------------


def test_the_first_interview_is_due_on_easter_sunday_and_does_not_move() -> None:
    counted = count(rule("P4-10"), date(2016, 2, 1))
    assert counted.due == date(2016, 3, 27)
    assert counted.moved_from is None
    assert counted.last_working_day_before == date(2016, 3, 23)
    assert counted.due_at == datetime(2016, 3, 27, 23, 59, tzinfo=COPENHAGEN)
    assert codes(counted) == ["count.from_first_day", "count.calendar_days", "count.stays_on_holiday"]


def test_the_example_of_the_rule_itself() -> None:
    assert count(rule("P4-10"), date(2026, 1, 5)).due == date(2026, 3, 1)
    assert count(rule("P4-01"), date(2026, 1, 5)).due == date(2026, 2, 9)


def test_the_reassessment_date_ends_the_month_and_is_prepared_eight_weeks_before() -> None:
    reassess = count(rule("P4-23"), date(2016, 8, 3))
    assert reassess.due == date(2016, 8, 31)
    prepare = count(rule("P4-22"), reassess.due)
    assert prepare.due == date(2016, 7, 6)
    points = {name: point_moments(point, prepare)[0].date() for name, point in rule("P4-22").points.items()}
    assert points == {"medical": date(2016, 7, 27), "hearing": date(2016, 8, 3), "ruling": date(2016, 8, 24)}


def test_the_employer_reports_within_five_weeks() -> None:
    assert count(rule("P4-01"), date(2026, 8, 3)).due == date(2026, 9, 7)


def test_the_first_job_interview_is_within_seven_days() -> None:
    assert count(a_rule(id='"P1-01"', length='"P7D"'), date(2026, 6, 18)).due == date(2026, 6, 25)


def test_the_statement_is_due_five_working_days_after_the_link() -> None:
    statement = a_rule(id='"P3-03"', length='"P5D"', days='"working"', binds='"employer"')
    assert count(statement, date(2026, 12, 7)).due == date(2026, 12, 14)


def test_twenty_four_working_hours_end_at_the_same_hour_of_the_next_working_day() -> None:
    order = a_rule(id='"P2-20"', length='"PT24H"', days='"working"')
    counted = count(order, moment(date(2026, 12, 4), 15, 30))
    assert counted.due_at == moment(date(2026, 12, 7), 15, 30)
    assert counted.due == date(2026, 12, 7)


# --- 0.3.1 to 0.3.3: first day, weeks, months, working days ----------------------------------------------------------


@given(DAYS, WEEKS)
def test_when_the_first_day_counts_it_is_day_one(start: date, weeks: int) -> None:
    counted = count(a_rule(length=f'"P{weeks}W"', first_day_counts="true"), start)
    assert (counted.due - start).days + 1 == weeks * 7


@given(DAYS, WEEKS)
def test_when_it_does_not_the_day_after_is_day_one(start: date, weeks: int) -> None:
    assert count(a_rule(length=f'"P{weeks}W"'), start).due == start + timedelta(weeks=weeks)


@given(DAYS, st.integers(1, 48))
def test_months_end_on_the_same_day_number_or_the_last_of_the_month(start: date, months: int) -> None:
    assert count(a_rule(length=f'"P{months}M"'), start).due == plus_months(start, months)


@given(DAYS, st.integers(1, 48))
def test_months_that_count_the_first_day_hold_whole_months(start: date, months: int) -> None:
    last = last_day(start, Length(months=months), first_day_counts=True)
    assert last in (plus_months(start, months) - DAY, plus_months(start, months))
    if start.day == 1:
        assert last == month_end(plus_months(start, months - 1))


@given(DAYS, st.integers(0, 40))
def test_working_days_leave_out_weekends_and_holidays(start: date, days: int) -> None:
    due = count(a_rule(length=f'"P{days}D"', days='"working"'), start).due
    assert ALMANAC.working_between(start, due) == days


@given(DAYS, st.integers(1, 40))
def test_a_first_day_that_is_worked_counts_among_working_days(start: date, days: int) -> None:
    due = count(a_rule(length=f'"P{days}D"', days='"working"', first_day_counts="true"), start).due
    assert ALMANAC.working_between(start - DAY, due) == days


@given(DAYS, WEEKS)
def test_a_negative_offset_goes_back_and_never_moves(start: date, weeks: int) -> None:
    counted = count(a_rule(length=f'"-P{weeks}W"', binds='"citizen"'), start)
    assert counted.due == start - timedelta(weeks=weeks)
    assert counted.moved_from is None


@given(DAYS, st.integers(0, 12))
def test_the_end_of_the_month_is_the_end_of_the_month(start: date, months: int) -> None:
    counted = count(a_rule(length=f'"P{months}M"', days='"month-end"'), start)
    assert (counted.due + DAY).day == 1
    assert counted.due == month_end(plus_months(start, months))


# --- 0.3.4: who is bound ----------------------------------------------------------------------------------------------


@given(DAYS, st.integers(1, 90), st.sampled_from(["citizen", "employer", "self-employed"]))
def test_a_citizens_deadline_ends_on_the_first_open_day(start: date, days: int, who: str) -> None:
    counted = count(a_rule(length=f'"P{days}D"', binds=f'"{who}"'), start)
    plain = start + timedelta(days=days)
    assert counted.due == ALMANAC.next_open(plain)
    assert counted.moved_from == (None if counted.due == plain else plain)
    assert counted.last_working_day_before is None


@given(DAYS, st.integers(1, 90))
def test_an_authoritys_deadline_stays_and_tells_the_last_working_day(start: date, days: int) -> None:
    counted = count(a_rule(length=f'"P{days}D"'), start)
    assert counted.due == start + timedelta(days=days)
    assert counted.moved_from is None
    if ALMANAC.is_open(counted.due):
        assert counted.last_working_day_before is None
    else:
        assert counted.last_working_day_before == ALMANAC.last_open_before(counted.due)


@pytest.mark.parametrize("closed", [date(2026, 6, 5), date(2026, 12, 24), date(2026, 12, 31), date(2026, 4, 2)])
def test_constitution_day_and_the_two_eves_are_moved_from(closed: date) -> None:
    counted = count(a_rule(length='"P8D"', binds='"citizen"'), closed - timedelta(days=8))
    assert counted.moved_from == closed
    assert counted.due > closed
    assert codes(counted)[-1] == "count.moved_from_holiday"


def test_a_rule_may_say_itself_that_it_does_not_move() -> None:
    counted = count(a_rule(length='"P8D"', binds='["doctor", "citizen"]', moves="false"), date(2026, 5, 28))
    assert counted.due == date(2026, 6, 5)


# --- 0.3.5, agreed days, standing still -------------------------------------------------------------------------------


def test_a_letter_starts_the_clock_when_it_has_come() -> None:
    counted = count(a_rule(length='"P4W"', binds='"citizen"'), date(2026, 3, 11), Given(sent=date(2026, 3, 4)))
    assert codes(counted)[0] == "count.delivered"
    assert counted.due == date(2026, 4, 8)


def test_an_agreed_day_stands_and_moves_from_a_sunday() -> None:
    counted = count(a_rule(binds='"citizen"'), date(2026, 3, 2), Given(agreed=date(2026, 3, 15)))
    assert counted.moved_from == date(2026, 3, 15)
    assert counted.due == date(2026, 3, 16)


@given(DAYS, st.integers(1, 60), st.integers(0, 60))
def test_days_that_stood_still_are_added(start: date, days: int, still: int) -> None:
    counted = count(a_rule(length=f'"P{days}D"'), start, Given(stood_still=still))
    assert counted.due == start + timedelta(days=days + still)
    assert ("count.stood_still" in codes(counted)) == (still > 0)


# --- the moment: Copenhagen, daylight saving --------------------------------------------------------------------------


@given(DAYS, st.integers(0, 400))
def test_the_due_moment_is_one_minute_before_midnight_in_copenhagen(start: date, days: int) -> None:
    counted = count(a_rule(length=f'"P{days}D"'), start)
    local = counted.due_at.astimezone(COPENHAGEN)
    assert (local.date(), local.time()) == (counted.due, time(23, 59))
    offset = local.utcoffset()
    assert offset in (timedelta(hours=1), timedelta(hours=2))


@given(DAYS, st.times())
def test_every_moment_exists(day: date, clock_time: time) -> None:
    found = at(day, clock_time)
    assert found.astimezone(UTC).astimezone(COPENHAGEN) == found
    assert found.date() == day
    if found.time() != clock_time.replace(fold=found.fold):
        assert found.time().hour == clock_time.hour + 1  # the hour the clocks jump over


def test_the_night_the_clocks_go_forward_has_no_half_past_two() -> None:
    assert at(date(2026, 3, 29), time(2, 30)).astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert at(date(2026, 10, 25), time(2, 30)).astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_hours_run_on_through_the_night_the_clocks_change() -> None:
    hours = a_rule(length='"PT24H"')
    assert count(hours, moment(date(2026, 3, 28), 12)).due_at == moment(date(2026, 3, 29), 13)
    assert count(hours, moment(date(2026, 10, 24), 12)).due_at == moment(date(2026, 10, 25), 11)


@given(DAYS, st.integers(0, 23), st.integers(1, 100))
def test_hours_are_as_long_as_they_say(day: date, hour: int, hours: int) -> None:
    start = at(day, time(hour))
    counted = count(a_rule(length=f'"PT{hours}H"'), start)
    assert counted.due_at.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=hours)


def test_a_start_late_in_the_evening_is_the_day_in_copenhagen() -> None:
    assert count(a_rule(length='"P1D"'), datetime(2026, 6, 30, 22, 30, tzinfo=UTC)).start == date(2026, 7, 1)


# --- points and alerts ------------------------------------------------------------------------------------------------


def test_points_are_measured_from_start_or_due_in_days_or_working_days() -> None:
    points = a_rule(
        length='"P8W"',
        first_day_counts="true",
        points_booking='{ offset = "-P3W", at = "08:00" }',
        points_reminder='{ offset = "-P3D", days = "working" }',
        points_target='{ offset = "P5W", from = "start" }',
        points_calls='{ offset = ["P5D", "P0D"] }',
    )
    counted = count(points, date(2016, 2, 1))
    found = {name: point_moments(point, counted) for name, point in points.points.items()}
    assert found["booking"] == (moment(date(2016, 3, 6), 8),)
    assert found["reminder"] == (moment(date(2016, 3, 21), 23, 59),)
    assert found["target"] == (moment(date(2016, 3, 7), 23, 59),)
    assert found["calls"] == (moment(date(2016, 3, 27), 23, 59), moment(date(2016, 4, 1), 23, 59))


def told(checked: DeadlineRule, start: date) -> list[tuple[str, date]]:
    return [(who, when.date()) for who, when in alert_moments(checked, count(checked, start))]


def test_the_usual_alerts_come_in_their_order() -> None:
    usual = a_rule(length='"P10D"')
    assert told(usual, date(2026, 3, 2)) == [
        ("owner", date(2026, 3, 8)),  # 60 % of the time, which ends one minute before midnight
        ("owner", date(2026, 3, 9)),  # three working days before
        ("team_leader", date(2026, 3, 12)),
        ("centre_manager", date(2026, 3, 16)),
        ("process_owner", date(2026, 3, 16)),
    ]


def test_an_authority_is_reminded_before_the_holidays_its_deadline_falls_in() -> None:
    reminder = a_rule(length='"P8W"', first_day_counts="true", alerts='["owner -P3D working"]')
    assert told(reminder, date(2016, 2, 1)) == [("owner", date(2016, 3, 18))]  # three before Wednesday the 23rd


@pytest.mark.parametrize(
    "start",
    [
        datetime(2026, 10, 24, 23, 30, tzinfo=UTC),  # 1.30; from 2.00 to 3.00 comes twice
        datetime(2027, 3, 28, 0, 30, tzinfo=UTC),  # 1.30; from 2.00 to 3.00 never comes
        datetime(2026, 11, 19, 9, 17, tzinfo=UTC),
    ],
)
def test_a_share_of_hours_is_a_share_of_what_a_watch_counts(start: datetime) -> None:
    checked = a_rule(length='"PT4H"', alerts='["owner 25%", "owner 40%", "owner 50%", "team_leader P0D"]')
    told = [when.astimezone(UTC) - start for _, when in alert_moments(checked, count(checked, start))]
    assert told == [timedelta(minutes=60), timedelta(minutes=96), timedelta(hours=2), timedelta(hours=4)]


@given(DAYS, st.integers(1, 200))
def test_alerts_lie_in_order_and_the_share_within_the_time(start: date, days: int) -> None:
    checked = a_rule(length=f'"P{days}D"')
    counted = count(checked, start)
    moments = alert_moments(checked, counted)
    assert [when for _, when in moments] == sorted(when for _, when in moments)
    assert ("team_leader", counted.due_at) in moments
    share = next(when for who, when in moments if who == "owner" and when not in (counted.due_at,))
    assert share <= counted.due_at
