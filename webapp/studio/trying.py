"""Trying a draft: an invented case on it, step by step, forwards and back; nothing of it is anybody's case."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes import clock
from processes.access.permissions import Permission
from processes.errors import Conflict, EngineFault, Invalid, NotFound, Refusal
from processes.forms.single import YEARS
from processes.studio.sandbox_begin import begin, start_act
from processes.studio.sandbox_go_on import go_on
from processes.studio.sandbox_lead import Outcome, lead_to
from processes.studio.sandbox_page import sandbox
from processes.studio.sandbox_start import start_page
from processes.studio.sandbox_step import step_page
from processes.studio.sandbox_undo import back_to, forget, run_again, undo
from processes.studio.trying.acting import moment
from processes.studio.trying.acts import Act, Did
from processes.studio.trying.people import answer_for
from webapp import failures, wording
from webapp.days import typed_day
from webapp.door import Visit, again, reads, writes
from webapp.fields import Raw, raw_of
from webapp.language import reading
from webapp.studio.shell import shell
from webapp.studio.tried import WORDS, Sent, drawings, faults, forms_page, lines_told, refusal_words

screens = Blueprint("trying", __name__)
OURS = ("_by", "_about", "_on", "_event", "_kind", "_element", "act")
FORMS = ("trying.start", "trying.answer")


@screens.get("/studio/drafts/<uuid:draft_id>/try")
@reads(Permission.SEE_DRAFT)
def shown(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """The reader's own case on the draft, or how to begin one; or why the draft cannot be run."""
    head = shell(visit, draft_id, "try")
    try:
        told = sandbox(visit.tx, visit.person, draft_id)
        starts = None if told else start_page(visit.tx, visit.person, draft_id)
    except Invalid as fault:
        return render_template("studio/try_broken.html", found=faults(fault, visit.locale), **head)
    if told is None:
        return render_template("studio/try_begin.html", starts=starts, on=clock.today(), **head)
    more = {"diagrams": drawings(told, visit.locale), "lines": lines_told(told, visit.locale)}
    return render_template("studio/try.html", told=told, **WORDS, **more, **head)


@screens.get("/studio/drafts/<uuid:draft_id>/try/start")
@reads(Permission.SEE_DRAFT)
def starting(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """The start form of the way in that was chosen."""
    return _form(visit, draft_id, None, Sent())


@screens.post("/studio/drafts/<uuid:draft_id>/try/start")
@writes(Permission.SEE_DRAFT)
def start(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Begin an invented case."""
    if request.form.get("act") == "fill":
        return _form(visit, draft_id, None, Sent(_raw(), fill=True))
    act = start_act(_given("_event"), _day(_given("_on")), _raw(), _given("_about"))
    begin(visit.tx, visit.person, draft_id, act)
    return _back(draft_id)


@screens.get("/studio/drafts/<uuid:draft_id>/try/steps/<at>")
@reads(Permission.SEE_DRAFT)
def step(visit: Visit, draft_id: UUID, at: str) -> ResponseReturnValue:
    """One step to answer, with its real form."""
    return _form(visit, draft_id, at, Sent())


@screens.post("/studio/drafts/<uuid:draft_id>/try/steps/<at>")
@writes(Permission.SEE_DRAFT)
def answer(visit: Visit, draft_id: UUID, at: str) -> ResponseReturnValue:
    """Answer it as whoever was chosen."""
    if request.form.get("act") == "fill":
        return _form(visit, draft_id, at, Sent(_raw(), fill=True))
    did = Did.MESSAGE if _given("_kind") == "message" else Did.ANSWER
    told = sandbox(visit.tx, visit.person, draft_id)
    if told is None:
        raise Conflict("try_not_begun", draft=str(draft_id))
    go_on(visit.tx, visit.person, draft_id, Act(did, told.now, _given("_element"), at, _raw(), _given("_by")))
    return _back(draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/try/jump")
@writes(Permission.SEE_DRAFT)
def jump(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Let time pass to a moment or to the morning of a day."""
    told = sandbox(visit.tx, visit.person, draft_id)
    wanted = _moment(_given("at")) or _day(_given("day"))
    if told is not None and wanted < told.now and wanted.date() == told.now.astimezone(clock.COPENHAGEN).date():
        wanted = told.now
    go_on(visit.tx, visit.person, draft_id, Act(Did.JUMP, wanted))
    return _back(draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/try/undo")
@writes(Permission.SEE_DRAFT)
def step_back(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Take the last act back."""
    undo(visit.tx, visit.person, draft_id)
    return _back(draft_id, "done.try_undone")


@screens.post("/studio/drafts/<uuid:draft_id>/try/back")
@writes(Permission.SEE_DRAFT)
def back_here(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Take back all that was done after one act."""
    gone = back_to(visit.tx, visit.person, draft_id, request.form.get("number", 0, int))
    return _back(draft_id, "done.try_back_to" if gone else "", gone=gone)


@screens.post("/studio/drafts/<uuid:draft_id>/try/lead")
@writes(Permission.SEE_DRAFT)
def led(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Search answers that lead the case to a step, and give them."""
    start = start_act(_given("_event"), _day(_given("_on")), {}, _given("_about"))
    found = lead_to(visit.tx, visit.person, draft_id, _given("goal"), start)
    flash(_led_words(found), "done" if found.reached else "fault")
    return _back(draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/try/anew")
@writes(Permission.SEE_DRAFT)
def anew(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Forget the case."""
    forget(visit.tx, visit.person, draft_id)
    return _back(draft_id)


@screens.post("/studio/drafts/<uuid:draft_id>/try/again")
@writes(Permission.SEE_DRAFT)
def once_more(visit: Visit, draft_id: UUID) -> ResponseReturnValue:
    """Do the same on the draft as it is now."""
    gone = run_again(visit.tx, visit.person, draft_id)
    return _back(draft_id, "done.try_again_partly" if gone else "done.try_again", gone=gone)


@screens.errorhandler(Refusal)
def wrong(fault: Refusal) -> ResponseReturnValue:
    """The form again with what was typed and why it is refused; elsewhere the case with the reason."""
    where = request.view_args or {}
    sayable = isinstance(fault, (Invalid, EngineFault, Conflict)) or fault.code == "four_eyes"
    if not sayable or request.method != "POST" or "draft_id" not in where:
        return failures.refused(fault)
    if request.endpoint in FORMS and fault.code != "try_stale":
        with again(Permission.SEE_DRAFT) as visit:
            return _form(visit, where["draft_id"], where.get("at"), Sent(_raw(), fault)), 422
    flash(refusal_words(fault, failures.said), "fault")
    return _back(where["draft_id"])


def _form(visit: Visit, draft_id: UUID, step: str | None, sent: Sent) -> str:
    """The start form, or that of a step; with answers filled in where that was asked for."""
    if step is None:
        way = start_page(visit.tx, visit.person, draft_id).way(_given("_event"))
        asked: dict[str, Any] = {"way": way, "about": _given("_about"), "on": _given("_on")}
        form = forms_page(way.form, {}, _day(_given("_on")), sent, visit.locale)
    else:
        told = step_page(visit.tx, visit.person, draft_id, step)
        if told is None:
            raise NotFound(kind="task", key=step)
        asked = {"told": told, "by": _given("_by"), "people": answer_for(told.open.group)}
        form = forms_page(told.form, told.facts, told.now, sent, visit.locale)
    why = refusal_words(sent.fault, failures.said) if sent.fault and not form.faults else ""
    page = "studio/try_start.html" if step is None else "studio/try_step.html"
    return render_template(page, form=form, why=why, **WORDS, **asked, **shell(visit, draft_id, "try"))


def _led_words(found: Outcome) -> str:
    """What the search for a way came to."""
    code = "not" if not found.reached else "there" if not found.steps and not found.taken_back else "done"
    more = [] if not found.reached or not found.taken_back else ["back"]
    more += ["example"] if found.example is not None else []
    more += ["nearest"] if not found.reached and found.nearest else []
    facts = asdict(found)
    facts |= {"name": found.name, "nearest": found.nearest, "example": found.example}
    return " ".join(wording.sentence(f"try.led.{one}", facts, reading()) for one in [code, *more])


def _raw() -> Raw:
    return {name: values for name, values in raw_of(request.form).items() if name not in OURS}


def _given(name: str) -> str:
    return request.values.get(name, "")


def _day(typed: str) -> datetime:
    """The morning of a day; what is none, or none that days can be counted from, is now."""
    try:
        return moment(typed_day(typed))
    except ValueError:
        return clock.now()


def _moment(typed: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(typed)
    except ValueError:
        return None
    return found if found.tzinfo and found.year in YEARS else None


def _back(draft_id: UUID, done: str = "", **facts: Any) -> ResponseReturnValue:
    if done:
        flash(wording.sentence(done, facts, reading()), "done")
    return redirect(url_for("trying.shown", draft_id=draft_id), 303)
