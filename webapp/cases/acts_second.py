"""The second pair of eyes: looking at what a colleague asks for, agreeing, saying no; or taking back one's own."""

from __future__ import annotations

from uuid import UUID

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.approve_deviation import approve_deviation, refuse_deviation, withdraw_deviation
from processes.cases.approve_repair import approve_repair
from processes.cases.refuse_repair import refuse_repair, withdraw_repair
from processes.cases.second_look import second_look
from processes.cases.stands import stands
from processes.cases.waiting import one_waiting
from webapp import wording
from webapp.cases.acts_deviating import screens
from webapp.cases.asked import Given, typed
from webapp.door import Visit, reads, writes


@screens.get("/cases/second/repair/<uuid:key>")
@reads(Permission.APPROVE_REPAIR)
def repair(visit: Visit, key: UUID) -> ResponseReturnValue:
    """A repair that waits, and what it sets off."""
    return second_shown(visit, "repair", key, Given())


@screens.get("/cases/second/deviation/<uuid:key>")
@reads(Permission.APPROVE_DEVIATION)
def deviation(visit: Visit, key: UUID) -> ResponseReturnValue:
    """A deviation that waits, and what it sets off."""
    return second_shown(visit, "deviation", key, Given())


def second_shown(visit: Visit, kind: str, key: UUID, wrong: Given) -> str:
    """The page, with what was typed."""
    look = second_look(visit.tx, visit.person, kind, key)
    told = stands(visit.tx, visit.person, look.waiting.case_id)
    return render_template("cases/second.html", look=look, told=told, typed=typed(), wrong=wrong)


@screens.post("/cases/second/repair/<uuid:key>")
@writes(Permission.APPROVE_REPAIR)
def settle_repair(visit: Visit, key: UUID) -> ResponseReturnValue:
    """Agree and have it done, say no, or take it back."""
    asked = one_waiting(visit.tx, visit.person, "repair", key)
    act, words = request.form.get("act"), request.form.get("reason", "")
    if act == "refuse":
        refuse_repair(visit.tx, visit.person, key, words)
        return _back(visit, asked.case_id, "done.repair_refused")
    if act == "withdraw":
        withdraw_repair(visit.tx, visit.person, key)
        return _back(visit, asked.case_id, "done.repair_withdrawn")
    _must_agree(act)
    approve_repair(visit.tx, visit.person, key)
    return _back(visit, asked.case_id, "done.repaired")


@screens.post("/cases/second/deviation/<uuid:key>")
@writes(Permission.APPROVE_DEVIATION)
def settle_deviation(visit: Visit, key: UUID) -> ResponseReturnValue:
    """Agree and have it done, say no, or take it back."""
    asked = one_waiting(visit.tx, visit.person, "deviation", key)
    act, words = request.form.get("act"), request.form.get("reason", "")
    if act == "refuse":
        refuse_deviation(visit.tx, visit.person, key, words)
        return _back(visit, asked.case_id, "done.deviation_refused")
    if act == "withdraw":
        withdraw_deviation(visit.tx, visit.person, key)
        return _back(visit, asked.case_id, "done.deviation_withdrawn")
    _must_agree(act)
    approve_deviation(visit.tx, visit.person, key)
    return _back(visit, asked.case_id, "done.skipped" if asked.sort == "skip" else "done.added")


def _must_agree(act: str | None) -> None:
    """Nothing is taken for a yes but a yes."""
    if act != "agree":
        abort(400)


def _back(visit: Visit, case_id: UUID, code: str) -> ResponseReturnValue:
    flash(wording.sentence(code, {}, visit.locale), "done")
    may_see = stands(visit.tx, visit.person, case_id).may_see
    return redirect(url_for("cases.case", case_id=case_id) if may_see else url_for("cases.standing"), 303)


__all__ = ["screens"]
