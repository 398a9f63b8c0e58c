"""The page of one task; claim and release."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.audit.kinds import CitizenSeen
from processes.parties.links import link_of
from processes.tasks.hand import claim, release
from processes.tasks.page import page
from webapp.door import Visit, reads, writes
from webapp.fields import LEFT, raw_of
from webapp.inbox.shown import demo_link, shown
from webapp.inbox.telling import tell_task

screens = Blueprint("inbox", __name__)
MOST_DIGITS = 9


@screens.get("/tasks/<uuid:task_id>")
@reads(Permission.SEE_TASK, noted=True)
def task(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """One task with its form, guide, deadline and what is known."""
    told = page(visit.tx, visit.person, task_id)
    if told.citizen:
        visit.seen.append(CitizenSeen(told.case_id, told.id, "task"))
    link = link_of(visit.tx, visit.person, task_id)
    return render_template("inbox/task.html", **shown(told, visit.locale), link=link, demo_link=demo_link(link))


@screens.post("/tasks/<uuid:task_id>/fields")
@reads(Permission.SEE_TASK)
def fields(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """The form anew: the questions that follow from the answers so far, and what is wrong with those one has left."""
    told = page(visit.tx, visit.person, task_id)
    given = shown(told, visit.locale, raw=raw_of(request.form), left=request.form.getlist(LEFT))
    return render_template("inbox/fields.html", **given)


@screens.post("/tasks/<uuid:task_id>/claim")
@writes(Permission.CLAIM_TASK)
def take(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Take a task nobody holds, and open it."""
    taken = claim(visit.tx, visit.person, task_id, _seen())
    tell_task(visit, "done.claimed", taken)
    return redirect(url_for("inbox.task", task_id=task_id), 303)


@screens.post("/tasks/<uuid:task_id>/release")
@writes(Permission.RELEASE_TASK)
def lay_back(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Lay a task back to the team."""
    tell_task(visit, "done.released", release(visit.tx, visit.person, task_id, _seen()))
    return redirect(url_for("inbox.tasks"), 303)


def _seen() -> int | None:
    """The revision the person looked at."""
    return whole_number("seen")


def whole_number(name: str) -> int | None:
    """A number the page itself put into its form; None when it is none."""
    given = request.form.get(name, "")
    return int(given) if given.isdecimal() and given.isascii() and len(given) < MOST_DIGITS else None
