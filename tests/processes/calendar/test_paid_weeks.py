"""22 weeks in nine calendar months, against counting every day anew."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from processes.calendar.lengths import plus_months
from processes.calendar.paid_weeks import PaidPeriod, counted_from, day_over

DAY = timedelta(days=1)
DAYS = st.dates(date(2006, 1, 1), date(2034, 12, 31))
PERIODS = st.lists(
    st.tuples(st.dates(date(2015, 1, 1), date(2016, 6, 30)), st.integers(0, 200)).map(
        lambda pair: PaidPeriod(pair[0], pair[0] + timedelta(days=pair[1]))
    ),
    max_size=6,
)


def by_hand(periods: list[PaidPeriod], weeks: int, months: int) -> date | None:
    paid = {
        one.first + timedelta(days=n) for one in periods for n in range(((one.last or one.first) - one.first).days + 1)
    }
    for day in sorted(paid):
        opens = plus_months(day.replace(day=1), 1 - months)
        if sum(opens <= other <= day for other in paid) > weeks * 7:
            return day
    return None


def test_the_case_of_the_specification() -> None:
    begins = counted_from(date(2016, 2, 1), 30)
    assert begins == date(2016, 3, 2)
    assert day_over([PaidPeriod(begins)], 22, 9) == date(2016, 8, 3)


def test_two_weeks_of_a_self_employed_are_left_out() -> None:
    begins = counted_from(date(2016, 2, 1), 14)
    assert day_over([PaidPeriod(begins)], 22, 9) == date(2016, 7, 18)


@given(DAYS)
def test_without_a_break_it_is_the_day_after_twenty_two_weeks(first: date) -> None:
    assert day_over([PaidPeriod(first)], 22, 9) == first + timedelta(weeks=22)


@given(PERIODS, st.integers(1, 30), st.integers(1, 18))
@settings(max_examples=60)
def test_any_periods_give_what_counting_by_hand_gives(periods: list[PaidPeriod], weeks: int, months: int) -> None:
    assert day_over(periods, weeks, months) == by_hand(periods, weeks, months)


@given(PERIODS)
def test_the_order_and_the_overlap_of_periods_do_not_matter(periods: list[PaidPeriod]) -> None:
    assert day_over([*reversed(periods), *periods], 22, 9) == day_over(periods, 22, 9)


def test_weeks_older_than_nine_months_are_forgotten() -> None:
    old = PaidPeriod(date(2015, 1, 1), date(2015, 1, 1) + timedelta(weeks=20))
    assert day_over([old, PaidPeriod(date(2016, 3, 1), date(2016, 4, 30))], 22, 9) is None
    assert day_over([old, PaidPeriod(date(2015, 7, 1), date(2015, 9, 30))], 22, 9) == date(2015, 7, 14)


def test_what_can_never_be_reached_is_not_waited_for() -> None:
    assert day_over([PaidPeriod(date(2016, 1, 1))], 52, 9) is None
    assert day_over([], 22, 9) is None
