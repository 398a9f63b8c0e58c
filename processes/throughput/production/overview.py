"""Production of one place and process, all of it: in and out, hands and hours, balance, campaigns, the long watch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from processes import clock
from processes.access.permissions import Permission
from processes.access.policy import require
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.counted import Scope
from processes.throughput.production.campaigns import Progress, campaigns
from processes.throughput.production.long_watch import Long, long_watch
from processes.throughput.production.teams import Load, loads
from processes.throughput.production.weeks import Week, weeks
from processes.throughput.suppress import is_exact

WEEKS = 26


@dataclass(frozen=True, slots=True)
class Production:
    """What the page shows; exact where the reader may open the cases (``exact``: everywhere), elsewhere in fives."""

    today: date
    weeks: tuple[Week, ...]
    loads: tuple[Load, ...]
    campaigns: tuple[Progress, ...]
    long: tuple[Long, ...]
    exact: bool


def production(tx: Transaction, person: Person, scope: Scope) -> Production:
    """Everything of this scope (without days). Raises ``Forbidden``."""
    require(person, Permission.SEE_FIGURES)
    today = clock.today()
    return Production(
        today,
        weeks(tx, person, scope, today, WEEKS),
        loads(tx, person, scope, today),
        campaigns(tx, person, scope, today),
        long_watch(tx, person, scope, today),
        is_exact(person, scope),
    )
