"""Reopening a closed case."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.reopen import reopen, reopening
from processes.cases.stands import stands
from processes.records import Repair
from webapp import wording
from webapp.cases.acts_correcting import seen
from webapp.cases.acts_moving import screens
from webapp.cases.asked import Given, typed
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/reopen")
@reads(Permission.REOPEN_CASE)
def before_reopen(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Where the case could go on, and who must agree."""
    return reopen_shown(visit, case_id, Given())


def reopen_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The page, with what was typed."""
    told, way = stands(visit.tx, visit.person, case_id), reopening(visit.tx, visit.person, case_id)
    return render_template("cases/reopen.html", told=told, way=way, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/reopen")
@writes(Permission.REOPEN_CASE)
def open_again(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Open it, or ask somebody to look first."""
    given = request.form
    done = reopen(visit.tx, visit.person, case_id, given.get("element", ""), given.get("reason", ""), seen())
    code = "done.reopening_asked" if isinstance(done, Repair) else "done.reopened"
    flash(wording.sentence(code, {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)


__all__ = ["screens"]
