"""Supervision by those who lead: samples of rulings, what they found, and what is done because of it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.errors import Invalid, Problem
from processes.throughput.quality.actions import ROLES, Wanted, add_action, end_action
from processes.throughput.quality.assess import assess
from processes.throughput.quality.checklist import ANSWERS, checklist_on
from processes.throughput.quality.draw_sample import draw_sample
from processes.throughput.quality.round_page import look_at, round_page
from processes.throughput.quality.rounds import rounds
from webapp import wording
from webapp.days import typed_day
from webapp.door import Visit, reads, writes
from webapp.throughput.chosen import chosen
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell


class Wrong(dict[str, str]):
    """What is wrong with a form, or what was typed into it, by field; a field that is not there is empty."""

    def __missing__(self, name: str) -> str:
        return ""


@screens.get("/figures/supervision")
@reads(Permission.SEE_SUPERVISION)
def supervised(visit: Visit) -> ResponseReturnValue:
    """``quality.rounds`` of the place chosen."""
    return supervised_shown(visit, Wrong())


def supervised_shown(visit: Visit, wrong: Wrong) -> str:
    """The page, with what was typed to draw a sample; last week is proposed."""
    asked = chosen(visit, request.form if request.form else None)
    told = rounds(visit.tx, visit.person, asked.here)
    monday = clock.today() - timedelta(days=clock.today().weekday() + 7)
    days = {"since": monday.isoformat(), "until": (monday + timedelta(days=6)).isoformat(), **_typed()}
    shown = {**shell(asked, "supervision", ("place",)), "told": told, "listed": checklist_on(clock.today())}
    return render_template("throughput/supervision.html", **shown, typed=days, wrong=wrong)


@screens.post("/figures/supervision")
@writes(Permission.SUPERVISE)
def drawn(visit: Visit) -> ResponseReturnValue:
    """``quality.draw_sample``."""
    place, days = request.form.get("place", ""), [_day(name) for name in ("since", "until")]
    made = draw_sample(visit.tx, visit.person, place, days[0], days[1])
    flash(wording.sentence("done.sample_drawn", {}, visit.locale), "done")
    return redirect(url_for("throughput.sample", supervision_id=made.id), 303)


@screens.get("/figures/supervision/<uuid:supervision_id>")
@reads(Permission.SEE_SUPERVISION)
def sample(visit: Visit, supervision_id: UUID) -> ResponseReturnValue:
    """``quality.round_page``: one sample."""
    return sample_shown(visit, supervision_id, Wrong())


def sample_shown(visit: Visit, supervision_id: UUID, wrong: Wrong) -> str:
    """The page, with what was typed of an action."""
    told = round_page(visit.tx, visit.person, supervision_id)
    shown = {**shell(chosen(visit, {"place": told.place.key}), "supervision", ()), "told": told, "roles": ROLES}
    return render_template("throughput/sample.html", **shown, typed=_typed(), wrong=wrong)


@screens.get("/figures/supervision/rulings/<uuid:row_id>")
@reads(Permission.ASSESS_RULING, noted=True)
def ruling(visit: Visit, row_id: UUID) -> ResponseReturnValue:
    """``quality.look_at``: one ruling beside the checklist; each look is noted."""
    return ruling_shown(visit, row_id, Wrong())


def ruling_shown(visit: Visit, row_id: UUID, wrong: Wrong) -> str:
    """The page, with what was answered."""
    told = look_at(visit.tx, visit.person, row_id)
    visit.seen.append(told.seen)
    shown = {**shell(chosen(visit, Wrong()), "supervision", ()), "told": told, "answers": ANSWERS}
    return render_template("throughput/ruling.html", **shown, typed=_typed(), wrong=wrong)


@screens.post("/figures/supervision/rulings/<uuid:row_id>")
@writes(Permission.ASSESS_RULING)
def assessed(visit: Visit, row_id: UUID) -> ResponseReturnValue:
    """``quality.assess``."""
    row = assess(visit.tx, visit.person, row_id, request.form, request.form.get("note", ""))
    flash(wording.sentence("done.ruling_assessed", {}, visit.locale), "done")
    return redirect(url_for("throughput.sample", supervision_id=row.supervision_id), 303)


@screens.post("/figures/supervision/<uuid:supervision_id>/actions")
@writes(Permission.SUPERVISE)
def decided(visit: Visit, supervision_id: UUID) -> ResponseReturnValue:
    """``quality.add_action``."""
    sent = request.form
    due = _day("due") if sent.get("due") else None
    wanted = Wanted(sent.get("what", ""), sent.get("point", ""), sent.get("role", ""), due)
    add_action(visit.tx, visit.person, supervision_id, wanted)
    flash(wording.sentence("done.action_added", {}, visit.locale), "done")
    return redirect(url_for("throughput.sample", supervision_id=supervision_id), 303)


@screens.post("/figures/supervision/actions/<uuid:action_id>")
@writes(Permission.SUPERVISE)
def followed_up(visit: Visit, action_id: UUID) -> ResponseReturnValue:
    """``quality.end_action``."""
    row = end_action(visit.tx, visit.person, action_id, request.form.get("effect", ""))
    flash(wording.sentence("done.action_ended", {}, visit.locale), "done")
    return redirect(url_for("throughput.sample", supervision_id=row.supervision_id), 303)


def _typed() -> Wrong:
    return Wrong(request.form.items())


def _day(name: str) -> date:
    try:
        return typed_day(request.form.get(name, ""))
    except ValueError:
        raise Invalid(Problem("figures_day_wrong", name, {"typed": request.form.get(name, "")})) from None
