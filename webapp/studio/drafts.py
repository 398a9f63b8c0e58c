"""The drafts: their list, beginning one, its page, and who holds it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.definitions.catalogue import catalogue
from processes.definitions.package import read_folder
from processes.errors import Invalid, NotFound, Problem
from processes.language import Text
from processes.studio.copy import copy_of
from processes.studio.diagram_new import add_diagram
from processes.studio.discard import bring_back, discard
from processes.studio.hold import let_go
from processes.studio.list import drafts
from processes.studio.open import open_draft
from processes.studio.open_new import open_new
from processes.studio.page import page
from processes.studio.rename import rename_draft
from processes.studio.take_over import take_over
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.studio.shell import shell

screens = Blueprint("drafts", __name__)

TEMPLATE = "_blank"


@screens.get("/studio/drafts")
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit) -> ResponseReturnValue:
    """The drafts in work, and those thrown away lately."""
    key = request.args.get("process") or None
    return render_template("studio/drafts.html", rows=drafts(visit.tx, visit.person, key), key=key)


@screens.get("/studio/drafts/new")
@reads(Permission.SAVE_DRAFT)
def new(visit: Visit) -> ResponseReturnValue:
    """Which process is to change, or what a new one is called."""
    return _new_page(visit)


@screens.post("/studio/drafts")
@writes(Permission.SAVE_DRAFT)
def begin(visit: Visit) -> ResponseReturnValue:
    """Begin a draft from a version."""
    title = request.form.get("title", "")
    if not title.strip():
        raise Invalid(Problem("draft_title_missing", "title"))
    draft = open_draft(visit.tx, visit.person, request.form.get("process", ""), _version(), title)
    return _to(visit, draft.id, "draft_opened")


@screens.post("/studio/processes")
@writes(Permission.BEGIN_PROCESS)
def begin_process(visit: Visit) -> ResponseReturnValue:
    """Begin a process nobody has drawn yet."""
    title = Text(request.form.get("title_da", ""), request.form.get("title_en", ""))
    template = read_folder(Path(current_app.extensions["settings"].bpmn_dir) / TEMPLATE)
    draft = open_new(visit.tx, visit.person, request.form.get("key", "").strip(), title, template.content)
    return _to(visit, draft.id, "draft_opened")


@screens.get("/studio/drafts/<uuid:draft_id>")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """The draft: how far it is, what it changed, who holds it."""
    return _own_page(visit, draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/take-over")
@writes(Permission.SAVE_DRAFT)
def take(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Take the draft over from whoever holds it."""
    holder = page(visit.tx, visit.person, draft_id).holder
    take_over(visit.tx, visit.person, draft_id)
    return _to(visit, draft_id, "draft_taken" if holder else "draft_opened", by=holder.name if holder else "")


@screens.post("/studio/drafts/<uuid:draft_id>/copy")
@writes(Permission.SAVE_DRAFT)
def copy(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Work on a copy."""
    return _to(visit, copy_of(visit.tx, visit.person, draft_id).id, "draft_copied")


@screens.post("/studio/drafts/<uuid:draft_id>/free")
@writes(Permission.SAVE_DRAFT)
def free(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Let others edit it."""
    let_go(visit.tx, visit.person, draft_id)
    return _to(visit, draft_id, "draft_let_go")


@screens.post("/studio/drafts/<uuid:draft_id>/title")
@writes(Permission.SAVE_DRAFT)
def rename(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Call it something else."""
    rename_draft(visit.tx, visit.person, draft_id, request.form.get("title", ""))
    return _to(visit, draft_id, "draft_renamed")


@screens.post("/studio/drafts/<uuid:draft_id>/diagrams")
@writes(Permission.SAVE_DRAFT)
def draw_more(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Put one more diagram in, and go to it."""
    title = Text(request.form.get("diagram_da", ""), request.form.get("diagram_en", ""))
    file = add_diagram(visit.tx, visit.person, draft_id, title, request.form.get("seen", 0, int))
    flash(wording.sentence("done.diagram_added", {}, visit.locale), "done")
    return redirect(url_for("editor.shown", draft_id=draft_id, file=file), 303)


@screens.post("/studio/drafts/<uuid:draft_id>/discard")
@writes(Permission.SAVE_DRAFT)
def throw_away(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Throw the draft away; its page offers to undo it."""
    discard(visit.tx, visit.person, draft_id)
    return _to(visit, draft_id, "draft_discarded")


@screens.post("/studio/drafts/<uuid:draft_id>/bring-back")
@writes(Permission.SAVE_DRAFT)
def back(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Bring back a draft that was thrown away."""
    bring_back(visit.tx, visit.person, draft_id)
    return _to(visit, draft_id, "draft_back")


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    problems = {one.where: one for one in fault.problems}
    if request.endpoint in ("drafts.rename", "drafts.draw_more") and problems.keys() & {
        "title",
        "diagram_da",
        "diagram_en",
    }:
        with again(Permission.SEE_DRAFT) as visit:
            draft_id = (request.view_args or {})["draft_id"]
            return _own_page(visit, draft_id, problems), 422
    if request.endpoint not in ("drafts.begin", "drafts.begin_process"):
        return failures.refused(fault)
    with again(Permission.SAVE_DRAFT) as visit:
        return _new_page(visit, {one.where: one for one in fault.problems}), 422


def _own_page(visit: Visit, draft_id: UUID, problems: dict[str, Problem] | None = None) -> str:
    typed = {name: request.form.get(name) for name in ("title", "diagram_da", "diagram_en")}
    return render_template("studio/draft.html", problems=problems or {}, typed=typed, **shell(visit, draft_id))


def _version() -> UUID | None:
    """The version the draft is to begin from; None: the newest."""
    named = request.form.get("version", "")
    try:
        return UUID(named) if named else None
    except ValueError:
        raise NotFound(kind="version", key=named) from None


def _new_page(visit: Visit, problems: dict[str, Problem] | None = None) -> str:
    rows = catalogue(visit.tx, visit.person)
    return render_template("studio/new.html", rows=rows, typed=request.values, problems=problems or {})


def _to(visit: Visit, draft_id: UUID, done: str, **facts: str) -> ResponseReturnValue:
    flash(wording.sentence(f"done.{done}", facts, visit.locale), "done")
    return redirect(url_for("drafts.shown", draft_id=draft_id), 303)
