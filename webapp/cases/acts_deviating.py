"""Skipping a step or adding one, within the bounds the process owner drew."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.add_step import Extra, add_step
from processes.cases.deviation_parts import Justified
from processes.cases.room import room
from processes.cases.skip_step import foresee_skip, skip_step
from processes.cases.stands import stands
from processes.records import Deviation
from webapp import wording
from webapp.cases.acts_reopening import screens
from webapp.cases.asked import Given, day_of, typed
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/skip/<step>")
@reads(Permission.DEVIATE)
def before_skip(visit: Visit, case_id: UUID, step: str) -> ResponseReturnValue:
    """What skipping the step sets off, and why it is done."""
    return skip_shown(visit, case_id, step, Given())


def skip_shown(visit: Visit, case_id: UUID, step: str, wrong: Given) -> str:
    """The page, with what was typed."""
    told, drawn = stands(visit.tx, visit.person, case_id), room(visit.tx, visit.person, case_id, step)
    trial = foresee_skip(visit.tx, visit.person, case_id, step)
    given = {"told": told, "drawn": drawn, "trial": trial}
    return render_template("cases/skip.html", **given, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/skip/<step>")
@writes(Permission.DEVIATE)
def skip(visit: Visit, case_id: UUID, step: str) -> ResponseReturnValue:
    """Skip it, or ask somebody to agree."""
    done = skip_step(visit.tx, visit.person, case_id, step, _why())
    return _done(visit, case_id, "done.deviation_asked" if isinstance(done, Deviation) else "done.skipped")


@screens.get("/cases/<uuid:case_id>/add/<step>")
@reads(Permission.DEVIATE)
def before_add(visit: Visit, case_id: UUID, step: str) -> ResponseReturnValue:
    """What is to be done beside the case's course, by whom, by when and why."""
    return add_shown(visit, case_id, step, Given())


def add_shown(visit: Visit, case_id: UUID, step: str, wrong: Given) -> str:
    """The page, with what was typed."""
    told, drawn = stands(visit.tx, visit.person, case_id), room(visit.tx, visit.person, case_id, step)
    return render_template("cases/add.html", told=told, drawn=drawn, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/add/<step>")
@writes(Permission.DEVIATE)
def add(visit: Visit, case_id: UUID, step: str) -> ResponseReturnValue:
    """Add it, or ask somebody to agree."""
    asked = request.form
    extra = Extra(asked.get("title", ""), asked.get("group", ""), day_of(asked.get("due_day", ""), "due_day"))
    done = add_step(visit.tx, visit.person, case_id, step, extra, _why())
    return _done(visit, case_id, "done.deviation_asked" if isinstance(done, Deviation) else "done.added")


def _why() -> Justified:
    return Justified(request.form.get("ground", ""), request.form.get("reason", ""))


def _done(visit: Visit, case_id: UUID, code: str) -> ResponseReturnValue:
    flash(wording.sentence(code, {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id), 303)


__all__ = ["screens"]
