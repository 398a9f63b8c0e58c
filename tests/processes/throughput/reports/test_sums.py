"""The period before, and the same a year ago, have as many months; sums are those anybody may know."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from processes import clock
from processes.records import Version
from processes.store.transaction import Transaction
from processes.throughput.reports.sums import Period, centres, processes, summed
from processes.throughput.shares import Measure
from tests.cast import Cast

DEC, MARCH, FEB = date(2025, 12, 31), date(2026, 3, 31), date(2024, 2, 29)
QUARTER, LEAP = Period(date(2026, 1, 1), MARCH), Period(date(2024, 2, 1), FEB)


@pytest.mark.parametrize(
    ("period", "before", "ago"),
    [
        (QUARTER, Period(date(2025, 10, 1), DEC), Period(date(2025, 1, 1), date(2025, 3, 31))),
        (LEAP, Period(date(2024, 1, 1), date(2024, 1, 31)), Period(date(2023, 2, 1), date(2023, 2, 28))),
    ],
)
def test_the_period_before_and_a_year_ago_have_as_many_months(period: Period, before: Period, ago: Period) -> None:
    assert period.before == before
    assert period.year_ago == ago


def test_sums_are_in_fives(tx: Transaction, cast: Cast, version: Version) -> None:
    today = clock.today()
    found = summed(tx, (Measure.STARTED,), ("centre_id",), Period(today - timedelta(days=200), today))
    assert found == {cast.north.centre_id: 45, cast.south.centre_id: 45}  # forty-seven each
    assert len(centres(tx)) >= 2
    assert version.definition_id in {key for key, _ in processes(tx)}
