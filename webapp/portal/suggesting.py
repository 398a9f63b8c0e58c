"""Suggestions on steps: written from the portal or from a task, seen and answered by the owner."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid, Problem
from processes.studio.suggest import step_of_task, step_shown, suggest
from processes.studio.suggest_answer import answer_suggestion
from processes.studio.suggest_list import suggestions
from processes.studio.suggest_merge import merge_suggestions
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.portal.exports import screens


@screens.get("/tasks/<uuid:task_id>/suggest")
@reads(Permission.SEE_TASK)
def of_task(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """From a task to its step: the case itself stays behind."""
    found = step_of_task(visit.tx, visit.person, task_id)
    if found is None:
        flash(wording.sentence("suggestion_no_step", {}, visit.locale))
        return redirect(url_for("portal.processes"), 303)
    return redirect(url_for("portal.before_suggest", key=found[0], element=found[1], task=task_id), 303)


@screens.get("/processes/<key>/steps/<element>/suggest")
@reads(Permission.SUGGEST)
def before_suggest(visit: Visit, key: str, element: str) -> ResponseReturnValue:
    """The step, and a field to write in."""
    return _writing(visit, key, element)


@screens.post("/processes/<key>/steps/<element>/suggest")
@writes(Permission.SUGGEST)
def write(visit: Visit, key: str, element: str) -> ResponseReturnValue:
    """Keep the suggestion."""
    made = suggest(visit.tx, visit.person, key, element, request.form.get("words", ""))
    flash(wording.sentence("done.suggestion", {}, visit.locale), "done")
    with suppress(ValueError):  # whoever came from a task goes back to it
        return redirect(url_for("inbox.task", task_id=UUID(request.form.get("task", ""))), 303)
    return redirect(url_for("portal.suggested", key=key, _anchor=str(made.id)), 303)


@screens.get("/processes/<key>/suggestions")
@reads(Permission.SUGGEST)
def suggested(visit: Visit, key: str) -> ResponseReturnValue:
    """To the owner every suggestion by step, to everybody else their own."""
    return _list(visit, key)


@screens.post("/processes/<key>/suggestions/<uuid:suggestion_id>/answer")
@writes(Permission.ANSWER_SUGGESTION)
def answer(visit: Visit, key: str, suggestion_id: UUID) -> ResponseReturnValue:
    """What comes of it."""
    given = request.form
    answer_suggestion(visit.tx, visit.person, suggestion_id, given.get("condition", ""), given.get("answer", ""))
    flash(wording.sentence("done.suggestion_answered", {}, visit.locale), "done")
    return redirect(url_for("portal.suggested", key=key, _anchor=str(suggestion_id)), 303)


@screens.post("/processes/<key>/suggestions/<uuid:suggestion_id>/merge")
@writes(Permission.ANSWER_SUGGESTION)
def merge(visit: Visit, key: str, suggestion_id: UUID) -> ResponseReturnValue:
    """It says the same as another."""
    into = _id(request.form.get("into", ""))
    merge_suggestions(visit.tx, visit.person, suggestion_id, into)
    flash(wording.sentence("done.suggestions_merged", {}, visit.locale), "done")
    return redirect(url_for("portal.suggested", key=key, _anchor=str(into)), 303)


@screens.errorhandler(Invalid)
def wrong(fault: Invalid) -> ResponseReturnValue:
    """The page again, with what was typed and what is wrong."""
    where = request.view_args or {}
    if request.endpoint == "portal.write":
        with again(Permission.SUGGEST) as visit:
            return _writing(visit, where["key"], where["element"], tuple(fault.problems)), 422
    if request.endpoint in ("portal.answer", "portal.merge"):
        with again(Permission.SUGGEST) as visit:
            return _list(visit, where["key"], str(where["suggestion_id"]), tuple(fault.problems)), 422
    return failures.refused(fault)


def _writing(visit: Visit, key: str, element: str, problems: tuple[Problem, ...] = ()) -> str:
    step = step_shown(visit.tx, visit.person, key, element)
    own = [one for one in suggestions(visit.tx, visit.person, key).steps if one.element == element]
    given = {"words": request.form.get("words", ""), "task": request.values.get("task", "")}
    return render_template("portal/suggest.html", step=step, own=own, problems=problems, **given)


def _list(visit: Visit, key: str, at: str = "", problems: tuple[Problem, ...] = ()) -> str:
    told = suggestions(visit.tx, visit.person, key)
    return render_template("portal/suggestions.html", told=told, at=at, problems=problems, typed=request.form)


def _id(raw: str) -> UUID:
    try:
        return UUID(raw)
    except ValueError:
        raise Invalid(Problem("suggestion_no_other", "into")) from None


__all__ = ["screens"]
