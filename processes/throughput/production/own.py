"""One's own tasks beside the norms: shown to nobody else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import text

from processes import clock
from processes.access.permissions import Permission, Relation
from processes.access.policy import require
from processes.language import Text
from processes.records import Person
from processes.store.transaction import Transaction
from processes.throughput.production.norms import norms
from processes.throughput.spread import percentile

LATELY = timedelta(weeks=13)
_DONE = text("""
SELECT c.definition_id, t.element, min(t.name_da), min(t.name_en),
 (t.completed_at AT TIME ZONE 'Europe/Copenhagen')::date - (t.opened_at AT TIME ZONE 'Europe/Copenhagen')::date AS days,
 count(*)
FROM task t JOIN "case" c ON c.id = t.case_id
WHERE t.completed_by_id = :me AND t.completed_at >= :since AND t.condition = 'done'
GROUP BY c.definition_id, t.element, days
""")


@dataclass(frozen=True, slots=True)
class Own:
    """One kind of one's tasks lately: how many, in how many days half of them were done, and the norm in minutes."""

    name: Text
    n: int
    days: int | None
    minutes: int | None


def own(tx: Transaction, person: Person) -> tuple[Own, ...]:
    """The reader's own kinds of the last thirteen weeks, the most frequent first. There is no way to ask of others."""
    require(person, Permission.SEE_OWN_FIGURES, {Relation.SELF})
    held = norms(tx)
    names: dict[tuple[UUID, str], Text] = {}
    days: dict[tuple[UUID, str], dict[int, int]] = defaultdict(dict)
    for definition, element, da, en, waited, n in tx.execute(_DONE, {"me": person.id, "since": clock.now() - LATELY}):
        names[definition, element] = Text(da, en)
        days[definition, element][int(waited)] = int(n)
    found = [Own(names[one], sum(these.values()), percentile(these, 50), held.get(one)) for one, these in days.items()]
    return tuple(sorted(found, key=lambda one: (-one.n, one.name.da)))
