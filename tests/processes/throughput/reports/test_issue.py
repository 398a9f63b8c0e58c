"""What was issued is read again unchanged, whatever happens afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from processes import clock
from processes.errors import AlreadyDone, Forbidden, Invalid
from processes.records import Case, Entry, Report, Version
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.reports.content import Section
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


def test_a_report_issued_before_there_were_targets_in_it_opens_as_it_was(tx: Transaction, cast: Cast) -> None:
    tx.flush()
    since = date(2025, 10, 1)
    kept = {"form": 1, "sections": [{"code": "work", "columns": ["centre", "done"], "rows": [["few", 10]]}]}
    tx.add(
        Report(
            id=new_id(),
            sort=Sort.EFFORT,
            since=since,
            until=date(2025, 12, 31),
            content=kept,
            issued_at=clock.now(),
            issued_by_id=cast.egon.id,
        )
    )
    tx.flush()
    assert report(tx, cast.ditte, Sort.EFFORT, since).content == (Section("work", ("centre", "done"), (("few", 10),)),)
