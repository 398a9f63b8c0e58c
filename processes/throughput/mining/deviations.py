"""Where cases left the course that was drawn, with the ground the owner allows: steps let by, steps added."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text

from processes.access.permissions import Permission
from processes.access.policy import require
from processes.language import Text
from processes.reading.few import FEWEST
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.suppress import openable

_ASKED = text("""
SELECT d.element, d.sort, d.ground, min(d.ground_da) AS da, min(d.ground_en) AS en, count(*) AS n,
 count(DISTINCT d.case_id) AS cases
FROM deviation d JOIN "case" c ON c.id = d.case_id
WHERE d.how = 'done' AND d.version_id = ANY(:versions)
 AND (d.closed_at AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN :since AND :until
 AND (:every OR c.centre_id = ANY(:centres) OR c.team_id = ANY(:teams))
GROUP BY d.element, d.sort, d.ground ORDER BY count(*) DESC, d.element, d.sort, d.ground
""")


@dataclass(frozen=True, slots=True)
class Deviated:
    """One way of leaving the course: at which element, ``skip`` or ``add``, its ground, how often, in how many."""

    element: str
    sort: str
    ground: Text
    n: int
    cases: int


@dataclass(frozen=True, slots=True)
class Deviations:
    """What may be told one by one, and how many there are besides (of grounds too few cases had)."""

    found: tuple[Deviated, ...]
    rest: int


def deviations(tx: Transaction, person: Person, scope: Scope) -> Deviations:
    """Deviations carried out in the days and the place of ``scope``, at elements of its versions.

    A ground of fewer than five cases is among the rest. Only cases the reader may open are counted. Raises
    ``Forbidden``.
    """
    require(person, Permission.SEE_FIGURES)
    scope = openable(person, scope)
    asked = {
        "versions": list(scope.versions),
        "since": scope.since,
        "until": scope.until,
        "every": not (scope.centres or scope.teams),
        "centres": list(scope.centres),
        "teams": list(scope.teams),
    }
    rows = tx.execute(_ASKED, asked).all()
    told = tuple(
        Deviated(row.element, row.sort, Text(row.da, row.en), row.n, row.cases) for row in rows if row.cases >= FEWEST
    )
    rest = sum(row.n for row in rows if row.cases < FEWEST)
    return Deviations(told, rest)
