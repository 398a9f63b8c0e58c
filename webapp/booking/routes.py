"""A team's week of times, and one time: booking, moving, cancelling, marking who did not come."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.booking.book import book
from processes.booking.cancel import cancel
from processes.booking.move import move
from processes.booking.no_show import no_show
from processes.booking.offer import offer_slots
from processes.booking.take_back import take_back
from processes.booking.week import slot_page, teams_of, week
from processes.errors import Invalid
from webapp import failures, when, wording
from webapp.booking.asked import monday_of, offer_asked, wanted_asked, week_name
from webapp.door import Visit, again, reads, writes
from webapp.times import told

screens = Blueprint("booking", __name__)


@screens.get("/booking")
@reads(Permission.SEE_SLOTS)
def first(visit: Visit) -> ResponseReturnValue:
    """The week of the reader's first team."""
    teams = teams_of(visit.tx, visit.person)
    if not teams:
        return render_template("booking/none.html")
    return redirect(url_for("booking.show", team_id=teams[0].id))


@screens.get("/booking/<uuid:team_id>")
@reads(Permission.SEE_SLOTS)
def show(visit: Visit, team_id: UUID) -> ResponseReturnValue:
    """One team's week."""
    return render_template("booking/week.html", **_week(visit, team_id), typed={}, wrong={})


@screens.post("/booking/<uuid:team_id>")
@writes(Permission.OFFER_SLOTS)
def offer(visit: Visit, team_id: UUID) -> ResponseReturnValue:
    """Offer times in this week."""
    monday = monday_of(request.form.get("week"))
    count = offer_slots(visit.tx, visit.person, team_id, offer_asked(monday))
    flash(wording.sentence("done.offered", {"count": count}, visit.locale), "done")
    return redirect(url_for("booking.show", team_id=team_id, week=week_name(monday)), 303)


@screens.get("/booking/time/<uuid:slot_id>")
@reads(Permission.SEE_SLOTS)
def slot(visit: Visit, slot_id: UUID) -> ResponseReturnValue:
    """One time, and what may be done to it."""
    return _slot(visit, slot_id)


@screens.post("/booking/time/<uuid:slot_id>/book")
@writes(Permission.BOOK_SLOT)
def give(visit: Visit, slot_id: UUID) -> ResponseReturnValue:
    """Give a free time to a case."""
    taken = book(visit.tx, visit.person, slot_id, request.form.get("number", ""))
    return _done(visit, "done.booked", taken.team_id, taken.starts_at)


@screens.post("/booking/time/<uuid:slot_id>/move")
@writes(Permission.BOOK_SLOT)
def change(visit: Visit, slot_id: UUID) -> ResponseReturnValue:
    """Move an appointment to another time."""
    taken = move(visit.tx, visit.person, slot_id, wanted_asked())
    return _done(visit, "done.slot_moved", taken.team_id, taken.starts_at)


@screens.post("/booking/time/<uuid:slot_id>/cancel")
@writes(Permission.BOOK_SLOT)
def call_off(visit: Visit, slot_id: UUID) -> ResponseReturnValue:
    """Cancel an appointment."""
    row = slot_page(visit.tx, visit.person, slot_id).row
    cancel(visit.tx, visit.person, slot_id)
    return _done(visit, "done.slot_cancelled", row.team_id, row.starts_at)


@screens.post("/booking/time/<uuid:slot_id>/no-show")
@writes(Permission.BOOK_SLOT)
def missed(visit: Visit, slot_id: UUID) -> ResponseReturnValue:
    """Mark that nobody came."""
    marked = no_show(visit.tx, visit.person, slot_id)
    return _done(visit, "done.no_show", marked.team_id, marked.starts_at)


@screens.post("/booking/time/<uuid:slot_id>/take-back")
@writes(Permission.OFFER_SLOTS)
def remove(visit: Visit, slot_id: UUID) -> ResponseReturnValue:
    """Take a free time back."""
    row = slot_page(visit.tx, visit.person, slot_id).row
    take_back(visit.tx, visit.person, slot_id)
    return _done(visit, "done.taken_back", row.team_id, row.starts_at)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again, with a sentence at what is not right."""
    asked = request.view_args or {}
    with again(Permission.SEE_SLOTS) as visit:
        said = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        if "slot_id" in asked:
            return _slot(visit, asked["slot_id"], wrong=said, typed=request.form), 422
        if "team_id" in asked:
            shown = _week(visit, asked["team_id"])
            return render_template("booking/week.html", **shown, typed=request.form, wrong=said), 422
    return failures.refused(fault)


def _week(visit: Visit, team_id: UUID) -> dict[str, Any]:
    monday = monday_of(request.values.get("week"))
    shown = week(visit.tx, visit.person, team_id, monday)
    seven = timedelta(days=7)
    return {
        "shown": shown,
        "name": week_name(monday),
        "number": monday.isocalendar().week,
        "before": week_name(monday - seven),
        "after": week_name(monday + seven),
        "weekdays": [(number, when.weekday(number, visit.locale)) for number in range(5)],
        "chosen": request.form.getlist("weekdays") or list("01234"),
    }


def _slot(visit: Visit, slot_id: UUID, **more: Any) -> str:
    page = slot_page(visit.tx, visit.person, slot_id)
    free = [(number, when.typed(one.starts_at), *told(one, visit.locale)) for number, one in enumerate(page.free)]
    given = {"wrong": {}, "typed": {}, **more}
    back = week_name(monday_of(week_name(page.row.starts_at.astimezone(clock.COPENHAGEN).date())))
    return render_template("booking/slot.html", page=page, row=page.row, free=free, back=back, **given)


def _done(visit: Visit, code: str, team_id: UUID, at: Any) -> ResponseReturnValue:
    flash(wording.sentence(code, {"at": at}, visit.locale), "done")
    name = week_name(at.astimezone(clock.COPENHAGEN).date())
    return redirect(url_for("booking.show", team_id=team_id, week=name), 303)
