"""Suspending a case and resuming it."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.acts import acts
from processes.cases.before import must_be_allowed
from processes.cases.resume import TIMERS, resume
from processes.cases.stands import stands
from processes.cases.suspend import GROUNDS, suspend
from webapp import wording
from webapp.cases.asked import Given, day_of, typed
from webapp.cases.repairing import screens
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/rest")
@reads(Permission.SUSPEND_CASE)
def before_rest(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """What resting means for this case, and why it is done."""
    must_be_allowed(visit.tx, visit.person, case_id, Permission.SUSPEND_CASE)
    return rest_shown(visit, case_id, Given())


def rest_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The page, with what was typed."""
    told = stands(visit.tx, visit.person, case_id)
    return render_template("cases/rest.html", told=told, grounds=GROUNDS, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/rest")
@writes(Permission.SUSPEND_CASE)
def rest(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Let the case rest."""
    asked = request.form
    day = day_of(asked.get("look_on", ""), "look_on")
    suspend(visit.tx, visit.person, case_id, asked.get("ground", ""), asked.get("reason", ""), day)
    flash(wording.sentence("done.suspended", {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)


@screens.get("/cases/<uuid:case_id>/wake")
@reads(Permission.SUSPEND_CASE)
def before_wake(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """What came due while the case rested, and what the timers are to do with it."""
    must_be_allowed(visit.tx, visit.person, case_id, Permission.SUSPEND_CASE)
    return wake_shown(visit, case_id, Given())


def wake_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The page, with what was chosen."""
    told = stands(visit.tx, visit.person, case_id)
    rest = acts(visit.tx, visit.person, case_id).rest
    return render_template("cases/wake.html", told=told, rest=rest, ways=TIMERS, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/wake")
@writes(Permission.SUSPEND_CASE)
def wake(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Let the case go on."""
    resume(visit.tx, visit.person, case_id, request.form.get("timers", ""))
    flash(wording.sentence("done.resumed", {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)


__all__ = ["screens"]
