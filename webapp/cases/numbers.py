"""CPR numbers: finding cases by one and showing one in full; both are noted, and neither is ever in an address."""

from __future__ import annotations

from uuid import UUID

from flask import current_app, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.overview import overview
from processes.cases.search import Sought, search_by_cpr
from processes.people.look_up import see_cpr
from webapp.cases.finding import found
from webapp.cases.where import screens
from webapp.door import Visit, writes


@screens.post("/cases/by-number")
@writes(Permission.SEARCH_CASES)
def by_number(visit: Visit) -> ResponseReturnValue:
    """The cases of the citizen with exactly this number."""
    secret = current_app.extensions["secret"]
    page = search_by_cpr(visit.tx, visit.person, secret, request.form.get("cpr", ""))
    return render_template("cases/find.html", **found(visit, page, Sought(), by_number=True))


@screens.post("/cases/<uuid:case_id>/number")
@writes(Permission.SEE_CPR)
def number(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """The citizen's whole number, on a page of its own that nobody keeps."""
    told = overview(visit.tx, visit.person, case_id)
    cpr = see_cpr(visit.tx, visit.person, current_app.extensions["secret"], case_id)
    return render_template("cases/number.html", told=told, cpr=cpr)


__all__ = ["screens"]
