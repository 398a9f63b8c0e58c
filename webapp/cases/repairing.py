"""Cases that have stopped: those the reader may set going again, and doing so."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.repair import try_again
from processes.cases.stopped import stopped
from processes.cases.waiting import waiting_for
from webapp import wording
from webapp.cases.papers import screens
from webapp.cases.story import why
from webapp.door import Visit, reads, writes


@screens.get("/cases/stopped")
@reads(Permission.REPAIR_CASE)
def standing(visit: Visit) -> ResponseReturnValue:
    """Where they stopped and why; the owner of a process reads nothing of the citizens here."""
    found, locale = stopped(visit.tx, visit.person), visit.locale
    rows = [(one, wording.alone(one.where, locale), why(one.code, one.facts, locale)) for one in found]
    return render_template("cases/stopped.html", rows=rows, waiting=waiting_for(visit.tx, visit.person))


@screens.post("/cases/<uuid:case_id>/again")
@writes(Permission.REPAIR_CASE)
def once_more(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Try again what was given up; the case goes on if the cause is gone."""
    try_again(visit.tx, visit.person, case_id)
    flash(wording.sentence("done.freed", {}, visit.locale), "done")
    from_list = request.form.get("from") == "list"
    return redirect(url_for("cases.standing") if from_list else url_for("cases.case", case_id=case_id), 303)


__all__ = ["screens"]
