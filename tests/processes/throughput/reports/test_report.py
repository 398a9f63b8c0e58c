"""Reports are of whole months and quarters, live until issued."""

from __future__ import annotations

from datetime import date

import pytest

from processes.errors import Forbidden, Invalid
from processes.store.transaction import Transaction
from processes.throughput.reports.report import Sort, period_of, report, shelf
from processes.throughput.reports.sums import Period
from tests.cast import Cast


def test_a_quarter_begins_on_its_first_day() -> None:
    assert period_of(Sort.EFFORT, date(2025, 10, 1)) == Period(date(2025, 10, 1), date(2025, 12, 31))
    assert period_of(Sort.MONTHLY, date(2026, 2, 1)) == Period(date(2026, 2, 1), date(2026, 2, 28))
    for day in (date(2025, 11, 1), date(2025, 10, 2), date(2099, 1, 1), date(1970, 1, 1)):
        with pytest.raises(Invalid):
            period_of(Sort.EFFORT, day)


@pytest.mark.parametrize("sort", list(Sort))
def test_each_is_live_until_it_is_issued(tx: Transaction, cast: Cast, sort: Sort) -> None:
    tx.flush()
    found = report(tx, cast.egon, sort, date(2025, 10, 1))
    assert found.issued_at is None
    assert found.may_issue
    assert len(found.content) == 5
    assert not report(tx, cast.ditte, sort, date(2025, 10, 1)).may_issue
    with pytest.raises(Forbidden):
        report(tx, cast.astrid, sort, date(2025, 10, 1))


def test_the_shelf_holds_them_all(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    found = shelf(tx, cast.egon)
    assert len(found) == 3 * 5 + 6
    assert {one.sort for one in found} == set(Sort)
    assert len({(one.sort, one.since) for one in found}) == len(found)
    with pytest.raises(Forbidden):
        shelf(tx, cast.astrid)
