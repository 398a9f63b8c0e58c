"""Papers beside an answer: put there, opened, and taken away again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from io import BytesIO
from uuid import UUID

from flask import current_app, flash, g, make_response, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from processes.access.permissions import Permission
from processes.audit.kinds import DocumentSeen
from processes.errors import Invalid, Problem, Refusal
from processes.language import Locale
from processes.records import Person
from processes.store.files import Files
from processes.store.transaction import Transaction
from processes.tasks.attach import attach
from processes.tasks.detach import detach
from processes.tasks.page import page
from processes.tasks.paper import paper
from processes.tasks.save_answers import save_answers
from webapp import wording
from webapp.door import Visit, reads, signed_in, writes, writing
from webapp.fields import raw_of
from webapp.inbox.drafts import screens, writing_at
from webapp.inbox.shown import DEVICE, shown
from webapp.language import reading
from webapp.uploads import uploads

Entered = Callable[..., ResponseReturnValue]


def scanned(view: Entered) -> Entered:
    """The files of the request are read and scanned before the transaction opens, so that none waits long."""

    @wraps(view)
    def entered(**facts: UUID) -> ResponseReturnValue:
        g.uploads = uploads() if signed_in() else []
        return view(**facts)

    return entered


@screens.post("/tasks/<uuid:task_id>/papers")
@scanned
@writes(Permission.COMPLETE_TASK)
def put(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Put the chosen files beside the answer, and keep what is typed."""
    save_answers(visit.tx, visit.person, task_id, raw_of(request.form), writing_at(request.cookies.get(DEVICE, "")))
    problems = put_all(visit.tx, visit.person, task_id)
    tell_put(problems, visit.locale)
    if problems or not g.uploads:
        return refused(visit, task_id, problems or [Problem("paper_nothing")])
    return redirect(url_for("inbox.task", task_id=task_id, _anchor="papers"), 303)


@screens.post("/tasks/<uuid:task_id>/papers/<uuid:document_id>/remove")
@writes(Permission.COMPLETE_TASK)
def remove(visit: Visit, task_id: UUID, document_id: UUID) -> ResponseReturnValue:
    """Take a paper away, and keep what is typed."""
    save_answers(visit.tx, visit.person, task_id, raw_of(request.form), writing_at(request.cookies.get(DEVICE, "")))
    title = detach(visit.tx, visit.person, task_id, document_id)
    flash(wording.sentence("done.detached", {"title": title}, visit.locale), "done")
    return redirect(url_for("inbox.task", task_id=task_id, _anchor="papers"), 303)


@screens.get("/papers/<uuid:document_id>")
@reads(Permission.SEE_DOCUMENT, noted=True)
def fetch(visit: Visit, document_id: UUID) -> ResponseReturnValue:
    """A paper as it was sent, to be saved and never shown as a page of ours."""
    told = paper(visit.tx, visit.person, document_id)
    content = Files(current_app.extensions["settings"].files_dir).get(told.hash)
    visit.seen.append(DocumentSeen(told.case_id, told.id))
    return send_file(BytesIO(content), told.media_type, as_attachment=True, download_name=told.name)


def put_all(tx: Transaction, person: Person, task_id: UUID) -> list[Problem]:
    """Put every file of this request beside the answer that may be there; what is wrong with the others."""
    problems: list[Problem] = []
    files = Files(current_app.extensions["settings"].files_dir)
    for upload in g.uploads:
        try:
            attach(tx, person, task_id, upload, files)
        except Invalid as fault:
            problems.extend(fault.problems)
    return problems


def tell_put(problems: list[Problem], locale: Locale) -> None:
    """Say how many files of this request lie beside the answer now."""
    kept = len(g.uploads) - len(problems)
    if kept:
        code = "done.attached_one" if kept == 1 else "done.attached"
        flash(wording.sentence(code, {"count": kept}, locale), "done")


def keep_papers(task_id: UUID) -> None:
    """Completing was refused and took its files back with it: they are put beside the answer all the same."""
    if not g.get("uploads"):
        return
    with suppress(Refusal):
        with writing() as tx:
            problems = put_all(tx, g.person, task_id)
        tell_put(problems, reading())


def not_added() -> list[str]:
    """The names of this request's files, where the task was closed before they came."""
    return [upload.name for upload in g.get("uploads", ())]


def refused(visit: Visit, task_id: UUID, problems: list[Problem]) -> Response:
    """The page again, with what is wrong with which file; what could be put beside is there."""
    told = page(visit.tx, visit.person, task_id)
    wrong = [wording.sentence(one.code, one.facts, visit.locale) for one in problems]
    given = shown(told, visit.locale, raw=raw_of(request.form))
    return make_response(render_template("inbox/task.html", **given, wrong_papers=wrong), 422)


__all__ = ["screens"]
