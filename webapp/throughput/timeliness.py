"""Timeliness: each legal deadline, what burns and what comes, why some were missed, and how many more will be."""

from __future__ import annotations

from collections.abc import Hashable

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.timeliness.page import BY, Timeliness, timeliness
from processes.throughput.timeliness.reasons import Reasons, reasons
from processes.throughput.trust import trust
from webapp.door import Visit, reads
from webapp.throughput.chart import Chart
from webapp.throughput.chosen import Chosen, chosen
from webapp.throughput.giving import give
from webapp.throughput.routes import screens
from webapp.throughput.shell import ASKS, shell
from webapp.throughput.timeliness_tables import expected, given, groups_chart, weeks_chart


@screens.get("/figures/timeliness")
@reads(Permission.SEE_FIGURES)
def timely(visit: Visit) -> ResponseReturnValue:
    """``timeliness`` and ``reasons`` of what was chosen."""
    asked, by = chosen(visit), _by()
    told, why, charts = _told(visit, asked, by)
    return render_template(
        "throughput/timeliness.html",
        **shell(asked, "timeliness", (*ASKS, "step")),
        told=told,
        why=why,
        charts=charts,
        by=by,
        all_by=tuple(BY),
        expected=expected,
        trust=trust(visit.tx, visit.person, asked.standing),
    )


@screens.get("/figures/timeliness.<how>")
@reads(Permission.SEE_FIGURES)
def timeliness_given(visit: Visit, how: str) -> ResponseReturnValue:
    """The same to take along."""
    asked = chosen(visit)
    return give(how, given(*_told(visit, asked, _by()), asked), visit.locale)


def _by() -> str:
    return request.args.get("by") or "team"


def _told(visit: Visit, asked: Chosen, by: str) -> tuple[Timeliness, Reasons | None, tuple[Chart, ...]]:
    told = timeliness(visit.tx, visit.person, asked.scope, asked.step, by)
    charts = weeks_chart(told, asked), groups_chart(told, by, _names(visit, asked))
    return told, reasons(visit.tx, visit.person, asked.scope), charts


def _names(visit: Visit, asked: Chosen) -> dict[Hashable, str]:
    """What teams, centres and processes are called; a rule set is called by its name."""
    named: dict[Hashable, str] = {one.id: one.title.read(visit.locale) for one in asked.processes}
    for place in asked.places:
        named |= {key: place.name.read(visit.locale) for key in (*place.scope.teams, *place.scope.centres)}
    return named
