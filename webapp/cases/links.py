"""Tying cases together and taking a tie away."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.links_make import link_cases, part_cases
from processes.cases.links_page import links_page
from webapp import wording
from webapp.cases.asked import Given, typed
from webapp.cases.people import screens
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/links")
@reads(Permission.LINK_CASES)
def links(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """The cases that belong with this one, and the form to tie another."""
    return links_shown(visit, case_id, Given())


def links_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The page with what was typed and what is wrong with it."""
    told = links_page(visit.tx, visit.person, case_id)
    return render_template("cases/links.html", told=told, typed=typed(), wrong=wrong)


@screens.post("/cases/<uuid:case_id>/links")
@writes(Permission.LINK_CASES)
def tie(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Tie this case to another, for a reason."""
    link_cases(visit.tx, visit.person, case_id, request.form.get("number", ""), request.form.get("reason", ""))
    flash(wording.sentence("done.linked", {}, visit.locale), "done")
    return redirect(url_for("cases.links", case_id=case_id), 303)


@screens.post("/cases/<uuid:case_id>/links/<uuid:other_id>/part")
@writes(Permission.LINK_CASES)
def untie(visit: Visit, case_id: UUID, other_id: UUID) -> ResponseReturnValue:
    """Take away a tie that was made by hand."""
    part_cases(visit.tx, visit.person, case_id, other_id)
    flash(wording.sentence("done.parted", {}, visit.locale), "done")
    return redirect(url_for("cases.links", case_id=case_id), 303)


__all__ = ["screens"]
