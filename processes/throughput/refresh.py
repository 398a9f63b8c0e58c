"""Brings the sums up to date: takes out what the cases that changed had put in, and puts in what they do now."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text

from processes.store.transaction import Transaction
from processes.throughput.shares import COLUMNS, shares

CHUNK = 500  # cases counted by one statement

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('tally'))")
_NOW = text("SELECT pg_current_snapshot()::text")
_MARK = text("SELECT snapshot FROM tally_mark WHERE id = 1")
_EVERY = text('SELECT id FROM "case" UNION SELECT case_id FROM tally_case ORDER BY 1')
# The cases of entries that were written by transactions the sums do not know. An entry is found by its transaction, so
# that none is overlooked that was begun earlier and ended later than others.
CHANGED = (
    "SELECT DISTINCT e.case_id FROM entry e WHERE e.case_id IS NOT NULL"
    " AND e.written_in >= pg_snapshot_xmin({mark})::text::bigint"
    " AND NOT pg_visible_in_snapshot(e.written_in::text::xid8, {mark})"
)
_CHANGED = text(CHANGED.format(mark="CAST(:mark AS pg_snapshot)") + " ORDER BY 1")
_NAMES = ", ".join(COLUMNS)
_SAME = " AND ".join(f"k.{name} IS NOT DISTINCT FROM f.{name}" for name in COLUMNS)
_FRESH = text(f"""
CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
WITH picked AS (SELECT * FROM "case" WHERE id = ANY(:cases)) {shares()}
""")  # noqa: S608  (constants)
_DROP = text("DROP TABLE fresh")
_NEW_KEYS = text(
    f"INSERT INTO tally_key ({_NAMES}) SELECT DISTINCT {_NAMES} FROM fresh ON CONFLICT DO NOTHING"  # noqa: S608
)
_KEYED = f"(SELECT k.id AS key_id, f.* FROM fresh f JOIN tally_key k ON {_SAME})"  # noqa: S608  (constants)
_SUMS = text(f"""
INSERT INTO tally (key_id, day, value, n, total)
SELECT key_id, day, value, sum(n), sum(total) FROM (
  SELECT key_id, day, value, n, total FROM {_KEYED} AS now
  UNION ALL
  SELECT u.key_id, DATE '1970-01-01' + u.day, u.value, -u.n, -u.total
  FROM tally_case o, unnest(o.keys, o.days, o."values", o.ns, o.totals) AS u(key_id, day, value, n, total)
  WHERE o.case_id = ANY(:cases)
) AS changed GROUP BY key_id, day, value HAVING sum(n) <> 0 OR sum(total) <> 0
ORDER BY key_id, day, value
ON CONFLICT (key_id, day, value) DO UPDATE SET n = tally.n + excluded.n, total = tally.total + excluded.total
""")  # noqa: S608  (constants)
_FORGET = text("DELETE FROM tally_case WHERE case_id = ANY(:cases)")
_KEEP = text(f"""
INSERT INTO tally_case (case_id, keys, days, "values", ns, totals)
SELECT case_id, array_agg(key_id ORDER BY place), array_agg(day - DATE '1970-01-01' ORDER BY place),
 array_agg(value ORDER BY place), array_agg(n ORDER BY place), array_agg(total ORDER BY place)
FROM (SELECT *, row_number() OVER () AS place FROM {_KEYED} AS now) AS told GROUP BY case_id
""")  # noqa: S608  (constants)
_EMPTY = text("DELETE FROM tally WHERE n = 0 AND total = 0")
_SET_MARK = text(
    "INSERT INTO tally_mark (id, snapshot) VALUES (1, :mark)"
    " ON CONFLICT (id) DO UPDATE SET snapshot = excluded.snapshot"
)


def refresh(tx: Transaction) -> int:
    """Count every case anew that changed since the last time, or all of them the first time; answers how many.

    May run at any time and beside any work: readers add what has happened since (``counted``), so that a figure is the
    same before and after. Two refreshes wait for each other.
    """
    tx.execute(_LOCK)
    now = tx.execute(_NOW).scalar_one()
    known = tx.execute(_MARK).scalar()
    cases = list(
        tx.execute(_EVERY if known is None else _CHANGED, None if known is None else {"mark": known}).scalars()
    )
    for first in range(0, len(cases), CHUNK):
        _count(tx, cases[first : first + CHUNK])
    if cases:
        tx.execute(_EMPTY)
    tx.execute(_SET_MARK, {"mark": now})
    return len(cases)


def _count(tx: Transaction, cases: Sequence[UUID]) -> None:
    about = {"cases": list(cases)}
    tx.execute(_FRESH, about)
    tx.execute(_NEW_KEYS)
    tx.execute(_SUMS, about)
    tx.execute(_FORGET, about)
    tx.execute(_KEEP)
    tx.execute(_DROP)
