"""What was reached is counted month by month, and fewer days are better."""

from __future__ import annotations

from processes import clock
from processes.records import Version
from processes.store.transaction import Transaction
from processes.throughput.contracts.indicators import Indicator, actuals, months
from processes.throughput.counted import Scope
from tests.cast import Cast


def test_months_add_up_to_what_the_rows_say(
    late_in_the_year: None, tx: Transaction, cast: Cast, version: Version
) -> None:
    today, north = clock.today(), Scope(teams=frozenset({cast.north.id}))
    found = actuals(tx, cast.frida, north, today.year)
    assert set(found) == set(Indicator)
    assert all(list(one) == months(today.year) for one in found.values())
    finished = [n for n in found[Indicator.FINISHED].values() if n]
    assert 0 < sum(finished) <= 40
    assert {n for n in found[Indicator.LEAD].values() if n} <= set(range(30, 37))
    shares = [n for n in found[Indicator.TIMELINESS].values() if n is not None]
    assert max(shares) > 90
    assert min(shares) >= 50


def test_fewer_days_are_better_and_of_all_else_more() -> None:
    assert Indicator.LEAD.reached(29, 30)
    assert not Indicator.LEAD.reached(31, 30)
    assert Indicator.TIMELINESS.reached(90, 90)
    assert not Indicator.FINISHED.reached(9, 10)
