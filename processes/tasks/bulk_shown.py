"""What became of an act on many tasks, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from processes.access.permissions import Permission
from processes.access.policy import allowed, require
from processes.language import Text
from processes.records import Bulk, BulkRow, Case, Person, Task, Team
from processes.store.transaction import Transaction
from processes.tasks.bulk import Act
from processes.tasks.bulk_row import DONE, REFUSED

SHOWN = 200  # rows that were refused, written out


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """One task that was not done: ``code`` and ``facts`` say why."""

    task_id: UUID
    name: Text
    case_number: str
    code: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BulkPage:
    """One act on many tasks: how far it is, and the first ``SHOWN`` of the rows that were not done.

    ``closed``: how many of all those that were not done the reader may not see. ``to``: whom or which team they go to.
    """

    id: UUID
    act: Act
    total: int
    done: int
    refused: int
    closed: int
    is_over: bool
    to: str | Text | None
    facts: dict[str, Any]
    rows: tuple[RefusedRow, ...]

    @property
    def left(self) -> int:
        """How many rows have not had their turn."""
        return self.total - self.done - self.refused


def bulk_page(tx: Transaction, person: Person, bulk_id: UUID) -> BulkPage:
    """The act as it is now. Raises ``NotFound``, and ``Forbidden`` for somebody else's."""
    bulk = tx.find(Bulk, bulk_id)
    require(person, Permission.SEE_BULK, bulk.relations_to(person))
    counted = select(BulkRow.outcome, func.count()).where(BulkRow.bulk_id == bulk.id).group_by(BulkRow.outcome)
    found: dict[str | None, int] = dict(iter(tx.execute(counted)))
    refused = _refused(tx, person, bulk.id)
    return BulkPage(
        id=bulk.id,
        act=Act(bulk.act),
        total=bulk.total,
        done=found.get(DONE, 0),
        refused=found.get(REFUSED, 0),
        closed=found.get(REFUSED, 0) - len(refused),
        is_over=None not in found,
        to=_to(tx, bulk),
        facts=bulk.facts,
        rows=tuple(refused[:SHOWN]),
    )


def _to(tx: Transaction, bulk: Bulk) -> str | Text | None:
    if "to" in bulk.facts:
        return tx.find(Person, UUID(bulk.facts["to"])).name
    if "team" in bulk.facts:
        team = tx.find(Team, UUID(bulk.facts["team"]))
        return Text(team.name_da, team.name_en)
    return None


def _refused(tx: Transaction, person: Person, bulk_id: UUID) -> list[RefusedRow]:
    """Those the reader may see: whoever chooses a task that is closed to her learns nothing of it."""
    wanted = (
        select(BulkRow, Task, Case.number)
        .join(Task, Task.id == BulkRow.task_id)
        .join(Case, Case.id == Task.case_id)
        .where(BulkRow.bulk_id == bulk_id, BulkRow.outcome == REFUSED)
        .order_by(BulkRow.position)
    )
    return [
        RefusedRow(task.id, task.name, number, row.code or "bulk_failed", row.facts)
        for row, task, number in tx.execute(wanted)
        if allowed(person, Permission.SEE_TASK, task.relations_to(person))
    ]
