"""The editor of diagrams: its page, and the doors through which it asks while one draws."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, NotFound, Problem, Refusal
from processes.language import Text
from processes.studio.diagram_choices import choices
from processes.studio.diagram_expression import faults
from processes.studio.page import page
from processes.studio.texts_write import write_text
from webapp import failures, wording
from webapp.door import Visit, reads, writes
from webapp.security import SOURCES, policy
from webapp.studio.editor_told import address, choices_told, told
from webapp.studio.files import problem
from webapp.studio.shell import shell

screens = Blueprint("editor", __name__)

# The modeller places what it draws by styles of its own; scripts stay as barred as on every other page.
DRAWN = policy({**SOURCES, "style-src": "'self' 'unsafe-inline'"})


@screens.get("/studio/drafts/<uuid:draft_id>/diagram")
@reads(Permission.SEE_DRAFT)
def first(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """The main diagram of the draft."""
    diagrams = page(visit.tx, visit.person, draft_id).diagrams
    if not diagrams:
        raise NotFound(kind="file", key="process.bpmn")
    return redirect(address(draft_id, diagrams[0]))


@screens.get("/studio/drafts/<uuid:draft_id>/diagram/<path:file>")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID, file: str) -> ResponseReturnValue:
    """One diagram: to draw for whoever holds the draft or may take it, to look at for everybody else."""
    around = shell(visit, draft_id, "diagram")
    if file not in around["draft"].diagrams:
        raise NotFound(kind="file", key=file)
    known = choices(visit.tx, visit.person, draft_id)
    begun = told(visit, around["draft"], known, file)
    answer = make_response(render_template("studio/diagram.html", told=begun, address=address, **around))
    answer.headers["Content-Security-Policy"] = DRAWN
    return answer


@screens.get("/studio/drafts/<uuid:draft_id>/choices")
@reads(Permission.SEE_DRAFT)
def chosen(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """What the diagrams may name, as the draft is saved now."""
    return jsonify(choices_told(visit.locale, draft_id, choices(visit.tx, visit.person, draft_id)))


@screens.post("/studio/drafts/<uuid:draft_id>/expression")
@reads(Permission.SEE_DRAFT)
def asked(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """What is wrong with an expression as it is typed: ``{said, place, name}``."""
    given = _given()
    said, place, name = (str(given.get(key, "")) for key in ("said", "place", "name"))
    found = faults(visit.tx, visit.person, draft_id, said, place, name)
    return jsonify(
        [
            {
                "sentence": wording.sentence(one.problem.code, one.problem.facts, visit.locale),
                "code": one.problem.code,
                "fault": one.is_fault,
                "line": one.problem.line,
                "column": one.problem.column,
            }
            for one in found
        ]
    )


@screens.put("/studio/drafts/<uuid:draft_id>/step-texts/<key>")
@writes(Permission.SAVE_DRAFT)
def written(visit: Visit, draft_id: UUID, key: str) -> ResponseReturnValue:
    """Keep parts of a step's text in both languages: ``{seen, words: {part: {da, en}}}``."""
    given = _given()
    words, seen = given.get("words"), given.get("seen")
    if not isinstance(words, dict) or not isinstance(seen, int) or not all(map(_in_both, words.values())):
        raise Invalid(Problem("editor_asked_wrong", "words"))
    saved = write_text(visit.tx, visit.person, draft_id, key, {part: Text.of(one) for part, one in words.items()}, seen)
    return jsonify(revision=saved.revision, saved_at=saved.at.isoformat())


@screens.errorhandler(Refusal)
def refused(fault: Refusal) -> ResponseReturnValue:
    """Why not: as a page for whoever reads one, for the editor's script as JSON."""
    if request.endpoint in ("editor.first", "editor.shown"):
        return failures.refused(fault)
    return problem(fault)


def _given() -> dict[str, Any]:
    given = request.get_json(silent=True)
    return given if isinstance(given, dict) else {}


def _in_both(words: object) -> bool:
    return isinstance(words, dict) and all(isinstance(words.get(language), str) for language in ("da", "en"))
