"""Putting a whole case together for access to the file: for whom, without what, and then one PDF."""

from __future__ import annotations

from uuid import UUID

from flask import current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.print_content import GROUNDS, PURPOSES, CaseContent, Wish, content
from processes.cases.print_make import keep_print, must_fit, promise_print, set_file
from processes.connectors.case_file import CaseFile
from processes.errors import NotFound
from processes.language import Locale
from processes.store.files import Files
from webapp import wording
from webapp.cases.asked import Given, id_of, typed
from webapp.cases.clocks import screens
from webapp.cases.manuscript import Manuscript
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/print")
@reads(Permission.PRINT_CASE)
def before_print(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """For whom the case is put together, and what is left out by which provision."""
    return print_shown(visit, case_id, Given())


def print_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The form with what was chosen and what is wrong with it."""
    told = content(visit.tx, visit.person, case_id, Wish("", visit.locale.value))
    given = {"purposes": PURPOSES, "grounds": GROUNDS, "chosen": request.form.getlist("paper")}
    return render_template("cases/print.html", told=told, typed=typed(), wrong=wrong, **given)


@screens.post("/cases/<uuid:case_id>/print")
@writes(Permission.PRINT_CASE)
def print_case(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """A small case is there at once; a large one is promised, and the reader is told when it is there."""
    wish = _wish(visit)
    must_fit(wish)
    files = Files(current_app.extensions["settings"].files_dir)
    case = content(visit.tx, visit.person, case_id, wish)
    file = _written(case, wish, visit.person.name, files)
    if case.is_large:
        promise_print(visit.tx, visit.person, case_id, wish, file)
        flash(wording.sentence("print_case_large", {}, visit.locale), "done")
    else:
        made = set_file(files, file)
        keep_print(visit.tx, visit.person, case_id, wish, (files.keep(made), len(made)))
        flash(wording.sentence("done.printed", {}, visit.locale), "done")
    return redirect(url_for("cases.case", case_id=case_id, _anchor="documents"), 303)


def _wish(visit: Visit) -> Wish:
    form = request.form
    papers = frozenset(one for raw in form.getlist("paper") if (one := id_of(raw)) is not None)
    return Wish(
        purpose=form.get("purpose", ""),
        locale=Locale.EN.value if form.get("locale", visit.locale.value) == "en" else Locale.DA.value,
        internal_ground=(form.get("internal_ground") or "missing") if "internal" in form else "",
        papers=papers,
        papers_ground=form.get("papers_ground", ""),
    )


def _written(case: CaseContent, wish: Wish, by: str, files: Files) -> CaseFile:
    letters = {}
    for one in case.papers:
        if one.words_hash is not None:
            try:
                letters[one.words_hash] = files.get(one.words_hash).decode(errors="replace")
            except NotFound:
                continue
    return Manuscript(case, wish, by, letters).file()


__all__ = ["screens"]
