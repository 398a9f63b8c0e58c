"""What was typed into a task's form by somebody whose sign-in had ended: carried through the sign-in, to her alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from flask import request

from processes.errors import Refusal
from processes.records import Person
from processes.tasks.save_answers import save_answers
from webapp.door import writing
from webapp.fields import Raw, raw_of

WHO, TASK, TYPED = "carried_who", "carried_task", "carried_typed"


@dataclass(frozen=True, slots=True)
class Carried:
    """Whose page it was, its task, and the answers as JSON; the names of the fields are those of this file."""

    who: str
    task: str
    typed: str

    @property
    def fields(self) -> Mapping[str, str]:
        """What the sign-in form sends along."""
        return {WHO: self.who, TASK: self.task, TYPED: self.typed}


def carried() -> Carried | None:
    """What this request carries: from a task's form that was refused, or from a sign-in form that has it already."""
    if TYPED in request.form:
        return Carried(*(request.form.get(name, "") for name in (WHO, TASK, TYPED)))
    task_id = (request.view_args or {}).get("task_id")
    if request.method != "POST" or request.blueprint != "inbox" or not isinstance(task_id, UUID):
        return None
    raw = {name: values for name, values in raw_of(request.form).items() if not name.startswith("_")}
    return Carried(request.form.get("_who", ""), str(task_id), json.dumps(raw)) if raw else None


def hand_over(person_id: UUID) -> tuple[str, bool]:
    """Give what was carried to whoever signed in: kept as her draft if the page was hers.

    Answers the task's address (empty: nothing was carried) and whether the page was hers.
    """
    found = carried()
    if found is None:
        return "", True
    if found.who != str(person_id):
        return "", False
    try:
        task_id = UUID(found.task)
    except ValueError:  # tampered with: she is signed in all the same
        return "", True
    with suppress(ValueError, Refusal), writing() as tx:
        save_answers(tx, tx.find(Person, person_id), task_id, _raw(found.typed))
    return f"/tasks/{task_id}", True


def _raw(typed: str) -> Raw:
    """The answers as they were typed; ValueError when it is no JSON."""
    said = json.loads(typed)
    if not isinstance(said, dict):
        return {}
    return {str(name): [str(one) for one in values] for name, values in said.items() if isinstance(values, list)}
