"""The portal's pages: every published process, what was searched in them, and one process whole."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.calendar.spoken import bound_words, length_words
from processes.definitions.portal.listed import listed
from processes.definitions.portal.search import search
from processes.definitions.portal.shown import Shown, newest, shown
from processes.errors import NotFound
from processes.studio.suggest_list import counts
from webapp.door import Visit, reads

screens = Blueprint("portal", __name__)


@screens.get("/processes")
@reads(Permission.SEE_PROCESSES)
def processes(visit: Visit) -> ResponseReturnValue:
    """Every published process, or what was searched for in them."""
    asked, key = request.args.get("q", "").strip(), request.args.get("process", "")
    result = search(visit.tx, visit.person, asked, visit.locale, key) if asked else None
    rows = listed(visit.tx, visit.person)
    return render_template("portal/processes.html", rows=rows, asked=asked, key=key, result=result)


@screens.get("/processes/<key>")
@reads(Permission.SEE_PROCESSES)
def process(visit: Visit, key: str) -> ResponseReturnValue:
    """One process, whole."""
    told = shown(visit.tx, visit.person, key)
    waiting = counts(visit.tx, newest(visit.tx, key)[0].id) if told.owns else {}
    return render_template("portal/process.html", told=told, waiting=waiting, **_spoken(told, visit))


@screens.get("/processes/<key>/forms/<form_key>")
@reads(Permission.SEE_PROCESSES)
def form(visit: Visit, key: str, form_key: str) -> ResponseReturnValue:
    """One form as a page to read."""
    told = shown(visit.tx, visit.person, key)
    found = next((one for one in told.forms if one.key == form_key), None)
    if found is None:
        raise NotFound(kind="form", key=form_key)
    uses = [step for step in told.steps if step.form == form_key]
    return render_template("portal/form.html", told=told, form=found, uses=uses)


def _spoken(told: Shown, visit: Visit) -> dict[str, object]:
    """What the page needs beside the process: words for lengths, and the drawing for the browser."""
    named = request.args.get("diagram", "")
    first = next((one for one in told.diagrams if one.process == named), told.diagrams[0])
    drawn = newest(visit.tx, told.key)[2].diagram(first.process)
    marks: dict[str, object] = {"xml": drawn, "language": visit.locale.value, "passed": [], "here": [], "word": ""}
    parts = {one.process for one in told.diagrams}
    return {"length": length_words, "bound": bound_words, "first": first, "marks": marks, "parts": parts}
