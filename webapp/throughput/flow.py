"""The flow: what comes and goes, how long it takes, what is chance and what a signal, and where the open cases rest."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.elements import element_names
from processes.throughput.flow.grouped import BY
from processes.throughput.flow.page import WATCHED, flow
from webapp.door import Visit, reads
from webapp.rendering import said
from webapp.throughput.chart import Chart
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.facts import facts_of
from webapp.throughput.flow_charts import bins, control_chart, in_out, summed
from webapp.throughput.flow_tables import beside, resting_now, spent
from webapp.throughput.flow_words import Words
from webapp.throughput.giving import give
from webapp.throughput.routes import screens
from webapp.throughput.shell import ASKS, shell
from webapp.throughput.tables import Given


@screens.get("/figures/flow")
@reads(Permission.SEE_FIGURES)
def flowing(visit: Visit) -> ResponseReturnValue:
    """The flow of what was chosen, compared by one thing, one measure of it watched."""
    asked, by, watch = chosen(visit), _by(), _watch()
    words, charts = _told(visit, asked, by, watch)
    chosen_now = {"by": by, "watch": watch, "all_by": tuple(BY), "all_watched": WATCHED}
    shown = {"words": words, "told": words.told, "charts": charts, **chosen_now}
    return render_template("throughput/flow.html", **shell(asked, "flow", (*ASKS, "step")), **shown)


@screens.get("/figures/flow.<how>")
@reads(Permission.SEE_FIGURES)
def flow_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    asked = chosen(visit)
    _, charts = _told(visit, asked, _by(), _watch())
    counted = dict.fromkeys(one.how for one in charts.values())
    tables, notes = tuple(one.table for one in charts.values()), tuple(said(one) for one in counted)
    return give(how, Given("flow", said("figures.flow"), facts_of(asked, *ASKS), tables, notes), visit.locale)


def _by() -> str:
    return request.args.get("by") or "team"


def _watch() -> str:
    return request.args.get("watch") or "lead"


def _told(visit: Visit, asked: Chosen, by: str, watch: str) -> tuple[Words, dict[str, Chart]]:
    """The flow and its charts, in the order of the page."""
    words = Words(flow(visit.tx, visit.person, asked.scope, asked.step, by, watch), asked, visit.locale)
    return words, {
        "in_out": in_out(words),
        "summed": summed(words),
        "bins": bins(words),
        "control": control_chart(words),
        "spent": spent(words),
        "resting": resting_now(words, element_names(visit.tx)),
        "groups": beside(words, by),
    }
