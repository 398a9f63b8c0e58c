"""Checks anew the cases that changed: what is wrong now is kept as rows, what is mended gets the day it was."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text

from processes.store.transaction import Transaction
from processes.throughput.flaw_sql import COLUMNS, FOUND, MENDED, PICKED, TOUCHED, VERSION
from processes.throughput.refresh import CHANGED, CHUNK, Stretch

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('flaw'))")
_BEGIN = text("""
INSERT INTO flaw_mark (id, underway, checks) VALUES (1, pg_current_snapshot()::text, :checks)
ON CONFLICT (id) DO UPDATE SET underway = excluded.underway, reached = NULL, checks = excluded.checks,
 snapshot = CASE WHEN flaw_mark.checks = excluded.checks THEN flaw_mark.snapshot END
WHERE flaw_mark.underway IS NULL OR flaw_mark.checks <> excluded.checks
""")
_MARK = text("SELECT snapshot, reached FROM flaw_mark WHERE id = 1")
_REACHED = text("UPDATE flaw_mark SET reached = :reached WHERE id = 1")
_DONE = text("UPDATE flaw_mark SET snapshot = underway, underway = NULL, reached = NULL WHERE id = 1")
_EVERY = (
    'SELECT id AS case_id FROM "case" WHERE closed_at IS NULL UNION SELECT case_id FROM flaw WHERE ended_on IS NULL'
)
_NEXT = (
    "SELECT case_id FROM ({found}) AS found WHERE CAST(:reached AS uuid) IS NULL OR case_id > CAST(:reached AS uuid)"
    " ORDER BY case_id LIMIT :most"
)
_NEXT_OF_ALL = text(_NEXT.format(found=_EVERY))
_NEXT_CHANGED = text(_NEXT.format(found=CHANGED.format(mark="CAST(:mark AS pg_snapshot)")))
_CHECK = text(f"""
WITH changed AS MATERIALIZED (SELECT unnest(CAST(:cases AS uuid[])) AS case_id),
touched AS MATERIALIZED ({TOUCHED}),
picked AS MATERIALIZED ({PICKED}),
wrong AS MATERIALIZED ({FOUND}),
mended AS (
  UPDATE flaw w SET ended_on = greatest({MENDED}, w.since) WHERE w.ended_on IS NULL
  AND w.case_id IN (SELECT case_id FROM touched) AND (w.case_id, w.rule, w.place, w.since) NOT IN
  (SELECT case_id, rule, place, since FROM wrong) RETURNING w.id
)
INSERT INTO flaw (id, {COLUMNS}) SELECT gen_random_uuid(), {COLUMNS} FROM wrong
ON CONFLICT (case_id, rule, place, since) WHERE ended_on IS NULL
DO UPDATE SET other_id = excluded.other_id, detail = excluded.detail
WHERE flaw.other_id IS DISTINCT FROM excluded.other_id OR flaw.detail <> excluded.detail
""")  # noqa: S608  (constants)


def check_all(tx: Transaction) -> int:
    """Check every case anew that changed since the last time, or all the first time; answers how many.

    Readers add what has happened since (``flaws``), so that what they tell is the same before and after.
    """
    checked = 0
    while True:
        stretch = check_on(tx)
        checked += stretch.cases
        if stretch.finished:
            return checked


def check_on(tx: Transaction) -> Stretch:
    """One stretch of ``check_all``: at most ``CHUNK`` cases, going on where the last one ended, whoever that was."""
    tx.execute(_LOCK)
    tx.execute(_BEGIN, {"checks": VERSION})
    known, reached = tx.execute(_MARK).one()
    asked = {"reached": reached, "most": CHUNK}
    found = tx.execute(_NEXT_OF_ALL, asked) if known is None else tx.execute(_NEXT_CHANGED, {**asked, "mark": known})
    cases: list[UUID] = list(found.scalars())
    if cases:
        check_these(tx, cases)
        tx.execute(_REACHED, {"reached": cases[-1]})
    finished = len(cases) < CHUNK
    if finished:
        tx.execute(_DONE)
    return Stretch(len(cases), finished)


def check_these(tx: Transaction, cases: Sequence[UUID]) -> None:
    """Check these cases, and those that double them, and keep what is wrong with them."""
    tx.execute(_CHECK, {"cases": list(cases)})
