"""The page of a case, finding one, reporting to it and stopping it."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.acts import acts
from processes.cases.before import must_be_allowed
from processes.cases.cancel import REASONS, cancel
from processes.cases.overview import overview
from processes.cases.purpose import STATED
from processes.cases.report import report
from processes.cases.search import search
from processes.cases.story_kinds import GROUPS
from webapp import wording
from webapp.cases.finding import found, sought_now
from webapp.cases.reading import note_reading, reading_for
from webapp.cases.reporting import reporting
from webapp.cases.story import by_when, cause, drawn, late, next_steps, timeline, upcoming, whose_turn
from webapp.door import Visit, reads, writes
from webapp.fields import raw_of

screens = Blueprint("cases", __name__)


@screens.get("/cases")
@reads(Permission.SEARCH_CASES)
def find(visit: Visit) -> ResponseReturnValue:
    """Cases by number, citizen's name, process, condition and centre; without any, those the reader works on."""
    sought = sought_now()
    page = search(visit.tx, visit.person, sought)
    return render_template("cases/find.html", **found(visit, page, sought))


@screens.get("/cases/<uuid:case_id>")
@reads(Permission.SEE_CASE, noted=True)
def case(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """One case: what now, whose turn, by when; then why; then history. Who does not work on it says what for."""
    why = reading_for(visit, case_id)
    if why is None:
        return render_template("cases/purpose.html", case_id=case_id, purposes=STATED)
    told = overview(visit.tx, visit.person, case_id)
    if told.citizen:
        note_reading(visit, told.id, why, "case")
    turns = {task.id: whose_turn(task, visit.locale) for task in told.tasks}
    diagrams = [(diagram, drawn(diagram, visit.locale)) for diagram in told.diagrams]
    given = {
        "story": timeline(told, visit.locale),
        "ahead": upcoming(told),
        "next": by_when(told),
        "cause": cause(told, visit.locale),
        "late": late(told),
        "groups": [one for one in GROUPS if told.may.see_readings or one != "readings"],
        "next_steps": next_steps(told, visit.locale),
        "acts": acts(visit.tx, visit.person, case_id),
    }
    return render_template("cases/case.html", told=told, turns=turns, diagrams=diagrams, **given)


@screens.get("/cases/<uuid:case_id>/report/<uuid:subscription_id>")
@reads(Permission.REPORT_EVENT)
def ask(visit: Visit, case_id: UUID, subscription_id: UUID) -> ResponseReturnValue:
    """The form of something that may be reported to the case."""
    must_be_allowed(visit.tx, visit.person, case_id, Permission.REPORT_EVENT)
    told = overview(visit.tx, visit.person, case_id)
    return render_template("cases/report.html", **reporting(told, subscription_id, visit.locale))


@screens.post("/cases/<uuid:case_id>/report/<uuid:subscription_id>")
@writes(Permission.REPORT_EVENT)
def tell(visit: Visit, case_id: UUID, subscription_id: UUID) -> ResponseReturnValue:
    """Report it; the case moves at once."""
    report(visit.tx, visit.person, case_id, subscription_id, raw_of(request.form))
    flash(wording.sentence("done.reported", {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)


@screens.get("/cases/<uuid:case_id>/stop")
@reads(Permission.CANCEL_CASE)
def before_stop(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """What stopping the case means, and why it is done."""
    must_be_allowed(visit.tx, visit.person, case_id, Permission.CANCEL_CASE)
    told = overview(visit.tx, visit.person, case_id)
    return render_template("cases/stop.html", told=told, reasons=sorted(REASONS))


@screens.post("/cases/<uuid:case_id>/stop")
@writes(Permission.CANCEL_CASE)
def stop(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Stop the case for a reason."""
    cancel(visit.tx, visit.person, case_id, request.form.get("reason", ""))
    flash(wording.sentence("done.stopped", {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)
