"""When starting or reporting is refused: the same form again, with what was typed and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.access.permissions import Permission as P
from processes.cases.overview import overview
from processes.errors import Invalid
from webapp import failures
from webapp.cases.acts_again import act_again, screens
from webapp.cases.asked import Given, wrong_by_field
from webapp.cases.clocks import deadline_shown
from webapp.cases.links import links_shown
from webapp.cases.notes import notes_shown
from webapp.cases.people import people_shown
from webapp.cases.printing import print_shown
from webapp.cases.reporting import reporting
from webapp.cases.starting import page_again
from webapp.door import Visit, again
from webapp.fields import raw_of


@screens.errorhandler(Invalid)
def wrong_answers(fault: Invalid) -> ResponseReturnValue:
    """A sentence at each answer that is not right."""
    where = request.view_args or {}
    if request.endpoint == "cases.begin":
        return page_again(where["key"], where["element"], fault.problems), 422
    done_again = act_again(fault)
    if done_again is not None:
        return done_again
    if request.endpoint in FORMS:
        return _form_again(FORMS[request.endpoint], fault)
    if request.endpoint != "cases.tell":
        return failures.refused(fault)
    with again(Permission.REPORT_EVENT) as visit:
        told = overview(visit.tx, visit.person, where["case_id"])
        given = reporting(told, where["subscription_id"], visit.locale, raw_of(request.form), fault.problems)
        return render_template("cases/report.html", **given), 422


def _form_again(form: tuple[Permission, Again], fault: Invalid) -> ResponseReturnValue:
    """The page the form stands on, with a sentence at each field that is wrong; what has no field is told as a page."""
    permission, shown = form
    with again(permission) as visit:
        wrong = wrong_by_field(fault.problems, visit.locale)
        return shown(visit, request.view_args or {}, wrong), 422


Where = dict[str, Any]
Again = Callable[[Visit, Where, Given], str]
FORMS: dict[str | None, tuple[Permission, Again]] = {
    "cases.add_note": (P.WRITE_NOTE, lambda visit, at, wrong: notes_shown(visit, at["case_id"], wrong)),
    "cases.rewrite_note": (P.CHANGE_NOTE, lambda visit, at, wrong: notes_shown(visit, at["case_id"], wrong)),
    "cases.reach": (P.CHANGE_CONTACT, lambda visit, at, wrong: people_shown(visit, at["case_id"], wrong)),
    "cases.add_person": (
        P.CHANGE_CONTACT,
        lambda visit, at, wrong: people_shown(visit, at["case_id"], wrong),
    ),
    "cases.tie": (P.LINK_CASES, lambda visit, at, wrong: links_shown(visit, at["case_id"], wrong)),
    "cases.print_case": (P.PRINT_CASE, lambda visit, at, wrong: print_shown(visit, at["case_id"], wrong)),
    "cases.look_ahead": (P.CHANGE_DEADLINE, lambda visit, at, wrong: deadline_shown(visit, **at, wrong=wrong)),
    "cases.change_deadline": (P.CHANGE_DEADLINE, lambda visit, at, wrong: deadline_shown(visit, **at, wrong=wrong)),
}

__all__ = ["screens"]
