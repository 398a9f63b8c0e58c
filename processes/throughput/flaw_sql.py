"""What is wrong with the cases of ``picked``, as SQL, and which cases may have changed since they were last checked."""

from __future__ import annotations

from hashlib import sha256

from processes.throughput.checks import HERE, Check
from processes.throughput.checks_across import ACROSS
from processes.throughput.checks_fields import FIELDS

CHECKS: dict[str, Check] = {one.key: one for one in (*ACROSS, *FIELDS)}
COLUMNS = "case_id, rule, place, since, other_id, detail"
_EVERY = " UNION ALL ".join(one.sql for one in CHECKS.values())
FOUND = f"SELECT DISTINCT ON (case_id, rule, place, since) {COLUMNS} FROM ({_EVERY}) AS told WHERE since IS NOT NULL"  # noqa: S608
VERSION = sha256(FOUND.encode()).hexdigest()

# The open cases of ``touched``, as the checks read them.
PICKED = (
    "SELECT c.id, c.opened_at, c.citizen_id, c.definition_id, c.team_id, c.centre_id, c.caseworker_id, c.facts,"
    ' f.key AS process FROM "case" c JOIN definition f ON f.id = c.definition_id'
    " WHERE c.closed_at IS NULL AND c.id IN (SELECT case_id FROM touched)"
)
# A case that changed touches those beside it: the same citizen's of the same process, and those said to double it.
TOUCHED = (
    "SELECT case_id FROM changed"
    ' UNION SELECT b.id FROM changed JOIN "case" a ON a.id = changed.case_id'
    ' JOIN "case" b ON b.citizen_id = a.citizen_id AND b.definition_id = a.definition_id'
    " UNION SELECT w.case_id FROM changed JOIN flaw w ON w.other_id = changed.case_id AND w.ended_on IS NULL"
)
# The day a flaw was mended: that of the last thing that happened in its case, or in the one beside it.
MENDED = f"(SELECT (max(e.at) {HERE})::date FROM entry e WHERE e.case_id IN (w.case_id, w.other_id))"  # noqa: S608
