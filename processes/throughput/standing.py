"""Open cases now, by everything sums are named by; of places whose cases the reader may not open in fives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.shares import Measure
from processes.throughput.suppress import told

_NAMED = ("version_id", "centre_id", "team_id", "rule_set")


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
    for one in told(tx, person, [Measure.STANDING], _NAMED, replace(scope, since=None, until=None)):
        version, centre, team, rule_set = one.by
        yield Lying(version, centre, team, rule_set, one.n)
