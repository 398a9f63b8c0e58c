"""How a task is held: handing it over, following it up, its priority, asking a colleague, and the next one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.errors import Invalid
from processes.tasks.delegate import answer, delegate, recall
from processes.tasks.follow_up import follow_up
from processes.tasks.hand import hand_to
from processes.tasks.holding import before
from processes.tasks.next import give_next
from processes.tasks.prioritise import HIGH, NORMAL, prioritise
from webapp import failures, wording
from webapp.door import Visit, again, reads, writes
from webapp.inbox.holding_asked import colleague_asked, day_asked, days_offered, note_asked, seen
from webapp.inbox.telling import tell_task

screens = Blueprint("holding", __name__)

PAGES = {
    "hand": (Permission.HAND_TASK, "inbox/hand.html"),
    "put_off": (Permission.FOLLOW_UP_TASK, "inbox/follow_up.html"),
    "hurry": (Permission.PRIORITISE_TASK, "inbox/priority.html"),
    "ask": (Permission.DELEGATE_TASK, "inbox/ask.html"),
}


@screens.get("/tasks/<uuid:task_id>/hand")
@reads(Permission.HAND_TASK)
def before_hand(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Choose a colleague."""
    return _page(visit, task_id, "hand")


@screens.post("/tasks/<uuid:task_id>/hand")
@writes(Permission.HAND_TASK)
def hand(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Hand the task to the colleague who was chosen."""
    handed = hand_to(visit.tx, visit.person, task_id, colleague_asked("hand_nobody"), seen(), note_asked())
    tell_task(visit, "done.handed", handed, to=handed.assignee_id)
    return redirect(url_for("inbox.tasks"), 303)


@screens.get("/tasks/<uuid:task_id>/follow-up")
@reads(Permission.FOLLOW_UP_TASK)
def before_put_off(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Choose a day."""
    return _page(visit, task_id, "put_off")


@screens.post("/tasks/<uuid:task_id>/follow-up")
@writes(Permission.FOLLOW_UP_TASK)
def put_off(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Follow the task up on the day that was chosen, or have it back at once."""
    task = follow_up(visit.tx, visit.person, task_id, day_asked(), note_asked(), seen())
    tell_task(visit, "done.followed" if task.follow_up_on else "done.followed_not", task, on=task.follow_up_on)
    return redirect(url_for("inbox.tasks"), 303)


@screens.get("/tasks/<uuid:task_id>/priority")
@reads(Permission.PRIORITISE_TASK)
def before_hurry(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Say why it is urgent, or that it is no longer."""
    return _page(visit, task_id, "hurry")


@screens.post("/tasks/<uuid:task_id>/priority")
@writes(Permission.PRIORITISE_TASK)
def hurry(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Give the task its priority."""
    wanted = HIGH if request.form.get("priority") == "high" else NORMAL
    task = prioritise(visit.tx, visit.person, task_id, wanted, note_asked(), seen())
    tell_task(visit, "done.priority_high" if task.priority == HIGH else "done.priority_normal", task)
    return redirect(url_for("inbox.task", task_id=task_id), 303)


@screens.get("/tasks/<uuid:task_id>/ask")
@reads(Permission.DELEGATE_TASK)
def before_ask(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Choose a colleague, and say what she is asked."""
    return _page(visit, task_id, "ask")


@screens.post("/tasks/<uuid:task_id>/ask")
@writes(Permission.DELEGATE_TASK)
def ask(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Ask the colleague."""
    task = delegate(visit.tx, visit.person, task_id, colleague_asked("ask_nobody"), note_asked(), seen())
    tell_task(visit, "done.asked", task, to=task.helper_id)
    return redirect(url_for("inbox.task", task_id=task_id), 303)


@screens.post("/tasks/<uuid:task_id>/answer")
@writes(Permission.ANSWER_TASK)
def reply(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Answer what one was asked."""
    tell_task(visit, "done.answered", answer(visit.tx, visit.person, task_id, note_asked(), seen()))
    return redirect(url_for("inbox.tasks"), 303)


@screens.post("/tasks/<uuid:task_id>/recall")
@writes(Permission.DELEGATE_TASK)
def take_back(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Take the question back."""
    tell_task(visit, "done.recalled", recall(visit.tx, visit.person, task_id, note_asked(), seen()))
    return redirect(url_for("inbox.task", task_id=task_id), 303)


@screens.post("/tasks/next")
@writes(Permission.SEE_INBOX)
def next_one(visit: Visit) -> ResponseReturnValue:
    """Take the next task of one's teams, and open it."""
    given = give_next(visit.tx, visit.person)
    if given is None:
        flash(wording.sentence("next_none", {}, visit.locale), "done")
        return redirect(url_for("inbox.tasks"), 303)
    tell_task(visit, "done.next", given)
    return redirect(url_for("inbox.task", task_id=given.id), 303)


@screens.errorhandler(Invalid)
def refused(fault: Invalid) -> ResponseReturnValue:
    """The page of the act again, with what was typed and what is wrong with it."""
    task_id = (request.view_args or {}).get("task_id")
    name = (request.endpoint or "").rpartition(".")[2]
    if not isinstance(task_id, UUID) or name not in PAGES:
        return failures.refused(fault)
    with again(PAGES[name][0]) as visit:
        wrong = {one.where: wording.sentence(one.code, one.facts, visit.locale) for one in fault.problems}
        return _page(visit, task_id, name, wrong), 422


def _page(visit: Visit, task_id: UUID, name: str, wrong: dict[str, str] | None = None) -> str:
    permission, template = PAGES[name]
    told = before(visit.tx, visit.person, task_id, permission)
    more: dict[str, Any] = {"days": days_offered(told.due_day, visit.locale)} if name == "put_off" else {}
    return render_template(template, told=told, wrong=wrong or {}, typed=request.form, **more)
