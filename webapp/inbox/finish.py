"""Completing a task from its page."""

from __future__ import annotations

from uuid import UUID

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.tasks.complete import complete
from processes.tasks.page import page
from webapp.door import Visit, writes
from webapp.fields import Raw, raw_of
from webapp.inbox.choosing import PICK, chosen
from webapp.inbox.drafts import writing_at
from webapp.inbox.papers import put_all, refused, scanned, screens, tell_put
from webapp.inbox.routes import whole_number
from webapp.inbox.shown import DEVICE
from webapp.inbox.telling import tell_completed


@screens.post("/tasks/<uuid:task_id>/complete")
@scanned
@writes(Permission.COMPLETE_TASK)
def finish(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Complete the task: say what happened and what happens now, and go on to what is next.

    Files that were chosen and not put beside yet are put there first; where one is refused, nothing is completed, and
    where completing is refused, the files stay beside the answer all the same.
    """
    problems = put_all(visit.tx, visit.person, task_id)
    if problems:
        tell_put(problems, visit.locale)
        return refused(visit, task_id, problems)
    at = writing_at(request.cookies.get(DEVICE, ""))
    moved = complete(visit.tx, visit.person, task_id, _answers(visit, task_id), whole_number("seen"), at)
    tell_put([], visit.locale)
    tell_completed(visit, task_id, moved)
    own = next((one.id for one in moved.opened if one.assignee == visit.person.id), None)
    return redirect(url_for("inbox.task", task_id=own) if own else url_for("inbox.tasks"), 303)


def _answers(visit: Visit, task_id: UUID) -> Raw:
    """What stands in the form; where two texts were shown, with the one that was chosen."""
    raw = raw_of(request.form)
    return chosen(page(visit.tx, visit.person, task_id), raw) if any(name.startswith(PICK) for name in raw) else raw


__all__ = ["screens"]
