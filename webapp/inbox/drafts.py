"""Keeping what is typed, beginning anew, and choosing between two texts when one has written in two places."""

from __future__ import annotations

import secrets
from uuid import UUID

from flask import current_app, flash, jsonify, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from processes.access.permissions import Permission
from processes.motion.meanwhile import KNEW
from processes.tasks.discard_draft import discard_draft
from processes.tasks.drafts import Writing
from processes.tasks.page import page
from processes.tasks.save_answers import save_answers
from webapp import when, wording
from webapp.asked_by import is_script
from webapp.door import Visit, writes
from webapp.fields import raw_of
from webapp.inbox.choosing import chosen
from webapp.inbox.routes import screens, whole_number
from webapp.inbox.shown import DEVICE
from webapp.language import YEAR


@screens.post("/tasks/<uuid:task_id>/draft")
@writes(Permission.SEE_TASK)
def save(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Keep what is typed; a script hears when, a person without scripts sees the page again."""
    device = request.cookies.get(DEVICE) or secrets.token_hex(8)
    kept = save_answers(visit.tx, visit.person, task_id, raw_of(request.form), writing_at(device))
    if is_script():
        said = wording.sentence("done.draft", {"at": when.hour(kept.at, visit.locale)}, visit.locale)
        return _known_again(jsonify(said=said, revision=kept.revision), device)
    where = url_for("inbox.tasks") if request.form.get("_then") == "close" else url_for("inbox.task", task_id=task_id)
    return _known_again(make_response(redirect(where, 303)), device)


@screens.post("/tasks/<uuid:task_id>/draft/discard")
@writes(Permission.SEE_TASK)
def discard(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Throw away one's draft and begin with what the case knows."""
    if discard_draft(visit.tx, visit.person, task_id):
        flash(wording.sentence("done.discarded", {}, visit.locale), "done")
    return redirect(url_for("inbox.task", task_id=task_id), 303)


@screens.post("/tasks/<uuid:task_id>/draft/choose")
@writes(Permission.SEE_TASK)
def settle(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Of two texts keep the chosen one, field by field, and go on with it."""
    told = page(visit.tx, visit.person, task_id)
    raw = chosen(told, raw_of(request.form))
    raw = {**raw, KNEW: [told.known.marks]}
    save_answers(visit.tx, visit.person, task_id, raw, writing_at(request.cookies.get(DEVICE, "")))
    return redirect(url_for("inbox.task", task_id=task_id, _anchor="answers"), 303)


def writing_at(device: str = "") -> Writing:
    """The page that is written on, and the draft it began with; a page that says neither asks nothing."""
    return Writing(whole_number("_draft"), request.form.get("_page", "")[:32], device[:32])


def _known_again(answer: Response, device: str) -> Response:
    if DEVICE not in request.cookies:
        secure = current_app.extensions["settings"].is_secure
        answer.set_cookie(DEVICE, device, max_age=YEAR, samesite="Lax", secure=secure, httponly=True)
    return answer


__all__ = ["screens"]
