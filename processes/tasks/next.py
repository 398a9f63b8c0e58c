"""Give me the next: one task of my teams that nobody holds, chosen by the law first, and never the same for two."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.types import Text as SqlText

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.audit.kinds import TaskClaimed
from processes.audit.trail import record
from processes.records import Person, Task
from processes.records.task import PARTIES
from processes.store.transaction import Transaction

LOOKED_AT = 200  # so many of each team's most urgent tasks are compared; more people than that never ask at once

# The most urgent of each team come from its index of unheld tasks. The outer conditions are asked again of a row that
# somebody changed meanwhile; one that somebody is being given this instant is passed by.
NEXT = text("""
WITH candidate AS (
 SELECT t.id FROM unnest(:teams) AS mine(id) CROSS JOIN LATERAL (
  SELECT task.id FROM task
   WHERE task.team_id = mine.id AND task.condition = 'open' AND task.assignee_id IS NULL
     AND (task."group" IS NULL OR task."group" <> ALL(:parties))
     AND (task.follow_up_on IS NULL OR task.follow_up_on <= :today)
     AND NOT task.barred && :barring AND task.case_id <> ALL(:conflicts)
   ORDER BY task.sort_at, task.id LIMIT :looked_at) AS t)
SELECT task.id FROM task JOIN "case" AS c ON c.id = task.case_id
 WHERE task.id IN (SELECT id FROM candidate) AND task.condition = 'open' AND task.assignee_id IS NULL
   AND c.condition = 'running'
 ORDER BY CAST(task.sort_at AT TIME ZONE 'Europe/Copenhagen' AS date), task.priority DESC,
          (task."group" = ANY(:groups)) DESC NULLS LAST, (c.caseworker_id IS NOT DISTINCT FROM :me) DESC,
          EXISTS (SELECT FROM task AS done WHERE done.case_id = task.case_id AND done.completed_by_id = :me) DESC,
          task.sort_at, task.id
 LIMIT 1 FOR UPDATE OF task SKIP LOCKED
""").bindparams(
    bindparam("teams", type_=ARRAY(PG_UUID(as_uuid=True))),
    bindparam("parties", type_=ARRAY(SqlText)),
    bindparam("groups", type_=ARRAY(SqlText)),
    bindparam("barring", type_=ARRAY(PG_UUID(as_uuid=True))),
    bindparam("conflicts", type_=ARRAY(PG_UUID(as_uuid=True))),
)


def give_next(tx: Transaction, person: Person) -> Task | None:
    """Take the next task for this person: by legal day, then priority, then what her groups are for, then the cases
    she knows. None when her teams have nothing that waits for anybody and that she may do: in a case that rests or is
    stuck nothing can be done.
    """
    require(person, Permission.SEE_INBOX)
    found: UUID | None = tx.execute(NEXT, _asked(person)).scalar()
    if found is None:
        return None
    task = tx.find(Task, found)
    tx.session.refresh(task)
    require(person, Permission.CLAIM_TASK, task.relations_to(person))
    task.assignee_id = person.id
    tx.flush()
    record(tx, person, TaskClaimed(task.case_id, task.id, task.element))
    return task


def _asked(person: Person) -> dict[str, Any]:
    return {
        "me": person.id,
        "looked_at": LOOKED_AT,
        "teams": sorted(person.team_ids),
        "groups": sorted(person.groups),
        "parties": sorted(PARTIES),
        "today": clock.today(),
        "barring": [person.id, *sorted(person.stands_in_for)],
        "conflicts": sorted(person.barred_case_ids),
    }
