"""A step of no diagram: opened beside the case's course, done with a note, gone when the case ends."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from processes import clock
from processes.audit.kinds import TaskWithdrawn
from processes.engine.shapes import Element
from processes.language import Text
from processes.motion.assign import assign
from processes.motion.due import Due
from processes.motion.extra_form import EXTRA
from processes.motion.moving import Moved, Moving
from processes.motion.standing import standing
from processes.records import Case, Closed, Deviation, Note, Person, Repair, Task, TaskCondition
from processes.store.base import new_id
from processes.store.transaction import Transaction


def open_extra(tx: Transaction, case: Case, deviation: Deviation) -> Task:
    """Open the step a deviation adds, in the inbox of its group; the case's course goes on beside it."""
    now = standing(tx, case, clock.today())
    title = deviation.title or ""
    element = Element(EXTRA, deviation.process, "userTask", Text(title, title), group=deviation.group)
    given = assign(case, element, (), now)
    task = Task(
        id=new_id(),
        case_id=case.id,
        version_id=deviation.version_id,
        step=f"extra:{deviation.id}",
        element=EXTRA,
        process=deviation.process,
        name_da=title,
        name_en=title,
        form_key=EXTRA,
        stage=case.stage,
        group=given.group,
        team_id=given.team,
        assignee_id=given.person,
        acting_for_id=given.acting_for,
        barred=[],
        opened_at=clock.now(),
        due_day=deviation.due_day,
        sort_at=Due(deviation.due_day, None).or_at(None),
        why=_why(deviation),
        deviation_id=deviation.id,
    )
    tx.add(task)
    return task


def keep_note(tx: Transaction, case: Case, task: Task, by: Person | None, words: str) -> Moved:
    """What came of an added step is a note on the case, which stands where it stood."""
    if by is not None and words:
        note = Note(id=new_id(), case_id=case.id, task_id=task.id, written_by_id=by.id, written_at=clock.now())
        note.words, note.internal, note.special, note.mentions = words, False, False, []
        tx.add(note)
    return Moved(case.id, (), case.stage, ended=False, outcome=None)


def withdraw_extras(moving: Moving) -> None:
    """The case has ended: steps that were added and nobody has done are withdrawn.

    So are, in the same statement, repairs and deviations that waited: nobody can agree to them any more, and a case
    with one that waits could not be opened again.
    """
    ended = {"closed_at": moving.at, "how": Closed.WITHDRAWN}
    waiting = [
        update(table).where(table.case_id == moving.case.id, table.closed_at.is_(None)).values(ended).cte(name)
        for table, name in ((Repair, "repairs"), (Deviation, "deviations"))
    ]
    gone = moving.tx.execute(
        update(Task)
        .where(Task.case_id == moving.case.id, Task.condition == TaskCondition.OPEN, Task.deviation_id.is_not(None))
        .values(condition=TaskCondition.WITHDRAWN, completed_at=moving.at, revision=Task.revision + 1)
        .returning(Task.id, Task.element)
        .add_cte(*waiting)
    )
    moving.entries.extend(TaskWithdrawn(moving.case.id, key, element) for key, element in gone)


def _why(deviation: Deviation) -> dict[str, Any]:
    words = {"da": deviation.ground_da, "en": deviation.ground_en}
    return {"code": "extra_step", "ground": words, "reason": deviation.reason}
