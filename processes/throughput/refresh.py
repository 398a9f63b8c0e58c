"""Brings the sums up to date: takes out what the cases that changed had put in, and puts in what they do now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text

from processes.store.transaction import Transaction
from processes.throughput.bundle import bundle_all, bundle_moved
from processes.throughput.shares import COLUMNS, COUNTS, shares

CHUNK = 500  # cases counted by one statement

_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('tally'))")
# Of which moment the sums are; of none where they were made by another rule than today's.
MARK = f"SELECT snapshot FROM tally_mark WHERE id = 1 AND counts = '{COUNTS}'"  # noqa: S608  (a constant)
_BEGIN = text(f"""
INSERT INTO tally_mark (id, underway, counts) VALUES (1, pg_current_snapshot()::text, '{COUNTS}')
ON CONFLICT (id) DO UPDATE SET underway = excluded.underway, reached = NULL, counts = excluded.counts,
 snapshot = CASE WHEN tally_mark.counts = excluded.counts THEN tally_mark.snapshot END
WHERE tally_mark.underway IS NULL OR tally_mark.counts IS DISTINCT FROM excluded.counts
""")  # noqa: S608  (a constant)
_MARK = text("SELECT snapshot, reached FROM tally_mark WHERE id = 1")
_REACHED = text("UPDATE tally_mark SET reached = :reached WHERE id = 1")
_DONE = text("UPDATE tally_mark SET snapshot = underway, underway = NULL, reached = NULL WHERE id = 1")
_EVERY = 'SELECT id AS case_id FROM "case" UNION SELECT case_id FROM tally_case'
# The cases of entries that were written by transactions the sums do not know. An entry is found by its transaction, so
# that none is overlooked that was begun earlier and ended later than others.
CHANGED = (
    "SELECT DISTINCT e.case_id FROM entry e WHERE e.case_id IS NOT NULL"
    " AND e.written_in >= pg_snapshot_xmin({mark})::text::bigint"
    " AND NOT pg_visible_in_snapshot(e.written_in::text::xid8, {mark})"
)
_NEXT = (
    "SELECT case_id FROM ({found}) AS found WHERE CAST(:reached AS uuid) IS NULL OR case_id > CAST(:reached AS uuid)"
    " ORDER BY case_id LIMIT :most"
)
_NEXT_OF_ALL = text(_NEXT.format(found=_EVERY))
_NEXT_CHANGED = text(_NEXT.format(found=CHANGED.format(mark="CAST(:mark AS pg_snapshot)")))
_NAMES = ", ".join(COLUMNS)
_SAME = " AND ".join(f"k.{name} IS NOT DISTINCT FROM f.{name}" for name in COLUMNS)
# What may be missing is joined by comparing each with each; the names' hash, kept with them, lets PostgreSQL look
# them up instead.
_ALIKE = f"hashtextextended(ROW({', '.join(f'f.{name}' for name in COLUMNS)})::text, 0)"
_FRESH = text(f"""
CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
WITH picked AS (SELECT * FROM "case" WHERE id = ANY(:cases)) {shares()}
""")  # noqa: S608  (constants)
_DROP = text("DROP TABLE fresh, moved")
# Else the passages of every case are read from end to end for those of a stretch: what they cost then grows with all.
_LOOK_UP = text("SET LOCAL random_page_cost = 1.1")
_NEW_KEYS = text(
    f"INSERT INTO tally_key ({_NAMES}, alike) SELECT DISTINCT {_NAMES}, {_ALIKE} FROM fresh AS f"  # noqa: S608  (constants)
    " ON CONFLICT DO NOTHING"
)
SAME_NAME = f"k.alike = {_ALIKE} AND {_SAME}"  # of k, a key, and f, what has the columns of one
_KEYED = f"(SELECT k.id AS key_id, f.* FROM fresh f JOIN tally_key k ON {SAME_NAME})"  # noqa: S608  (constants)
_MOVED = text(f"""
CREATE TEMPORARY TABLE moved ON COMMIT DROP AS
SELECT key_id, day, value, sum(n) AS n, sum(total) AS total FROM (
  SELECT key_id, day, value, n, total FROM {_KEYED} AS now
  UNION ALL
  SELECT u.key_id, DATE '1970-01-01' + u.day, u.value, -u.n, -u.total
  FROM tally_case o, unnest(o.keys, o.days, o."values", o.ns, o.totals) AS u(key_id, day, value, n, total)
  WHERE o.case_id = ANY(:cases)
) AS changed GROUP BY key_id, day, value HAVING sum(n) <> 0 OR sum(total) <> 0
""")  # noqa: S608  (constants)
_SUMS = text("""
INSERT INTO tally (key_id, day, value, n, total)
SELECT key_id, day, value, n, total FROM moved ORDER BY key_id, day, value
ON CONFLICT (key_id, day, value) DO UPDATE SET n = tally.n + excluded.n, total = tally.total + excluded.total
""")
_FORGET = text("DELETE FROM tally_case WHERE case_id = ANY(:cases)")
_KEEP = text(f"""
INSERT INTO tally_case (case_id, keys, days, "values", ns, totals)
SELECT case_id, array_agg(key_id ORDER BY place), array_agg(day - DATE '1970-01-01' ORDER BY place),
 array_agg(value ORDER BY place), array_agg(n ORDER BY place), array_agg(total ORDER BY place)
FROM (SELECT *, row_number() OVER () AS place FROM {_KEYED} AS now) AS told GROUP BY case_id
""")  # noqa: S608  (constants)
_EMPTY = text("DELETE FROM tally WHERE n = 0 AND total = 0")


@dataclass(frozen=True, slots=True)
class Stretch:
    """How many cases were counted anew, and whether the sums are up to date now."""

    cases: int
    finished: bool


def refresh(tx: Transaction) -> int:
    """Count every case anew that changed since the last time, or all of them the first time; answers how many.

    May run at any time and beside any work: readers add what has happened since (``counted``), so that a figure is the
    same before and after. Two refreshes wait for each other.
    """
    counted = 0
    while True:
        stretch = go_on(tx)
        counted += stretch.cases
        if stretch.finished:
            return counted


def go_on(tx: Transaction) -> Stretch:
    """One stretch of ``refresh``: at most ``CHUNK`` cases, going on where the last one ended, whoever that was.

    What changes meanwhile is not known to the snapshot that was taken at the beginning: the next refresh counts it.
    """
    tx.execute(_LOCK)
    tx.execute(_BEGIN)
    known, reached = tx.execute(_MARK).one()
    asked = {"reached": reached, "most": CHUNK}
    found = tx.execute(_NEXT_OF_ALL, asked) if known is None else tx.execute(_NEXT_CHANGED, {**asked, "mark": known})
    cases: list[UUID] = list(found.scalars())
    if cases:
        _count(tx, cases, bundled=known is not None)
        tx.execute(_REACHED, {"reached": cases[-1]})
    finished = len(cases) < CHUNK
    if finished:
        if known is None:
            bundle_all(tx)
        tx.execute(_EMPTY)
        tx.execute(_DONE)
    return Stretch(len(cases), finished)


def _count(tx: Transaction, cases: Sequence[UUID], *, bundled: bool) -> None:
    about = {"cases": list(cases)}
    tx.execute(_LOOK_UP)
    tx.execute(_FRESH, about)
    tx.execute(_NEW_KEYS)
    tx.execute(_MOVED, about)
    tx.execute(_SUMS)
    if bundled:  # while all are counted anew nobody reads the bundles: they are made at the end
        bundle_moved(tx)
    tx.execute(_FORGET, about)
    tx.execute(_KEEP)
    tx.execute(_DROP)
