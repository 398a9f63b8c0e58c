"""Timeliness by week, month and quarter."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.first_days import first_of
from processes.throughput.timeliness.weeks import Kept, by_step


@given(st.lists(st.tuples(st.dates(date(2025, 1, 1), date(2026, 12, 31)), st.integers(0, 5), st.integers(0, 5))))
def test_nothing_is_lost_by_summing(rows: list[tuple[date, int, int]]) -> None:
    for step in ("week", "month", "quarter"):
        told = by_step([(day, Kept(kept, missed)) for day, kept, missed in rows], step)
        assert sum(one.kept for _, one in told) == sum(kept for _, kept, _ in rows)
        assert sum(one.missed for _, one in told) == sum(missed for _, _, missed in rows)
        assert [day for day, _ in told] == sorted({first_of(day, step) for day, _, _ in rows})


def test_of_fewer_than_five_no_share_is_told() -> None:
    assert (Kept(4, 0).share, Kept(5, 0).share, Kept(199, 1).share) == (None, 100, 99)
