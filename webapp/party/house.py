"""The house's side of a personal link: sending it again, withdrawing it, and the desk where parties are helped."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.parties.desk import PURPOSES, require_desk, waiting_for
from processes.parties.links import link_of, sendable
from processes.parties.send_again import send_again
from processes.parties.withdraw import withdraw
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes

screens = Blueprint("desk", __name__)


@screens.get("/desk")
@reads(Permission.SEE_FRONT_DESK)
def desk(visit: Visit) -> ResponseReturnValue:
    """Before anybody is looked for."""
    require_desk(visit.person)
    return render_template("party/desk.html", found=(), words="", purposes=PURPOSES, purpose=PURPOSES[0])


@screens.post("/desk")
@writes(Permission.SEE_FRONT_DESK)
def find(visit: Visit) -> ResponseReturnValue:
    """Whose step waits, for whoever stands at the counter or calls; that one looked, and what for, is noted."""
    words, purpose = request.form.get("q", "")[:100], request.form.get("purpose", "")
    found = waiting_for(visit.tx, visit.person, words, purpose)
    return render_template("party/desk.html", found=found, words=words, purposes=PURPOSES, purpose=purpose)


@screens.get("/tasks/<uuid:task_id>/link")
@reads(Permission.SEND_LINK)
def before_link(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Where a new link would go."""
    told = sendable(visit.tx, visit.person, task_id)
    return render_template("party/send.html", link=told, task_id=task_id, typed={}, wrong={})


@screens.post("/tasks/<uuid:task_id>/link")
@writes(Permission.SEND_LINK)
def send(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Send a new link; the one before stops working."""
    given, sure = request.form, "confirmed" in request.form
    made = send_again(visit.tx, visit.person, task_id, given.get("email", ""), given.get("phone", ""), confirmed=sure)
    flash(wording.sentence("done.link_sent", {"email": made.email}, visit.locale), "done")
    return redirect(url_for("inbox.task", task_id=task_id), 303)


@screens.post("/tasks/<uuid:task_id>/link/withdraw")
@writes(Permission.SEND_LINK)
def take_back(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Withdraw the link that is out."""
    withdraw(visit.tx, visit.person, task_id)
    flash(wording.sentence("done.link_withdrawn", {}, visit.locale), "done")
    return redirect(url_for("inbox.task", task_id=task_id), 303)


@screens.errorhandler(Invalid)
def wrong_address(fault: Invalid) -> ResponseReturnValue:
    """The addresses again, with what is wrong with them."""
    task_id = (request.view_args or {}).get("task_id")
    if not isinstance(task_id, UUID):
        return failures.refused(fault)
    with again(Permission.SEND_LINK) as visit:
        told = link_of(visit.tx, visit.person, task_id)
        wrong = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        if not set(wrong) & {"email", "phone", "confirmed"}:
            return failures.refused(fault)
        return render_template("party/send.html", link=told, task_id=task_id, typed=request.form, wrong=wrong), 422
