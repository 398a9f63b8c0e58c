"""A citizen's own time by her personal link: when it is, moving it, cancelling it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.errors import Invalid, Problem
from processes.parties.cancel_time import cancel_time
from processes.parties.move_time import move_time
from processes.parties.own_time import own_time
from webapp.party.entrance import PartyVisit, reads_by_link, writes_by_link
from webapp.party.routes import screens
from webapp.times import told


@screens.get("/part/<token>/time")
@reads_by_link
def time(visit: PartyVisit) -> ResponseReturnValue:
    """When it is, and what it can be moved to."""
    return render_template("party/time.html", **shown(visit), now_moved="moved" in request.args)


@screens.post("/part/<token>/time/move")
@writes_by_link
def move(visit: PartyVisit) -> ResponseReturnValue:
    """Move it to a free time."""
    move_time(visit.tx, visit.guest, visit.token, _chosen())
    return redirect(url_for("party.time", token=visit.token, moved="1"), 303)


@screens.post("/part/<token>/time/cancel")
@writes_by_link
def cancel(visit: PartyVisit) -> ResponseReturnValue:
    """Cancel it; the page says so."""
    at = cancel_time(visit.tx, visit.guest, visit.token)
    return render_template("party/cancelled.html", at=at)


def shown(visit: PartyVisit) -> dict[str, Any]:
    """What the page of the time is given: the free ones as values of a choice, with their words."""
    own = own_time(visit.tx, visit.guest, visit.token)
    free = [(number, one.starts_at.isoformat(), *told(one, visit.locale)) for number, one in enumerate(own.free)]
    return {"told": own, "free": free, "token": visit.token, "wrong": ""}


def _chosen() -> datetime:
    """The chosen time; one that cannot be read is none on offer."""
    given = request.form.get("slot", "")
    try:
        at = datetime.fromisoformat(given) if "T" in given else None
    except ValueError:
        at = None
    if at is None or at.tzinfo is None:
        raise Invalid(Problem("slot_not_chosen", "slot"), "slot_not_chosen")
    return at
