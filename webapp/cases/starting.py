"""Starting a case: from the catalogue, about somebody who is looked up, with the start form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.doubles import Double, doubles
from processes.cases.start import start
from processes.definitions.catalogue import Entrance, Startable, startable
from processes.errors import NotFound, Problem
from processes.forms.answers import read_answers
from processes.people.look_up import Found
from processes.people.look_up_party import citizens_named
from webapp import wording
from webapp.cases.asked import typed
from webapp.cases.routes import screens
from webapp.cases.subject import CHOSEN, CPR, OWN, asks_cvr, subject
from webapp.door import Visit, again, reads, writes
from webapp.fields import Filling, Raw, Sheet, raw_of
from webapp.sheet import sheet

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
    return _shown(visit, (key, element))


@screens.post("/cases/start/<key>/<element>")
@writes(Permission.START_CASE)
def begin(visit: Visit, key: str, element: str) -> ResponseReturnValue:
    """Find citizens by name; else start the case and show it, unless there is one already and nobody was asked."""
    raw = _answers()
    if request.form.get("act") == "find":
        found = citizens_named(visit.tx, visit.person, request.form.get("citizen_name", ""))
        return _shown(visit, (key, element), raw, found=found)
    _, way = _entrance(startable(visit.tx, visit.person), key, element)
    about = subject(visit, way.form)
    there = doubles(visit.tx, visit.person, key, about)
    if there and not request.form.get("another"):
        if way.form:
            read_answers(way.form, raw, {})  # what is wrong in the form is told first
        return _shown(visit, (key, element), raw, there=there)
    started = start(visit.tx, visit.person, key, element, raw, about)
    flash(wording.sentence("done.started", {"case": started.number}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=started.case_id), 303)


def _answers() -> Raw:
    """What was typed in the start form itself."""
    return {name: values for name, values in raw_of(request.form).items() if name not in OWN}


def _shown(
    visit: Visit,
    place: tuple[str, str],
    raw: Raw | None = None,
    *,
    problems: Sequence[Problem] = (),
    found: Sequence[Found] | None = None,
    there: Sequence[Double] = (),
) -> str:
    """The page: whom the case is about, the start form, and a word where there is such a case already."""
    process, way = _entrance(startable(visit.tx, visit.person), *place)
    if found is None and typed()[CHOSEN]:
        found = citizens_named(visit.tx, visit.person, typed()["citizen_name"])  # who is chosen stays to be seen
    form = sheet(way.form, Filling(raw or {}, {}, {}, tuple(problems)), visit.locale) if way.form else NOTHING
    of_party = next((one for one in problems if one.where in {*OWN, "cpr"}), None)
    given: dict[str, Any] = {
        "process": process,
        "way": way,
        "form": form,
        "found": found,
        "there": there,
        "asks_cvr": asks_cvr(way.form),
        "wrong": wording.sentence(of_party.code, of_party.facts, visit.locale) if of_party else "",
        "wrong_at": "company_cvr" if of_party and of_party.where in {"company_cvr", "cvr"} else CPR,
    }
    return render_template("cases/start.html", typed=typed(), **given)


def _entrance(found: Sequence[Startable], key: str, element: str) -> tuple[Startable, Entrance]:
    for process in found:
        for way in process.entrances:
            if (process.key, way.element) == (key, element):
                return process, way
    raise NotFound(kind="start", key=f"{key}/{element}")


def page_again(key: str, element: str, problems: Sequence[Problem]) -> str:
    """The start form again, with what was typed and what is wrong."""
    with again(Permission.START_CASE) as visit:
        return _shown(visit, (key, element), _answers(), problems=problems)
