"""What is wrong with the cases of ``picked``, as SQL, and which cases may have changed since they were last checked."""

from __future__ import annotations

from hashlib import sha256

from processes.throughput.checks import HERE, Check
from processes.throughput.checks_across import ACROSS
from processes.throughput.checks_fields import FIELDS

CHECKS: dict[str, Check] = {one.key: one for one in (*ACROSS, *FIELDS)}
COLUMNS = "case_id, rule, place, since, other_id, detail"
_EVERY = " UNION ALL ".join(one.sql for one in CHECKS.values())
FOUND = (
    f"SELECT DISTINCT ON (case_id, rule, place, since) {COLUMNS}"  # noqa: S608  (constants)
    f" FROM ({_EVERY}) AS told WHERE since IS NOT NULL"
)
VERSION = sha256(FOUND.encode()).hexdigest()

# The open cases of ``touched``, as the checks read them.
PICKED = (
    "SELECT c.id, c.opened_at, c.citizen_id, c.definition_id, c.team_id, c.centre_id, c.caseworker_id, c.facts,"
    ' f.key AS process FROM "case" c JOIN definition f ON f.id = c.definition_id'
    " WHERE c.closed_at IS NULL AND c.id IN (SELECT case_id FROM touched)"
)
# Few cases have changed, which the planner cannot know: each is looked up by itself (OFFSET 0).
# A case that changed touches those beside it: the same citizen's of the same process, and those said to double it.
TOUCHED = (
    "SELECT case_id FROM changed"
    " UNION SELECT b.id FROM changed CROSS JOIN LATERAL ("
    'SELECT a.citizen_id, a.definition_id FROM "case" a WHERE a.id = changed.case_id OFFSET 0) a CROSS JOIN LATERAL ('
    'SELECT o.id FROM "case" o WHERE o.citizen_id = a.citizen_id AND o.definition_id = a.definition_id OFFSET 0) b'
    " UNION SELECT w.case_id FROM changed CROSS JOIN LATERAL ("
    "SELECT v.case_id FROM flaw v WHERE v.other_id = changed.case_id AND v.ended_on IS NULL OFFSET 0) w"
)
# The day a flaw was mended: that of the last thing that happened in its case, or in the one beside it.
MENDED = (
    f"(SELECT (max(e.at) {HERE})::date"  # noqa: S608  (constants)
    " FROM entry e WHERE e.case_id IN (w.case_id, w.other_id))"
)
