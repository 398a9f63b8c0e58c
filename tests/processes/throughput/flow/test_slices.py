"""A period is cut into weeks, months and quarters without a day lost or counted twice."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.first_days import first_of
from processes.throughput.flow.slices import slices

DAYS = st.dates(date(2014, 1, 1), date(2020, 12, 31))


@given(DAYS, st.integers(0, 500), st.sampled_from(["week", "month", "quarter"]))
def test_every_day_lies_in_exactly_one_slice(since: date, length: int, step: str) -> None:
    until = since + timedelta(days=length)
    cut = slices(since, until, step)
    assert cut[0].since == since
    assert cut[-1].until == until
    assert all(after.since == one.until + timedelta(days=1) for one, after in pairwise(cut))
    assert all(first_of(one.since, step) == first_of(one.until, step) for one in cut)


def test_weeks_begin_on_monday_and_quarters_in_january_april_july_and_october() -> None:
    assert [one.since for one in slices(date(2016, 3, 9), date(2016, 3, 22), "week")] == [
        date(2016, 3, 9),
        date(2016, 3, 14),
        date(2016, 3, 21),
    ]
    assert first_of(date(2016, 6, 30), "quarter") == date(2016, 4, 1)
