"""Starting a case: from the catalogue, by a citizen's CPR number and the start form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.opening import About
from processes.cases.start import start
from processes.definitions.catalogue import Entrance, Startable, startable
from processes.errors import Invalid, NotFound, Problem
from processes.people.look_up import find_citizen
from webapp import wording
from webapp.cases.routes import screens
from webapp.door import Visit, again, reads, writes, writing
from webapp.fields import Filling, Raw, Sheet, raw_of
from webapp.sheet import sheet

CPR = "citizen_cpr"
NOTHING = Sheet((), (), 0)


@screens.get("/cases/start")
@reads(Permission.START_CASE)
def catalogue(visit: Visit) -> ResponseReturnValue:
    """The processes the reader may start, with every way in."""
    return render_template("cases/catalogue.html", startable=startable(visit.tx, visit.person))


@screens.get("/cases/start/<key>/<element>")
@reads(Permission.START_CASE)
def entrance(visit: Visit, key: str, element: str) -> ResponseReturnValue:
    """The start form."""
    return render_template("cases/start.html", **_page(visit, key, element))


@screens.post("/cases/start/<key>/<element>")
@writes(Permission.START_CASE)
def begin(visit: Visit, key: str, element: str) -> ResponseReturnValue:
    """Start the case and show it. The look-up is noted in a transaction of its own: a refused start keeps the note."""
    raw = raw_of(request.form)
    secret = current_app.extensions["secret"]
    with writing() as noted:
        citizen = find_citizen(noted, visit.person, secret, "".join(raw.pop(CPR, [])))
    if citizen is None:
        raise Invalid(Problem("citizen_unknown", CPR), "citizen_unknown")
    started = start(visit.tx, visit.person, key, element, raw, About(citizen.id, caseworker_id=visit.person.id))
    flash(wording.sentence("done.started", {"case": started.number}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=started.case_id), 303)


def _page(
    visit: Visit, key: str, element: str, raw: Raw | None = None, problems: Sequence[Problem] = ()
) -> dict[str, Any]:
    process, way = _entrance(startable(visit.tx, visit.person), key, element)
    filling = Filling(raw or {}, {}, {}, tuple(problems))
    form = sheet(way.form, filling, visit.locale) if way.form else NOTHING
    cpr = next((one for one in problems if one.where in {CPR, "cpr"}), None)
    wrong = wording.sentence(cpr.code, cpr.facts, visit.locale) if cpr else ""
    return {"process": process, "way": way, "form": form, "cpr": "".join((raw or {}).get(CPR, [])), "wrong": wrong}


def _entrance(found: Sequence[Startable], key: str, element: str) -> tuple[Startable, Entrance]:
    for process in found:
        for way in process.entrances:
            if (process.key, way.element) == (key, element):
                return process, way
    raise NotFound(kind="start", key=f"{key}/{element}")


def page_again(key: str, element: str, problems: Sequence[Problem]) -> str:
    """The start form again, with what was typed and what is wrong."""
    with again(Permission.START_CASE) as visit:
        return render_template("cases/start.html", **_page(visit, key, element, raw_of(request.form), problems))
