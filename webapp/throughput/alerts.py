"""Alerts: signals in the figures of teams, and what they came from."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.throughput.alerts.page import alerts, settle
from processes.throughput.alerts.whole import whole
from webapp import wording
from webapp.door import Visit, reads, writes
from webapp.throughput.chosen import chosen
from webapp.throughput.routes import screens
from webapp.throughput.shell import shell


@screens.get("/figures/alerts")
@reads(Permission.SEE_FIGURES)
def signalled(visit: Visit) -> ResponseReturnValue:
    """``alerts.page`` of the place chosen, and ``alerts.whole`` where it is more than a team."""
    asked = chosen(visit)
    told = alerts(visit.tx, visit.person, asked.standing)
    shown = {"told": told, "now": whole(visit.tx, visit.person, asked.standing)}
    return render_template("throughput/alerts.html", **shell(asked, "alerts", ("place",)), **shown)


@screens.post("/figures/alerts/<uuid:signal_id>")
@writes(Permission.SETTLE_SIGNAL)
def signal_settled(visit: Visit, signal_id: UUID) -> ResponseReturnValue:
    """``settle``: what the signal came from."""
    settle(visit.tx, visit.person, signal_id, request.form.get("note", ""))
    flash(wording.sentence("alerts.settled", {}, visit.locale), "done")
    return redirect(url_for("throughput.signalled", place=request.form.get("place") or None), 303)
