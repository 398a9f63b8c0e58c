"""Absence: one's own and the team's, who stands in, and what was done meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.people.absence_back import back
from processes.people.absence_change import change_absence
from processes.people.absence_end import end_absence
from processes.people.absence_list import absences, substitutes
from processes.people.absence_register import register_absence
from processes.records import Person
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.people.asked import days_asked, somebody

screens = Blueprint("people", __name__)


@screens.get("/absences")
@reads(Permission.SEE_ABSENCES)
def away(visit: Visit) -> ResponseReturnValue:
    """Who is away: the reader, those she stands in for, and the teams she leads."""
    return render_template("people/absences.html", told=absences(visit.tx, visit.person))


@screens.get("/absences/new")
@reads(Permission.REGISTER_ABSENCE)
def before_register(visit: Visit) -> ResponseReturnValue:
    """The form of an absence, for oneself or for the member who was chosen."""
    return _register_page(visit)


@screens.post("/absences")
@writes(Permission.REGISTER_ABSENCE)
def register(visit: Visit) -> ResponseReturnValue:
    """Register the absence."""
    whose = somebody("person") or visit.person.id
    absence = register_absence(visit.tx, visit.person, whose, days_asked(), somebody("substitute"))
    _say(visit, "done.absence_with" if absence.substitute_id else "done.absence", absence.substitute_id)
    return redirect(url_for("throughput.morning" if request.form.get("back") == "board" else "people.away"), 303)


@screens.get("/absences/<uuid:absence_id>")
@reads(Permission.SEE_ABSENCES)
def summary(visit: Visit, absence_id: UUID) -> ResponseReturnValue:
    """What was done, what is open, what fell late; while it lasts for the substitute too."""
    return render_template("people/back.html", told=back(visit.tx, visit.person, absence_id))


@screens.get("/absences/<uuid:absence_id>/change")
@reads(Permission.REGISTER_ABSENCE)
def before_change(visit: Visit, absence_id: UUID) -> ResponseReturnValue:
    """The form of an absence as it stands."""
    return _change_page(visit, absence_id)


@screens.post("/absences/<uuid:absence_id>/change")
@writes(Permission.REGISTER_ABSENCE)
def change(visit: Visit, absence_id: UUID) -> ResponseReturnValue:
    """Give the absence other days or another substitute."""
    change_absence(visit.tx, visit.person, absence_id, days_asked(), somebody("substitute"))
    _say(visit, "done.absence_changed")
    return redirect(url_for("people.away"), 303)


@screens.post("/absences/<uuid:absence_id>/end")
@writes(Permission.REGISTER_ABSENCE)
def end(visit: Visit, absence_id: UUID) -> ResponseReturnValue:
    """Back today, or not going at all."""
    absence, begun = end_absence(visit.tx, visit.person, absence_id)
    if not begun:
        _say(visit, "done.absence_called_off")
        return redirect(url_for("people.away"), 303)
    own = absence.person_id == visit.person.id
    _say(visit, "done.absence_ended" if own else "done.absence_ended_for", absence.person_id)
    return redirect(url_for("people.summary", absence_id=absence_id), 303)


@screens.errorhandler(Invalid)
def refused(fault: Invalid) -> ResponseReturnValue:
    """The form again, with what was typed and what is wrong with it."""
    page = AGAIN.get((request.endpoint or "").rpartition(".")[2])
    if page is None:
        return failures.refused(fault)
    with again(Permission.SEE_PEOPLE) as visit:
        wrong = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        return page(visit, wrong=wrong, **(request.view_args or {})), 422


def _register_page(visit: Visit, wrong: dict[str, str] | None = None) -> str:
    whose = somebody("person") or visit.person.id
    return _form(visit, whose, {"action": url_for("people.register"), "wrong": wrong or {}})


def _change_page(visit: Visit, absence_id: UUID, wrong: dict[str, str] | None = None) -> str:
    told = back(visit.tx, visit.person, absence_id)
    known = {"since": told.since.isoformat(), "until": told.until.isoformat() if told.until else ""}
    known["substitute"] = str(told.substitute_id or "")
    where = url_for("people.change", absence_id=absence_id)
    return _form(visit, told.person_id, {"action": where, "wrong": wrong or {}, "changes": told}, known)


def _form(visit: Visit, whose: UUID, more: dict[str, Any], known: dict[str, str] | None = None) -> str:
    return render_template(
        "people/absence.html",
        whose=visit.tx.find(Person, whose),
        members=absences(visit.tx, visit.person).members,
        substitutes=substitutes(visit.tx, visit.person, whose),
        typed=request.form or known or {},
        **more,
    )


def _say(visit: Visit, code: str, who: UUID | None = None) -> None:
    facts = {"name": visit.tx.find(Person, who).name} if who else {}
    flash(wording.sentence(code, facts, visit.locale), "done")


AGAIN: dict[str, Callable[..., str]] = {"register": _register_page, "change": _change_page}
