"""After an act: one sentence of what happened, and one of what happens now."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import flash

from processes.motion.moving import Moved, OpenedTask
from processes.records import Case, Person, Task
from webapp import wording
from webapp.door import Visit


def tell_completed(visit: Visit, task_id: UUID, moved: Moved) -> None:
    """Say which task was completed, and where the case is now."""
    task = visit.tx.find(Task, task_id)
    number = visit.tx.find(Case, task.case_id).number
    flash(wording.sentence("done.completed", {"task": task.name, "case": number}, visit.locale), "done")
    if moved.ended:
        flash(wording.sentence("now.ended", {}, visit.locale), "now")
    elif not moved.opened:
        flash(wording.sentence("now.waits", {}, visit.locale), "now")
    for opened in moved.opened[:3]:
        flash(_now(visit, opened), "now")


def tell_task(visit: Visit, code: str, task: Task, **facts: Any) -> None:
    """Say what was done with a task; people among the facts are told by name."""
    named = {
        name: visit.tx.find(Person, value).name if isinstance(value, UUID) else value for name, value in facts.items()
    }
    flash(wording.sentence(code, {"task": task.name, **named}, visit.locale), "done")


def _now(visit: Visit, opened: OpenedTask) -> str:
    facts: dict[str, Any] = {"task": opened.name}
    if opened.assignee == visit.person.id:
        return wording.sentence("now.mine", facts, visit.locale)
    if opened.assignee is not None:
        facts["who"] = visit.tx.find(Person, opened.assignee).name
        return wording.sentence("now.person", facts, visit.locale)
    if wording.knows(f"group.{opened.group}"):
        facts["who"] = wording.text(f"group.{opened.group}")
        return wording.sentence("now.party", facts, visit.locale)
    return wording.sentence("now.team", facts, visit.locale)
