"""How many cases stand, read in one statement: what a preflight asks of each, and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from processes.motion.clock_rows import state_of
from processes.motion.standing import OpenRow, Standing
from processes.records import Case
from processes.store.transaction import Transaction

# A case of another process is concerned if a version of this one runs inside it: its state names that version.
CONCERNED = """
  closed_at IS NULL AND ((definition_id = CAST(:definition AS uuid) AND version_id <> CAST(:version AS uuid))
   OR (definition_id <> CAST(:definition AS uuid) AND EXISTS (SELECT FROM unnest(CAST(:hashes AS text[])) AS one(hash)
        WHERE position(convert_to(one.hash, 'UTF8') IN state) > 0)))
"""
COUNT = text(f'SELECT count(*) FROM "case" WHERE {CONCERNED}')  # noqa: S608  (a constant)
READ = text(f"""
SELECT c.id, c.number, c.definition_id, c.version_id, c.condition, c.state,
 (SELECT json_agg(json_build_object('id', id, 'step', step, 'due_day', due_day, 'deadline_id', deadline_id))
    FROM task WHERE case_id = c.id AND condition = 'open' AND deviation_id IS NULL) AS tasks,
 (SELECT json_agg(json_build_object('id', id, 'step', step, 'due_at', due_at))
    FROM timer WHERE case_id = c.id AND fired_at IS NULL AND cleared_at IS NULL) AS timers,
 (SELECT json_agg(d ORDER BY d.turn, d.id) FROM deadline d WHERE d.case_id = c.id) AS deadlines,
 (SELECT json_agg(json_build_object('area', area, 'rule_set', rule_set)) FROM case_rule_set
   WHERE case_id = c.id AND until IS NULL) AS rule_sets,
 EXISTS (SELECT FROM repair WHERE case_id = c.id AND closed_at IS NULL)
   OR EXISTS (SELECT FROM deviation WHERE case_id = c.id AND closed_at IS NULL) AS waits
  FROM (SELECT * FROM "case" WHERE {CONCERNED} AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
         ORDER BY id LIMIT :many) c
 ORDER BY c.id
""")  # noqa: S608  (a constant)
END = text(f"""
SELECT id FROM "case" WHERE {CONCERNED} AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
 ORDER BY id OFFSET :many - 1 LIMIT 1
""")  # noqa: S608  (a constant)
NEWEST = text("SELECT id, newest_id FROM definition WHERE newest_id IS NOT NULL")


@dataclass(frozen=True, slots=True)
class Concerned:
    """Which cases: those of this process that are not in this version, and those in which one of its versions runs."""

    definition: UUID
    version: UUID  # one that no case has, where all are concerned
    hashes: Collection[str]

    def asked(self) -> dict[str, Any]:
        """As the statements want it."""
        return {"definition": self.definition, "version": self.version, "hashes": list(self.hashes)}


def count(tx: Transaction, concerned: Concerned) -> int:
    """How many cases there are."""
    return int(tx.execute(COUNT, concerned.asked()).scalar_one())


def end_of(tx: Transaction, concerned: Concerned, after: UUID | None, many: int) -> UUID | None:
    """The last of the next so many cases; None where there are fewer."""
    found: UUID | None = tx.execute(END, {**concerned.asked(), "after": after, "many": many}).scalar()
    return found


def read(tx: Transaction, concerned: Concerned, after: UUID | None, many: int) -> Iterator[tuple[Case, Standing, bool]]:
    """The next cases by their ids, with how they stand, and whether a repair or deviation of theirs waits.

    The cases are no rows of this transaction: nothing that is done to them is written.
    """
    newest = {row.id: row.newest_id for row in tx.execute(NEWEST)}
    for row in tx.execute(READ, {**concerned.asked(), "after": after, "many": many}).all():
        case = Case(
            id=row.id,
            number=row.number,
            definition_id=row.definition_id,
            version_id=row.version_id,
            condition=row.condition,
            state=row.state,
            facts={},
        )
        yield case, _standing(row, newest), row.waits


def _standing(row: Any, newest: Mapping[UUID, UUID]) -> Standing:
    return Standing(
        tasks={one["step"]: OpenRow.read(one) for one in row.tasks or ()},
        timers={one["step"]: OpenRow.read(one) for one in row.timers or ()},
        subscriptions={},
        deadlines=tuple(state_of(one) for one in row.deadlines or ()),
        rule_sets={one["area"]: one["rule_set"] for one in row.rule_sets or ()},
        teams=(),
        doers={},
        caseworker_here=False,
        substitute=None,
        caseworker_teams=frozenset(),
        newest=newest,
    )
