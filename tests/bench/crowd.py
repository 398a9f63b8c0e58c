"""Many cases from one: a real case is walked once and its rows are copied, each copy with ids of its own."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Engine, text

from processes.records import Case
from processes.store.transaction import transaction

# The copies keep the engine's state and step names, which are unique within a case only.
COPIES = """
CREATE TEMP TABLE crowd ON COMMIT DROP AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, {count}) AS n;
INSERT INTO "case" (id, number, definition_id, version_id, condition, stage, citizen_id, team_id, centre_id,
                    caseworker_id, opened_at, facts, state, revision)
  SELECT crowd.id, '{mark}-' || crowd.n, definition_id, version_id, condition, stage, citizen_id, team_id, centre_id,
         caseworker_id, opened_at, facts, state, revision
    FROM "case", crowd WHERE "case".id = '{case}';
INSERT INTO deadline
  SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'case_id', crowd.id))).*
    FROM deadline d, crowd WHERE d.case_id = '{case}';
INSERT INTO task SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', crowd.id,
         'deadline_id', (SELECT id FROM deadline WHERE case_id = crowd.id LIMIT 1)))).*
    FROM task t, crowd WHERE t.case_id = '{case}';
INSERT INTO timer SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', crowd.id))).*
    FROM timer t, crowd WHERE t.case_id = '{case}';
INSERT INTO subscription
  SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'case_id', crowd.id))).*
    FROM subscription s, crowd WHERE s.case_id = '{case}';
"""


def crowd(database: Engine, case: Case, count: int, mark: str) -> list[UUID]:
    """So many copies of this case, with its open tasks, timers, deadlines and subscriptions; answers their ids."""
    with transaction(database) as tx:
        for one in COPIES.format(count=count, mark=mark, case=case.id).split(";"):
            if one.strip():
                tx.execute(text(one))
        return list(tx.execute(text("SELECT id FROM crowd ORDER BY n")).scalars())
