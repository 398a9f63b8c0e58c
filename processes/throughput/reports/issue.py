"""Issuing a report: its figures are kept, and stand from then on."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import ReportIssued
from processes.audit.trail import record
from processes.errors import AlreadyDone, Invalid, Problem
from processes.records import Person, Report
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.throughput.reports.content import as_json
from processes.throughput.reports.report import Sort, made, period_of


def issue(tx: Transaction, person: Person, sort: Sort, since: date) -> Report:
    """The report as it is now, kept. Raises ``AlreadyDone``, ``Forbidden``, and ``Invalid`` while its days run."""
    period = period_of(sort, since)
    require(person, Permission.ISSUE_REPORT)
    if period.until >= clock.today():
        raise Invalid(Problem("report_runs", "since", {"until": period.until}))
    if tx.maybe(select(Report.id).where(Report.sort == sort, Report.since == since)) is not None:
        raise AlreadyDone("report_issued")
    content = as_json(made(tx, sort, period))
    kept = Report(id=new_id(), sort=sort, since=since, until=period.until, content=content)
    kept.issued_at, kept.issued_by_id = clock.now(), person.id
    tx.add(kept)
    tx.flush()
    record(tx, person, ReportIssued(kept.id, sort, since))
    return kept
