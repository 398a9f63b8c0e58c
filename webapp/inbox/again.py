"""When an act on a task is refused: the same page again, with what was typed, and why."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from flask import g, render_template, request
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import CaseBusy, Conflict, EngineFault, Invalid, Refusal, Stale
from processes.language import Locale
from processes.tasks.page import TaskPage, page
from processes.tasks.save_answers import save_answers
from webapp import failures, wording
from webapp.door import again, writing
from webapp.fields import Filling, Raw, raw_of
from webapp.inbox.routes import screens
from webapp.inbox.shown import shown
from webapp.sheet import sheet
from webapp.telling import NOTHING_SAID, answered


@screens.errorhandler(Invalid)
def wrong_answers(fault: Invalid) -> ResponseReturnValue:
    """The form again, with a sentence at each question that is not right."""
    task_id = (request.view_args or {}).get("task_id")
    if not isinstance(task_id, UUID) or request.endpoint not in {"inbox.finish", "inbox.hand"}:
        return failures.refused(fault)
    if request.endpoint == "inbox.finish":
        _keep_draft(task_id)
    with again(Permission.SEE_TASK) as visit:
        told = page(visit.tx, visit.person, task_id)
        if request.endpoint == "inbox.hand":
            problem = fault.problems[0]
            wrong = wording.sentence(problem.code, problem.facts, visit.locale)
            return render_template("inbox/hand.html", told=told, wrong=wrong), 422
        given = shown(told, visit.locale, raw=raw_of(request.form), problems=fault.problems)
        return render_template("inbox/task.html", **given), 422


@screens.errorhandler(Conflict)
def changed_meanwhile(fault: Conflict) -> ResponseReturnValue:
    """Somebody was faster, or the case is being moved: what was typed stays, in the form or to be copied."""
    task_id = (request.view_args or {}).get("task_id")
    if not isinstance(task_id, UUID) or request.endpoint != "inbox.finish":
        return failures.refused(fault)
    with again(Permission.SEE_TASK) as visit:
        told = page(visit.tx, visit.person, task_id)
        raw = raw_of(request.form)
        if isinstance(fault, (CaseBusy, Stale)) and told.may.complete and told.condition == "open":
            given = shown(told, visit.locale, raw=raw)
            return render_template("inbox/task.html", **given, meanwhile=failures.said(fault)), 409
        sentence = failures.said(fault)
        return render_template(
            "inbox/too_late.html", told=told, sentence=sentence, kept=_kept(told, raw, visit.locale)
        ), 409


@screens.errorhandler(EngineFault)
def stuck(fault: EngineFault) -> ResponseReturnValue:
    """The case cannot go on: what was typed waits as a draft until it can."""
    task_id = (request.view_args or {}).get("task_id")
    if isinstance(task_id, UUID) and request.endpoint == "inbox.finish":
        _keep_draft(task_id)
    return failures.refused(fault)


def _keep_draft(task_id: UUID) -> None:
    """The page says that what was typed is kept, so it is, also for whoever has no scripts."""
    with suppress(Refusal), writing() as tx:
        save_answers(tx, g.person, task_id, raw_of(request.form))


def _kept(told: TaskPage, raw: Raw, locale: Locale) -> list[tuple[str, str]]:
    """What was typed, with the form's own words for each question."""
    if told.form is None:
        return []
    made = sheet(told.form, Filling(raw, {}, told.facts), locale)
    questions = [one for section in made.sections for one in section.questions]
    return [(one.label, answered(one)) for one in questions if answered(one) != NOTHING_SAID]


__all__ = ["screens"]
