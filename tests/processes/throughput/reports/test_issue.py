"""What was issued is read again unchanged, whatever happens afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.records import Case, Entry, Version
from processes.store.transaction import Transaction
from processes.throughput.reports.issue import issue
from processes.throughput.reports.report import Sort, report, shelf
from tests.cast import Cast


def test_figures_stand_from_the_day_they_are_issued(tx: Transaction, cast: Cast, version: Version) -> None:
    since = clock.today().replace(day=1)
    with clock.frozen(clock.now() + timedelta(days=40)):
        before = report(tx, cast.egon, Sort.MONTHLY, since)
        issue(tx, cast.egon, Sort.MONTHLY, since)
        for case in tx.session.query(Case).all():
            case.centre_id = cast.north.centre_id
        tx.flush()
        after = report(tx, cast.ditte, Sort.MONTHLY, since)
        assert after.content == before.content
        assert after.content[1].rows
        assert (before.issued_at, after.issued_at, after.may_issue) == (None, clock.now(), False)
        assert after.issued_by == cast.egon.name
        assert sum(one.issued_at is not None for one in shelf(tx, cast.egon)) == 1
        tx.flush()
        assert tx.session.query(Entry).filter_by(kind="ReportIssued").one().facts["sort"] == "monthly"
        with pytest.raises(AlreadyDone):
            issue(tx, cast.egon, Sort.MONTHLY, since)


def test_not_while_its_days_run_and_not_by_everybody(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    since = clock.today().replace(day=1)
    with pytest.raises(Invalid):
        issue(tx, cast.egon, Sort.MONTHLY, since)
    with clock.frozen(clock.now() + timedelta(days=40)), pytest.raises(Forbidden):
        issue(tx, cast.ditte, Sort.MONTHLY, since)
