"""Reports: their shelf, each as a page and to take along, and issuing one."""

from __future__ import annotations

from datetime import date

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, NotFound, Problem
from processes.throughput.reports.issue import issue
from processes.throughput.reports.report import Sort, report, shelf
from webapp import wording
from webapp.days import typed_day
from webapp.door import Visit, reads, writes
from webapp.throughput.chosen import chosen
from webapp.throughput.giving import give
from webapp.throughput.report_tables import given, name_of, state_of, tables
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell


@screens.get("/figures/reports")
@reads(Permission.SEE_FIGURES)
def reports(visit: Visit) -> ResponseReturnValue:
    """``reports.shelf``."""
    shown = shell(chosen(visit), "reports", ())
    return render_template("throughput/reports.html", **shown, sorts=tuple(Sort), lines=shelf(visit.tx, visit.person))


@screens.get("/figures/reports/<sort>/<since>")
@reads(Permission.SEE_FIGURES)
def report_read(visit: Visit, sort: str, since: str) -> ResponseReturnValue:
    """``reports.report``: as it was issued, else as it would be now."""
    told = report(visit.tx, visit.person, _sort(sort), _day(since))
    shown = {"told": told, "all": tables(told), "name": name_of(told), "state": state_of(told)}
    return render_template("throughput/report.html", **shell(chosen(visit), "reports", ()), **shown)


@screens.get("/figures/reports/<sort>/<since>.<how>")
@reads(Permission.SEE_FIGURES)
def report_given(visit: Visit, sort: str, since: str, how: str) -> ResponseReturnValue:
    """The same to take along."""
    return give(how, given(report(visit.tx, visit.person, _sort(sort), _day(since))), visit.locale)


@screens.post("/figures/reports")
@writes(Permission.ISSUE_REPORT)
def report_issued(visit: Visit) -> ResponseReturnValue:
    """``reports.issue``."""
    kept = issue(visit.tx, visit.person, _sort(request.form.get("sort", "")), _day(request.form.get("since", "")))
    flash(wording.sentence("contracts.issued", {}, visit.locale), "done")
    return redirect(url_for("throughput.report_read", sort=kept.sort, since=kept.since.isoformat()), 303)


def _sort(asked: str) -> Sort:
    if asked not in tuple(Sort):
        raise NotFound("report_sort", asked=asked)
    return Sort(asked)


def _day(typed: str) -> date:
    try:
        return typed_day(typed)
    except ValueError:
        raise Invalid(Problem("report_period", "since")) from None
