"""Open cases now, by everything sums are named by; of places whose cases the reader may not open in fives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import text

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.suppress import opened

_OPEN = text("""
SELECT c.version_id, c.centre_id, c.team_id, r.sets, count(*)::int AS n FROM "case" c CROSS JOIN LATERAL (
  SELECT coalesce(string_agg(s.rule_set, '+' ORDER BY s.area), '') AS sets
  FROM case_rule_set s WHERE s.case_id = c.id AND s.until IS NULL
) r
WHERE c.closed_at IS NULL AND (:every_process OR c.definition_id = ANY(:definitions))
AND (:every_version OR c.version_id = ANY(:versions)) AND (:every_centre OR c.centre_id = ANY(:centres))
AND (:every_team OR c.team_id = ANY(:teams))
AND (:every_set OR string_to_array(r.sets, '+') && CAST(:rule_sets AS text[])) GROUP BY 1, 2, 3, 4
""")


class Lying(NamedTuple):
    """So many cases of one name are open."""

    version_id: UUID
    centre_id: UUID | None
    team_id: UUID | None
    rule_set: str
    n: int


def standing(tx: Transaction, person: Person | None, scope: Scope) -> Iterator[Lying]:
    """The open cases of this scope (its days aside). A name is told whole or in fives, so that nothing smaller follows.

    The proof is that of ``suppress``: a house with exactly what is told tells the same.
    """
    everything = person is not None and allowed(person, Permission.SEE_CASE)
    centres, teams = opened(person) if person else (frozenset(), frozenset())
    for row in tx.execute(_OPEN, _asked(scope)):
        one = Lying(*row)
        if everything or one.centre_id in centres or one.team_id in teams:
            yield one
        elif one.n >= FEWEST:
            yield one._replace(n=one.n // FEWEST * FEWEST)


def _asked(scope: Scope) -> dict[str, Any]:
    return {
        "every_process": not scope.definitions,
        "every_version": not scope.versions,
        "every_centre": not scope.centres,
        "every_team": not scope.teams,
        "every_set": not scope.rule_sets,
        **{name: list(getattr(scope, name)) for name in ("definitions", "versions", "centres", "teams", "rule_sets")},
    }
