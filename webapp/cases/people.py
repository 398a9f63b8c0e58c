"""The people of a case: how each is reached, who else has a part, and a protected address shown once."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.contacts_change import PARTS, Somebody, add_contact, change_contact, end_contact, see_address
from processes.cases.contacts_page import contacts_page
from webapp import wording
from webapp.cases.asked import Given, day_of, typed
from webapp.cases.notes import screens
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/people")
@reads(Permission.CHANGE_CONTACT)
def people(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Everybody with a part in the case, each with a form."""
    return people_shown(visit, case_id, Given())


def people_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The page; what was typed and what is wrong belong to the form it was sent from."""
    told = contacts_page(visit.tx, visit.person, case_id)
    sent = str((request.view_args or {}).get("contact_id", "new"))
    return render_template(
        "cases/people.html", told=told, parts=PARTS, sent=sent, typed=typed(), wrong=wrong, nothing=Given()
    )


@screens.post("/cases/<uuid:case_id>/people/<uuid:contact_id>")
@writes(Permission.CHANGE_CONTACT)
def reach(visit: Visit, case_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    """Change how somebody is reached."""
    change_contact(visit.tx, visit.person, case_id, contact_id, request.form)
    return _done(visit, case_id, "done.contact")


@screens.post("/cases/<uuid:case_id>/people")
@writes(Permission.CHANGE_CONTACT)
def add_person(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Somebody new has a part in the case."""
    form = request.form
    until = day_of(form.get("until", ""), "until", "until_wrong")
    given = {name: form.get(name, "") for name in ("part", "name", "phone", "email", "scope")}
    add_contact(visit.tx, visit.person, case_id, Somebody(**given, until=until))
    return _done(visit, case_id, "done.contact_added")


@screens.post("/cases/<uuid:case_id>/people/<uuid:contact_id>/end")
@writes(Permission.CHANGE_CONTACT)
def end_person(visit: Visit, case_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    """Somebody has no part in the case any more."""
    end_contact(visit.tx, visit.person, case_id, contact_id)
    return _done(visit, case_id, "done.contact_ended")


@screens.post("/cases/<uuid:case_id>/address")
@writes(Permission.SEE_ADDRESS)
def address(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """A protected address, on a page of its own that nobody keeps; that it was seen is noted."""
    told = contacts_page(visit.tx, visit.person, case_id)
    shown = see_address(visit.tx, visit.person, case_id)
    return render_template("cases/address.html", told=told, address=shown)


def _done(visit: Visit, case_id: UUID, code: str) -> ResponseReturnValue:
    flash(wording.sentence(code, {}, visit.locale), "done")
    return redirect(url_for("cases.people", case_id=case_id), 303)


__all__ = ["screens"]
