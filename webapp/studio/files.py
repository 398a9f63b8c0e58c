"""A draft's files and findings as JSON and text, for the editors: read, saved under a condition, held."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, g, jsonify, make_response, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.definitions.checks.finding import Finding
from processes.errors import Invalid, Problem, Refusal
from processes.studio import files as standing
from processes.studio.check import findings
from processes.studio.copy import copy_of
from processes.studio.hold import hold, let_go
from processes.studio.save import save_files
from webapp import failures, wording
from webapp.door import Visit, reads, writes
from webapp.findings import element_of, sentence_of
from webapp.language import reading
from webapp.studio.help import help_of

screens = Blueprint("draft_files", __name__)

_REVISION = re.compile(r'(?:W/)?"?(\d{1,9})"?')


@screens.get("/studio/drafts/<uuid:draft_id>/files")
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every file with the revision it was saved in."""
    told = standing.files(visit.tx, visit.person, draft_id)
    return jsonify(revision=told.revision, files={name: {"revision": at} for name, at in told.files.items()})


@screens.get("/studio/drafts/<uuid:draft_id>/files/<path:file>")
@reads(Permission.SEE_DRAFT)
def read(visit: Visit, draft_id: UUID, file: str) -> ResponseReturnValue:
    """One file as text; its revision is the ETag."""
    told = standing.file(visit.tx, visit.person, draft_id, file)
    answer = make_response(told.text)
    answer.mimetype = "text/plain"
    answer.set_etag(str(told.revision))
    return answer


@screens.put("/studio/drafts/<uuid:draft_id>/files/<path:file>")
@writes(Permission.SAVE_DRAFT)
def save(visit: Visit, draft_id: UUID, file: str) -> ResponseReturnValue:
    """Save one file, if nobody saved it since the revision the request names."""
    return _saved(visit, draft_id, {file: _text(file)})


@screens.delete("/studio/drafts/<uuid:draft_id>/files/<path:file>")
@writes(Permission.SAVE_DRAFT)
def take_out(visit: Visit, draft_id: UUID, file: str) -> ResponseReturnValue:
    """Take one file out of the draft, under the same condition."""
    return _saved(visit, draft_id, {file: None})


@screens.get("/studio/drafts/<uuid:draft_id>/findings")
@reads(Permission.SEE_DRAFT)
def found(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """What the checks say of the draft as it is saved, in the reader's language."""
    return jsonify([_told(one, visit) for one in findings(visit.tx, visit.person, draft_id)])


@screens.post("/studio/drafts/<uuid:draft_id>/hold")
@writes(Permission.SAVE_DRAFT)
def keep(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Hold the draft, or hold it longer."""
    held = hold(visit.tx, visit.person, draft_id)
    return jsonify(by=visit.person.name, since=held.since.isoformat(), until=held.until.isoformat())


@screens.post("/studio/drafts/<uuid:draft_id>/let-go")
@writes(Permission.SAVE_DRAFT)
def leave(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Let go of the draft as its window closes."""
    let_go(visit.tx, visit.person, draft_id)
    return "", 204


@screens.post("/studio/drafts/<uuid:draft_id>/rescue")
@writes(Permission.SAVE_DRAFT)
def rescue(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """What could not be saved becomes a copy: ``{"files": {name: text}}``."""
    given = request.get_json(silent=True)
    files = given.get("files") if isinstance(given, dict) else None
    is_sent = isinstance(files, dict) and all(isinstance(text, str) for text in files.values())
    copy = copy_of(visit.tx, visit.person, draft_id, files if is_sent else {})
    if not is_sent:  # asked last: whoever may not do this is told nothing else
        raise Invalid(Problem("draft_nothing_sent", "files"))
    return jsonify(draft=str(copy.id), address=url_for("drafts.shown", draft_id=copy.id)), 201


@screens.errorhandler(Refusal)
def refused(fault: Refusal) -> ResponseReturnValue:
    """Why not, for a script: a title, a sentence, who and when."""
    return problem(fault)


def problem(fault: Refusal) -> ResponseReturnValue:
    """A refusal as JSON: ``{title, detail, code, by, at}``."""
    status, title = next((status, title) for kind, status, title in failures.STATUS if isinstance(fault, kind))
    told: dict[str, Any] = {
        "title": wording.sentence(f"title.{title}", {}, reading()),
        "detail": sentence(fault),
        "code": fault.code,
    }
    if fault.facts.get("by"):
        told |= {"by": failures.named(fault.facts["by"]), "at": fault.facts["at"].isoformat()}
    return jsonify(told), status


def sentence(fault: Refusal) -> str:
    """The sentence of a refusal; whoever was overtaken by herself is told so."""
    person = g.get("person")
    if fault.code == "draft_stale" and person is not None and str(person.id) == fault.facts.get("by"):
        return wording.sentence("draft_stale_by_you", fault.facts, reading())
    return failures.said(fault)


def _saved(visit: Visit, draft_id: UUID, files: dict[str, str | None]) -> Response:
    saved = save_files(visit.tx, visit.person, draft_id, files, _seen())
    answer = jsonify(revision=saved.revision, saved_at=saved.at.isoformat())
    answer.set_etag(str(saved.revision))
    return answer


def _seen() -> int:
    named = _REVISION.fullmatch(request.headers.get("If-Match", "").strip())
    if named is None:
        raise Invalid(Problem("draft_precondition", "If-Match"))
    return int(named[1])


def _text(file: str) -> str:
    try:
        return request.get_data().decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Invalid(Problem("file_not_utf8", file, {"file": file})) from fault


def _told(one: Finding, visit: Visit) -> dict[str, Any]:
    explained = help_of(one.code)
    return {
        "severity": one.severity.value,
        "code": one.code,
        "file": one.file,
        "element": element_of(one),
        "where": one.where,
        "line": one.line,
        "column": one.column,
        "sentence": sentence_of(one, visit.locale),
        "help": url_for("checks.explained", code=one.code) if explained else None,
    }
