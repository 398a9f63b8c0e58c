"""One's own settings: the language one reads, and whether single letters are shortcuts."""

from __future__ import annotations

from flask import flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.language import Locale
from processes.people.profile import change_profile
from webapp import wording
from webapp.door import Visit, reads, writes
from webapp.language import COOKIE
from webapp.session.provider import screens


@screens.get("/me")
@reads(Permission.CHANGE_OWN_PROFILE)
def profile(visit: Visit) -> ResponseReturnValue:
    """The settings as they are."""
    return render_template("session/profile.html", locales=list(Locale), own=visit.person)


@screens.post("/me")
@writes(Permission.CHANGE_OWN_PROFILE)
def change(visit: Visit) -> ResponseReturnValue:
    """Keep the settings; what was chosen on this device alone is forgotten, so that they hold."""
    locale, letters = request.form.get("locale"), request.form.get("shortcuts") == "on"
    own = change_profile(visit.tx, visit.person, visit.person.id, locale=locale, shortcuts=letters)
    flash(wording.sentence("done.profile", {}, own.locale), "done")
    answer = make_response(redirect(url_for("session.profile"), 303))
    answer.delete_cookie(COOKIE)
    return answer


__all__ = ["screens"]
