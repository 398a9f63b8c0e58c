"""The flow: what comes and goes, how long it takes, what is chance and what a signal, and where the open cases rest."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.elements import element_names
from processes.throughput.flow.grouped import BY
from processes.throughput.flow.page import WATCHED, flow
from webapp.door import Visit, reads
from webapp.throughput.chosen import chosen
from webapp.throughput.flow_charts import bins, control_chart, in_out, summed
from webapp.throughput.flow_tables import beside, resting_now, spent
from webapp.throughput.flow_words import Words
from webapp.throughput.routes import screens
from webapp.throughput.shell import ASKS, shell


@screens.get("/figures/flow")
@reads(Permission.SEE_FIGURES)
def flowing(visit: Visit) -> ResponseReturnValue:
    """The flow of what was chosen, compared by one thing, one measure of it watched."""
    asked = chosen(visit)
    by, watch = request.args.get("by") or "team", request.args.get("watch") or "lead"
    words = Words(flow(visit.tx, visit.person, asked.scope, asked.step, by, watch), asked, visit.locale)
    charts = {
        "in_out": in_out(words),
        "summed": summed(words),
        "bins": bins(words),
        "control": control_chart(words),
        "resting": resting_now(words, element_names(visit.tx)),
        "spent": spent(words),
        "groups": beside(words, by),
    }
    chosen_now = {"by": by, "watch": watch, "all_by": tuple(BY), "all_watched": WATCHED}
    given = {"words": words, "told": words.told, "charts": charts, **chosen_now}
    return render_template("throughput/flow.html", **shell(asked, "flow", (*ASKS, "step")), **given)
