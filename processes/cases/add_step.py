"""Adding a step to a case, within the bounds the owner drew: a task with a note, for a group, by a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from processes import clock
from processes.audit.kinds import StepAdded
from processes.audit.trail import record
from processes.cases.deviation_parts import (
    Justified,
    ask_around,
    close,
    must_be_drawn,
    problems_of,
    refuse_all,
    stand_at,
    write_down,
)
from processes.cases.skip_step import NOBODY
from processes.errors import AlreadyDone, Problem
from processes.motion.edition import edition_of
from processes.motion.editions import Editions
from processes.motion.extra import open_extra
from processes.motion.move import look
from processes.records import Case, Closed, Deviation, DeviationSort, Person, Task
from processes.store.transaction import Transaction

LONGEST = 120  # characters of a title


@dataclass(frozen=True, slots=True)
class Extra:
    """What is to be done, by which group, and by when (None: no day)."""

    title: str
    group: str
    due_day: date | None = None


def add_step(
    tx: Transaction, person: Person, case_id: UUID, step: str, extra: Extra, why: Justified
) -> Task | Deviation:
    """Open one more task beside the case's course. Where the owner wants somebody to agree, the answer is the
    ``Deviation`` that waits for it.

    Raises ``Forbidden``, ``AlreadyDone`` when the case has gone on, ``Conflict`` where the owner drew no room, and
    ``Invalid`` at ``title``, ``group``, ``due_day``, ``ground`` and ``reason``.
    """
    at = stand_at(tx, person, case_id, step)
    must_be_drawn(bool(at.bounds.add))
    refuse_all([*_problems(extra, at.bounds.add), *problems_of(at, why)])
    row = write_down(tx, person, at, DeviationSort.ADD, why)
    row.title, row.group, row.due_day = extra.title.strip(), extra.group, extra.due_day
    if at.bounds.approver != NOBODY:
        ask_around(tx, person, at.case, row)
        return row
    return put_in(tx, person, at.case, row)


def put_in(tx: Transaction, person: Person, case: Case, row: Deviation) -> Task:
    """Do it: the case is locked, and who may was asked before. ``AlreadyDone`` when it has gone on from the step."""
    open_steps = look(tx, case, Editions(tx, edition_of(tx, case.version_id))).open_steps()
    if all(one.step != row.step for one in open_steps):
        raise AlreadyDone(step=row.step)
    asked_by = row.asked_by_id if row.asked_by_id != person.id else None
    close(tx, row, person, Closed.DONE)
    tx.flush()
    task = open_extra(tx, case, row)
    record(tx, person, StepAdded(case.id, row.id, task.id, row.element, row.ground, asked_by))
    return task


def _problems(extra: Extra, groups: tuple[str, ...]) -> list[Problem]:
    found = []
    if not 1 <= len(extra.title.strip()) <= LONGEST:
        found.append(Problem("extra_title_missing", "title", {"most": LONGEST}))
    if extra.group not in groups:
        found.append(Problem("deviation_group_wrong", "group", {"group": extra.group}))
    if extra.due_day is not None and extra.due_day < clock.today():
        found.append(Problem("extra_day_past", "due_day", {"day": extra.due_day}))
    return found
