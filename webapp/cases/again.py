"""When starting or reporting is refused: the same form again, with what was typed and what is wrong."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.overview import overview
from processes.errors import Invalid
from webapp import failures
from webapp.cases.repairing import screens
from webapp.cases.reporting import reporting
from webapp.cases.starting import page_again
from webapp.door import again
from webapp.fields import raw_of


@screens.errorhandler(Invalid)
def wrong_answers(fault: Invalid) -> ResponseReturnValue:
    """A sentence at each answer that is not right."""
    where = request.view_args or {}
    if request.endpoint == "cases.begin":
        return page_again(where["key"], where["element"], fault.problems), 422
    if request.endpoint != "cases.tell":
        return failures.refused(fault)
    with again(Permission.REPORT_EVENT) as visit:
        told = overview(visit.tx, visit.person, where["case_id"])
        given = reporting(told, where["subscription_id"], visit.locale, raw_of(request.form), fault.problems)
        return render_template("cases/report.html", **given), 422


__all__ = ["screens"]
