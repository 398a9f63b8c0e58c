"""One deadline: how it was counted, what a change by hand would move, making the change and undoing it."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.deadlines.change import change_day, pause_deadline, resume_deadline
from processes.deadlines.foresee import Foreseen, foresee
from processes.deadlines.page import deadline_page
from processes.deadlines.undo import undo_change
from processes.errors import Invalid, Problem
from webapp import wording
from webapp.cases.asked import Given, day_of, typed
from webapp.cases.links import screens
from webapp.door import Visit, reads, writes

MOST_DIGITS = 9


@screens.get("/cases/<uuid:case_id>/deadlines/<uuid:deadline_id>")
@reads(Permission.SEE_CASE)
def deadline(visit: Visit, case_id: UUID, deadline_id: UUID) -> ResponseReturnValue:
    """How the day came about, every change by hand, and the forms to change it."""
    return deadline_shown(visit, case_id, deadline_id, Given())


def deadline_shown(
    visit: Visit, case_id: UUID, deadline_id: UUID, wrong: Given, foreseen: Foreseen | None = None
) -> str:
    """The page; with ``foreseen`` also what the change that was asked for would move, and the button to make it."""
    told = deadline_page(visit.tx, visit.person, case_id, deadline_id)
    return render_template("cases/deadline.html", told=told, typed=typed(), wrong=wrong, foreseen=foreseen)


@screens.post("/cases/<uuid:case_id>/deadlines/<uuid:deadline_id>/foresee")
@writes(Permission.CHANGE_DEADLINE)
def look_ahead(visit: Visit, case_id: UUID, deadline_id: UUID) -> ResponseReturnValue:
    """What would move; nothing has moved yet."""
    told = deadline_page(visit.tx, visit.person, case_id, deadline_id)
    found = foresee(visit.tx, told.deadline.id, lambda: _change(visit, deadline_id))
    return deadline_shown(visit, case_id, deadline_id, Given(), found)


@screens.post("/cases/<uuid:case_id>/deadlines/<uuid:deadline_id>")
@writes(Permission.CHANGE_DEADLINE)
def change_deadline(visit: Visit, case_id: UUID, deadline_id: UUID) -> ResponseReturnValue:
    """Move it, pause it, or let it run again."""
    deadline_page(visit.tx, visit.person, case_id, deadline_id)  # not found when it is another case's
    _change(visit, deadline_id)
    told = deadline_page(visit.tx, visit.person, case_id, deadline_id)
    code = {"pause": "done.deadline_paused", "resume": "done.deadline_resumed"}.get(_act(), "done.deadline_moved")
    flash(wording.sentence(code, {"day": told.deadline.due_day}, visit.locale), "done")
    return redirect(url_for("cases.deadline", case_id=case_id, deadline_id=deadline_id), 303)


@screens.post("/cases/<uuid:case_id>/deadlines/<uuid:deadline_id>/undo")
@writes(Permission.CHANGE_DEADLINE)
def undo_deadline(visit: Visit, case_id: UUID, deadline_id: UUID) -> ResponseReturnValue:
    """Take back the last change by hand."""
    deadline_page(visit.tx, visit.person, case_id, deadline_id)  # not found when it is another case's
    undo_change(visit.tx, visit.person, deadline_id, _seen())
    flash(wording.sentence("done.deadline_undone", {}, visit.locale), "done")
    return redirect(url_for("cases.deadline", case_id=case_id, deadline_id=deadline_id), 303)


def _act() -> str:
    return request.form.get("act", "move")


def _change(visit: Visit, deadline_id: UUID) -> None:
    reason = request.form.get("reason", "")
    if _act() == "pause":
        pause_deadline(visit.tx, visit.person, deadline_id, reason, _seen())
    elif _act() == "resume":
        resume_deadline(visit.tx, visit.person, deadline_id, reason, _seen())
    else:
        day = day_of(request.form.get("day", ""), "day")
        if day is None:
            raise Invalid(Problem("deadline_day_wrong", "day"), "deadline_day_wrong")
        change_day(visit.tx, visit.person, deadline_id, day, reason, _seen())


def _seen() -> int | None:
    seen = request.form.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < MOST_DIGITS else None


__all__ = ["screens"]
