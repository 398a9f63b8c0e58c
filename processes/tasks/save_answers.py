"""Saving half-filled answers, right or wrong, as one types."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.errors import Invalid, Problem
from processes.forms.answers import Raw
from processes.motion.meanwhile import KNEW
from processes.records import Person, Task
from processes.store.transaction import Transaction
from processes.tasks.drafts import Kept, Writing, keep_draft

GUIDE = "_guide"  # beside the answers: the points of the guide that are ticked, by number
KEPT = frozenset({KNEW, GUIDE})
LIMIT = 200_000  # characters of one draft


def save_answers(tx: Transaction, person: Person, task_id: UUID, raw: Raw, at: Writing | None = None) -> Kept:
    """Keep what the person has typed so far, even if the task is closed meanwhile: nothing typed is ever lost.

    Answers when it was saved and as which revision. No audit entry: a draft is the person's own and is forgotten with
    the task. Raises ``Forbidden`` for whoever may not see the task, ``Invalid`` when it is larger than ``LIMIT``, and
    ``Conflict("draft_changed")`` when she has typed something else elsewhere since the page was opened.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.SEE_TASK, task.relations_to(person))
    answers = {name: list(values) for name, values in raw.items() if name in KEPT or not name.startswith("_")}
    size = sum(len(one) for values in answers.values() for one in values)
    if size > LIMIT:
        raise Invalid(Problem("draft_too_large", "", {"size": size, "limit": LIMIT}), "draft_too_large")
    return keep_draft(tx, task_id, person.id, answers, at)
