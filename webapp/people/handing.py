"""Handing over a whole case: choosing the new caseworker, and whether the citizen is told."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.hand_over import hand_over, handing
from processes.errors import Invalid, Problem
from webapp import wording
from webapp.door import Visit, reads, writes
from webapp.people.asked import somebody
from webapp.people.conflicts import screens
from webapp.people.routes import AGAIN


@screens.get("/cases/<uuid:case_id>/hand-over")
@reads(Permission.HAND_CASE)
def before_hand_over(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Choose the new caseworker."""
    return _page(visit, case_id)


@screens.post("/cases/<uuid:case_id>/hand-over")
@writes(Permission.HAND_CASE)
def give(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Hand the case over with its tasks."""
    to = somebody("to")
    if to is None:
        raise Invalid(Problem("hand_case_nobody", "to"), "hand_case_nobody")
    tell = request.form.get("tell") == "yes"
    done = hand_over(visit.tx, visit.person, case_id, to, request.form.get("note", ""), tell=tell)
    facts = {"case": done.number, "to": done.to, "count": done.tasks}
    flash(wording.sentence("done.case_handed", facts, visit.locale), "done")
    if done.told:
        flash(wording.sentence("now.citizen_told", {}, visit.locale), "now")
    return redirect(url_for("inbox.tasks"), 303)


def _page(visit: Visit, case_id: UUID, wrong: dict[str, str] | None = None) -> str:
    told = handing(visit.tx, visit.person, case_id)
    return render_template("people/hand_over.html", told=told, typed=request.form, wrong=wrong or {})


AGAIN["give"] = _page

__all__ = ["screens"]
