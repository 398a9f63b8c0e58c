"""Notes of a case: reading them all, writing one, changing a fresh one, and whom one may name with @."""

from __future__ import annotations

from uuid import UUID

from flask import flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.cases.notes_mentions import nameable
from processes.cases.notes_page import notes_page
from processes.cases.notes_write import Draft, change_note, write_note
from processes.cases.purpose import STATED
from webapp import wording
from webapp.cases.asked import Given, id_of, typed
from webapp.cases.played import screens
from webapp.cases.reading import note_reading, reading_for
from webapp.door import Visit, reads, writes


@screens.get("/cases/<uuid:case_id>/notes")
@reads(Permission.SEE_CASE, noted=True)
def notes(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Every note, newest first, with the form to write one."""
    why = reading_for(visit, case_id)
    if why is None:
        return render_template("cases/purpose.html", case_id=case_id, purposes=STATED)
    note_reading(visit, case_id, why, "notes")
    return notes_shown(visit, case_id, Given())


def notes_shown(visit: Visit, case_id: UUID, wrong: Given) -> str:
    """The page with what was typed, and what is wrong with it."""
    told = notes_page(visit.tx, visit.person, case_id)
    given = {"change": id_of(request.args.get("change")), "correct": id_of(request.values.get("corrects"))}
    return render_template("cases/notes.html", told=told, typed=typed(), wrong=wrong, **given)


@screens.post("/cases/<uuid:case_id>/notes")
@writes(Permission.WRITE_NOTE)
def add_note(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Write a note; the colleagues it names are told."""
    form = request.form
    draft = Draft(
        words=form.get("words", ""),
        internal="internal" in form,
        special="special" in form,
        task=id_of(form.get("task")),
        corrects=id_of(form.get("corrects")),
    )
    write_note(visit.tx, visit.person, case_id, draft)
    flash(wording.sentence("done.note", {}, visit.locale), "done")
    return redirect(url_for("cases.notes", case_id=case_id), 303)


@screens.post("/cases/<uuid:case_id>/notes/<uuid:note_id>")
@writes(Permission.CHANGE_NOTE)
def rewrite_note(visit: Visit, case_id: UUID, note_id: UUID) -> ResponseReturnValue:
    """Change the words of a fresh note."""
    change_note(visit.tx, visit.person, note_id, request.form.get("words", ""))
    flash(wording.sentence("done.note_changed", {}, visit.locale), "done")
    return redirect(url_for("cases.notes", case_id=case_id), 303)


@screens.get("/cases/<uuid:case_id>/colleagues")
@reads(Permission.WRITE_NOTE)
def colleagues(visit: Visit, case_id: UUID) -> ResponseReturnValue:
    """Whom one may name, for the script that completes a name after @."""
    found = nameable(visit.tx, visit.person, case_id, request.args.get("q", "")[:60])
    return jsonify([{"name": one.name, "title": one.title.read(visit.locale)} for one in found])


__all__ = ["screens"]
