"""The forecast: the coming thirteen weeks of a place and process, how well they were told before, and what if."""

from __future__ import annotations

from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.throughput.forecast.outlook import Outlook, outlook
from processes.throughput.forecast.what_if import WhatIf
from webapp.door import Visit, reads
from webapp.rendering import said
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.fans import fan, whole
from webapp.throughput.forecast_asked import FIELDS, Asked, asked_of, drafts_of
from webapp.throughput.forecast_tables import answers, due_table, kind_table
from webapp.throughput.giving import give
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell
from webapp.throughput.tables import Given

LINES = ("inflow", "work", "ended", "due", "week_8")
ASKS = ("process", "place")


@screens.get("/figures/forecast")
@reads(Permission.SEE_FIGURES)
def forecast(visit: Visit) -> ResponseReturnValue:
    """``forecast.outlook`` of what is chosen, and beside it what was asked instead."""
    choice = chosen(visit)
    key = choice.process.key if choice.process else None
    problems: tuple[Any, ...] = ()
    try:
        asked = asked_of(visit, request.args, key)
    except Invalid as fault:
        problems, asked = fault.problems, Asked(WhatIf(), None, drafts_of(visit, key))
    told = outlook(visit.tx, visit.person, choice.standing, asked.what)
    page = render_template(
        "throughput/forecast.html",
        **shell(choice, "forecast", ASKS),
        told=told,
        fans=[fan(name, getattr(told, name), told.exact) for name in _lines(told)],
        wholes={name: whole(getattr(told, name)) for name in LINES},
        dues=due_table(told, choice),
        kinds=kind_table(told),
        what=asked,
        answers=answers(told),
        typed={name: request.args.get(name, "") for name in FIELDS},
        problems=problems,
    )
    return page, 422 if problems else 200


@screens.get("/figures/forecast.<how>")
@reads(Permission.SEE_FIGURES)
def forecast_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    choice = chosen(visit)
    asked = asked_of(visit, request.args, choice.process.key if choice.process else None)
    told = outlook(visit.tx, visit.person, choice.standing, asked.what)
    return give(how, _given(told, choice, visit), visit.locale)


def _lines(told: Outlook) -> list[str]:
    """The lines there is anything to tell of."""
    return [name for name in LINES if name != "week_8" or getattr(told, name).past.counts]


def _given(told: Outlook, choice: Chosen, visit: Visit) -> Given:
    facts = [(said("forecast.fact.place"), choice.here.name.read(visit.locale))]
    if choice.process:
        facts.append((said("forecast.fact.process"), choice.process.title.read(visit.locale)))
    fans = [fan(name, getattr(told, name), told.exact).table for name in _lines(told)]
    tables = (*fans, due_table(told, choice).table, kind_table(told).table)
    return Given("prognose", said("figures.forecast"), tuple(facts), tables)
