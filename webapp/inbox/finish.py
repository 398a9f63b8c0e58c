"""Completing a task from its page."""

from __future__ import annotations

from uuid import UUID

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.tasks.complete import complete
from webapp.door import Visit, writes
from webapp.fields import raw_of
from webapp.inbox.papers import put_all, refused, scanned, screens
from webapp.inbox.routes import whole_number
from webapp.inbox.telling import tell_completed


@screens.post("/tasks/<uuid:task_id>/complete")
@scanned
@writes(Permission.COMPLETE_TASK)
def finish(visit: Visit, task_id: UUID) -> ResponseReturnValue:
    """Complete the task: say what happened and what happens now, and go on to what is next.

    Files that were chosen and not put beside yet are put there first; where one is refused, nothing is completed.
    """
    problems = put_all(visit, task_id)
    if problems:
        return refused(visit, task_id, problems)
    moved = complete(visit.tx, visit.person, task_id, raw_of(request.form), whole_number("seen"))
    tell_completed(visit, task_id, moved)
    own = next((one.id for one in moved.opened if one.assignee == visit.person.id), None)
    return redirect(url_for("inbox.task", task_id=own) if own else url_for("inbox.tasks"), 303)


__all__ = ["screens"]
