"""Whom a case that is to be started is about: looked up by number, or chosen among those found by name."""

from __future__ import annotations

from uuid import UUID

from flask import current_app, request

from processes.cases.opening import About
from processes.errors import Invalid, Problem
from processes.forms.form import Form
from processes.people.look_up import find_citizen
from processes.people.look_up_party import citizen_chosen, find_company
from webapp.cases.asked import id_of
from webapp.door import Visit, writing

CPR, CVR, CHOSEN = "citizen_cpr", "company_cvr", "citizen"
# What the page asks beside the start form's own questions.
OWN = frozenset({CPR, CVR, CHOSEN, "citizen_name", "another", "act"})


def asks_cvr(form: Form | None) -> bool:
    """Does the start form ask for the company itself? Then the case may be about no citizen."""
    return form is not None and form.field("cvr") is not None


def subject(visit: Visit, form: Form | None) -> About:
    """The citizen and the company, as they were named. Each look-up is noted in a transaction of its own: a refused
    start keeps the note. Raises ``Invalid`` at what was asked beside the form."""
    citizen, company = _citizen(visit), _company(visit, form)
    if citizen is None and not asks_cvr(form):
        raise Invalid(Problem("nobody_named", CPR), "nobody_named")
    return About(citizen, company, caseworker_id=visit.person.id)


def _citizen(visit: Visit) -> UUID | None:
    """A number goes before a choice: whoever types one means it."""
    number = request.form.get(CPR, "").strip()
    if not number:
        chosen = id_of(request.form.get(CHOSEN))
        found = citizen_chosen(visit.tx, visit.person, chosen) if chosen else None
        return found.id if found else None
    with writing() as noted:
        found = find_citizen(noted, visit.person, current_app.extensions["secret"], number)
    if found is None:
        raise Invalid(Problem("citizen_unknown", CPR), "citizen_unknown")
    return found.id


def _company(visit: Visit, form: Form | None) -> UUID | None:
    """A company the form itself asks for is looked up too, but need not be known here."""
    number = request.form.get("cvr" if asks_cvr(form) else CVR, "").strip()
    if not number:
        return None
    with writing() as noted:
        found = find_company(noted, visit.person, number)
    if found is None and not asks_cvr(form):
        raise Invalid(Problem("company_unknown", CVR), "company_unknown")
    return found.id if found else None
