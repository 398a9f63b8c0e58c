"""Bundles of ``FEWEST``: what may be told to readers of other places, kept beside the sums it is made from.

Why bundles, and why nothing small can be worked out from them, is told in ``suppress``.
"""

from __future__ import annotations

from sqlalchemy import text

from processes.reading.few import FEWEST
from processes.store.transaction import Transaction


def bundles(source: str, name: str, told: str) -> str:
    """SELECTs of what is told of the units of ``source``; ``name``: what the units of one name have in common.

    ``source`` has day, value, n (at least 1), total and the columns of ``told``, which the answer has too, with day,
    value, n, total: each bundle on the day its last unit came, total shared by units.
    """
    return f"""
  WITH placed AS (
    SELECT *, (sum(n) OVER (PARTITION BY {name} ORDER BY day, value))::bigint AS upto,
    (sum(n) OVER (PARTITION BY {name} ORDER BY day))::bigint / {FEWEST} * {FEWEST} AS full_up FROM {source}
  ),
  bundled AS (
    SELECT *, least(greatest(full_up - (upto - n), 0), n) AS now,
    min(day) OVER (PARTITION BY {name} ORDER BY full_up GROUPS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) AS later FROM placed
  )
  SELECT {told}, day, value, now AS n, round(total * now / n) AS total FROM bundled WHERE now > 0
  UNION ALL SELECT {told}, later, value, n - now, total - round(total * now / n) FROM bundled
   WHERE now < n AND later IS NOT NULL"""  # noqa: S608  (constants)


def _keeping(which: str) -> str:
    units = f"(SELECT * FROM tally WHERE n > 0 AND {which}) AS unit"  # noqa: S608  (constants)
    return f"""
INSERT INTO tally_told (key_id, day, value, n, total)
SELECT key_id, day, value, sum(n), sum(total) FROM ({bundles(units, "key_id", "key_id")}) AS told
GROUP BY key_id, day, value ORDER BY key_id, day, value
"""  # noqa: S608  (constants)


_TOUCHED = "key_id IN (SELECT key_id FROM moved)"
_FORGET_ALL = text("DELETE FROM tally_told")
_KEEP_ALL = text(_keeping("true"))
_FORGET = text(f"DELETE FROM tally_told WHERE {_TOUCHED}")  # noqa: S608  (constants)
_KEEP = text(_keeping(_TOUCHED))


def bundle_all(tx: Transaction) -> None:
    """Make the bundles of all sums anew."""
    tx.execute(_FORGET_ALL)
    tx.execute(_KEEP_ALL)


def bundle_moved(tx: Transaction) -> None:
    """Make the bundles of the names anew whose sums have ``moved`` (a table of this transaction)."""
    tx.execute(_FORGET)
    tx.execute(_KEEP)
