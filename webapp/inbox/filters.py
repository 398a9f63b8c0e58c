"""Saved filters: naming what one sees, sharing it with a team, changing and removing it."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, NotFound, Problem
from processes.tasks.inbox_asked import FACT, Asked, read, read_pairs
from processes.tasks.inbox_desk import Saved, desk
from processes.tasks.inbox_remove_filter import remove_filter
from processes.tasks.inbox_save_filter import Wish, save_filter
from webapp import failures, wording
from webapp.door import Visit, reads, writes
from webapp.inbox.columns import screens
from webapp.inbox.lists import SAVED, asked, query

MOST_DIGITS = 9
NAMES = frozenset({"list", "q", "process", "step", "group", "holder", "sort", "columns"})


@screens.get("/tasks/filters/new")
@reads(Permission.SEE_INBOX)
def name_filter(visit: Visit) -> ResponseReturnValue:
    """What one sees, to be saved under a name: as a filter of its own, or in place of the one it began as."""
    return _form(visit, asked(), _saved(visit, request.args.get(SAVED, "")))


@screens.get("/tasks/filters/<uuid:filter_id>")
@reads(Permission.SEE_INBOX)
def change_filter(visit: Visit, filter_id: UUID) -> ResponseReturnValue:
    """A saved filter: its name, whom it is shared with, and the way to remove it."""
    saved = _saved(visit, str(filter_id))
    if saved is None:
        raise NotFound(kind="filter", key=str(filter_id))
    return _form(visit, saved.asked or Asked(), saved)


@screens.post("/tasks/filters")
@writes(Permission.SEE_INBOX)
def keep_filter(visit: Visit) -> ResponseReturnValue:
    """Save it, and show the list by it."""
    saved = _saved(visit, request.form.get("id", ""))
    wanted = Asked()
    try:
        wanted = _from_form()
        kept = save_filter(visit.tx, visit.person, _wish(wanted), saved.id if saved else None, _seen())
    except Invalid as fault:  # nothing was written yet
        return _form(visit, wanted, saved, failures.said(fault)), 422
    flash(wording.sentence("done.filter_saved", {"name": kept.name}, visit.locale), "done")
    return redirect(query(read_pairs(kept.asked), str(kept.id)), 303)


@screens.post("/tasks/filters/<uuid:filter_id>/remove")
@writes(Permission.SEE_INBOX)
def drop_filter(visit: Visit, filter_id: UUID) -> ResponseReturnValue:
    """Remove it."""
    name = remove_filter(visit.tx, visit.person, filter_id)
    flash(wording.sentence("done.filter_removed", {"name": name}, visit.locale), "done")
    return redirect(url_for("inbox.tasks"), 303)


def _wish(wanted: Asked) -> Wish:
    try:
        team = UUID(request.form["team"]) if request.form.get("team") else None
    except ValueError:
        raise Invalid(Problem("filter_team", "team"), "filter_team") from None
    return Wish(request.form.get("name", ""), wanted, team)


def _seen() -> int | None:
    seen = request.form.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < MOST_DIGITS else None


def _from_form() -> Asked:
    """What the filter asks for, as the form carries it; raises ``Invalid``."""
    return read({name: values for name, values in request.form.lists() if name in NAMES or name.startswith(FACT)})


def _saved(visit: Visit, key: str) -> Saved | None:
    found = desk(visit.tx, visit.person, visit.locale).filters
    return next((one for one in found if str(one.id) == key and one.may_change), None)


def _form(visit: Visit, wanted: Asked, saved: Saved | None, wrong: str = "") -> str:
    teams = {place.team.id: place.team for place in visit.person.places}
    typed = request.form if request.method == "POST" else {}
    return render_template(
        "inbox/filter.html",
        asked=wanted,
        saved=saved,
        teams=list(teams.values()),
        name=typed.get("name", saved.name if saved else ""),
        team=typed.get("team", str(saved.team_id or "") if saved else ""),
        back=query(wanted, str(saved.id) if saved else ""),
        wrong=wrong,
    )


__all__ = ["screens"]
