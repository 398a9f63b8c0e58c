"""The examples of a draft: kept from an invented case, run again, changed and removed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.language import Text
from processes.studio.example_edit import END
from processes.studio.example_expect import KINDS
from processes.studio.example_follow import let_follow
from processes.studio.example_keep import change_example, keep_example, remove_example
from processes.studio.example_list import example_text, examples
from processes.studio.example_run import run_examples
from processes.studio.example_told import told
from processes.studio.sandbox_page import sandbox
from processes.studio.spoken_of import names_in
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.language import reading
from webapp.studio.example_words import NOWHERE, departures, expected_words, step_words
from webapp.studio.shell import shell
from webapp.studio.tried import WORDS, faults, lines_told, placed

screens = Blueprint("examples", __name__)


@screens.get("/studio/drafts/<uuid:draft_id>/try/examples")
@reads(Permission.SEE_DRAFT)
def listed(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Every example with how it turned out."""
    rows = examples(visit.tx, visit.person, draft_id)
    head = shell(visit, draft_id, "try")
    names = names_in(visit.tx, visit.person, draft_id)
    return render_template("studio/examples.html", rows=rows, placed=placed, names=names, **head)


@screens.post("/studio/drafts/<uuid:draft_id>/try/examples/run")
@writes(Permission.SEE_DRAFT)
def run(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Play them all on the draft as it stands."""
    found = run_examples(visit.tx, visit.person, draft_id)
    right = sum(one.is_right for one in found)
    if right < len(found):  # the page says which, first of all
        return redirect(_page_of(draft_id), 303)
    return _to_list(draft_id, "done.examples_run", total=len(found))


@screens.post("/studio/drafts/<uuid:draft_id>/try/examples/follow")
@writes(Permission.SAVE_DRAFT)
def follow(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Do the draft's new steps in those they stand in the way of."""
    seen = request.form.get("seen", 0, int)
    found = let_follow(visit.tx, visit.person, draft_id, seen)
    done = "done.examples_followed" if found.mended else "done.examples_not_followed"
    return _to_list(draft_id, done, count=len(found.mended))


@screens.get("/studio/drafts/<uuid:draft_id>/try/keep")
@reads(Permission.SEE_DRAFT)
def keep(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """What the example is to be called."""
    return _keep_page(visit, draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/try/keep")
@writes(Permission.SAVE_DRAFT)
def kept(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Keep the invented case as an example."""
    title = Text(request.form.get("title_da", ""), request.form.get("title_en", ""))
    keep_example(visit.tx, visit.person, draft_id, title)
    return _to_list(draft_id, "done.example_kept")


@screens.get("/studio/drafts/<uuid:draft_id>/try/examples/<example>")
@reads(Permission.SEE_DRAFT)
def edit(visit: Visit, draft_id: UUID, example: str) -> ResponseReturnValue:
    """One example in sentences, to be mended; its file as the last thing."""
    return _edit_page(visit, draft_id, example)


@screens.post("/studio/drafts/<uuid:draft_id>/try/examples/<example>")
@writes(Permission.SAVE_DRAFT)
def change(visit: Visit, draft_id: UUID, example: str) -> ResponseReturnValue:
    """Write it anew, and play it."""
    seen = request.form.get("seen", 0, int)
    change_example(visit.tx, visit.person, draft_id, example, request.form.get("text", ""), seen)
    return _to_list(draft_id, "done.example_changed")


@screens.post("/studio/drafts/<uuid:draft_id>/try/examples/<example>/remove")
@writes(Permission.SAVE_DRAFT)
def remove(visit: Visit, draft_id: UUID, example: str) -> ResponseReturnValue:
    """Take it out of the draft."""
    remove_example(visit.tx, visit.person, draft_id, example)
    return _to_list(draft_id, "done.example_removed")


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again with what was typed and what is wrong."""
    where: dict[str, Any] = dict(request.view_args or {})
    with again(Permission.SEE_DRAFT) as visit:
        if request.endpoint == "examples.kept" and fault.code == "example_untitled":
            return _keep_page(visit, where["draft_id"], fault), 422
        if request.endpoint == "examples.change":
            return _edit_page(visit, where["draft_id"], where["example"], fault), 422
        if request.endpoint == "examples.run":
            found = faults(fault, visit.locale)
            return render_template("studio/try_broken.html", found=found, **shell(visit, where["draft_id"], "try")), 422
    return failures.refused(fault)


def _keep_page(visit: Visit, draft_id: UUID, fault: Invalid | None = None) -> str:
    told = sandbox(visit.tx, visit.person, draft_id)
    lines = lines_told(told, visit.locale) if told else []
    acts = [one for one in reversed(lines) if one.what in ("start", "answer", "message", "jump")]
    said = wording.sentence(fault.code, fault.facts, visit.locale) if fault else ""
    typed = {name: request.form.get(name, "") for name in ("title_da", "title_en")}
    head = shell(visit, draft_id, "try")
    return render_template("studio/example_keep.html", acts=acts, wrong=said, typed=typed, **head)


def _edit_page(visit: Visit, draft_id: UUID, name: str, fault: Invalid | None = None) -> str:
    standing = example_text(visit.tx, visit.person, draft_id, name)
    row = next(one for one in examples(visit.tx, visit.person, draft_id) if one.name == name)
    text = request.form.get("text", standing) if fault else standing
    found = faults(fault, visit.locale) if fault else []
    head = shell(visit, draft_id, "try")
    differences = row.result.differences if row.result else ()
    departs = departures(differences, visit.locale, names_in(visit.tx, visit.person, draft_id))
    more = {
        "told": told(visit.tx, visit.person, draft_id, name),
        "departs": departs,
        "NOWHERE": NOWHERE,
        "END": END,
        "KINDS": KINDS,
    }
    sentences = {"step_words": step_words, "expected_words": expected_words, **WORDS}
    return render_template("studio/example.html", row=row, content=text, found=found, **more, **sentences, **head)


def _to_list(draft_id: UUID, done: str, **facts: Any) -> ResponseReturnValue:
    flash(wording.sentence(done, facts, reading()), "done")
    return redirect(_page_of(draft_id), 303)


def _page_of(draft_id: UUID) -> str:
    """Where the button stood: among the checks, else in the list of examples."""
    page = "checks.shown" if request.form.get("from") == "checks" else "examples.listed"
    return url_for(page, draft_id=draft_id)
