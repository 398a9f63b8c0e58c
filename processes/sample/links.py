"""The personal links of the sample world: steps that wait for a party are promised theirs, as if they opened now."""

from __future__ import annotations

from sqlalchemy import select

from processes.promises.promise import promise
from processes.records import Invitation, Task, TaskCondition
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

MOST = 60


def promise_links(tx: Transaction) -> int:
    """Promise a link to the newest open steps of parties that have none; a worker sends them. Answers how many."""
    invited = select(Invitation.id).where(Invitation.task_id == Task.id).exists()
    waits = select(Task).where(Task.condition == TaskCondition.OPEN, Task.group.in_(PARTIES), ~invited)
    tasks = list(tx.execute(waits.order_by(Task.opened_at.desc(), Task.id).limit(MOST)).scalars())
    for task in tasks:
        promise(tx, "link.send", case=task.case_id, key=f"link:{task.id}", task=str(task.id))
    return len(tasks)
