"""Every section tells what the rows say, in fives, and leaves out what is too little."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.records import Version
from processes.store.transaction import Transaction
from processes.throughput.reports import sections
from processes.throughput.reports.sums import Period
from tests.cast import Cast


def _lately() -> Period:
    today = clock.today()
    return Period(today - timedelta(days=120), today)


def test_cases_deadlines_and_days_are_told(tx: Transaction, cast: Cast, version: Version) -> None:
    period = _lately()
    (inflow,) = (one for one in sections.inflow(tx, period).rows if one[4] != "few")
    assert (inflow[1], inflow[4]) == (90, 80)
    assert [one[:2] for one in sections.endings(tx, period).rows] == [
        ("outcome.recovered", 40),
        ("outcome.stopped-fit", 40),
    ]
    assert [one[1:] for one in sections.by_centre(tx, period).rows] == [(45, 40, 5), (45, 40, 5)]
    # Of the four that the northern centre missed nothing is told.
    assert {one[2] for one in sections.timely_centres(tx, period).rows} == {50.0, 100.0}
    (rule,) = sections.legal(tx, period).rows
    assert rule[2] == 75
    (lead,) = sections.lead(tx, period).rows
    assert lead[1] == 80
    assert sections.complaints(tx, period).rows[0][1:] == ("few", "few", "few")


def test_sections_of_nothing_are_empty(tx: Transaction, cast: Cast) -> None:
    period = _lately()
    assert sections.work(tx, period).rows == ()
    assert sections.with_us(tx, period).rows == ()
