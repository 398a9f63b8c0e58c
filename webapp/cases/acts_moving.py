"""Asking for a repair: the case at another step, or an answer in place of a service that gives none."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.ask_answer import ask_answer, failed_calls
from processes.cases.ask_move import ask_move, foresee_move, places
from processes.cases.stands import stands
from processes.motion.trial import Trial
from webapp import wording
from webapp.cases.acts_correcting import screens, seen
from webapp.cases.asked import Given, typed
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/move")
@reads(Permission.REPAIR_CASE)
def before_move(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Where the case stands, and where it could be put."""
    return move_shown(visit, case_id, Given())


def move_shown(visit: Visit, case_id: UUID, wrong: Given, trial: Trial | None = None) -> str:
    """The page; with ``trial`` also what the move sets off, and the button to ask for it."""
    told = stands(visit.tx, visit.person, case_id)
    found = places(visit.tx, visit.person, case_id).places
    given = {"told": told, "places": found, "trial": trial, "way": _way()}
    return render_template("cases/move.html", **given, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/move")
@writes(Permission.REPAIR_CASE)
def move(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """See what the move sets off, or ask for it."""
    step, target = _way()
    if request.form.get("act") != "do":
        trial = foresee_move(visit.tx, visit.person, case_id, step, target)
        return move_shown(visit, case_id, Given(), trial)
    ask_move(visit.tx, visit.person, case_id, (step, target), request.form.get("reason", ""), seen())
    return _asked(visit, case_id)


@screens.get("/cases/<uuid:case_id>/answer")
@reads(Permission.REPAIR_CASE)
def before_answer(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """The services that gave no answer, and what an answer would tell."""
    return answer_shown(visit, case_id, Given())


def answer_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The page, with what was typed."""
    told = stands(visit.tx, visit.person, case_id)
    calls = failed_calls(visit.tx, visit.person, case_id)
    return render_template("cases/answer.html", told=told, calls=calls, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/answer")
@writes(Permission.REPAIR_CASE)
def answer(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Ask that the case go on with this answer."""
    given = request.form.to_dict()
    ask_answer(visit.tx, visit.person, case_id, given.get("step", ""), given, given.get("reason", ""))
    return _asked(visit, case_id)


def _way() -> tuple[str, str]:
    """The step and the element that were chosen, as ``step>element``."""
    step, _, target = request.form.get("way", "").partition(">")
    return step, target


def _asked(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    flash(wording.sentence("done.repair_asked", {}, visit.locale), "done")
    told = stands(visit.tx, visit.person, case_id)
    return redirect(url_for("cases.case", case_id=case_id) if told.may_see else url_for("cases.standing"), 303)


__all__ = ["screens"]
