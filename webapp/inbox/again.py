"""When an act on a task is refused: the same page again, with what was typed, and why."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID

from flask import g, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from processes.access.permissions import Permission
from processes.errors import Conflict, EngineFault, Invalid, Refusal
from processes.language import Locale
from processes.reading.last_hand import last_hand
from processes.store.transaction import Transaction
from processes.tasks.page import TaskPage, page
from processes.tasks.save_answers import save_answers
from processes.tasks.too_late import TooLate, too_late
from webapp import failures, wording
from webapp.asked_by import is_script
from webapp.door import Visit, again, signed_in, writing
from webapp.fields import Filling, Raw, raw_of
from webapp.inbox.choosing import Two, chosen, from_case, from_draft
from webapp.inbox.drafts import writing_at
from webapp.inbox.finish import screens
from webapp.inbox.papers import keep_papers
from webapp.inbox.shown import DEVICE, shown
from webapp.language import reading
from webapp.sheet import sheet
from webapp.telling import NOTHING_SAID, answered

FORM = frozenset(
    {"inbox.finish", "inbox.save", "inbox.settle", "inbox.put", "inbox.remove"}
)  # what the task's own form is sent to


@screens.errorhandler(Invalid)
def wrong_answers(fault: Invalid) -> ResponseReturnValue:
    """The form again, with a sentence at each question that is not right."""
    task_id = _task("inbox.finish")
    if task_id is None:
        return failures.refused(fault)
    _keep_draft(task_id)
    with again(Permission.SEE_TASK) as visit:
        told = page(visit.tx, visit.person, task_id)
        given = shown(told, visit.locale, raw=raw_of(request.form), problems=fault.problems)
        return render_template("inbox/task.html", **given), 422


@screens.errorhandler(Conflict)
def changed_meanwhile(fault: Conflict) -> ResponseReturnValue:
    """Somebody was faster, or the case is being moved: what was typed stays, in the form or to be copied."""
    task_id = _task(*FORM)
    if task_id is None or is_script():
        return failures.refused(fault)
    late = _too_late(task_id, keep=fault.code != "draft_changed")
    if late is not None:
        own = late.code == "task_done" and late.by == g.person.id
        who = late.who or wording.sentence("who.system", {}, reading())
        code = "task_done_by_you" if own else late.code
        sentence = wording.sentence(code, {"by": who, "at": late.at}, reading())
        kept = _kept(late, raw_of(request.form), reading())
        given = {
            "told": late,
            "sentence": sentence,
            "kept": kept,
            "not_added": [one.name for one in g.get("uploads", ())],
        }
        return render_template("inbox/too_late.html", **given), 409
    keep_papers(task_id)
    with again(Permission.SEE_TASK) as visit:
        told = page(visit.tx, visit.person, task_id)
        if told.may.complete:
            return _once_more(visit, told, chosen(told, raw_of(request.form)), fault), 409
        return failures.refused(fault)


def _too_late(task_id: UUID, *, keep: bool) -> TooLate | None:
    """How the task was closed, if it was; with ``keep`` what was typed is kept, in one transaction with the look."""
    with writing() as tx:
        late = too_late(tx, g.person, task_id)
        if keep:
            with suppress(Conflict, Invalid):
                _save(tx, task_id)
        return late


@screens.errorhandler(EngineFault)
def stuck(fault: EngineFault) -> ResponseReturnValue:
    """The case cannot go on: what was typed waits as a draft until it can."""
    task_id = _task("inbox.finish")
    if task_id is not None:
        _keep_draft(task_id)
    return failures.refused(fault)


@screens.errorhandler(CSRFError)
def forged(fault: CSRFError) -> ResponseReturnValue:
    """The form is from before the last sign-in: it comes again as it was typed, to be sent once more."""
    if _task(*FORM) is None or not signed_in() or is_script():
        return failures.forged(fault)
    return _with_sentence(wording.sentence("csrf_again", {}, reading()), 400)


@screens.errorhandler(Exception)
def our_fault(fault: Exception) -> ResponseReturnValue:
    """Nobody foresaw this: what was typed is kept and stands in the form, if the page can be made at all."""
    if isinstance(fault, Refusal):
        return failures.refused(fault)
    if isinstance(fault, HTTPException):
        return failures.not_served(fault)
    task_id = _task(*FORM)
    if task_id is None or is_script():
        return failures.our_fault(fault)
    sentence = failures.noted(fault)
    try:
        _keep_draft(task_id)
        return _with_sentence(sentence, 500)
    except Exception as worse:  # noqa: BLE001 (the edge: whatever it is, what was typed must come back)
        return failures.our_fault(worse)


def _with_sentence(sentence: str, status: int) -> ResponseReturnValue:
    """The page as it was sent, under this sentence."""
    task_id = _task(*FORM)
    with again(Permission.SEE_TASK) as visit:
        told = page(visit.tx, visit.person, task_id)  # type: ignore[arg-type]  # whoever calls has asked
        given = shown(told, visit.locale, raw=raw_of(request.form))
        return render_template("inbox/task.html", **given, meanwhile=sentence), status


def _once_more(visit: Visit, told: TaskPage, typed: Raw, fault: Conflict) -> str:
    """The form with what was typed; where something else was written meanwhile, both texts to choose between."""
    given: dict[str, Any] = shown(told, visit.locale, raw=typed)
    two = _two(told, typed, fault, visit.locale)
    if two:
        given["knew"] = told.known.marks  # both texts are seen now
        by = last_hand(visit.tx, told.case_id, visit.person.id) if two[0].other == "known" else None
        code = "two.known_unsaid" if two[0].other == "known" and by is None else f"two.{two[0].other}"
        facts = {"count": len(two), "at": fault.facts.get("at"), "by": failures.named(by)}
        sentence = wording.sentence(code + ("_one" if len(two) == 1 else ""), facts, visit.locale)
        return render_template("inbox/task.html", **given, two=two, sentence=sentence)
    return render_template("inbox/task.html", **given, meanwhile=failures.said(fault))


def _two(told: TaskPage, typed: Raw, fault: Conflict, locale: Locale) -> tuple[Two, ...]:
    if fault.code == "draft_changed":
        return from_draft(told, typed, locale)
    return from_case(told, typed, fault.facts.get("fields") or (), locale)


def _task(*endpoints: str) -> UUID | None:
    """The task this request is about, if it was sent to one of these."""
    task_id = (request.view_args or {}).get("task_id")
    return task_id if isinstance(task_id, UUID) and request.endpoint in endpoints else None


def _keep_draft(task_id: UUID) -> None:
    """The page says that what was typed is kept, so it is, also for whoever has no scripts."""
    with suppress(Refusal), writing() as tx:
        _save(tx, task_id)
    keep_papers(task_id)


def _save(tx: Transaction, task_id: UUID) -> None:
    save_answers(tx, g.person, task_id, raw_of(request.form), writing_at(request.cookies.get(DEVICE, "")))


def _kept(told: TooLate, raw: Raw, locale: Locale) -> list[tuple[str, str]]:
    """What was typed, with the form's own words for each question."""
    if told.form is None:
        return []
    made = sheet(told.form, Filling(raw, {}, told.facts), locale)
    questions = [one for section in made.sections for one in section.questions]
    return [(one.label, answered(one)) for one in questions if answered(one) != NOTHING_SAID]


__all__ = ["screens"]
