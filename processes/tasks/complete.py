"""Completing a task: the person's answers go into the case, and the case moves on."""

from __future__ import annotations

from uuid import UUID

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.forms.answers import Raw
from processes.motion.completing import Hand, channel_of, complete_task
from processes.motion.moving import Moved
from processes.records import Person, Task
from processes.store.transaction import Transaction
from processes.tasks.drafts import Writing, must_be_newest


def complete(
    tx: Transaction, person: Person, task_id: UUID, raw: Raw, seen: int | None = None, at: Writing | None = None
) -> Moved:
    """Complete a task and move its case to the next resting point.

    ``raw`` are the answers as they were typed, ``seen`` the task's revision the person looked at. Whoever stands in for
    an absent holder does it in both names. A party's step is filled in for the party; then ``raw`` says in ``_channel``
    how the answers came. ``at`` says which page was written on. Raises ``Forbidden`` (not the holder, or four eyes),
    ``AlreadyDone``, ``Stale``, ``CaseBusy``, ``EngineFault``, ``Invalid`` with one problem per field, and
    ``Conflict("draft_changed")`` when she has written something else elsewhere since that page was opened.
    """
    task = tx.find(Task, task_id)
    require(person, Permission.COMPLETE_TASK, task.relations_to(person))
    task.must_be_open(seen)
    if at is not None:
        must_be_newest(tx, task_id, person.id, raw, at)
    return complete_task(tx, task, raw, Hand(person, channel_of(raw), task.stood_in_for_by(person)))
