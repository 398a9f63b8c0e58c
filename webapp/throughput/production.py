"""Production: the page, its figures to take along, a team's hours, and campaigns on old cases."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, NotFound, Problem
from processes.throughput.production.campaign_begin import Wish, begin_campaign, offered
from processes.throughput.production.campaign_end import end_campaign
from processes.throughput.production.overview import production
from processes.throughput.production.set_hours import set_hours
from webapp.days import typed_day
from webapp.door import Visit, reads, writes
from webapp.rendering import said
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.giving import give
from webapp.throughput.production_tables import charts
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.throughput.supervision import Wrong
from webapp.throughput.tables import Given

ASKS = ("process", "place")
ADDRESS = "/figures/production"


@screens.get("/figures/production")
@reads(Permission.SEE_FIGURES)
def produced(visit: Visit) -> ResponseReturnValue:
    """``production.overview`` of what is chosen."""
    return produced_shown(visit, Wrong())


def produced_shown(visit: Visit, wrong: Wrong) -> str:
    """The page, with what was typed and what is wrong with it."""
    choice = chosen(visit, request.form if request.form else None)
    told = production(visit.tx, visit.person, choice.standing)
    led = [one for one in told.loads if one.may_set]
    return render_template(
        "throughput/production.html",
        **shell(choice, "production", ASKS),
        told=told,
        charts=charts(told, choice),
        led=led,
        whose=offered(visit.tx, visit.person, choice.here),
        typed=request.form,
        wrong=wrong,
    )


@screens.get("/figures/production.<how>")
@reads(Permission.SEE_FIGURES)
def produced_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    choice = chosen(visit)
    told = production(visit.tx, visit.person, choice.standing)
    facts = ((said("forecast.fact.place"), choice.here.name.read(visit.locale)),)
    tables = tuple(one.table for one in charts(told, choice).values())
    return give(how, Given("produktion", said("figures.production"), facts, tables), visit.locale)


@screens.post("/figures/production/hours/<uuid:team_id>")
@writes(Permission.SET_HOURS)
def hours_set(visit: Visit, team_id: UUID) -> ResponseReturnValue:
    """``production.set_hours``."""
    hours = number("hours")
    set_hours(visit.tx, visit.person, team_id, hours)
    flash(said("production.hours_set", hours=hours), "done")
    return back(visit)


@screens.post("/figures/campaigns")
@writes(Permission.RUN_CAMPAIGN)
def campaign_begun(visit: Visit) -> ResponseReturnValue:
    """``production.begin_campaign`` for the process and the team chosen."""
    made = begin_campaign(visit.tx, visit.person, _wish(chosen(visit, request.form)))
    flash(said("production.begun", title=made.title), "done")
    return back(visit)


@screens.post("/figures/campaigns/<uuid:campaign_id>/end")
@writes(Permission.RUN_CAMPAIGN)
def campaign_ended(visit: Visit, campaign_id: UUID) -> ResponseReturnValue:
    """``production.end_campaign``."""
    end_campaign(visit.tx, visit.person, campaign_id)
    flash(said("production.ended"), "done")
    return back(visit)


def back(visit: Visit, path: str = ADDRESS) -> ResponseReturnValue:
    """The page again, with the same choice."""
    return redirect(chosen(visit, request.form).address(path), 303)


def number(name: str) -> int:
    """A whole number that was typed."""
    typed = request.form.get(name, "").strip()
    try:
        return int(typed)
    except ValueError:
        raise Invalid(Problem("production_number", name, {"typed": typed})) from None


def _wish(choice: Chosen) -> Wish:
    if choice.process is None:
        raise Invalid(Problem("production_process", "process"))
    try:
        before = typed_day(request.form.get("opened_before", ""))
    except ValueError:
        raise Invalid(Problem("production_day", "opened_before")) from None
    return Wish(request.form.get("title", ""), choice.process.id, before, number("goal"), _team())


def _team() -> UUID | None:
    """The team that was chosen; None for the whole house."""
    typed = request.form.get("team", "")
    try:
        return UUID(typed) if typed else None
    except ValueError:
        raise NotFound(kind="team", key=typed) from None
