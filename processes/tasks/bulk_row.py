"""One row of an act on many: the task's own verb, by the one who asked, and its result in the same transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from processes import clock
from processes.errors import Conflict, Refusal
from processes.motion.edition import edition_of
from processes.motion.plain import plain
from processes.records import Bulk, BulkRow, Person, Task
from processes.store.transaction import Transaction
from processes.tasks.bulk import Act
from processes.tasks.complete import complete
from processes.tasks.follow_up import follow_up
from processes.tasks.hand import claim, hand_to
from processes.tasks.pass_on import pass_on

TRIES = 3
DONE, REFUSED = "done", "refused"


def next_row(tx: Transaction, bulk_id: UUID) -> int | None:
    """The position of the next row whose turn has not come; None when all have had theirs, and then the act is over.

    A row that was begun ``TRIES`` times and never came to an end is given up, so that those behind it have their turn.
    """
    wanted = select(BulkRow).where(BulkRow.bulk_id == bulk_id, BulkRow.outcome.is_(None))
    row = tx.maybe(wanted.order_by(BulkRow.position).limit(1).with_for_update())
    if row is None:
        bulk = tx.find(Bulk, bulk_id)
        bulk.ended_at = bulk.ended_at or clock.now()
        return None
    row.tries += 1
    if row.tries > TRIES:
        row.outcome, row.code = REFUSED, "bulk_failed"
    return row.position


def do_row(tx: Transaction, bulk_id: UUID, position: int) -> None:
    """Do what was asked with this row's task, and note that it is done; nothing when its turn has been.

    Raises whatever the task's own verb refuses with, and ``Conflict`` when whoever asked works here no more: then
    nothing of it is done and ``refuse_row`` notes why.
    """
    row = _row(tx, bulk_id, position)
    if row.outcome is not None:
        return
    bulk = tx.find(Bulk, bulk_id)
    person = tx.find(Person, bulk.person_id)
    if not person.active:
        raise Conflict("bulk_asker_left", name=person.name)
    ACTS[Act(bulk.act)](tx, person, row, bulk.facts)
    row.outcome = DONE
    tx.flush()


def refuse_row(tx: Transaction, bulk_id: UUID, position: int, why: Refusal) -> None:
    """Note why this row was not done."""
    row = _row(tx, bulk_id, position)
    if row.outcome is None:
        problems = getattr(why, "problems", ())
        code, facts = (problems[0].code, problems[0].facts) if problems else (why.code, why.facts)
        row.outcome, row.code, row.facts = REFUSED, code, plain(dict(facts))
        tx.flush()


def _row(tx: Transaction, bulk_id: UUID, position: int) -> BulkRow:
    wanted = select(BulkRow).where(BulkRow.bulk_id == bulk_id, BulkRow.position == position)
    return tx.one(wanted.with_for_update())


def _claim(tx: Transaction, person: Person, row: BulkRow, _facts: Mapping[str, Any]) -> None:
    claim(tx, person, row.task_id, row.seen)


def _hand(tx: Transaction, person: Person, row: BulkRow, facts: Mapping[str, Any]) -> None:
    hand_to(tx, person, row.task_id, UUID(facts["to"]), row.seen, facts.get("note", ""))


def _pass_on(tx: Transaction, person: Person, row: BulkRow, facts: Mapping[str, Any]) -> None:
    pass_on(tx, person, row.task_id, UUID(facts["team"]), row.seen)


def _follow_up(tx: Transaction, person: Person, row: BulkRow, facts: Mapping[str, Any]) -> None:
    follow_up(tx, person, row.task_id, date.fromisoformat(facts["on"]), facts["note"], row.seen)


def _complete(tx: Transaction, person: Person, row: BulkRow, facts: Mapping[str, Any]) -> None:
    """Only where the form allows: a step that asks nothing, or one whose form says that many may be answered alike."""
    task = tx.find(Task, row.task_id)
    form = edition_of(tx, task.version_id).form(task.form_key)
    if form is not None and not form.bulk:
        raise Conflict("bulk_needs_answers", task=str(task.id))
    complete(tx, person, row.task_id, facts["answers"], row.seen)


ACTS: Mapping[Act, Callable[[Transaction, Person, BulkRow, Mapping[str, Any]], None]] = {
    Act.CLAIM: _claim,
    Act.HAND: _hand,
    Act.PASS_ON: _pass_on,
    Act.FOLLOW_UP: _follow_up,
    Act.COMPLETE: _complete,
}
